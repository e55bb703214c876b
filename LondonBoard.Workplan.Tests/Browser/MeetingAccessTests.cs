using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>The pages of a meeting, looked at by axe in both themes and at three widths.</summary>
[Collection(BrowserTests.Name)]
public sealed class MeetingAccessTests(Browsers browsers) : MeetingPageContext
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1920)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Every_page_of_a_meeting_is_clean(ColorScheme theme, int width)
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat, width, 900, theme);
        var page = sue.Page;
        var faults = new List<string>();
        await page.GotoAsync("/meetings");
        await Expect(page.Locator(".meetings-table tbody tr")).ToHaveCountAsync(1);
        await LookAsync("list");
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "2. Safe water", "ACTION – HM to draft the leaflet by end of May");
        await Expect(page.Locator(".found-doubt")).ToBeVisibleAsync();
        await LookAsync("meeting");
        await page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Change details and attendance" }).ClickAsync();
        await Expect(page.GetByLabel("Invited")).ToBeVisibleAsync();
        await LookAsync("details");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Agenda: items" }).ClickAsync();
        await page.GetByLabel("Attach a file: 3. Budget").SetInputFilesAsync(new FilePayload { Name = "Budget for the year to come.pdf", MimeType = "application/pdf", Buffer = [1] });
        await Expect(page.Locator("dialog[open]").GetByRole(AriaRole.Link, new() { Name = "Budget for the year to come.pdf" })).ToBeVisibleAsync();
        await LookAsync("agenda");
        await page.Keyboard.PressAsync("Escape");
        await TypeBelowAsync(sue, "3. Budget", "9. Finance");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make it item 4" })).ToBeVisibleAsync();
        await LookAsync("understood");
        await TypeBelowAsync(sue, "9. Finance", "The board approved the budget, subject to the auditor’s letter.");
        await Expect(page.Locator(".surface-found")).ToContainTextAsync("Agreed with conditions");
        await page.GotoAsync("/decisions");
        await Expect(page.Locator(".decisions-table tbody tr")).ToHaveCountAsync(1);
        await LookAsync("decisions");
        await page.GotoAsync("/meetings/import");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await LookAsync("import");
        await page.GetByLabel("Or paste them").FillAsync(
            "Minutes of the Harbour Board, 12 March 2031\n\nPresent: Vera Stone (Chair), Hugo Mann, Helen Marsh\n\n"
            + "1. Safe water\nThe Board approved the leaflet.\nACTION – HM to print it\nVera Stone will thank the artist.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read what I pasted" }).ClickAsync();
        await Expect(page.GetByText("1 of 2 will be put on the board.")).ToBeVisibleAsync();
        await LookAsync("import-preview");
        await page.GotoAsync($"/meetings/{Meeting}/mode");
        await Expect(page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        await LookAsync("mode-agenda");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".mode-list")).ToContainTextAsync("draft the leaflet");
        await LookAsync("mode-item");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".mode-who")).ToContainTextAsync("HM");
        await LookAsync("mode");
        await page.GotoAsync($"/meetings/{Meeting}");
        await page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove this meeting" }).ClickAsync();
        await Expect(page.GetByText("This meeting was removed on")).ToBeVisibleAsync();
        await LookAsync("removed");
        await page.GotoAsync("/meetings");
        await page.GetByText("Removed meetings (1)").ClickAsync();
        await LookAsync("removed-list");
        faults.ShouldBeEmpty();

        async Task LookAsync(string what)
        {
            await page.LookAsync($"meetings-{what}-{width}-{theme}");
            faults.AddRange(await page.FaultsAsync(what));
            if ((await page.EvaluateAsync<int>("document.documentElement.scrollWidth")) > width)
                faults.Add($"{what}: scrolls sideways");
        }
    }
}
