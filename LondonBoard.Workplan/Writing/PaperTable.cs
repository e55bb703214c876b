using System.Collections.Immutable;
using System.Globalization;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// A workplan laid out for print, the same for every format: the paper's own columns, the status after the seven where
/// any row has one, then the extras.
/// </summary>
/// <param name="Mark">What the columns mean, with title and span.</param>
/// <param name="Under">The lines under the title: the span where the title does not name it, and the note.</param>
/// <param name="AsAt">The state the paper shows, for the foot of a page; empty where the note says it already.</param>
/// <param name="Rows">The rows, a cell for every column.</param>
internal sealed record PaperTable(PaperMark Mark, ImmutableArray<string> Under, string AsAt, ImmutableArray<PrintedRow> Rows)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The title as printed.</summary>
    public string Title => Mark.Title;

    /// <summary>The visible columns.</summary>
    public ImmutableArray<PaperColumn> Columns => Mark.Columns;

    /// <summary>Lays a document out.</summary>
    public static PaperTable Of(WorkplanDocument document)
    {
        var paper = document.Paper;
        var title = PaperLine.Clean(paper.Title);
        var columns = Visible(paper);
        var period = PaperLine.Clean(paper.Period?.Text ?? "");
        string[] under = [title.Contains(period, StringComparison.Ordinal) ? "" : period, PaperLine.Clean(document.Note ?? "")];
        return new(
            new(title.Length > 0 ? title : "Workplan", paper.Period, columns),
            [.. under.Where(line => line.Length > 0)],
            document.Note is null ? "As at " + document.Today.ToString("d MMMM yyyy", British) : "",
            [.. paper.Rows.Select(row => new PrintedRow(row.Status, [.. columns.Select(c => Cell(row, c.Column))]))]);
    }

    private static ImmutableArray<PaperColumn> Visible(WorkplanPaper paper)
    {
        var columns = (paper.Columns.IsDefaultOrEmpty ? WorkplanPaper.BoardColumns : paper.Columns).ToList();

        // Nothing is dropped: words under a column that the paper does not list come out under that column's own name.
        foreach (var cell in paper.Rows.SelectMany(r => r.Cells))
        {
            if (!columns.Exists(c => c.Column == cell.Column))
                columns.Add(new(cell.Column, cell.Column.Title));
        }

        if (paper.Rows.Any(r => r.Status is not null))
            columns.Insert(columns.FindLastIndex(c => !c.Column.IsExtra) + 1, new(PaperMark.Status, PaperMark.StatusTitle));
        return [.. columns.Select(c => c with { Title = PaperLine.Clean(c.Title) })];
    }

    private static ImmutableArray<PaperLine> Cell(PaperRow row, Column column)
    {
        if (column == PaperMark.Status)
            return row.Status is { } status ? [new(status.Words())] : [];
        return [.. row[column].Select(l => l with { Text = PaperLine.Clean(l.Text) }).Where(l => l.Text.Length > 0)];
    }
}

/// <summary>A row as printed.</summary>
/// <param name="Status">How the item stands; null where nobody said.</param>
/// <param name="Cells">A cell for every visible column; one without lines is empty.</param>
internal sealed record PrintedRow(ItemStatus? Status, ImmutableArray<ImmutableArray<PaperLine>> Cells);
