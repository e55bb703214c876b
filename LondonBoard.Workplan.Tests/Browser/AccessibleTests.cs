using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Every page and dialog is clean by axe (WCAG 2.2 A and AA) in both themes and on a phone.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibleTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _plan = await _app.AddPlanAsync(SamplePlans.BoardPlanWithStatus());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Every_page_is_clean(ColorScheme theme, int width)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, width, 900, theme);
        var page = sue.Page;
        var faults = new List<string>();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Workplans" })).ToBeVisibleAsync();
        await LookAsync("list of workplans");
        await page.GotoAsync("/workplans/import");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await LookAsync("import");
        await page.GotoAsync("/account/password");
        await LookAsync("password");
        await page.GotoAsync($"/workplans/{_plan}/snapshots");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await LookAsync("snapshots");

        await sue.OpenAsync(_plan);
        await LookAsync("grid");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        await LookAsync("export menu");
        await page.Keyboard.PressAsync("Escape");
        await sue.Cell(1, 7).ClickAsync();
        await sue.Editor.FillAsync("Draft July 2031");
        await Expect(page.Locator(".understood li")).ToHaveTextAsync(["Draft: July 2031"]);
        await LookAsync("cell editor");
        await page.Keyboard.PressAsync("Escape");
        await Expect(sue.Editor).ToHaveCountAsync(0);
        await page.Locator("tr[aria-rowindex='2'] > td:last-child").ClickAsync();
        await Expect(page.GetByLabel("Status of")).ToBeVisibleAsync();
        await LookAsync("status editor");

        faults.ShouldBeEmpty();
        sue.Faults.ShouldBeEmpty();

        async Task LookAsync(string what) => faults.AddRange(await page.FaultsAsync(what));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_administrators_and_the_sign_in_pages_are_clean(ColorScheme theme)
    {
        await using var ada = await browsers.SignInAsync(_app, "Ada Minister", Role.Administrator, theme: theme);
        await ada.Page.GotoAsync("/accounts");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        (await ada.Page.FaultsAsync("accounts")).ShouldBeEmpty();
        await ada.Page.Context.ClearCookiesAsync();
        await ada.Page.GotoAsync("/sign-in");
        (await ada.Page.FaultsAsync("sign-in")).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_320_pixels_nothing_but_the_board_scrolls_sideways()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, 320, 800);
        foreach (var address in (string[])["/", "/workplans/import", $"/workplans/{_plan}", $"/workplans/{_plan}/snapshots", "/account/password"])
        {
            await sue.Page.GotoAsync(address);
            await Expect(sue.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            (await sue.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320, address);
        }
    }
}
