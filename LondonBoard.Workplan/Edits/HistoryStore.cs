using LondonBoard.Data;
using LondonBoard.Dates;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Edits;

/// <summary>Reads the history, newest first, a page at a time.</summary>
public sealed class HistoryStore(BoardDatabase database, IEnumerable<IRoomHistory> rooms)
{
    /// <summary>Reads a page of changes.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="before">Only those before this one (<see cref="HistoryPart.Older"/>); null for the newest.</param>
    /// <param name="count">How many.</param>
    public async Task<HistoryPart> ReadAsync(HistoryFilter filter, long? before = null, int count = 50)
    {
        await using var db = database.Reading();
        var changes = await filter.Of(db.Changes.AsNoTracking()).Where(c => before == null || c.Sequence < before)
            .OrderByDescending(c => c.Sequence).Take(count + 1).ToListAsync();
        var more = changes.Count > count;
        if (more)
            changes.RemoveAt(count);
        var words = new Dictionary<long, ChangeWords>(changes.Count);
        foreach (var ofRoom in changes.GroupBy(c => c.Room))
        {
            List<Change> some = [.. ofRoom];
            foreach (var (change, said) in some.Zip(await rooms.Single(r => r.Room == ofRoom.Key).DescribeAsync(db, some)))
                words.Add(change.Sequence, said);
        }

        return new([.. changes.Select(c => new HistoryEntry(c, words[c.Sequence]))], more ? changes[^1].Sequence : null);
    }

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

/// <summary>One change, and what it is called.</summary>
public sealed record HistoryEntry(Change Change, ChangeWords Words);

/// <summary>Something to choose by name.</summary>
public sealed record Named(Guid Id, string Name);
