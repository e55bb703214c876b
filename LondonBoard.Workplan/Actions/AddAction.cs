using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Puts an action into the register.</summary>
/// <param name="Words">Its words.</param>
/// <param name="WorkplanItemId">The workplan item it serves.</param>
public sealed record AddAction(ActionWords Words, Guid? WorkplanItemId = null) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditActions;
}

/// <summary>The rules of <see cref="AddAction"/>.</summary>
public sealed class AddActionRules : AbstractValidator<AddAction>
{
    /// <summary>Sets them up.</summary>
    public AddActionRules() => RuleFor(c => c.Words).SetValidator(new ActionWordsRules());
}

public sealed partial class ActionStore
{
    /// <summary>Puts an action into the register; the result's id is the new action's.</summary>
    public Task<EditResult> AddAsync(AddAction command) => door.RunAsync(command, async scope =>
    {
        if (!await ItemStandsAsync(scope, command.WorkplanItemId))
            return new EditResult.Gone();
        var (words, doubt) = await LookUpAsync(scope, command.Words, null);
        if (doubt is not null)
            return doubt;
        var action = await AddAsync(scope, words, null, ActionStatus.Open);
        action.WorkplanItemId = command.WorkplanItemId;
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Puts an action into the register as a part of another command.</summary>
    internal static async Task<ActionItem> AddAsync(EditScope scope, ActionWords words, ActionOrigin? origin, ActionStatus status)
    {
        var last = Math.Max(
            await scope.Db.Set<ActionItem>().Where(a => a.Status == status).MaxAsync(a => (double?)a.Position) ?? 0,
            scope.Db.Set<ActionItem>().Local.Where(a => a.Status == status).Max(a => (double?)a.Position) ?? 0);
        var action = new ActionItem
        {
            Text = words.Text,
            OwnersAsWritten = words.OwnersAsWritten,
            DueText = words.Due,
            DueReference = origin?.On ?? DateOnly.FromDateTime(scope.Now.InLondon()),
            Condition = words.Condition,
            FollowUp = words.FollowUp,
            Status = status,
            Position = WorkplanStore.Between(last, null),
            MeetingId = origin?.MeetingId,
            Meeting = origin?.Meeting,
            AgendaItemId = origin?.AgendaItemId,
            AgendaNumber = origin?.AgendaNumber,
            CreatedAt = scope.Now,
            DoneAt = status is ActionStatus.Done or ActionStatus.Accepted ? scope.Now : null,
            AcceptedAt = status == ActionStatus.Accepted ? scope.Now : null,
        };
        scope.Db.Add(action);
        scope.Db.AddRange(Owners(action, words));
        scope.Record(ChangeKind.Add, ActionItem.Register, action.Id, after: words.Text);
        return action;
    }

    private static IEnumerable<ActionOwner> Owners(ActionItem action, ActionWords words) =>
        words.Owners.Select((o, at) => new ActionOwner
        {
            ActionId = action.Id,
            Position = at,
            Written = o.Written,
            Name = o.Name ?? o.Written,
            Organisation = o.Organisation,
            PersonId = o.PersonId,
            GroupId = o.GroupId,
            MayBe = o.MayBe,
        });

    private static async Task<bool> ItemStandsAsync(EditScope scope, Guid? workplanItemId) =>
        workplanItemId is not { } id || await scope.Db.Set<WorkplanItem>().AnyAsync(i => i.Id == id);
}
