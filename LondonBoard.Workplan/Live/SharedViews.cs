namespace LondonBoard.Live;

/// <summary>
/// The live pictures of a room's papers that somebody looks at: one a paper and process, shared by every circuit, let go
/// a while after the last has left.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="start">Starts the picture of a paper; null where there is no such paper.</param>
public sealed class SharedViews<THead, TRow>(TimeProvider time, Func<Guid, Task<LiveView<THead, TRow>?>> start) : IAsyncDisposable
    where TRow : class, ILiveRow
{
    private static readonly TimeSpan Linger = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Shared> _open = [];

    /// <summary>Opens the picture of a paper; null where there is no such paper. The caller disposes it.</summary>
    public async Task<OpenView<THead, TRow>?> OpenAsync(Guid paperId)
    {
        Shared shared;
        lock (_lock)
        {
            if (!_open.TryGetValue(paperId, out shared!))
                _open[paperId] = shared = new Shared(start(paperId));
            shared.Users++;
        }

        try
        {
            if (await shared.View is { } view)
                return new OpenView<THead, TRow>(view, () => Leave(paperId, shared));
            Forget(paperId, shared);
            return null;
        }
        catch
        {
            Forget(paperId, shared);
            throw;
        }
    }

    /// <summary>
    /// A row as the pictures that are open have it; null where it is on none of them. It may be a moment old: good enough to
    /// begin an edit with, which is held to what then stands.
    /// </summary>
    public TRow? Glance(Guid rowId)
    {
        lock (_lock)
        {
            return _open.Values.Select(s => s.View is { IsCompletedSuccessfully: true, Result: { } view } ? view.Current.Find(rowId) : null).FirstOrDefault(r => r is not null);
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

    private void Leave(Guid paperId, Shared shared)
    {
        lock (_lock)
        {
            if (--shared.Users > 0)
                return;
        }

        // A page that is reloaded leaves and comes back: the picture is worth keeping for a moment.
        time.CreateTimer(_ => _ = CloseAsync(paperId, shared), null, Linger, Timeout.InfiniteTimeSpan);
    }

    private async Task CloseAsync(Guid paperId, Shared shared)
    {
        lock (_lock)
        {
            if (shared.Users > 0 || !_open.TryGetValue(paperId, out var still) || still != shared)
                return;
            _open.Remove(paperId);
        }

        if (await shared.View is { } view)
            await view.DisposeAsync();
    }

    private void Forget(Guid paperId, Shared shared)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(paperId, out var still) && still == shared)
                _open.Remove(paperId);
        }
    }

    private sealed class Shared(Task<LiveView<THead, TRow>?> view)
    {
        public Task<LiveView<THead, TRow>?> View => view;

        public int Users { get; set; }
    }
}

/// <summary>A paper that is open on a screen.</summary>
public sealed class OpenView<THead, TRow>(LiveView<THead, TRow> view, Action leave) : IDisposable
    where TRow : class, ILiveRow
{
    private Action? _leave = leave;

    /// <summary>The shared picture.</summary>
    public LiveView<THead, TRow> View => view;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}
