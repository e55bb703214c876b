using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>What ids and names of the directory mean now that entries were merged: for rooms that keep them as they were given.</summary>
public sealed class MergedEntries
{
    private readonly Dictionary<Guid, Guid> _into;
    private readonly Dictionary<Guid, Organisation> _organisations;
    private readonly ILookup<string, Guid> _byName;

    private MergedEntries(Dictionary<Guid, Guid> people, IReadOnlyCollection<Organisation> organisations)
    {
        _into = people;
        foreach (var organisation in organisations.Where(o => o.MergedIntoId is not null))
            _into[organisation.Id] = organisation.MergedIntoId!.Value;
        _organisations = organisations.ToDictionary(o => o.Id);
        _byName = organisations.SelectMany(o => o.AllNames.Select(n => (Key: WrittenName.Key(n), Id: Meant(o.Id)))).Distinct().ToLookup(n => n.Key, n => n.Id);
    }

    /// <summary>Reads them.</summary>
    public static async Task<MergedEntries> ReadAsync(BoardDb db) => new(
        await db.Set<Person>().Where(p => p.MergedIntoId != null).ToDictionaryAsync(p => p.Id, p => p.MergedIntoId!.Value),
        await db.Set<Organisation>().AsNoTracking().ToListAsync());

    /// <summary>The entry that an id means: itself, or the one that it was merged into.</summary>
    public Guid Meant(Guid id)
    {
        while (_into.TryGetValue(id, out var into))
            id = into;
        return id;
    }

    /// <summary>What an organisation is called now that a paper calls by some name it has or had; as written where it is not known, or may be several.</summary>
    public string NowCalled(string written) =>
        _byName[WrittenName.Key(written)].Take(2).ToArray() is [var one] ? _organisations[one].Now.Short : written;
}
