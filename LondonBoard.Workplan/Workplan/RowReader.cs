using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>Reads rows as screens have them.</summary>
internal static class RowReader
{
    // Compiled once, since they are asked at every edit; and a look-up by index each. Asked for whole, SQLite would number
    // all of the history to find each item's last line of it.
    private static readonly Func<BoardDb, Guid, Task<WorkplanItem?>> FindItem = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Set<WorkplanItem>().AsNoTracking().SingleOrDefault(i => i.Id == id));

    private static readonly Func<BoardDb, Guid, Task<ItemOnPlan?>> FindOnPlan = EF.CompileAsyncQuery((BoardDb db, Guid id) => (
        from item in db.Set<WorkplanItem>()
        where item.Id == id
        join plan in db.Set<AnnualWorkplan>().IgnoreQueryFilters() on item.WorkplanId equals plan.Id
        select new ItemOnPlan(plan, item)).AsNoTracking().SingleOrDefault());

    private static readonly Func<BoardDb, Guid, IAsyncEnumerable<ItemLine>> LinesOf = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Set<ItemLine>().AsNoTracking().Where(l => l.ItemId == id));

    private static readonly Func<BoardDb, Guid, Task<RowChange?>> LastOf = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Changes.Where(c => c.ItemId == id && c.Kind != ChangeKind.SetAside).OrderByDescending(c => c.Sequence)
            .Select(c => new RowChange(c.Sequence, c.Field, c.AuthorId, c.Author)).FirstOrDefault());

    /// <summary>Reads a workplan whole, archived items too.</summary>
    public static async Task<LiveRows<WorkplanHead, WorkplanRow>> ReadAsync(BoardDatabase database, Guid workplanId)
    {
        await using var db = database.Reading();
        return await ReadAsync(db, workplanId);
    }

    /// <summary>Reads a workplan whole in a context that is open already, in its transaction where there is one.</summary>
    public static async Task<LiveRows<WorkplanHead, WorkplanRow>> ReadAsync(BoardDb db, Guid workplanId)
    {
        var head = Head(await db.Set<AnnualWorkplan>().AsNoTracking().IgnoreQueryFilters().SingleAsync(p => p.Id == workplanId));
        var items = await db.Set<WorkplanItem>().AsNoTracking().Where(i => i.WorkplanId == workplanId).ToListAsync();
        var lines = (await db.Set<ItemLine>().AsNoTracking()
            .Where(l => db.Set<WorkplanItem>().Any(i => i.Id == l.ItemId && i.WorkplanId == workplanId))
            .ToListAsync()).ToLookup(l => l.ItemId);
        var last = await db.Changes.AsNoTracking().Where(c => c.PaperId == workplanId && c.ItemId != null && c.Kind != ChangeKind.SetAside)
            .GroupBy(c => c.ItemId!.Value).Select(g => new { g.Key, Sequence = g.Max(c => c.Sequence) }).ToDictionaryAsync(g => g.Key, g => g.Sequence);
        return new(head, items.Select(i => Row(i, lines[i.Id], last.TryGetValue(i.Id, out var at) ? new RowChange(at, null, null, "") : null, head)));
    }

    /// <summary>Reads some rows again; those that are gone are left out.</summary>
    public static async Task<IReadOnlyList<WorkplanRow>> ReadRowsAsync(BoardDatabase database, WorkplanHead head, IReadOnlyCollection<Guid> ids)
    {
        await using var db = database.Reading();
        var rows = new List<WorkplanRow>(ids.Count);
        foreach (var id in ids)
        {
            if (await FindItem(db, id) is { } item)
                rows.Add(await RowAsync(db, item, head));
        }

        return rows;
    }

    /// <summary>Reads one row; null where it is not there.</summary>
    public static async Task<WorkplanRow?> FindAsync(BoardDatabase database, Guid itemId)
    {
        await using var db = database.Reading();
        return await FindOnPlan(db, itemId) is { } found ? await RowAsync(db, found.Item, Head(found.Plan)) : null;
    }

    private static async Task<WorkplanRow> RowAsync(BoardDb db, WorkplanItem item, WorkplanHead head)
    {
        var lines = await LinesOf(db, item.Id).ToListAsync();
        return Row(item, lines, await LastOf(db, item.Id), head);
    }

    private static WorkplanHead Head(AnnualWorkplan plan) =>
        new(plan.Id, plan.Title, plan.Period, plan.Columns, plan.Version, plan.DateContext, plan.WithdrawnAt is not null);

    private static WorkplanRow Row(WorkplanItem item, IEnumerable<ItemLine> lines, RowChange? last, WorkplanHead head)
    {
        var byColumn = lines.ToLookup(l => l.Column);
        var cells = head.Columns.Where(c => byColumn.Contains(c.Column)).Select(c => new RowCell(
            c.Column,
            [.. byColumn[c.Column].OrderBy(l => l.Position).Select(l => new RowLine(l.Id, l.Version, l.Line, l.Author, l.EditedAt, l.SlippedFrom, l.SlipReason))]));
        return new WorkplanRow(item, cells, last, head.Dates);
    }
}
