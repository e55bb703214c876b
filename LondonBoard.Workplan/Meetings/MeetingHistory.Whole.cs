using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <content>A meeting that was set up or brought in, taken back whole with the actions that came of it, and brought back.</content>
public sealed partial class MeetingHistory
{
    private static readonly ActionHistory Register = new();

    /// <summary>Removes a meeting that a change set up or brought back, or brings back one that it removed, with what the same command did to the register.</summary>
    internal static async Task<EditResult?> ReverseWholeAsync(EditScope scope, Meeting meeting, Change change, bool overLater)
    {
        var withdraws = change.Kind != ChangeKind.Withdraw;
        if (withdraws == meeting.WithdrawnAt is not null)
            return null;
        if (withdraws && !overLater && await Reversal.LaterByOthersAsync(scope, change) is { } editor)
            return new EditResult.Conflict("changed since") { By = editor };
        if (await ReverseActionsAsync(scope, change, overLater) is { } refused)
            return refused;
        // What was raised there later and not undone goes too: a meeting that is gone raises nothing.
        if (withdraws)
            return await MeetingStore.WithdrawAsync(scope, meeting);
        MeetingStore.Withdraw(scope, meeting, false);
        return null;
    }

    /// <summary>What the command did to the register, the last first.</summary>
    private static async Task<EditResult?> ReverseActionsAsync(EditScope scope, Change change, bool overLater)
    {
        var changes = await scope.Db.Changes.AsNoTracking().Where(c => c.CommandId == change.CommandId && c.Room == Room.Actions).OrderByDescending(c => c.Sequence).ToListAsync();
        foreach (var made in changes.Where(Register.Reverses))
        {
            // One that was taken off the register since is off it already.
            if (made.Kind == ChangeKind.Add && await scope.Db.Set<ActionItem>().AnyAsync(a => a.Id == made.ItemId && a.WithdrawnAt != null))
                continue;
            if (await Register.ReverseAsync(scope, made, overLater) is { } refused)
                return refused;
        }

        return null;
    }
}
