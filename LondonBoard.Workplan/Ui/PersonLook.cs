namespace LondonBoard.Ui;

/// <summary>How a person is shown where there is no room for the name.</summary>
public static class PersonLook
{
    /// <summary>The initials of a name, three at most: "CC".</summary>
    public static string Letters(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n[0]).Where(char.IsLetter).Take(3));

    /// <summary>The class of a person's colour, one of eight; always the same for the same account.</summary>
    public static string Class(Guid account) => Classes[account.ToByteArray()[^1] % Classes.Length];

    private static readonly string[] Classes = [.. Enumerable.Range(0, 8).Select(n => $"person-{n}")];
}
