using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Actions;

/// <summary>What is taken as a new date of an action, and what is refused.</summary>
public sealed class NewDateTests : IAsyncLifetime
{
    private readonly DateOnly _today = TimeProvider.System.Today();
    private TestBoard _board = null!;
    private ActionStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync<ActionStore>();
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<ActionItem> AddAsync(string? due) =>
        await NowAsync((await _store.AddAsync(new AddAction(ActionWords.Typed("Publish", "CC", due)))).ShouldBeOfType<EditResult.Saved>().Id);

    private async Task<ActionItem> NowAsync(Guid id) => (await _store.FindAsync(id)).ShouldNotBeNull().Stored;

    private Task<EditResult> SetAsync(ActionItem action, string due, string? reason) => _store.PostponeAsync(new(action.Id, due, reason, action.DueText));

    [Theory]
    [InlineData("12 June 2031")]
    [InlineData("end of May 2031")]
    [InlineData("by Friday")]
    [InlineData("in six weeks")]
    [InlineData("tomorrow")]
    [InlineData("1 March")]
    public async Task Words_that_name_a_day_to_come_are_a_new_date(string due)
    {
        var action = await AddAsync("May 2001");
        (await SetAsync(action, due, "The printer is ill.")).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(action.Id))!.Due!.To!.Value.ShouldBeGreaterThanOrEqualTo(_today);
    }

    [Theory]
    [InlineData("whenever", "Write a day, or words that name one")]
    [InlineData("ongoing", "Write a day, or words that name one")]
    [InlineData("end of Nov 2025", "30 November 2025, which has passed")]
    [InlineData("next meeting", "The next meeting has no date yet")]
    public async Task Words_that_name_no_day_to_come_are_refused_and_the_action_stays_overdue(string due, string said)
    {
        var action = await AddAsync("May 2001");
        (await SetAsync(action, due, "The printer is ill.")).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain(said);
        (await _store.FindAsync(action.Id))!.IsOverdue(_today).ShouldBeTrue();
    }

    [Theory]
    [InlineData("banana", "no date understood")]
    [InlineData("once Croydon legal have finished", "no date understood")]
    [InlineData("by the next meeting", null)]
    [InlineData("ongoing", null)]
    [InlineData("end of May", null)]
    [InlineData(null, null)]
    public async Task Words_for_a_date_are_kept_as_written_and_those_that_mean_none_are_marked(string? due, string? doubt)
    {
        var row = (await _store.FindAsync((await AddAsync(due)).Id))!;
        (row.Stored.DueText, row.DueDoubt).ShouldBe((due, doubt));
    }

    [Fact]
    public async Task The_first_date_is_told_while_another_stands()
    {
        var action = await AddAsync("May 2031");
        (await SetAsync(action, "June 2031", "The printer is ill.")).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(action.Id))!.Was.ShouldBe("May 2031");
        (await SetAsync(await NowAsync(action.Id), "May 2031", null)).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(action.Id))!.Was.ShouldBeNull();
    }

    [Fact]
    public async Task Putting_a_date_off_needs_a_reason_and_a_first_or_earlier_date_needs_none()
    {
        var action = await AddAsync("May 2031");
        (await SetAsync(action, "June 2031", " ")).ShouldBeOfType<EditResult.Invalid>().Faults.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await SetAsync(action, "April 2031", null)).ShouldBeOfType<EditResult.Saved>();
        (await SetAsync(await AddAsync(null), "June 2031", null)).ShouldBeOfType<EditResult.Saved>();
        (await SetAsync(await AddAsync("when they can"), "June 2031", null)).ShouldBeOfType<EditResult.Invalid>();
    }

    [Fact]
    public async Task The_next_meeting_is_a_date_where_it_has_one_and_is_overdue_after_it()
    {
        var meetings = await _board.StoreAsync<MeetingStore>();
        var words = new MeetingWords("Harbour Board", _today.AddDays(-1));
        var held = (await meetings.CreateAsync(new(words, [], [new("Water") { IsItem = true }, new("ACTION – CC to publish")]))).ShouldBeOfType<EditResult.Saved>().Id;
        (await meetings.CreateAsync(new(words with { Date = _today.AddDays(30) }, [], []))).ShouldBeOfType<EditResult.Saved>();
        var action = (await _store.ListAsync()).Single(a => a.Stored.MeetingId == held).Stored;
        (await SetAsync(action, "by the next meeting", null)).ShouldBeOfType<EditResult.Saved>();
        var row = (await _store.FindAsync(action.Id))!;
        row.Stored.DueText.ShouldBe($"by the next meeting ({_today.AddDays(30).Words()})");
        row.IsOverdue(_today.AddDays(30)).ShouldBeFalse();
        row.IsOverdue(_today.AddDays(31)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_due_date_edited_in_the_form_does_not_keep_the_reason_of_an_earlier_slip()
    {
        var action = await AddAsync("May 2031");
        await SetAsync(action, "June 2031", "The printer is ill.");
        action = await NowAsync(action.Id);
        (await _store.EditAsync(new(action.Id, ActionWords.Typed("Publish", "CC", "July 2031"), null, action.Version))).ShouldBeOfType<EditResult.Saved>();
        var now = await NowAsync(action.Id);
        (now.DueText, now.SlippedFrom, now.SlipReason).ShouldBe(("July 2031", "May 2031", null));
    }
}
