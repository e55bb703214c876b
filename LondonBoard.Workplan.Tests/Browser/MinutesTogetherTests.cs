using LondonBoard.Data;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Minutes typed at the pace of people: by one while numbers change under their hands, by two in lines that touch.</summary>
[Collection(BrowserTests.Name)]
public sealed class MinutesTogetherTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private Guid _meeting;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _meeting = await _app.AddMeetingAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new(2031, 3, 12)),
            [new(Attended.Present, "Vera Stone", "Harbour Trust", "VS")],
            [
                new LineDraft("Welcome") { IsItem = true }, new LineDraft("Matters arising") { IsItem = true }, new LineDraft("The tide"), new LineDraft("The slipway"),
                new LineDraft("Any other business") { IsItem = true }, new LineDraft("Dates of next meetings") { IsItem = true },
            ]));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_item_typed_into_the_middle_of_an_agenda_renumbers_those_below_and_doubles_none()
    {
        await using var sue = await OpenAsync("Sue Carter");
        await TypeAsync(sue, "2. Matters arising", "\n3. Training in the schools of the harbour\nSee item 4 and the list.");
        await Expect(Text(sue)).ToHaveValueAsync(
            "1. Welcome\n2. Matters arising\n3. Training in the schools of the harbour\nSee item 4 and the list.\nThe tide\nThe slipway\n4. Any other business\n5. Dates of next meetings");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        await StoredAsync(sue);
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_typing_in_lines_that_touch_and_at_the_end_of_one_line_leave_each_word_once()
    {
        await using var sue = await OpenAsync("Sue Carter");
        await using var tom = await OpenAsync("Tom Weller");
        await Task.WhenAll(TypeAsync(sue, "The tide", " was spoken of by the police at length"), TypeAsync(tom, "The slipway", " is mended, the engineers say"));
        await BothAsync("The tide was spoken of by the police at length\nThe slipway is mended, the engineers say");
        await Task.WhenAll(TypeAsync(sue, "at length", "\nNoted by Sue as it was said"), TypeAsync(tom, "at length", "\nHeard by Tom another way"));
        await WordsOnceAsync("Noted by Sue as it was said", "Heard by Tom another way");
        await Task.WhenAll(TypeAsync(sue, "engineers say", " and so do we"), TypeAsync(tom, "engineers say", ", but not the divers"));
        await WordsOnceAsync("engineers say", "and so do we", "but not the divers");
        await StoredAsync(sue);
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();

        async Task BothAsync(string lines)
        {
            foreach (var person in (Person[])[sue, tom])
                await Expect(Text(person)).ToHaveValueAsync($"1. Welcome\n2. Matters arising\n{lines}\n3. Any other business\n4. Dates of next meetings");
        }

        async Task WordsOnceAsync(params string[] words)
        {
            foreach (var person in (Person[])[sue, tom])
            {
                foreach (var said in words)
                    await Expect(Text(person)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^(?!.*{said}.*{said}).*{said}", System.Text.RegularExpressions.RegexOptions.Singleline));
            }

            await Expect(Text(tom)).ToHaveValueAsync(await Text(sue).InputValueAsync());
        }
    }

    private static ILocator Text(Person person) => person.Page.Locator("#minutes-text");

    private async Task<Person> OpenAsync(string name)
    {
        var person = await browsers.SignInAsync(_app, name, Role.Secretariat);
        await person.Page.GotoAsync($"/meetings/{_meeting}");
        await Expect(Text(person)).ToBeEditableAsync();
        return person;
    }

    /// <summary>Types behind some words, at the pace of somebody who types well.</summary>
    private static async Task TypeAsync(Person person, string behind, string text)
    {
        await Text(person).EvaluateAsync("(area, words) => { const at = area.value.indexOf(words) + words.length; area.focus(); area.setSelectionRange(at, at); }", behind);
        await person.Page.Keyboard.TypeAsync(text, new() { Delay = 60 });
    }

    /// <summary>What stands on the page is what a reload brings.</summary>
    private static async Task StoredAsync(Person person)
    {
        await Expect(person.State).ToHaveTextAsync("Saved");
        var text = await Text(person).InputValueAsync();
        await person.Page.ReloadAsync();
        await Expect(Text(person)).ToHaveValueAsync(text);
    }
}
