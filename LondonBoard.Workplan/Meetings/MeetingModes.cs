using System.Collections.Concurrent;

namespace LondonBoard.Meetings;

/// <summary>Where a meeting is, as its chair shows it.</summary>
/// <param name="Line">The line shown: an item or an action; null before the first.</param>
/// <param name="Item">The item it belongs to, whose clock runs.</param>
/// <param name="Since">When that clock was last started (UTC).</param>
/// <param name="Spent">What each item had taken before.</param>
/// <param name="By">Who leads.</param>
public sealed record MeetingPosition(Guid? Line, Guid? Item, DateTime Since, IReadOnlyDictionary<Guid, TimeSpan> Spent, string By)
{
    /// <summary>How long the item shown has taken.</summary>
    public TimeSpan Elapsed(DateTime now) => Item is { } item ? Spent.GetValueOrDefault(item) + (now - Since) : TimeSpan.Zero;
}

/// <summary>
/// Where each meeting in progress is. Kept in this process alone: it is a matter of the hour, and nothing of it is history.
/// </summary>
public sealed class MeetingModes(TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, MeetingPosition> _positions = new();

    /// <summary>A meeting went on; called on the leader's thread: must return at once and not throw.</summary>
    public event Action<Guid>? Moved;

    /// <summary>Where a meeting is; null where nobody has begun to lead it.</summary>
    public MeetingPosition? Find(Guid meetingId) => _positions.GetValueOrDefault(meetingId);

    /// <summary>Leads a meeting to a line.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="line">The item or action to show.</param>
    /// <param name="item">The item it belongs to.</param>
    /// <param name="by">Who leads.</param>
    public void Lead(Guid meetingId, Guid line, Guid? item, string by)
    {
        var now = time.GetUtcNow().UtcDateTime;
        _positions.AddOrUpdate(
            meetingId,
            _ => new MeetingPosition(line, item, now, new Dictionary<Guid, TimeSpan>(), by),
            (_, was) => was.Item == item ? was with { Line = line, By = by } : new MeetingPosition(line, item, now, Spent(was, now), by));
        Moved?.Invoke(meetingId);
    }

    private static Dictionary<Guid, TimeSpan> Spent(MeetingPosition was, DateTime now)
    {
        var spent = new Dictionary<Guid, TimeSpan>(was.Spent);
        if (was.Item is { } item)
            spent[item] = was.Elapsed(now);
        return spent;
    }
}
