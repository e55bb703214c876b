using System.Text.Json;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>A workplan that two people work on, and what one of them can do and take back.</summary>
public abstract class UndoBoard : IAsyncLifetime
{
    protected TestBoard Board { get; private set; } = null!;

    /// <summary>The workplans of the person who undoes.</summary>
    protected WorkplanStore Store { get; private set; } = null!;

    /// <summary>The workplans of Bo Other.</summary>
    protected WorkplanStore Other { get; private set; } = null!;

    protected UndoStore Undo { get; private set; } = null!;

    protected Guid Plan { get; private set; }

    protected Place Place { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Board = await TestBoard.OpenAsync();
        Plan = await Board.PlanAsync(await Board.StoreAsync(name: "Ida Importer"));
        Place = AnnualWorkplan.PlaceOf(Plan);
        var ann = await Board.SignInAsync();
        (Store, Undo) = (ann.GetRequiredService<WorkplanStore>(), ann.GetRequiredService<UndoStore>());
        Other = await Board.StoreAsync(name: "Bo Other");
    }

    public async ValueTask DisposeAsync()
    {
        await Board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task PrepareAsync()
    {
        await EditAsync(Other, 0, Column.Activity, "• the first activity of all\n• the second activity of all\n  • the third one");
        await EditAsync(Other, 0, Column.Timing, "May 2026");
        var archived = await RowAsync(2);
        await Other.ArchiveItemAsync(new(archived.Id, true, null));
    }

    protected async Task<EditResult> GiveAsync(string command)
    {
        var row = await RowAsync(0);
        var head = (await RowReader.ReadAsync(Board.Database, Plan)).Head;
        var activities = row.Typed(Column.Activity);
        EditResult result;
        switch (command)
        {
            case "edit": result = await EditAsync(Store, 0, Column.Item, "another title"); break;
            case "edit of several lines": result = await EditAsync(Store, 0, Column.Activity, "• the first\n✓ the second activity of all\nnew"); break;
            case "slip": result = await Store.EditCellAsync(EditCell.From(row.Id, Column.Timing, row[Column.Timing], "July 2026", "printers")); break;
            case "line added in between": result = await EditAsync(Store, 0, Column.Activity, activities.Replace("\n  •", "\n• a line between\n  •")); break;
            case "line removed": result = await EditAsync(Store, 0, Column.Activity, "• the first activity of all\n  • the third one"); break;
            case "status": result = await Store.SetStatusAsync(new(row.Id, ItemStatus.AtRisk, row.Stored.Version)); break;
            case "move": result = await Store.MoveItemAsync(new(row.Id, (await RowAsync(1)).Id, row.Stored.Version)); break;
            case "move to the top": result = await Store.MoveItemAsync(new((await RowAsync(1)).Id, null, (await RowAsync(1)).Stored.Version)); break;
            case "add item": result = await Store.AddItemAsync(new(Plan)); break;
            case "archive": result = await Store.ArchiveItemAsync(new(row.Id, true, row.Stored.Version)); break;
            case "restore": result = await Store.ArchiveItemAsync(new((await RowAsync(2)).Id, false, null)); break;
            case "rename": result = await Store.RenameAsync(new(Plan, "Northshire Workplan 2030/31", head.Version)); break;
            case "several fields":
                EditCell[] cells =
                [
                    EditCell.From(row.Id, Column.Item, row[Column.Item], "by program"),
                    EditCell.From(row.Id, Column.Progress, row[Column.Progress], "• begun"),
                ];
                result = await Store.EditItemAsync(new(row.Id, row.Revision, [.. cells], new(ItemStatus.OnTrack)));
                break;
            default:
                await EditAsync(Other, 0, Column.Activity, activities.Replace("the second", "the other"));
                var ours = activities.Replace("second activity of all", "second activity of ours");
                result = await Store.EditCellAsync(EditCell.From(row.Id, Column.Activity, row[Column.Activity], ours));
                result.ShouldBeOfType<EditResult.Saved>().Merged.ShouldNotBeNull().With.ShouldBe("Bo Other");
                break;
        }

        return result;
    }

    protected async Task<WorkplanRow> RowAsync(int at) => (await RowReader.ReadAsync(Board.Database, Plan)).Rows[at];

    protected async Task<EditResult> EditAsync(WorkplanStore store, int row, Column column, string text) =>
        await store.EditCellAsync(EditCell.From((await RowAsync(row)).Id, column, (await RowAsync(row))[column], text));

    /// <summary>All that is stored of the plan, but for versions and the moments of editing.</summary>
    protected async Task<string> StateAsync()
    {
        var plan = await RowReader.ReadAsync(Board.Database, Plan);
        await using var db = Board.Database.Reading();
        var lines = await db.Set<ItemLine>().AsNoTracking().OrderBy(l => l.Position).ToListAsync();
        return $"{plan.Head.Title} {plan.Head.Period}\n" + string.Concat(plan.Rows.Select(r =>
            $"{r.Id} {r.Stored.Status} {r.Stored.ArchivedAt is not null}\n" + string.Concat(lines
                .Where(l => l.ItemId == r.Id)
                .OrderBy(l => l.Column.Key, StringComparer.Ordinal)
                .Select(l => JsonSerializer.Serialize(new { l.Id, l.Column.Key, l.Line, l.Author, l.CreatedAt, l.SlippedFrom, l.SlipReason }) + "\n"))));
    }
}
