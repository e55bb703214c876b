using LondonBoard.Data;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>The meetings that have a day, for the calendar.</summary>
internal static class MeetingDates
{
    /// <summary>All of them, those withdrawn too.</summary>
    public static async Task<IReadOnlyList<MeetingDay>> AllAsync(BoardDb db)
    {
        var meetings = await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().Where(m => m.Date != null).ToListAsync();
        // A group that came into the directory after its meetings is theirs all the same.
        var groups = await db.Set<Group>().AsNoTracking().Where(g => g.ArchivedAt == null).ToListAsync();
        return meetings.ConvertAll(m => new MeetingDay(m.Id, m.Title, m.Date!.Value)
        {
            GroupId = m.GroupId ?? GroupTitle.Find(groups, m.Title)?.Id,
            Start = m.Start,
            End = m.End,
            Place = m.Place,
            Cancelled = m.CancelledAt is not null || m.WithdrawnAt is not null,
            Withdrawn = m.WithdrawnAt is not null,
            Revision = m.Revision,
            CreatedAt = m.CreatedAt,
            ChangedAt = m.ChangedAt ?? m.CreatedAt,
        });
    }

    /// <summary>Those whose attendance list somebody is on, whichever of their entries it names.</summary>
    public static async Task<IReadOnlyList<Guid>> OfAsync(BoardDb db, Guid personId, CancellationToken cancellation) => await db.Set<MeetingPerson>()
        .Where(p => db.Set<Person>().Any(e => e.Id == p.PersonId && (e.Id == personId || e.MergedIntoId == personId)))
        .Select(p => p.MeetingId)
        .Distinct()
        .ToListAsync(cancellation);
}
