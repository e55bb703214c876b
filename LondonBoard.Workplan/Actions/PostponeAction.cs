using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Actions;

/// <summary>Sets a new date for an action, with a reason; the date it had first is kept.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Due">The new date, as a person writes it: "end of May", "next meeting". What names no day, or one that has passed, is refused.</param>
/// <param name="Reason">Why; needed where the action had an earlier date.</param>
/// <param name="SeenDue">The date on the person's screen, as it was written; null for none.</param>
public sealed record PostponeAction(Guid ActionId, string Due, string? Reason, string? SeenDue) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.SetStatus;
}

/// <summary>The rules of <see cref="PostponeAction"/>.</summary>
public sealed class PostponeActionRules : AbstractValidator<PostponeAction>
{
    /// <summary>Sets them up.</summary>
    public PostponeActionRules()
    {
        RuleFor(c => c.Due).Must(d => PaperLine.Clean(d).Length > 0).WithMessage("Say the new date, such as “end of May”.");
        RuleFor(c => c.Due).MaximumLength(ActionItem.MaxShort).WithMessage($"A date holds at most {ActionItem.MaxShort} characters.");
        RuleFor(c => c.Reason).MaximumLength(1000).WithMessage("A reason holds at most 1,000 characters.");
    }
}

public sealed partial class ActionStore
{
    /// <summary>Sets a new date for an action: one that can be told, that has not passed, and with a reason where an earlier date is put off.</summary>
    public Task<EditResult> PostponeAsync(PostponeAction command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ActionId) is not { } action)
            return new EditResult.Gone();
        if (action.DueText != command.SeenDue && await OtherAsync(scope, action, "due") is { } other)
            return new EditResult.Conflict(action.DueText ?? "no date") { By = other };
        var today = DateOnly.FromDateTime(scope.Now.InLondon());
        var due = await NamedAsync(scope, action, PaperLine.Clean(command.Due), today);
        if (TypedLines.Due(due, today).To is not { } day)
            return Fault(nameof(PostponeAction.Due), DueWords.IsNextMeeting(due) ? "The next meeting has no date yet. Write a day, such as “12 June 2031”." : DueWords.Forms);
        if (day < today)
            return Fault(nameof(PostponeAction.Due), $"“{due}” is {day.Words()}, which has passed. Write a date to come, with its year.");
        if (string.IsNullOrWhiteSpace(command.Reason) && action.DueText is { } old && !(TypedLines.Due(old, action.DueReference).To >= day))
            return Fault(nameof(PostponeAction.Reason), $"It was due {old}. Say why that is put off.");
        SetDue(scope, action, due, command.Reason, today);
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Gives an action another date, or none; what the first one was stays known.</summary>
    private static void SetDue(EditScope scope, ActionItem action, string? due, string? reason, DateOnly today)
    {
        var why = reason is not null && PaperLine.Clean(reason) is { Length: > 0 } given ? given : null;
        scope.Record(ChangeKind.Edit, ActionItem.Register, action.Id, "due", before: action.DueText, after: due, reason: why, state: Slip.Of(action).Write());
        action.SlippedFrom ??= action.DueText;
        (action.SlipReason, action.DueText, action.DueReference) = (why, due, today);
    }

    /// <summary>"Next meeting" with the day of that meeting, where it has one; anything else as it is.</summary>
    private async Task<string> NamedAsync(EditScope scope, ActionItem action, string due, DateOnly today) =>
        DueWords.IsNextMeeting(due) && TypedLines.Due(due, today).To is null && action.MeetingId is { } raised && await nextMeeting(scope.Db, raised, today) is { } day
            ? $"{due} ({day.Words()})"
            : due;

    private static EditResult.Invalid Fault(string field, string message) => new([new(field, message)]);
}

/// <summary>The day of the meeting that follows one; null where none is set.</summary>
/// <param name="db">Where to look.</param>
/// <param name="meetingId">The meeting.</param>
/// <param name="today">The day after which it is.</param>
public delegate Task<DateOnly?> NextMeetingDay(BoardDb db, Guid meetingId, DateOnly today);
