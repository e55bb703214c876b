using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Changes the words of an action, and which workplan item it serves.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Words">Its words as they shall be.</param>
/// <param name="WorkplanItemId">The workplan item it serves; null for none.</param>
/// <param name="SeenVersion">The version of the action that the person saw.</param>
public sealed record EditAction(Guid ActionId, ActionWords Words, Guid? WorkplanItemId, Guid SeenVersion) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditActions;
}

/// <summary>The rules of <see cref="EditAction"/>.</summary>
public sealed class EditActionRules : AbstractValidator<EditAction>
{
    /// <summary>Sets them up.</summary>
    public EditActionRules() => RuleFor(c => c.Words).SetValidator(new ActionWordsRules());
}

public sealed partial class ActionStore
{
    /// <summary>Changes the words of an action.</summary>
    public Task<EditResult> EditAsync(EditAction command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ActionId) is not { } action || !await ItemStandsAsync(scope, command.WorkplanItemId))
            return new EditResult.Gone();
        if (action.Version != command.SeenVersion)
            return new EditResult.Conflict(action.Text);
        var (words, doubt) = await LookUpAsync(scope, command.Words, await scope.Db.Set<ActionOwner>().Where(o => o.ActionId == action.Id).ToListAsync());
        if (doubt is not null)
            return doubt;
        await RewordAsync(scope, action, words);
        Link(scope, action, command.WorkplanItemId);
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Gives an action other words, each change a line of its history.</summary>
    internal static async Task RewordAsync(EditScope scope, ActionItem action, ActionWords words)
    {
        action.Text = Note("text", action.Text, words.Text)!;
        action.DueText = Note("due", action.DueText, words.Due);
        action.Condition = Note("condition", action.Condition, words.Condition);
        action.FollowUp = Note("followUp", action.FollowUp, words.FollowUp);
        action.OwnersAsWritten = words.OwnersAsWritten;
        var owners = await scope.Db.Set<ActionOwner>().Where(o => o.ActionId == action.Id).OrderBy(o => o.Position).ToListAsync();
        var entries = words.Owners.Select(o => Remembered(o, owners)).ToList();
        if (owners.Select(Entry).SequenceEqual(entries.Select(o => o with { Name = o.Name ?? o.Written })))
            return;
        Note("owners", string.Join(", ", owners.Select(o => o.Name)), string.Join(", ", entries.Select(o => o.Name ?? o.Written)));
        scope.Db.RemoveRange(owners);
        scope.Db.AddRange(Owners(action, words with { Owners = [.. entries] }));
        // The owners stand in rows of their own: without this the action itself would keep its version.
        scope.Db.Entry(action).State = EntityState.Modified;

        string? Note(string field, string? before, string? after)
        {
            if (before != after)
                scope.Record("edit", ActionItem.Register, action.Id, field, before: before, after: after);
            return after;
        }
    }

    private static void Link(EditScope scope, ActionItem action, Guid? workplanItemId)
    {
        if (action.WorkplanItemId == workplanItemId)
            return;
        scope.Record("edit", ActionItem.Register, action.Id, "workplanItem", before: action.WorkplanItemId?.ToString(), after: workplanItemId?.ToString());
        action.WorkplanItemId = workplanItemId;
    }

    private static OwnerEntry Entry(ActionOwner owner) => new(owner.Written, owner.Name, owner.Organisation, owner.PersonId, owner.GroupId);

    /// <summary>An owner written as before is still the same person.</summary>
    private static OwnerEntry Remembered(OwnerEntry entry, List<ActionOwner> owners) =>
        entry.Name is null && owners.Find(o => o.Written == entry.Written || o.Name == entry.Written) is { } known ? Entry(known) : entry;
}
