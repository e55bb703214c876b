namespace LondonBoard.Data;

/// <summary>
/// The right to write to SQLite, which one holds at a time. Waiting here, in order, replaces SQLite's own polling for its lock.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Waits for the turn; disposing what is returned gives it on.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        return new Held(_one);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private sealed class Held(SemaphoreSlim one) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
                one.Release();
        }
    }
}
