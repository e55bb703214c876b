using System.Net;
using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Markdown: pipe tables (GitHub's dialect, with <c>&lt;br&gt;</c> for lines in a cell), headings and lists.</summary>
internal static partial class MarkdownTables
{
    /// <summary>Whether a text has a pipe table: a row over a rule of dashes.</summary>
    public static bool HasTable(string text) => RuleLine().IsMatch(text);

    /// <summary>Scans a Markdown text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marked">Whether cells keep their marks of emphasis.</param>
    public static Scan Scan(string text, bool marked = false)
    {
        var blocks = new List<Block>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Grid? grid = null;
        PaperLine? item = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (grid is not null || (line.Contains('|', StringComparison.Ordinal) && i + 1 < lines.Length && IsRule(lines[i + 1])))
            {
                if (line.Contains('|', StringComparison.Ordinal))
                {
                    grid ??= new Grid();
                    if (!IsRule(line))
                        grid.Add(new GridRow(i + 1, Cells(line, marked), i + 1 < lines.Length && IsRule(lines[i + 1])));
                    continue;
                }

                Close(ref grid, blocks);
            }

            if (Heading().Match(line) is { Success: true } heading)
                Add(new HeadingBlock(Plain(heading.Groups["text"].Value), heading.Groups["marks"].Length), ref item, blocks);
            else if (ListEntry().Match(line) is { Success: true } entry)
                item = Flush(item, blocks) ?? PaperLine.Parse(entry.Groups["indent"].Value + "• " + Plain(entry.Groups["text"].Value));
            else if (string.IsNullOrWhiteSpace(line))
                Flush(ref item, blocks);
            else if (item is not null && char.IsWhiteSpace(line[0]))
                item = item with { Text = item.Text + " " + Plain(line.Trim()) };
            else if (PaperLine.Parse(Plain(line)) is { Text.Length: > 0 } plain)
                Add(new LineBlock(plain), ref item, blocks);
        }

        Flush(ref item, blocks);
        Close(ref grid, blocks);
        return new Scan(blocks);
    }

    /// <summary>Words without Markdown's marks; a link keeps its address in brackets.</summary>
    public static string Plain(string text)
    {
        var plain = Link().Replace(text, m => m.Groups["text"].Value == m.Groups["to"].Value ? m.Groups["to"].Value : $"{m.Groups["text"].Value} ({m.Groups["to"].Value})");
        plain = Emphasis().Replace(plain, "${text}");
        plain = Emphasis().Replace(plain, "${text}");
        plain = Escape().Replace(plain.Replace("`", "", StringComparison.Ordinal), "${mark}");
        return WebUtility.HtmlDecode(plain);
    }

    private static bool IsRule(string line) => RuleLine().IsMatch(line);

    private static List<GridCell> Cells(string line, bool marked)
    {
        var pieces = new List<string>();
        var piece = new System.Text.StringBuilder();
        var trimmed = line.Trim();
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] == '\\' && i + 1 < trimmed.Length && trimmed[i + 1] is '|' or '\\')
            {
                // A pipe kept from dividing; other escapes are undone with the rest of the marks.
                piece.Append(trimmed[i + 1] == '|' ? "|" : "\\\\");
                i++;
            }
            else if (trimmed[i] == '|')
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            else
            {
                piece.Append(trimmed[i]);
            }
        }

        pieces.Add(piece.ToString());
        if (trimmed.StartsWith('|'))
            pieces.RemoveAt(0);
        if (trimmed.EndsWith('|') && pieces.Count > 0 && pieces[^1].Length == 0)
            pieces.RemoveAt(pieces.Count - 1);
        return [.. pieces.Select(p => GridCell.Of(CellText(p, marked)))];
    }

    private static string CellText(string cell, bool marked) =>
        string.Join('\n', Break().Split(cell).Select(Spaced).Select(l => marked ? l : Plain(l)));

    private static string Spaced(string line) => LeadingBlanks().Replace(line.TrimEnd(), blanks => blanks.Value
        .Replace("&nbsp;", " ", StringComparison.Ordinal)
        .Replace("&emsp;", "  ", StringComparison.Ordinal));

    private static void Add(Block block, ref PaperLine? item, List<Block> blocks)
    {
        Flush(ref item, blocks);
        blocks.Add(block);
    }

    private static PaperLine? Flush(PaperLine? item, List<Block> blocks)
    {
        if (item is { Text.Length: > 0 })
            blocks.Add(new LineBlock(item));
        return null;
    }

    private static void Flush(ref PaperLine? item, List<Block> blocks) => item = Flush(item, blocks);

    private static void Close(ref Grid? grid, List<Block> blocks)
    {
        if (grid is not null)
            blocks.Add(new TableBlock(grid.Tidied()));
        grid = null;
    }

    [GeneratedRegex(
        @"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-{1,}:?[ \t]*)+\|?[ \t]*\r?$"
        + @"|^[ \t]*\|[ \t]*:?-{2,}:?[ \t]*\|[ \t]*\r?$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})[ \t]+(?<text>.*?)[ \t]*#*[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<indent>[ \t]*)([-*+•·]|\d{1,3}[.)])[ \t]+(?<text>.*)$")]
    private static partial Regex ListEntry();

    [GeneratedRegex(@"!?\[(?<text>[^\]\[]{0,500})\]\((?<to>[^()\s]{1,2000})(\s+""[^""]{0,500}"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)(?<m>\*\*\*|\*\*|~~|__)(?=\S)(?<text>[^*~]{1,2000}?)(?<=\S)\k<m>|(?<![\\\w*])(?<m>[*_])(?=\S)(?<text>[^*_]{1,2000}?)(?<=\S)\k<m>(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!|<>~])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"<br\s{0,5}/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(\s|&nbsp;|&emsp;)+")]
    private static partial Regex LeadingBlanks();
}
