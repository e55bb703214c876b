using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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
        await lee.Page.GetByRole(AriaRole.Button, new() { Name = "Follow the chair" }).ClickAsync();
        await Expect(lee.Page.Locator(".mode h1")).ToHaveTextAsync("draft the leaflet by end of May");
        await lee.Page.Keyboard.PressAsync("?");
        await Expect(lee.Page.Locator(".mode-help")).ToBeVisibleAsync();
        foreach (var person in (Person[])[sue, chair, lee])
            person.Faults.ShouldBeEmpty();
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
