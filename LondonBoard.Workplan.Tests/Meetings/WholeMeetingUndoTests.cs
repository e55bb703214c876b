using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>Setting a meeting up, bringing minutes in, planning the next and approving are one step each of who did them.</summary>
public sealed class WholeMeetingUndoTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private MeetingStore _store = null!, _other = null!;
    private ActionStore _actions = null!;
    private UndoStore _undo = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        var ann = await _board.SignInAsync();
        (_store, _actions, _undo) = (ann.GetRequiredService<MeetingStore>(), ann.GetRequiredService<ActionStore>(), ann.GetRequiredService<UndoStore>());
        _other = await _board.StoreAsync<MeetingStore>(name: "Bo Other");
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    private async Task<Guid> CreateAsync(MeetingStore store, params string[] lines) => (await store.CreateAsync(new CreateMeeting(
        new MeetingWords("Harbour Board", new(2031, 3, 12)),
        [new(Attended.Present, "Carla Cole", "Police", "CC")],
        [.. lines.Select(l => new LineDraft(l))]))).ShouldBeOfType<EditResult.Saved>().Id;

    /// <summary>Minutes that say of an action in the register that it is done, and raise another.</summary>
    private Task<EditResult> ImportAsync() => _store.CreateAsync(new CreateMeeting(
        new MeetingWords("Harbour Board", new(2031, 6, 12)),
        [new(Attended.Present, "Carla Cole", "Police", "CC"), new(Attended.Present, "Ian Dale", "Probation", "ID")],
        [
            new("Matters arising") { IsItem = true, Number = "1", IsRead = true },
            new("CC has booked the hall") { IsRead = true, IsEarlier = true, Action = new("1", ["Carla Cole"], "CC", "book the hall", null, ActionState.Done, null) },
            new("Water") { IsItem = true, Number = "2", IsRead = true },
            new("ACTION – ID to draft a leaflet") { IsRead = true, Action = new("2", ["Ian Dale"], "ID", "draft a leaflet", null, ActionState.Open, null) },
        ],
        MeetingState.Drafted,
        "minutes.md"));

    private async Task<string[]> ListedAsync() => [.. (await _store.ListAsync(Cancelled)).Select(m => $"{m.Meeting.Name} {m.OpenActions}")];

    private async Task<string[]> RegisterAsync() => [.. (await _actions.ListAsync()).Select(a => $"{a.Stored.Text} {a.Stored.Status} {a.Stored.Position} {a.Raised}").Order()];

    private async Task<string[]> TextAsync(Guid meeting)
    {
        var rows = (await _store.FindAsync(meeting)).ShouldNotBeNull().Rows;
        var references = new References(rows.Select(r => r.Line));
        return [.. rows.Select(r => references.Shown(r.Line))];
    }

    [Fact]
    public async Task Minutes_brought_in_go_whole_with_what_they_did_to_the_register_and_come_back_the_same()
    {
        await CreateAsync(_other, "1. Halls", "ACTION – CC to book the hall");
        var (listed, register) = (await ListedAsync(), await RegisterAsync());
        var meeting = (await ImportAsync()).ShouldBeOfType<EditResult.Saved>().Id;
        var (text, whole) = (await TextAsync(meeting), await RegisterAsync());
        whole.ShouldContain(a => a.Contains("Done"));
        whole.Length.ShouldBe(2);

        (await _undo.FindAsync(Meeting.PlaceOf(meeting)))!.Undo!.Words.ShouldBe("brought in these minutes from minutes.md");
        for (var time = 0; time < 2; time++)
        {
            (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting))).ShouldBeOfType<EditResult.Saved>();
            (await ListedAsync()).ShouldBe(listed);
            (await RegisterAsync()).ShouldBe(register);
            (await _store.FindAsync(meeting)).ShouldBeNull();
            (await _undo.RedoLastAsync(Meeting.PlaceOf(meeting))).ShouldBeOfType<EditResult.Saved>();
            (await TextAsync(meeting)).ShouldBe(text);
            (await RegisterAsync()).ShouldBe(whole);
        }
    }

    [Fact]
    public async Task Long_minutes_are_one_step_too_and_one_line_of_the_history()
    {
        var meeting = await CreateAsync(_store, ["1. Water", .. Enumerable.Range(1, 450).Select(n => $"Point {n}.")]);
        (await _undo.FindAsync(Meeting.PlaceOf(meeting)))!.Undo!.Words.ShouldBe("set up this meeting");
        var history = (await _board.SignInAsync(name: "Vi Reader")).GetRequiredService<HistoryStore>();
        (await history.ReadAsync(new HistoryFilter(PaperId: meeting))).Entries.ShouldHaveSingleItem();
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting))).ShouldBeOfType<EditResult.Saved>();
        (await ListedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_agenda_made_from_the_last_is_one_step_and_leaves_the_actions_it_carried()
    {
        var last = await CreateAsync(_other, "1. Halls", "ACTION – CC to book the hall");
        var (listed, register) = (await ListedAsync(), await RegisterAsync());
        var next = (await _store.PlanNextAsync(new PlanNextMeeting(last, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>().Id;
        (await _undo.UndoLastAsync(Meeting.PlaceOf(next))).ShouldBeOfType<EditResult.Saved>();
        (await ListedAsync()).ShouldBe(listed);
        (await RegisterAsync()).ShouldBe(register);
        (await _store.PlanNextAsync(new PlanNextMeeting(last, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task A_meeting_that_somebody_else_has_worked_on_since_is_compared_first()
    {
        var meeting = await CreateAsync(_store, "1. Water", "ACTION – CC to draft");
        var head = (await _store.FindAsync(meeting))!.Head;
        await _other.EditAsync(new(meeting, head.Words with { Place = "Old Mill" }, null, head.Meeting.Version));
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting))).ShouldBe(new EditResult.Conflict("changed since") { By = "Bo Other" });
        (await ListedAsync()).ShouldHaveSingleItem();
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting), LaterChange.Replace)).ShouldBeOfType<EditResult.Saved>();
        ((await ListedAsync()).Length, (await RegisterAsync()).Length).ShouldBe((0, 0));
    }

    [Fact]
    public async Task An_action_that_somebody_else_has_worked_on_since_keeps_its_meeting()
    {
        var meeting = await CreateAsync(_store, "1. Water", "ACTION – CC to draft");
        var action = (await _actions.ListAsync()).ShouldHaveSingleItem();
        await (await _board.StoreAsync<ActionStore>(name: "Bo Other")).NoteAsync(new(action.Id, "Half done"));
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting))).ShouldBe(new EditResult.Conflict("changed since") { By = "Bo Other" });
        (await RegisterAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_meeting_from_which_the_next_was_made_stays_until_that_one_goes()
    {
        var meeting = await CreateAsync(_store, "1. Water");
        var next = (await _store.PlanNextAsync(new PlanNextMeeting(meeting, null))).ShouldBeOfType<EditResult.Saved>().Id;
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting), LaterChange.Replace)).Sentence().ShouldContain("Remove that one first.");
        (await _undo.UndoLastAsync(Meeting.PlaceOf(next))).ShouldBeOfType<EditResult.Saved>();
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task A_withdrawn_meeting_takes_no_changes()
    {
        var meeting = await CreateAsync(_store, "1. Water");
        await _undo.UndoLastAsync(Meeting.PlaceOf(meeting));
        (await _store.EditMinutesAsync(EditMinutes.From(meeting, [], ["1. Else"]))).ShouldBeOfType<EditResult.Gone>();
        (await _store.PlanNextAsync(new PlanNextMeeting(meeting, null))).ShouldBeOfType<EditResult.Gone>();
        await using var db = _board.Database.Reading();
        (await db.Set<MeetingLine>().CountAsync(l => l.MeetingId == meeting, Cancelled)).ShouldBe(1);
    }

    [Fact]
    public async Task An_approval_is_undone_by_who_gave_it_and_nothing_else_of_approved_minutes()
    {
        var meeting = await CreateAsync(_store, "1. Water");
        await _store.EditMinutesAsync(EditMinutes.From(meeting, [], ["It is wet."]));
        (await StateAsync(_other, meeting, MeetingState.Approved)).ShouldBeOfType<EditResult.Saved>();
        (await _undo.UndoLastAsync(Meeting.PlaceOf(meeting))).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("approved");

        var mine = await CreateAsync(_store, "1. Rope");
        await StateAsync(_store, mine, MeetingState.Circulated);
        await StateAsync(_store, mine, MeetingState.Approved);
        (await _undo.FindAsync(Meeting.PlaceOf(mine)))!.Undo!.Words.ShouldBe("approved the minutes");
        (await _undo.UndoLastAsync(Meeting.PlaceOf(mine))).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(mine))!.Head.Meeting.State.ShouldBe(MeetingState.Circulated);
        (await _undo.RedoLastAsync(Meeting.PlaceOf(mine))).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(mine))!.Head.Meeting.IsOpen.ShouldBeFalse();
    }

    private static async Task<EditResult> StateAsync(MeetingStore store, Guid meeting, MeetingState state) =>
        await store.SetStateAsync(new(meeting, state, (await store.FindAsync(meeting))!.Head.Meeting.Version));
}
