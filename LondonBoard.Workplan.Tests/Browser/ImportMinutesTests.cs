using System.Text.RegularExpressions;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Minutes brought in on the page: looked over, corrected, stored.</summary>
[Collection(BrowserTests.Name)]
public sealed class ImportMinutesTests(Browsers browsers) : IAsyncLifetime
{
    private const string Minutes = """
        Minutes of the Harbour Board, 12 March 2031

        Present: Vera Stone (Chair), Harbour Trust; Carla Cole, Police; Hugo Mann, Coastguard
        Apologies: Ian Dale

        1. Safe water
        The Board approved the leaflet.
        ACTION – Carla Cole to print it by end of May
        ACTION – Hugo Mann to ring the schools
        Vera Stone will thank the artist.

        2. Budget
        The Board noted the figures.
        """;

    private AppHost _app = null!;

    public async ValueTask InitializeAsync() => _app = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_unticked_is_no_action_and_nobody_present_and_what_is_ticked_is_an_action()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member);
        await lee.Page.GotoAsync("/actions");
        await Expect(lee.Page.GetByText("No actions yet")).ToBeVisibleAsync();
        var page = sue.Page;
        await page.GotoAsync("/meetings/import");
        await page.GetByLabel("Or paste them").FillAsync(Minutes);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read what I pasted" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Present (3)" })).ToBeVisibleAsync();
        await Expect(page.GetByText("2 of 3 will be put on the board.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Keep Vera Stone will thank the artist")).Not.ToBeCheckedAsync();

        await page.GetByLabel("Ian Dale").UncheckAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Apologies (0)" })).ToBeVisibleAsync();
        await page.LookAsync("import-minutes");
        await page.GetByLabel("Keep ring the schools").UncheckAsync();
        await page.GetByLabel("Keep Vera Stone will thank the artist").CheckAsync();
        await page.GetByLabel("Keep The Board noted the figures").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Store these minutes" }).ClickAsync();

        await Expect(page.Locator("#minutes-text"))
            .ToHaveValueAsync(new Regex("ACTION – Hugo Mann to ring the schools\nVera Stone will thank the artist."));
        await Expect(page.Locator(".surface-found li"))
            .ToHaveTextAsync([
                new Regex("Safe water"), new Regex("approved the leaflet"), new Regex("print it"), new Regex("thank the artist"), new Regex("Budget"),
            ]);
        await Expect(page.Locator("main")).ToContainTextAsync("Attendance (3");
        await Expect(lee.Page.Locator(".card-what")).ToHaveTextAsync(["print it by end of May", "Vera Stone will thank the artist."]);
        sue.Faults.ShouldBeEmpty();
        lee.Faults.ShouldBeEmpty();
    }
}
