using LondonBoard.Data;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.People;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>Reads actions as screens have them; those withdrawn are left out, unless one is asked for.</summary>
internal static class ActionReader
{
    /// <summary>Reads the whole register.</summary>
    public static async Task<LiveRows<RegisterHead, ActionRow>> ReadAsync(BoardDatabase database, ActionMeetings meetings)
    {
        await using var db = database.Reading();
        var ids = await db.Set<ActionItem>().Where(a => a.WithdrawnAt == null).Select(a => a.Id).ToListAsync();
        return new(new RegisterHead(), await ReadRowsAsync(db, meetings, ids));
    }

    /// <summary>Reads some actions again; those that are gone are left out.</summary>
    public static async Task<IReadOnlyList<ActionRow>> ReadRowsAsync(BoardDatabase database, ActionMeetings meetings, IReadOnlyCollection<Guid> ids)
    {
        await using var db = database.Reading();
        return await ReadRowsAsync(db, meetings, ids);
    }

    /// <summary>Reads an action that was withdrawn, as it stood; null where it was not.</summary>
    public static async Task<ActionRow?> ReadWithdrawnAsync(BoardDb db, ActionMeetings meetings, Guid id) =>
        (await ReadRowsAsync(db, meetings, [id], withdrawn: true)).FirstOrDefault();

    private static async Task<IReadOnlyList<ActionRow>> ReadRowsAsync(BoardDb db, ActionMeetings meetings, IReadOnlyCollection<Guid> ids, bool withdrawn = false)
    {
        var rows = new List<ActionRow>(ids.Count);
        var merged = await MergedEntries.ReadAsync(db);
        foreach (var some in ids.Chunk(500))
        {
            var actions = await db.Set<ActionItem>().AsNoTracking().Where(a => some.Contains(a.Id) && a.WithdrawnAt != null == withdrawn).ToListAsync();
            var owners = (await db.Set<ActionOwner>().AsNoTracking().Where(o => some.Contains(o.ActionId)).ToListAsync()).ToLookup(o => o.ActionId);
            var accounts = await AccountsAsync(db, merged, [.. owners.SelectMany(o => o).Select(o => o.PersonId).OfType<Guid>().Distinct()]);
            var notes = (await db.Set<ActionNote>().AsNoTracking().Where(n => some.Contains(n.ActionId)).ToListAsync()).ToLookup(n => n.ActionId);
            var latest = await db.Changes.Where(c => c.ItemId != null && some.Contains(c.ItemId.Value)).GroupBy(c => c.ItemId).Select(g => g.Max(c => c.Sequence)).ToListAsync();
            var last = await db.Changes.Where(c => latest.Contains(c.Sequence))
                .Select(c => new { Item = c.ItemId!.Value, Change = new RowChange(c.Sequence, c.Field, c.AuthorId, c.Author) }).ToDictionaryAsync(c => c.Item, c => c.Change);
            var items = await ItemNamesAsync(db, [.. actions.Where(a => a.WorkplanItemId is not null).Select(a => a.WorkplanItemId!.Value).Distinct()]);
            var agendas = await meetings.Of(db, some);
            rows.AddRange(actions.Select(a => new ActionRow(
                a,
                owners[a.Id],
                notes[a.Id],
                a.WorkplanItemId is { } item ? items.GetValueOrDefault(item) : null,
                last.GetValueOrDefault(a.Id),
                owners[a.Id].SelectMany(o => accounts[o.PersonId ?? Guid.Empty]))
            {
                Organisations = [.. owners[a.Id].Select(o => o.Organisation).OfType<string>().Select(merged.NowCalled).Distinct()],
                Meetings = [.. agendas[a.Id]],
            }));
        }

        return rows;
    }

    /// <summary>The accounts by which each owner signs in: their own, and that of the entry they were merged into.</summary>
    private static async Task<ILookup<Guid, Guid>> AccountsAsync(BoardDb db, MergedEntries merged, Guid[] people)
    {
        var meant = people.Concat(people.Select(merged.Meant)).Distinct().ToArray();
        var accounts = await db.Set<Person>().AsNoTracking()
            .Where(p => meant.Contains(p.Id) && p.AccountId != null)
            .ToDictionaryAsync(p => p.Id, p => p.AccountId!.Value);
        return people
            .SelectMany(p => new[] { p, merged.Meant(p) }
                .Distinct()
                .Where(accounts.ContainsKey)
                .Select(id => (Owner: p, Account: accounts[id])))
            .ToLookup(p => p.Owner, p => p.Account);
    }

    /// <summary>What people call items of workplans: number and title.</summary>
    internal static async Task<Dictionary<Guid, string>> ItemNamesAsync(BoardDb db, Guid[] items)
    {
        if (items.Length == 0)
            return [];
        var lines = await db.Set<ItemLine>().AsNoTracking().Where(l => items.Contains(l.ItemId) && (l.Column == Column.Number || l.Column == Column.Item))
            .OrderBy(l => l.Position).Select(l => new { l.ItemId, l.Column, l.Text }).ToListAsync();
        return lines.GroupBy(l => l.ItemId).ToDictionary(g => g.Key, g => string.Join(" ", g.OrderBy(l => l.Column == Column.Item).Select(l => l.Text)));
    }
}
