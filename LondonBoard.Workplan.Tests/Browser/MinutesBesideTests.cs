using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>What stands beside the minutes while they are typed: what was understood, what is asked, and where the meeting is.</summary>
[Collection(BrowserTests.Name)]
public sealed class MinutesBesideTests(Browsers browsers) : MeetingPageContext
{
    private static ILocator Keyed(Person person) => person.Page.Locator("li:has([data-keyed])");

    private static Task<float> TopAsync(Person person) => Text(person).EvaluateAsync<float>("area => area.getBoundingClientRect().top + scrollY");

    [Fact]
    public async Task Alt_and_a_digit_answers_for_the_line_one_is_in_and_undo_asks_again()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(App, "Lee Marsh", Role.Member);
        await OpenAsync(sue);
        await lee.Page.GotoAsync("/actions");
        await TypeBelowAsync(sue, "1. Welcome", "ACTION – HM to open the windows");
        await Expect(Keyed(sue)).ToContainTextAsync("open the windows");

        // At once, before the question can be on the screen.
        await TypeBelowAsync(sue, "3. Budget", "ACTION – HM to shut the doors");
        await sue.Page.Keyboard.PressAsync("Alt+Digit2");
        var card = lee.Page.Locator("ol[data-column='Open'] > li[data-id]");
        await Expect(card.Filter(new() { HasText = "shut the doors" })).ToContainTextAsync("Hugo Mann");
        await Expect(card.Filter(new() { HasText = "open the windows" })).Not.ToContainTextAsync("Hugo Mann, ");
        await Expect(Keyed(sue)).ToContainTextAsync("open the windows");

        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: chose Hugo Mann for “HM”" })).ToBeVisibleAsync();
        await sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(Keyed(sue)).ToContainTextAsync("shut the doors");
        await sue.Page.LookAsync("beside-two-doubts");
        await Expect(Text(sue)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("ACTION – HM to shut the doors$"));
        await sue.Page.Keyboard.PressAsync("Alt+Digit1");
        await Expect(card.Filter(new() { HasText = "shut the doors" })).ToContainTextAsync("Helen Marsh");
        sue.Faults.ShouldBeEmpty();
        lee.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Undo_takes_back_what_was_typed_last_also_where_that_is_still_on_its_way()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "3. Budget", "It adds up.");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeEnabledAsync();
        await sue.Page.Keyboard.InsertTextAsync(" It does.");
        await sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(sue.Page.GetByText("Undone: edited a line of the minutes.")).ToBeVisibleAsync();
        await Expect(Text(sue)).ToHaveValueAsync("1. Welcome\n2. Safe water\n3. Budget\nIt adds up.");
        await sue.Page.Keyboard.PressAsync("Control+y");
        await Expect(Text(sue)).ToHaveValueAsync("1. Welcome\n2. Safe water\n3. Budget\nIt adds up. It does.");
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_entry_of_the_line_one_types_in_is_in_sight_beside_a_long_text_and_the_page_stays_where_it_is()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await OpenAsync(sue);
        await Text(sue).FillAsync("1. Welcome\n" + string.Join('\n', Enumerable.Range(1, 24).Select(n => $"ACTION – VS to paint boat {n} before the regatta of the summer")) + "\n2. Budget");
        await Expect(sue.Page.Locator(".surface-found li")).ToHaveCountAsync(26);
        await TypeBelowAsync(sue, "2. Budget", "ACTION – HM to shut the doors");
        await Expect(Keyed(sue)).ToContainTextAsync("shut the doors");
        await Expect(Keyed(sue).Locator("[data-keyed]")).ToBeInViewportAsync(new() { Ratio = 1 });
        await sue.Page.LookAsync("beside-long-end");

        await sue.Page.EvaluateAsync("scrollTo(0, 0)");
        await Text(sue).EvaluateAsync("area => area.setSelectionRange(20, 20)");
        await Expect(sue.Page.Locator("[data-here]")).ToContainTextAsync("paint boat 1 ");
        await Expect(sue.Page.Locator("[data-here]")).ToBeInViewportAsync(new() { Ratio = 1 });
        (await sue.Page.EvaluateAsync<int>("scrollY")).ShouldBe(0);
        await Text(sue).EvaluateAsync("area => { const at = area.value.indexOf('boat 9'); area.setSelectionRange(at, at); }");
        await Expect(sue.Page.Locator("[data-here]")).ToContainTextAsync("paint boat 9 ");
        await Expect(sue.Page.Locator("[data-here]")).ToBeInViewportAsync(new() { Ratio = 1 });
        (await sue.Page.EvaluateAsync<int>("scrollY")).ShouldBe(0);
        await sue.Page.LookAsync("beside-long");
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_taken_off_the_board_or_loses_its_line_is_told_beside_the_text_until_that_is_mended()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "1. Welcome", "ACTION – VS to open the windows");
        await TypeBelowAsync(sue, "3. Budget", "ACTION – VS to shut the doors");
        foreach (var action in (string[])["Shut the doors", "Open the windows"])
        {
            await tom.Page.GotoAsync("/actions");
            await tom.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(action, System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
            await tom.Page.GetByLabel("New note").FillAsync("Half done");
            await tom.Page.GetByLabel("New note").PressAsync("Control+Enter");
            await Expect(tom.Page.Locator(".action-note")).ToContainTextAsync("Half done");
        }

        await tom.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        var off = sue.Page.Locator(".surface-found li:has(s)");
        await Expect(off).ToContainTextAsync("Tom Weller took this off the board on");
        await Expect(sue.Page.Locator("[data-here]")).ToContainTextAsync("shut the doors");
        await sue.Page.LookAsync("beside-taken-off");
        await off.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(off).ToHaveCountAsync(0);

        await Text(sue).FillAsync("1. Welcome\n2. Safe water\n3. Budget");
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it as well" })).ToHaveCountAsync(2);
        await sue.Page.LookAsync("beside-lines-gone");

        // Each is a step of the page: the keys take it back, too, and then the lines that went.
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it as well" }).First.ClickAsync();
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it as well" })).ToHaveCountAsync(1);
        await sue.Page.Locator("#minutes-text").FocusAsync();
        await sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it as well" })).ToHaveCountAsync(2);
        await sue.Page.Keyboard.PressAsync("Control+z");
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it as well" })).ToHaveCountAsync(0);
        await Expect(sue.Page.Locator(".surface-found a.deed")).ToHaveTextAsync(["open the windows", "shut the doors"]);
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1920, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_text_stays_where_it_is_when_somebody_comes_and_when_the_chair_begins_to_lead(int width, ColorScheme theme)
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat, width, 900, theme);
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "3. Budget", "It adds up.");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        var top = await TopAsync(sue);

        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair);
        await chair.Page.GotoAsync($"/meetings/{Meeting}");
        await Expect(sue.Page.Locator(".people-here")).ToBeVisibleAsync();
        (await TopAsync(sue)).ShouldBe(top);

        await chair.Page.GotoAsync($"/meetings/{Meeting}/mode");
        await Expect(chair.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        foreach (var shown in (string[])["1. Welcome", "2. Safe water"])
        {
            await chair.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(sue.Page.GetByText($"Now: {shown}")).ToBeInViewportAsync();
            (await TopAsync(sue)).ShouldBe(top);
        }

        await Expect(sue.Page.GetByText("Vera Stone is leading the meeting.")).ToHaveCountAsync(1);
        await Expect(sue.Page.GetByRole(AriaRole.Link, new() { Name = "Follow on this screen" })).ToBeVisibleAsync();
        await sue.Page.LookAsync($"beside-led-{width}");

        // Nor does what is typed at the end of a long text go behind it.
        await TypeBelowAsync(sue, "It adds up.", string.Concat(Enumerable.Repeat("\nand up", 40)));
        var (text, now) = (await Text(sue).BoundingBoxAsync(), await sue.Page.Locator(".minutes-led").BoundingBoxAsync());
        if (width == 320)
            (text!.Y + text.Height).ShouldBeLessThan(now!.Y + 48);
        await sue.Page.LookAsync($"beside-led-long-{width}");
        sue.Faults.ShouldBeEmpty();
        chair.Faults.ShouldBeEmpty();
    }
}
