using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>The board of actions with several people at it.</summary>
[Collection(BrowserTests.Name)]
public sealed class ActionBoardTests(Browsers browsers) : IAsyncLifetime
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
    private AppHost _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        await AddAsync("Draft the guide to safe water", "CC / ID", "May 2001");
        await AddAsync("Ask the schools about their posters", "Lee Marsh", "May 2091");
        await AddAsync("Book the hall", "Chairs' Network", null);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AddAsync(string text, string owners, string? due) =>
        (await _app.AsProgramAsync<ActionStore, EditResult>(s => s.AddAsync(new AddAction(ActionWords.Typed(text, owners, due))))).ShouldBeOfType<EditResult.Saved>();

    private static ILocator Column(Person person, string status) => person.Page.Locator($"ol[data-column='{status}'] > li[data-id]");

    private static async Task OpenAsync(Person person)
    {
        await person.Page.GotoAsync("/actions");
        await person.Page.Locator("li[data-id] a[tabindex='0']").WaitForAsync();
    }

    [Fact]
    public async Task A_card_moved_by_keyboard_or_mouse_moves_on_every_screen()
    {
        await using var chair = await browsers.SignInAsync(_app, "Christine Vale", Role.Chair);
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member);
        foreach (var person in (Person[])[chair, sue, lee])
            await OpenAsync(person);

        await sue.Page.Locator("li[data-id] a[tabindex='0']").FocusAsync();
        await sue.Page.Keyboard.PressAsync("Space");
        await Expect(sue.Page.Locator("[data-board-says]")).ToContainTextAsync("Picked up: Draft the guide");
        await sue.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(sue.Page.Locator("[data-board-says]")).ToContainTextAsync("In progress, place 1 of 1");
        await sue.Page.Keyboard.PressAsync("Space");
        foreach (var person in (Person[])[chair, sue, lee])
            await Expect(Column(person, "InProgress")).ToContainTextAsync(["Draft the guide to safe water"]);
        await Expect(Column(lee, "InProgress")).ToHaveAttributeAsync("data-by", "SC");
        await Expect(sue.Page.Locator(".card-what:focus")).ToHaveTextAsync("Draft the guide to safe water");

        // Given up: nothing moves.
        await sue.Page.Keyboard.PressAsync("Space");
        await sue.Page.Keyboard.PressAsync("ArrowRight");
        await sue.Page.Keyboard.PressAsync("Escape");
        await Expect(sue.Page.Locator("[data-board-says]")).ToContainTextAsync("Given up");
        await Expect(Column(sue, "Done")).ToHaveCountAsync(0);

        // What is the chair's is said, and not passed over in silence.
        await sue.Page.Keyboard.PressAsync("Space");
        await Expect(sue.Page.Locator("[data-board-says]")).ToContainTextAsync("Picked up");
        await sue.Page.Keyboard.PressAsync("ArrowRight");
        await sue.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(sue.Page.Locator("[data-board-says]")).ToContainTextAsync("An action is accepted by the chair.");
        await sue.Page.Keyboard.PressAsync("Escape");

        // A member's own card goes where they pull it, but not to the chair's column.
        var own = Column(lee, "Open").First;
        await Expect(own).ToContainTextAsync("Ask the schools");
        await DragAsync(lee, own, "Done");
        await Expect(Column(chair, "Done")).ToContainTextAsync(["Ask the schools"]);
        await DragAsync(chair, Column(chair, "Done").First, "Accepted");
        await Expect(Column(lee, "Accepted")).ToContainTextAsync(["Ask the schools"]);
        await Expect(Column(lee, "Open").First).Not.ToHaveClassAsync(new Regex("card-movable"));
        await DragAsync(lee, Column(lee, "Open").First, "Done");
        await Expect(lee.Page.Locator(".toast").Filter(new() { HasText = "not yours to move" })).ToHaveCountAsync(1);
        await lee.Page.LookAsync("board-refused");
        await Expect(lee.Page.Locator(".card-place")).ToHaveCountAsync(0);
        await Expect(Column(lee, "Open")).ToHaveCountAsync(1);
        foreach (var person in (Person[])[chair, sue, lee])
            person.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_action_is_added_edited_noted_and_filtered_by_its_owner()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await OpenAsync(sue);
        var page = sue.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add action" }).ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Write to the harbour master");
        await page.GetByLabel("Owners").FillAsync("Sue Carter");
        await page.GetByLabel("Due", new() { Exact = true }).Last.FillAsync("in two weeks");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Add action" }).ClickAsync();
        await Expect(Column(sue, "Open")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Button, new() { Name = "My actions" }).ClickAsync();
        await Expect(Column(sue, "Open")).ToContainTextAsync(["Write to the harbour master"]);
        await Expect(page.GetByText("1 of 4")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Write to the harbour master" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Write to the harbour master");
        await page.GetByLabel("New note").FillAsync("She is on leave until Monday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await Expect(page.Locator(".action-note")).ToContainTextAsync("She is on leave until Monday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Write to the harbour master again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep changes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Write to the harbour master again");
        await Expect(page.Locator(".action-history li")).ToHaveCountAsync(3);
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_action_added_to_a_long_column_comes_in_sight_with_a_notice_that_leads_to_it()
    {
        for (var i = 0; i < 60; i++)
            await AddAsync($"Task {i}", "Lee Marsh", null);
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        var page = sue.Page;
        await OpenAsync(sue);
        await EnterAsync("Sand the boats");
        await page.LookAsync("board-added");
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await EnterAsync("Paint the boats");
        await page.LookAsync("table-added");
        await page.Locator(".toast").Filter(new() { HasText = "Added: “Paint the boats”." }).GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Paint the boats");
        sue.Faults.ShouldBeEmpty();

        async Task EnterAsync(string text)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Add action" }).ClickAsync();
            await page.GetByLabel("What is to be done").FillAsync(text);
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Add action" }).ClickAsync();
            var added = page.Locator("[data-fresh]").Filter(new() { HasText = text });
            await Expect(added).ToBeInViewportAsync();
            await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add action" })).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task An_action_that_somebody_else_brings_onto_a_long_board_is_told_and_found_with_one_press()
    {
        for (var i = 0; i < 55; i++)
            await AddAsync($"Task {i}", "Lee Marsh", null);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member, 320, 700);
        var page = lee.Page;
        await OpenAsync(lee);
        await AddAsync("Sand the boats", "Lee Marsh", null);
        var told = page.GetByRole(AriaRole.Button, new() { Name = "1 new action in Open: show it" });
        await Expect(told).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.LookAsync("board-came-320");
        await told.ClickAsync();
        await Expect(page.Locator(".card-what:focus")).ToHaveTextAsync("Sand the boats");
        await Expect(page.Locator("[data-fresh]")).ToBeInViewportAsync();
        await Expect(told).ToHaveCountAsync(0);

        // Who comes upon it by themselves is told no longer.
        await AddAsync("Paint the boats", "Lee Marsh", null);
        await Expect(told).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show 1 more" }).ClickAsync();
        await Column(lee, "Open").Last.ScrollIntoViewIfNeededAsync();
        await Expect(Column(lee, "Open").Last).ToContainTextAsync("Paint the boats");
        await Expect(told).ToHaveCountAsync(0);
        lee.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(320, 700)]
    [InlineData(480, 900)]
    public async Task On_a_phone_the_filters_stand_behind_a_button_that_says_how_many_are_set(int width, int height)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, width, height);
        var page = sue.Page;
        await OpenAsync(sue);
        var (filters, due) = (page.GetByRole(AriaRole.Button, new() { Name = "Filters" }), page.GetByLabel("Due", new() { Exact = true }));
        await Expect(due).ToBeHiddenAsync();
        (await page.Locator("li[data-id]").First.BoundingBoxAsync())!.Y.ShouldBeLessThan(height * 0.55f);
        await page.LookAsync($"actions-folded-{width}");

        await filters.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(filters).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(filters).ToBeFocusedAsync();
        await due.SelectOptionAsync("Overdue");
        await page.GetByLabel("Status", new() { Exact = true }).SelectOptionAsync("Open");
        await Expect(filters).ToHaveTextAsync("Filters: 2 set");
        await page.LookAsync($"actions-unfolded-{width}");
        await filters.ClickAsync();
        await Expect(due).ToBeHiddenAsync();
        await Expect(page.GetByText("1 of 3")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Expect(filters).ToHaveTextAsync("Filters");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        await page.SetViewportSizeAsync(1280, 900);
        await Expect(filters).ToBeHiddenAsync();
        await Expect(due).ToBeVisibleAsync();
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_pasted_beyond_the_limit_of_a_field_is_said_to_be_left_out()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        var page = sue.Page;
        await OpenAsync(sue);
        await page.Locator("a.card-what").First.ClickAsync();
        var note = page.GetByLabel("New note");
        await note.EvaluateAsync("""
            field => {
              const from = document.body.appendChild(document.createElement('textarea'));
              from.value = 'n'.repeat(9000); from.select(); document.execCommand('copy'); from.remove(); field.focus();
            }
            """);
        await page.Keyboard.PressAsync("Control+v");
        await Expect(page.GetByRole(AriaRole.Alert).Last).ToHaveTextAsync("This holds at most 4,000 characters; 5,000 were left out at the end.");
        await Expect(page.Locator("[data-limit]")).ToBeInViewportAsync();
        (await note.InputValueAsync()).Length.ShouldBe(4000);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("[data-limit]")).ToHaveTextAsync("This holds at most 4,000 characters; it is full.");
        await page.LookAsync("limit-full");
        await page.Keyboard.PressAsync("Backspace");
        await Expect(page.Locator("[data-limit]")).ToHaveCountAsync(0);
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_forced_colours_the_room_one_is_in_and_a_list_to_choose_from_can_be_told()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        var page = sue.Page;
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await OpenAsync(sue);
        await page.LookAsync("board-forced");
        (await BarAsync("Actions")).ShouldNotBe(await BarAsync("Meetings"));
        (await page.Locator("select[aria-label=Status]").EvaluateAsync<string>("e => getComputedStyle(e).appearance")).ShouldBe("auto");

        Task<string> BarAsync(string room) => page.GetByRole(AriaRole.Link, new() { Name = room, Exact = true }).First.EvaluateAsync<string>("e => getComputedStyle(e).borderBottomColor");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1920)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task The_board_the_table_and_an_action_are_clean(ColorScheme theme, int width)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, width, 900, theme);
        var page = sue.Page;
        var faults = new List<string>();
        await OpenAsync(sue);
        await LookAsync("board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(page.Locator(".action-rows tbody tr")).ToHaveCountAsync(3);
        await LookAsync("table");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add action" }).ClickAsync();
        await Expect(page.GetByLabel("What is to be done")).ToBeVisibleAsync();
        await LookAsync("dialog");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".action-rows a").First.ClickAsync();
        await Expect(page.Locator(".action-history li")).ToHaveCountAsync(1);
        await LookAsync("action");
        faults.ShouldBeEmpty();

        async Task LookAsync(string what)
        {
            await page.LookAsync($"actions-{what}-{width}-{theme}");
            var result = await page.RunAxe(Rules);
            faults.AddRange(result.Violations.Select(v => $"{what}: {v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
            if ((await page.EvaluateAsync<int>("document.documentElement.scrollWidth")) > width)
                faults.Add($"{what}: scrolls sideways");
            if (await page.Locator(".action-rows").CountAsync() > 0 && await page.Locator(".action-rows").EvaluateAsync<bool>("e => e.scrollWidth > e.clientWidth"))
                faults.Add($"{what}: the table is cut off");
        }
    }

    private static async Task DragAsync(Person person, ILocator card, string to)
    {
        var from = (await card.BoundingBoxAsync())!;
        var target = (await person.Page.Locator($"ol[data-column='{to}']").BoundingBoxAsync())!;
        await person.Page.Mouse.MoveAsync(from.X + 20, from.Y + from.Height - 6);
        await person.Page.Mouse.DownAsync();
        await person.Page.Mouse.MoveAsync(from.X + 40, from.Y + from.Height);
        await person.Page.Locator("ol.may-drop").Or(person.Page.GetByText("not yours to move")).First.WaitForAsync();
        await person.Page.Mouse.MoveAsync(target.X + 60, target.Y + 40, new() { Steps = 3 });
        await person.Page.Mouse.UpAsync();
    }
}
