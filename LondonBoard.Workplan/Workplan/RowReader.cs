using System.Linq.Expressions;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>Reads rows as screens have them.</summary>
internal static class RowReader
{
    /// <summary>Reads a workplan whole, archived items too.</summary>
    public static async Task<LiveRows<WorkplanHead, WorkplanRow>> ReadAsync(BoardDatabase database, Guid workplanId)
    {
        await using var db = database.Reading();
        return await ReadAsync(db, workplanId);
    }

    /// <summary>Reads a workplan whole in a context that is open already, in its transaction where there is one.</summary>
    public static async Task<LiveRows<WorkplanHead, WorkplanRow>> ReadAsync(BoardDb db, Guid workplanId)
    {
        var head = await HeadAsync(db, workplanId);
        var items = await db.Set<WorkplanItem>().AsNoTracking().Where(i => i.WorkplanId == workplanId).ToListAsync();
        var lines = (await db.Set<ItemLine>().AsNoTracking()
            .Where(l => db.Set<WorkplanItem>().Any(i => i.Id == l.ItemId && i.WorkplanId == workplanId))
            .ToListAsync()).ToLookup(l => l.ItemId);
        var last = await db.Changes.AsNoTracking().Where(c => c.PaperId == workplanId && c.ItemId != null && c.Kind != Change.SetAside)
            .GroupBy(c => c.ItemId!.Value).Select(g => new { g.Key, Sequence = g.Max(c => c.Sequence) }).ToDictionaryAsync(g => g.Key, g => g.Sequence);
        return new(head, items.Select(i => Row(i, lines[i.Id], last.TryGetValue(i.Id, out var at) ? new RowChange(at, null, null, "") : null, head)));
    }

    /// <summary>Reads some rows again; those that are gone are left out.</summary>
    public static async Task<IReadOnlyList<WorkplanRow>> ReadRowsAsync(BoardDatabase database, WorkplanHead head, IReadOnlyCollection<Guid> ids)
    {
        await using var db = database.Reading();
        var rows = new List<WorkplanRow>(ids.Count);
        foreach (var some in ids.Chunk(500))
        {
            var items = await db.Set<WorkplanItem>().AsNoTracking().Where(i => some.Contains(i.Id)).Select(WithLast(db)).ToListAsync();
            rows.AddRange(await RowsAsync(db, head, items));
        }

        return rows;
    }

    /// <summary>Reads one row; null where it is not there.</summary>
    public static async Task<WorkplanRow?> FindAsync(BoardDatabase database, Guid itemId)
    {
        await using var db = database.Reading();
        var items = await db.Set<WorkplanItem>().AsNoTracking().Where(i => i.Id == itemId).Select(WithLast(db)).ToListAsync();
        if (items.Count == 0)
            return null;
        var head = await HeadAsync(db, items[0].Item.WorkplanId);
        return (await RowsAsync(db, head, items))[0];
    }

    /// <summary>
    /// An item with the number of its last change: a look-up by index for each. Asked for whole, SQLite would number all of
    /// the history to find each item's last line of it.
    /// </summary>
    private static Expression<Func<WorkplanItem, LatestItem>> WithLast(BoardDb db) =>
        item => new LatestItem(item, db.Changes.Where(c => c.ItemId == item.Id && c.Kind != Change.SetAside).Max(c => (long?)c.Sequence));

    private static async Task<List<WorkplanRow>> RowsAsync(BoardDb db, WorkplanHead head, List<LatestItem> items)
    {
        var ids = items.Select(i => i.Item.Id).ToArray();
        var latest = items.Where(i => i.Last is not null).Select(i => i.Last!.Value).ToArray();
        var lines = (await db.Set<ItemLine>().AsNoTracking().Where(l => ids.Contains(l.ItemId)).ToListAsync()).ToLookup(l => l.ItemId);
        var last = await db.Changes.Where(c => latest.Contains(c.Sequence))
            .Select(c => new RowChange(c.Sequence, c.Field, c.AuthorId, c.Author)).ToDictionaryAsync(c => c.Sequence);
        return [.. items.Select(i => Row(i.Item, lines[i.Item.Id], i.Last is { } sequence ? last[sequence] : null, head))];
    }

    private static async Task<WorkplanHead> HeadAsync(BoardDb db, Guid workplanId)
    {
        var plan = await db.Set<AnnualWorkplan>().AsNoTracking().IgnoreQueryFilters().SingleAsync(p => p.Id == workplanId);
        return new(plan.Id, plan.Title, plan.Period, plan.Columns, plan.Version, plan.DateContext, plan.WithdrawnAt is not null);
    }

    private sealed record LatestItem(WorkplanItem Item, long? Last);

    private static WorkplanRow Row(WorkplanItem item, IEnumerable<ItemLine> lines, RowChange? last, WorkplanHead head)
    {
        var byColumn = lines.ToLookup(l => l.Column);
        var cells = head.Columns.Where(c => byColumn.Contains(c.Column)).Select(c => new RowCell(
            c.Column,
            [.. byColumn[c.Column].OrderBy(l => l.Position).Select(l => new RowLine(l.Id, l.Version, l.Line, l.Author, l.EditedAt, l.SlippedFrom, l.SlipReason))]));
        return new WorkplanRow(item, cells, last, head.Dates);
    }
}
