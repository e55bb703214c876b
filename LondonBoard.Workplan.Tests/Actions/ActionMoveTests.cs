using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Tests.Actions;

/// <summary>Actions put elsewhere: on the board, and to a later date.</summary>
public sealed class ActionMoveTests : ActionContext
{
    [Fact]
    public async Task Cards_stand_where_they_were_put_however_often_one_gap_is_used()
    {
        var rows = new List<ActionRow>();
        for (var n = 0; n < 3; n++)
            rows.Add(await AddAsync($"action {n}"));
        for (var n = 0; n < 60; n++)
        {
            var moved = await NowAsync(rows[1 + (n % 2)].Id);
            (await Store.MoveAsync(To(moved, ActionStatus.Open, rows[0].Id))).ShouldBeOfType<EditResult.Saved>();
            (await Store.ListAsync())[1].Id.ShouldBe(moved.Id);
        }

        (await Store.MoveAsync(To(await NowAsync(rows[0].Id), ActionStatus.Open, Guid.NewGuid()))).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task A_stale_move_is_a_conflict_and_says_how_it_now_stands()
    {
        var chair = await Board.StoreAsync<ActionStore>(Role.Chair, "Vera Stone");
        var row = await AddAsync("Publish");
        await chair.MoveAsync(To(row, ActionStatus.InProgress));
        (await Store.MoveAsync(To(row, ActionStatus.Done))).ShouldBe(new EditResult.Conflict("In progress") { By = "Vera Stone" });
    }

    [Fact]
    public async Task Keys_quicker_than_the_screen_do_not_clash_with_themselves()
    {
        var chair = await Board.StoreAsync<ActionStore>(Role.Chair, "Vera Stone");
        var row = await AddAsync("Publish", "CC", "May 2031");
        (await chair.MoveAsync(To(row, ActionStatus.Done))).ShouldBeOfType<EditResult.Saved>();
        (await chair.PostponeAsync(new PostponeAction(row.Id, "June 2031", null, row.Stored.DueText))).ShouldBeOfType<EditResult.Saved>();
        (await chair.MoveAsync(To(row, ActionStatus.Accepted))).ShouldBeOfType<EditResult.Saved>();
        (await chair.PostponeAsync(new PostponeAction(row.Id, "July 2031", null, row.Stored.DueText))).ShouldBeOfType<EditResult.Saved>();
        row = await NowAsync(row.Id);
        (row.Stored.Status, row.Stored.DueText).ShouldBe((ActionStatus.Accepted, "July 2031"));
    }

    [Fact]
    public async Task A_date_that_somebody_else_has_moved_since_is_not_moved_over_theirs()
    {
        var chair = await Board.StoreAsync<ActionStore>(Role.Chair, "Vera Stone");
        var row = await AddAsync("Publish", "CC", "May 2031");
        await chair.PostponeAsync(new PostponeAction(row.Id, "June 2031", null, row.Stored.DueText));
        (await Store.PostponeAsync(new PostponeAction(row.Id, "July 2031", null, row.Stored.DueText)))
            .ShouldBe(new EditResult.Conflict("June 2031") { By = "Vera Stone" });
    }

    [Fact]
    public async Task A_new_date_keeps_the_first_one_and_the_reason_in_the_history()
    {
        var row = await AddAsync("Publish", "CC", "May 2031");
        await Store.PostponeAsync(new PostponeAction(row.Id, "June 2031", "The printer is ill.", row.Stored.DueText));
        row = await NowAsync(row.Id);
        await Store.PostponeAsync(new PostponeAction(row.Id, "July 2031", null, row.Stored.DueText));
        row = await NowAsync(row.Id);
        (row.Stored.DueText, row.Stored.SlippedFrom).ShouldBe(("July 2031", "May 2031"));
        (await Store.HistoryAsync(row.Id)).Select(c => (c.Kind, c.Field, c.Before, c.After, c.Reason)).ShouldBe(
            [("edit", "due", "June 2031", "July 2031", null), ("edit", "due", "May 2031", "June 2031", "The printer is ill."), ("add", null, null, "Publish", null)]);
    }
}
