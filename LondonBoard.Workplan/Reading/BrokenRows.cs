using System.Text.RegularExpressions;

namespace LondonBoard.Reading;

/// <summary>
/// Rows of tabbed text that a line break in a cell has broken over several lines, as Word and web pages copy them:
/// a line with too few cells goes on in the next ones, if together they have as many as the other rows.
/// </summary>
internal static partial class BrokenRows
{
    private const int MostLines = 30;

    /// <summary>The text with each row on one line, its broken cells in quotation marks; unchanged where rows differ too much to tell.</summary>
    public static string Joined(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (Width(lines) is not { } width)
            return text;
        var firsts = lines.Where(l => Tabs(l) == width).Select(l => l[..l.IndexOf('\t', StringComparison.Ordinal)]).Where(f => f.Length > 0).ToList();
        var numbered = firsts.Count(Numbered().IsMatch) * 2 >= firsts.Count;
        var rows = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var last = Quoted(lines, i) ?? Broken(lines, i, width, numbered);
            rows.Add(last is { } end && lines[i..(end + 1)] is { Length: > 1 } parts && !OpensQuote(lines[i]) ? Join(parts) : string.Join('\n', lines[i..((last ?? i) + 1)]));
            i = last ?? i;
        }

        return string.Join('\n', rows);
    }

    // How many tabs most rows have.
    private static int? Width(string[] lines)
    {
        var counts = lines.Select(Tabs).Where(t => t >= 2).ToList();
        var most = counts
            .GroupBy(t => t)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key)
            .FirstOrDefault();
        return most is not null && most.Count() >= 2 && most.Count() * 2 >= counts.Count ? most.Key : null;
    }

    // The line in which a cell in quotation marks ends that begins in this one.
    private static int? Quoted(string[] lines, int at)
    {
        if (!OpensQuote(lines[at]))
            return null;
        var end = at + 1;
        while (end < lines.Length && lines[end].AsSpan().Count('"') % 2 == 0)
            end++;
        return end < lines.Length ? end : null;
    }

    private static int? Broken(string[] lines, int at, int width, bool numbered)
    {
        var tabs = Tabs(lines[at]);
        if (tabs == 0 || tabs >= width)
            return null;
        for (var next = at + 1; next < lines.Length && next - at < MostLines; next++)
        {
            if (string.IsNullOrWhiteSpace(lines[next]) || (numbered && Numbered().IsMatch(lines[next])) || OpensQuote(lines[next]))
                return null;
            tabs += Tabs(lines[next]);
            if (tabs >= width)
                return tabs == width ? next : null;
        }

        return null;
    }

    private static string Join(string[] parts)
    {
        List<string> cells = [.. parts[0].Split('\t')];
        foreach (var part in parts.Skip(1))
        {
            var more = part.Split('\t');
            cells[^1] += "\n" + more[0];
            cells.AddRange(more.Skip(1));
        }

        return string.Join('\t', cells.Select(c => c.Contains('\n', StringComparison.Ordinal) ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c));
    }

    private static bool OpensQuote(string line) =>
        line[(line.LastIndexOf('\t') + 1)..] is ['"', ..] cell && cell.AsSpan().Count('"') % 2 == 1;

    private static int Tabs(string line) => line.AsSpan().Count('\t');

    [GeneratedRegex(@"^[A-Za-z]{0,6}[\-./ ]?\d{1,4}([.\-/]\d{1,3}){0,3}[a-z]?[.)]?(\t|$)")]
    private static partial Regex Numbered();
}
