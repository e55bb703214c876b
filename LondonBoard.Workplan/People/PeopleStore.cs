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
}
