using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Two people at two browsers on one workplan.</summary>
[Collection(BrowserTests.Name)]
public sealed class TwoPeopleTests(Browsers browsers) : IAsyncLifetime
{
    private const int Number = 1, Item = 2, Activity = 3, Responsible = 5, Timing = 7, Status = 8;
    private AppHost _app = null!;
    private Person _sue = null!, _tom = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _plan = await _app.AddPlanAsync(SamplePlans.BoardPlan());
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        _tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat);
        await _sue.OpenAsync(_plan);
        await _tom.OpenAsync(_plan);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sue is not null)
            await _sue.DisposeAsync();
        if (_tom is not null)
            await _tom.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Each_sees_the_others_edits_at_once_and_by_keyboard_alone()
    {
        await _sue.GoToAsync(1, Activity);
        await _sue.Page.Keyboard.PressAsync("Enter");
        await Expect(_sue.Editor).ToBeFocusedAsync();
        await _sue.Page.Keyboard.PressAsync("Enter");
        await _sue.Page.Keyboard.TypeAsync("Sue's new bullet");
        await _sue.Page.Keyboard.PressAsync("Control+Enter");

        var seen = _tom.Cell(1, Activity);
        await Expect(seen.Locator("li").Last).ToHaveTextAsync("Sue's new bullet");
        await Expect(seen).ToHaveAttributeAsync("data-by", "SC");
        await Expect(_sue.Cell(1, Activity)).ToBeFocusedAsync();
        // One's own edit does not glow.
        await Expect(_sue.Cell(1, Activity)).Not.ToHaveAttributeAsync("data-by", "SC");

        await _tom.GoToAsync(2, Item);
        await _tom.Page.Keyboard.PressAsync("F2");
        await _tom.Editor.FillAsync("Tom's title");
        await _tom.Page.Keyboard.PressAsync("Tab");
        await Expect(_sue.Cell(2, Item)).ToHaveTextAsync("Tom's title");
        await Expect(_tom.Cell(2, Activity)).ToBeFocusedAsync();
        _sue.Faults.ShouldBeEmpty();
        _tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_pressed_before_the_field_has_come_are_typed_in_it()
    {
        await _sue.GoToAsync(1, Activity);
        await _sue.Page.EvaluateAsync("""
            keys => keys.forEach(key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
            """, (string[])["Enter", .. "Both boroughs!".Select(c => c.ToString()), "Backspace", "Enter", "S", "o"]);
        await Expect(_sue.Editor).ToBeFocusedAsync();
        await _sue.Page.Keyboard.TypeAsync("uthwark");
        await _sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(_tom.Cell(1, Activity).Locator("li").Last).ToHaveTextAsync("Southwark");
        await Expect(_tom.Cell(1, Activity).Locator("li").Nth(-2)).ToHaveTextAsync("Both boroughs");
        _sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bullets_that_two_people_add_to_one_cell_are_both_kept()
    {
        foreach (var person in (Person[])[_sue, _tom])
        {
            await person.Cell(1, Activity).ClickAsync();
            await person.Editor.PressAsync("Control+End");
            await person.Page.Keyboard.PressAsync("Enter");
        }

        await _sue.Page.Keyboard.TypeAsync("from Sue");
        await _tom.Page.Keyboard.TypeAsync("from Tom");
        await _sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(_sue.Editor).ToHaveCountAsync(0);
        await _tom.Page.Keyboard.PressAsync("Control+Enter");
        foreach (var person in (Person[])[_sue, _tom])
        {
            await Expect(person.Cell(1, Activity)).ToContainTextAsync("from Sue");
            await Expect(person.Cell(1, Activity)).ToContainTextAsync("from Tom");
        }
    }

    [Fact]
    public async Task A_clash_in_one_line_shows_both_texts_and_keeps_what_the_person_says()
    {
        foreach (var person in (Person[])[_sue, _tom])
        {
            await person.Cell(1, Item).ClickAsync();
            await Expect(person.Editor).ToBeFocusedAsync();
        }

        await _sue.Editor.FillAsync("Said by Sue");
        await _sue.Page.Keyboard.PressAsync("Enter");
        await Expect(_tom.Editor).ToBeVisibleAsync();
        await _tom.Editor.FillAsync("Said by Tom");
        await _tom.Page.Keyboard.PressAsync("Enter");

        await Expect(_tom.Page.Locator(".theirs ins")).ToHaveTextAsync("Said by Sue");
        await Expect(_tom.Editor).ToHaveValueAsync("Said by Tom");
        await Expect(_sue.Cell(1, Item)).ToHaveTextAsync("Said by Sue");
        await _tom.Page.GetByRole(AriaRole.Button, new() { Name = "Keep both" }).ClickAsync();
        await Expect(_sue.Cell(1, Item)).ToContainTextAsync("Said by Tom");
        await Expect(_sue.Cell(1, Item)).ToContainTextAsync("Said by Sue");
    }

    [Fact]
    public async Task What_money_and_dates_mean_is_shown_as_they_are_typed()
    {
        await _sue.Cell(1, Timing).ClickAsync();
        await _sue.Editor.FillAsync("Draft July 2031, Final December 2031");
        await Expect(_sue.Page.Locator(".understood li")).ToHaveTextAsync(["Draft: July 2031", "Final: December 2031"]);
        await _sue.Page.GetByLabel("Later than before. Why?").FillAsync("the printers are late");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Expect(_tom.Cell(1, Timing)).ToContainTextAsync("the printers are late");

        await _sue.Cell(1, Responsible).ClickAsync();
        await _sue.Editor.FillAsync("£8,000/MPS, ALG, GLA");
        await Expect(_sue.Page.Locator(".understood li")).ToHaveTextAsync(["£8,000 from MPS, ALG and GLA jointly"]);
        await _sue.Page.Keyboard.PressAsync("Escape");
        await Expect(_sue.Editor).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Status_moving_archiving_and_undo_reach_the_other_screen()
    {
        await _sue.Cell(3, Status).ClickAsync();
        await _sue.Page.GetByLabel("Status of").SelectOptionAsync(nameof(ItemStatus.OffTrack));
        await Expect(_tom.Cell(3, Status)).ToContainTextAsync("Off track");

        var title = await _tom.Cell(3, Item).InnerTextAsync();
        await _sue.GoToAsync(3, Number);
        await _sue.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(_tom.Cell(2, Item)).ToHaveTextAsync(title);
        await Expect(_sue.Cell(2, Number)).ToBeFocusedAsync();

        await _sue.Page.Keyboard.PressAsync("Shift+F10");
        await _sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Archive" }).ClickAsync();
        await Expect(_tom.Page.Locator(".grid-count")).ToHaveTextAsync("13 items");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(_tom.Page.Locator(".grid-count")).ToHaveTextAsync("14 items");
        await Expect(_tom.Cell(2, Item)).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task A_row_under_somebodys_hands_stays_put_under_a_filter()
    {
        await _sue.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Find" }).FillAsync(await _sue.Cell(4, Item).InnerTextAsync());
        await Expect(_sue.Page.Locator("tr[data-id]")).ToHaveCountAsync(1);
        await _sue.Cell(1, Activity).ClickAsync();
        await Expect(_sue.Editor).ToBeFocusedAsync();
        // Tom renames it, so that it no longer fits what Sue looks for.
        await _tom.Cell(4, Item).ClickAsync();
        await _tom.Editor.FillAsync("Quite another name");
        await _tom.Page.Keyboard.PressAsync("Enter");
        await Expect(_sue.Cell(1, Item)).ToHaveTextAsync("Quite another name");
        await Expect(_sue.Editor).ToBeVisibleAsync();
        await _sue.Page.Keyboard.PressAsync("Escape");
        await Expect(_sue.Page.Locator("tr[data-id]")).ToHaveCountAsync(0);
        await Expect(_sue.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing fits" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_kept_on_the_page_and_said_to_be_unsaved()
    {
        await _sue.Cell(1, Activity).ClickAsync();
        await _sue.Editor.FillAsync(new string('x', EditCell.MaxCell + 1));
        await Expect(_sue.Page.Locator("[data-too-long]")).ToBeVisibleAsync();
        await _sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(_sue.Editor).ToHaveValueAsync(new string('x', EditCell.MaxCell + 1));
        await _sue.Editor.FillAsync(new string('y', EditCell.MaxCell));
        await _sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(_tom.Cell(1, Activity)).ToContainTextAsync("yyyy");
    }

    [Fact]
    public async Task A_member_reads_live_and_cannot_open_a_cell()
    {
        await using var mo = await browsers.SignInAsync(_app, "Mo Reader", Role.Member);
        await mo.OpenAsync(_plan);
        await mo.Cell(1, Activity).ClickAsync();
        await mo.Page.Keyboard.PressAsync("Enter");
        await _sue.Cell(1, Item).ClickAsync();
        await _sue.Editor.FillAsync("Seen by all");
        await _sue.Page.Keyboard.PressAsync("Enter");
        await Expect(mo.Cell(1, Item)).ToHaveTextAsync("Seen by all");
        await Expect(mo.Editor).ToHaveCountAsync(0);
        await Expect(mo.Page.GetByRole(AriaRole.Button, new() { Name = "Add item" })).ToHaveCountAsync(0);
    }
}
