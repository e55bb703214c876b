using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>The words for what was done to the directory.</summary>
public sealed partial class PeopleHistory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes)
    {
        var ids = changes.Select(c => c.ItemId).OfType<Guid>().Distinct().ToList();
        var entries = await db.Set<Person>()
            .Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.Name, Address = "/people/" })
            .ToDictionaryAsync(p => p.Id, p => (p.Name, p.Address));
        foreach (var group in await db.Set<Group>().Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Name }).ToListAsync())
            entries[group.Id] = (group.Name, "/people/groups/");
        foreach (var organisation in await db.Set<Organisation>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync())
            entries[organisation.Id] = (organisation.Now.Name, "/people/organisations/");
        return [.. changes.Select(c => c.ItemId is { } id && entries.TryGetValue(id, out var entry)
            ? new ChangeWords($"{Done(c)} of {entry.Name}", "Directory", entry.Address + id)
            : new ChangeWords(Done(c), "Directory", "/people"))];
    }

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.Add, "person" or "organisation" or "group") when change.LineId is null => "added the entry",
        (ChangeKind.Add, var field) => $"added a {field}",
        (ChangeKind.Edit, var field) => $"edited the {field}",
        (ChangeKind.Remove, var field) => $"removed a {field}",
        (ChangeKind.Cancel, _) => "cancelled a date",
        (ChangeKind.Archive, _) => "archived the entry",
        (ChangeKind.Restore, "date") => "restored a date",
        (ChangeKind.Restore, _) => "restored the entry",
        (ChangeKind.Merge, _) => "merged two entries",
        (ChangeKind.Unmerge, _) => "took back the merging",
        (ChangeKind.Leave, _) => "left somebody’s later change",
        _ => change.Kind,
    };
}
