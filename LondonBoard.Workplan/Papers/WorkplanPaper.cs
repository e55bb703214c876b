using System.Collections.Immutable;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <summary>
/// A workplan as a paper: words in cells, nothing else. Readers make it, writers write it, the grid is filled from it.
/// What the words mean (costs, dates, parties) is worked out from them by <see cref="Understanding"/>, never stored beside them.
/// </summary>
/// <param name="Title">The paper's title.</param>
/// <param name="Period">The year or span it is for, as written and as understood; null where the paper says none.</param>
/// <param name="Columns">Its columns in order, under the paper's own headings: the seven, then its extras.</param>
/// <param name="Rows">Its items in order.</param>
public sealed record WorkplanPaper(string Title, Period? Period, ImmutableArray<PaperColumn> Columns, ImmutableArray<PaperRow> Rows)
{
    /// <summary>The seven columns under the board's own headings.</summary>
    public static readonly ImmutableArray<PaperColumn> BoardColumns = [.. Column.Paper.Select(c => new PaperColumn(c, c.Title))];
}

/// <summary>A column under the heading this paper gives it.</summary>
public sealed record PaperColumn(Column Column, string Title);

/// <summary>One item of a workplan.</summary>
/// <param name="Status">How it stands, where the paper says.</param>
/// <param name="Cells">Its cells that are not empty, in column order.</param>
public sealed record PaperRow(ItemStatus? Status, ImmutableArray<PaperCell> Cells)
{
    /// <summary>The paper's own word for the status ("Green"); null where it is ours.</summary>
    public string? StatusAsWritten { get; init; }

    /// <summary>The lines of a cell; none where it is empty.</summary>
    public ImmutableArray<PaperLine> this[Column column]
    {
        get
        {
            foreach (var cell in Cells)
            {
                if (cell.Column == column)
                    return cell.Lines;
            }

            return [];
        }
    }

    /// <summary>A cell's words, a line each, without bullets.</summary>
    public string Text(Column column) => string.Join('\n', this[column].Select(l => l.Text));
}

/// <summary>A cell with at least one line.</summary>
public sealed record PaperCell(Column Column, ImmutableArray<PaperLine> Lines);

/// <summary>Something a reader is not sure of.</summary>
/// <param name="Where">The place, as a person would say it: "row 7, Timing".</param>
/// <param name="Message">What is uncertain and what was assumed.</param>
public sealed record Doubt(string Where, string Message);
