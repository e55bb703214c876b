using Bunit;
using LondonBoard.Papers;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>Editing in the grid, also while somebody else does.</summary>
public sealed class WorkplanGridEditingTests : GridContext
{
    [Fact]
    public async Task A_cell_is_kept_by_its_button_and_shows_what_was_kept()
    {
        var grid = Grid();
        await Open(grid, 0, Column.Activity);
        grid.Find("textarea").GetAttribute("aria-label").ShouldBe("Activity, 1 Item 1");
        grid.Find("textarea").Change("• reworded\n• another");
        await grid.Find("[data-keep]").ClickAsync(new());
        grid.WaitForState(() => grid.FindAll("textarea").Count == 0, TimeSpan.FromSeconds(10));
        grid.FindAll("tr[data-id]")[0].QuerySelectorAll("li").Select(l => l.TextContent).ShouldBe(["reworded", "another"]);
        grid.Find("[role=status]").TextContent.ShouldStartWith("Saved.");
    }

    [Fact]
    public async Task Giving_up_changes_nothing()
    {
        var grid = Grid();
        await Open(grid, 0, Column.Item);
        grid.Find("textarea").Change("mine");
        await grid.Find("[data-give-up]").ClickAsync(new());
        grid.FindAll("textarea").ShouldBeEmpty();
        Rows(grid)[0].TextContent.ShouldContain("Item 1");
    }

    [Fact]
    public async Task A_live_update_never_touches_a_cell_under_somebodys_hands()
    {
        var grid = Grid();
        await Open(grid, 0, Column.Activity);
        grid.Find("textarea").Change("• mine");
        var row = Plan.View.Current.Rows[0];
        var other = await Board.StoreAsync(name: "Bo Other");
        await other.EditCellAsync(EditCell.From(row.Id, Column.Activity, row[Column.Activity], "• theirs"));
        grid.WaitForState(() => Plan.View.Current.Rows[0].Typed(Column.Activity) == "• theirs", TimeSpan.FromSeconds(10));

        await grid.Find("[data-keep]").ClickAsync(new());
        grid.WaitForState(() => grid.FindAll(".clash").Count == 1, TimeSpan.FromSeconds(10));
        (grid.Find(".mine ins").TextContent, grid.Find(".theirs ins").TextContent).ShouldBe(("mine", "theirs"));
        await grid.FindAll(".clash button")[1].ClickAsync(new());
        grid.WaitForState(() => grid.FindAll("textarea").Count == 0, TimeSpan.FromSeconds(10));
        Rows(grid)[0].TextContent.ShouldContain("mine");
    }

    [Fact]
    public async Task Both_texts_of_a_clash_can_be_taken_into_the_field_to_make_one_of_them()
    {
        var grid = Grid();
        await Open(grid, 0, Column.Item);
        grid.Find("textarea").Change("mine");
        var row = Plan.View.Current.Rows[0];
        await (await Board.StoreAsync(name: "Bo Other")).EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], "theirs"));
        await grid.Find("[data-keep]").ClickAsync(new());
        grid.WaitForState(() => grid.FindAll(".clash").Count == 1, TimeSpan.FromSeconds(10));
        grid.Find(".clash-title").TextContent.ShouldContain("Bo Other changed the same words");
        await grid.FindAll(".clash button").Single(b => b.TextContent.Trim() == "Edit").ClickAsync(new());
        grid.FindAll(".clash").ShouldBeEmpty();
        grid.Find("textarea").TextContent.ShouldBe("mine\ntheirs");
        grid.Find("textarea").Change("mine and theirs");
        await grid.Find("[data-keep]").ClickAsync(new());
        grid.WaitForState(() => grid.FindAll("textarea").Count == 0, TimeSpan.FromSeconds(10));
        Rows(grid)[0].TextContent.ShouldContain("mine and theirs");
    }

    [Fact]
    public async Task Whoever_saves_beside_somebody_elses_words_is_told_and_shown_what_was_put_together()
    {
        var grid = Grid();
        await Open(grid, 0, Column.Activity);
        grid.Find("textarea").Change("• fine activity 1");
        var row = Plan.View.Current.Rows[0];
        var other = await Board.StoreAsync(name: "Bo Other");
        await other.EditCellAsync(EditCell.From(row.Id, Column.Activity, row[Column.Activity], "• activity 1 at last"));
        await grid.Find("[data-keep]").ClickAsync(new());
        grid.WaitForState(() => grid.FindAll("textarea").Count == 0, TimeSpan.FromSeconds(10));
        Rows(grid)[0].TextContent.ShouldContain("fine activity 1 at last");

        var told = Services.GetRequiredService<Toasts>().Shown.ShouldHaveSingleItem();
        told.Text.ShouldBe("Merged with Bo Other’s change.");
        await grid.InvokeAsync(told.Action!);
        grid.Find("dialog .difference ins").TextContent.ShouldBe(" at last");
    }

    [Fact]
    public async Task A_row_being_edited_stays_rendered_however_far_one_scrolls()
    {
        var grid = Grid();
        await Open(grid, 0, Column.Activity);
        await grid.InvokeAsync(() => grid.Instance.ShowRows(40, 10));
        grid.FindAll("textarea").Count.ShouldBe(1);
        grid.FindAll("tr.spacer").Select(s => (s.GetAttribute("data-from"), s.GetAttribute("data-to"))).ShouldBe([("1", "40"), ("50", "60")]);
    }

    [Fact]
    public async Task Who_may_not_edit_opens_no_cell()
    {
        var grid = Grid(mayEdit: false);
        await Open(grid, 0, Column.Activity);
        grid.FindAll("[data-editor]").ShouldBeEmpty();
        // What a row has to offer them is its history, to a pointer as to a keyboard.
        await grid.InvokeAsync(() => grid.Instance.OpenRowMenu(grid.Find("tr[data-id] .row-menu").Closest("tr")!.GetAttribute("data-id")!));
        grid.FindAll("#row-menu [role=menuitem]").Select(i => i.TextContent.Trim()).ShouldBe(["History of this item"]);
    }

    [Fact]
    public async Task An_unknown_row_or_column_opens_nothing()
    {
        var grid = Grid();
        await grid.InvokeAsync(() => grid.Instance.BeginEdit("not an id", "activity"));
        await grid.InvokeAsync(() => grid.Instance.BeginEdit(Plan.View.Current.Rows[0].Key, "no such column"));
        grid.FindAll("[data-editor]").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_status_is_set_in_its_cell()
    {
        var grid = Grid();
        await grid.InvokeAsync(() => grid.Instance.BeginEdit(Rows(grid)[0].GetAttribute("data-id")!, WorkplanGrid.StatusKey));
        await grid.Find("select").ChangeAsync(new() { Value = nameof(ItemStatus.AtRisk) });
        grid.WaitForState(() => grid.FindAll("select").Count == 0, TimeSpan.FromSeconds(10));
        Rows(grid)[0].LastElementChild!.TextContent.ShouldBe("▲At risk");
    }
}
