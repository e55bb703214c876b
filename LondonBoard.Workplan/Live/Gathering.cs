using System.Collections.Immutable;

namespace LondonBoard.Live;

/// <summary>One page that a person has open, as others may know of it.</summary>
/// <param name="SeatId">The page.</param>
/// <param name="AccountId">The person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Field">The field they are in; null for none.</param>
/// <param name="Text">What they are typing there, its end where it is long; null before they type.</param>
public sealed record SeatState(Guid SeatId, Guid AccountId, string Name, string? Field, string? Text);

/// <summary>Something changed about who is where. It says where to look; what stands there is asked of <see cref="Presence"/>.</summary>
/// <param name="Fields">The fields concerned.</param>
/// <param name="People">Whether somebody came, went, or moved to another field.</param>
public sealed record PresenceNews(ImmutableArray<string> Fields, bool People);

/// <summary>Everybody on one paper.</summary>
internal sealed class Gathering
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Coalescing<PresenceNews> _news;
    private ImmutableArray<Action<PresenceNews>> _watchers = [];

    /// <summary>Begins with nobody.</summary>
    // On a thread of its own: a circuit at rest renders where it is told, and whoever types does not wait for that.
    public Gathering(TimeProvider time) => _news = new(time, Pause, news => Task.Run(() => Tell(news)));

    /// <summary>The pages open on the paper.</summary>
    public ImmutableDictionary<Guid, SeatState> Seats { get; private set; } = ImmutableDictionary<Guid, SeatState>.Empty;

    /// <summary>Who is in which field: one picture for all circuits.</summary>
    public ImmutableDictionary<string, ImmutableArray<SeatState>> Fields { get; private set; } = ImmutableDictionary<string, ImmutableArray<SeatState>>.Empty;

    /// <summary>How many screens are told.</summary>
    public int Watchers => _watchers.Length;

    /// <summary>Tells a screen of every change, until what is returned is disposed.</summary>
    public IDisposable Watch(Action<PresenceNews> watcher)
    {
        ImmutableInterlocked.Update(ref _watchers, (all, one) => all.Add(one), watcher);
        return new Subscription(() => ImmutableInterlocked.Update(ref _watchers, (all, one) => all.Remove(one), watcher));
    }

    /// <summary>Notes how a page stands now; null where it has gone.</summary>
    public void Put(Guid seat, SeatState? now)
    {
        lock (_lock)
        {
            var was = Seats.GetValueOrDefault(seat);
            if (was == now)
                return;
            Seats = now is null ? Seats.Remove(seat) : Seats.SetItem(seat, now);
            ImmutableArray<string> fields = [.. new[] { was?.Field, now?.Field }.OfType<string>().Distinct()];
            foreach (var field in fields)
            {
                var others = Fields.GetValueOrDefault(field, []).Where(s => s.SeatId != seat);
                ImmutableArray<SeatState> there = [.. (now?.Field == field ? others.Append(now) : others).OrderBy(s => s.SeatId)];
                Fields = there.IsEmpty ? Fields.Remove(field) : Fields.SetItem(field, there);
            }

            _news.Post(new(fields, People: was?.Field != now?.Field || was is null || now is null));
        }
    }

    private void Tell(IReadOnlyList<PresenceNews> news)
    {
        var all = new PresenceNews([.. news.SelectMany(n => n.Fields).Distinct()], news.Any(n => n.People));
        foreach (var watcher in _watchers)
            watcher(all);
    }
}
