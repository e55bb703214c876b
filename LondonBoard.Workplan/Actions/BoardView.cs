using System.Collections.Immutable;
using LondonBoard.Live;

namespace LondonBoard.Actions;

/// <summary>When an action is due, as a filter.</summary>
public enum ActionDue
{
    /// <summary>Its day has passed and it is not done.</summary>
    Overdue,

    /// <summary>Within a month from today.</summary>
    ThisMonth,

    /// <summary>No date was set, or none was understood.</summary>
    NoDate,
}

/// <summary>What somebody asks to see of the register; null asks for nothing.</summary>
public sealed record ActionFilter
{
    /// <summary>Everything.</summary>
    public static readonly ActionFilter All = new();

    /// <summary>Words that must stand somewhere in it.</summary>
    public string? Text { get; init; }

    /// <summary>The meeting that raised it.</summary>
    public Guid? Meeting { get; init; }

    /// <summary>An owner by name: a person or a group.</summary>
    public string? Owner { get; init; }

    /// <summary>Where an owner is from.</summary>
    public string? Organisation { get; init; }

    /// <summary>When it is due.</summary>
    public ActionDue? Due { get; init; }

    /// <summary>The workplan item that it serves.</summary>
    public Guid? WorkplanItem { get; init; }

    /// <summary>How it stands.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>Whether an action fits.</summary>
    public bool Fits(ActionRow row, DateOnly today) =>
        (Text is null || Contains(row, Text))
        && (Meeting is null || row.Stored.MeetingId == Meeting)
        && (Owner is null || row.IsOwnedBy(Owner))
        && (Organisation is null || row.Organisations.Contains(Organisation))
        && (WorkplanItem is null || row.Stored.WorkplanItemId == WorkplanItem)
        && (Status is null || row.Stored.Status == Status)
        && Due switch
        {
            ActionDue.Overdue => row.IsOverdue(today),
            ActionDue.ThisMonth => row.Stored.Status.IsOutstanding() && row.Due?.To is { } day && day <= today.AddMonths(1),
            ActionDue.NoDate => row.Due is not { To: not null },
            _ => true,
        };

    private static bool Contains(ActionRow row, string text) =>
        ((ReadOnlySpan<string?>)[row.Stored.Text, row.Who, row.Stored.OwnersAsWritten, row.Stored.DueText, row.Raised, row.WorkplanItem, row.Stored.Condition]).ToArray()
            .Any(words => words?.Contains(text, StringComparison.CurrentCultureIgnoreCase) == true);
}

/// <summary>What one person sees of the register: its actions by column, as their filter has it.</summary>
/// <param name="today">The day it is.</param>
public sealed class BoardView(DateOnly today)
{
    private readonly ImmutableArray<ActionRow>[] _columns = [.. ActionStatusWords.All.Select(_ => ImmutableArray<ActionRow>.Empty)];

    /// <summary>The day it is.</summary>
    public DateOnly Today => today;

    /// <summary>What they ask for.</summary>
    public ActionFilter Filter { get; private set; } = ActionFilter.All;

    /// <summary>The actions of a column.</summary>
    public ImmutableArray<ActionRow> this[ActionStatus status] => _columns[(int)status];

    /// <summary>All that is seen.</summary>
    public IEnumerable<ActionRow> Rows => _columns.SelectMany(c => c);

    /// <summary>How many are seen.</summary>
    public int Count => _columns.Sum(c => c.Length);

    /// <summary>Asks for something else.</summary>
    public void Choose(ActionFilter filter, LiveRows<RegisterHead, ActionRow> now)
    {
        Filter = filter;
        Take(now);
    }

    /// <summary>Takes in what now stands.</summary>
    /// <returns>The columns that are not as they were.</returns>
    public IReadOnlyList<ActionStatus> Take(LiveRows<RegisterHead, ActionRow> now)
    {
        var sorted = new ImmutableArray<ActionRow>.Builder[_columns.Length];
        for (var at = 0; at < sorted.Length; at++)
            sorted[at] = ImmutableArray.CreateBuilder<ActionRow>(_columns[at].Length + 1);
        foreach (var row in now.Rows)
        {
            if (Filter == ActionFilter.All || Filter.Fits(row, today))
                sorted[(int)row.Stored.Status].Add(row);
        }

        var changed = new List<ActionStatus>();
        foreach (var status in ActionStatusWords.All)
        {
            // A row that nothing happened to is the same object as before.
            if (sorted[(int)status].SequenceEqual(_columns[(int)status]))
                continue;
            _columns[(int)status] = sorted[(int)status].ToImmutable();
            changed.Add(status);
        }

        return changed;
    }
}
