using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Bodies whose abbreviation a paper states, "Technical Board (TB)": there it is no one's initials, unless theirs are stated, too.
/// </summary>
internal static partial class StatedBodies
{
    private const int MostHits = 500;

    /// <summary>The abbreviations.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<MinuteLine> lines) =>
        lines.SelectMany(l => Abbreviated().Matches(l.Text))
            .Take(MostHits)
            .Where(m => NameWords.IsGroup(m.Groups["name"].Value.TrimEnd()) && StandsFor(m.Groups["short"].Value, m.Groups["name"].Value))
            .Select(m => m.Groups["short"].Value);

    private static bool StandsFor(string letters, string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]).Where(char.IsUpper)).EndsWith(letters, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<name>(\p{Lu}[\w’'-]+ ((and|&|of|for|on|the) )*){2,6})\((?<short>\p{Lu}{2,6})\)", RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviated();
}
