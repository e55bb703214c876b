using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Adds a note to an action. Members may do so with their own.</summary>
/// <param name="ActionId">The action.</param>
/// <param name="Text">The words.</param>
public sealed record NoteAction(Guid ActionId, string Text) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.UpdateActions;
}

/// <summary>The rules of <see cref="NoteAction"/>.</summary>
public sealed class NoteActionRules : AbstractValidator<NoteAction>
{
    /// <summary>Sets them up.</summary>
    public NoteActionRules()
    {
        RuleFor(c => c.Text).Must(t => PaperLine.Clean(t).Length > 0).WithMessage("A note must hold words.");
        RuleFor(c => c.Text).MaximumLength(ActionItem.MaxText).WithMessage($"A note holds at most {ActionItem.MaxText:N0} characters.");
    }
}

public sealed partial class ActionStore
{
    /// <summary>Adds a note to an action.</summary>
    public Task<EditResult> NoteAsync(NoteAction command) => door.RunAsync(command, async scope =>
    {
        if (await LoadAsync(scope, command.ActionId) is not { } action)
            return new EditResult.Gone();
        if (!await MayUpdateAsync(scope, action))
            return new EditResult.Denied();
        AddNote(scope, action, command.Text);
        return new EditResult.Saved(action.Id, 0);
    });

    /// <summary>Adds words to the progress of the workplan item that an action serves, as a line of its own.</summary>
    public async Task<EditResult> CopyProgressAsync(Guid actionId, string text) => await FindAsync(actionId) is { Stored.WorkplanItemId: { } item }
        ? await workplans.EditCellAsync(new(item, Column.Progress, [], [new(null, new PaperLine(PaperLine.Clean(text), Bullet: true))]))
        : new EditResult.Gone();

    /// <summary>Takes a note away again.</summary>
    internal static async Task<EditResult?> RemoveNoteAsync(EditScope scope, ActionItem action, Guid noteId)
    {
        if (await scope.Db.Set<ActionNote>().FindAsync(noteId) is not { } note)
            return null;
        scope.Db.Remove(note);
        scope.Db.Entry(action).State = EntityState.Modified;
        scope.Record(ChangeKind.Remove, ActionItem.Register, action.Id, "note", note.Id, before: note.Text, state: JsonSerializer.Serialize(note));
        return null;
    }

    /// <summary>Brings a note back that was taken away: itself, not a copy.</summary>
    internal static EditResult? BringNoteBack(EditScope scope, ActionItem action, Change removal)
    {
        Put(scope, action, JsonSerializer.Deserialize<ActionNote>(removal.State!)!);
        return null;
    }

    private static void AddNote(EditScope scope, ActionItem action, string text) =>
        Put(scope, action, new ActionNote { ActionId = action.Id, Text = PaperLine.Clean(text), AuthorId = scope.AuthorId, Author = scope.Actor.Name, CreatedAt = scope.Now });

    private static void Put(EditScope scope, ActionItem action, ActionNote note)
    {
        scope.Db.Add(note);
        scope.Db.Entry(action).State = EntityState.Modified;
        scope.Record(ChangeKind.Note, ActionItem.Register, action.Id, "note", note.Id, after: note.Text);
    }
}
