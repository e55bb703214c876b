using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>A meeting that was set up by mistake.</summary>
public sealed class RemoveMeetingTests : MeetingContext
{
    private async Task<string[]> RegisterAsync() => [.. (await (await Board.StoreAsync<ActionStore>()).ListAsync()).Select(a => a.Stored.Text)];

    private async Task<string[]> ListedAsync() => [.. (await Store.ListAsync(Xunit.TestContext.Current.CancellationToken)).Select(m => m.Meeting.Title)];

    private async Task<string[]> RemovedAsync() => [.. (await Store.RemovedAsync(Xunit.TestContext.Current.CancellationToken)).Select(m => m.Title)];

    [Fact]
    public async Task It_goes_with_its_actions_whoever_set_it_up_and_anybody_of_the_secretariat_brings_it_back()
    {
        var text = await TextAsync();
        (await Store.RemoveAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Saved>();
        (await Store.FindAsync(MeetingId)).ShouldBeNull();
        ((await ListedAsync()).Length, (await RegisterAsync()).Length).ShouldBe((0, 0));
        (await RemovedAsync()).ShouldBe(["Harbour Board"]);

        (await Other.RemoveAsync(new(MeetingId, false))).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldBe(text);
        ((await ListedAsync()).Length, (await RegisterAsync()).Length, (await RemovedAsync()).Length).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task An_agenda_that_is_removed_goes_from_the_register_on_every_screen_and_comes_back_to_it()
    {
        var register = await Board.Services.GetRequiredService<LiveActions>().OpenAsync();
        var next = (await Store.PlanNextAsync(new(MeetingId, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>().Id;
        await ShowsAsync("Harbour Board, 12 June 2031", "Harbour Board, 12 March 2031");

        await Store.RemoveAsync(new(next, true));
        await ShowsAsync("Harbour Board, 12 March 2031");
        var actions = await Board.StoreAsync<ActionStore>();
        (await actions.HistoryAsync(register.Current.Rows[0].Id))[0].ShouldSatisfyAllConditions(c => c.Kind.ShouldBe(ChangeKind.Carry), c => c.Before.ShouldBe("Harbour Board, 12 June 2031"));

        await Other.RemoveAsync(new(next, false));
        await ShowsAsync("Harbour Board, 12 June 2031", "Harbour Board, 12 March 2031");

        async Task ShowsAsync(params string[] meetings)
        {
            string[] Shown() => [.. register.Current.Rows.Single().Meetings.Select(m => m.Name).Order()];
            var shown = new TaskCompletionSource();
            using var steps = register.Subscribe(_ => Look());
            Look();
            await shown.Task.WaitAsync(TimeSpan.FromSeconds(20), Xunit.TestContext.Current.CancellationToken);

            void Look()
            {
                if (Shown().SequenceEqual(meetings))
                    shown.TrySetResult();
            }
        }
    }

    [Fact]
    public async Task Removing_is_a_step_to_take_back_and_do_again()
    {
        await Store.RemoveAsync(new(MeetingId, true));
        (await Undo.FindAsync(Where))!.Undo!.Words.ShouldBe("removed this meeting");
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await RegisterAsync()).ShouldHaveSingleItem();
        (await Undo.RedoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        ((await ListedAsync()).Length, (await RegisterAsync()).Length).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Taking_a_removal_back_that_somebody_else_took_back_already_changes_nothing()
    {
        await Store.RemoveAsync(new(MeetingId, true));
        await Other.RemoveAsync(new(MeetingId, false));
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        var meeting = (await Store.FindAsync(MeetingId)).ShouldNotBeNull().Head.Meeting;
        (meeting.WithdrawnAt, meeting.Revision).ShouldBe((null, 2));
    }

    [Fact]
    public async Task Actions_taken_off_the_register_before_stay_off_it()
    {
        var actions = await Board.StoreAsync<ActionStore>();
        (await actions.WithdrawAsync(new((await actions.ListAsync())[0].Id, true))).ShouldBeOfType<EditResult.Saved>();
        await Store.RemoveAsync(new(MeetingId, true));
        await Store.RemoveAsync(new(MeetingId, false));
        (await RegisterAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_the_next_agenda_was_made_from_stays_until_that_is_gone()
    {
        var next = (await Store.PlanNextAsync(new(MeetingId, null))).ShouldBeOfType<EditResult.Saved>().Id;
        (await Store.RemoveAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("Remove that one first.");
        (await Store.RemoveAsync(new(next, true))).ShouldBeOfType<EditResult.Saved>();
        (await RegisterAsync()).ShouldHaveSingleItem();
        (await Store.RemoveAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task Approved_minutes_and_a_meeting_that_corrected_them_stay()
    {
        var version = (await Store.FindAsync(MeetingId))!.Head.Meeting.Version;
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Approved, version))).ShouldBeOfType<EditResult.Saved>();
        (await Store.RemoveAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("approved");
        var later = (await Store.CreateAsync(new CreateMeeting(new("Harbour Board", new(2031, 6, 12)), [], []))).ShouldBeOfType<EditResult.Saved>().Id;
        (await Store.CorrectAsync(new(MeetingId, later, "It did not add up."))).ShouldBeOfType<EditResult.Saved>();
        (await Store.RemoveAsync(new(later, true))).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("Take that back first.");
        (await ListedAsync()).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_but_the_secretariat_removes_one()
    {
        foreach (var role in new[] { Role.Member, Role.Chair })
        {
            var store = await Board.StoreAsync<MeetingStore>(role, $"A {role}");
            (await store.RemoveAsync(new(MeetingId, true))).ShouldBeOfType<EditResult.Denied>();
        }

        (await Store.RemoveAsync(new(Guid.NewGuid(), true))).ShouldBeOfType<EditResult.Gone>();
        (await ListedAsync()).ShouldHaveSingleItem();
    }
}
