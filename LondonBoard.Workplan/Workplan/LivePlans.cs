using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>
/// The live picture of each workplan that somebody looks at: one a workplan and process, shared by every circuit, let go
/// a while after the last has left.
/// </summary>
public sealed class LivePlans(BoardDatabase database, ChangeFeed feed, TimeProvider time, ILogger<LivePlans> log) : IAsyncDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Shared> _open = [];

    /// <summary>Opens the picture of a workplan; null where there is no such workplan. The caller disposes it.</summary>
    public async Task<OpenPlan?> OpenAsync(Guid workplanId)
    {
        Shared shared;
        lock (_lock)
        {
            if (!_open.TryGetValue(workplanId, out shared!))
                _open[workplanId] = shared = new Shared(StartAsync(workplanId));
            shared.Users++;
        }

        try
        {
            if (await shared.View is { } view)
                return new OpenPlan(view, () => Leave(workplanId, shared));
            Forget(workplanId, shared);
            return null;
        }
        catch
        {
            Forget(workplanId, shared);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<Shared> open;
        lock (_lock)
        {
            open = [.. _open.Values];
            _open.Clear();
        }

        foreach (var shared in open)
        {
            if (await shared.View is { } view)
                await view.DisposeAsync();
        }
    }

    private async Task<LiveView<WorkplanHead, WorkplanRow>?> StartAsync(Guid workplanId)
    {
        await using (var db = database.Reading())
        {
            if (!await db.Set<AnnualWorkplan>().IgnoreQueryFilters().AnyAsync(p => p.Id == workplanId))
                return null;
        }

        return await LiveView<WorkplanHead, WorkplanRow>.StartAsync(
            AnnualWorkplan.PlaceOf(workplanId),
            feed,
            () => RowReader.ReadAsync(database, workplanId),
            (head, ids) => RowReader.ReadRowsAsync(database, head, ids),
            e => log.LogError(e, "Workplan {Workplan} could not be read again after a change", workplanId));
    }

    private void Leave(Guid workplanId, Shared shared)
    {
        lock (_lock)
        {
            if (--shared.Users > 0)
                return;
        }

        // A page that is reloaded leaves and comes back: the picture is worth keeping for a moment.
        time.CreateTimer(_ => _ = CloseAsync(), null, Linger, Timeout.InfiniteTimeSpan);

        async Task CloseAsync()
        {
            lock (_lock)
            {
                if (shared.Users > 0 || !_open.TryGetValue(workplanId, out var still) || still != shared)
                    return;
                _open.Remove(workplanId);
            }

            if (await shared.View is { } view)
                await view.DisposeAsync();
        }
    }

    private void Forget(Guid workplanId, Shared shared)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(workplanId, out var still) && still == shared)
                _open.Remove(workplanId);
        }
    }

    private sealed class Shared(Task<LiveView<WorkplanHead, WorkplanRow>?> view)
    {
        public Task<LiveView<WorkplanHead, WorkplanRow>?> View => view;

        public int Users { get; set; }
    }
}

/// <summary>A workplan that is open on a screen.</summary>
public sealed class OpenPlan(LiveView<WorkplanHead, WorkplanRow> view, Action leave) : IDisposable
{
    private Action? _leave = leave;

    /// <summary>The shared picture.</summary>
    public LiveView<WorkplanHead, WorkplanRow> View => view;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}
