using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Changes the head and the attendance list of a meeting.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Words">Its head as it shall be.</param>
/// <param name="People">Its attendance list as it shall be; null leaves it alone.</param>
/// <param name="SeenVersion">The version of the meeting that the person saw.</param>
public sealed record EditMeeting(Guid MeetingId, MeetingWords Words, ImmutableArray<AttendanceEntry>? People, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="EditMeeting"/>.</summary>
public sealed class EditMeetingRules : AbstractValidator<EditMeeting>
{
    /// <summary>Sets them up.</summary>
    public EditMeetingRules()
    {
        RuleFor(c => c.Words).SetValidator(new MeetingWordsRules());
        RuleForEach(c => c.People!.Value).SetValidator(new AttendanceEntryRules()).When(c => c.People is not null);
        RuleFor(c => c.People).Must(p => p is not { Length: > 500 }).WithMessage("An attendance list holds at most 500 names.");
    }
}

/// <summary>Says how far a meeting has come.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="State">How far.</param>
/// <param name="SeenVersion">The version of the meeting that the person saw.</param>
public sealed record SetMeetingState(Guid MeetingId, MeetingState State, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="SetMeetingState"/>.</summary>
public sealed class SetMeetingStateRules : AbstractValidator<SetMeetingState>
{
    /// <summary>Sets them up.</summary>
    public SetMeetingStateRules() => RuleFor(c => c.State).IsInEnum().WithMessage("There is no such state.");
}

/// <summary>Records a correction to approved minutes.</summary>
/// <param name="MeetingId">The meeting whose minutes are corrected.</param>
/// <param name="Text">The words.</param>
public sealed record CorrectMinutes(Guid MeetingId, string Text) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="CorrectMinutes"/>.</summary>
public sealed class CorrectMinutesRules : AbstractValidator<CorrectMinutes>
{
    /// <summary>Sets them up.</summary>
    public CorrectMinutesRules()
    {
        RuleFor(c => c.Text).Must(t => PaperLine.Clean(t).Length > 0).WithMessage("A correction must hold words.");
        RuleFor(c => c.Text).MaximumLength(MeetingLine.MaxText).WithMessage($"A correction holds at most {MeetingLine.MaxText:N0} characters.");
    }
}

public sealed partial class MeetingStore
{
    /// <summary>Changes the head and the attendance list of a meeting.</summary>
    public Task<EditResult> EditAsync(EditMeeting command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        if (meeting.Version != command.SeenVersion)
            return new EditResult.Conflict(meeting.Name);
        var before = meeting.Name;
        Write(meeting, command.Words);
        scope.Record("edit", meeting.Where, null, "head", before: before, after: meeting.Name);
        if (command.People is { } people)
        {
            scope.Db.RemoveRange(await scope.Db.Set<MeetingPerson>().Where(p => p.MeetingId == meeting.Id).ToListAsync());
            await WriteAsync(scope, meeting, people);
        }

        scope.Db.Entry(meeting).State = EntityState.Modified;
        if (before != meeting.Name)
            await RenameInActionsAsync(scope, meeting);
        return new EditResult.Saved(meeting.Id, 0);
    });

    /// <summary>Says how far a meeting has come. Minutes once approved are not opened again.</summary>
    public Task<EditResult> SetStateAsync(SetMeetingState command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (meeting.State == command.State)
            return new EditResult.Saved(meeting.Id, 0);
        if (!meeting.IsOpen)
            return Frozen();
        if (meeting.Version != command.SeenVersion)
            return new EditResult.Conflict(meeting.State.ToString());
        scope.Record("status", meeting.Where, null, "state", before: meeting.State.ToString(), after: command.State.ToString());
        meeting.State = command.State;
        return new EditResult.Saved(meeting.Id, 0);
    });

    /// <summary>Records a correction to approved minutes.</summary>
    public Task<EditResult> CorrectAsync(CorrectMinutes command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting)
            return new EditResult.Gone();
        if (meeting.IsOpen)
            return new EditResult.Invalid([new("state", "These minutes are not approved yet: change them instead.")]);
        var correction = new MeetingCorrection { MeetingId = meeting.Id, Text = PaperLine.Clean(command.Text), Author = scope.Actor.Name, CreatedAt = scope.Now };
        scope.Db.Add(correction);
        scope.Record("note", meeting.Where, null, "correction", correction.Id, after: correction.Text);
        return new EditResult.Saved(meeting.Id, 0);
    });

    private static async Task RenameInActionsAsync(EditScope scope, Meeting meeting)
    {
        foreach (var action in await scope.Db.Set<ActionItem>().Where(a => a.MeetingId == meeting.Id).ToListAsync())
        {
            action.Meeting = meeting.Name;
            scope.Record("move", ActionItem.Register, action.Id);
        }
    }
}
