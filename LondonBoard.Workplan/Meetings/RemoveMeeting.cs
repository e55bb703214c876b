using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Removes a meeting, with the actions raised there, or brings it back as it was; its history stays.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Removed">True to remove it.</param>
public sealed record RemoveMeeting(Guid MeetingId, bool Removed) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="RemoveMeeting"/>.</summary>
public sealed class RemoveMeetingRules : AbstractValidator<RemoveMeeting>
{
    /// <summary>Sets them up.</summary>
    public RemoveMeetingRules() => RuleFor(c => c.MeetingId).NotEmpty();
}

public sealed partial class MeetingStore
{
    /// <summary>Removes a meeting, or brings it back. Refused where its minutes are approved, or another meeting stands on it.</summary>
    public Task<EditResult> RemoveAsync(RemoveMeeting command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().IgnoreQueryFilters().FirstOrDefaultAsync(m => m.Id == command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        var refused = command.Removed switch
        {
            var removed when removed == meeting.WithdrawnAt is not null => null,
            true => await WithdrawAsync(scope, meeting),
            false => await MeetingHistory.ReverseWholeAsync(scope, meeting, await RemovalAsync(scope, meeting), overLater: false),
        };
        return refused ?? new EditResult.Saved(meeting.Id, 0);
    });

    /// <summary>The meetings that were removed, the last first.</summary>
    public async Task<IReadOnlyList<Meeting>> RemovedAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        return await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().Where(m => m.WithdrawnAt != null).OrderByDescending(m => m.WithdrawnAt).ToListAsync(cancellation);
    }

    /// <summary>Takes a meeting off every list and its actions off the register, as a part of another command; null where that was done.</summary>
    internal static async Task<EditResult?> WithdrawAsync(EditScope scope, Meeting meeting)
    {
        if (await scope.Db.Set<Meeting>().AnyAsync(m => m.PreviousId == meeting.Id))
            return Needed("The next agenda was made from this meeting. Remove that one first.");
        if (await scope.Db.Set<MeetingCorrection>().AnyAsync(c => c.RecordedAtId == meeting.Id))
            return Needed("A correction to earlier minutes was recorded at this meeting. Take that back first.");
        foreach (var action in await scope.Db.Set<ActionItem>().Where(a => a.MeetingId == meeting.Id && a.WithdrawnAt == null).ToListAsync())
            ActionStore.Withdraw(scope, action, true);
        await UncarryAsync(scope, meeting);
        Withdraw(scope, meeting, true);
        return null;

        static EditResult.Invalid Needed(string message) => new([new("meeting", message)]);
    }

    /// <summary>Sets whether a meeting is removed, as a part of another command.</summary>
    internal static void Withdraw(EditScope scope, Meeting meeting, bool withdrawn)
    {
        meeting.WithdrawnAt = withdrawn ? scope.Now : null;
        meeting.Revise(scope.Now);
        scope.Record(withdrawn ? ChangeKind.Withdraw : ChangeKind.Return, meeting.Where, null, after: meeting.Name);
    }

    /// <summary>Actions of earlier meetings are no longer on the agenda of one that is removed: the register shows it and their history says so.</summary>
    private static async Task UncarryAsync(EditScope scope, Meeting meeting)
    {
        var carried = await scope.Db.Set<ActionItem>()
            .Where(a => a.WithdrawnAt == null && a.MeetingId != meeting.Id && scope.Db.Set<MeetingLine>().Any(l => l.MeetingId == meeting.Id && l.ActionId == a.Id))
            .Select(a => a.Id)
            .ToListAsync();
        // Where the making of the agenda is taken back, that has said so already.
        foreach (var action in carried.Where(id => !scope.Changes.Any(c => c.Kind == ChangeKind.Carry && c.ItemId == id && c.LineId == meeting.Id)))
            scope.Record(ChangeKind.Carry, ActionItem.Register, action, "meeting", meeting.Id, before: meeting.Name);
    }

    private static Task<Change> RemovalAsync(EditScope scope, Meeting meeting) => scope.Db.Changes.AsNoTracking()
        .Where(c => c.Room == Room.Meetings && c.PaperId == meeting.Id && c.Kind == ChangeKind.Withdraw)
        .OrderByDescending(c => c.Sequence)
        .FirstAsync();
}
