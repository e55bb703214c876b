using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>What one does to the rows of a workplan, as the other sees it.</summary>
[Collection(BrowserTests.Name)]
public sealed class TwoPeopleGridTests(Browsers browsers) : TwoPeopleContext(browsers)
{
    [Fact]
    public async Task Status_moving_archiving_and_undo_reach_the_other_screen()
    {
        await Sue.Cell(3, Status).ClickAsync();
        await Sue.Page.GetByLabel("Status of").SelectOptionAsync(nameof(ItemStatus.OffTrack));
        await Expect(Tom.Cell(3, Status)).ToContainTextAsync("Off track");

        var title = await Tom.Cell(3, Item).InnerTextAsync();
        await Sue.GoToAsync(3, Number);
        await Sue.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(Tom.Cell(2, Item)).ToHaveTextAsync(title);
        await Expect(Sue.Cell(2, Number)).ToBeFocusedAsync();

        await Sue.Page.Keyboard.PressAsync("Shift+F10");
        await Sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Archive" }).ClickAsync();
        await Expect(Tom.Page.Locator(".grid-count")).ToHaveTextAsync("13 items");
        await Sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(Tom.Page.Locator(".grid-count")).ToHaveTextAsync("14 items");
        await Expect(Tom.Cell(2, Item)).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task A_row_under_somebodys_hands_stays_put_under_a_filter()
    {
        await Sue.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find" }).FillAsync(await Sue.Cell(4, Item).InnerTextAsync());
        await Expect(Sue.Page.Locator("tr[data-id]")).ToHaveCountAsync(1);
        await Sue.Cell(1, Activity).ClickAsync();
        await Expect(Sue.Editor).ToBeFocusedAsync();
        // Tom renames it, so that it no longer fits what Sue looks for.
        await Tom.Cell(4, Item).ClickAsync();
        await Tom.Editor.FillAsync("Quite another name");
        await Tom.Page.Keyboard.PressAsync("Enter");
        await Expect(Sue.Cell(1, Item)).ToHaveTextAsync("Quite another name");
        await Expect(Sue.Editor).ToBeVisibleAsync();
        await Sue.Page.Keyboard.PressAsync("Escape");
        await Expect(Sue.Page.Locator("tr[data-id]")).ToHaveCountAsync(0);
        await Expect(Sue.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing fits" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_kept_on_the_page_and_said_to_be_unsaved()
    {
        await Sue.Cell(1, Activity).ClickAsync();
        await Sue.Editor.FillAsync(new string('x', EditCell.MaxCell + 1));
        await Expect(Sue.Page.Locator("[data-too-long]")).ToBeVisibleAsync();
        await Sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Sue.Editor).ToHaveValueAsync(new string('x', EditCell.MaxCell + 1));
        await Sue.Editor.FillAsync(new string('y', EditCell.MaxCell));
        await Sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Tom.Cell(1, Activity)).ToContainTextAsync("yyyy");
    }

    [Fact]
    public async Task A_member_reads_live_and_cannot_open_a_cell()
    {
        await using var mo = await SignInAsync("Mo Reader", Role.Member);
        await mo.OpenAsync(Plan);
        await mo.Cell(1, Activity).ClickAsync();
        await mo.Page.Keyboard.PressAsync("Enter");
        await Sue.Cell(1, Item).ClickAsync();
        await Sue.Editor.FillAsync("Seen by all");
        await Sue.Page.Keyboard.PressAsync("Enter");
        await Expect(mo.Cell(1, Item)).ToHaveTextAsync("Seen by all");
        await Expect(mo.Editor).ToHaveCountAsync(0);
        await Expect(mo.Page.GetByRole(AriaRole.Button, new() { Name = "Add item" })).ToHaveCountAsync(0);
    }
}
