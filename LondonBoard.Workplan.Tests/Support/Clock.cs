namespace LondonBoard.Tests.Support;

/// <summary>A clock that a test moves on.</summary>
public sealed class Clock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UtcNow;

    public void Advance(TimeSpan by) => _now += by;

    public override DateTimeOffset GetUtcNow() => _now;
}
