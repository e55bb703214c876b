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
            // Four small look-ups by index rather than one statement: SQLite would number the whole history to find each item's last change.
            var items = await db.Set<WorkplanItem>().AsNoTracking().Where(i => some.Contains(i.Id)).ToListAsync();
            var lines = (await db.Set<ItemLine>().AsNoTracking().Where(l => some.Contains(l.ItemId)).ToListAsync()).ToLookup(l => l.ItemId);
            var latest = await db.Changes.Where(c => c.ItemId != null && some.Contains(c.ItemId.Value) && c.Kind != Change.SetAside).GroupBy(c => c.ItemId).Select(g => g.Max(c => c.Sequence)).ToListAsync();
            var last = await db.Changes.Where(c => latest.Contains(c.Sequence))
                .Select(c => new { Item = c.ItemId!.Value, Change = new RowChange(c.Sequence, c.Field, c.AuthorId, c.Author) }).ToDictionaryAsync(c => c.Item, c => c.Change);
            rows.AddRange(items.Select(i => Row(i, lines[i.Id], last.GetValueOrDefault(i.Id), head)));
        }

        return rows;
    }

    /// <summary>Reads one row; null where it is not there.</summary>
    public static async Task<WorkplanRow?> FindAsync(BoardDatabase database, Guid workplanId, Guid itemId)
    {
        WorkplanHead head;
        await using (var db = database.Reading())
            head = await HeadAsync(db, workplanId);
        return (await ReadRowsAsync(database, head, [itemId])).FirstOrDefault();
    }

    private static async Task<WorkplanHead> HeadAsync(BoardDb db, Guid workplanId)
    {
        var plan = await db.Set<AnnualWorkplan>().AsNoTracking().IgnoreQueryFilters().SingleAsync(p => p.Id == workplanId);
        return new(plan.Id, plan.Title, plan.Period, plan.Columns, plan.Version, plan.DateContext, plan.WithdrawnAt is not null);
    }

    private static WorkplanRow Row(WorkplanItem item, IEnumerable<ItemLine> lines, RowChange? last, WorkplanHead head)
    {
        var byColumn = lines.ToLookup(l => l.Column);
        var cells = head.Columns.Where(c => byColumn.Contains(c.Column)).Select(c => new RowCell(
            c.Column,
            [.. byColumn[c.Column].OrderBy(l => l.Position).Select(l => new RowLine(l.Id, l.Version, l.Line, l.Author, l.EditedAt, l.SlippedFrom, l.SlipReason))]));
        return new WorkplanRow(item, cells, last, head.Dates);
    }
}
