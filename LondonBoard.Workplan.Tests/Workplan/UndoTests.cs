using System.Text.Json;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>Undo and redo of what can be done to a workplan.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private WorkplanStore _store = null!, _other = null!;
    private UndoStore _undo = null!;
    private Guid _plan;
    private Place _place;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _plan = await _board.PlanAsync(await _board.StoreAsync(name: "Ida Importer"));
        _place = AnnualWorkplan.PlaceOf(_plan);
        var ann = await _board.SignInAsync();
        (_store, _undo) = (ann.GetRequiredService<WorkplanStore>(), ann.GetRequiredService<UndoStore>());
        _other = await _board.StoreAsync(name: "Bo Other");
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    public static TheoryData<string> Commands => ["edit", "edit of several lines", "slip", "line added in between", "line removed", "status", "move", "move to the top", "add item", "archive", "restore", "rename", "several fields", "merge"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command)
    {
        await PrepareAsync();
        var before = await StateAsync();
        await GiveAsync(command);
        var after = await StateAsync();
        after.ShouldNotBe(before);

        await UndoAsync();
        // A merge brings back what the other had written; an item added is put away, and nothing else is touched.
        var undone = command == "merge" ? before.Replace("the second activity", "the other activity") : before;
        (command == "add item" ? (await StateAsync())[..before.Length] : await StateAsync()).ShouldBe(undone);
        await RedoAsync();
        (await StateAsync()).ShouldBe(after);
        await UndoAsync();
        await RedoAsync();
        (await StateAsync()).ShouldBe(after);
    }

    [Fact]
    public async Task Steps_are_undone_in_order_also_by_another_circuit_of_the_same_person()
    {
        var account = new Account { Id = Guid.CreateVersion7(), Name = "Cy", UserName = "cy@example.org", Role = Role.Secretariat };
        await using (var db = _board.Database.Reading())
        {
            db.Add(account);
            await db.SaveChangesAsync();
        }

        var store = _board.StoreOf(account);
        foreach (var title in (string[])["one", "two", "three"])
            await store.EditCellAsync(EditCell.From((await RowAsync(0)).Id, Column.Item, (await RowAsync(0))[Column.Item], title));

        var later = _board.SignIn(account).GetRequiredService<UndoStore>();
        foreach (var title in (string[])["two", "one", "Item 1"])
        {
            var offer = (await later.FindAsync(_place))!.Undo!;
            offer.Words.ShouldBe("edited Item of item 1");
            (await later.UndoAsync(new(_place, offer.CommandId))).ShouldBeOfType<EditResult.Saved>();
            (await RowAsync(0)).Text(Column.Item).ShouldBe(title);
        }

        (await later.FindAsync(_place))!.Undo.ShouldBeNull();
        (await later.FindAsync(_place))!.Redo!.Words.ShouldBe("edited Item of item 1");
    }

    [Fact]
    public async Task Others_changes_are_never_offered()
    {
        await EditAsync(_other, 0, Column.Item, "theirs");
        (await _undo.FindAsync(_place)).ShouldBe(new UndoOffer(null, null));
    }

    [Fact]
    public async Task A_later_change_of_somebody_else_is_shown_beside_what_would_come_back()
    {
        await EditAsync(_store, 0, Column.Item, "mine");
        await EditAsync(_other, 0, Column.Item, "theirs");
        var step = (await _undo.FindAsync(_place))!.Undo!.CommandId;

        (await _undo.UndoAsync(new(_place, step))).ShouldBe(new EditResult.Conflict("theirs") { By = "Bo Other", Wanted = "Item 1" });
        (await RowAsync(0)).Text(Column.Item).ShouldBe("theirs");
        (await _undo.UndoAsync(new(_place, step, LaterChange.Replace))).ShouldBeOfType<EditResult.Saved>();
        (await RowAsync(0)).Text(Column.Item).ShouldBe("Item 1");
    }

    [Fact]
    public async Task A_step_left_as_it_is_now_lets_the_one_before_it_be_undone()
    {
        await EditAsync(_store, 1, Column.Item, "earlier");
        await EditAsync(_store, 0, Column.Item, "mine");
        await EditAsync(_other, 0, Column.Item, "theirs");
        (await _undo.UndoAsync(new(_place, (await _undo.FindAsync(_place))!.Undo!.CommandId, LaterChange.Leave))).ShouldBeOfType<EditResult.Saved>();
        (await RowAsync(0)).Text(Column.Item).ShouldBe("theirs");
        await UndoAsync();
        (await RowAsync(1)).Text(Column.Item).ShouldBe("Item 2");
    }

    [Fact]
    public async Task Words_that_somebody_changed_elsewhere_in_the_line_stay()
    {
        await EditAsync(_store, 0, Column.Activity, "• train every ward manager in May");
        await EditAsync(_store, 0, Column.Activity, "• train every ward manager in June");
        await EditAsync(_other, 0, Column.Activity, "• brief every ward manager in June");
        await UndoAsync();
        (await RowAsync(0)).Typed(Column.Activity).ShouldBe("• brief every ward manager in May");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("move")]
    [InlineData("add item")]
    [InlineData("rename")]
    [InlineData("line added in between")]
    [InlineData("line edited and then removed by the other")]
    public async Task Nothing_is_undone_over_a_later_change(string command)
    {
        await PrepareAsync();
        if (command == "line edited and then removed by the other")
            await EditAsync(_store, 0, Column.Item, "mine");
        else
            await GiveAsync(command);
        var row = (await RowReader.ReadAsync(_board.Database, _plan)).Rows.Last();
        switch (command)
        {
            case "status":
                await _other.SetStatusAsync(new((await RowAsync(0)).Id, ItemStatus.OffTrack, (await RowAsync(0)).Stored.Version));
                break;
            case "move":
                await _other.MoveItemAsync(new((await RowAsync(1)).Id, row.Id, (await RowAsync(1)).Stored.Version));
                break;
            case "add item":
                await _other.EditCellAsync(EditCell.From(row.Id, Column.Item, [], "used by another"));
                break;
            case "rename":
                await _other.RenameAsync(new(_plan, "Another title", (await RowReader.ReadAsync(_board.Database, _plan)).Head.Version));
                break;
            case "line added in between":
                var text = (await RowAsync(0)).Typed(Column.Activity);
                await EditAsync(_other, 0, Column.Activity, text.Replace("between", "in the midst"));
                break;
            default:
                await EditAsync(_other, 0, Column.Item, "");
                break;
        }

        var before = await StateAsync();
        var step = (await _undo.FindAsync(_place))!.Undo!;
        (await _undo.UndoAsync(new(_place, step.CommandId))).ShouldBeOfType<EditResult.Conflict>().By.ShouldBe("Bo Other");
        (await StateAsync()).ShouldBe(before);
        (await _undo.UndoAsync(new(_place, step.CommandId, LaterChange.Replace))).ShouldBeOfType<EditResult.Saved>();
        (await StateAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task An_import_is_undone_as_one_step_hidden_and_kept_and_brought_back_whole()
    {
        var ida = await _board.SignInAsync(name: "Ida");
        var (store, undo) = (ida.GetRequiredService<WorkplanStore>(), ida.GetRequiredService<UndoStore>());
        var rows = Enumerable.Range(1, 900).Select(n => TestBoard.Row(n, "activity")).ToList();
        var plan = (await store.CreateAsync(new(new("Imported 2027/28", null, WorkplanPaper.BoardColumns, [.. rows]), "plan.docx"))).ShouldBeOfType<EditResult.Saved>().Id;
        var place = AnnualWorkplan.PlaceOf(plan);
        var step = (await undo.FindAsync(place))!.Undo!;
        step.Words.ShouldBe("brought in this workplan from plan.docx");

        (await undo.UndoAsync(new(place, step.CommandId))).ShouldBeOfType<EditResult.Saved>();
        (await store.ListAsync()).ShouldNotContain(p => p.Id == plan);
        (await RowReader.ReadAsync(_board.Database, plan)).Head.Withdrawn.ShouldBeTrue();
        (await store.AddItemAsync(new(plan))).ShouldBeOfType<EditResult.Gone>();

        (await undo.RedoAsync(new(place, (await undo.FindAsync(place))!.Redo!.CommandId))).ShouldBeOfType<EditResult.Saved>();
        (await store.ListAsync()).ShouldContain(p => p.Id == plan && p.Items == 900);
    }

    [Fact]
    public async Task An_import_that_others_work_on_is_not_withdrawn_under_their_hands()
    {
        var ida = await _board.SignInAsync(name: "Ida");
        var plan = await _board.PlanAsync(ida.GetRequiredService<WorkplanStore>());
        var row = (await RowReader.ReadAsync(_board.Database, plan)).Rows[0];
        await _other.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], "theirs"));
        var undo = ida.GetRequiredService<UndoStore>();
        var place = AnnualWorkplan.PlaceOf(plan);
        (await undo.UndoAsync(new(place, (await undo.FindAsync(place))!.Undo!.CommandId))).ShouldBeOfType<EditResult.Conflict>().By.ShouldBe("Bo Other");
    }

    [Fact]
    public async Task Only_the_step_that_is_next_is_undone_and_only_once()
    {
        await EditAsync(_store, 0, Column.Item, "mine");
        var step = (await _undo.FindAsync(_place))!.Undo!.CommandId;
        await _undo.UndoAsync(new(_place, step));
        (await _undo.UndoAsync(new(_place, step))).ShouldBeOfType<EditResult.Gone>();
        (await _undo.RedoAsync(new(_place, step))).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task Who_may_no_longer_edit_may_not_undo_an_edit_either()
    {
        await EditAsync(_store, 0, Column.Item, "mine");
        var step = (await _undo.FindAsync(_place))!.Undo!.CommandId;
        await using (var db = _board.Database.Reading())
            await db.Users.Where(a => a.Name == "Ann Example").ExecuteUpdateAsync(a => a.SetProperty(u => u.Role, Role.Chair));
        (await _undo.UndoAsync(new(_place, step))).ShouldBeOfType<EditResult.Denied>();
        await using (var db = _board.Database.Reading())
            await db.Users.Where(a => a.Name == "Ann Example").ExecuteUpdateAsync(a => a.SetProperty(u => u.Role, Role.Member));
        (await _undo.FindAsync(_place)).ShouldBeNull();
    }

    private async Task PrepareAsync()
    {
        await EditAsync(_other, 0, Column.Activity, "• the first activity of all\n• the second activity of all\n  • the third one");
        await EditAsync(_other, 0, Column.Timing, "May 2026");
        var archived = await RowAsync(2);
        await _other.ArchiveItemAsync(new(archived.Id, true, null));
    }

    private async Task GiveAsync(string command)
    {
        var row = await RowAsync(0);
        var head = (await RowReader.ReadAsync(_board.Database, _plan)).Head;
        var activities = row.Typed(Column.Activity);
        EditResult result;
        switch (command)
        {
            case "edit": result = await EditAsync(_store, 0, Column.Item, "another title"); break;
            case "edit of several lines": result = await EditAsync(_store, 0, Column.Activity, "• the first\n✓ the second activity of all\nnew"); break;
            case "slip": result = await _store.EditCellAsync(EditCell.From(row.Id, Column.Timing, row[Column.Timing], "July 2026", "printers")); break;
            case "line added in between": result = await EditAsync(_store, 0, Column.Activity, activities.Replace("\n  •", "\n• a line between\n  •")); break;
            case "line removed": result = await EditAsync(_store, 0, Column.Activity, "• the first activity of all\n  • the third one"); break;
            case "status": result = await _store.SetStatusAsync(new(row.Id, ItemStatus.AtRisk, row.Stored.Version)); break;
            case "move": result = await _store.MoveItemAsync(new(row.Id, (await RowAsync(1)).Id, row.Stored.Version)); break;
            case "move to the top": result = await _store.MoveItemAsync(new((await RowAsync(1)).Id, null, (await RowAsync(1)).Stored.Version)); break;
            case "add item": result = await _store.AddItemAsync(new(_plan)); break;
            case "archive": result = await _store.ArchiveItemAsync(new(row.Id, true, row.Stored.Version)); break;
            case "restore": result = await _store.ArchiveItemAsync(new((await RowAsync(2)).Id, false, null)); break;
            case "rename": result = await _store.RenameAsync(new(_plan, "Northshire Workplan 2030/31", head.Version)); break;
            case "several fields":
                result = await _store.EditItemAsync(new(row.Id, row.Revision, [EditCell.From(row.Id, Column.Item, row[Column.Item], "by program"), EditCell.From(row.Id, Column.Progress, row[Column.Progress], "• begun")], new(ItemStatus.OnTrack)));
                break;
            default:
                await EditAsync(_other, 0, Column.Activity, activities.Replace("the second", "the other"));
                result = await _store.EditCellAsync(EditCell.From(row.Id, Column.Activity, row[Column.Activity], activities.Replace("second activity of all", "second activity of ours")));
                result.ShouldBeOfType<EditResult.Saved>().Merged.ShouldNotBeNull().With.ShouldBe("Bo Other");
                break;
        }

        result.ShouldBeOfType<EditResult.Saved>();
    }

    private Task<EditResult> UndoAsync() => StepAsync(async () => await _undo.UndoAsync(new(_place, (await _undo.FindAsync(_place))!.Undo!.CommandId)));

    private Task<EditResult> RedoAsync() => StepAsync(async () => await _undo.RedoAsync(new(_place, (await _undo.FindAsync(_place))!.Redo!.CommandId)));

    private static async Task<EditResult> StepAsync(Func<Task<EditResult>> step)
    {
        var result = await step();
        result.ShouldBeOfType<EditResult.Saved>();
        return result;
    }

    private async Task<WorkplanRow> RowAsync(int at) => (await RowReader.ReadAsync(_board.Database, _plan)).Rows[at];

    private async Task<EditResult> EditAsync(WorkplanStore store, int row, Column column, string text) =>
        await store.EditCellAsync(EditCell.From((await RowAsync(row)).Id, column, (await RowAsync(row))[column], text));

    /// <summary>All that is stored of the plan, but for versions and the moments of editing.</summary>
    private async Task<string> StateAsync()
    {
        var plan = await RowReader.ReadAsync(_board.Database, _plan);
        await using var db = _board.Database.Reading();
        var lines = await db.Set<ItemLine>().AsNoTracking().OrderBy(l => l.Position).ToListAsync();
        return $"{plan.Head.Title} {plan.Head.Period}\n" + string.Concat(plan.Rows.Select(r => $"{r.Id} {r.Stored.Status} {r.Stored.ArchivedAt is not null}\n" + string.Concat(
            lines.Where(l => l.ItemId == r.Id).OrderBy(l => l.Column.Key, StringComparer.Ordinal).Select(l => JsonSerializer.Serialize(new { l.Id, l.Column.Key, l.Line, l.Author, l.CreatedAt, l.SlippedFrom, l.SlipReason }) + "\n"))));
    }
}
