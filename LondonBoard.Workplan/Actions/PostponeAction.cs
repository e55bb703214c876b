using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Actions;

/// <summary>Sets a new date for an action, with a reason; the date it had first is kept.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Due">The new date, as a person writes it: "end of May".</param>
/// <param name="Reason">Why.</param>
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
    /// <summary>Sets a new date for an action.</summary>
    public Task<EditResult> PostponeAsync(PostponeAction command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ActionId) is not { } action)
            return new EditResult.Gone();
        if (action.DueText != command.SeenDue && await OtherAsync(scope, action, "due") is { } other)
            return new EditResult.Conflict(action.DueText ?? "no date") { By = other };
        Postpone(scope, action, command.Due, command.Reason);
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Sets a new date as a part of another command.</summary>
    internal static void Postpone(EditScope scope, ActionItem action, string text, string? reason)
    {
        var due = PaperLine.Clean(text);
        scope.Record("edit", ActionItem.Register, action.Id, "due", before: action.DueText, after: due, reason: reason, state: Slip.Of(action).Write());
        action.SlippedFrom ??= action.DueText;
        action.SlipReason = reason is not null && PaperLine.Clean(reason) is { Length: > 0 } why ? why : null;
        action.DueText = due;
        action.DueReference = DateOnly.FromDateTime(scope.Now.InLondon());
    }
}
