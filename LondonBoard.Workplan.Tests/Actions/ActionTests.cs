using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Actions;

/// <summary>Actions: what they say, who may do what with them, what becomes of them.</summary>
public sealed class ActionTests : ActionContext
{
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
        var result = await Store.AddAsync(new AddAction(ActionWords.Typed("  ", "CC", null)));
        result.ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("Say what is to be done");
        (await Store.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_moves_and_notes_their_own_action_and_no_other()
    {
        var member = await Board.StoreAsync<ActionStore>(Role.Member, "Lee Marsh");
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
        var chair = await Board.StoreAsync<ActionStore>(Role.Chair);
        var row = await AddAsync("Publish", "CC");
        (await Store.MoveAsync(To(row, ActionStatus.Done))).ShouldBeOfType<EditResult.Saved>();
        row = await NowAsync(row.Id);
        row.Stored.DoneAt.ShouldNotBeNull();
        (await Store.MoveAsync(To(row, ActionStatus.Accepted))).ShouldBeOfType<EditResult.Denied>();
        (await chair.MoveAsync(To(row, ActionStatus.Accepted))).ShouldBeOfType<EditResult.Saved>();
        row = await NowAsync(row.Id);
        row.Stored.AcceptedAt.ShouldNotBeNull();
        (await Store.MoveAsync(To(row, ActionStatus.Open))).ShouldBeOfType<EditResult.Denied>();
        (await chair.MoveAsync(To(row, ActionStatus.Open))).ShouldBeOfType<EditResult.Saved>();
        (await NowAsync(row.Id)).Stored.DoneAt.ShouldBeNull();
    }

    [Fact]
    public async Task Words_change_one_by_one_in_the_history_and_an_owner_written_as_before_stays_the_same_person()
    {
        var person = Guid.NewGuid();
        var made = await Store.AddAsync(new AddAction(new ActionWords("Draft it", [new("CC", "Carla Cole", "Harbour Trust", person)], "CC")));
        var row = await NowAsync(((EditResult.Saved)made).Id);
        (await Store.EditAsync(new EditAction(row.Id, ActionWords.Typed("Draft it well", "CC / DD", "May 2031"), null, row.Stored.Version))).ShouldBeOfType<EditResult.Saved>();
        var now = await NowAsync(row.Id);
        now.Who.ShouldBe("Carla Cole, DD");
        now.Owners[0].PersonId.ShouldBe(person);
        (await Store.HistoryAsync(row.Id)).Select(c => c.Field).ShouldBe(["owners", "due", "text", null]);
        (await Store.EditAsync(new EditAction(row.Id, ActionWords.Typed("Late", "CC", null), null, row.Stored.Version))).ShouldBe(new EditResult.Conflict("Draft it well"));
    }

    [Fact]
    public async Task A_withdrawn_action_leaves_the_register_and_comes_back_as_it_was()
    {
        var row = await AddAsync("Publish", "CC", "May 2031");
        await Store.WithdrawAsync(new WithdrawAction(row.Id, true));
        (await Store.ListAsync()).ShouldBeEmpty();
        (await Store.MoveAsync(To(row, ActionStatus.Done))).ShouldBeOfType<EditResult.Gone>();
        await Store.WithdrawAsync(new WithdrawAction(row.Id, false));
        (await NowAsync(row.Id)).Who.ShouldBe("CC");
    }

    [Fact]
    public async Task Progress_goes_to_the_workplan_item_the_action_serves_as_a_line_of_its_own()
    {
        var workplans = await Board.StoreAsync();
        var plan = await Board.PlanAsync(workplans);
        var item = (await RowReader.ReadAsync(Board.Database, plan)).Rows[1];
        var made = await Store.AddAsync(new AddAction(ActionWords.Typed("Publish", "CC", null), item.Id));
        var row = await NowAsync(((EditResult.Saved)made).Id);
        row.WorkplanItem.ShouldBe("2 Item 2");
        (await Store.CopyProgressAsync(row.Id, "It is out")).ShouldBeOfType<EditResult.Saved>();
        (await workplans.FindRowAsync(item.Id))!.Typed(Column.Progress).ShouldBe("• It is out");
        (await Store.CopyProgressAsync((await AddAsync("Other")).Id, "It is out")).ShouldBeOfType<EditResult.Gone>();
    }

    [Fact]
    public async Task The_shared_picture_hands_everybody_the_same_new_row_and_leaves_the_others_alone()
    {
        var (first, second) = (await AddAsync("First"), await AddAsync("Second"));
        var register = await Board.Services.GetRequiredService<LiveActions>().OpenAsync();
        var before = register.Current;
        var seen = new TaskCompletionSource<ActionRow>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = register.Subscribe(step => seen.TrySetResult(step.Changed.Single()));
        await Store.NoteAsync(new NoteAction(second.Id, "A note"));
        var changed = await seen.Task.WaitAsync(TimeSpan.FromSeconds(10));
        changed.Notes.ShouldHaveSingleItem();
        register.Current.Find(second.Id).ShouldBeSameAs(changed);
        register.Current.Find(first.Id).ShouldBeSameAs(before.Find(first.Id));
    }
}
