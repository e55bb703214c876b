using LondonBoard.Data;
using LondonBoard.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>A workplan of thousands of rows of different heights.</summary>
[Collection(BrowserTests.Name)]
public sealed class LongGridTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private Person _sue = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        var plan = await _app.AddPlanAsync(SamplePlans.Generated(3, 2000));
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await _sue.OpenAsync(plan);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sue is not null)
            await _sue.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Wherever_one_jumps_the_view_is_filled_with_rows()
    {
        var random = new Random(11);
        for (var jump = 0; jump < 25; jump++)
        {
            await _sue.Page.EvaluateAsync("to => { const s = document.querySelector('.grid-scroll'); s.scrollTop = to * (s.scrollHeight - s.clientHeight); }", random.NextDouble());
            // Rows, not spacers, stand at the top, the middle and the bottom of the view.
            await _sue.Page.WaitForFunctionAsync("""
                () => { const b = document.querySelector('.grid-scroll').getBoundingClientRect(), head = document.querySelector('.workplan-grid thead').offsetHeight;
                  return [head + 4, b.height / 2, b.height - 24].every(y => document.elementFromPoint(b.left + b.width / 2, b.top + y)?.closest('tr[data-id]')); }
                """);
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_last_row_and_comes_back()
    {
        await _sue.Page.Locator("td[tabindex='0']").First.FocusAsync();
        await _sue.Page.Keyboard.PressAsync("Control+End");
        await Expect(_sue.Page.Locator("tr[aria-rowindex='2001'] > td:last-child")).ToBeFocusedAsync();
        await _sue.Page.Keyboard.PressAsync("PageUp");
        await Expect(_sue.Page.Locator("tr[aria-rowindex='2001'] > td:last-child")).Not.ToBeFocusedAsync();
        await _sue.Page.Keyboard.PressAsync("Control+Home");
        await Expect(_sue.Cell(1, 1)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_item_added_at_the_end_is_scrolled_to_and_open()
    {
        await _sue.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Add item" }).ClickAsync();
        await Expect(_sue.Editor).ToBeFocusedAsync();
        await _sue.Page.Keyboard.TypeAsync("The very last");
        await _sue.Page.Keyboard.PressAsync("Enter");
        await Expect(_sue.Page.Locator("tr[aria-rowindex='2002']")).ToContainTextAsync("The very last");
    }
}
