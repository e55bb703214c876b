using System.Text.RegularExpressions;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Finds what a paper calls itself and the year or span it is for.</summary>
internal static partial class PlanTitle
{
    /// <summary>The title, what names the plan before what names the body: a heading or line above the plan, a row above its headings, the file's properties, its name.</summary>
    /// <param name="scan">The document.</param>
    /// <param name="at">Where among its blocks the plan begins.</param>
    /// <param name="table">The plan's first table; null where it is a list.</param>
    /// <param name="fileName">The file's name.</param>
    public static string Find(Scan scan, int at, TableSection? table, string fileName)
    {
        var best = (Text: "", Points: 0.0);
        void Offer(string? text, double points)
        {
            if (text is not { Length: > 2 and <= 250 } || (points < 3 && HeadingWords.Read(text).Strength >= 1))
                return;
            points += (PlanWord().IsMatch(text) ? 2 : 0) + (Dates.Period.Find(text) is null ? 0 : 1) - (text.EndsWith('.') ? 2 : 0) - (text.Length > 120 ? 1 : 0);
            if (points > best.Points)
                best = (text, points);
        }

        foreach (var (block, place) in scan.Blocks.Take(at).Select((b, i) => (b, i)))
        {
            if (block is HeadingBlock heading)
                Offer(heading.Text, heading.Level == 0 ? 3 : heading.Level == 1 ? 3 : 1.5 - (0.2 * heading.Level));
            else if (block is LineBlock { Line: { Bullet: false } line })
                Offer(line.Text, (place == 0 ? 2 : place < 5 ? 1.2 : 0.5) - (Sentence().IsMatch(line.Text) ? 2 : 0));
        }

        foreach (var (row, i) in (table?.Before ?? []).Take(10).Select((r, i) => (r, i)))
            Offer(row.Filled.Select(c => row.Cells[c].Text).FirstOrDefault(), 2.5 - (0.3 * i));
        if (table is { Title: { } above })
            Offer(above, 1.5);
        Offer(scan.PropertiesTitle is { } named && !Meaningless().IsMatch(named) ? named : null, 0.8);
        if (best.Text.Length > 0)
            return best.Text;
        return table?.Grid.Name is { } sheet && !Meaningless().IsMatch(sheet) ? sheet : NameOf(fileName);
    }

    /// <summary>The span: from the title, the lines above the plan, the properties, the file's name.</summary>
    public static Period? Period(string title, Scan scan, int at, string fileName)
    {
        IEnumerable<string?> places = [title, .. Lines(scan, at), scan.PropertiesTitle, NameOf(fileName)];
        return places.OfType<string>().Select(Dates.Period.Find).FirstOrDefault(p => p is not null);
    }

    private static IEnumerable<string> Lines(Scan scan, int at)
    {
        foreach (var block in scan.Blocks.Take(at).TakeLast(20))
        {
            if (block is HeadingBlock heading)
                yield return heading.Text;
            if (block is LineBlock { Line.Text: { Length: <= 200 } text })
                yield return text;
        }

        if (at < scan.Blocks.Count && scan.Blocks[at] is TableBlock { Grid: var grid })
        {
            foreach (var row in grid.Rows.Take(10).Where(r => r.Filled.Count() <= 2))
            {
                foreach (var c in row.Filled)
                    yield return row.Cells[c].Text;
            }

            if (grid.Name is not null)
                yield return grid.Name;
        }
    }

    private static string NameOf(string fileName)
    {
        var name = PaperLine.Clean(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' '));
        return name.Length == 0 ? "Workplan" : name.Length <= 200 ? name : name[..200];
    }

    [GeneratedRegex(
        @"\b(work\s?-?plan|work programme|action plan|business plan|delivery plan|improvement plan|implementation plan|project plan"
        + @"|forward plan|strategy|plan|programme|tracker|action log)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex PlanWord();

    // A title names the plan; what says something of it is no title.
    [GeneratedRegex(@"\b(is|are|was|were|will|has|have|been|sets|shows|agreed|approved|updated|reviewed)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s*(sheet\s?\d*|document\d*|book\d*|untitled.*|powerpoint presentation|microsoft word.*|table\s?\d*|title)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Meaningless();
}
