using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Says how an item stands.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Status">How it stands; null takes the status away.</param>
/// <param name="SeenVersion">The version of the item that the person saw.</param>
public sealed record SetStatus(Guid ItemId, ItemStatus? Status, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.SetStatus;
}

/// <summary>The rules of <see cref="SetStatus"/>.</summary>
public sealed class SetStatusRules : AbstractValidator<SetStatus>
{
    /// <summary>Sets them up.</summary>
    public SetStatusRules() => RuleFor(c => c.Status).IsInEnum().WithMessage("There is no such status.");
}

public sealed partial class WorkplanStore
{
    /// <summary>Says how an item stands.</summary>
    public Task<EditResult> SetStatusAsync(SetStatus command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ItemId) is not var (plan, item))
            return new EditResult.Gone();
        if (item.Status == command.Status)
            return new EditResult.Saved(item.Id, 0);
        if (item.Version != command.SeenVersion)
            return new EditResult.Conflict(item.Status?.Words() ?? "no status");
        SetStatus(scope, plan, item, command.Status);
        return new EditResult.Saved(item.Id, 0);
    });

    /// <summary>Says how an item stands, with its line of history.</summary>
    internal static void SetStatus(EditScope scope, AnnualWorkplan plan, WorkplanItem item, ItemStatus? to)
    {
        scope.Record(ChangeKind.Status, plan.Place, item.Id, "status", before: item.Status?.Words(), after: to?.Words());
        item.Status = to;
    }
}
