using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Changes several fields of an item at once: all of them, or none.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="SeenRevision">The item's last change that the author saw; a later one is a conflict.</param>
/// <param name="Cells">The cells that change, each once.</param>
/// <param name="Status">The status, where it changes.</param>
public sealed record EditItem(Guid ItemId, long SeenRevision, ImmutableArray<EditCell> Cells, StatusEdit? Status = null) : IEdit
{
    /// <summary>Who changes words needs more than who says how an item stands.</summary>
    public Permission Needs => Cells.IsDefaultOrEmpty && Status is not null ? Permission.SetStatus : Permission.EditWorkplan;
}

/// <summary>A change of status.</summary>
/// <param name="To">How the item shall stand; null takes the status away.</param>
public sealed record StatusEdit(ItemStatus? To);

/// <summary>The rules of <see cref="EditItem"/>: those of each cell.</summary>
public sealed class EditItemRules : AbstractValidator<EditItem>
{
    /// <summary>Sets them up.</summary>
    public EditItemRules()
    {
        RuleForEach(c => c.Cells).SetValidator(new EditCellRules());
        RuleFor(c => c.Cells).Must((command, cells) => cells.All(c => c.ItemId == command.ItemId) && cells.DistinctBy(c => c.Column).Count() == cells.Length)
            .WithMessage("Name each field of one item once.");
        RuleFor(c => c.Status!.To).IsInEnum().When(c => c.Status is not null).WithMessage("There is no such status.");
    }
}

public sealed partial class WorkplanStore
{
    /// <summary>Changes several fields of an item.</summary>
    public Task<EditResult> EditItemAsync(EditItem command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ItemId) is not var (plan, item))
            return new EditResult.Gone();
        var lines = await LinesAsync(scope, item.Id);
        if (await RevisionAsync(scope, item.Id) != command.SeenRevision)
        {
            foreach (var cell in command.Cells)
                scope.SetAside(plan.Place, item.Id, cell.Column.Key, PaperLine.TypedCell(lines.Where(l => l.Column == cell.Column).Select(l => l.Line)), cell.Typed);
            return new EditResult.Conflict("changed by somebody else");
        }

        foreach (var cell in command.Cells)
        {
            if (cell.Column.IsExtra && plan.Columns.All(c => c.Column != cell.Column))
                return new EditResult.Gone();
            var now = lines.Where(l => l.Column == cell.Column).ToList();
            var edit = new CellEdit(scope, plan, item, cell, now);
            if (!edit.Apply())
                return await edit.RefuseAsync();
        }

        if (command.Status is { To: var to } && to != item.Status)
            SetStatus(scope, plan, item, to);
        return new EditResult.Saved(item.Id, 0);
    });
}
