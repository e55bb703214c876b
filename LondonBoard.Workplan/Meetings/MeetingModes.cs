namespace LondonBoard.Meetings;

/// <summary>
/// Where each meeting in progress is, and who leads it: one person, on as many screens as they like, until they leave the mode,
/// or a minute after the last of those screens is gone. Kept in this process alone: it is a matter of the hour, and nothing of
/// it is history.
/// </summary>
public sealed class MeetingModes : IDisposable
{
    /// <summary>How long somebody still leads whose page reloads or has lost its connection.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LookOut = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, MeetingPosition> _positions = [];
    private readonly HashSet<ModeSeat> _seats = [];
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    /// <summary>Begins with no meeting.</summary>
    public MeetingModes(TimeProvider time)
    {
        _time = time;
        _sweep = time.CreateTimer(_ => Sweep(), null, LookOut, LookOut);
    }

    /// <summary>A meeting went on, or is led no more; called on whose thread did it: must return at once and not throw.</summary>
    public event Action<Guid>? Moved;

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    /// <summary>Where a meeting is; null where nobody has begun to lead it.</summary>
    public MeetingPosition? Find(Guid meetingId)
    {
        lock (_lock)
            return _positions.GetValueOrDefault(meetingId);
    }

    /// <summary>Somebody opens a meeting's mode.</summary>
    public ModeSeat Sit(Guid meetingId, Guid account)
    {
        var seat = new ModeSeat(this, meetingId, account);
        lock (_lock)
            _seats.Add(seat);
        return seat;
    }

    /// <summary>Leads a meeting to a line; whoever led it before does so no more.</summary>
    /// <param name="meetingId">The meeting.</param>
    /// <param name="line">The item or action to show; null for the agenda.</param>
    /// <param name="item">The item it belongs to.</param>
    /// <param name="leader">The account of who leads.</param>
    /// <param name="by">Their name.</param>
    public void Lead(Guid meetingId, Guid? line, Guid? item, Guid leader, string by)
    {
        lock (_lock)
        {
            var was = _positions.GetValueOrDefault(meetingId);
            _positions[meetingId] = was is { IsLed: true } && was.Item == item
                ? was with { Line = line, Leader = leader, By = by, AwaySince = null }
                : new(line, item, Now, was?.SpentBy(Now) ?? new Dictionary<Guid, TimeSpan>(), leader, by);
        }

        Moved?.Invoke(meetingId);
    }

    /// <summary>Nobody leads a meeting any more: its clock stands.</summary>
    public void Stop(Guid meetingId)
    {
        lock (_lock)
        {
            if (_positions.GetValueOrDefault(meetingId) is not { IsLed: true } was)
                return;
            _positions[meetingId] = was with { Since = null, Spent = was.SpentBy(Now), AwaySince = null };
        }

        Moved?.Invoke(meetingId);
    }

    /// <inheritdoc/>
    public void Dispose() => _sweep.Dispose();

    /// <summary>Ends the leading of those who have been gone for too long.</summary>
    internal void Sweep()
    {
        List<Guid> ended = [];
        lock (_lock)
        {
            foreach (var (meeting, position) in _positions.Where(p => p.Value.IsLed).ToList())
            {
                var away = IsHere(meeting, position.Leader) ? (DateTime?)null : position.AwaySince ?? Now;
                _positions[meeting] = position with { AwaySince = away };
                if (away + Grace <= Now)
                    ended.Add(meeting);
            }
        }

        ended.ForEach(Stop);
    }

    /// <summary>A page is closed.</summary>
    /// <param name="seat">The page.</param>
    /// <param name="atOnce">Whether the person left it, so that it does not come back.</param>
    internal void GetUp(ModeSeat seat, bool atOnce)
    {
        bool ends;
        lock (_lock)
        {
            var leads = _seats.Remove(seat) && _positions.GetValueOrDefault(seat.MeetingId) is { IsLed: true } led && led.Leader == seat.Account;
            ends = leads && atOnce && !IsHere(seat.MeetingId, seat.Account);
        }

        if (ends)
            Stop(seat.MeetingId);
    }

    private bool IsHere(Guid meeting, Guid account) => _seats.Any(s => s.MeetingId == meeting && s.Account == account && s.IsConnected);
}
