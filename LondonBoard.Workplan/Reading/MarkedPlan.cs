using System.Xml;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>
/// Reads back a paper that this program wrote, changed by people or not: its mark says what the columns are, the visible
/// table says everything else. Where the table is no longer the one that was written, this leaves it to recognition.
/// </summary>
internal static class MarkedPlan
{
    private const int MostParts = 20;

    /// <summary>The mark in a file; null where there is none.</summary>
    public static PaperMark? MarkIn(OfficePackage package)
    {
        foreach (var part in package.Parts.Where(p => p.StartsWith("customXml/item", StringComparison.Ordinal)).Take(MostParts))
        {
            try
            {
                using var reader = package.Read(part);
                if (reader is not null && PaperMark.Read(reader) is { } mark)
                    return mark;
            }
            catch (XmlException)
            {
                // Somebody else's part, and not even XML: it says nothing about the workplan.
            }
        }

        return null;
    }

    /// <summary>Reads the plan; null where the file has no mark or its table is not as the mark says.</summary>
    public static WorkplanReading? Read(Scan scan, string fileName)
    {
        if (scan.Mark is not { } mark || Find(scan, mark) is not { } table)
            return null;
        var doubts = new List<Doubt>(scan.Doubts);
        var drafts = table.Rows.Where(r => r.Filled.Any()).Select(r => Draft(r, mark, doubts)).ToList();
        List<PaperColumn> columns = [.. mark.Columns.Where(c => c.Column != PaperMark.Status)];
        foreach (var added in drafts.SelectMany(d => d.Extras).Distinct().Where(c => !columns.Exists(own => own.Column == c)).ToList())
            columns.Add(new PaperColumn(added, added.Title));

        List<string> above = [.. Above(scan, table)];
        var same = above.Contains(Seen(mark.Title)) || Seen(mark.Title).Length == 0;
        var title = same ? mark.Title : PlanTitle.Find(scan, table.At, table.Section, fileName);
        var period = SpanOf(mark, same, above) ?? (same && mark.Period is null ? null : PlanTitle.Period(title, scan, table.At, fileName));
        var paper = new WorkplanPaper(title, period, [.. columns], [.. drafts.Select(d => d.Finish(columns))]);
        var sources = Corrections.Sources(mark.Columns.Select(c => c.Title));
        return new WorkplanReading(paper, [.. doubts], null)
        {
            Columns = [.. mark.Columns.Zip(sources, (c, source) =>
                new ColumnMatch(c.Title, c.Column == PaperMark.Status ? null : c.Column, true) { Nth = source.Nth })],
            SourceRows = [.. drafts.Select(d => d.SourceRow)],
        };
    }

    /// <summary>The table under the mark's headings, and its rows with those of tables that go on below it.</summary>
    private static Table? Find(Scan scan, PaperMark mark)
    {
        List<string> headings = [.. mark.Columns.Select(c => Seen(c.Title))];
        Table? found = null;
        for (var at = 0; at < scan.Blocks.Count; at++)
        {
            if (scan.Blocks[at] is not TableBlock { Grid: { Rows.Count: > 0 } grid })
                continue;
            var head = grid.Rows.FindIndex(r => IsHead(r, headings));
            if (found is null && head >= 0)
                found = new Table(at, new TableSection(grid, headings, [], null) { Before = [.. grid.Rows.Take(head)] }, [.. grid.Rows.Skip(head + 1)]);
            else if (found is not null && grid.Width == headings.Count && (head == 0 || !TableSection.IsHeader(grid.Rows[0], first: true)))
                found.Rows.AddRange(grid.Rows.Skip(head + 1));
            else if (found is not null || grid.Width >= headings.Count)
                return null;
        }

        // Cells joined across columns, or words beside the table, are somebody's own structure.
        return found is not null && found.Rows.All(r => r.Cells.All(c => c.Span == 1) && r.Filled.All(c => c < headings.Count)) ? found : null;
    }

    private static bool IsHead(GridRow row, List<string> headings) =>
        Enumerable.Range(0, Math.Max(row.Cells.Count, headings.Count)).All(c => (c < row.Cells.Count ? row.Cells[c].Text : "") == (c < headings.Count ? headings[c] : ""));

    private static ItemDraft Draft(GridRow row, PaperMark mark, List<Doubt> doubts)
    {
        var draft = new ItemDraft(row.Number);
        for (var i = 0; i < mark.Columns.Length && i < row.Cells.Count; i++)
        {
            var (column, cell) = (mark.Columns[i].Column, row.Cells[i]);

            // What was joined downwards holds for each row it covers, but a sum is stated once.
            if (cell.Lines.IsEmpty || cell.Covered == Cover.FromLeft || (cell.Covered == Cover.FromAbove && column == Column.Responsible))
                continue;
            if (column != PaperMark.Status)
                draft.Add(column, cell.Lines);
            else if (ItemStatusWords.Read(cell.Text) is { } status)
                draft.Status = status;
            else
                Unknown(draft, cell, row, doubts);
        }

        return draft;
    }

    private static void Unknown(ItemDraft draft, GridCell cell, GridRow row, List<Doubt> doubts)
    {
        draft.Add(Column.Extra(PaperMark.StatusTitle), cell.Lines);
        doubts.Add(new Doubt($"row {row.Number}, {PaperMark.StatusTitle}", $"“{cell.Text}” is no status; the words were kept in a column of their own."));
    }

    /// <summary>The span, while the title that names it or the line of its own still stands.</summary>
    private static Period? SpanOf(PaperMark mark, bool sameTitle, List<string> above)
    {
        if (mark.Period is not { } period)
            return null;
        return (sameTitle && mark.Title.Contains(PaperLine.Clean(period.Text), StringComparison.Ordinal)) || above.Contains(Seen(period.Text)) ? period : null;
    }

    /// <summary>The lines above the table.</summary>
    private static IEnumerable<string> Above(Scan scan, Table table)
    {
        foreach (var block in scan.Blocks.Take(table.At))
        {
            if (block is HeadingBlock heading)
                yield return heading.Text;
            else if (block is LineBlock { Line.Text: var text })
                yield return text;
        }

        foreach (var row in table.Section.Before)
        {
            foreach (var c in row.Filled)
                yield return row.Cells[c].Text;
        }
    }

    /// <summary>Words as they look once they have been read from a cell.</summary>
    private static string Seen(string words) => GridCell.Of(words).Text;

    private sealed record Table(int At, TableSection Section, List<GridRow> Rows);
}
