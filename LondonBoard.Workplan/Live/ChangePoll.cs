using System.Collections.Concurrent;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Live;

/// <summary>
/// Notices what another process stored in the same database, such as an import from the command line, and tells this one's
/// screens. Asks once a second for the last number of the history, which costs one step in an index.
/// </summary>
public sealed class ChangePoll(BoardDatabase database, ChangeFeed feed, TimeProvider time, ILogger<ChangePoll> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<long, bool> _published = [];
    private long _seen;

    /// <summary>Begins with what is stored now; what comes later is news.</summary>
    /// <returns>Ends it.</returns>
    public async Task<IDisposable> BeginAsync()
    {
        var subscription = feed.Subscribe(signal => _published[signal.Sequence] = true);
        await using var db = database.Reading();
        _seen = await LastAsync(db);
        return subscription;
    }

    /// <summary>Publishes every command stored since the last time that nobody in this process has published.</summary>
    public async Task PollAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        var last = await LastAsync(db, cancellation);
        if (last == _seen)
            return;
        var entries = await db.Changes.AsNoTracking()
            .Where(c => c.Sequence > _seen && c.Sequence <= last)
            .Select(c => new Change
            {
                Sequence = c.Sequence,
                CommandId = c.CommandId,
                Room = c.Room,
                PaperId = c.PaperId,
                ItemId = c.ItemId,
                Author = "",
                Kind = "",
            })
            .ToListAsync(cancellation);
        _seen = last;
        foreach (var signal in entries.GroupBy(e => e.CommandId).SelectMany(ChangeSignal.Of))
        {
            // A command of our own has said so itself, by its last number.
            if (!_published.ContainsKey(signal.Sequence))
                feed.Publish(signal);
        }

        foreach (var past in _published.Keys.Where(s => s <= last))
            _published.TryRemove(past, out _);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = await BeginAsync();
        await Rounds.RunAsync(
            Every, time, () => PollAsync(stoppingToken), e => log.LogWarning(e, "The history could not be asked for news; it is asked again in a second"), stoppingToken);
    }

    private static async Task<long> LastAsync(BoardDb db, CancellationToken cancellation = default) =>
        await db.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
}
