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
        await AddAsync("Ask the schools about their posters", "Lee Marsh", "May 2101");
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
        await DragAsync(lee, Column(lee, "Open").First, "Done");
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
