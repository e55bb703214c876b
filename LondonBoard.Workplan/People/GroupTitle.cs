namespace LondonBoard.People;

/// <summary>The group that a meeting's title names: "Training Subgroup", "The Training Subgroup – special meeting".</summary>
internal static class GroupTitle
{
    private static readonly string[] Sorts = ["meeting", "minutes", "notes", "agenda", "annual", "special", "extraordinary", "agm"];

    /// <summary>The group whose name, or other name, a title is or begins with; null where there is none, or where two are meant.</summary>
    public static Group? Find(IEnumerable<Group> groups, string title)
    {
        var named = groups
            .Where(g => g.ArchivedAt is null)
            .SelectMany(g => g.OtherNames.Prepend(g.Name).Select(n => (Group: g, Name: Bare(n))))
            .Where(n => Begins(Bare(title), n.Name))
            .ToList();
        // The longest name says most: "Harbour Board, Training" before "Harbour Board".
        return named.Where(n => n.Name.Length == named.Max(m => m.Name.Length)).Select(n => n.Group).Distinct().ToList() is [var one] ? one : null;
    }

    private static string Bare(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    // "Harbour Board – away day" and "Harbour Board special meeting" are the board's; "Harbour Board Training Group" is another body.
    private static bool Begins(string title, string name)
    {
        if (name.Length == 0 || !title.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            return false;
        var rest = title[name.Length..];
        if (rest.Length > 0 && char.IsLetterOrDigit(rest[0]))
            return false;
        var words = rest.TrimStart();
        return words.Length == 0 || !char.IsLetter(words[0]) || Sorts.Contains(words.Split(' ')[0].ToLowerInvariant());
    }
}
