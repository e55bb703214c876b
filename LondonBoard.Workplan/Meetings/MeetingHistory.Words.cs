using LondonBoard.Actions;
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

    /// <inheritdoc/>
    public string? TypedAs(Change change) =>
        change is { Kind: ChangeKind.Edit or ChangeKind.Add or ChangeKind.Remove, Field: null, ItemId: not null, Undoes: null } ? "edited the minutes" : null;

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.Create, _) => "set up this meeting",
        (ChangeKind.Import, _) when change.ItemId is not null => "set this line up with the meeting",
        (ChangeKind.Import, _) => $"brought in these minutes from {change.After}",
        (ChangeKind.Add or ChangeKind.Note, "correction") when change.After is not null => "recorded a correction",
        (ChangeKind.Remove or ChangeKind.Note, "correction") => "took back a correction",
        (ChangeKind.Edit, "presenter") => "changed who presents an item",
        (ChangeKind.Edit, "paper") => "changed an item’s paper",
        (ChangeKind.Edit, "link") => "changed the link to an item’s paper",
        (ChangeKind.Edit, MeetingStore.Owner) => change.Undoes is null ? $"chose {change.After} for “{change.Before}”" : $"put “{change.After}” for {change.Before}",
        (ChangeKind.Edit, MeetingStore.OnBoard) => change.After is { } back
            ? $"put “{ActionForms.Short(back)}” back on the board"
            : $"took “{ActionForms.Short(change.Before ?? "")}” off the board",
        (ChangeKind.Edit, null) => "edited a line of the minutes",
        (ChangeKind.Edit, var field) => $"edited the {field} of the meeting",
        (ChangeKind.Add, _) => "added a line to the minutes",
        (ChangeKind.Remove, _) => "removed a line of the minutes",
        (ChangeKind.Move, _) => "moved an agenda item",
        (ChangeKind.Withdraw, _) => "removed this meeting",
        (ChangeKind.Cancel, _) => "called this meeting off",
        (ChangeKind.Restore, _) => "put this meeting on again",
        (ChangeKind.Return, _) => "brought this meeting back",
        (ChangeKind.Status, _) when change.After == nameof(MeetingState.Approved) => "approved the minutes",
        (ChangeKind.Status, _) => "set the state of the minutes",
        (ChangeKind.Follow, _) => "changed an action that this agenda carries forward",
        (ChangeKind.SetAside, _) => "typed words that could not be saved",
        (ChangeKind.Leave, _) => "left somebody’s later change as it was",
        _ => change.Kind,
    };
}
