using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>One body's workplan for one year or span.</summary>
public sealed class AnnualWorkplan : IVersioned
{
    /// <summary>The longest title, in characters.</summary>
    public const int MaxTitle = 300;

    /// <summary>The longest period as written, in characters.</summary>
    public const int MaxPeriod = 60;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Its title, as on the paper.</summary>
    public required string Title { get; set; }

    /// <summary>The period as written: "2006/07".</summary>
    public string? PeriodText { get; set; }

    /// <summary>The first day of the period.</summary>
    public DateOnly? PeriodFrom { get; set; }

    /// <summary>The last day of the period.</summary>
    public DateOnly? PeriodTo { get; set; }

    /// <summary>Its columns in order, under its own headings.</summary>
    public ImmutableArray<PaperColumn> Columns { get; set; } = WorkplanPaper.BoardColumns;

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When its making or import was taken back (UTC); null while it is in use. Kept whole, so that it can be brought back.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Where its changes happen.</summary>
    public Place Place => PlaceOf(Id);

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The period; null where the title says none.</summary>
    public Period? Period
    {
        get => PeriodText is { } text && PeriodFrom is { } from && PeriodTo is { } to ? new Period(text, from, to) : null;
        set => (PeriodText, PeriodFrom, PeriodTo) = (value?.Text, value?.From, value?.To);
    }

    /// <summary>Where the changes of a workplan happen.</summary>
    public static Place PlaceOf(Guid workplanId) => new(Room.Workplan, workplanId);

    /// <summary>What its dates are read against: relative ones count from its first day, as their author meant them.</summary>
    public DateContext DateContext => new(PeriodFrom ?? DateOnly.FromDateTime(CreatedAt), Period);
}
