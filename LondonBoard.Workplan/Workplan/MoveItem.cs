using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>Moves an item to another place in its workplan.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="AfterItemId">Below which other; null for the top.</param>
/// <param name="SeenVersion">The version of the item that the person saw.</param>
public sealed record MoveItem(Guid ItemId, Guid? AfterItemId, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditWorkplan;
}

/// <summary>The rules of <see cref="MoveItem"/>.</summary>
public sealed class MoveItemRules : AbstractValidator<MoveItem>
{
    /// <summary>Sets them up.</summary>
    public MoveItemRules() => RuleFor(c => c.AfterItemId).NotEqual(c => c.ItemId).WithMessage("An item cannot be moved below itself.");
}

public sealed partial class WorkplanStore
{
    /// <summary>Moves an item.</summary>
    public Task<EditResult> MoveItemAsync(MoveItem command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ItemId) is not var (plan, item))
            return new EditResult.Gone();
        if (item.Version != command.SeenVersion)
            return new EditResult.Conflict("moved or changed by somebody else");
        double? position = command.AfterItemId is null
            ? Between(null, await scope.Db.Set<WorkplanItem>().Where(i => i.WorkplanId == plan.Id).MinAsync(i => (double?)i.Position))
            : await PositionAfterAsync(scope, plan.Id, command.AfterItemId);
        if (position is null)
            return new EditResult.Gone();
        scope.Record("move", plan.Place, item.Id, before: Number(item.Position), after: Number(position.Value));
        item.Position = position.Value;
        return new EditResult.Saved(item.Id, 0);

        static string Number(double position) => position.ToString(System.Globalization.CultureInfo.InvariantCulture);
    });
}
