namespace LondonBoard.Access;

/// <summary>When somebody last did something in a circuit's page.</summary>
public sealed class CircuitActivity(TimeProvider time)
{
    private long _last = time.GetTimestamp();

    /// <summary>How long nobody has.</summary>
    public TimeSpan Idle => time.GetElapsedTime(_last);

    /// <summary>Somebody just did.</summary>
    public void Note() => _last = time.GetTimestamp();
}
