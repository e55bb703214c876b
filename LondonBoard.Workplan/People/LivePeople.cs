using System.Collections.Immutable;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>
/// The one shared picture of the directory in this process, read once a change however many look on. There is one with
/// e-mail addresses and one without: a role without <see cref="Permission.SeeContacts"/> never holds an address.
/// </summary>
public sealed class LivePeople : IDisposable
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(33);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly BoardDatabase _database;
    private readonly MeetingDays[] _meetings;
    private readonly ILogger<LivePeople> _log;
    private readonly IDisposable _subscription;
    private ImmutableArray<Action> _viewers = [];
    private Pictures? _now;
    private volatile bool _stale = true;

    /// <summary>Listens from now on; reads when the first asks.</summary>
    public LivePeople(BoardDatabase database, ChangeFeed feed, TimeProvider time, IEnumerable<MeetingDays> meetings, ILogger<LivePeople> log)
    {
        (_database, _meetings, _log) = (database, [.. meetings], log);
        var changes = new Coalescing<ChangeSignal>(time, Frame, _ => RefreshAsync());
        _subscription = feed.Subscribe(signal =>
        {
            // Of a meeting only its head counts here, not every line that is typed there.
            if (signal.Place != PeopleStore.Place && !(signal.Place.Room == Room.Meetings && signal.ItemIds.IsEmpty))
                return;
            _stale = true;
            if (!_viewers.IsEmpty)
                changes.Post(signal);
        });
    }

    /// <summary>The directory as it stands now, for a role. Subscribe first, then ask.</summary>
    public async Task<PeoplePicture> NowAsync(Role role, CancellationToken cancellation = default)
    {
        var pictures = _now;
        if (_stale || pictures is null)
        {
            await _reading.WaitAsync(cancellation);
            try
            {
                if (_stale || _now is null)
                {
                    // Before reading: what changes meanwhile makes it stale again.
                    _stale = false;
                    _now = await ReadAsync();
                }

                pictures = _now;
            }
            catch
            {
                _stale = true;
                throw;
            }
            finally
            {
                _reading.Release();
            }
        }

        return role.May(Permission.SeeContacts) ? pictures.Whole : pictures.WithoutContacts;
    }

    /// <summary>Hears from now on that the directory changed, until what is returned is disposed.</summary>
    /// <param name="viewer">Must hand over to its own circuit and return.</param>
    public IDisposable Subscribe(Action viewer)
    {
        ImmutableInterlocked.Update(ref _viewers, (all, one) => all.Add(one), viewer);
        return new Viewing(() => ImmutableInterlocked.Update(ref _viewers, (all, one) => all.Remove(one), viewer));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription.Dispose();
        _reading.Dispose();
    }

    private async Task RefreshAsync()
    {
        try
        {
            await NowAsync(Role.Administrator);
            foreach (var viewer in _viewers)
                viewer();
        }
        catch (Exception e)
        {
            // Everybody keeps what they have; the next signal reads again.
            _log.LogError(e, "The directory could not be read again after a change");
        }
    }

    private async Task<Pictures> ReadAsync()
    {
        await using var db = _database.Reading();
        var people = await db.Set<Person>().AsNoTracking().ToListAsync();
        var organisations = await db.Set<Organisation>().AsNoTracking().ToListAsync();
        var groups = await db.Set<Group>().AsNoTracking().ToListAsync();
        var members = await db.Set<GroupMember>().AsNoTracking().ToListAsync();
        var dates = await db.Set<GroupDate>().AsNoTracking().ToListAsync();
        var meetings = new List<MeetingDay>();
        foreach (var room in _meetings)
            meetings.AddRange(await room.All(db));
        return new(
            new(people, organisations, groups, members, dates, meetings),
            new(people.Select(p => p.WithoutContacts()), organisations, groups, members, dates, meetings));
    }

    private sealed record Pictures(PeoplePicture Whole, PeoplePicture WithoutContacts);

    private sealed class Viewing(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
