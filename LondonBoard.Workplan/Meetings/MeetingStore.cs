using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Meetings as they are stored: queries here, each command in a file of its own (<c>CreateMeeting.cs</c>, <c>EditMinutes.cs</c> …).</summary>
public sealed partial class MeetingStore(BoardDatabase database, EditDoor door)
{
    /// <summary>The distance between the positions of lines that were never moved.</summary>
    internal const double Step = 1024;

    /// <summary>All meetings, the latest first.</summary>
    public async Task<IReadOnlyList<MeetingSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        return await db.Set<Meeting>().AsNoTracking().OrderByDescending(m => m.Date).ThenByDescending(m => m.CreatedAt)
            .Select(m => new MeetingSummary(
                m,
                db.Set<Group>().Where(g => g.Id == m.GroupId).Select(g => g.Name).SingleOrDefault(),
                db.Set<ActionItem>().Count(a => a.MeetingId == m.Id && a.WithdrawnAt == null && a.Status != ActionStatus.Accepted)))
            .ToListAsync(cancellation);
    }

    /// <summary>A meeting whole; null where there is none.</summary>
    public async Task<LiveRows<MeetingHead, MeetingRow>?> FindAsync(Guid meetingId)
    {
        await using var db = database.Reading();
        return await db.Set<Meeting>().AnyAsync(m => m.Id == meetingId) ? await LiveMeetings.ReadAsync(db, meetingId) : null;
    }

    /// <summary>The change by which a meeting's minutes were approved last; null where they never were.</summary>
    public async Task<Change?> ApprovalAsync(Guid meetingId)
    {
        await using var db = database.Reading();
        return await db.Changes.AsNoTracking()
            .Where(c => c.Room == Room.Meetings && c.PaperId == meetingId && c.Field == "state" && c.After == nameof(MeetingState.Approved))
            .OrderByDescending(c => c.Sequence)
            .FirstOrDefaultAsync();
    }

    /// <summary>The meeting of a title and day that is there already, the first of them; null where there is none.</summary>
    public async Task<Meeting?> AlikeAsync(string title, DateOnly? date)
    {
        await using var db = database.Reading();
        var clean = Papers.PaperLine.Clean(title);
        return await db.Set<Meeting>().AsNoTracking().Where(m => m.Title == clean && m.Date == date).OrderBy(m => m.CreatedAt).FirstOrDefaultAsync();
    }

    /// <summary>The groups that a meeting may be of, by name: those of the directory, and the one it is of, though that is archived.</summary>
    public async Task<IReadOnlyList<Named>> GroupsAsync(Guid? now)
    {
        await using var db = database.Reading();
        return await db.Set<Group>().AsNoTracking().Where(g => g.ArchivedAt == null || g.Id == now).OrderBy(g => g.Name).Select(g => new Named(g.Id, g.Name)).ToListAsync();
    }

    /// <summary>Whom names in a meeting's minutes may mean: those at the meeting first, then the directory.</summary>
    public async Task<NameResolver> ResolverAsync(Guid meetingId)
    {
        await using var db = database.Reading();
        var head = await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().SingleAsync(m => m.Id == meetingId);
        return await ResolverAsync(db, head);
    }

    /// <summary>All whom names in a meeting's minutes may mean, for the register of actions; null where there is no such meeting.</summary>
    internal static async Task<IReadOnlyList<KnownName>?> NamesAtAsync(BoardDb db, Guid meetingId) =>
        await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId) is { } head
            ? await NamesAsync(db, head, await AttendanceAsync(db, head))
            : null;

    /// <summary>Whom names mean in the minutes of a meeting that is not stored yet.</summary>
    /// <param name="people">Its attendance list.</param>
    /// <param name="chair">Who chairs it.</param>
    public async Task<NameResolver> ResolverAsync(IEnumerable<AttendanceEntry> people, string? chair)
    {
        await using var db = database.Reading();
        var meeting = new Meeting { Title = "", Chair = chair };
        return new(await NamesAsync(db, meeting, await ListedAsync(db, meeting, people)));
    }

    private static async Task<NameResolver> ResolverAsync(BoardDb db, Meeting meeting) => new(await NamesAsync(db, meeting, await AttendanceAsync(db, meeting)));

    private static Task<List<MeetingPerson>> AttendanceAsync(BoardDb db, Meeting meeting) =>
        db.Set<MeetingPerson>().AsNoTracking().Where(p => p.MeetingId == meeting.Id).ToListAsync();

    private static async Task<List<KnownName>> NamesAsync(BoardDb db, Meeting meeting, IReadOnlyCollection<MeetingPerson> attendance)
    {
        var organisations = await db.Set<Organisation>().AsNoTracking().Where(o => o.ArchivedAt == null && o.MergedIntoId == null).ToDictionaryAsync(o => o.Id);
        var merged = await MergedEntries.ReadAsync(db);
        var here = attendance.Where(p => p.PersonId is not null).ToLookup(p => merged.Meant(p.PersonId!.Value));
        var known = new List<KnownName>();
        foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == null && p.ArchivedAt == null).ToListAsync())
        {
            var entry = here[person.Id].FirstOrDefault();
            known.Add(new KnownName(person.Id, NameOf.Person, person.Name)
            {
                OtherNames = person.OtherNames,
                Initials = entry?.Initials is { } initials ? [initials, .. person.Initials] : person.Initials,
                JobTitle = person.JobTitle,
                Organisation = entry?.Organisation is { } from ? [from, merged.NowCalled(from)]
                    : person.OrganisationId is { } id && organisations.TryGetValue(id, out var of) ? [of.Now.Short, .. of.AllNames]
                    : [],
                Present = entry is { Part: not Attended.Apologies },
                Chairs = person.Name == meeting.Chair,
            });
        }

        known.AddRange(attendance.Where(p => p.PersonId is null).Select(p => Here(p, meeting)));
        var groups = await db.Set<Group>().AsNoTracking().Where(g => g.ArchivedAt == null).ToListAsync();
        known.AddRange(groups.Select(g => new KnownName(g.Id, NameOf.Group, g.Name) { OtherNames = g.OtherNames }));
        return known;
    }

    private static KnownName Here(MeetingPerson person, Meeting meeting) => new(person.Id, NameOf.Person, person.Name)
    {
        Initials = person.Initials is { } initials ? [initials] : [],
        Organisation = person.Organisation is { } from ? [from] : [],
        Present = person.Part != Attended.Apologies,
        Chairs = person.Name == meeting.Chair,
    };

    /// <summary>Owners as found in the attendance and the directory; who is in doubt, or unknown, stays as written.</summary>
    private static async Task<ImmutableArray<OwnerEntry>> OwnersAsync(BoardDb db, NameResolver resolver, string? written)
    {
        if (written is null)
            return [];
        var entries = ImmutableArray.CreateBuilder<OwnerEntry>();
        foreach (var name in resolver.Resolve(written))
            entries.Add(name.Known is { } known ? await ActionStore.EntryAsync(db, name.AsWritten, known) : new OwnerEntry(name.AsWritten, MayBe: name.Doubtful ? MayBe(name) : null));
        return entries.DrainToImmutable();
    }

    /// <summary>Those whom doubtful words may mean, the first few.</summary>
    private static string MayBe(ResolvedName name)
    {
        var names = string.Join(" or ", name.Candidates.Take(4).Select(c => c.Name));
        return names.Length <= ActionItem.MaxShort ? names : names[..ActionItem.MaxShort];
    }

    private static async Task<List<MeetingLine>> LinesAsync(EditScope scope, Guid meetingId) =>
        await scope.Db.Set<MeetingLine>().Where(l => l.MeetingId == meetingId).OrderBy(l => l.Position).ToListAsync();
}
