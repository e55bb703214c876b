using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Workplan;

/// <summary>Puts an item away, or brings it back. Nothing is lost either way.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Archived">True to put it away, false to bring it back.</param>
/// <param name="SeenVersion">The version of the item that the person saw; null to do it whatever its version, as an undo does.</param>
/// <param name="SeenRevision">The item's last change that a program saw, its words included; null where it does not say.</param>
public sealed record ArchiveItem(Guid ItemId, bool Archived, Guid? SeenVersion, long? SeenRevision = null) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditWorkplan;
}

/// <summary>The rules of <see cref="ArchiveItem"/>.</summary>
public sealed class ArchiveItemRules : AbstractValidator<ArchiveItem>
{
    /// <summary>Sets them up.</summary>
    public ArchiveItemRules() => RuleFor(c => c.ItemId).NotEmpty();
}

public sealed partial class WorkplanStore
{
    /// <summary>Puts an item away or brings it back.</summary>
    public Task<EditResult> ArchiveItemAsync(ArchiveItem command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ItemId) is not var (plan, item))
            return new EditResult.Gone();
        if (item.ArchivedAt is not null == command.Archived)
            return new EditResult.Saved(item.Id, 0);
        if (command.SeenVersion is { } seen && seen != item.Version)
            return new EditResult.Conflict("changed by somebody else");
        if (command.SeenRevision is { } revision && revision != await RevisionAsync(scope, item.Id))
            return new EditResult.Conflict("changed by somebody else");
        Archive(scope, plan, item, command.Archived);
        return new EditResult.Saved(item.Id, 0);
    });

    /// <summary>Puts an item away or brings it back, with its line of history; nothing where it is so already.</summary>
    internal static void Archive(EditScope scope, AnnualWorkplan plan, WorkplanItem item, bool archived)
    {
        if (item.ArchivedAt is not null == archived)
            return;
        item.ArchivedAt = archived ? scope.Now : null;
        scope.Record(archived ? ChangeKind.Archive : ChangeKind.Restore, plan.Place, item.Id);
    }
}
