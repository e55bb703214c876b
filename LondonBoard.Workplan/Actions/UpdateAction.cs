using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Changes several things of an action at once, all of them or none; what is null stays as it is.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="SeenVersion">The version of the action that the author saw.</param>
/// <param name="Words">Its words as they shall be; asks for the right to edit actions.</param>
/// <param name="WorkplanItemId">The workplan item it serves; only looked at beside <paramref name="Words"/>.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Due">A new date, as written; words that name no day are kept as they are, as papers have them.</param>
/// <param name="Reason">Why the date is new, or gone; a program may not know.</param>
/// <param name="Note">A note to add.</param>
/// <param name="WithoutDue">Takes the date away.</param>
public sealed record UpdateAction(
    Guid ActionId,
    Guid SeenVersion,
    ActionWords? Words = null,
    Guid? WorkplanItemId = null,
    ActionStatus? Status = null,
    string? Due = null,
    string? Reason = null,
    string? Note = null,
    bool WithoutDue = false) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.UpdateActions;

    /// <summary>Whether it sets another date, or none.</summary>
    internal bool SetsDue => Due is not null || WithoutDue;
}

/// <summary>The rules of <see cref="UpdateAction"/>: those of each change that it holds.</summary>
public sealed class UpdateActionRules : AbstractValidator<UpdateAction>
{
    /// <summary>Sets them up.</summary>
    public UpdateActionRules()
    {
        RuleFor(c => c.Words!).SetValidator(new ActionWordsRules()).When(c => c.Words is not null);
        RuleFor(c => c.Status).IsInEnum().WithMessage("There is no such status.");
        RuleFor(c => new PostponeAction(c.ActionId, c.Due!, c.Reason, null)).SetValidator(new PostponeActionRules()).When(c => c.Due is not null);
        RuleFor(c => new NoteAction(c.ActionId, c.Note!)).SetValidator(new NoteActionRules()).When(c => c.Note is not null);
    }
}

public sealed partial class ActionStore
{
    /// <summary>Changes several things of an action at once.</summary>
    public Task<EditResult> UpdateAsync(UpdateAction command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ActionId) is not { } action || (command.Words is not null && !await ItemStandsAsync(scope, command.WorkplanItemId)))
            return new EditResult.Gone();
        if (!await MayAsync(scope, action, command))
            return new EditResult.Denied();
        if (action.Version != command.SeenVersion)
            return new EditResult.Conflict(action.Text);
        if (command.Words is { } words)
        {
            await RewordAsync(scope, action, words);
            await LinkAsync(scope, action, command.WorkplanItemId);
        }

        if (command.SetsDue)
        {
            var today = DateOnly.FromDateTime(scope.Now.InLondon());
            SetDue(scope, action, command.Due is { } due ? await NamedAsync(scope, action, PaperLine.Clean(due), today) : null, command.Reason, today);
        }

        if (command.Note is { } note)
            AddNote(scope, action, note);
        if (command.Status is { } status && status != action.Status)
        {
            var last = await scope.Db.Set<ActionItem>().Where(a => a.Status == status).MaxAsync(a => (double?)a.Position);
            SetStatus(scope, action, status);
            action.Position = WorkplanStore.Between(last, null);
        }

        return new EditResult.Saved(action.Id, 0);
    });

    private static async Task<bool> MayAsync(EditScope scope, ActionItem action, UpdateAction command)
    {
        var role = scope.Actor.Role;
        return (command.Words is null || role.May(Permission.EditActions))
            && (!command.SetsDue || role.May(Permission.SetStatus))
            && MaySetStatus(scope, action, command.Status ?? action.Status)
            && await MayUpdateAsync(scope, action);
    }
}
