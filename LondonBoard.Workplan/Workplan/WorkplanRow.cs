using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Ui;

namespace LondonBoard.Workplan;

/// <summary>What stands above the rows of a workplan on every screen.</summary>
/// <param name="Id">The workplan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">Its period.</param>
/// <param name="Columns">Its columns in order.</param>
/// <param name="Version">Its version.</param>
/// <param name="Dates">What its dates are read against.</param>
/// <param name="Withdrawn">Whether its import was taken back: it can be read and brought back, and nothing else.</param>
public sealed record WorkplanHead(Guid Id, string Title, Period? Period, ImmutableArray<PaperColumn> Columns, Guid Version, DateContext Dates, bool Withdrawn = false);

/// <summary>One line of a cell as screens have it.</summary>
/// <param name="Id">The line.</param>
/// <param name="Version">The version a change to it must have seen.</param>
/// <param name="Line">Its words.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="EditedAt">When its words last changed (UTC).</param>
/// <param name="SlippedFrom">The date it had before it slipped.</param>
/// <param name="SlipReason">Why it slipped.</param>
public sealed record RowLine(Guid Id, Guid Version, PaperLine Line, string Author, DateTime EditedAt, string? SlippedFrom, string? SlipReason);

/// <summary>A cell that is not empty.</summary>
public sealed record RowCell(Column Column, ImmutableArray<RowLine> Lines);

/// <summary>The last change made to a row: where to let it glow, and whose initials to show.</summary>
public sealed record RowChange(long Sequence, string? Field, Guid? AuthorId, string Author)
{
    /// <summary>The author's initials: "CC".</summary>
    public string Initials => PersonLook.Letters(Author);
}

/// <summary>
/// One item as every screen has it: immutable, read from the database once a change and shared by all circuits, so that
/// its strings stand in memory once.
/// </summary>
public sealed class WorkplanRow : ILiveRow
{
    private readonly Lazy<Understanding> _understanding;
    private readonly Lazy<DateOnly?> _due;

    /// <summary>Puts a row together from what was read.</summary>
    public WorkplanRow(WorkplanItem item, IEnumerable<RowCell> cells, RowChange? last, DateContext context)
    {
        Stored = item;
        Key = item.Id.ToString();
        Cells = [.. cells];
        Last = last;
        Dates = context;
        _understanding = new(() => Understanding.Of(Paper, context));
        _due = new(() => Open.Where(m => !m.Date.Ongoing).Min(m => m.Date.To));
    }

    /// <inheritdoc/>
    public Guid Id => Stored.Id;

    /// <inheritdoc/>
    public double Order => Stored.Position;

    /// <summary>The id as the page carries it.</summary>
    public string Key { get; }

    /// <summary>The stored item; never changed through this.</summary>
    public WorkplanItem Stored { get; }

    /// <summary>The cells that are not empty.</summary>
    public ImmutableArray<RowCell> Cells { get; }

    /// <summary>What its dates are read against.</summary>
    public DateContext Dates { get; }

    /// <summary>The last change; null before the first.</summary>
    public RowChange? Last { get; }

    /// <summary>The number by which a reader tells whether it has seen this state.</summary>
    public long Revision => Last?.Sequence ?? 0;

    /// <summary>The lines of a cell; none where it is empty.</summary>
    public ImmutableArray<RowLine> this[Column column] => Cells.FirstOrDefault(c => c.Column == column)?.Lines ?? [];

    /// <summary>A cell's words, a line each.</summary>
    public string Text(Column column) => string.Join('\n', this[column].Select(l => l.Line.Text));

    /// <summary>A cell as a person would type it.</summary>
    public string Typed(Column column) => PaperLine.TypedCell(this[column].Select(l => l.Line));

    /// <summary>The row as a paper has it.</summary>
    public PaperRow Paper => new(Stored.Status, [.. Cells.Select(c => new PaperCell(c.Column, [.. c.Lines.Select(l => l.Line)]))]);

    /// <summary>What its words mean.</summary>
    public Understanding Understood => _understanding.Value;

    /// <summary>What a person would call it: number and title.</summary>
    public string Name => string.Join(" ", new[] { Text(Column.Number), Text(Column.Item) }.Where(t => t.Length > 0)) is { Length: > 0 } name ? name : "item without a name";

    /// <summary>The milestones not yet ticked as met, in the order written.</summary>
    public IEnumerable<Milestone> Open => this[Column.Timing].Zip(Understood.TimingByLine).Where(l => !l.First.Line.Done).SelectMany(l => l.Second);

    /// <summary>Whether a date has passed and nobody has said that the item, or that milestone, is done.</summary>
    public bool IsOverdue(DateOnly today) =>
        Stored.Status is not ItemStatus.Complete && Stored.ArchivedAt is null && Due < today;

    /// <summary>The next day something is due; null where none is.</summary>
    public DateOnly? Due => _due.Value;
}
