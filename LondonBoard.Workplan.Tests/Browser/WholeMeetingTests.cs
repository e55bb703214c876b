using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>What the secretary does to a whole meeting: removing it while others look at it, and its details when they are wrong.</summary>
[Collection(BrowserTests.Name)]
public sealed class WholeMeetingTests(Browsers browsers) : MeetingPageContext
{
    [Fact]
    public async Task A_removed_one_goes_from_every_screen_at_once_and_comes_back_with_every_word()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(App, "Lee Marsh", Role.Member, 320, 700);
        await OpenAsync(tom);
        await TypeBelowAsync(tom, "2. Safe water", "ACTION – VS to draft the leaflet");
        await Expect(tom.State).ToHaveTextAsync("Saved");
        await lee.Page.GotoAsync("/meetings");
        var listed = lee.Page.GetByRole(AriaRole.Link, new() { Name = "Harbour Board" });
        await Expect(listed).ToBeVisibleAsync();

        await OpenAsync(sue);
        await ChooseAsync(sue, "Remove this meeting");
        var removed = tom.Page.GetByText("This meeting was removed on");
        await Expect(removed).ToBeVisibleAsync();
        await Expect(Text(tom)).ToHaveCountAsync(0);
        await Expect(listed).ToHaveCountAsync(0);
        await tom.Page.LookAsync("meeting-removed");

        await sue.Page.GotoAsync("/meetings");
        await sue.Page.GetByText("Removed meetings (1)").ClickAsync();
        await sue.Page.LookAsync("meetings-removed");
        await sue.Page.GetByRole(AriaRole.Link, new() { Name = "Harbour Board" }).ClickAsync();
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Bring it back" }).ClickAsync();
        await Expect(Text(sue)).ToHaveValueAsync("1. Welcome\n2. Safe water\nACTION – VS to draft the leaflet\n3. Budget");
        await Expect(Text(tom)).ToBeEditableAsync();
        await Expect(listed).ToBeVisibleAsync();
        await Expect(lee.Page.GetByText("1 action")).ToBeVisibleAsync();
        foreach (var person in (Person[])[sue, tom, lee])
            person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_wrong_in_a_long_form_comes_into_view_and_has_the_focus()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat, 1280, 500);
        await OpenAsync(sue);
        await ChooseAsync(sue, "Change details and attendance");
        var from = sue.Page.GetByLabel("From");
        await from.FillAsync("1 o clock");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Keep changes" }).ClickAsync();
        await Expect(from).ToBeFocusedAsync();
        await Expect(sue.Page.GetByText("Write a time as 14:00 or 2pm.")).ToBeInViewportAsync();
        await sue.Page.LookAsync("meeting-fault");
        await from.FillAsync("1pm");
        await sue.Page.GetByLabel("Title").FillAsync(" ");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Keep changes" }).ClickAsync();
        await Expect(sue.Page.GetByRole(AriaRole.Alert)).ToBeInViewportAsync();
        sue.Faults.ShouldBeEmpty();
    }

    private static async Task ChooseAsync(Person person, string item)
    {
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }
}
