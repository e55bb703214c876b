using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>Adds an item.</summary>
/// <param name="WorkplanId">To which workplan.</param>
/// <param name="AfterItemId">Below which item; null for the end.</param>
/// <param name="Row">Its words; null for an empty row.</param>
public sealed record AddItem(Guid WorkplanId, Guid? AfterItemId = null, PaperRow? Row = null) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditWorkplan;
}

/// <summary>The rules of <see cref="AddItem"/>.</summary>
public sealed class AddItemRules : AbstractValidator<AddItem>
{
    /// <summary>Sets them up.</summary>
    public AddItemRules()
    {
        RuleFor(c => c.WorkplanId).NotEmpty();
        RuleFor(c => c.Row).Custom((row, check) =>
        {
            if (row is not null && PaperRules.Fault(row) is { } fault)
                check.AddFailure(fault);
        });
    }
}

public sealed partial class WorkplanStore
{
    /// <summary>Adds an item; the result's id is the new item's.</summary>
    public Task<EditResult> AddItemAsync(AddItem command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<AnnualWorkplan>().FindAsync(command.WorkplanId) is not { } plan)
            return new EditResult.Gone();
        if (command.Row is { } words && words.Cells.Any(c => c.Column.IsExtra && plan.Columns.All(p => p.Column != c.Column)))
            return new EditResult.Gone();
        var position = await PositionAfterAsync(scope, plan.Id, command.AfterItemId);
        if (position is null)
            return new EditResult.Gone();
        var item = new WorkplanItem { WorkplanId = plan.Id, Position = position.Value, Status = command.Row?.Status };
        scope.Db.Add(item);
        foreach (var line in LinesOf(scope, item, command.Row))
            scope.Db.Add(line);
        scope.Record(ChangeKind.Add, plan.Place, item.Id, after: command.Row is null ? null : TypedRow(command.Row));
        return new EditResult.Saved(item.Id, 0);
    });

    /// <summary>The position below an item, or at the end; null where that item is not there.</summary>
    private static async Task<double?> PositionAfterAsync(EditScope scope, Guid workplanId, Guid? afterItemId)
    {
        var items = scope.Db.Set<WorkplanItem>().Where(i => i.WorkplanId == workplanId);
        if (afterItemId is not { } id)
            return Between(await items.MaxAsync(i => (double?)i.Position), null);
        for (var spread = false; ; spread = true)
        {
            var after = await items.Where(i => i.Id == id).Select(i => (double?)i.Position).FirstOrDefaultAsync();
            if (after is null)
                return null;
            var next = await items.Where(i => i.Position > after).MinAsync(i => (double?)i.Position);
            var between = Between(after, next);
            if (spread || (between > after && (next is null || between < next)))
                return between;
            // Fifty moves into one gap use up its numbers: give all rows room again.
            await SpreadAsync(scope, AnnualWorkplan.PlaceOf(workplanId), await items.OrderBy(i => i.Position).ToListAsync());
        }
    }

    private static async Task SpreadAsync(EditScope scope, Place workplan, List<WorkplanItem> items)
    {
        for (var at = 0; at < items.Count; at++)
            items[at].Position = Step * (at + 1);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        scope.Record(ChangeKind.Spread, workplan, null);
    }
}
