using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Nobody loses a word beside the workplan either: actions, minutes and the directory.</summary>
[Collection(BrowserTests.Name)]
public sealed class RoomsTogetherTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private Person _sue = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
    }

    public async ValueTask DisposeAsync()
    {
        await _sue.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static ILocator Bar(Person person) => person.Page.Locator(".draft-bar");

    private static ILocator Dialog(Person person) => person.Page.Locator("dialog[open]");

    private async Task<Guid> AddActionAsync(string text)
    {
        var made = await _app.AsProgramAsync<ActionStore, EditResult>(store => store.AddAsync(new AddAction(ActionWords.Typed(text, "CC", null))));
        return made.ShouldBeOfType<EditResult.Saved>().Id;
    }

    private async Task<Guid> AddMeetingAsync()
    {
        return await _app.AddMeetingAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new(2031, 3, 12)),
            [new(Attended.Present, "Carla Cole", "Police", "CC")],
            [new LineDraft("Welcome") { IsItem = true }, new LineDraft("All were welcomed.")]));
    }

    [Fact]
    public async Task A_half_written_action_survives_a_closed_tab_and_is_offered_on_another_device()
    {
        await _sue.Page.GotoAsync("/actions");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "Add action" }).First.ClickAsync();
        await Dialog(_sue).GetByLabel("What is to be done").FillAsync("Draft the guide");
        await Expect(_sue.State).ToHaveTextAsync("Draft kept");
        await _sue.Page.CloseAsync();

        await using var phone = await browsers.EnterAsync(_app.Address, Browsers.Email("Sue Carter"));
        await phone.Page.GotoAsync("/actions");
        await Bar(phone).GetByRole(AriaRole.Button, new() { Name = "Open a new action" }).ClickAsync();
        await Expect(Dialog(phone).GetByLabel("What is to be done")).ToHaveValueAsync("Draft the guide");
        await Dialog(phone).GetByRole(AriaRole.Button, new() { Name = "Add action" }).ClickAsync();
        await Expect(phone.Page.Locator("ol[data-column='Open'] > li[data-id]")).ToContainTextAsync(["Draft the guide"]);
        await Expect(Bar(phone)).ToHaveCountAsync(0);

        await phone.Page.Keyboard.PressAsync("Control+z");
        await Expect(phone.Page.Locator("li[data-id]")).ToHaveCountAsync(0);
        await phone.Page.Keyboard.PressAsync("Control+Shift+z");
        await Expect(phone.Page.Locator("li[data-id]")).ToHaveCountAsync(1);
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_at_one_action_see_each_other_and_their_words_are_merged_or_shown_side_by_side()
    {
        var action = await AddActionAsync("Draft the guide to safe water");
        await using var tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat);
        foreach (var person in (Person[])[_sue, tom])
        {
            await person.Page.GotoAsync($"/actions/{action}");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
            await Expect(Dialog(person).GetByLabel("What is to be done")).ToHaveValueAsync("Draft the guide to safe water");
        }

        await Dialog(_sue).GetByLabel("What is to be done").FillAsync("Draft the guide to clean water");
        await Dialog(_sue).GetByRole(AriaRole.Button, new() { Name = "Keep changes" }).ClickAsync();
        await Expect(_sue.Page.Locator("h1")).ToHaveTextAsync("Draft the guide to clean water");
        await Dialog(tom).GetByLabel("What is to be done").FillAsync("Draft the guide to cold water");
        await Dialog(tom).GetByRole(AriaRole.Button, new() { Name = "Keep changes" }).ClickAsync();
        await Expect(Dialog(tom).Locator(".clash .theirs ins")).ToHaveTextAsync("clean");
        await Expect(Dialog(tom).GetByLabel("What is to be done")).ToHaveValueAsync("Draft the guide to cold water");
        await Dialog(tom).GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(_sue.Page.Locator("h1")).ToHaveTextAsync("Draft the guide to cold water");

        // Who is here closes on Escape, and where one presses beside it.
        var chips = _sue.Page.Locator(".people-chips");
        await Expect(chips).ToContainTextAsync("2 people are on this page");
        foreach (var close in (Func<Task>[])[() => _sue.Page.Keyboard.PressAsync("Escape"), () => _sue.Page.Locator("h1").ClickAsync()])
        {
            await chips.ClickAsync();
            await Expect(_sue.Page.Locator(".people-list")).ToContainTextAsync("Tom Weller");
            await close();
            await Expect(_sue.Page.Locator(".people-list")).ToHaveCountAsync(0);
        }

        _sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Minutes_are_undone_by_key_while_they_are_typed_and_across_a_reload()
    {
        var meeting = await AddMeetingAsync();
        await _sue.Page.GotoAsync($"/meetings/{meeting}");
        var text = _sue.Page.Locator("#minutes-text");
        await Expect(text).ToHaveValueAsync("1. Welcome\nAll were welcomed.");
        await Expect(text).ToBeEditableAsync();
        await text.PressAsync("Control+End");
        await _sue.Page.Keyboard.TypeAsync(" Twice.");
        await Expect(_sue.State).ToHaveTextAsync("Saved");
        await _sue.Page.ReloadAsync();
        await Expect(text).ToHaveValueAsync("1. Welcome\nAll were welcomed. Twice.");
        await text.FocusAsync();
        await Expect(_sue.Page.Locator("[data-undo]")).ToBeEnabledAsync();
        // As many steps as there were pauses in the typing: the secretary presses until it is gone.
        var undo = _sue.Page.Locator("[data-undo]");
        for (var step = 0; step < 10 && await undo.IsEnabledAsync(); step++)
        {
            var before = await text.InputValueAsync();
            await _sue.Page.Keyboard.PressAsync("Control+z");
            await Expect(text).Not.ToHaveValueAsync(before);
        }

        await Expect(text).ToHaveValueAsync("1. Welcome\nAll were welcomed.");
        await Expect(text).ToBeFocusedAsync();
        _sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_half_entered_is_offered_again_and_a_name_changed_is_undone()
    {
        await _sue.Page.GotoAsync("/people");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        await Dialog(_sue).GetByLabel("Name", new() { Exact = false }).First.FillAsync("Nora New");
        await Expect(_sue.State).ToHaveTextAsync("Draft kept");
        await _sue.Page.ReloadAsync();
        await Bar(_sue).GetByRole(AriaRole.Button, new() { Name = "Open a new person" }).ClickAsync();
        await Expect(Dialog(_sue).GetByLabel("Name", new() { Exact = false }).First).ToHaveValueAsync("Nora New");
        await _sue.Page.Keyboard.PressAsync("Escape");
        await _sue.Page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Bar(_sue).GetByRole(AriaRole.Button, new() { Name = "Open a new person" }).ClickAsync();
        await Expect(Dialog(_sue).GetByLabel("Name", new() { Exact = false }).First).ToHaveValueAsync("Nora New");
        await Dialog(_sue).GetByRole(AriaRole.Button, new() { Name = "Add the person" }).ClickAsync();
        await Expect(_sue.Page.Locator("tbody th")).ToHaveTextAsync("Nora New");
        await Expect(_sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: added the entry of Nora New" })).ToBeEnabledAsync();
        _sue.Faults.ShouldBeEmpty();
    }
}
