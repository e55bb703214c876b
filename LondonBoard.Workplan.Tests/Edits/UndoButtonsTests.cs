using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Workplan;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Edits;

public sealed class UndoButtonsTests : PageContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private Guid _plan;

    private async Task<IRenderedComponent<UndoButtons>> ButtonsAsync(Role role = Role.Secretariat)
    {
        _plan = await Board.PlanAsync(await Board.StoreAsync());
        await SignInAsync(role);
        return Render<UndoButtons>(p => p.Add(b => b.Place, AnnualWorkplan.PlaceOf(_plan)));
    }

    private async Task EditAsync(WorkplanStore store, string text)
    {
        var row = (await RowReader.ReadAsync(Board.Database, _plan)).Rows[0];
        await store.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], text));
    }

    private async Task<string> TextAsync() => (await RowReader.ReadAsync(Board.Database, _plan)).Rows[0].Text(Column.Item);

    [Fact]
    public async Task They_say_what_they_would_take_back_and_do_again()
    {
        var buttons = await ButtonsAsync();
        buttons.WaitForElement("[data-undo]").GetAttribute("aria-label").ShouldBe("Undo: nothing to take back");
        await EditAsync(Store, "mine");
        buttons.WaitForState(() => buttons.Find("[data-undo]").GetAttribute("aria-label") == "Undo: edited Item of item 1", Patience);

        await buttons.Find("[data-undo]").ClickAsync(new());
        (await TextAsync()).ShouldBe("Item 1");
        Toasts.Shown.Last().Text.ShouldBe("Undone: edited Item of item 1.");
        buttons.Find("[data-redo]").GetAttribute("aria-label").ShouldBe("Redo: edited Item of item 1");
        buttons.Find("[data-undo]").HasAttribute("disabled").ShouldBeTrue();
        await buttons.Find("[data-redo]").ClickAsync(new());
        (await TextAsync()).ShouldBe("mine");
    }

    [Theory]
    [InlineData("Bring mine back", "Item 1")]
    [InlineData("Leave it as it is now", "theirs")]
    public async Task A_later_change_of_somebody_else_is_compared_before_anything_is_done(string choice, string result)
    {
        var buttons = await ButtonsAsync();
        await EditAsync(Store, "mine");
        await EditAsync(await Board.StoreAsync(name: "Bo Other"), "theirs");
        buttons.WaitForState(() => !buttons.Find("[data-undo]").HasAttribute("disabled"), Patience);
        await buttons.Find("[data-undo]").ClickAsync(new());
        (await TextAsync()).ShouldBe("theirs");
        buttons.Find("dialog .clash-title").TextContent.ShouldContain("Bo Other has changed this since");
        buttons.Find(".theirs").TextContent.ShouldBe("theirs");
        await buttons.FindAll(".clash button").Single(b => b.TextContent.Trim() == choice).ClickAsync(new());
        (await TextAsync()).ShouldBe(result);
        buttons.FindAll(".clash").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_only_reads_is_offered_none()
    {
        var buttons = await ButtonsAsync(Role.Member);
        buttons.FindAll("button").ShouldBeEmpty();
    }
}
