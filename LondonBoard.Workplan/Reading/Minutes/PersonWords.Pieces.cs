using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Cuts a list of names into its pieces.</content>
internal static partial class PersonWords
{
    /// <summary>The pieces of a list: at commas, semicolons and "and", never inside brackets.</summary>
    public static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            var cut = text[i] is ',' or ';' or '\t' ? 1 : text[i] == ' ' ? Joins.FirstOrDefault(j => string.CompareOrdinal(text, i, j, 0, j.Length) == 0)?.Length ?? 0 : 0;
            if (cut == 0)
                continue;
            Add(pieces, text[start..i]);
            start = i + cut;
            i = start - 1;
        }

        Add(pieces, text[start..]);
        return pieces;
    }

    // "Mrs Bell, Chair Mr Dove, Clerk Ms Frost": where nothing divides the people, what each is stands behind the name.
    private static List<string> Sided(List<string> pieces)
    {
        static (string Office, string Name)? Titled(string piece) => NameWords.Office(piece) is { } office && NameWords.IsTitle(office.Name.Split(' ')[0]) ? office : null;
        return pieces.Count > 2 && NameWords.IsTitle(pieces[0].Split(' ')[0]) && pieces.Count(p => Titled(p) is not null) >= Math.Max(2, pieces.Count - 2)
            ? [.. pieces.SelectMany(p => Titled(p) is { } both ? [both.Office, both.Name] : new[] { p })]
            : pieces;
    }

    private static void Add(List<string> pieces, string piece)
    {
        var words = piece.Trim().TrimEnd('.');
        if (words.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            words = words[4..];
        // "A. Bell (Chair) C. Dove (Secretary) E. Frost": names that nothing divides.
        if (words.Length is > 0 and < 600 && Row().IsMatch(words))
            pieces.AddRange(Initialled().Matches(words).Select(m => m.Value.Trim()));
        else if (words.Length > 0)
            pieces.Add(words);
    }

    private const string OneInitialled = @"((Mr|Mrs|Ms|Miss|Dr|Cllr)\.? )?([A-Z]\. ?){1,3}\p{Lu}[\p{L}'’-]+( \([^()]{1,40}\))?";

    [GeneratedRegex("^" + OneInitialled + "( " + OneInitialled + ")+$", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(OneInitialled, RegexOptions.NonBacktracking)]
    private static partial Regex Initialled();
}
