using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>What the register knows of the minutes: the numbers that an action's words mention, and the agendas it came to.</summary>
public sealed class ActionsInStepTests : MeetingContext
{
    private ActionStore _register = null!;

    private async Task<ActionRow> ActionAsync()
    {
        _register = await Board.StoreAsync<ActionStore>();
        return (await _register.ListAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_action_says_the_numbers_that_its_line_says_also_when_items_move()
    {
        await ReplaceAsync("ACTION – CC to draft a leaflet by June 2031", "ACTION – CC to add the cost, see item 3");
        (await ActionAsync()).Stored.Text.ShouldBe("add the cost, see item 3");
        var items = (await Store.FindAsync(MeetingId))!.Rows.Where(r => r.Line.IsItem).ToList();

        (await Store.MoveItemAsync(new(MeetingId, items[2].Id, items[0].Id))).ShouldBeOfType<EditResult.Saved>();

        (await TextAsync()).ShouldContain("ACTION – CC to add the cost, see item 2");
        (await ActionAsync()).Stored.Text.ShouldBe("add the cost, see item 2");
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await ActionAsync()).Stored.Text.ShouldBe("add the cost, see item 3");
    }

    [Fact]
    public async Task What_has_to_happen_first_and_what_follows_go_with_the_line_until_somebody_gives_them_to_the_action_itself()
    {
        await ReplaceAsync("ACTION – CC to draft a leaflet by June 2031", "ACTION – CC to draft a leaflet once the courses are open and feed back to the Port");
        var action = (await ActionAsync()).Stored;
        (action.Condition, action.FollowUp).ShouldBe(("once the courses are open", "feed back to the Port"));

        await ReplaceAsync((await TextAsync())[4], "ACTION – CC to draft a leaflet once the courses are open, and feed back to the Board");
        action = (await ActionAsync()).Stored;
        (action.Condition, action.FollowUp).ShouldBe(("once the courses are open", "feed back to the Board"));

        var words = ActionWords.Typed(action.Text, "CC", null, "when the Port agrees", action.FollowUp);
        (await _register.EditAsync(new EditAction(action.Id, words, action.WorkplanItemId, action.Version))).ShouldBeOfType<EditResult.Saved>();
        await ReplaceAsync((await TextAsync())[4], "ACTION – CC to draft a leaflet");
        action = (await ActionAsync()).Stored;
        (action.Condition, action.FollowUp).ShouldBe(("when the Port agrees", null));
    }

    [Fact]
    public async Task An_agenda_that_an_action_came_to_stands_in_its_history_and_finds_it()
    {
        var next = (await Store.PlanNextAsync(new(MeetingId, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>().Id;

        var action = await ActionAsync();
        action.Meetings.Select(m => m.Name).ShouldBe(["Harbour Board, 12 March 2031", "Harbour Board, 12 June 2031"], ignoreOrder: true);
        new ActionFilter { Meeting = next }.Fits(action, new(2031, 6, 1)).ShouldBeTrue();
        (await _register.HistoryAsync(action.Id))[0].ShouldSatisfyAllConditions(
            c => c.Kind.ShouldBe(ChangeKind.Carry),
            c => c.After.ShouldBe("Harbour Board, 12 June 2031"));

        (await Undo.UndoLastAsync(Meeting.PlaceOf(next))).ShouldBeOfType<EditResult.Saved>();
        (await ActionAsync()).Meetings.ShouldHaveSingleItem().Id.ShouldBe(MeetingId);
        (await _register.HistoryAsync(action.Id))[0].Before.ShouldBe("Harbour Board, 12 June 2031");
    }

    [Fact]
    public async Task Words_typed_bit_by_bit_are_one_line_of_history()
    {
        foreach (var words in (string[])["check", "check the", "check the tide"])
            await ReplaceAsync((await TextAsync()).Single(l => l.StartsWith("ACTION", StringComparison.Ordinal)), $"ACTION – CC to {words}");

        var history = await ((await Board.StoreAsync<ActionStore>()).HistoryAsync((await ActionAsync()).Id));

        history.Where(c => c.Field == "text").Select(c => (c.Before, c.After)).ShouldBe([("draft a leaflet by June 2031", "check the tide")]);
    }

    [Fact]
    public void Somebody_else_or_a_pause_begins_a_line_of_its_own()
    {
        var (ann, bo, now) = (Guid.NewGuid(), Guid.NewGuid(), new DateTime(2031, 3, 12, 14, 0, 0, DateTimeKind.Utc));
        Change[] newestFirst = [Typed(ann, 30, "c", "d"), Typed(ann, 29, "b", "c"), Typed(bo, 28, "a", "b"), Typed(ann, 2, "0", "a"), Typed(ann, 1, "", "0")];

        TypedTogether.Of(newestFirst).Select(c => (c.Before, c.After)).ShouldBe([("b", "d"), ("a", "b"), ("", "a")]);

        Change Typed(Guid author, int minute, string before, string after) =>
            new() { Kind = "edit", Room = Room.Actions, Field = "text", Author = "A", AuthorId = author, At = now.AddMinutes(minute), Before = before, After = after };
    }
}
