using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>Undo goes back in order, never over somebody's later change, and never beyond what one may do.</summary>
public sealed class UndoInOrderTests : UndoBoard
{
    [Fact]
    public async Task Steps_are_undone_in_order_also_by_another_circuit_of_the_same_person()
    {
        var account = new Account { Id = Guid.CreateVersion7(), Name = "Cy", UserName = "cy@example.org", Role = Role.Secretariat };
        await using (var db = Board.Database.Reading())
        {
            db.Add(account);
            await db.SaveChangesAsync();
        }

        var store = Board.StoreOf(account);
        foreach (var title in (string[])["one", "two", "three"])
            await store.EditCellAsync(EditCell.From((await RowAsync(0)).Id, Column.Item, (await RowAsync(0))[Column.Item], title));

        var later = Board.SignIn(account).GetRequiredService<UndoStore>();
        foreach (var title in (string[])["two", "one", "Item 1"])
        {
            var offer = (await later.FindAsync(Place))!.Undo!;
            offer.Words.ShouldBe("edited Item of item 1");
            (await later.UndoAsync(new(Place, offer.CommandId))).ShouldBeOfType<EditResult.Saved>();
            (await RowAsync(0)).Text(Column.Item).ShouldBe(title);
        }

        (await later.FindAsync(Place))!.Undo.ShouldBeNull();
        (await later.FindAsync(Place))!.Redo!.Words.ShouldBe("edited Item of item 1");
    }

    [Fact]
    public async Task Others_changes_are_never_offered()
    {
        await EditAsync(Other, 0, Column.Item, "theirs");
        (await Undo.FindAsync(Place)).ShouldBe(new UndoOffer(null, null));
    }

    [Fact]
    public async Task A_later_change_of_somebody_else_is_shown_beside_what_would_come_back()
    {
        await EditAsync(Store, 0, Column.Item, "mine");
        await EditAsync(Other, 0, Column.Item, "theirs");
        var step = (await Undo.FindAsync(Place))!.Undo!.CommandId;

        (await Undo.UndoAsync(new(Place, step))).ShouldBe(new EditResult.Conflict("theirs") { By = "Bo Other", Wanted = "Item 1" });
        (await RowAsync(0)).Text(Column.Item).ShouldBe("theirs");
        (await Undo.UndoAsync(new(Place, step, LaterChange.Replace))).ShouldBeOfType<EditResult.Saved>();
        (await RowAsync(0)).Text(Column.Item).ShouldBe("Item 1");
    }

    [Fact]
    public async Task A_step_left_as_it_is_now_lets_the_one_before_it_be_undone()
    {
        await EditAsync(Store, 1, Column.Item, "earlier");
        await EditAsync(Store, 0, Column.Item, "mine");
        await EditAsync(Other, 0, Column.Item, "theirs");
        (await Undo.UndoAsync(new(Place, (await Undo.FindAsync(Place))!.Undo!.CommandId, LaterChange.Leave))).ShouldBeOfType<EditResult.Saved>();
        (await RowAsync(0)).Text(Column.Item).ShouldBe("theirs");
        await Undo.UndoLastAsync(Place);
        (await RowAsync(1)).Text(Column.Item).ShouldBe("Item 2");
    }

    [Fact]
    public async Task Words_that_somebody_changed_elsewhere_in_the_line_stay()
    {
        await EditAsync(Store, 0, Column.Activity, "• train every ward manager in May");
        await EditAsync(Store, 0, Column.Activity, "• train every ward manager in June");
        await EditAsync(Other, 0, Column.Activity, "• brief every ward manager in June");
        await Undo.UndoLastAsync(Place);
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
            await EditAsync(Store, 0, Column.Item, "mine");
        else
            await GiveAsync(command);
        var row = (await RowReader.ReadAsync(Board.Database, Plan)).Rows.Last();
        switch (command)
        {
            case "status":
                await Other.SetStatusAsync(new((await RowAsync(0)).Id, ItemStatus.OffTrack, (await RowAsync(0)).Stored.Version));
                break;
            case "move":
                await Other.MoveItemAsync(new((await RowAsync(1)).Id, row.Id, (await RowAsync(1)).Stored.Version));
                break;
            case "add item":
                await Other.EditCellAsync(EditCell.From(row.Id, Column.Item, [], "used by another"));
                break;
            case "rename":
                await Other.RenameAsync(new(Plan, "Another title", (await RowReader.ReadAsync(Board.Database, Plan)).Head.Version));
                break;
            case "line added in between":
                var text = (await RowAsync(0)).Typed(Column.Activity);
                await EditAsync(Other, 0, Column.Activity, text.Replace("between", "in the midst"));
                break;
            default:
                await EditAsync(Other, 0, Column.Item, "");
                break;
        }

        var before = await StateAsync();
        var step = (await Undo.FindAsync(Place))!.Undo!;
        (await Undo.UndoAsync(new(Place, step.CommandId))).ShouldBeOfType<EditResult.Conflict>().By.ShouldBe("Bo Other");
        (await StateAsync()).ShouldBe(before);
        (await Undo.UndoAsync(new(Place, step.CommandId, LaterChange.Replace))).ShouldBeOfType<EditResult.Saved>();
        (await StateAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task An_import_is_undone_as_one_step_hidden_and_kept_and_brought_back_whole()
    {
        var ida = await Board.SignInAsync(name: "Ida");
        var (store, undo) = (ida.GetRequiredService<WorkplanStore>(), ida.GetRequiredService<UndoStore>());
        var rows = Enumerable.Range(1, 900).Select(n => TestBoard.Row(n, "activity")).ToList();
        var plan = (await store.CreateAsync(new(new("Imported 2027/28", null, WorkplanPaper.BoardColumns, [.. rows]), "plan.docx"))).ShouldBeOfType<EditResult.Saved>().Id;
        var place = AnnualWorkplan.PlaceOf(plan);
        var step = (await undo.FindAsync(place))!.Undo!;
        step.Words.ShouldBe("brought in this workplan from plan.docx");

        (await undo.UndoAsync(new(place, step.CommandId))).ShouldBeOfType<EditResult.Saved>();
        (await store.ListAsync()).ShouldNotContain(p => p.Id == plan);
        (await RowReader.ReadAsync(Board.Database, plan)).Head.Withdrawn.ShouldBeTrue();
        (await store.AddItemAsync(new(plan))).ShouldBeOfType<EditResult.Gone>();

        (await undo.RedoAsync(new(place, (await undo.FindAsync(place))!.Redo!.CommandId))).ShouldBeOfType<EditResult.Saved>();
        (await store.ListAsync()).ShouldContain(p => p.Id == plan && p.Items == 900);
    }

    [Fact]
    public async Task An_import_that_others_work_on_is_not_withdrawn_under_their_hands()
    {
        var ida = await Board.SignInAsync(name: "Ida");
        var plan = await Board.PlanAsync(ida.GetRequiredService<WorkplanStore>());
        var row = (await RowReader.ReadAsync(Board.Database, plan)).Rows[0];
        await Other.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], "theirs"));
        var undo = ida.GetRequiredService<UndoStore>();
        var place = AnnualWorkplan.PlaceOf(plan);
        (await undo.UndoAsync(new(place, (await undo.FindAsync(place))!.Undo!.CommandId))).ShouldBeOfType<EditResult.Conflict>().By.ShouldBe("Bo Other");
    }

    [Fact]
    public async Task Only_the_step_that_is_next_is_undone_and_only_once()
    {
        await EditAsync(Store, 0, Column.Item, "mine");
        var step = (await Undo.FindAsync(Place))!.Undo!.CommandId;
        await Undo.UndoAsync(new(Place, step));
        (await Undo.UndoAsync(new(Place, step))).ShouldBeOfType<EditResult.Gone>();
        (await Undo.RedoAsync(new(Place, step))).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task Who_may_no_longer_edit_may_not_undo_an_edit_either()
    {
        await EditAsync(Store, 0, Column.Item, "mine");
        var step = (await Undo.FindAsync(Place))!.Undo!.CommandId;
        await using (var db = Board.Database.Reading())
            await db.Users.Where(a => a.Name == "Ann Example").ExecuteUpdateAsync(a => a.SetProperty(u => u.Role, Role.Chair));
        (await Undo.UndoAsync(new(Place, step))).ShouldBeOfType<EditResult.Denied>();
        await using (var db = Board.Database.Reading())
            await db.Users.Where(a => a.Name == "Ann Example").ExecuteUpdateAsync(a => a.SetProperty(u => u.Role, Role.Member));
        (await Undo.FindAsync(Place)).ShouldBeNull();
    }
}
