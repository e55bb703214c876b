using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>
/// The lines by which the next agenda carries an action forward. Until that meeting is held they say what the action says,
/// unless somebody has put them in words of their own.
/// </summary>
internal static class CarriedLines
{
    /// <summary>The line of an action as it stands.</summary>
    public static string Words(ActionItem action) =>
        $"ACTION – {(action.OwnersAsWritten is { } who ? who + ": " : null)}{action.Text}{(action.DueBesideText is { } due ? $" ({due})" : null)}";

    /// <summary>Brings the lines of actions that a command gave other words or another date up to date.</summary>
    public static async Task FollowAsync(EditScope scope)
    {
        if (!scope.Changes.Any(c => c is { Room: Room.Actions, Kind: ChangeKind.Edit }))
            return;
        foreach (var action in scope.Db.ChangeTracker.Entries<ActionItem>().Where(a => a.State == EntityState.Modified).ToList())
        {
            var (before, after) = (Words((ActionItem)action.OriginalValues.ToObject()), Words(action.Entity));
            if (before == after)
                continue;
            var (id, raisedAt) = (action.Entity.Id, action.Entity.MeetingId);
            var lines = await scope.Db.Set<MeetingLine>()
                .Where(l => l.ActionId == id && l.Text == before && l.MeetingId != raisedAt)
                .Where(l => scope.Db.Set<Meeting>().Any(m => m.Id == l.MeetingId && m.State == MeetingState.Planned))
                .ToListAsync();
            foreach (var line in lines)
            {
                (line.Text, line.EditedAt) = (after, scope.Now);
                scope.Record(ChangeKind.Follow, Meeting.PlaceOf(line.MeetingId), line.Id, before: before, after: after);
            }
        }
    }
}
