using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>A meeting of a board, planned and with three items.</summary>
public abstract class MeetingPageContext : IAsyncLifetime
{
    protected AppHost App { get; private set; } = null!;

    protected Guid Meeting { get; private set; }

    public async ValueTask InitializeAsync()
    {
        App = await AppHost.StartAsync();
        Meeting = await App.AddMeetingAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new(2031, 3, 12), new(14, 0), new(16, 0), "Town Hall", "Vera Stone"),
            [
                new(Attended.Present, "Vera Stone", "Harbour Trust", "VS"), new(Attended.Present, "Helen Marsh", "Schools", "HM"),
                new(Attended.Guest, "Hugo Mann", "Coastguard", "HM"), new(Attended.Apologies, "Ian Dale", "Probation", "ID"),
            ],
            [new LineDraft("Welcome") { IsItem = true }, new LineDraft("Safe water") { IsItem = true }, new LineDraft("Budget") { IsItem = true }]));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    protected static ILocator Text(Person person) => person.Page.Locator("#minutes-text");

    protected async Task OpenAsync(Person person)
    {
        await person.Page.GotoAsync($"/meetings/{Meeting}");
        await Expect(Text(person)).ToBeEditableAsync();
        await Expect(Text(person)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Budget"));
    }

    protected static async Task TypeBelowAsync(Person person, string line, string text)
    {
        await Text(person).EvaluateAsync("(area, line) => { const at = area.value.indexOf(line) + line.length; area.focus(); area.setSelectionRange(at, at); }", line);
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.Keyboard.TypeAsync(text);
    }
}
