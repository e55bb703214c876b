using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>A meeting that will not be held.</summary>
public sealed class CancelMeetingTests : MeetingContext
{
    private async Task<Meeting> MeetingAsync() => (await Store.FindAsync(MeetingId)).ShouldNotBeNull().Head.Meeting;

    [Fact]
    public async Task It_is_called_off_and_put_on_again_and_either_is_a_step_to_take_back()
    {
        (await Store.CancelAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Saved>();
        ((await MeetingAsync()).Standing(), (await MeetingAsync()).Revision).ShouldBe(("Cancelled", 1));
        (await Undo.FindAsync(Where))!.Undo!.Words.ShouldBe("called this meeting off");
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await MeetingAsync()).Standing().ShouldBe("Planned");
        (await Undo.RedoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await Store.CancelAsync(new(MeetingId, false))).ShouldBeOfType<EditResult.Saved>();
        ((await MeetingAsync()).CancelledAt, (await MeetingAsync()).Revision).ShouldBe((null, 4));
    }

    [Fact]
    public async Task Its_actions_stand_and_come_to_the_next_agenda()
    {
        (await Store.CancelAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Saved>();
        (await (await Board.StoreAsync<ActionStore>()).ListAsync()).ShouldHaveSingleItem();
        var next = (await Store.PlanNextAsync(new(MeetingId, null))).ShouldBeOfType<EditResult.Saved>().Id;
        (await Store.FindAsync(next))!.Rows.Count(r => r.Line.ActionId is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_meeting_that_was_held_is_not_called_off_and_one_called_off_is_not_held()
    {
        (await Store.CancelAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Saved>();
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Held, (await MeetingAsync()).Version))).Sentence().ShouldContain("Put it on again first.");
        await Store.CancelAsync(new(MeetingId, false));
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Held, (await MeetingAsync()).Version))).ShouldBeOfType<EditResult.Saved>();
        (await Store.CancelAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Invalid>();
    }
}
