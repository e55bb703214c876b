using System.Globalization;
using System.Text;
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

    private const string Unclear = """
        Minutes of the Harbour Borad
        12 March 2031, 2pm to 4pm

        Present: Vera Stone (Chair), Harbour Trust; Carla Cole, Police; Harriet Moon, Schools; Howard Mills, Port

        1. Safe water
        The Board approved the leaflet.
        ACTION – HM to print it by end of May and feed back to the schools
        ACTION – Carla Cole to ring the pool
        ACTION – Procedure for a very long name such as harbourmasterandharbourauthority to be published online

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

    [Fact]
    public async Task A_secretary_corrects_what_was_read_and_a_member_sees_the_result_on_the_board()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member);
        await lee.Page.GotoAsync("/actions");
        await Expect(lee.Page.GetByText("No actions yet")).ToBeVisibleAsync();
        var page = sue.Page;
        await LookedAsync(page);
        await page.GetByLabel("Title").FillAsync("Harbour Board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Action 1", Exact = true }).ClickAsync();
        await Expect(page.Locator(".preview-doubts")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Harriet Moon (Schools)" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change action 1" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change action 2" }).PressAsync("Enter");
        await Expect(page.GetByLabel("What is to be done")).ToBeFocusedAsync();
        await page.GetByLabel("What is to be done").FillAsync("Ring the new pool");
        await page.GetByLabel("Owners").FillAsync("Vera Stone");
        await page.GetByLabel("Due", new() { Exact = true }).FillAsync("by 3 June");
        await Expect(page.GetByText("Understood as by 3 June 2031")).ToBeVisibleAsync();
        await page.LookAsync("import-corrected");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(page.GetByText("What you pasted and your corrections are kept meanwhile.")).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByText("You were bringing in minutes that you pasted (“Minutes of the Harbour Borad”)")).ToBeVisibleAsync();
        await page.LookAsync("import-left");
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on with it" }).ClickAsync();
        await Expect(page.GetByText("Ring the new pool")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Store these minutes" }).ClickAsync();

        await Expect(page.Locator("#minutes-text")).ToHaveValueAsync(new Regex("ACTION – HM to print it .*\nACTION – Carla Cole to ring the pool"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Harbour Board");
        await Expect(lee.Page.Locator(".card-what")).ToHaveCountAsync(3);
        await Expect(lee.Page.Locator(".card", new() { HasText = "print it" })).ToContainTextAsync("Howard Mills");
        await Expect(lee.Page.Locator(".card", new() { HasText = "Ring the new pool" })).ToContainTextAsync("Vera Stone");
        await Expect(lee.Page.Locator(".card", new() { HasText = "Ring the new pool" })).ToContainTextAsync("3 June");
        sue.Faults.ShouldBeEmpty();
        lee.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_paper_is_pasted_whole_though_it_is_more_than_one_message_holds()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        var page = sue.Page;
        var text = new StringBuilder(Minutes);
        for (var item = 3; text.Length < 300_000; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n{item}. Berth {item}\n");
            for (var line = 1; line <= 40; line++)
                text.Append(CultureInfo.InvariantCulture, $"Line {line} of berth {item} says in the words of the harbour what was seen from the quay, and by whom it was seen there on that day.\n");
        }

        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/meetings/import");
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text.ToString());
        await page.GetByLabel("Or paste them").PressAsync("Control+V");
        // How long two thousand lines may take is no part of this test.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Before it is stored" })).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Store these minutes" }).ClickAsync();

        await Expect(page.Locator("#minutes-text")).ToHaveValueAsync(new Regex("Line 1 of berth 3 .*Line 40 of berth 54 ", RegexOptions.Singleline), new() { Timeout = 60_000 });
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task People_items_and_a_missed_action_are_put_right_by_keyboard_and_the_board_has_them()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, 320, 700);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member);
        await lee.Page.GotoAsync("/actions");
        var page = sue.Page;
        await LookedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change Carla Cole" }).PressAsync("Enter");
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Carla Coleman");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Group, new() { Name = "Carla Coleman" }).GetByRole(AriaRole.Button, new() { Name = "Done" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change Carla Coleman" })).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Add an action that was missed" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Items and their lines" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Action ?: The Board noted") }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Action 4", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change action 4" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("What is to be done")).ToBeFocusedAsync();
        await page.GetByLabel("What is to be done").FillAsync("Check the figures");
        await page.GetByLabel("Owners").FillAsync("CC");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).PressAsync("Enter");

        await page.GetByRole(AriaRole.Button, new() { Name = "Change item 2 Budget" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Not an item" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Item ?: 2 Budget") })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "2 Budget" }).GetByLabel("Title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("Accounts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change item 2 Accounts" })).ToBeFocusedAsync();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await page.LookAsync("import-items-320");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store these minutes" }).ClickAsync();

        await Expect(lee.Page.Locator(".card", new() { HasText = "Check the figures" })).ToContainTextAsync("Carla Coleman");
        await Expect(lee.Page.Locator(".card", new() { HasText = "ring the pool" })).ToContainTextAsync("Carla Coleman");
        await Expect(page.Locator("#minutes-text")).ToHaveValueAsync(new Regex("2. Accounts"));
        sue.Faults.ShouldBeEmpty();
        lee.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1920)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task The_preview_is_clean_and_nothing_of_it_is_cut_off(ColorScheme theme, int width)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, width, 900, theme);
        var page = sue.Page;
        await LookedAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show every line" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change item 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change Vera Stone" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change action 2" }).ClickAsync();
        await Expect(page.GetByLabel("What is to be done")).ToBeFocusedAsync();
        // High enough for all of it: what has scrolled under the page's head or foot is none of its faults.
        await page.SetViewportSizeAsync(width, await page.EvaluateAsync<int>("document.documentElement.scrollHeight") + 50);

        (await page.FaultsAsync("preview of minutes")).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.preview-table')].filter(t => t.scrollWidth > t.clientWidth + 1).map(t => t.getAttribute('aria-labelledby'))")).ShouldBeEmpty();
        await page.LookAsync($"import-preview-{theme}-{width}");
    }

    private static async Task LookedAsync(IPage page)
    {
        await page.GotoAsync("/meetings/import");
        await page.GetByLabel("Or paste them").FillAsync(Unclear);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read what I pasted" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Before it is stored" })).ToBeFocusedAsync();
    }
}
