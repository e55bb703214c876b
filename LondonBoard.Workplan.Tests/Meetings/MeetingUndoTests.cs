using System.Text.Json;
using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Meetings;

/// <summary>Undo and redo of what can be done to a meeting, and what two people do to one line.</summary>
public sealed class MeetingUndoTests : MeetingContext
{
    public static TheoryData<string> Commands =>
    [
        "line edited", "lines added", "lines removed", "everything removed",
        "action raised", "action reworded", "action no more",
        "heading added", "heading no more", "heading reworded", "item moved", "item moved to the top",
        "presenter", "paper", "link",
        "head", "attendance", "state",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command) =>
        await Undo.GoesBackAndForthAsync(Where, StateAsync, () => GiveAsync(command));

    private async Task<EditResult> GiveAsync(string command)
    {
        var (now, items) = ((await Store.FindAsync(MeetingId))!, (await ShownAsync()).Where(l => char.IsDigit(l.Text[0])).ToList());
        var words = now.Head.Words;
        return command switch
        {
            "line edited" => await ReplaceAsync("The course list is open.", "The course list is long, says item 1."),
            "lines added" => await ReplaceAsync("It adds up.", "It adds up.", "It does.", "Really."),
            "lines removed" => await ReplaceAsync("The course list is open."),
            "everything removed" => await TypeAsync(Store),
            "action raised" => await ReplaceAsync("It adds up.", "It adds up.", "ACTION – ID to pay the printer"),
            "action reworded" => await ReplaceAsync(Lines[4], "ACTION – ID to draft two leaflets by July 2031"),
            "action no more" => await ReplaceAsync(Lines[4], "CC drafted a leaflet"),
            "heading added" => await ReplaceAsync("2. Training", "2. Apologies", "3. Training"),
            "heading no more" => await ReplaceAsync("2. Training", "Training"),
            "heading reworded" => await ReplaceAsync("2. Training", "2. Training and drills"),
            "item moved" => await Store.MoveItemAsync(new(MeetingId, items[1].Id, items[2].Id)),
            "item moved to the top" => await Store.MoveItemAsync(new(MeetingId, items[1].Id, null)),
            "presenter" => await Store.EditItemAsync(new(MeetingId, items[1].Id, AgendaFacts.PresenterField, "Carla Cole", null)),
            "paper" => await Store.EditItemAsync(new(MeetingId, items[1].Id, AgendaFacts.PaperField, "P12", null)),
            "link" => await Store.EditItemAsync(new(MeetingId, items[1].Id, AgendaFacts.LinkField, "https://board.example/p12", null)),
            "head" => await Store.EditAsync(new(
                MeetingId,
                words with { Title = "Harbour Partnership", Date = new(2031, 4, 2), Start = null, End = null, Place = null },
                null,
                now.Head.Meeting.Version)),
            "attendance" => await Store.EditAsync(new(
                MeetingId,
                words,
                [new(Attended.Present, "Ian Dale", "Probation", "ID"), new(Attended.Guest, "Hugo Mann", null, "HM")],
                now.Head.Meeting.Version)),
            _ => await Store.SetStateAsync(new(MeetingId, MeetingState.Circulated, now.Head.Meeting.Version)),
        };
    }

    [Fact]
    public async Task What_was_typed_is_undone_in_order_with_the_actions_that_came_of_it()
    {
        await ReplaceAsync("It adds up.", "It adds up.", "ACTION");
        await ReplaceAsync("ACTION", "ACTION – ID to pay");
        await ReplaceAsync("ACTION – ID to pay", "ACTION – ID to pay the printer");
        var actions = await Board.StoreAsync<ActionStore>();
        (await actions.ListAsync()).Select(a => a.Stored.Text).ShouldContain("pay the printer");
        // They are steps of the meeting, where they were typed; the register itself offers none of them.
        (await Undo.FindAsync(ActionItem.Register))!.Undo.ShouldBeNull();
        await Undo.UndoLastAsync(Where);
        (await actions.ListAsync()).Select(a => a.Stored.Text).ShouldContain("pay");
        await Undo.UndoLastAsync(Where);
        (await actions.ListAsync()).ShouldHaveSingleItem();
        await Undo.UndoLastAsync(Where);
        (await TextAsync()).ShouldBe(Lines);
        (await Undo.FindAsync(Where))!.Undo.ShouldBeNull();
    }

    [Fact]
    public async Task A_line_comes_back_where_it_was_although_others_moved_its_item_meanwhile()
    {
        await ReplaceAsync("The course list is open.");
        await Other.MoveItemAsync(new(MeetingId, (await ShownAsync()).Single(l => l.Text == "2. Training").Id, null));
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
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
        var (head, words) = ((await Store.FindAsync(MeetingId))!.Head.Meeting, (await Store.FindAsync(MeetingId))!.Head.Words);
        (await (command switch
        {
            "add" => ReplaceAsync("It adds up.", "It adds up.", "It does."),
            "move" => GiveAsync("item moved"),
            "state" => GiveAsync("state"),
            "head" => Store.EditAsync(new(MeetingId, words with { Place = "New Mill" }, null, head.Version)),
            _ => ReplaceAsync("The course list is open.", "The course list is long."),
        })).ShouldBeOfType<EditResult.Saved>();
        head = (await Store.FindAsync(MeetingId))!.Head.Meeting;
        (await (command switch
        {
            "edit" => ReplaceAsync(Other, "The course list is long.", "The course list closed on Monday."),
            "add" => ReplaceAsync(Other, "It does.", "It does indeed."),
            "move" => Other.MoveItemAsync(new(MeetingId, items[1].Id, null)),
            "state" => Other.SetStateAsync(new(MeetingId, MeetingState.Drafted, head.Version)),
            "head" => Other.EditAsync(new(MeetingId, words with { Place = "Old Mill" }, null, head.Version)),
            _ => ReplaceAsync(Other, "The course list is long."),
        })).ShouldBeOfType<EditResult.Saved>();

        var before = await StateAsync();
        (await Undo.UndoLastAsync(Where)).ShouldBe(new EditResult.Conflict(stands) { By = "Bo Other", Wanted = wanted });
        (await StateAsync()).ShouldBe(before);
        (await Undo.UndoLastAsync(Where, LaterChange.Replace)).ShouldBeOfType<EditResult.Saved>();
        (await StateAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Nothing_of_minutes_that_somebody_else_approved_is_undone()
    {
        await GiveAsync("line edited");
        var meeting = (await Store.FindAsync(MeetingId))!.Head.Meeting;
        await Other.SetStateAsync(new(MeetingId, MeetingState.Approved, meeting.Version));
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("approved");
    }

    /// <summary>All that is stored of the meeting and its actions that stand, but for versions, positions and the moments of editing.</summary>
    private async Task<string> StateAsync()
    {
        var (now, shown) = ((await Store.FindAsync(MeetingId))!, await TextAsync());
        await using var db = Board.Database.Reading();
        var actions = await db.Set<ActionItem>().AsNoTracking().Where(a => a.WithdrawnAt == null).OrderBy(a => a.Id).ToListAsync();
        var people = now.Head.People.Select(p => (p.Part, p.Name, p.Organisation, p.Initials).ToString());
        return JsonSerializer.Serialize(new { Words = now.Head.Words, now.Head.Meeting.State, People = people })
            + "\n" + string.Join('\n', now.Rows.Select(r => r.Line).Zip(shown).Select(r => JsonSerializer.Serialize(new
            {
                r.Second,
                r.First.Id,
                r.First.IsItem,
                r.First.Presenter,
                r.First.Paper,
                r.First.PaperLink,
                r.First.Author,
                Action = actions.Find(a => a.Id == r.First.ActionId)?.Text,
            })))
            + "\n" + string.Join('\n', actions.Select(a => JsonSerializer.Serialize(new { a.Id, a.Text, a.OwnersAsWritten, a.DueText, a.AgendaNumber, a.Meeting })));
    }
}
