using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Says the changes of meetings in words.</summary>
public sealed class MeetingHistory : IRoomHistory
{
    /// <inheritdoc/>
    public Room Room => Room.Meetings;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes)
    {
        var papers = changes.Select(c => c.PaperId).OfType<Guid>().Distinct().ToList();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => papers.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        return [.. changes.Select(c => c.PaperId is { } id && meetings.TryGetValue(id, out var meeting)
            ? new ChangeWords(Done(c), meeting.Name, $"/meetings/{id}")
            : new ChangeWords(Done(c), null, null))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Named>> PapersAsync(BoardDb db) =>
        [.. (await db.Set<Meeting>().AsNoTracking().OrderByDescending(m => m.Date).ToListAsync()).Select(m => new Named(m.Id, m.Name))];

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        ("create", _) => "set up this meeting",
        ("import", _) => $"brought in these minutes from {change.After}",
        ("edit", "head") => "edited the head of the paper",
        ("edit", "presenter") => "changed who presents an item",
        ("edit", _) => "edited a line of the minutes",
        ("add", _) => "added a line to the minutes",
        ("remove", _) => "removed a line of the minutes",
        ("move", _) => "moved an agenda item",
        ("status", _) => "set the state of the minutes",
        ("note", _) => "recorded a correction",
        _ => change.Kind,
    };
}
