using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>What stands beside the text of the minutes while Sue types it: what it asks, what the keys answer, and what is heard.</summary>
public sealed class MinutesSurfaceTests : BunitContext, IAsyncLifetime
{
    private static readonly string[] Agenda = ["1. Welcome", "ACTION – LM to open the windows", "2. Training", "3. Any other business"];
    private TestBoard _board = null!;
    private ActionStore _register = null!;
    private IRenderedComponent<MinutesSurface> _surface = null!;
    private MinutesSurface.Showing _shown = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(_ => true).Mode = JSRuntimeMode.Loose;
        var sue = await _board.AccountAsync(Role.Secretariat, "Sue Carter");
        var person = _board.SignIn(sue);
        _register = person.GetRequiredService<ActionStore>();
        var made = await (await _board.StoreAsync<MeetingStore>()).CreateAsync(new(
            new("Harbour Board", new(2031, 3, 12)),
            [new(Attended.Present, "Lee Marsh", "Police", "LM"), new(Attended.Present, "Lydia Moss", "Health Trust", "LM"), new(Attended.Present, "Sam Okoro", "Port", "SO")],
            [.. Agenda.Select(l => new LineDraft(l))]));
        var open = await _board.Services.GetRequiredService<LiveMeetings>().OpenAsync(made.ShouldBeOfType<EditResult.Saved>().Id);
        Services.AddSingleton(person.GetRequiredService<MeetingStore>()).AddSingleton(_register).AddSingleton(new Toasts()).AddSingleton(TimeProvider.System)
            .AddSingleton(Desks.Of(_board, sue.Id, sue.Name));
        var register = await _board.Services.GetRequiredService<LiveActions>().OpenAsync();
        _surface = Render<MinutesSurface>(p => p.Add(s => s.Open, open).Add(s => s.Register, register).Add(s => s.Me, sue.Id));
        _surface.WaitForElement("[data-keyed]");
        _shown = new(1, Agenda, true);
        await TypeAsync(Agenda);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsyncCore();
        await _board.DisposeAsync();
    }

    private async Task TypeAsync(params string[] text) =>
        _shown = (await _surface.InvokeAsync(() => _surface.Instance.TypedAsync(_shown.Number, text))).ShouldNotBeNull();

    private Task GoToAsync(int row) => _surface.InvokeAsync(() => _surface.Instance.AtLine(_shown.Number, row));

    private async Task AnswerAsync(int row, int choice) => await _surface.InvokeAsync(() => _surface.Instance.AnswerAsync(_shown.Number, row, choice));

    private async Task<string> OwnersAsync() =>
        string.Join("; ", (await _register.ListAsync()).OrderBy(a => a.Stored.Text).Select(a => $"{a.Stored.Text}: {a.Who}"));

    private string Keyed => _surface.Find("li:has([data-keyed]) .deed").TextContent;

    private void Sees(string entry) => _surface.WaitForAssertion(() => _surface.Find("ol").TextContent.ShouldContain(entry));

    [Fact]
    public async Task The_keys_answer_for_the_line_the_caret_is_in_whatever_is_asked_above_it()
    {
        await TypeAsync([.. Agenda, "ACTION – LM to shut the doors"]);
        // Before the screen shows what is asked about it, too.
        await AnswerAsync(row: 4, choice: 2);
        (await OwnersAsync()).ShouldBe("open the windows: LM; shut the doors: Lydia Moss");
    }

    [Fact]
    public async Task The_question_with_keys_is_the_last_one_down_to_the_caret_else_the_first()
    {
        await TypeAsync([.. Agenda, "ACTION – LM to shut the doors", "It rained."]);
        Sees("shut the doors");
        Keyed.ShouldBe("open the windows");
        _surface.FindAll("[data-keyed] kbd").Select(k => k.TextContent).ShouldBe(["Alt+1", "Alt+2"]);
        foreach (var (row, asked, entry) in new[] { (4, "shut the doors", "shut the doors"), (5, "shut the doors", "shut the doors"), (2, "open the windows", "Training"), (0, "open the windows", "Welcome") })
        {
            await GoToAsync(row);
            Keyed.ShouldBe(asked);
            _surface.Find("[data-here]").TextContent.ShouldContain(entry);
        }

        // From a line that asks nothing the keys answer what is shown with them.
        await AnswerAsync(row: 3, choice: 1);
        (await OwnersAsync()).ShouldBe("open the windows: Lee Marsh; shut the doors: LM");
    }

    [Fact]
    public async Task An_action_and_its_question_are_heard_once_when_the_typing_pauses()
    {
        await TypeAsync([.. Agenda, "ACTION – LM to shu"]);
        await GoToAsync(4);
        await TypeAsync([.. Agenda, "ACTION – LM to shut the doors"]);
        Heard().ShouldBe("");
        _surface.WaitForAssertion(() => Heard().ShouldBe("Action 3.1: shut the doors; LM. Who is LM? Alt+1 Lee Marsh, Alt+2 Lydia Moss."), MinutesSurface.Pause * 8);

        await AnswerAsync(4, 2);
        Heard().ShouldBe("LM is Lydia Moss: shut the doors.");
        // Other words of the same action are not heard again; what comes beside them is.
        await TypeAsync([.. Agenda, "ACTION – LM to shut the doors at night", "ACTION – SO to mend the roof"]);
        _surface.WaitForAssertion(() => Heard().ShouldStartWith("Action 3.2: mend the roof"), MinutesSurface.Pause * 8);
        Heard().ShouldNotContain("shut the doors");

        string Heard() => _surface.Find(".surface > .visually-hidden").TextContent;
    }

    [Fact]
    public async Task Each_action_with_a_history_whose_line_went_is_asked_about_until_its_line_is_back()
    {
        await TypeAsync([.. Agenda, "ACTION – SO to shut the doors", "ACTION – SO to mend the roof"]);
        Sees("mend the roof");
        foreach (var action in await _register.ListAsync())
            await _register.NoteAsync(new(action.Id, "Half done"));
        var whole = _shown.Lines;

        await TypeAsync(Agenda[0], Agenda[2], Agenda[3]);
        _surface.WaitForAssertion(() => Asked().ShouldBe(["open the windows", "shut the doors", "mend the roof"], ignoreOrder: true));
        await Button("shut the doors", "Leave it").ClickAsync(new());
        Asked().ShouldBe(["open the windows", "mend the roof"], ignoreOrder: true);
        await Button("open the windows", "Withdraw it as well").ClickAsync(new());
        _surface.WaitForAssertion(() => Asked().ShouldBe(["mend the roof"]));

        await TypeAsync(whole);
        _surface.WaitForAssertion(() => Asked().ShouldBeEmpty());
        (await _register.ListAsync()).Select(a => a.Stored.Text).ShouldContain("mend the roof");

        IEnumerable<string?> Asked() => _surface.FindAll(".alert [role=group]").Select(g => g.GetAttribute("aria-label"));
        AngleSharp.Dom.IElement Button(string action, string words) =>
            _surface.FindAll($".alert [aria-label='{action}'] button").Single(b => b.TextContent.Trim() == words);
    }

    [Fact]
    public void Where_the_meeting_is_is_marked_and_not_the_item_after_it()
    {
        var items = _surface.Instance.Open.View.Current.Rows.Where(r => r.Line.IsItem).ToList();
        _surface.Render(p => p.Add(s => s.Position, new MeetingPosition(items[0].Id, items[0].Id, DateTime.UtcNow, new Dictionary<Guid, TimeSpan>(), Guid.NewGuid(), "Vera Stone")));
        _surface.FindAll(".found-now .found-what").Select(f => f.TextContent).ShouldBe(["1 Welcome", "1.1 open the windows"]);
    }

    [Fact]
    public async Task What_was_taken_off_the_board_says_so_beside_its_line_and_is_put_back_by_a_button()
    {
        var action = (await _register.ListAsync()).ShouldHaveSingleItem();
        (await _register.WithdrawAsync(new(action.Id, true))).ShouldBeOfType<EditResult.Saved>();
        Sees("Sue Carter took this off the board on");
        await TypeAsync(Agenda[0], "ACTION – LM to open two windows", Agenda[2], Agenda[3]);
        Sees("ACTION – LM to open two windows");
        (await _register.ListAsync()).ShouldBeEmpty();

        await _surface.FindAll("ol button").Single(b => b.TextContent == "Put it back").ClickAsync(new());
        (await _register.ListAsync()).ShouldHaveSingleItem().Stored.Text.ShouldBe("open two windows");
        _surface.WaitForElement("ol a.deed").TextContent.ShouldBe("open two windows");
    }
}
