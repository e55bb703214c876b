using LondonBoard.Data;
using LondonBoard.Tests.People;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>The directory and the calendar in browsers.</summary>
[Collection(BrowserTests.Name)]
public sealed class PeopleTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private SampleDirectory _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _sample = await SampleDirectory.FillAsync(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Two_people_see_each_other_merge_undo_and_call_off_at_once()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await using var tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Member);
        await tom.Page.GotoAsync("/people");
        await Expect(tom.Page.GetByRole(AriaRole.Link, new() { Name = "N. Vaughn" })).ToBeVisibleAsync();
        await Expect(tom.Page.GetByText("@board.example")).ToHaveCountAsync(0);

        await sue.Page.GotoAsync($"/people/{_sample.Nia}");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Merge with another entry" }).ClickAsync();
        await sue.Page.GetByLabel("The other entry of the same person").FillAsync("NEV");
        await Expect(sue.Page.Locator(".merge-result ins").First).ToContainTextAsync("N. Vaughn");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Merge the two" }).ClickAsync();
        await Expect(tom.Page.GetByRole(AriaRole.Link, new() { Name = "N. Vaughn" })).ToHaveCountAsync(0);
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(tom.Page.GetByRole(AriaRole.Link, new() { Name = "N. Vaughn" })).ToBeVisibleAsync();

        await tom.Page.GotoAsync("/calendar?view=list");
        await Expect(tom.Page.Locator("tr.off")).ToHaveCountAsync(1);
        await sue.Page.GotoAsync($"/people/groups/{_sample.Board}");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Call off" }).First.ClickAsync();
        await Expect(tom.Page.Locator("tr.off")).ToHaveCountAsync(2);
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Every_page_and_dialog_is_clean_and_scrolls_nothing_sideways(ColorScheme theme, int width)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, width, 900, theme);
        var page = sue.Page;
        var faults = new List<string>();
        string[] addresses =
        [
            "/people", "/people/organisations", "/people/groups",
            $"/people/{_sample.Nia}", $"/people/organisations/{_sample.Ministry}", $"/people/groups/{_sample.Board}",
            "/calendar", "/calendar?view=list",
        ];
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.Locator(".people-table, .month, .facts, .plain").First.WaitForAsync();
            await LookAsync(address);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, address);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await Expect(page.Locator(".one-time-link")).ToContainTextAsync(".ics");
        await LookAsync("calendar link");
        await OpenAsync("/people", "Add a person", "Name");
        await OpenAsync($"/people/organisations/{_sample.Ministry}", "Change", "Later name");
        await OpenAsync("/people/groups", "Add a group", "Name");
        await OpenAsync($"/people/groups/{_sample.Board}", "Add a member", "Person");
        await OpenAsync($"/people/groups/{_sample.Board}", "Add a date", "Day");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Day" }).PressSequentiallyAsync("Thursday 12th October 2005");
        await Expect(page.Locator(".day-readings button")).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        await LookAsync("a doubtful day");
        faults.ShouldBeEmpty();
        sue.Faults.ShouldBeEmpty();

        async Task OpenAsync(string address, string button, string field)
        {
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Expect(page.Locator("dialog").GetByLabel(field).First).ToBeVisibleAsync();
            await LookAsync(button);
        }

        async Task LookAsync(string what) => faults.AddRange(await page.FaultsAsync(what));
    }

    [Fact]
    public async Task On_a_phone_the_room_one_is_in_is_in_sight_in_the_bar()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, 320, 700);
        var page = sue.Page;
        await page.GotoAsync("/calendar");
        foreach (var room in (string[])["Calendar", "Workplans", "People"])
        {
            var link = page.GetByRole(AriaRole.Link, new() { Name = room, Exact = true }).First;
            await link.ClickAsync();
            await Expect(link).ToHaveAttributeAsync("aria-current", "page");
            await Expect(link).ToBeInViewportAsync(new() { Ratio = 1 });
            await page.ReloadAsync();
            await Expect(link).ToBeInViewportAsync(new() { Ratio = 1 });
        }

        await page.GotoAsync("/calendar");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        foreach (var view in (string[])["Month", "List"])
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = view, Exact = true })).ToBeInViewportAsync(new() { Ratio = 0.9f });
        // The steps stand in one line, and a screen reader hears the whole month.
        var steps = page.Locator(".calendar-steps :is(a, button)");
        (await steps.EvaluateAllAsync<double[]>("all => all.map(e => e.getBoundingClientRect().top)")).Distinct().ShouldHaveSingleItem();
        await Expect(steps.First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^(January|February|March|April|May|June|July|August|September|October|November|December)$"));
        await page.LookAsync("calendar-320");
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_calendar_is_walked_by_keys()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Member);
        var page = sue.Page;
        await page.GotoAsync("/calendar?month=2027-02");
        await page.Locator("html[data-calendar-keys]").WaitForAsync();
        await page.Locator("td[data-day='2027-02-01']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("td[data-day='2027-02-09']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Calendar, March 2027");
    }
}
