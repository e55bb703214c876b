using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <content>A meeting that was set up or brought in, taken back whole with the actions that came of it, and brought back.</content>
public sealed partial class MeetingHistory
{
    private static readonly ActionHistory Register = new();

    private static async Task<EditResult?> ReverseWholeAsync(EditScope scope, Meeting meeting, Change change, bool overLater)
    {
        var withdraws = change.Kind != "withdraw";
        if (withdraws && !overLater && await Reversal.LaterByOthersAsync(scope, change) is { } editor)
            return new EditResult.Conflict("changed since") { By = editor };
        if (withdraws && await scope.Db.Set<Meeting>().AnyAsync(m => m.PreviousId == meeting.Id))
            return new EditResult.Invalid([new("meeting", "The next agenda was made from this meeting. Take that back first.")]);
        if (await ReverseActionsAsync(scope, change, overLater) is { } refused)
            return refused;
        if (withdraws)
            await WithdrawLeftAsync(scope, meeting);
        meeting.WithdrawnAt = withdraws ? scope.Now : null;
        meeting.Revise(scope.Now);
        scope.Record(withdraws ? "withdraw" : "return", meeting.Where, null, after: meeting.Name);
        return null;
    }

    /// <summary>What the command did to the register, the last first.</summary>
    private static async Task<EditResult?> ReverseActionsAsync(EditScope scope, Change change, bool overLater)
    {
        var changes = await scope.Db.Changes.AsNoTracking().Where(c => c.CommandId == change.CommandId && c.Room == Room.Actions).OrderByDescending(c => c.Sequence).ToListAsync();
        foreach (var made in changes.Where(Register.Reverses))
        {
            // One that was taken off the register since is off it already.
            if (made.Kind == "add" && await scope.Db.Set<ActionItem>().AnyAsync(a => a.Id == made.ItemId && a.WithdrawnAt != null))
                continue;
            if (await Register.ReverseAsync(scope, made, overLater) is { } refused)
                return refused;
        }

        return null;
    }

    /// <summary>Actions of lines that were typed later and not undone: a meeting that is gone raises none.</summary>
    private static async Task WithdrawLeftAsync(EditScope scope, Meeting meeting)
    {
        foreach (var action in await scope.Db.Set<ActionItem>().Where(a => a.MeetingId == meeting.Id && a.WithdrawnAt == null).ToListAsync())
            ActionStore.Withdraw(scope, action, true);
    }
}
