using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Actions;

/// <summary>Takes an action off the register, or puts it back; its history stays.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Withdrawn">Whether it goes; false brings it back.</param>
public sealed record WithdrawAction(Guid ActionId, bool Withdrawn) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditActions;
}

/// <summary>The rules of <see cref="WithdrawAction"/>.</summary>
public sealed class WithdrawActionRules : AbstractValidator<WithdrawAction>
{
    /// <summary>Sets them up.</summary>
    public WithdrawActionRules() => RuleFor(c => c.ActionId).NotEmpty();
}

public sealed partial class ActionStore
{
    /// <summary>Takes an action off the register, or puts it back.</summary>
    public Task<EditResult> WithdrawAsync(WithdrawAction command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<ActionItem>().FindAsync(command.ActionId) is not { } action)
            return new EditResult.Gone();
        Withdraw(scope, action, command.Withdrawn);
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Takes an action off the register, or puts it back, as a part of another command.</summary>
    internal static void Withdraw(EditScope scope, ActionItem action, bool withdrawn)
    {
        if (withdrawn == action.WithdrawnAt is not null)
            return;
        action.WithdrawnAt = withdrawn ? scope.Now : null;
        scope.Record(withdrawn ? ChangeKind.Archive : ChangeKind.Restore, ActionItem.Register, action.Id);
    }
}
