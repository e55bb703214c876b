using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Minutes typed where there is no room for a panel beside them: what the caret's line asks stands at the edge of the screen.</summary>
[Collection(BrowserTests.Name)]
public sealed class MinutesNarrowTests(Browsers browsers) : MeetingPageContext
{
    private static ILocator Asked(Person person) => person.Page.Locator("[data-asked]");

    /// <summary>Where a row of a text whose lines do not wrap ends on the screen.</summary>
    private static Task<float> EndOfAsync(Person person, int row) => Text(person).EvaluateAsync<float>(
        "(area, row) => { const style = getComputedStyle(area); return area.getBoundingClientRect().top + parseFloat(style.paddingTop) + (row + 1) * parseFloat(style.lineHeight); }", row);

    private static async Task<float> TopOfAsync(ILocator one) => (await one.BoundingBoxAsync()).ShouldNotBeNull().Y;

    private async Task<Person> OpenLongAsync(int width, ColorScheme theme = ColorScheme.Light)
    {
        var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat, width, 640, theme);
        await OpenAsync(sue);
        await Text(sue).FillAsync("1. Welcome\n" + string.Join('\n', Enumerable.Range(1, 40).Select(n => $"Boat {n} is wet.")) + "\n2. Budget");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        return sue;
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(900, ColorScheme.Dark)]
    public async Task What_the_line_asks_is_in_sight_where_one_types_and_neither_covers_nor_moves_it(int width, ColorScheme theme)
    {
        await using var sue = await OpenLongAsync(width, theme);
        await TypeBelowAsync(sue, "Boat 20 is wet.", "ACTION – HM to ");
        var top = await TopOfAsync(Text(sue));
        await sue.Page.Keyboard.TypeAsync("bail");
        await Expect(Asked(sue)).ToContainTextAsync("Who is HM?");
        await Expect(Asked(sue)).ToContainTextAsync("1.1 bail");
        await Expect(Asked(sue)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(Asked(sue).GetByRole(AriaRole.Button)).ToHaveTextAsync(["Alt+1 Helen Marsh (Schools)", "Alt+2 Hugo Mann (Coastguard)"]);
        (await TopOfAsync(Text(sue))).ShouldBe(top);
        (await EndOfAsync(sue, 21)).ShouldBeLessThan(await TopOfAsync(Asked(sue)));
        await sue.Page.LookAsync($"narrow-asked-{width}");

        await sue.Page.Keyboard.PressAsync("Alt+Digit2");
        await Expect(Asked(sue)).ToHaveCountAsync(0);
        await Expect(sue.Page.Locator(".surface-found li", new() { HasText = "bail" })).ToContainTextAsync("Hugo Mann");
        (await TopOfAsync(Text(sue))).ShouldBe(top);
        await sue.Page.Keyboard.TypeAsync(" it out");
        await Expect(Text(sue)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("ACTION – HM to bail it out\nBoat 21"));
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pressing_an_answer_leaves_the_caret_where_it_is_and_the_question_goes_with_the_caret()
    {
        await using var sue = await OpenLongAsync(600);
        await TypeBelowAsync(sue, "Boat 20 is wet.", "ACTION – HM to bail");
        await Asked(sue).GetByRole(AriaRole.Button, new() { Name = "Hugo Mann" }).ClickAsync();
        await Expect(Asked(sue)).ToHaveCountAsync(0);
        await sue.Page.Keyboard.TypeAsync(" and row");
        await sue.Page.Keyboard.PressAsync("Enter");
        await sue.Page.Keyboard.TypeAsync("ACTION – HM to sail");
        await Expect(Asked(sue)).ToContainTextAsync("1.2 sail");
        await Expect(Text(sue)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\nACTION – HM to bail and row\nACTION – HM to sail\nBoat 21"));

        // In the line that asks nothing nothing is asked; the panel below the text has the question still.
        await sue.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Asked(sue)).ToHaveCountAsync(0);
        await Expect(sue.Page.Locator(".surface-found li", new() { HasText = "sail" })).ToContainTextAsync("Who is HM?");
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_gone_to_at_the_lower_edge_is_not_behind_what_it_asks_nor_behind_where_the_meeting_is()
    {
        await using var sue = await OpenLongAsync(600);
        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair);
        await TypeBelowAsync(sue, "Boat 20 is wet.", "ACTION – HM to bail");
        await Expect(Asked(sue)).ToBeVisibleAsync();
        await Text(sue).EvaluateAsync("area => area.blur()");
        await Expect(Asked(sue)).Not.ToBeInViewportAsync();
        await chair.Page.GotoAsync($"/meetings/{Meeting}/mode");
        await Expect(chair.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        await chair.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(sue.Page.GetByText("Now: 1. Welcome")).ToBeVisibleAsync();

        await sue.Page.EvaluateAsync("by => scrollBy(0, by)", (int)await EndOfAsync(sue, 21) - 560);
        (await EndOfAsync(sue, 21)).ShouldBe(560, 1);
        var box = (await Text(sue).BoundingBoxAsync()).ShouldNotBeNull();
        await sue.Page.Mouse.ClickAsync(box.X + 60, await EndOfAsync(sue, 21) - 8);
        await Expect(Asked(sue)).ToBeInViewportAsync(new() { Ratio = 1 });
        var led = sue.Page.Locator(".minutes-led");
        await Expect(led).ToBeInViewportAsync(new() { Ratio = 1 });
        var (now, asked) = ((await led.BoundingBoxAsync()).ShouldNotBeNull(), await TopOfAsync(Asked(sue)));
        (now.Y + now.Height).ShouldBeLessThanOrEqualTo(asked + 1);
        (await EndOfAsync(sue, 21)).ShouldBeLessThanOrEqualTo(now.Y);
        await sue.Page.LookAsync("narrow-led");

        // The words of a long line are not said whole once more.
        await TypeBelowAsync(sue, "Boat 30 is wet.", "ACTION – HM to row" + string.Concat(Enumerable.Repeat(" and to row on", 14)));
        await Expect(Asked(sue)).ToContainTextAsync("1.2 row");
        (await Asked(sue).BoundingBoxAsync())!.Height.ShouldBeLessThan(100);
        await Expect(Asked(sue).GetByText("Who is HM?", new() { Exact = true })).ToBeInViewportAsync(new() { Ratio = 1 });
        await sue.Page.LookAsync("narrow-wrapped");
        sue.Faults.ShouldBeEmpty();
    }
}
