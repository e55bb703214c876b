using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>
/// All whom names may mean in the minutes of a meeting, those marked who were there; null where the meeting is not there.
/// The room of meetings stands above this one, so it registers itself here.
/// </summary>
/// <param name="db">Where to look.</param>
/// <param name="meetingId">The meeting.</param>
public delegate Task<IReadOnlyList<KnownName>?> NamesAtMeeting(BoardDb db, Guid meetingId);

/// <content>Looks owners up among those at the meeting that raised an action, and in the directory.</content>
public sealed partial class ActionStore
{
    /// <summary>The names to choose an owner from: the directory's people and groups, and those at the meeting that raised the action.</summary>
    /// <param name="action">The action; null for a new one.</param>
    public async Task<IReadOnlyList<string>> OwnerNamesAsync(ActionItem? action = null)
    {
        await using var db = database.Reading();
        return [.. (await NamesAsync(db, action)).Select(k => k.Name).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>One owner as a known name; somebody who is only on an attendance list has no entry in the directory.</summary>
    internal static async Task<OwnerEntry> EntryAsync(BoardDb db, string written, KnownName known)
    {
        var person = known.Of == NameOf.Person && await db.Set<Person>().AnyAsync(p => p.Id == known.Id);
        return new(written, known.Name, known.Organisation.FirstOrDefault(), person ? known.Id : null, known.Of == NameOf.Group ? known.Id : null);
    }

    /// <summary>
    /// Typed words with their owners found among those at the meeting where the action was raised, as its minutes have it, or else in
    /// the directory; who is in neither stays as written.
    /// </summary>
    /// <param name="scope">The command's scope.</param>
    /// <param name="words">The words.</param>
    /// <param name="action">The action, whose owners written as before are still the same; null for a new one.</param>
    /// <returns>The words; or, where a name may be several people, a refusal that names them.</returns>
    private async Task<(ActionWords Words, EditResult? Doubt)> LookUpAsync(EditScope scope, ActionWords words, ActionItem? action)
    {
        var before = action is null ? [] : await OwnersAsync(scope, action);
        var unknown = words.Owners.Where(o => o.Name is null && !before.Exists(b => b.Written == o.Written || b.Name == o.Written)).ToList();
        if (unknown.Count == 0)
            return (words, null);
        var resolver = new NameResolver(await NamesAsync(scope.Db, action));
        var found = unknown.Select(o => o.Written).Distinct().ToDictionary(w => w, resolver.ResolveOne, StringComparer.Ordinal);
        if (found.Values.FirstOrDefault(f => f.Doubtful) is { } doubtful)
        {
            var candidates = string.Join(" or ", doubtful.Candidates.Select(c => c.Name));
            return (words, new EditResult.Invalid([new("owners", $"“{doubtful.AsWritten}” may be {candidates}. Write the whole name.")]));
        }

        var owners = ImmutableArray.CreateBuilder<OwnerEntry>(words.Owners.Length);
        foreach (var owner in words.Owners)
            owners.Add(found.GetValueOrDefault(owner.Written)?.Known is { } known ? await EntryAsync(scope.Db, owner.Written, known) : owner);
        return (words with { Owners = owners.MoveToImmutable() }, null);
    }

    /// <summary>Whom the words for its owners may mean: by the meeting that raised it, or else one that has it on its agenda; else by the directory.</summary>
    private async Task<IReadOnlyList<KnownName>> NamesAsync(BoardDb db, ActionItem? action)
    {
        var meeting = action is null ? null : action.MeetingId ?? (await meetings.Of(db, [action.Id]))[action.Id].FirstOrDefault()?.Id;
        return (meeting is { } at ? await namesAt(db, at) : null) ?? await DirectoryAsync(db);
    }

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
