using System.Collections.Immutable;
using LondonBoard.Data;

namespace LondonBoard.Live;

/// <summary>
/// Says that something changed: ids and versions, never values. A signal that comes late, twice or out of order does no
/// harm, since whoever hears it reads what now stands.
/// </summary>
/// <param name="Sequence">The last entry in the history that it speaks of.</param>
/// <param name="Place">The paper it happened on.</param>
/// <param name="ItemIds">The items touched; empty where the whole paper is to be read again.</param>
public sealed record ChangeSignal(long Sequence, Place Place, ImmutableArray<Guid> ItemIds)
{
    /// <summary>The signals of a command's lines of history, one a paper.</summary>
    public static IEnumerable<ChangeSignal> Of(IEnumerable<Change> changes) =>
        from change in changes
        group change by new Place(change.Room, change.PaperId) into paper
        let whole = paper.Any(c => c.ItemId is null)
        select new ChangeSignal(paper.Max(c => c.Sequence), paper.Key, whole ? [] : [.. paper.Select(c => c.ItemId!.Value).Distinct()]);
}

/// <summary>Carries signals from the door for writes to whoever listens in this process.</summary>
public sealed class ChangeFeed
{
    private ImmutableArray<Action<ChangeSignal>> _listeners = [];

    /// <summary>
    /// Tells every listener. Listeners only take a note of it and return, so that a writer never waits for a reader.
    /// </summary>
    public void Publish(ChangeSignal signal)
    {
        foreach (var listener in _listeners)
            listener(signal);
    }

    /// <summary>Hears every signal from now on, until what is returned is disposed.</summary>
    /// <param name="listener">Called on the writer's thread: must return at once and not throw.</param>
    public IDisposable Subscribe(Action<ChangeSignal> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Add(one), listener);
        return new Subscription(() => ImmutableInterlocked.Update(ref _listeners, (all, one) => all.Remove(one), listener));
    }
}

/// <summary>Ends something once, however often it is disposed.</summary>
internal sealed class Subscription(Action end) : IDisposable
{
    private Action? _end = end;

    public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
}
