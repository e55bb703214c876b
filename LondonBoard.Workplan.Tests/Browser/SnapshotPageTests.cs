using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Freezing a snapshot and opening it, as a secretary does.</summary>
[Collection(BrowserTests.Name)]
public sealed class SnapshotPageTests(Browsers browsers) : IAsyncLifetime
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
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_snapshot_is_frozen_listed_opened_and_given_out(ColorScheme theme)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, theme: theme);
        var page = sue.Page;
        await page.GotoAsync($"/workplans/{_plan}/snapshots");
        await page.GetByRole(AriaRole.Button, new() { Name = "Freeze snapshot" }).ClickAsync();
        await Expect(page.GetByLabel("Name")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Date")).Not.ToBeEmptyAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Give the snapshot a name")).ToBeVisibleAsync();
        await page.GetByLabel("Name").FillAsync("October board");
        (await page.FaultsAsync("snapshots")).ShouldBeEmpty();
        await page.Keyboard.PressAsync("Enter");

        var name = page.GetByRole(AriaRole.Link, new() { Name = "October board" });
        await Expect(name).ToBeVisibleAsync();
        await Expect(page.GetByText("by Sue Carter")).ToBeVisibleAsync();
        (await page.FaultsAsync("snapshots")).ShouldBeEmpty();
        await name.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Northshire Safeguarding Partnership Workplan 2026/27");
        await Expect(page.Locator("table.paper tbody tr")).ToHaveCountAsync(14);
        (await page.FaultsAsync("snapshots")).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = "Word" }).ClickAsync());
        file.SuggestedFilename.ShouldBe("Northshire Safeguarding Partnership Workplan 2026-27.docx");
        sue.Faults.ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("BOARD_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"snapshot-{theme}.png") });
    }
}
