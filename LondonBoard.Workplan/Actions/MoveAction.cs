using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Says how an action stands, and where in its column. Members may do so with their own; only the chair accepts, and takes back.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Status">How it stands.</param>
/// <param name="AfterActionId">Below which other of that column; null for the top.</param>
/// <param name="SeenStatus">How it stood on the person's screen.</param>
public sealed record MoveAction(Guid ActionId, ActionStatus Status, Guid? AfterActionId, ActionStatus SeenStatus) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.UpdateActions;
}

/// <summary>The rules of <see cref="MoveAction"/>.</summary>
public sealed class MoveActionRules : AbstractValidator<MoveAction>
{
    /// <summary>Sets them up.</summary>
    public MoveActionRules()
    {
        RuleFor(c => c.Status).IsInEnum().WithMessage("There is no such status.");
        RuleFor(c => c.AfterActionId).NotEqual(c => c.ActionId).WithMessage("An action cannot be moved below itself.");
    }
}

public sealed partial class ActionStore
{
    /// <summary>Says how an action stands, and where in its column.</summary>
    public Task<EditResult> MoveAsync(MoveAction command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ActionId) is not { } action)
            return new EditResult.Gone();
        if (!MaySetStatus(scope, action, command.Status) || !await MayUpdateAsync(scope, action))
            return new EditResult.Denied();
        if (action.Status != command.SeenStatus && await OtherAsync(scope, action, "status") is { } other)
            return new EditResult.Conflict(action.Status.Words()) { By = other };
        if (await PositionAsync(scope, command) is not { } position)
            return new EditResult.Gone();
        if (action.Status == command.Status)
            scope.Record(ChangeKind.Move, ActionItem.Register, action.Id, state: Standing.Of(action).Write());
        else
            SetStatus(scope, action, command.Status);
        action.Position = position;
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Says how an action stands as a part of another command.</summary>
    internal static void SetStatus(EditScope scope, ActionItem action, ActionStatus status)
    {
        scope.Record(ChangeKind.Status, ActionItem.Register, action.Id, "status", before: action.Status.Words(), after: status.Words(), state: Standing.Of(action).Write());
        action.Status = status;
        action.DoneAt = status.IsOutstanding() ? null : action.DoneAt ?? scope.Now;
        action.AcceptedAt = status == ActionStatus.Accepted ? scope.Now : null;
    }

    /// <summary>Accepting, and taking that back, is the chair's.</summary>
    private static bool MaySetStatus(EditScope scope, ActionItem action, ActionStatus status) =>
        action.Status == status || (action.Status != ActionStatus.Accepted && status != ActionStatus.Accepted) || scope.Actor.Role.May(Permission.AcceptActions);

    /// <summary>The position the command asks for; null where the action above it is no longer in that column.</summary>
    private static async Task<double?> PositionAsync(EditScope scope, MoveAction command)
    {
        var column = scope.Db.Set<ActionItem>().Where(a => a.Status == command.Status && a.WithdrawnAt == null && a.Id != command.ActionId);
        if (command.AfterActionId is not { } above)
            return WorkplanStore.Between(null, await column.MinAsync(a => (double?)a.Position));
        for (var spread = false; ; spread = true)
        {
            var after = await column.Where(a => a.Id == above).Select(a => (double?)a.Position).FirstOrDefaultAsync();
            if (after is null)
                return null;
            var next = await column.Where(a => a.Position > after).MinAsync(a => (double?)a.Position);
            var between = WorkplanStore.Between(after, next);
            if (spread || (between > after && (next is null || between < next)))
                return between;
            // Fifty moves into one gap use up its numbers: give the whole column room again.
            var all = await column.OrderBy(a => a.Position).ToListAsync();
            for (var at = 0; at < all.Count; at++)
                all[at].Position = WorkplanStore.Between(at * 1024, null);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
            scope.Record(ChangeKind.Spread, ActionItem.Register, null);
        }
    }
}
