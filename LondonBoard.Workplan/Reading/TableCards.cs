namespace LondonBoard.Reading;

/// <summary>Tables that are cards: one item a table or a column, its headings at the side.</summary>
internal static class TableCards
{
    /// <summary>A table whose headings stand in its first column ("Action | …", "Lead | …"), one card or several under one another or side by side.</summary>
    public static TableSection? Read(Grid grid)
    {
        if (grid.Width < 2 || grid.Rows.Count < 3 || TableSection.IsHeader(grid.Rows[0], first: true))
            return null;
        var labels = grid.Rows.Select(r => r.Cells[0].IsEmpty ? "" : r.Cells[0].Text.TrimEnd(':', ' ')).ToList();
        var known = labels.Select(HeadingWords.Read).Where(g => g.Strength >= 0.8 && g.Meaning is not (Meaning.Date or Meaning.None)).ToList();
        if (known.Select(g => g.Meaning).Distinct().Count(m => m != Meaning.Other) < 3 || known.Count * 10 < labels.Count(l => l.Length > 0) * 6)
            return null;
        var headings = labels.Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var rows = new List<GridRow>();
        for (var column = 1; column < grid.Width; column++)
        {
            GridCell[]? card = null;
            foreach (var row in grid.Rows)
            {
                var place = headings.FindIndex(h => h.Equals(row.Cells[0].Text.TrimEnd(':', ' '), StringComparison.OrdinalIgnoreCase));
                if (place < 0)
                    continue;
                if (card is null || (place == 0 && !card[0].IsEmpty))
                {
                    card = [.. Enumerable.Repeat(GridCell.Empty, headings.Count)];
                    rows.Add(new GridRow(row.Number, card));
                }

                if (!row.Cells[column].IsEmpty)
                    card[place] = row.Cells[column] with { Span = 1 };
            }
        }

        rows.RemoveAll(r => !r.Filled.Any());
        return new TableSection(grid, headings, rows, null);
    }
}
