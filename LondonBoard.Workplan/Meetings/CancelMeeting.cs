using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Meetings;

/// <summary>Calls off a meeting that was not held, or puts it on again. Its agenda, and the actions raised there, stay.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Cancelled">True to call it off.</param>
public sealed record CancelMeeting(Guid MeetingId, bool Cancelled) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="CancelMeeting"/>.</summary>
public sealed class CancelMeetingRules : AbstractValidator<CancelMeeting>
{
    /// <summary>Sets them up.</summary>
    public CancelMeetingRules() => RuleFor(c => c.MeetingId).NotEmpty();
}

public sealed partial class MeetingStore
{
    /// <summary>Calls a meeting off, or puts it on again.</summary>
    public Task<EditResult> CancelAsync(CancelMeeting command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (command.Cancelled && meeting.State != MeetingState.Planned)
            return new EditResult.Invalid([new("state", "A meeting that was held cannot be called off. Set it back to planned first.")]);
        Cancel(scope, meeting, command.Cancelled);
        return new EditResult.Saved(meeting.Id, 0);
    });

    /// <summary>Calls a meeting off or puts it on again, as a part of another command.</summary>
    internal static void Cancel(EditScope scope, Meeting meeting, bool cancelled)
    {
        if (cancelled == meeting.CancelledAt is not null)
            return;
        meeting.CancelledAt = cancelled ? scope.Now : null;
        meeting.Revise(scope.Now);
        scope.Record(cancelled ? ChangeKind.Cancel : ChangeKind.Restore, meeting.Where, null, after: meeting.Name);
    }
}
