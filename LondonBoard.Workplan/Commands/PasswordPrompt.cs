using System.Text;

namespace LondonBoard.Commands;

/// <summary>Reads a password: a line of standard input, or typed twice on a terminal that does not show it.</summary>
internal static class PasswordPrompt
{
    public static string Read()
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine() ?? throw new VerbRefused("No password came on standard input.");
        var password = Type("Password: ");
        return Type("Again: ") == password ? password : throw new VerbRefused("The two passwords differ. Nothing was saved; start again.");
    }

    private static string Type(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar != '\0')
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
