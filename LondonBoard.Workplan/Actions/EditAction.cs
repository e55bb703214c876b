using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Changes the words of an action, and which workplan item it serves.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Words">Its words as they shall be.</param>
/// <param name="WorkplanItemId">The workplan item it serves; null for none.</param>
/// <param name="SeenVersion">The version of the action that the person saw.</param>
/// <param name="Seen">The words that the person began with: what others changed since is put together with them. Without them any other version is a conflict.</param>
public sealed record EditAction(Guid ActionId, ActionWords Words, Guid? WorkplanItemId, Guid SeenVersion, ActionWords? Seen = null) : IEdit
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
        if (await LoadAsync(scope, command.ActionId) is not { } action)
            return new EditResult.Gone();
        var (words, merged) = (command.Words, (MergedText?)null);
        if (action.Version != command.SeenVersion)
        {
            if (command.Seen is not { } seen)
                return new EditResult.Conflict(action.Text);
            var form = new FormMerge();
            words = Merge(form, seen, command.Words, await WordsAsync(scope, action));
            var by = await scope.LastOtherAsync(ActionItem.Register, action.Id);
            if (form.Clashes)
                return form.Refuse(scope, ActionItem.Register, action.Id, by);
            merged = form.Merged(by);
        }

        (words, var doubt) = await LookUpAsync(scope, words, action);
        if (doubt is not null)
            return doubt;
        await RewordAsync(scope, action, words);
        if (!await LinkAsync(scope, action, command.WorkplanItemId))
            return new EditResult.Gone();
        return new EditResult.Saved(action.Id, 0) { Merged = merged };
    });

    /// <summary>Gives an action other words, each change a line of its history.</summary>
    internal static async Task RewordAsync(EditScope scope, ActionItem action, ActionWords words)
    {
        action.Text = Note("text", action.Text, words.Text)!;
        var slip = Slip.Of(action).Write();
        // The reason for an earlier slip says nothing of this date.
        if (action.DueText != words.Due)
            action.SlipReason = null;
        action.DueText = Note("due", action.DueText, words.Due, slip);
        action.Condition = Note("condition", action.Condition, words.Condition);
        action.FollowUp = Note("followUp", action.FollowUp, words.FollowUp);
        var owners = await OwnersAsync(scope, action);
        var before = new ActionWords(action.Text, [.. owners.Select(OwnerEntry.Of)], action.OwnersAsWritten);
        var entries = words.Owners.Select(o => Remembered(o, owners)).ToList();
        action.OwnersAsWritten = words.OwnersAsWritten;
        if (owners.Select(OwnerEntry.Of).SequenceEqual(entries.Select(o => o with { Name = o.Name ?? o.Written })))
            return;
        Note("owners", string.Join(", ", owners.Select(o => o.Name)), string.Join(", ", entries.Select(o => o.Name ?? o.Written)), JsonSerializer.Serialize(before));
        scope.Db.RemoveRange(owners);
        scope.Db.AddRange(Owners(action, words with { Owners = [.. entries] }));
        // The owners stand in rows of their own: without this the action itself would keep its version.
        scope.Db.Entry(action).State = EntityState.Modified;

        string? Note(string field, string? before, string? after, string? state = null)
        {
            if (before != after)
                scope.Record(ChangeKind.Edit, ActionItem.Register, action.Id, field, before: before, after: after, state: state);
            return after;
        }
    }

    /// <summary>Says which workplan item an action serves; false where that is not there.</summary>
    internal static async Task<bool> LinkAsync(EditScope scope, ActionItem action, Guid? workplanItemId)
    {
        if (action.WorkplanItemId == workplanItemId)
            return true;
        if (!await ItemStandsAsync(scope, workplanItemId))
            return false;
        scope.Record(ChangeKind.Edit, ActionItem.Register, action.Id, "workplanItem", before: action.WorkplanItemId?.ToString(), after: workplanItemId?.ToString());
        action.WorkplanItemId = workplanItemId;
        return true;
    }

    /// <summary>The words of an action as they stand.</summary>
    internal static async Task<ActionWords> WordsAsync(EditScope scope, ActionItem action) =>
        new(action.Text, [.. (await OwnersAsync(scope, action)).Select(OwnerEntry.Of)], action.OwnersAsWritten, action.DueText, action.Condition, action.FollowUp);

    private static ActionWords Merge(FormMerge form, ActionWords seen, ActionWords mine, ActionWords stored)
    {
        // As a person would type it: white space that a form does not keep is nobody's change.
        var theirs = ActionWords.Typed(stored.Text, stored.OwnersAsWritten, stored.Due, stored.Condition, stored.FollowUp);
        var owners = form.Take(new("Owners", "owners"), seen.OwnersAsWritten, mine.OwnersAsWritten, theirs.OwnersAsWritten);
        return new(
            form.Take(new("What is to be done", "text", Prose: true), seen.Text, mine.Text, theirs.Text) ?? "",
            owners == mine.OwnersAsWritten ? mine.Owners : stored.Owners,
            owners,
            form.Take(new("Due", "due"), seen.Due, mine.Due, theirs.Due),
            form.Take(new("Condition", "condition", Prose: true), seen.Condition, mine.Condition, theirs.Condition),
            form.Take(new("Follow-up", "followUp", Prose: true), seen.FollowUp, mine.FollowUp, theirs.FollowUp));
    }

    private static async Task<List<ActionOwner>> OwnersAsync(EditScope scope, ActionItem action) =>
        await scope.Db.Set<ActionOwner>().Where(o => o.ActionId == action.Id).OrderBy(o => o.Position).ToListAsync();

    /// <summary>An owner written as before is still the same person.</summary>
    private static OwnerEntry Remembered(OwnerEntry entry, List<ActionOwner> owners) =>
        entry.Name is null && owners.Find(o => o.Written == entry.Written || o.Name == entry.Written) is { } known ? OwnerEntry.Of(known) : entry;
}
