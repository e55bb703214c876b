using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Workplan;

/// <summary>The words for what was done to a workplan.</summary>
public sealed partial class WorkplanHistory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes)
    {
        var papers = changes.Select(c => c.PaperId).OfType<Guid>().Distinct().ToList();
        var plans = await db.Set<AnnualWorkplan>().AsNoTracking().IgnoreQueryFilters().Where(p => papers.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var items = changes.Select(c => c.ItemId).OfType<Guid>().Distinct().ToList();
        var named = await db.Set<ItemLine>().AsNoTracking()
            .Where(l => items.Contains(l.ItemId) && (l.Column == Column.Number || l.Column == Column.Item))
            .ToListAsync();
        var names = named.ToLookup(l => l.ItemId);
        return [.. changes.Select(c =>
        {
            var plan = c.PaperId is { } id ? plans.GetValueOrDefault(id) : null;
            return new ChangeWords(Done(c, plan, c.ItemId is { } item ? Name(names[item]) : ""), plan?.Title, plan is null ? null : $"/workplans/{plan.Id}");
        })];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Named>> PapersAsync(BoardDb db) =>
        await db.Set<AnnualWorkplan>().IgnoreQueryFilters().OrderByDescending(p => p.CreatedAt).Select(p => new Named(p.Id, p.Title)).ToListAsync();

    private static string Done(Change change, AnnualWorkplan? plan, string item) => change switch
    {
        { Kind: ChangeKind.Edit, LineId: not null } => $"edited {Heading(plan, change.Field)} of {item}",
        { Kind: ChangeKind.Add, LineId: not null } => $"added a line to {Heading(plan, change.Field)} of {item}",
        { Kind: ChangeKind.Remove } => $"removed a line of {Heading(plan, change.Field)} of {item}",
        { Kind: ChangeKind.Add } => $"added {item}",
        { Kind: ChangeKind.Status } => $"set the status of {item}",
        { Kind: ChangeKind.Move } => $"moved {item}",
        { Kind: ChangeKind.Archive } => $"archived {item}",
        { Kind: ChangeKind.Restore } => $"restored {item}",
        { Kind: ChangeKind.Import, ItemId: not null } => $"brought in {item}",
        { Kind: ChangeKind.Import } => $"brought in this workplan from {change.After}",
        { Kind: ChangeKind.Create } => "made this workplan",
        { Kind: ChangeKind.Withdraw } => "withdrew this workplan",
        { Kind: ChangeKind.Return } => "brought this workplan back",
        { Kind: ChangeKind.Freeze } => $"froze the snapshot “{change.After}”",
        { Kind: ChangeKind.Edit } => $"edited the {change.Field}",
        { Kind: ChangeKind.Spread } => "gave the items’ places new numbers",
        { Kind: ChangeKind.SetAside, ItemId: not null } => $"typed into {Heading(plan, change.Field)} of {item} what could not be saved",
        { Kind: ChangeKind.SetAside } => $"typed a {change.Field} that could not be saved",
        { Kind: ChangeKind.Leave } => "left somebody’s later change as it was",
        _ => change.Kind,
    };

    private static string Heading(AnnualWorkplan? plan, string? field) =>
        plan?.Columns.FirstOrDefault(c => c.Column.Key == field)?.Title ?? new Column(field ?? "").Title;

    private static string Name(IEnumerable<ItemLine> lines)
    {
        var words = lines.OrderBy(l => l.Position).ToLookup(l => l.Column, l => l.Text);
        return words[Column.Number].FirstOrDefault() is { } number ? $"item {number}"
            : words[Column.Item].FirstOrDefault() is { } title ? $"“{title}”" : "an item without a name";
    }
}
