using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>The register as it is stored: queries here, each command in a file of its own (<c>AddAction.cs</c>, <c>MoveAction.cs</c> …).</summary>
public sealed partial class ActionStore(
    BoardDatabase database, EditDoor door, WorkplanStore workplans, NextMeetingDay nextMeeting, ActionMeetings meetings, NamesAtMeeting namesAt)
{
    /// <summary>All actions that stand, in the order of the board.</summary>
    public async Task<IReadOnlyList<ActionRow>> ListAsync() => (await ActionReader.ReadAsync(database, meetings)).Rows;

    /// <summary>An action as it stands in the database now; null where it is not there, or withdrawn.</summary>
    public async Task<ActionRow?> FindAsync(Guid actionId) => (await ActionReader.ReadRowsAsync(database, meetings, [actionId])).FirstOrDefault();

    /// <summary>The name by which the directory knows whose an account is, for to that name actions are given; null where it knows nobody.</summary>
    public async Task<string?> NameOfAsync(Guid account)
    {
        await using var db = database.Reading();
        return await db.Set<Person>().AsNoTracking().Where(p => p.AccountId == account && p.MergedIntoId == null && p.ArchivedAt == null).Select(p => p.Name).FirstOrDefaultAsync();
    }

    /// <summary>An action that was withdrawn, with who did that and when; null where it stands, or never did.</summary>
    public async Task<WithdrawnAction?> FindWithdrawnAsync(Guid actionId)
    {
        await using var db = database.Reading();
        if (await ActionReader.ReadWithdrawnAsync(db, meetings, actionId) is not { } row)
            return null;
        var by = await db.Changes.AsNoTracking()
            .Where(c => c.Room == Room.Actions && c.ItemId == actionId && c.Kind == ChangeKind.Archive)
            .OrderByDescending(c => c.Sequence)
            .Select(c => c.Author)
            .FirstOrDefaultAsync();
        return new(row, by, row.Stored.WithdrawnAt!.Value);
    }

    /// <summary>The whole history of an action, newest first; words that were typed bit by bit are one line of it.</summary>
    public async Task<IReadOnlyList<Change>> HistoryAsync(Guid actionId)
    {
        await using var db = database.Reading();
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.Room == Room.Actions && c.ItemId == actionId && c.Kind != ChangeKind.Move)
            .OrderByDescending(c => c.Sequence)
            .Take(2_000)
            .ToListAsync();
        return [.. TypedTogether.Of(changes).Take(200)];
    }

    /// <summary>The items of workplans that an action can serve, newest workplan first.</summary>
    public async Task<IReadOnlyList<WorkplanChoice>> WorkplanItemsAsync()
    {
        await using var db = database.Reading();
        var plans = await db.Set<AnnualWorkplan>().AsNoTracking().OrderByDescending(p => p.CreatedAt).Take(3).ToListAsync();
        var choices = new List<WorkplanChoice>();
        foreach (var plan in plans)
        {
            var items = await db.Set<WorkplanItem>()
                .Where(i => i.WorkplanId == plan.Id && i.ArchivedAt == null)
                .OrderBy(i => i.Position)
                .Select(i => i.Id)
                .Take(500)
                .ToArrayAsync();
            var names = await ActionReader.ItemNamesAsync(db, items);
            choices.AddRange(items.Where(names.ContainsKey).Select(i => new WorkplanChoice(i, names[i], plan.Title)));
        }

        return choices;
    }

    /// <summary>The workplan in which an item stands; null where it stands in none any more.</summary>
    public async Task<Guid?> WorkplanOfAsync(Guid itemId)
    {
        await using var db = database.Reading();
        return await db.Set<WorkplanItem>().Where(i => i.Id == itemId && i.ArchivedAt == null).Select(i => (Guid?)i.WorkplanId).FirstOrDefaultAsync();
    }

    /// <summary>The action a command is about, where it stands.</summary>
    internal static async Task<ActionItem?> LoadAsync(EditScope scope, Guid actionId) =>
        await scope.Db.Set<ActionItem>().FindAsync(actionId) is { WithdrawnAt: null } action ? action : null;

    /// <summary>Who else was the last to change a field of an action: what its author did a moment ago is no clash, on the screen yet or not.</summary>
    private static async Task<string?> OtherAsync(EditScope scope, ActionItem action, string field)
    {
        var last = await scope.Db.Changes.Where(c => c.Room == Room.Actions && c.ItemId == action.Id && c.Field == field && c.Kind != ChangeKind.SetAside)
            .OrderByDescending(c => c.Sequence).Select(c => new { c.AuthorId, c.Author }).FirstOrDefaultAsync();
        return last?.AuthorId == scope.AuthorId ? null : last?.Author;
    }

    /// <summary>Whether the author may say how an action stands: the chair and the secretariat of any, others of their own.</summary>
    internal static async Task<bool> MayUpdateAsync(EditScope scope, ActionItem action) =>
        scope.Actor.Role.May(Permission.SetStatus) || (scope.Actor.Kind == ActorKind.Account && await OwnsAsync(scope, action));

    /// <summary>Whether the author's account is an owner's, by the directory, or bears an owner's name.</summary>
    private static async Task<bool> OwnsAsync(EditScope scope, ActionItem action)
    {
        var owners = await scope.Db.Set<ActionOwner>().Where(o => o.ActionId == action.Id).Select(o => new { o.Name, o.PersonId }).ToListAsync();
        if (owners.Exists(o => o.Name.Equals(scope.Actor.Name, StringComparison.OrdinalIgnoreCase)))
            return true;
        var people = owners.Select(o => o.PersonId).OfType<Guid>().ToArray();
        if (people.Length > 0)
            people = [.. people, .. people.Select((await MergedEntries.ReadAsync(scope.Db)).Meant)];
        return people.Length > 0 && await scope.Db.Set<Person>().AnyAsync(p => people.Contains(p.Id) && p.AccountId == scope.Actor.Id);
    }
}

/// <summary>An action that was taken off the register.</summary>
/// <param name="Row">The action as it stood.</param>
/// <param name="By">Who withdrew it; null where that was not kept.</param>
/// <param name="At">When (UTC).</param>
public sealed record WithdrawnAction(ActionRow Row, string? By, DateTime At)
{
    /// <summary>The meeting that raised it, where that is removed: it is then brought back with the meeting.</summary>
    public Guid? RemovedMeeting => Row.Stored.MeetingId is { } raised && Row.Meetings.All(m => m.Id != raised) ? raised : null;
}

/// <summary>An item of a workplan that an action can serve.</summary>
/// <param name="Id">The item.</param>
/// <param name="Name">Its number and title.</param>
/// <param name="Workplan">The workplan it is on.</param>
public sealed record WorkplanChoice(Guid Id, string Name, string Workplan);
