using System.CommandLine;
using System.Text;

namespace LondonBoard.Commands;

/// <summary>The verbs of the executable. Results go to standard output, messages to standard error; 0 done, 1 refused, 2 bad usage.</summary>
public static class Verbs
{
    private static readonly string[] Others = ["read", "import", "export", "user", "token"];

    /// <summary>Whether the arguments ask for the web application: no verb, <c>serve</c> or <c>demo</c>. A verb behind options is refused.</summary>
    public static bool Serves(string[] args) => args switch
    {
        [] => true,
        [.., "--help" or "-h" or "-?"] or ["--version", ..] => false,
        [var first, ..] => first is "serve" or "demo" || (first.StartsWith('-') && !args.Any(Others.Contains)),
    };

    /// <summary>Runs any other verb.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : code;
    }

    private static RootCommand Root() =>
        new("LondonBoard: the workplan, meetings and actions of a board, in one live place. Without a verb it serves the web application.")
        {
            new Command("serve", "Serves the web application (the default); --urls says where."),
            new Command("demo", "Serves a sample board on a throw-away database, for this machine only, and prints sign-ins."),
            ReadCommand.Build(),
            ImportCommand.Build(BoardServices.OpenAsync),
            ExportCommand.Build(BoardServices.OpenAsync),
            UserCommand.Build(BoardServices.OpenAsync),
            TokenCommand.Build(BoardServices.OpenAsync),
        };
}
