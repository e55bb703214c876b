using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Which items a person wants to see. Empty wants all that are not archived.</summary>
/// <param name="Text">Words that all stand somewhere in the item.</param>
/// <param name="Status">A status; with <paramref name="NoStatus"/> those without one.</param>
/// <param name="NoStatus">Only items without a status.</param>
/// <param name="Party">A responsible party.</param>
/// <param name="Funder">A funder.</param>
/// <param name="Due">When something is due.</param>
/// <param name="Archived">The archived items instead.</param>
public sealed record GridFilter(
    string Text = "",
    ItemStatus? Status = null,
    bool NoStatus = false,
    string? Party = null,
    string? Funder = null,
    DuePeriod? Due = null,
    bool Archived = false)
{
    /// <summary>All items that are not archived.</summary>
    public static readonly GridFilter All = new();

    /// <summary>Whether an item is wanted.</summary>
    /// <param name="row">The item.</param>
    /// <param name="today">The day that "overdue" is counted from.</param>
    public bool Wants(WorkplanRow row, DateOnly today) =>
        row.Stored.ArchivedAt is not null == Archived
        && (Status is null || row.Stored.Status == Status)
        && (!NoStatus || row.Stored.Status is null)
        && (Party is null || row.Understood.Responsible.Parties.Contains(Party, StringComparer.CurrentCultureIgnoreCase))
        && (Funder is null || row.Understood.Responsible.Costs.Any(c => c.Funders.Contains(Funder, StringComparer.CurrentCultureIgnoreCase)))
        && (Due is not { } due || IsDue(row, due, today))
        && Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(row, word));

    private static bool Holds(WorkplanRow row, string word) =>
        row.Cells.Any(c => c.Lines.Any(l => l.Line.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase)));

    private static bool IsDue(WorkplanRow row, DuePeriod period, DateOnly today) => period switch
    {
        DuePeriod.Overdue => row.IsOverdue(today),
        DuePeriod.ThisMonth => row.Due is { } due && due >= today && due <= today.AddMonths(1),
        DuePeriod.ThisQuarter => row.Due is { } due && due >= today && due <= today.AddMonths(3),
        DuePeriod.Ongoing => row.Open.Any(m => m.Date.Ongoing),
        _ => row.Due is null && !row.Open.Any(m => m.Date.Ongoing),
    };
}

/// <summary>When something is due.</summary>
public enum DuePeriod
{
    /// <summary>Its day has passed.</summary>
    Overdue,

    /// <summary>Within a month from today.</summary>
    ThisMonth,

    /// <summary>Within three months from today.</summary>
    ThisQuarter,

    /// <summary>It goes on.</summary>
    Ongoing,

    /// <summary>No date was understood.</summary>
    NoDate,
}

/// <summary>The order of the rows.</summary>
public enum GridSort
{
    /// <summary>As on the paper.</summary>
    Paper,

    /// <summary>By number, 2 before 10.</summary>
    Number,

    /// <summary>By title.</summary>
    Item,

    /// <summary>What is due first, first; no date last.</summary>
    Due,

    /// <summary>What is in trouble first.</summary>
    Status,
}
