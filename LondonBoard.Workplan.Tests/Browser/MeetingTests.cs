using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.People;
using LondonBoard.Tests.People;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Person = LondonBoard.Tests.Support.Person;

namespace LondonBoard.Tests.Browser;

/// <summary>A meeting with its chair, its secretary and a member at three browsers.</summary>
[Collection(BrowserTests.Name)]
public sealed class MeetingTests(Browsers browsers) : MeetingPageContext
{
    [Fact]
    public async Task Until_something_keeps_its_words_the_text_is_read_and_not_typed_in()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        var script = new TaskCompletionSource();
        await sue.Page.RouteAsync(new System.Text.RegularExpressions.Regex("MinutesSurface"), async route =>
        {
            await script.Task;
            await route.ContinueAsync();
        });
        await sue.Page.GotoAsync($"/meetings/{Meeting}");
        await Expect(Text(sue)).ToHaveValueAsync("1. Welcome\n2. Safe water\n3. Budget");
        await Expect(Text(sue)).Not.ToBeEditableAsync();

        script.SetResult();
        await Expect(Text(sue)).ToBeEditableAsync();
        await TypeBelowAsync(sue, "3. Budget", "It adds up.");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        await sue.Page.ReloadAsync();
        await Expect(Text(sue)).ToHaveValueAsync("1. Welcome\n2. Safe water\n3. Budget\nIt adds up.");
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_group_that_the_secretary_chooses_stands_in_the_members_list()
    {
        foreach (var group in new[] { "Coast Network", "Training Subgroup" })
            (await App.AsProgramAsync<PeopleStore, EditResult>(store => store.SaveGroupAsync(new(Guid.CreateVersion7(), null, group, GroupKind.Network)))).Id();
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(App, "Lee Marsh", Role.Member);
        await lee.Page.GotoAsync("/meetings");
        var row = lee.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Harbour Board" });
        await Expect(row).ToHaveTextAsync("Harbour Board");

        await OpenAsync(sue);
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Change details and attendance" }).ClickAsync();
        await sue.Page.GetByLabel("Group").SelectOptionAsync("Coast Network");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Keep changes" }).ClickAsync();
        await Expect(sue.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(row).ToContainTextAsync("Coast Network");

        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(row).ToHaveTextAsync("Harbour Board");
        sue.Faults.ShouldBeEmpty();
        lee.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_secretary_types_an_action_and_it_is_on_the_members_board_and_the_chair_sets_it_done()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair, 1920, 1080);
        await using var lee = await browsers.SignInAsync(App, "Lee Marsh", Role.Member);
        await OpenAsync(sue);
        await lee.Page.GotoAsync("/actions");
        await Expect(lee.Page.GetByText("No actions yet")).ToBeVisibleAsync();

        await TypeBelowAsync(sue, "2. Safe water", "ACTION – VS / HM to draft the leaflet by end of May");
        var card = lee.Page.Locator("ol[data-column='Open'] > li[data-id]");
        await Expect(card).ToContainTextAsync(["draft the leaflet"]);
        await Expect(card.First).ToContainTextAsync("Vera Stone");
        await Expect(card.First).ToContainTextAsync("Harbour Board, 12 March 2031, item 2");

        // HM is two people who are there: one key says who is meant, without leaving the text.
        await Expect(sue.Page.Locator(".found-doubt")).ToContainTextAsync("Who is HM?");
        await sue.Page.Keyboard.PressAsync("Alt+Digit2");
        await Expect(card.First).ToContainTextAsync("Hugo Mann");
        await Expect(Text(sue)).ToBeFocusedAsync();

        await chair.Page.GotoAsync($"/meetings/{Meeting}/mode");
        await lee.Page.GotoAsync($"/meetings/{Meeting}/mode");
        await Expect(chair.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        await Expect(lee.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        await Expect(lee.Page.Locator(".mode-list li")).ToHaveTextAsync(["1. Welcome", "2. Safe water", "3. Budget"]);
        foreach (var shown in (string[])["1. Welcome", "2. Safe water", "draft the leaflet by end of May"])
        {
            await chair.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(chair.Page.Locator(".mode h1")).ToHaveTextAsync(shown);
            await Expect(lee.Page.Locator(".mode h1")).ToHaveTextAsync(shown);
        }

        await chair.Page.Keyboard.PressAsync("p");
        await Expect(lee.Page.Locator(".mode-list li")).ToContainTextAsync(["draft the leaflet by end of May · Open"]);
        await chair.Page.Keyboard.PressAsync("n");
        await chair.Page.LookAsync("mode-1920");

        // The secretary's text says where the meeting is, marks it, and goes there when asked; nothing moves by itself.
        await Expect(sue.Page.Locator(".minutes-now")).ToContainTextAsync("Now: 2. Safe water · ACTION – VS / HM to draft the leaflet");
        await Expect(sue.Page.Locator(".found-now")).ToContainTextAsync(["draft the leaflet"]);
        await TypeBelowAsync(sue, "3. Budget", "It adds up.");
        await sue.Page.LookAsync("minutes-now");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Show it in the text" }).ClickAsync();
        await Expect(Text(sue)).ToBeFocusedAsync();
        (await Text(sue).EvaluateAsync<string>("area => area.value.slice(0, area.selectionStart).split('\\n').at(-1)")).ShouldStartWith("ACTION – VS");
        await chair.Page.Keyboard.PressAsync("d");
        await Expect(lee.Page.Locator(".mode-body .status")).ToContainTextAsync("Done");
        await chair.Page.Keyboard.PressAsync("t");
        await chair.Page.GetByLabel("New date").FillAsync("end of June 2031");
        await chair.Page.GetByLabel("Reason").FillAsync("The printer is closed");
        await chair.Page.Keyboard.PressAsync("Enter");
        await Expect(lee.Page.Locator(".mode-when")).ToContainTextAsync("end of June 2031 (was by end of May)");
        await Expect(chair.Page.Locator(".mode-form")).ToHaveCountAsync(0);
        await chair.Page.Keyboard.PressAsync("a");
        await Expect(lee.Page.Locator(".mode-body .status")).ToContainTextAsync("Accepted");
        await Expect(sue.Page.Locator(".surface-found")).ToContainTextAsync("Accepted");

        // A member may look elsewhere, and come back.
        await lee.Page.Keyboard.PressAsync("p");
        await lee.Page.GetByRole(AriaRole.Button, new() { Name = "Follow Vera Stone" }).ClickAsync();
        await Expect(lee.Page.Locator(".mode h1")).ToHaveTextAsync("draft the leaflet by end of May");
        await lee.Page.Keyboard.PressAsync("?");
        await Expect(lee.Page.Locator(".mode-help")).ToBeVisibleAsync();
        foreach (var person in (Person[])[sue, chair, lee])
            person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_heading_numbered_out_of_order_becomes_an_item_on_both_screens_with_one_press_and_items_are_found_in_the_text()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await OpenAsync(sue);
        await tom.Page.GotoAsync($"/meetings/{Meeting}");
        await TypeBelowAsync(sue, "3. Budget", "7. Finance");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Make it item 4" }).ClickAsync();
        await Expect(Text(tom)).ToHaveValueAsync("1. Welcome\n2. Safe water\n3. Budget\n4. Finance");
        await Expect(Text(sue)).ToHaveValueAsync("1. Welcome\n2. Safe water\n3. Budget\n4. Finance");
        await Expect(sue.Page.Locator(".found-doubt")).ToHaveCountAsync(0);

        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Safe water" }).ClickAsync();
        await Expect(Text(sue)).ToBeFocusedAsync();
        (await Text(sue).EvaluateAsync<string>("area => area.value.slice(0, area.selectionStart).split('\\n').at(-1)")).ShouldBe("2. Safe water");
        await sue.Page.LookAsync("found-items");
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Minutes_approved_under_somebodys_hands_say_by_whom_and_keep_what_was_not_stored_to_be_copied()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await OpenAsync(sue);
        await tom.Page.GotoAsync($"/meetings/{Meeting}");
        // An unfinished composition is not stored: what stands in the field stays there alone.
        await Text(sue).DispatchEventAsync("compositionstart");
        await TypeBelowAsync(sue, "3. Budget", "All agreed to p");
        foreach (var step in (string[])["Mark as held", "Approve minutes"])
        {
            await tom.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
            await tom.Page.GetByRole(AriaRole.Menuitem, new() { Name = step }).ClickAsync();
        }

        await Expect(tom.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Sue Carter is typing in them now.");
        await tom.Page.LookAsync("approve");
        await tom.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Approve minutes" }).ClickAsync();

        await Expect(sue.Page.GetByText("Tom Weller approved these minutes on")).ToBeVisibleAsync();
        await Expect(sue.Page.GetByLabel("Your text")).ToHaveValueAsync("All agreed to p");
        await sue.Page.LookAsync("approved-under-hands");
        await sue.Page.ReloadAsync();
        await Expect(sue.Page.GetByLabel("Your text")).ToHaveValueAsync("All agreed to p");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Give it up" }).ClickAsync();
        await Expect(sue.Page.GetByLabel("Your text")).ToHaveCountAsync(0);
        await Expect(tom.Page.GetByLabel("Your text")).ToHaveCountAsync(0);
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_phone_the_way_out_of_following_is_in_sight_and_a_note_goes_with_its_keys()
    {
        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair);
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat, 320, 568);
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "2. Safe water", "ACTION – VS to draft the leaflet");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        foreach (var person in (Person[])[chair, sue])
        {
            await person.Page.GotoAsync($"/meetings/{Meeting}/mode");
            await Expect(person.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        }

        foreach (var shown in (string[])["1. Welcome", "2. Safe water", "draft the leaflet"])
        {
            await chair.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(sue.Page.Locator(".mode h1")).ToHaveTextAsync(shown);
        }

        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Following Vera Stone: stop" })).ToBeInViewportAsync();
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Lead from here" })).ToBeInViewportAsync();
        await sue.Page.LookAsync("mode-follow-320");
        await sue.Page.Keyboard.PressAsync("m");
        await sue.Page.GetByLabel("New note").FillAsync("Half done");
        await sue.Page.GetByLabel("New note").PressAsync("Control+Enter");
        await Expect(chair.Page.Locator(".mode-note")).ToContainTextAsync("Half done");
        await chair.Page.Keyboard.PressAsync("t");
        (await chair.Page.GetByLabel("New date", new() { Exact = true }).EvaluateAsync<double>("field => parseFloat(getComputedStyle(field).fontSize)")).ShouldBeGreaterThan(18);
        await chair.Page.LookAsync("mode-form");
        sue.Faults.ShouldBeEmpty();
        chair.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_take_minutes_in_one_meeting_and_neither_loses_a_word_or_the_caret()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await OpenAsync(sue);
        await OpenAsync(tom);
        await TypeBelowAsync(sue, "1. Welcome", "Everybody was ");
        await TypeBelowAsync(tom, "3. Budget", "The figures add up.");
        await sue.Page.Keyboard.TypeAsync("welcome.");
        await tom.Page.Keyboard.PressAsync("Enter");
        await tom.Page.Keyboard.TypeAsync("See item 2.");
        const string whole = "1. Welcome\nEverybody was welcome.\n2. Safe water\n3. Budget\nThe figures add up.\nSee item 2.";
        await Expect(Text(sue)).ToHaveValueAsync(whole);
        await Expect(Text(tom)).ToHaveValueAsync(whole);
        // A new item before it renumbers the heading and the mention under the other's hands.
        await TypeBelowAsync(sue, "Everybody was welcome.", "2. Apologies");
        await Expect(Text(tom)).ToHaveValueAsync("1. Welcome\nEverybody was welcome.\n2. Apologies\n3. Safe water\n4. Budget\nThe figures add up.\nSee item 3.");
        await tom.Page.Keyboard.TypeAsync(" Agreed.");
        await Expect(Text(sue)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("See item 3. Agreed.$"));
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }
}
