using System.Collections.Immutable;
using LondonBoard.Live;

namespace LondonBoard.Actions;

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
