using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>
/// The directory as it is stored: what screens show comes from <see cref="LivePeople"/>; here are the questions asked once,
/// and each command in a file of its own (<c>SavePerson.cs</c>, <c>MergeEntries.cs</c> …).
/// </summary>
public sealed partial class PeopleStore(BoardDatabase database, EditDoor door)
{
    /// <summary>Where changes of the directory happen.</summary>
    public static readonly Place Place = new(Room.People, null);

    /// <summary>The latest changes of an entry, the newest first.</summary>
    public async Task<IReadOnlyList<Change>> HistoryAsync(Guid id, int most = 50)
    {
        await using var db = database.Reading();
        return await db.Changes.AsNoTracking().Where(c => c.ItemId == id && c.Room == Room.People)
            .OrderByDescending(c => c.Sequence).Take(most).ToListAsync();
    }

    /// <summary>The accounts that a person may be given, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> AccountsAsync()
    {
        await using var db = database.Reading();
        var all = await db.Users.AsNoTracking().Where(a => a.Enabled).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync();
        return [.. all.Select(a => (a.Id, a.Name))];
    }

    /// <summary>A person, group or organisation; null where there is none.</summary>
    internal static async Task<object?> FindAsync(EditScope scope, Guid? id) =>
        await scope.Db.Set<Person>().FindAsync(id) ?? (object?)await scope.Db.Set<Group>().FindAsync(id) ?? await scope.Db.Set<Organisation>().FindAsync(id);

    /// <summary>An entry of a kind; null where there is none.</summary>
    private static async Task<object?> FindAsync(EditScope scope, NameOf of, Guid id) => of switch
    {
        NameOf.Person => await scope.Db.Set<Person>().FindAsync(id),
        NameOf.Organisation => await scope.Db.Set<Organisation>().FindAsync(id),
        _ => await scope.Db.Set<Group>().FindAsync(id),
    };

    /// <summary>The entry under an id, new where the command says that it saw none; null where it is not there.</summary>
    private static async Task<(T Entry, bool New)?> LoadAsync<T>(EditScope scope, Guid id, Guid? seen, Func<T> make)
        where T : class, IVersioned
    {
        if (await scope.Db.Set<T>().FindAsync(id) is { } entry)
            return (entry, false);
        if (seen is not null)
            return null;
        var made = make();
        scope.Db.Add(made);
        return (made, true);
    }

    /// <summary>
    /// Puts what an author made of an entry together with what others made of it since they began, in <paramref name="mine"/>.
    /// </summary>
    /// <param name="scope">The command's scope.</param>
    /// <param name="stored">The entry as it stands.</param>
    /// <param name="seenVersion">The version that the author saw; null for a new entry.</param>
    /// <param name="seen">The entry as the author began with it; null where that is not known, and any other version is a conflict.</param>
    /// <param name="mine">The entry as the author wants it.</param>
    /// <returns>What was put together, or why nothing may be stored.</returns>
    private static async Task<(MergedText? Merged, EditResult? Refused)> PutTogetherAsync(EditScope scope, IVersioned stored, Guid? seenVersion, IVersioned? seen, IVersioned mine)
    {
        if (seenVersion is null || stored.Version == seenVersion)
            return (null, null);
        var (id, name) = stored switch { Group g => (g.Id, g.Name), IMergeable e => (e.Id, e.Name), _ => throw new ArgumentException("This is no entry.", nameof(stored)) };
        if (seen is null)
            return (null, new EditResult.Conflict(name));
        var form = new FormMerge();
        await EntryField.MergeAsync(scope, form, seen, mine, stored);
        var by = await scope.LastOtherAsync(Place, id);
        return form.Clashes ? (null, form.Refuse(scope, Place, id, by)) : (form.Merged(by), null);
    }
}
