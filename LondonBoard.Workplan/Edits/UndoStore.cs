using LondonBoard.Access;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Edits;

/// <summary>Undo and redo of a person's own commands, a paper at a time, in order (docs/decisions/014).</summary>
public sealed class UndoStore(BoardDatabase database, EditDoor door, CurrentActor current, IEnumerable<IRoomHistory> rooms)
{
    /// <summary>How many of a person's last changes on a paper can be taken back.</summary>
    private const int Reach = 400;

    /// <summary>Whatever this person stores, here or elsewhere on the page, may change what can be taken back.</summary>
    public event Action? Stored
    {
        add => door.Stored += value;
        remove => door.Stored -= value;
    }

    /// <summary>What the person at work can take back and do again on a paper; null for those who change nothing.</summary>
    public async Task<UndoOffer?> FindAsync(Place place)
    {
        await using var db = database.Reading();
        if (await current.FindAsync(db) is not { Kind: not ActorKind.Program } actor || !actor.Role.May(Permission.Undo) || !actor.Role.May(Room(place.Room).Least))
            return null;
        var stack = await StackAsync(db, place, actor.Id);
        return new UndoOffer(await OfferAsync(db, place, stack.Undo), await OfferAsync(db, place, stack.Redo));
    }

    /// <summary>Takes a command back; the result's id is the item or paper it was about.</summary>
    public Task<EditResult> UndoAsync(UndoChange command) =>
        door.RunAsync(command, scope => ReverseAsync(scope, command.Place, command.CommandId, command.Later, s => s.Undo));

    /// <summary>Does again what was taken back.</summary>
    public Task<EditResult> RedoAsync(RedoChange command) =>
        door.RunAsync(command, scope => ReverseAsync(scope, command.Place, command.CommandId, command.Later, s => s.Redo));

    private async Task<EditResult> ReverseAsync(EditScope scope, Place place, Guid commandId, LaterChange later, Func<UndoStack, IReadOnlyList<UndoStep>> steps)
    {
        if (scope.AuthorId is not { } author)
            return new EditResult.Denied();
        // In order: only the step that is next. One that another window has taken back already is gone.
        if (steps(await StackAsync(scope.Db, place, author)).LastOrDefault()?.Command != commandId)
            return new EditResult.Gone();
        var changes = await OwnChanges(scope.Db, place, author)
            .Where(c => c.CommandId == commandId)
            .OrderByDescending(c => c.Sequence)
            .ToListAsync();
        var room = Room(place.Room);
        if (!changes.TrueForAll(c => scope.Actor.Role.May(room.Needs(c))))
            return new EditResult.Denied();
        scope.Undo(commandId);
        if (later != LaterChange.Leave && await room.ReverseAsync(scope, changes, later == LaterChange.Replace) is { } refused)
            return refused;

        // Where there was nothing left to take back, the history says so: or this step would be in the way for ever.
        if (scope.Changes.Count == 0)
            scope.Record(ChangeKind.Leave, place, changes[^1].ItemId, changes[^1].Field);
        return new EditResult.Saved(changes[^1].ItemId ?? place.PaperId ?? Guid.Empty, 0);
    }

    private async Task<UndoStack> StackAsync(BoardDb db, Place place, Guid author)
    {
        var room = Room(place.Room);
        var led = Enum.GetValues<Room>().Where(room.Follows).ToList();
        var last = await OwnChanges(db, place, author)
            .Where(c => c.Kind != ChangeKind.SetAside)
            .Where(c => led.Count == 0 || !db.Changes.Any(o => o.CommandId == c.CommandId && led.Contains(o.Room) && o.Kind != ChangeKind.Follow))
            .OrderByDescending(c => c.Sequence).Take(Reach)
            .Select(c => new Change
            {
                Author = "",
                Sequence = c.Sequence,
                CommandId = c.CommandId,
                Undoes = c.Undoes,
                Kind = c.Kind,
                Room = c.Room,
                ItemId = c.ItemId,
                LineId = c.LineId,
                Field = c.Field,
                State = c.State,
            })
            .ToListAsync();
        var commands = last.GroupBy(c => c.CommandId).Reverse().ToList();
        // Of the oldest only a part may have come.
        if (last.Count == Reach)
            commands.RemoveAt(0);
        return UndoStack.Of(commands.Where(c => c.All(room.Reverses)).Select(c => (c.Key, c.First().Undoes, c.All(l => l.Kind == ChangeKind.Leave))));
    }

    private async Task<UndoOffer.Step?> OfferAsync(BoardDb db, Place place, IReadOnlyList<UndoStep> steps)
    {
        if (steps.LastOrDefault() is not { } step)
            return null;
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.CommandId == step.Origin && c.Room == place.Room && !(c.Kind == ChangeKind.Import && c.ItemId != null) && c.Kind != ChangeKind.Spread)
            .OrderBy(c => c.Sequence)
            .ToListAsync();
        var words = await Room(place.Room).DescribeAsync(db, changes);
        var more = words.Select(w => w.Done).Distinct().Count() - 1;
        return new(step.Command, more == 0 ? words[0].Done : $"{words[0].Done} and {more} more");
    }

    private static IQueryable<Change> OwnChanges(BoardDb db, Place place, Guid author) => db.Changes.AsNoTracking()
        .Where(c => c.AuthorId == author && c.Room == place.Room && c.PaperId == place.PaperId && !(c.Kind == ChangeKind.Import && c.ItemId != null));

    private IRoomHistory Room(Room room) => rooms.Single(r => r.Room == room);
}

/// <summary>What a person can take back and do again now.</summary>
/// <param name="Undo">The next step back; null where there is none.</param>
/// <param name="Redo">The next step forward; null where there is none.</param>
public sealed record UndoOffer(UndoOffer.Step? Undo, UndoOffer.Step? Redo)
{
    /// <summary>One step.</summary>
    /// <param name="CommandId">What the command to undo or redo must name.</param>
    /// <param name="Words">What was done: "edited Progress of item 6".</param>
    public sealed record Step(Guid CommandId, string Words);
}
