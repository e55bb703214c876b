using LondonBoard.Data;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>What comes out of the printer: the paper with its title, without the tools.</summary>
[Collection(BrowserTests.Name)]
public sealed class PrintTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private Guid _plan, _meeting;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _plan = await _app.AddPlanAsync(SamplePlans.BoardPlan());
        _meeting = await _app.AddMeetingAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new(2031, 3, 12), null, null, null, null),
            [new(Attended.Present, "Vera Stone", "Harbour Trust", "VS")],
            [new LineDraft("Welcome") { IsItem = true }, new LineDraft("Vera Stone opened the meeting.")]));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/workplans/{0}")]
    [InlineData("/actions")]
    public async Task A_page_prints_with_its_title_and_without_its_tools(string address)
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await sue.Page.GotoAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _plan));
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Export" })).ToBeVisibleAsync();
        await sue.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(sue.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(sue.Page.GetByRole(AriaRole.Button, new() { Name = "Export" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Minutes_under_hand_print_as_a_paper_with_what_was_typed_last()
    {
        await using var sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await sue.Page.GotoAsync($"/meetings/{_meeting}");
        var text = sue.Page.Locator("#minutes-text");
        await Expect(text).ToHaveValueAsync("1. Welcome\nVera Stone opened the meeting.");
        await Expect(text).ToBeEditableAsync();
        // While minutes are taken the initials stand in a line, and the text is not pushed down; on paper all is there.
        var people = sue.Page.Locator(".meeting-people");
        await Expect(people.Locator("summary")).ToHaveTextAsync("Invited (1) VS");
        await Expect(people.Locator("td").First).ToBeHiddenAsync();
        await text.PressAsync("Control+End");
        await sue.Page.Keyboard.TypeAsync("\nACTION – VS to print this");
        await sue.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await sue.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Expect(text).ToBeHiddenAsync();
        await Expect(people.Locator("td").First).ToBeVisibleAsync();
        await Expect(sue.Page.Locator("[data-paper] h2")).ToHaveTextAsync("1. Welcome");
        await Expect(sue.Page.Locator("[data-paper] p")).ToHaveTextAsync("Vera Stone opened the meeting.");
        await Expect(sue.Page.Locator("[data-paper] strong")).ToBeVisibleAsync();
        await Expect(sue.Page.Locator("[data-paper] strong")).ToHaveTextAsync("ACTION – VS to print this");
    }
}
