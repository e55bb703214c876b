using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <content>Looks owners up in the directory.</content>
public sealed partial class ActionStore
{
    /// <summary>The names of the directory's people and groups, to choose an owner from.</summary>
    public async Task<IReadOnlyList<string>> OwnerNamesAsync()
    {
        await using var db = database.Reading();
        return [.. (await DirectoryAsync(db)).Select(k => k.Name).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>Typed words with their owners found in the directory; who is not in it stays as written.</summary>
    /// <param name="scope">The command's scope.</param>
    /// <param name="words">The words.</param>
    /// <param name="before">The owners that the action has: who is written as before is still the same.</param>
    /// <returns>The words; or, where a name may be several people, a refusal that names them.</returns>
    private static async Task<(ActionWords Words, EditResult? Doubt)> LookUpAsync(EditScope scope, ActionWords words, IReadOnlyList<ActionOwner> before)
    {
        var unknown = words.Owners.Where(o => o.Name is null && !before.Any(b => b.Written == o.Written || b.Name == o.Written)).ToList();
        if (unknown.Count == 0)
            return (words, null);
        var resolver = new NameResolver(await DirectoryAsync(scope.Db));
        var found = unknown.ToDictionary(o => o.Written, o => resolver.ResolveOne(o.Written), StringComparer.Ordinal);
        if (found.Values.FirstOrDefault(f => f.Doubtful) is { } doubtful)
        {
            var candidates = string.Join(" or ", doubtful.Candidates.Select(c => c.Name));
            return (words, new EditResult.Invalid([new("owners", $"“{doubtful.AsWritten}” may be {candidates}. Write the whole name.")]));
        }

        return (words with { Owners = [.. words.Owners.Select(o => found.GetValueOrDefault(o.Written)?.Known is { } known ? Entry(o, known) : o)] }, null);
    }

    private static OwnerEntry Entry(OwnerEntry written, KnownName known) =>
        written with
        {
            Name = known.Name,
            Organisation = known.Organisation.FirstOrDefault(),
            PersonId = known.Of == NameOf.Person ? known.Id : null,
            GroupId = known.Of == NameOf.Group ? known.Id : null,
        };

    private static async Task<List<KnownName>> DirectoryAsync(BoardDb db)
    {
        var organisations = await db.Set<Organisation>().AsNoTracking().Where(o => o.ArchivedAt == null && o.MergedIntoId == null).ToDictionaryAsync(o => o.Id);
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.MergedIntoId == null && p.ArchivedAt == null).ToListAsync();
        var groups = await db.Set<Group>().AsNoTracking().Where(g => g.ArchivedAt == null).ToListAsync();
        return
        [
            .. people.Select(p => new KnownName(p.Id, NameOf.Person, p.Name)
            {
                OtherNames = p.OtherNames,
                Initials = p.Initials,
                JobTitle = p.JobTitle,
                Organisation = p.OrganisationId is { } id && organisations.TryGetValue(id, out var of) ? [of.Now.Short, .. of.AllNames] : [],
            }),
            .. groups.Select(g => new KnownName(g.Id, NameOf.Group, g.Name) { OtherNames = g.OtherNames }),
        ];
    }
}
