namespace LondonBoard.Access;

/// <summary>
/// When somebody last pressed a key or a button in a circuit's page. The page says so with its sign of life; what merely
/// travels between it and the server, others' edits among it, is nobody's doing here.
/// </summary>
public sealed class CircuitActivity(TimeProvider time)
{
    private long _last = time.GetTimestamp();

    /// <summary>How long nobody has.</summary>
    public TimeSpan Idle => time.GetElapsedTime(_last);

    /// <summary>Somebody just did.</summary>
    public void Note() => _last = time.GetTimestamp();
}
