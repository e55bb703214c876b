namespace LondonBoard.Reading;

/// <summary>The headings of a table, which may stand over two rows.</summary>
internal static class StackedHeadings
{
    private const int LongestBelow = 40;
    private const int LegendGap = 2;

    /// <summary>
    /// The headings that begin in a row, and how many rows they take: the lower row's cells stand under stretched, continued
    /// or empty cells of the upper.
    /// </summary>
    public static (List<string> Headings, int Rows) Read(Grid grid, int at)
    {
        var upper = grid.Rows[at];
        var headings = upper.Cells.Select(c => c.Text).ToList();
        if (at > 0)
            TakeOver(grid.Rows[at - 1], upper, headings, grid.Width);
        if (at + 1 >= grid.Rows.Count || grid.Rows[at + 1] is not { } lower || !Joins(upper, lower))
            return (DropLegend(headings), 1);
        var stretches = Stretches(upper, lower);
        foreach (var c in lower.Filled)
        {
            var parent = upper.Cells[stretches[c] ?? c].Text;
            var twice = lower.Filled.Any(o => o != c && lower.Cells[o].Text == lower.Cells[c].Text);
            headings[c] = parent.Length == 0 ? lower.Cells[c].Text : Named(parent, lower.Cells[c].Text, twice);
        }

        return (DropLegend(headings), 2);
    }

    // What stretches over several headings says which of two equal or unknown ones is meant.
    private static void TakeOver(GridRow over, GridRow upper, List<string> headings, int width)
    {
        var merged = over.Filled.Any(c => over.Cells[c].Span > 1 && over.Cells[c].Span < width);
        var stretches = Stretches(over, upper);
        for (var c = 0; c < headings.Count; c++)
        {
            if (merged && !HeadingWords.Read(headings[c]).IsPlain && !over.Cells[c].Lines.IsEmpty && over.Cells[c].Text != headings[c])
                headings[c] = $"{over.Cells[c].Text} {headings[c]}".Trim();
            else if (ParentOf(c) is { } parent && over.Filled.Count() > 1 && IsTwice(c))
                headings[c] = $"{over.Cells[parent].Text} {upper.Cells[c].Text}".Trim();
        }

        int? ParentOf(int c) => stretches[c] ?? (merged && over.Cells[c].Covered == Cover.FromLeft ? c : null);

        bool IsTwice(int c) => upper.Filled.Any(o => o != c && upper.Cells[o].Text == upper.Cells[c].Text);
    }

    private static bool Joins(GridRow upper, GridRow lower)
    {
        var filled = lower.Filled.ToList();
        var stretches = Stretches(upper, lower);
        var merged = upper.Cells.Any(c => c.Span > 1 && c.Covered == Cover.None);
        var known = filled.Count(c => HeadingWords.Read(lower.Cells[c].Text).IsPlain);
        // Where nothing is merged, a row of words under headings may as well be the first item: most must read as headings.
        var enough = filled.Exists(c => stretches[c] is not null) ? known * 2 >= filled.Count : known > 0;
        var fewest = merged ? 1 : 2;
        return filled.Count >= fewest
            && (lower.Header || enough)
            && filled.TrueForAll(c => lower.Cells[c].Length <= LongestBelow && IsUnder(c));

        bool IsUnder(int c) => stretches[c] is not null
            || upper.Cells[c].Covered == Cover.FromLeft
            || upper.Cells[c].Span > 1
            || upper.Cells[c].Lines.IsEmpty;
    }

    // Without merged cells a heading stretches over the empty ones right of it, where the row below names them all.
    private static int?[] Stretches(GridRow upper, GridRow lower)
    {
        var stretches = new int?[upper.Cells.Count];
        foreach (var c in upper.Filled.Where(c => upper.Cells[c].Span == 1 && !lower.Cells[c].IsEmpty))
        {
            for (var next = c + 1; next < upper.Cells.Count && upper.Cells[next].Lines.IsEmpty && !lower.Cells[next].IsEmpty; next++)
                stretches[c] = stretches[next] = c;
        }

        return stretches;
    }

    // "Progress" over "Nov 2022" is progress of that date; "Responsibility" over "Name" is no name of an item.
    private static string Named(string parent, string own, bool twice)
    {
        var (over, under) = (HeadingWords.Read(parent), HeadingWords.Read(own));
        if (DateWords.IsDateHeading(own))
            return over is { Meaning: Meaning.Progress or Meaning.Status or Meaning.Cost, IsPlain: true } ? $"{parent} {own}" : own;
        if (!under.IsPlain && over is { IsPlain: true, Meaning: not Meaning.Date })
            return $"{parent} ({own})";
        if (!under.IsPlain || twice)
            return $"{parent} {own}";
        var qualified = over is { Meaning: Meaning.Lead or Meaning.Timing or Meaning.Cost or Meaning.Progress, IsPlain: true }
            && under.Meaning is Meaning.Item or Meaning.Number or Meaning.Activity or Meaning.Other;
        return qualified ? $"{parent} ({own})" : own;
    }

    // Words far to the right of the last heading, or as long as a sentence, explain colours or codes; they head no column.
    private static List<string> DropLegend(List<string> headings)
    {
        for (var c = LegendGap; c < headings.Count; c++)
        {
            if (headings[c].Length > 0 && IsBehindGap(c) && !HeadingWords.Read(headings[c]).IsPlain)
                headings[c] = "";
        }

        return headings;

        bool IsBehindGap(int c) => headings[(c - LegendGap)..c].TrueForAll(h => h.Length == 0);
    }
}
