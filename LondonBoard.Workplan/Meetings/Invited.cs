using System.Collections.Immutable;
using LondonBoard.Papers;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

public sealed partial class MeetingStore
{
    /// <summary>
    /// The head and the attendance list that a meeting of a title and day begins with: where the title names a group of the
    /// directory, its chair, its members of that day, and the hours and place that its calendar has for it.
    /// </summary>
    /// <param name="title">What it is called.</param>
    /// <param name="date">Its day; null where nobody has said.</param>
    /// <param name="today">The day it is, which says who is a member where the meeting has none.</param>
    public async Task<(MeetingWords Words, ImmutableArray<AttendanceEntry> Invited)> BeginningAsync(string title, DateOnly? date, DateOnly today)
    {
        await using var db = database.Reading();
        var words = new MeetingWords(title, date);
        if (await MeetingSeries.GroupAsync(db, PaperLine.Clean(title)) is not { } named)
            return (words, []);
        var group = await db.Set<Group>().AsNoTracking().SingleAsync(g => g.Id == named.Id);
        var merged = await MergedEntries.ReadAsync(db);
        var members = (await db.Set<GroupMember>().AsNoTracking().Where(m => m.GroupId == group.Id).ToListAsync())
            .Where(m => m.Covers(date ?? today)).Select(m => m.PersonId);
        var ids = (group.ChairId is { } of ? members.Prepend(of) : members).Select(merged.Meant).ToHashSet();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.ArchivedAt == null).ToListAsync();
        var organisations = await db.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Id);
        var chair = group.ChairId is { } chairs ? people.Find(p => p.Id == merged.Meant(chairs)) : null;
        var planned = await db.Set<GroupDate>().AsNoTracking().FirstOrDefaultAsync(d => d.GroupId == group.Id && d.Date == date && !d.Cancelled);
        return (
            words with { Start = planned?.Start, End = planned?.End, Place = planned?.Place, Chair = chair?.Name },
            [
                .. people.OrderBy(p => p != chair).ThenBy(p => p.Name[(p.Name.LastIndexOf(' ') + 1)..], StringComparer.OrdinalIgnoreCase)
                    .Select(p => new AttendanceEntry(Attended.Present, p.Name, From(p), p.Initials.FirstOrDefault())),
            ]);

        string? From(Person person) => person.OrganisationId is { } id && organisations.TryGetValue(merged.Meant(id), out var organisation) ? organisation.Now.Name : null;
    }
}
