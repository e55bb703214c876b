namespace LondonBoard.Live;

/// <summary>
/// Gathers what happens quickly: the first at once, what follows within a frame together at its end, so that a circuit
/// renders at most once a frame however fast others type. The publisher never waits.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="frame">How long a frame lasts; asked anew for each.</param>
/// <param name="handle">Takes what was gathered, oldest first. Called one at a time; must not throw.</param>
public sealed class Coalescing<T>(TimeProvider time, Func<TimeSpan> frame, Func<IReadOnlyList<T>, Task> handle)
{
    private readonly Lock _lock = new();
    private List<T> _waiting = [];
    private bool _scheduled;
    private long _last = long.MinValue;

    /// <summary>The same with a frame that is always as long.</summary>
    public Coalescing(TimeProvider time, TimeSpan frame, Func<IReadOnlyList<T>, Task> handle)
        : this(time, () => frame, handle)
    {
    }

    /// <summary>Takes one in and returns.</summary>
    public void Post(T one)
    {
        TimeSpan wait;
        lock (_lock)
        {
            _waiting.Add(one);
            if (_scheduled)
                return;
            _scheduled = true;
            wait = _last == long.MinValue ? TimeSpan.Zero : frame() - time.GetElapsedTime(_last);
        }

        _ = wait > TimeSpan.Zero ? LaterAsync(wait) : HandleAsync();
    }

    private async Task LaterAsync(TimeSpan wait)
    {
        await Task.Delay(wait, time).ConfigureAwait(false);
        await HandleAsync();
    }

    private async Task HandleAsync()
    {
        List<T> taken;
        lock (_lock)
        {
            (taken, _waiting) = (_waiting, []);
            _last = time.GetTimestamp();
        }

        await handle(taken);
        TimeSpan wait;
        lock (_lock)
        {
            _scheduled = _waiting.Count > 0;
            if (!_scheduled)
                return;
            wait = frame() - time.GetElapsedTime(_last);
        }

        _ = LaterAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
    }
}
