using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>
/// Which meetings are of one series: one was made from the other, or both are of one group; and, where nothing says which
/// meeting came before, those of one title. Two groups are two series, whatever their meetings are called.
/// </summary>
internal static class MeetingSeries
{
    /// <summary>All meetings of a meeting's series, itself among them, by id.</summary>
    public static async Task<List<Guid>> OfAsync(BoardDb db, Guid meetingId)
    {
        var others = await db.Set<Meeting>().AsNoTracking().Select(m => new Link(m.Id, m.PreviousId, m.GroupId, m.Title)).ToListAsync();
        var series = others.FindAll(l => l.Id == meetingId);
        others.RemoveAll(l => l.Id == meetingId);
        for (var at = 0; at < series.Count; at++)
        {
            var found = others.FindAll(l => AreOne(l, series[at]));
            series.AddRange(found);
            others.RemoveAll(found.Contains);
        }

        return series.ConvertAll(l => l.Id);
    }

    /// <summary>The group that a meeting's title names; null where it names none.</summary>
    public static async Task<Named?> GroupAsync(BoardDb db, string title) =>
        GroupTitle.Find(await db.Set<Group>().AsNoTracking().Where(g => g.ArchivedAt == null).ToListAsync(), title) is { } group ? new(group.Id, group.Name) : null;

    /// <summary>A group by its id; null where there is none.</summary>
    public static async Task<Named?> GroupAsync(BoardDb db, Guid? id) =>
        id is null ? null : await db.Set<Group>().AsNoTracking().Where(g => g.Id == id).Select(g => new Named(g.Id, g.Name)).SingleOrDefaultAsync();

    private static bool AreOne(Link one, Link other)
    {
        if (one.GroupId is { } group && other.GroupId is { } another)
            return group == another;
        return one.PreviousId == other.Id
            || other.PreviousId == one.Id
            || ((one.PreviousId is null || other.PreviousId is null) && one.Title.Equals(other.Title, StringComparison.OrdinalIgnoreCase));
    }

    private sealed record Link(Guid Id, Guid? PreviousId, Guid? GroupId, string Title);
}
