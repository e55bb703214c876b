using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>A meeting that the secretary removes while a colleague and a member look at it.</summary>
[Collection(BrowserTests.Name)]
public sealed class RemovedMeetingTests(Browsers browsers) : MeetingPageContext
{
    [Fact]
    public async Task It_goes_from_every_screen_at_once_and_comes_back_with_every_word()
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

    private static async Task ChooseAsync(Person person, string item)
    {
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = item }).ClickAsync();
    }
}
