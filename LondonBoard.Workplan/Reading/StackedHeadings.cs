namespace LondonBoard.Reading;

/// <summary>The headings of a table, which may stand over two rows.</summary>
internal static class StackedHeadings
{
    /// <summary>The headings that begin in a row, and how many rows they take: the lower row's cells stand under stretched, continued or empty cells of the upper.</summary>
    public static (List<string> Headings, int Rows) Read(Grid grid, int at)
    {
        var upper = grid.Rows[at];
        var headings = upper.Cells.Select(c => c.Text).ToList();
        if (at > 0 && grid.Rows[at - 1] is var over && over.Filled.Any(c => over.Cells[c].Span > 1 && over.Cells[c].Span < grid.Width))
        {
            for (var c = 0; c < headings.Count; c++)
            {
                if (HeadingWords.Read(headings[c]).Strength < 0.7 && !over.Cells[c].Lines.IsEmpty && over.Cells[c].Text != headings[c])
                    headings[c] = $"{over.Cells[c].Text} {headings[c]}".Trim();
            }
        }

        if (at + 1 >= grid.Rows.Count)
            return (DropLegend(headings), 1);
        var lower = grid.Rows[at + 1];
        var filled = lower.Filled.ToList();
        var stretched = upper.Cells.Any(c => c.Span > 1 && c.Covered == Cover.None);
        var joined = filled.Count >= (stretched ? 1 : 2) && filled.All(c => lower.Cells[c].Length <= 40 && (upper.Cells[c].Covered == Cover.FromLeft || upper.Cells[c].Span > 1 || upper.Cells[c].Lines.IsEmpty))
            && (lower.Header || filled.Any(c => HeadingWords.Read(lower.Cells[c].Text).Strength >= 0.7));
        if (!joined)
            return (DropLegend(headings), 1);
        foreach (var c in filled)
        {
            var own = lower.Cells[c].Text;
            var parent = upper.Cells[c].Text;
            headings[c] = parent.Length == 0 || HeadingWords.Read(own) is { Strength: >= 0.7, Meaning: not Meaning.Date } ? own : DateWords.IsDateHeading(own) ? own : $"{parent} {own}";
        }

        return (DropLegend(headings), 2);
    }

    // Words far to the right of the last heading, or as long as a sentence, explain colours or codes; they head no column.
    private static List<string> DropLegend(List<string> headings)
    {
        for (var c = 2; c < headings.Count; c++)
        {
            if (headings[c].Length > 0 && headings[c - 1].Length == 0 && headings[c - 2].Length == 0 && HeadingWords.Read(headings[c]).Strength < 0.7)
                headings[c] = "";
        }

        return headings;
    }
}
