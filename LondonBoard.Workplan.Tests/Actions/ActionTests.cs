using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Actions;

public sealed class ActionTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private ActionStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync<ActionStore>();
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<ActionRow> AddAsync(string text, string? owners = null, string? due = null)
    {
        var made = await _store.AddAsync(new AddAction(ActionWords.Typed(text, owners, due)));
        return await NowAsync(made.ShouldBeOfType<EditResult.Saved>().Id);
    }

    private async Task<ActionRow> NowAsync(Guid id) => (await _store.FindAsync(id)).ShouldNotBeNull();

    private static MoveAction To(ActionRow row, ActionStatus status, Guid? after = null) => new(row.Id, status, after, row.Stored.Status);

    [Fact]
    public async Task Joint_owners_and_the_due_date_are_kept_as_written_and_understood()
    {
        var row = await AddAsync("Draft the guide", "CC / ID and Chairs' Network", "by end of December 2031");
        row.Owners.Select(o => o.Written).ShouldBe(["CC", "ID", "Chairs' Network"]);
        row.Stored.OwnersAsWritten.ShouldBe("CC / ID and Chairs' Network");
        row.Stored.DueText.ShouldBe("by end of December 2031");
        row.Due!.To.ShouldBe(new DateOnly(2031, 12, 31));
        row.IsOverdue(new(2032, 1, 1)).ShouldBeTrue();
        row.IsOverdue(new(2031, 12, 31)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_action_without_words_is_refused()
    {
        var result = await _store.AddAsync(new AddAction(ActionWords.Typed("  ", "CC", null)));
        result.ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("Say what is to be done");
        (await _store.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_moves_and_notes_their_own_action_and_no_other()
    {
        var member = await _board.StoreAsync<ActionStore>(Role.Member, "Lee Marsh");
        var own = await AddAsync("Mine", "Lee Marsh");
        var other = await AddAsync("Not mine", "Ann Example");
        (await member.MoveAsync(To(own, ActionStatus.InProgress))).ShouldBeOfType<EditResult.Saved>();
        (await member.NoteAsync(new NoteAction(own.Id, "Half done"))).ShouldBeOfType<EditResult.Saved>();
        (await member.MoveAsync(To(other, ActionStatus.Done))).ShouldBeOfType<EditResult.Denied>();
        (await member.NoteAsync(new NoteAction(other.Id, "Hm"))).ShouldBeOfType<EditResult.Denied>();
        own = await NowAsync(own.Id);
        own.Stored.Status.ShouldBe(ActionStatus.InProgress);
        var note = own.Notes.ShouldHaveSingleItem();
        (note.Text, note.Author).ShouldBe(("Half done", "Lee Marsh"));
        (await member.EditAsync(new EditAction(own.Id, ActionWords.Typed("Less", "Lee Marsh", null), null, own.Stored.Version))).ShouldBeOfType<EditResult.Denied>();
        (await member.PostponeAsync(new PostponeAction(own.Id, "next year", null, own.Stored.DueText))).ShouldBeOfType<EditResult.Denied>();
        (await member.UpdateAsync(new UpdateAction(own.Id, own.Stored.Version, Due: "next year"))).ShouldBeOfType<EditResult.Denied>();
        (await member.UpdateAsync(new UpdateAction(own.Id, own.Stored.Version, Status: ActionStatus.Accepted))).ShouldBeOfType<EditResult.Denied>();
        (await NowAsync(other.Id)).Stored.Status.ShouldBe(ActionStatus.Open);
    }

    [Fact]
    public async Task Only_the_chair_accepts_and_takes_that_back()
    {
        var chair = await _board.StoreAsync<ActionStore>(Role.Chair);
        var row = await AddAsync("Publish", "CC");
        (await _store.MoveAsync(To(row, ActionStatus.Done))).ShouldBeOfType<EditResult.Saved>();
        row = await NowAsync(row.Id);
        row.Stored.DoneAt.ShouldNotBeNull();
        (await _store.MoveAsync(To(row, ActionStatus.Accepted))).ShouldBeOfType<EditResult.Denied>();
        (await chair.MoveAsync(To(row, ActionStatus.Accepted))).ShouldBeOfType<EditResult.Saved>();
        row = await NowAsync(row.Id);
        row.Stored.AcceptedAt.ShouldNotBeNull();
        (await _store.MoveAsync(To(row, ActionStatus.Open))).ShouldBeOfType<EditResult.Denied>();
        (await chair.MoveAsync(To(row, ActionStatus.Open))).ShouldBeOfType<EditResult.Saved>();
        (await NowAsync(row.Id)).Stored.DoneAt.ShouldBeNull();
    }

    [Fact]
    public async Task Cards_stand_where_they_were_put_however_often_one_gap_is_used()
    {
        var rows = new List<ActionRow>();
        for (var n = 0; n < 3; n++)
            rows.Add(await AddAsync($"action {n}"));
        for (var n = 0; n < 60; n++)
        {
            var moved = await NowAsync(rows[1 + (n % 2)].Id);
            (await _store.MoveAsync(To(moved, ActionStatus.Open, rows[0].Id))).ShouldBeOfType<EditResult.Saved>();
            (await _store.ListAsync())[1].Id.ShouldBe(moved.Id);
        }

        (await _store.MoveAsync(To(await NowAsync(rows[0].Id), ActionStatus.Open, Guid.NewGuid()))).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task A_stale_move_is_a_conflict_and_says_how_it_now_stands()
    {
        var chair = await _board.StoreAsync<ActionStore>(Role.Chair, "Vera Stone");
        var row = await AddAsync("Publish");
        await chair.MoveAsync(To(row, ActionStatus.InProgress));
        (await _store.MoveAsync(To(row, ActionStatus.Done))).ShouldBe(new EditResult.Conflict("In progress") { By = "Vera Stone" });
    }

    [Fact]
    public async Task Keys_quicker_than_the_screen_do_not_clash_with_themselves()
    {
        var chair = await _board.StoreAsync<ActionStore>(Role.Chair, "Vera Stone");
        var row = await AddAsync("Publish", "CC", "May 2031");
        (await chair.MoveAsync(To(row, ActionStatus.Done))).ShouldBeOfType<EditResult.Saved>();
        (await chair.PostponeAsync(new PostponeAction(row.Id, "June 2031", "The printer is ill.", row.Stored.DueText))).ShouldBeOfType<EditResult.Saved>();
        (await chair.MoveAsync(To(row, ActionStatus.Accepted))).ShouldBeOfType<EditResult.Saved>();
        (await chair.PostponeAsync(new PostponeAction(row.Id, "July 2031", "The van too.", row.Stored.DueText))).ShouldBeOfType<EditResult.Saved>();
        row = await NowAsync(row.Id);
        (row.Stored.Status, row.Stored.DueText).ShouldBe((ActionStatus.Accepted, "July 2031"));
    }

    [Fact]
    public async Task A_date_that_somebody_else_has_moved_since_is_not_moved_over_theirs()
    {
        var chair = await _board.StoreAsync<ActionStore>(Role.Chair, "Vera Stone");
        var row = await AddAsync("Publish", "CC", "May 2031");
        await chair.PostponeAsync(new PostponeAction(row.Id, "June 2031", "The printer is ill.", row.Stored.DueText));
        (await _store.PostponeAsync(new PostponeAction(row.Id, "July 2031", "The van too.", row.Stored.DueText)))
            .ShouldBe(new EditResult.Conflict("June 2031") { By = "Vera Stone" });
    }

    [Fact]
    public async Task A_new_date_keeps_the_first_one_and_the_reason_in_the_history()
    {
        var row = await AddAsync("Publish", "CC", "May 2031");
        await _store.PostponeAsync(new PostponeAction(row.Id, "June 2031", "The printer is ill.", row.Stored.DueText));
        row = await NowAsync(row.Id);
        await _store.PostponeAsync(new PostponeAction(row.Id, "July 2031", "The van too.", row.Stored.DueText));
        row = await NowAsync(row.Id);
        (row.Stored.DueText, row.Stored.SlippedFrom).ShouldBe(("July 2031", "May 2031"));
        (await _store.HistoryAsync(row.Id)).Select(c => (c.Kind, c.Field, c.Before, c.After, c.Reason)).ShouldBe(
            [("edit", "due", "June 2031", "July 2031", "The van too."), ("edit", "due", "May 2031", "June 2031", "The printer is ill."), ("add", null, null, "Publish", null)]);
    }

    [Fact]
    public async Task Words_change_one_by_one_in_the_history_and_an_owner_written_as_before_stays_the_same_person()
    {
        var person = Guid.NewGuid();
        var made = await _store.AddAsync(new AddAction(new ActionWords("Draft it", [new("CC", "Carla Cole", "Harbour Trust", person)], "CC")));
        var row = await NowAsync(((EditResult.Saved)made).Id);
        (await _store.EditAsync(new EditAction(row.Id, ActionWords.Typed("Draft it well", "CC / DD", "May 2031"), null, row.Stored.Version))).ShouldBeOfType<EditResult.Saved>();
        var now = await NowAsync(row.Id);
        now.Who.ShouldBe("Carla Cole, DD");
        now.Owners[0].PersonId.ShouldBe(person);
        (await _store.HistoryAsync(row.Id)).Select(c => c.Field).ShouldBe(["owners", "due", "text", null]);
        (await _store.EditAsync(new EditAction(row.Id, ActionWords.Typed("Late", "CC", null), null, row.Stored.Version))).ShouldBe(new EditResult.Conflict("Draft it well"));
    }

    [Fact]
    public async Task A_withdrawn_action_leaves_the_register_and_comes_back_as_it_was()
    {
        var row = await AddAsync("Publish", "CC", "May 2031");
        await _store.WithdrawAsync(new WithdrawAction(row.Id, true));
        (await _store.ListAsync()).ShouldBeEmpty();
        (await _store.MoveAsync(To(row, ActionStatus.Done))).ShouldBeOfType<EditResult.Gone>();
        await _store.WithdrawAsync(new WithdrawAction(row.Id, false));
        (await NowAsync(row.Id)).Who.ShouldBe("CC");
    }

    [Fact]
    public async Task Progress_goes_to_the_workplan_item_the_action_serves_as_a_line_of_its_own()
    {
        var workplans = await _board.StoreAsync();
        var plan = await _board.PlanAsync(workplans);
        var item = (await RowReader.ReadAsync(_board.Database, plan)).Rows[1];
        var made = await _store.AddAsync(new AddAction(ActionWords.Typed("Publish", "CC", null), item.Id));
        var row = await NowAsync(((EditResult.Saved)made).Id);
        row.WorkplanItem.ShouldBe("2 Item 2");
        (await _store.CopyProgressAsync(row.Id, "It is out")).ShouldBeOfType<EditResult.Saved>();
        (await workplans.FindRowAsync(item.Id))!.Typed(Column.Progress).ShouldBe("• It is out");
        (await _store.CopyProgressAsync((await AddAsync("Other")).Id, "It is out")).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task The_shared_picture_hands_everybody_the_same_new_row_and_leaves_the_others_alone()
    {
        var (first, second) = (await AddAsync("First"), await AddAsync("Second"));
        var register = await _board.Services.GetRequiredService<LiveActions>().OpenAsync();
        var before = register.Current;
        var seen = new TaskCompletionSource<ActionRow>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = register.Subscribe(step => seen.TrySetResult(step.Changed.Single()));
        await _store.NoteAsync(new NoteAction(second.Id, "A note"));
        var changed = await seen.Task.WaitAsync(TimeSpan.FromSeconds(10));
        changed.Notes.ShouldHaveSingleItem();
        register.Current.Find(second.Id).ShouldBeSameAs(changed);
        register.Current.Find(first.Id).ShouldBeSameAs(before.Find(first.Id));
    }
}
