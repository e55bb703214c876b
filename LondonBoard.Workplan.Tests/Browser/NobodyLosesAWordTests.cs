using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Two people in one cell: merged, side by side, undone, found again in the history.</summary>
[Collection(BrowserTests.Name)]
public sealed class NobodyLosesAWordTests(Browsers browsers) : IAsyncLifetime
{
    private const int Item = 2;
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    private AppHost _app = null!;
    private Person _sue = null!, _tom = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _plan = await _app.AddPlanAsync(new(
            "Northshire Workplan 2026/27", null, WorkplanPaper.BoardColumns, [TestBoard.Row(1, "train every ward manager in May"), TestBoard.Row(2, "another")]));
    }

    public async ValueTask DisposeAsync()
    {
        if (_sue is not null)
            await _sue.DisposeAsync();
        if (_tom is not null)
            await _tom.DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task OpenAsync(ColorScheme theme = ColorScheme.Light)
    {
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, theme: theme);
        _tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat, theme: theme);
        await _sue.OpenAsync(_plan);
        await _tom.OpenAsync(_plan);
    }

    /// <summary>Both open a cell, Sue saves first, then Tom.</summary>
    private async Task BothSaveAsync(int column, string sue, string tom)
    {
        foreach (var person in (Person[])[_sue, _tom])
        {
            await person.Cell(1, column).ClickAsync();
            await Expect(person.Editor).ToBeFocusedAsync();
        }

        await _sue.Editor.FillAsync(sue);
        await _sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(_sue.Editor).ToHaveCountAsync(0);
        await _tom.Editor.FillAsync(tom);
        await _tom.Page.Keyboard.PressAsync("Control+Enter");
    }

    [Fact]
    public async Task Different_words_of_one_line_are_merged_and_both_see_it()
    {
        await OpenAsync();
        await BothSaveAsync(Item + 1, "• train every ward manager in June", "• brief every ward manager in May");
        foreach (var person in (Person[])[_sue, _tom])
            await Expect(person.Cell(1, Item + 1)).ToHaveTextAsync("brief every ward manager in June");
        await Expect(_sue.Cell(1, Item + 1)).ToHaveAttributeAsync("data-by", "TW");

        var toast = _tom.Page.Locator(".toast", new() { HasText = "Merged with Sue Carter’s change." });
        await toast.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(_tom.Page.Locator("dialog[open] del")).ToHaveTextAsync("May");
        await Expect(_tom.Page.Locator("dialog[open] ins")).ToHaveTextAsync("June");
        _tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_by_key_takes_back_ones_own_change_across_a_reload_and_asks_before_it_touches_anothers()
    {
        await OpenAsync();
        foreach (var title in (string[])["first", "second"])
        {
            await _sue.Cell(1, Item).ClickAsync();
            await _sue.Editor.FillAsync(title);
            await _sue.Page.Keyboard.PressAsync("Enter");
            await Expect(_tom.Cell(1, Item)).ToHaveTextAsync(title);
            // Her own screen may follow later than his: until then the field she wrote in is still closing.
            await Expect(_sue.Cell(1, Item)).ToHaveTextAsync(title);
        }

        await _sue.OpenAsync(_plan);
        await Expect(_sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: edited Item of item 1" })).ToBeEnabledAsync();
        await _sue.GoToAsync(1, Item);
        await _sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(_tom.Cell(1, Item)).ToHaveTextAsync("first");
        await Expect(_sue.Page.Locator(".toast").Last).ToContainTextAsync("Undone: edited Item of item 1.");
        await _sue.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(_tom.Cell(1, Item)).ToHaveTextAsync("second");

        await _tom.Cell(1, Item).ClickAsync();
        await _tom.Editor.FillAsync("Tom's own");
        await _tom.Page.Keyboard.PressAsync("Enter");
        await Expect(_sue.Cell(1, Item)).ToHaveTextAsync("Tom's own");
        await _sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(_sue.Page.Locator("dialog[open] .theirs")).ToHaveTextAsync("Tom's own");
        await Expect(_tom.Cell(1, Item)).ToHaveTextAsync("Tom's own");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "Bring mine back" }).ClickAsync();
        await Expect(_tom.Cell(1, Item)).ToHaveTextAsync("first");
        _sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_earlier_value_is_found_by_key_brought_back_and_the_focus_returns()
    {
        await OpenAsync();
        await _tom.Cell(1, Item).ClickAsync();
        await _tom.Editor.FillAsync("Tom's title");
        await _tom.Page.Keyboard.PressAsync("Enter");
        await Expect(_sue.Cell(1, Item)).ToHaveTextAsync("Tom's title");

        await _sue.GoToAsync(1, Item);
        await _sue.Page.Keyboard.PressAsync("Shift+F2");
        var dialog = _sue.Page.GetByRole(AriaRole.Dialog, new() { Name = "History of 1 Tom's title" });
        await Expect(dialog.Locator("del").First).ToHaveTextAsync("Item 1");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bring back “Item 1”" }).ClickAsync();
        await Expect(_tom.Cell(1, Item)).ToHaveTextAsync("Item 1");
        await _sue.Page.Keyboard.PressAsync("Escape");
        await Expect(_sue.Cell(1, Item)).ToBeFocusedAsync();

        await using var mo = await browsers.SignInAsync(_app, "Mo Reader", Role.Member);
        await mo.OpenAsync(_plan);
        await mo.Page.GetByRole(AriaRole.Button, new() { Name = "More for this workplan" }).ClickAsync();
        await mo.Page.GetByRole(AriaRole.Menuitem, new() { Name = "History" }).ClickAsync();
        await Expect(mo.Page.Locator(".change-head").First).ToContainTextAsync("Sue Carter edited Item of item 1");
        await Expect(mo.Page.Locator(".change")).ToHaveCountAsync(3);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Clash_comparison_and_history_are_clean_by_axe(ColorScheme theme)
    {
        await OpenAsync(theme);
        var faults = new List<string>();
        await BothSaveAsync(Item, "Said by Sue", "Said by Tom");
        await Expect(_tom.Page.Locator(".theirs ins")).ToBeVisibleAsync();
        await LookAsync(_tom.Page, "clash");
        await _tom.Page.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(_sue.Cell(1, Item)).ToHaveTextAsync("Said by Tom");

        await _sue.GoToAsync(1, Item);
        await _sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(_sue.Page.Locator("dialog[open] .theirs")).ToBeVisibleAsync();
        await LookAsync(_sue.Page, "comparison");
        await _sue.Page.Keyboard.PressAsync("Escape");
        await _sue.GoToAsync(1, Item);
        await _sue.Page.Keyboard.PressAsync("Shift+F2");
        await Expect(_sue.Page.Locator("dialog[open] .change").First).ToBeVisibleAsync();
        await LookAsync(_sue.Page, "history of an item");
        await _sue.Page.GotoAsync("/history");
        await Expect(_sue.Page.Locator(".change").First).ToBeVisibleAsync();
        await LookAsync(_sue.Page, "history");
        await _sue.Page.SetViewportSizeAsync(320, 800);
        (await _sue.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        faults.ShouldBeEmpty();

        async Task LookAsync(IPage page, string what) =>
            faults.AddRange((await page.RunAxe(Rules)).Violations.Select(v => $"{what}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }
}
