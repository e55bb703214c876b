using System.Text.Json;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Actions;

/// <summary>How the changes of the register are called and taken back.</summary>
public sealed partial class ActionHistory : IRoomHistory
{
    /// <inheritdoc/>
    public Room Room => Room.Actions;

    /// <inheritdoc/>
    public Permission Least => Permission.UpdateActions;

    /// <inheritdoc/>
    public bool Follows(Room room) => room == Room.Meetings;

    /// <inheritdoc/>
    public bool Reverses(Change change) => change switch
    {
        { Kind: ChangeKind.Edit, Field: "owners" } or { Kind: ChangeKind.Status or ChangeKind.Move or ChangeKind.Remove } => change.State is not null,
        { Kind: ChangeKind.Add or ChangeKind.Edit or ChangeKind.Note or ChangeKind.Archive or ChangeKind.Restore or ChangeKind.Leave or ChangeKind.Spread or ChangeKind.Carry } => true,
        _ => false,
    };

    /// <inheritdoc/>
    public Permission Needs(Change change) => change switch
    {
        { Kind: ChangeKind.Status } when ActionStatus.Accepted.Words() is var accepted && (change.Before == accepted || change.After == accepted) => Permission.AcceptActions,
        { Kind: ChangeKind.Status or ChangeKind.Move or ChangeKind.Note or ChangeKind.Remove or ChangeKind.Leave or ChangeKind.Spread } => Permission.UpdateActions,
        { Kind: ChangeKind.Edit, Field: "due" } => Permission.SetStatus,
        _ => Permission.EditActions,
    };

    /// <inheritdoc/>
    public async Task<EditResult?> ReverseAsync(EditScope scope, Change change, bool overLater)
    {
        if (change.Kind is ChangeKind.Leave or ChangeKind.Spread)
            return null;
        if (await scope.Db.Set<ActionItem>().FindAsync(change.ItemId) is not { } action)
            return new EditResult.Gone();
        if (change.Kind == ChangeKind.Carry)
        {
            scope.Record(change.Kind, ActionItem.Register, action.Id, change.Field, change.LineId, change.After, change.Before);
            return null;
        }

        if (Needs(change) == Permission.UpdateActions && !await ActionStore.MayUpdateAsync(scope, action))
            return new EditResult.Denied();
        if (change.Kind is ChangeKind.Archive or ChangeKind.Restore)
        {
            ActionStore.Withdraw(scope, action, change.Kind == ChangeKind.Restore);
            return null;
        }

        if (action.WithdrawnAt is not null && !overLater)
            return new EditResult.Conflict("withdrawn from the register") { By = await Reversal.LaterByOthersAsync(scope, change, c => c.Kind == ChangeKind.Archive) };
        return change.Kind switch
        {
            ChangeKind.Add => await TakeOffAsync(scope, change, action, overLater),
            ChangeKind.Status => await RestandAsync(scope, change, action, overLater),
            ChangeKind.Move => await PutBackAsync(scope, change, action, overLater),
            ChangeKind.Note => await ActionStore.RemoveNoteAsync(scope, action, change.LineId!.Value),
            ChangeKind.Remove => ActionStore.BringNoteBack(scope, action, change),
            _ => await RewordAsync(scope, change, action, overLater),
        };
    }

    private static async Task<EditResult?> TakeOffAsync(EditScope scope, Change change, ActionItem action, bool overLater)
    {
        if (!overLater && await Reversal.LaterByOthersAsync(scope, change) is { } editor)
            return new EditResult.Conflict("changed since") { By = editor };
        ActionStore.Withdraw(scope, action, true);
        return null;
    }

    private static async Task<EditResult?> RestandAsync(EditScope scope, Change change, ActionItem action, bool overLater)
    {
        if (action.Status.Words() != change.After && !overLater)
            return await Reversal.ClashAsync(scope, change, action.Status.Words(), change.Before);
        ActionStore.SetStatus(scope, action, ActionStatusWords.All.First(s => s.Words() == change.Before));
        Standing.Read(change.State!).ApplyTo(action);
        return null;
    }

    private static async Task<EditResult?> PutBackAsync(EditScope scope, Change change, ActionItem action, bool overLater)
    {
        if (!overLater && await Reversal.LaterByOthersAsync(scope, change, c => c.Kind == ChangeKind.Status || (c.Kind == ChangeKind.Move && c.State != null)) is { } mover)
            return new EditResult.Conflict("moved again") { By = mover };
        scope.Record(ChangeKind.Move, ActionItem.Register, action.Id, state: Standing.Of(action).Write());
        action.Position = Standing.Read(change.State!).Position;
        return null;
    }

    private static async Task<EditResult?> RewordAsync(EditScope scope, Change change, ActionItem action, bool overLater)
    {
        var now = await ActionStore.WordsAsync(scope, action);
        var stands = change.Field switch
        {
            "text" => now.Text,
            "due" => now.Due,
            "condition" => now.Condition,
            "followUp" => now.FollowUp,
            "owners" => string.Join(", ", now.Owners.Select(o => o.Name)),
            _ => action.WorkplanItemId?.ToString(),
        };
        if (Reversal.Text(change, stands, overLater, prose: change.Field is "text" or "condition" or "followUp") is not { } back)
            return await Reversal.ClashAsync(scope, change, stands, change.Before);
        var given = back.Length == 0 ? null : back;
        if (change.Field == "workplanItem")
            return await ActionStore.LinkAsync(scope, action, given is null ? null : Guid.Parse(given)) ? null : new EditResult.Conflict("that workplan item is no longer there");
        await ActionStore.RewordAsync(scope, action, change.Field switch
        {
            "text" => now with { Text = back },
            "due" => now with { Due = given },
            "condition" => now with { Condition = given },
            "followUp" => now with { FollowUp = given },
            _ => Owners(now, change.State!),
        });
        if (change is { Field: "due", State: { } slip })
            Slip.Read(slip).ApplyTo(action);
        return null;
    }

    private static ActionWords Owners(ActionWords now, string state)
    {
        var was = JsonSerializer.Deserialize<ActionWords>(state)!;
        return now with { Owners = was.Owners, OwnersAsWritten = was.OwnersAsWritten };
    }
}

/// <summary>Where an action stands on the board beside its status, as the history keeps it.</summary>
internal sealed record Standing(double Position, DateTime? DoneAt, DateTime? AcceptedAt)
{
    /// <summary>An action as it stands.</summary>
    public static Standing Of(ActionItem action) => new(action.Position, action.DoneAt, action.AcceptedAt);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Standing Read(string json) => JsonSerializer.Deserialize<Standing>(json)!;

    /// <summary>As the history keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Puts an action there.</summary>
    public void ApplyTo(ActionItem action) => (action.Position, action.DoneAt, action.AcceptedAt) = (Position, DoneAt, AcceptedAt);
}

/// <summary>What belongs to a due date beside its words, as the history keeps it.</summary>
internal sealed record Slip(DateOnly Reference, string? From, string? Reason)
{
    /// <summary>An action as it stands.</summary>
    public static Slip Of(ActionItem action) => new(action.DueReference, action.SlippedFrom, action.SlipReason);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Slip Read(string json) => JsonSerializer.Deserialize<Slip>(json)!;

    /// <summary>As the history keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Gives an action all of it.</summary>
    public void ApplyTo(ActionItem action) => (action.DueReference, action.SlippedFrom, action.SlipReason) = (Reference, From, Reason);
}
