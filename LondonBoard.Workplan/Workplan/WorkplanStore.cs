using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>
/// Workplans as they are stored: queries here, each command in a file of its own (<c>EditCell.cs</c>, <c>AddItem.cs</c> …).
/// </summary>
public sealed partial class WorkplanStore(BoardDatabase database, EditDoor door)
{
    /// <summary>The distance between the positions of neighbours that were never moved.</summary>
    internal const double Step = 1024;

    // Compiled once, since every edit asks them.
    private static readonly Func<BoardDb, Guid, Task<ItemOnPlan?>> FindOnPlan = EF.CompileAsyncQuery((BoardDb db, Guid id) => (
        from item in db.Set<WorkplanItem>()
        where item.Id == id
        join plan in db.Set<AnnualWorkplan>() on item.WorkplanId equals plan.Id
        select new ItemOnPlan(plan, item)).SingleOrDefault());

    private static readonly Func<BoardDb, Guid, IAsyncEnumerable<ItemLine>> LoadLines = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Set<ItemLine>().Where(l => l.ItemId == id).OrderBy(l => l.Position).AsQueryable());

    private static readonly Func<BoardDb, Guid, Task<long?>> LastSequence = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Changes.Where(c => c.ItemId == id && c.Kind != ChangeKind.SetAside).Max(c => (long?)c.Sequence));

    /// <summary>All workplans, newest first.</summary>
    public async Task<IReadOnlyList<WorkplanSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = database.Reading();
        return await db.Set<AnnualWorkplan>().AsNoTracking().OrderByDescending(p => p.CreatedAt)
            .Select(p => new WorkplanSummary(
                p.Id,
                p.Title,
                p.PeriodText,
                db.Set<WorkplanItem>().Count(i => i.WorkplanId == p.Id && i.ArchivedAt == null),
                db.Changes.Where(c => c.PaperId == p.Id).Max(c => (DateTime?)c.At) ?? p.CreatedAt))
            .ToListAsync(cancellation);
    }

    /// <summary>A workplan's title; null where there is no such workplan.</summary>
    public async Task<string?> FindTitleAsync(Guid workplanId)
    {
        await using var db = database.Reading();
        return await db.Set<AnnualWorkplan>().Where(p => p.Id == workplanId).Select(p => p.Title).FirstOrDefaultAsync();
    }

    /// <summary>A workplan's columns; null where there is no such workplan.</summary>
    public async Task<ImmutableArray<PaperColumn>?> FindColumnsAsync(Guid workplanId)
    {
        await using var db = database.Reading();
        return (await db.Set<AnnualWorkplan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == workplanId))?.Columns;
    }

    /// <summary>An item as it stands in the database now; null where it is not there.</summary>
    public Task<WorkplanRow?> FindRowAsync(Guid itemId) => RowReader.FindAsync(database, itemId);

    /// <summary>A position between two neighbours; null stands for "nothing there".</summary>
    internal static double Between(double? before, double? after) => (before, after) switch
    {
        (null, null) => Step,
        ({ } b, null) => b + Step,
        (null, { } a) => a - Step,
        ({ } b, { } a) => b + ((a - b) / 2),
    };

    /// <summary>The item a command is about, with its workplan; null where it is not there.</summary>
    internal static async Task<(AnnualWorkplan Plan, WorkplanItem Item)?> LoadAsync(EditScope scope, Guid itemId) =>
        await FindOnPlan(scope.Db, itemId) is { } found ? (found.Plan, found.Item) : null;

    /// <summary>An item's lines in order, to be changed.</summary>
    private static ValueTask<List<ItemLine>> LinesAsync(EditScope scope, Guid itemId) => LoadLines(scope.Db, itemId).ToListAsync();

    private static IEnumerable<ItemLine> LinesOf(EditScope scope, WorkplanItem item, PaperRow? row)
    {
        foreach (var cell in row?.Cells ?? [])
        {
            for (var at = 0; at < cell.Lines.Length; at++)
            {
                yield return new ItemLine
                {
                    ItemId = item.Id,
                    Column = cell.Column,
                    Position = Step * (at + 1),
                    Text = cell.Lines[at].Text,
                    Line = cell.Lines[at],
                    AuthorId = scope.AuthorId,
                    Author = scope.Actor.Name,
                    CreatedAt = scope.Now,
                    EditedAt = scope.Now,
                };
            }
        }
    }

    /// <summary>The item's last change, by which a program says what it saw.</summary>
    private static async Task<long> RevisionAsync(EditScope scope, Guid itemId) => await LastSequence(scope.Db, itemId) ?? 0;

    private static string TypedRow(PaperRow row) =>
        string.Join('\n', row.Cells.Select(c => $"{c.Column.Title}:\n{PaperLine.TypedCell(c.Lines)}"));
}

/// <summary>A workplan in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">Its period as written.</param>
/// <param name="Items">How many items are on it.</param>
/// <param name="ChangedAt">When it last changed (UTC).</param>
public sealed record WorkplanSummary(Guid Id, string Title, string? Period, int Items, DateTime ChangedAt);
