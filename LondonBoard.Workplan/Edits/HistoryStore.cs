using LondonBoard.Data;
using LondonBoard.Dates;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Edits;

/// <summary>Reads the history, newest first, a page at a time.</summary>
public sealed class HistoryStore(BoardDatabase database, IEnumerable<IRoomHistory> rooms)
{
    /// <summary>The most changes read for one page: where a long text was typed, its page ends there.</summary>
    private const int MostRead = 4_000;

    /// <summary>Reads a page of entries.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those before this one (<see cref="HistoryPart.Older"/>); null for the newest.</param>
    /// <param name="count">How many.</param>
    public async Task<HistoryPart> ReadAsync(HistoryFilter filter, long? before = null, int count = 50)
    {
        await using var db = database.Reading();
        var entries = new HistoryEntries(c => Room(c.Room).TypedAs(c), count);
        var (last, read, size) = (before, 0, count + 1);
        bool fits, more;
        do
        {
            var from = last;
            var changes = await filter.Of(db.Changes.AsNoTracking()).Where(c => from == null || c.Sequence < from)
                .OrderByDescending(c => c.Sequence).Take(size).ToListAsync();
            var taken = changes.TakeWhile(entries.Take).Count();
            (fits, more, read) = (taken == changes.Count, changes.Count == size, read + taken);
            last = taken > 0 ? changes[taken - 1].Sequence : last;
            // What was typed bit by bit takes many changes to an entry.
            size = 500;
        }
        while (fits && more && read < MostRead);

        var words = new Dictionary<long, ChangeWords>();
        foreach (var ofRoom in entries.Named.GroupBy(c => c.Room))
        {
            List<Change> some = [.. ofRoom];
            foreach (var (change, said) in some.Zip(await Room(ofRoom.Key).DescribeAsync(db, some)))
                words.Add(change.Sequence, said);
        }

        return new(entries.With(words), fits && !more ? null : last);
    }

    private IRoomHistory Room(Room room) => rooms.Single(r => r.Room == room);

    /// <summary>Everybody with an account, by name.</summary>
    public async Task<IReadOnlyList<Named>> PeopleAsync()
    {
        await using var db = database.Reading();
        return await db.Users.OrderBy(a => a.Name).Select(a => new Named(a.Id, a.Name)).ToListAsync();
    }

    /// <summary>Every paper of every room that has a history.</summary>
    public async Task<IReadOnlyList<Named>> PapersAsync()
    {
        await using var db = database.Reading();
        var papers = new List<Named>();
        foreach (var room in rooms)
            papers.AddRange(await room.PapersAsync(db));
        return papers;
    }
}

/// <summary>Which changes are wanted; empty wants all.</summary>
/// <param name="PaperId">Of one paper.</param>
/// <param name="ItemId">Of one item.</param>
/// <param name="Field">Of one column or property.</param>
/// <param name="AuthorId">Of one person or token.</param>
/// <param name="Day">Of one day in London.</param>
/// <param name="After">After this one.</param>
/// <param name="NotBy">Of everybody but this person.</param>
public sealed record HistoryFilter(
    Guid? PaperId = null,
    Guid? ItemId = null,
    string? Field = null,
    Guid? AuthorId = null,
    DateOnly? Day = null,
    long? After = null,
    Guid? NotBy = null)
{
    /// <summary>The changes wanted. An import is one line, unless one item's history is asked for; what only gave places new numbers is nobody's news.</summary>
    internal IQueryable<Change> Of(IQueryable<Change> changes)
    {
        changes = changes.Where(c => c.Kind != ChangeKind.Spread);
        if (PaperId is { } paper)
            changes = changes.Where(c => c.PaperId == paper);
        changes = ItemId is { } item ? changes.Where(c => c.ItemId == item) : changes.Where(c => c.Kind != ChangeKind.Import || c.ItemId == null);
        if (Field is { } field)
            changes = changes.Where(c => c.Field == field || c.Field == null);
        if (AuthorId is { } author)
            changes = changes.Where(c => c.AuthorId == author);
        if (NotBy is { } not)
            changes = changes.Where(c => c.AuthorId != not);
        if (Day is { } day)
        {
            var (from, to) = (day.StartInUtc(), day.AddDays(1).StartInUtc());
            changes = changes.Where(c => c.At >= from && c.At < to);
        }

        return After is { } after ? changes.Where(c => c.Sequence > after) : changes;
    }
}

/// <summary>A page of the history.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Older">Before which to go on; null where these are the last.</param>
public sealed record HistoryPart(IReadOnlyList<HistoryEntry> Entries, long? Older);

/// <summary>One change, or what was typed bit by bit, and what it is called.</summary>
public sealed record HistoryEntry(Change Change, ChangeWords Words)
{
    /// <summary>From what to what: of each line, where a text of several was typed.</summary>
    public IReadOnlyList<HistoryPiece> Pieces { get; init; } = [new(Change.Before, Change.After)];
}

/// <summary>Something to choose by name.</summary>
public sealed record Named(Guid Id, string Name);
