using System.Text.Json;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>Undo and redo of what can be done to a meeting, and what two people do to one line.</summary>
public sealed class MeetingUndoTests : IAsyncLifetime
{
    private static readonly string[] Lines = ["1. Welcome", "All were welcomed; see item 3.", "2. Training", "The course list is open.", "ACTION – CC to draft a leaflet by June 2031", "3. Budget", "It adds up."];
    private TestBoard _board = null!;
    private MeetingStore _store = null!, _other = null!;
    private UndoStore _undo = null!;
    private Guid _meeting;
    private Place _place;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        var ann = await _board.SignInAsync();
        (_store, _undo) = (ann.GetRequiredService<MeetingStore>(), ann.GetRequiredService<UndoStore>());
        _other = await _board.StoreAsync<MeetingStore>(name: "Bo Other");
        var made = await _other.CreateAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new DateOnly(2031, 3, 12), new(14, 0), new(16, 0), "Town Hall", "Vera Stone"),
            [new(Attended.Present, "Carla Cole", "Police", "CC"), new(Attended.Apologies, "Ian Dale", "Probation", "ID")],
            []));
        _meeting = made.ShouldBeOfType<EditResult.Saved>().Id;
        _place = Meeting.PlaceOf(_meeting);
        await TypeAsync(_other, Lines);
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    public static TheoryData<string> Commands =>
        ["line edited", "lines added", "lines removed", "everything removed", "action raised", "action reworded", "action no more", "heading added", "heading no more", "heading reworded", "item moved", "item moved to the top", "presenter and paper", "head", "attendance", "state"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command) =>
        await _undo.GoesBackAndForthAsync(_place, StateAsync, () => GiveAsync(command));

    private async Task<EditResult> GiveAsync(string command)
    {
        var (now, items) = ((await _store.FindAsync(_meeting))!, (await ShownAsync()).Where(l => char.IsDigit(l.Text[0])).ToList());
        var words = MeetingWords.Of(now.Head.Meeting);
        return command switch
        {
            "line edited" => await ReplaceAsync("The course list is open.", "The course list is long, says item 1."),
            "lines added" => await ReplaceAsync("It adds up.", "It adds up.", "It does.", "Really."),
            "lines removed" => await ReplaceAsync("The course list is open."),
            "everything removed" => await TypeAsync(_store),
            "action raised" => await ReplaceAsync("It adds up.", "It adds up.", "ACTION – ID to pay the printer"),
            "action reworded" => await ReplaceAsync(Lines[4], "ACTION – ID to draft two leaflets by July 2031"),
            "action no more" => await ReplaceAsync(Lines[4], "CC drafted a leaflet"),
            "heading added" => await ReplaceAsync("2. Training", "2. Apologies", "3. Training"),
            "heading no more" => await ReplaceAsync("2. Training", "Training"),
            "heading reworded" => await ReplaceAsync("2. Training", "2. Training and drills"),
            "item moved" => await _store.MoveItemAsync(new(_meeting, items[1].Id, items[2].Id)),
            "item moved to the top" => await _store.MoveItemAsync(new(_meeting, items[1].Id, null)),
            "presenter and paper" => await _store.EditItemAsync(new(_meeting, items[1].Id, "Carla Cole", "P12", "https://board.example/p12", items[1].Version)),
            "head" => await _store.EditAsync(new(_meeting, words with { Title = "Harbour Partnership", Date = new(2031, 4, 2), Start = null, End = null, Place = null }, null, now.Head.Meeting.Version)),
            "attendance" => await _store.EditAsync(new(_meeting, words, [new(Attended.Present, "Ian Dale", "Probation", "ID"), new(Attended.Guest, "Hugo Mann", null, "HM")], now.Head.Meeting.Version)),
            _ => await _store.SetStateAsync(new(_meeting, MeetingState.Circulated, now.Head.Meeting.Version)),
        };
    }

    [Fact]
    public async Task What_was_typed_is_undone_in_order_with_the_actions_that_came_of_it()
    {
        await ReplaceAsync("It adds up.", "It adds up.", "ACTION");
        await ReplaceAsync("ACTION", "ACTION – ID to pay");
        await ReplaceAsync("ACTION – ID to pay", "ACTION – ID to pay the printer");
        var actions = await _board.StoreAsync<ActionStore>();
        (await actions.ListAsync()).Select(a => a.Stored.Text).ShouldContain("pay the printer");
        // They are steps of the meeting, where they were typed; the register itself offers none of them.
        (await _undo.FindAsync(ActionItem.Register))!.Undo.ShouldBeNull();
        await _undo.UndoLastAsync(_place);
        (await actions.ListAsync()).Select(a => a.Stored.Text).ShouldContain("pay");
        await _undo.UndoLastAsync(_place);
        (await actions.ListAsync()).ShouldHaveSingleItem();
        await _undo.UndoLastAsync(_place);
        (await TextAsync()).ShouldBe(Lines);
        (await _undo.FindAsync(_place))!.Undo.ShouldBeNull();
    }

    [Fact]
    public async Task A_line_comes_back_where_it_was_although_others_moved_its_item_meanwhile()
    {
        await ReplaceAsync("The course list is open.");
        await _other.MoveItemAsync(new(_meeting, (await ShownAsync()).Single(l => l.Text == "2. Training").Id, null));
        (await _undo.UndoLastAsync(_place)).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync())[..3].ShouldBe(["1. Training", "The course list is open.", Lines[4]]);
    }

    [Theory]
    [InlineData("edit", "The course list closed on Monday.", "The course list is open.")]
    [InlineData("edit, then removed", "", "The course list is open.")]
    [InlineData("add", "It does indeed.", "")]
    [InlineData("move", "moved again", null)]
    [InlineData("state", "Drafted", "Planned")]
    [InlineData("head", "Old Mill", "Town Hall")]
    public async Task Nothing_is_undone_over_a_later_change(string command, string stands, string? wanted)
    {
        var items = (await ShownAsync()).Where(l => char.IsDigit(l.Text[0])).ToList();
        var head = (await _store.FindAsync(_meeting))!.Head.Meeting;
        (await (command switch
        {
            "add" => ReplaceAsync("It adds up.", "It adds up.", "It does."),
            "move" => GiveAsync("item moved"),
            "state" => GiveAsync("state"),
            "head" => _store.EditAsync(new(_meeting, MeetingWords.Of(head) with { Place = "New Mill" }, null, head.Version)),
            _ => ReplaceAsync("The course list is open.", "The course list is long."),
        })).ShouldBeOfType<EditResult.Saved>();
        head = (await _store.FindAsync(_meeting))!.Head.Meeting;
        (await (command switch
        {
            "edit" => ReplaceAsync(_other, "The course list is long.", "The course list closed on Monday."),
            "add" => ReplaceAsync(_other, "It does.", "It does indeed."),
            "move" => _other.MoveItemAsync(new(_meeting, items[1].Id, null)),
            "state" => _other.SetStateAsync(new(_meeting, MeetingState.Drafted, head.Version)),
            "head" => _other.EditAsync(new(_meeting, MeetingWords.Of(head) with { Place = "Old Mill" }, null, head.Version)),
            _ => ReplaceAsync(_other, "The course list is long."),
        })).ShouldBeOfType<EditResult.Saved>();

        var before = await StateAsync();
        (await _undo.UndoLastAsync(_place)).ShouldBe(new EditResult.Conflict(stands) { By = "Bo Other", Wanted = wanted });
        (await StateAsync()).ShouldBe(before);
        (await _undo.UndoLastAsync(_place, LaterChange.Replace)).ShouldBeOfType<EditResult.Saved>();
        (await StateAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Nothing_of_minutes_that_somebody_else_approved_is_undone()
    {
        await GiveAsync("line edited");
        var meeting = (await _store.FindAsync(_meeting))!.Head.Meeting;
        await _other.SetStateAsync(new(_meeting, MeetingState.Approved, meeting.Version));
        (await _undo.UndoLastAsync(_place)).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("approved");
    }

    [Fact]
    public async Task Words_of_two_people_in_one_line_of_the_minutes_are_merged()
    {
        var seen = await ShownAsync();
        await ReplaceAsync(_other, "The course list is open.", "The training list is open.");
        await TypeUponAsync(_store, seen, [.. seen.Select(l => l.Text == "The course list is open." ? "The course list is open to all." : l.Text)]);
        (await TextAsync()).ShouldContain("The training list is open to all.");
        (await TextAsync()).Length.ShouldBe(Lines.Length);
    }

    [Fact]
    public async Task Two_people_changing_the_head_of_a_meeting_keep_both_or_see_both()
    {
        var head = (await _store.FindAsync(_meeting))!.Head;
        var seen = new SeenMeeting(MeetingWords.Of(head.Meeting), [.. head.People.Select(p => new AttendanceEntry(p.Part, p.Name, p.Organisation, p.Initials))]);
        await _other.EditAsync(new(_meeting, seen.Words with { Place = "Old Mill" }, seen.People.Add(new(Attended.Guest, "Hugo Mann", null, "HM")), head.Meeting.Version));
        var mine = new EditMeeting(_meeting, seen.Words with { Chair = "Carla Cole" }, seen.People, head.Meeting.Version, seen);
        (await _store.EditAsync(mine)).ShouldBeOfType<EditResult.Saved>().Merged.ShouldNotBeNull().With.ShouldBe("Bo Other");
        var now = (await _store.FindAsync(_meeting))!.Head;
        (now.Meeting.Place, now.Meeting.Chair, now.People.Length).ShouldBe(("Old Mill", "Carla Cole", 3));

        var clash = (await _store.EditAsync(mine with { Words = seen.Words with { Place = "Station" } })).ShouldBeOfType<EditResult.Conflict>();
        (clash.Current, clash.Wanted, clash.Origin, clash.By).ShouldBe(("Place: Old Mill", "Place: Station", "Place: Town Hall", "Bo Other"));
        (await _store.FindAsync(_meeting))!.Head.Meeting.Place.ShouldBe("Old Mill");
    }

    private Task<EditResult> ReplaceAsync(string line, params string[] by) => ReplaceAsync(_store, line, by);

    private async Task<EditResult> ReplaceAsync(MeetingStore store, string line, params string[] by) =>
        await TypeAsync(store, [.. (await TextAsync()).SelectMany(l => l == line ? by : [l])]);

    private async Task<EditResult> TypeAsync(MeetingStore store, params string[] text) => await TypeUponAsync(store, await ShownAsync(), text);

    private async Task<EditResult> TypeUponAsync(MeetingStore store, ShownLine[] seen, string[] text)
    {
        var result = await store.EditMinutesAsync(EditMinutes.From(_meeting, seen, text));
        result.ShouldBeOfType<EditResult.Saved>();
        return result;
    }

    private async Task<ShownLine[]> ShownAsync()
    {
        var rows = (await _store.FindAsync(_meeting)).ShouldNotBeNull().Rows;
        var references = new References(rows.Select(r => r.Line));
        return [.. rows.Select(r => new ShownLine(r.Id, r.Line.Version, references.Shown(r.Line)))];
    }

    private async Task<string[]> TextAsync() => [.. (await ShownAsync()).Select(l => l.Text)];

    /// <summary>All that is stored of the meeting and its actions that stand, but for versions, positions and the moments of editing.</summary>
    private async Task<string> StateAsync()
    {
        var (now, shown) = ((await _store.FindAsync(_meeting))!, await TextAsync());
        await using var db = _board.Database.Reading();
        var actions = await db.Set<ActionItem>().AsNoTracking().Where(a => a.WithdrawnAt == null).OrderBy(a => a.Id).ToListAsync();
        return JsonSerializer.Serialize(new { Words = MeetingWords.Of(now.Head.Meeting), now.Head.Meeting.State, People = now.Head.People.Select(p => (p.Part, p.Name, p.Organisation, p.Initials).ToString()) })
            + "\n" + string.Join('\n', now.Rows.Zip(shown).Select(r => JsonSerializer.Serialize(new { r.Second, r.First.Id, r.First.Line.IsItem, r.First.Line.Presenter, r.First.Line.Paper, r.First.Line.PaperLink, r.First.Line.Author, Action = actions.Find(a => a.Id == r.First.Line.ActionId)?.Text })))
            + "\n" + string.Join('\n', actions.Select(a => JsonSerializer.Serialize(new { a.Id, a.Text, a.OwnersAsWritten, a.DueText, a.AgendaNumber, a.Meeting })));
    }
}
