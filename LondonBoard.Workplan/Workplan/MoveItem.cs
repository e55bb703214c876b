using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
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
        return await PlaceBelowAsync(scope, plan, item, command.AfterItemId) ? new EditResult.Saved(item.Id, 0) : new EditResult.Gone();
    });

    /// <summary>Moves an item below another, or to the top; false where that other is not there.</summary>
    internal static async Task<bool> PlaceBelowAsync(EditScope scope, AnnualWorkplan plan, WorkplanItem item, Guid? above)
    {
        var items = scope.Db.Set<WorkplanItem>().Where(i => i.WorkplanId == plan.Id);
        var position = above is null ? Between(null, await items.MinAsync(i => (double?)i.Position)) : await PositionAfterAsync(scope, plan.Id, above);
        if (position is not { } to)
            return false;
        // Numbers are given anew when a gap is used up: what an undo goes by is the neighbour.
        var wasBelow = await items.Where(i => i.Position < item.Position).OrderByDescending(i => i.Position).Select(i => (Guid?)i.Id).FirstOrDefaultAsync();
        scope.Record(ChangeKind.Move, plan.Place, item.Id, before: Number(item.Position), after: Number(to), state: wasBelow?.ToString());
        item.Position = to;
        return true;

        static string Number(double position) => position.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
