using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Words without a blank, such as long links, wherever people's words stand: no page grows wider than its screen.</summary>
[Collection(BrowserTests.Name)]
public sealed class LongWordTests(Browsers browsers) : IAsyncLifetime
{
    private static readonly string Word = "https://example.org/" + new string('w', 600);
    private AppHost _app = null!;
    private Guid _meeting, _action;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _meeting = await _app.AddMeetingAsync(new CreateMeeting(
            new MeetingWords("Board " + Word[..200], new(2031, 3, 12), new(14, 0), new(16, 0), Word[..200], "Vera" + Word[..100]),
            [new(Attended.Present, "Vera" + Word[..100], Word[..200], "VS")],
            [
                new LineDraft("Item " + Word[..200]) { IsItem = true }, new LineDraft("Read " + Word), new LineDraft("ACTION – VS to read " + Word),
                new LineDraft("The Board approved the plan subject to " + Word[..200] + ".") { Decision = DecisionKind.Approved },
            ]));
        var words = ActionWords.Typed("Answer " + Word, "O" + Word[..100], Word[..300], "once " + Word, "then " + Word);
        _action = (await _app.AsProgramAsync<ActionStore, EditResult>(s => s.AddAsync(new AddAction(words)))).ShouldBeOfType<EditResult.Saved>().Id;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task They_break_and_no_page_scrolls_sideways(int width)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat, width);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member, width);
        var wide = new List<string>();

        await sue.Page.GotoAsync($"/actions/{_action}");
        await sue.Page.GetByLabel("New note").FillAsync(Word);
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Add note" }).ClickAsync();
        await Expect(sue.Page.Locator(".action-note")).ToBeVisibleAsync();
        await LookAsync(sue, "action");
        await sue.Page.GotoAsync("/actions");
        await Expect(sue.Page.Locator("li[data-id]")).ToHaveCountAsync(2);
        await LookAsync(sue, "board");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(sue.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await LookAsync(sue, "table");
        await sue.Page.GotoAsync($"/meetings/{_meeting}");
        await Expect(sue.Page.Locator("#minutes-text")).ToBeEditableAsync();
        await LookAsync(sue, "minutes");
        await lee.Page.GotoAsync($"/meetings/{_meeting}");
        await Expect(lee.Page.Locator(".minutes")).ToBeVisibleAsync();
        await LookAsync(lee, "view");
        await lee.Page.GotoAsync("/decisions");
        await Expect(lee.Page.Locator(".decisions-table")).ToBeVisibleAsync();
        await LookAsync(lee, "decisions");
        await lee.Page.GotoAsync("/meetings");
        await Expect(lee.Page.Locator(".meetings-table")).ToBeVisibleAsync();
        await LookAsync(lee, "meetings");
        await sue.Page.GotoAsync("/history");
        await Expect(sue.Page.GetByText("Answer https").First).ToBeVisibleAsync();
        await LookAsync(sue, "history");
        await sue.Page.GotoAsync($"/meetings/{_meeting}/mode");
        await Expect(sue.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        await LookAsync(sue, "mode");
        foreach (var shown in (string[])["1. Item", "read https"])
        {
            await sue.Page.Keyboard.PressAsync("ArrowRight");
            await Expect(sue.Page.Locator(".mode h1")).ToContainTextAsync(shown);
            await LookAsync(sue, "mode-" + shown[..4]);
        }

        wide.ShouldBeEmpty();

        async Task LookAsync(Person person, string what)
        {
            await person.Page.LookAsync($"long-{what}-{width}");
            // Also of what scrolls by itself, but for the columns of the board, which are meant to.
            var widest = await person.Page.EvaluateAsync<string>("""
                () => [document.documentElement, ...document.querySelectorAll('main, .mode, .mode-body, .action-rows, .board-column, table, article')]
                    .map(e => [e.scrollWidth - e.clientWidth, e.className || e.localName]).filter(([over]) => over > 1).map(String).join(' ')
                """);
            if (widest.Length > 0)
                wide.Add($"{what}: {widest}");
        }
    }
}
