using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>The words for what was done to meetings.</summary>
public sealed partial class MeetingHistory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes)
    {
        var papers = changes.Select(c => c.PaperId).OfType<Guid>().Distinct().ToList();
        var meetings = await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().Where(m => papers.Contains(m.Id)).ToDictionaryAsync(m => m.Id);
        return [.. changes.Select(c => c.PaperId is { } id && meetings.TryGetValue(id, out var meeting)
            ? new ChangeWords(Done(c), meeting.Name, $"/meetings/{id}")
            : new ChangeWords(Done(c), null, null))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Named>> PapersAsync(BoardDb db) =>
        [.. (await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().OrderByDescending(m => m.Date).ToListAsync()).Select(m => new Named(m.Id, m.Name))];

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        ("create", _) => "set up this meeting",
        ("import", _) when change.ItemId is not null => "set this line up with the meeting",
        ("import", _) => $"brought in these minutes from {change.After}",
        ("add" or "note", "correction") when change.After is not null => "recorded a correction",
        ("remove" or "note", "correction") => "took back a correction",
        ("edit", "presenter") => "changed who presents an item",
        ("edit", "paper") => "changed an item’s paper",
        ("edit", "link") => "changed the link to an item’s paper",
        ("edit", null) => "edited a line of the minutes",
        ("edit", var field) => $"edited the {field} of the meeting",
        ("add", _) => "added a line to the minutes",
        ("remove", _) => "removed a line of the minutes",
        ("move", _) => "moved an agenda item",
        ("withdraw", _) => "removed this meeting",
        ("cancel", _) => "called this meeting off",
        ("restore", _) => "put this meeting on again",
        ("return", _) => "brought this meeting back",
        ("status", _) when change.After == nameof(MeetingState.Approved) => "approved the minutes",
        ("status", _) => "set the state of the minutes",
        (Change.Follow, _) => "changed an action that this agenda carries forward",
        (Change.SetAside, _) => "typed words that could not be saved",
        ("leave", _) => "left somebody’s later change as it was",
        _ => change.Kind,
    };
}
