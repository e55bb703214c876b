using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>Pages that a site keeps as text: what is known of them on top, and below it the tags of the page itself.</summary>
internal static partial class StoredPages
{
    private const int FewestLines = 6;
    private const int FewestBullets = 3;

    /// <summary>The page that a text is, with its front matter as a heading and paragraphs; null where the text is none.</summary>
    public static string? PageOf(string text)
    {
        if (!text.Contains("</p>", StringComparison.OrdinalIgnoreCase))
            return null;
        var lines = FrontMatter.Cut(text.ReplaceLineEndings("\n").Split('\n'));
        var body = lines.SkipWhile(l => !Block().IsMatch(l)).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        if (body.Count < FewestLines || body.Count(l => Block().IsMatch(l)) * 2 < body.Count)
            return null;
        var head = lines.TakeWhile(l => !Block().IsMatch(l)).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        // A table in tags below a list that is typed is a part of the paper and not the page.
        if (head.Count(l => l.TrimStart() is ['-' or '*' or '+', ' ', ..]) >= FewestBullets)
            return null;
        return string.Concat(head.Select(l => l.StartsWith("# ", StringComparison.Ordinal) ? $"<h1>{l[2..]}</h1>" : $"<p>{l}</p>")) + string.Join('\n', body);
    }

    [GeneratedRegex(
        @"^\s*</?(p|ul|ol|li|h[1-6]|div|table|tr|td|th|tbody|thead|blockquote|strong|em|br)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Block();
}
