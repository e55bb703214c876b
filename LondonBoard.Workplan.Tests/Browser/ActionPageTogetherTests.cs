using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>The page of one action with several people at it: whose it is, and that it is withdrawn, is settled there.</summary>
[Collection(BrowserTests.Name)]
public sealed class ActionPageTogetherTests(Browsers browsers) : MeetingPageContext
{
    [Fact]
    public async Task A_doubt_is_settled_on_the_page_and_a_withdrawn_action_is_seen_as_that_by_all_and_brought_back()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(App, "Lee Marsh", Role.Member, 320, 700, ColorScheme.Dark);
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "2. Safe water", "ACTION – HM to draft the leaflet");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        await lee.Page.GotoAsync("/actions");
        await lee.Page.GetByRole(AriaRole.Link, new() { Name = "draft the leaflet" }).ClickAsync();
        await Expect(lee.Page.Locator(".action-doubt")).ToContainTextAsync("HM may be");
        await Expect(lee.Page.Locator(".action-who")).ToHaveCountAsync(0);
        await sue.Page.GotoAsync(lee.Page.Url);
        await sue.Page.LookAsync("action-doubt");
        await sue.Page.GetByRole(AriaRole.Group, new() { Name = "Who is HM?" }).GetByRole(AriaRole.Button, new() { Name = "Hugo Mann (Coastguard)" }).ClickAsync();
        foreach (var person in (Person[])[sue, lee])
        {
            await Expect(person.Page.Locator(".action-facts dd").First).ToContainTextAsync("Hugo Mann");
            await Expect(person.Page.Locator(".action-doubt")).ToHaveCountAsync(0);
        }

        await Expect(sue.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        foreach (var person in (Person[])[sue, lee])
        {
            await Expect(person.Page.GetByText("Sue Carter withdrew this action on")).ToBeVisibleAsync();
            await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("draft the leaflet");
        }

        await sue.Page.LookAsync("action-withdrawn");
        await lee.Page.LookAsync("action-withdrawn-320");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();
        foreach (var person in (Person[])[sue, lee])
            await Expect(person.Page.GetByText("Sue Carter withdrew this action on")).ToHaveCountAsync(0);

        // The keys of undo take back both: that it was brought back, and that it was withdrawn.
        await sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(lee.Page.GetByText("Sue Carter withdrew this action on")).ToHaveCountAsync(1);
        await sue.Page.Keyboard.PressAsync("Control+z");
        foreach (var person in (Person[])[sue, lee])
        {
            await Expect(person.Page.GetByText("Sue Carter withdrew this action on")).ToHaveCountAsync(0);
            person.Faults.ShouldBeEmpty();
        }
    }
}
