using System.Collections.Concurrent;
using System.Collections.Immutable;
using LondonBoard.Data;

namespace LondonBoard.Live;

/// <summary>
/// Who is on which paper, in which field, and what they are typing: in the memory of this process alone, never stored and
/// never in the history.
/// </summary>
public sealed class Presence : IDisposable
{
    /// <summary>A page that has not been heard of for so long is away; with the look-out below it is gone within five seconds.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan LookOut = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>How much longer a frame is for each further watcher, two a screen: two hundred screens render others’ typing once a second.</summary>
    private static readonly TimeSpan PerWatcher = TimeSpan.FromMilliseconds(2.5);

    private readonly ConcurrentDictionary<Place, Gathering> _gatherings = [];
    private readonly ConcurrentDictionary<Guid, Seat> _seats = [];
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;

    /// <summary>Begins with nobody.</summary>
    public Presence(TimeProvider time)
    {
        _time = time;
        _sweep = time.CreateTimer(_ => Sweep(), null, LookOut, LookOut);
    }

    /// <summary>A person opens a page on a paper. The caller has made sure that they may see it, and disposes the seat when they leave.</summary>
    public Seat Sit(Place place, Guid account, string name)
    {
        var seat = new Seat(At(place), account, name, _time, gone => _seats.TryRemove(gone.Id, out _));
        _seats[seat.Id] = seat;
        seat.Heard();
        return seat;
    }

    /// <summary>Hears of every change on a paper, until what is returned is disposed.</summary>
    /// <param name="place">The paper; the caller has made sure that it may be seen.</param>
    /// <param name="watcher">Called in turn with all others: must hand over to its own circuit, return and not throw.</param>
    public IDisposable Watch(Place place, Action<PresenceNews> watcher) => At(place).Watch(watcher);

    /// <summary>Everybody on a paper, one entry a page they have open.</summary>
    public IEnumerable<SeatState> Here(Place place) => At(place).Seats.Values;

    /// <summary>Who is in which field of a paper: one picture, shared by all circuits.</summary>
    public ImmutableDictionary<string, ImmutableArray<SeatState>> Fields(Place place) => At(place).Fields;

    /// <summary>
    /// How often a screen renders what others type on a paper: ten times a second among few, less often the more look on,
    /// so that the cost for all screens together stays the same.
    /// </summary>
    public TimeSpan Frame(Place place)
    {
        var frame = PerWatcher * At(place).Watchers;
        return frame < Shortest ? Shortest : frame > Longest ? Longest : frame;
    }

    /// <summary>Marks as away whoever has fallen silent.</summary>
    internal void Sweep()
    {
        foreach (var seat in _seats.Values)
            seat.FallAway(Patience);
    }

    /// <inheritdoc/>
    public void Dispose() => _sweep.Dispose();

    private Gathering At(Place place) => _gatherings.GetOrAdd(place, _ => new Gathering(_time));
}
