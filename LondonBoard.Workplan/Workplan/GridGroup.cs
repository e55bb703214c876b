using System.Collections.Immutable;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>By what rows are put together under headings.</summary>
public enum GridGroup
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By status, what is in trouble first.</summary>
    Status,

    /// <summary>By the party named first.</summary>
    Responsible,

    /// <summary>By the target group named first.</summary>
    TargetGroup,

    /// <summary>By when the next thing is due.</summary>
    Due,
}

/// <summary>The heading above a group of rows.</summary>
/// <param name="Name">What the rows have in common.</param>
/// <param name="Count">How many they are.</param>
public sealed record GroupHeading(string Name, int Count)
{
    /// <summary>The count in words: "1 item".</summary>
    public string Items => $"{Count:N0} {(Count == 1 ? "item" : "items")}";
}

/// <summary>Puts rows together.</summary>
internal static class GridGroups
{
    private const int Last = int.MaxValue;

    /// <summary>The rows group by group; within a group in the order they came in.</summary>
    public static IEnumerable<WorkplanRow> Together(this GridGroup group, IEnumerable<WorkplanRow> rows, DateOnly today) => group == GridGroup.None
        ? rows
        : rows.Select(row => (row, Of: group.Of(row, today))).OrderBy(r => r.Of.Rank).ThenBy(r => r.Of.Name, StringComparer.CurrentCultureIgnoreCase).Select(r => r.row);

    /// <summary>The headings by the place of the row they stand above.</summary>
    /// <param name="group">By what the rows are together.</param>
    /// <param name="rows">The rows, together.</param>
    /// <param name="held">A row under somebody's hands: it counts with those around it, wherever it belongs by now.</param>
    /// <param name="today">The day that "overdue" is counted from.</param>
    public static ImmutableDictionary<int, GroupHeading> Headings(this GridGroup group, ImmutableArray<WorkplanRow> rows, Guid? held, DateOnly today)
    {
        var headings = ImmutableDictionary.CreateBuilder<int, GroupHeading>();
        var start = 0;
        string? name = null;
        for (var at = 0; at < rows.Length; at++)
        {
            var its = name is not null && rows[at].Id == held ? name : group.Of(rows[at], today).Name;
            if (string.Equals(its, name, StringComparison.CurrentCultureIgnoreCase))
                continue;
            Close(at);
            (start, name) = (at, its);
        }

        Close(rows.Length);
        return headings.ToImmutable();

        void Close(int end)
        {
            if (name is not null)
                headings[start] = new(name, end - start);
        }
    }

    private static (int Rank, string Name) Of(this GridGroup group, WorkplanRow row, DateOnly today) => group switch
    {
        GridGroup.Status => (row.Stored.Status.TroubleFirst(), row.Stored.Status?.Words() ?? "No status"),
        GridGroup.Responsible => Named(row.Understood.Responsible.Parties, "Nobody named"),
        GridGroup.TargetGroup => Named(row.Understood.TargetGroups, "No target group"),
        _ => Due(row, today),
    };

    private static (int Rank, string Name) Named(IReadOnlyList<string> names, string none) => names is [var first, ..] ? (0, first) : (Last, none);

    private static (int Rank, string Name) Due(WorkplanRow row, DateOnly today) => row switch
    {
        _ when row.IsOverdue(today) => (0, "Overdue"),
        { Due: { } due } when due <= today.AddMonths(1) => (1, "Due within a month"),
        { Due: { } due } when due <= today.AddMonths(3) => (2, "Due within three months"),
        { Due: not null } => (3, "Due later"),
        _ when row.Open.Any(m => m.Date.Ongoing) => (4, "Ongoing"),
        _ => (Last, "No date"),
    };
}
