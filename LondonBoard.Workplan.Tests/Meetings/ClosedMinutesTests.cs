using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;
using LondonBoard.Tests.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>Minutes that are approved while somebody types in them, and what a page shows of where the meeting is.</summary>
public sealed class ClosedMinutesTests : PageContext
{
    private readonly Guid _ann = Guid.NewGuid();
    private MeetingStore _store = null!;
    private Guid _meeting;
    private Desk _desk = null!;

    private async Task<LiveRows<MeetingHead, MeetingRow>> BeginAsync()
    {
        await SignInAsync(Role.Secretariat);
        _store = await Board.StoreAsync<MeetingStore>(name: "Ann Example");
        var words = new MeetingWords("Harbour Board", new(2031, 3, 12));
        var made = await _store.CreateAsync(new(words, [], [new("Water") { IsItem = true }, new("It runs."), new("Budget") { IsItem = true }]));
        _meeting = made.ShouldBeOfType<EditResult.Saved>().Id;
        _desk = Desks.Of(Board, _ann, "Ann Example");
        Services.AddSingleton(_desk);
        return (await _store.FindAsync(_meeting))!;
    }

    private IRenderedComponent<ApproveDialog> Asked(Meeting meeting, Action? approved = null) =>
        Render<ApproveDialog>(p => p.Add(d => d.Open, true).Add(d => d.Meeting, meeting).Add(d => d.Approved, () => approved?.Invoke()));

    private Task LeaveAsync(string text) =>
        _desk.KeepAsync(new Draft { Key = new FieldKey(Meeting.PlaceOf(_meeting), "minutes/left").ToString(), Text = text, At = DateTime.UtcNow });

    [Fact]
    public async Task Before_minutes_are_frozen_it_is_asked_and_said_who_is_typing_in_them()
    {
        var meeting = (await BeginAsync()).Head.Meeting;
        Asked(meeting).Markup.ShouldNotContain("typing");
        using var sue = Desks.Of(Board, Guid.NewGuid(), "Sue Carter");
        sue.Sit(meeting.Where, mayType: true);
        await sue.TypeAsync(new FieldKey(meeting.Where, "minutes").ToString(), "All agreed to");
        var approved = 0;
        var dialog = Asked(meeting, () => approved++);
        dialog.Find(".alert-title").TextContent.ShouldBe("Sue Carter is typing in them now.");
        approved.ShouldBe(0);
        await dialog.FindAll("button").Single(b => b.TextContent.Trim() == "Approve minutes").ClickAsync(new());
        approved.ShouldBe(1);
    }

    [Fact]
    public async Task What_did_not_come_into_closed_minutes_is_shown_to_be_copied_until_it_is_given_up_and_can_be_had_back()
    {
        var rows = await BeginAsync();
        await LeaveAsync("All agreed to p");
        var left = Render<MinutesLeft>(p => p.Add(l => l.Rows, rows));
        left.WaitForElement("textarea").GetAttribute("value").ShouldBe("All agreed to p");
        await left.Find("button").ClickAsync(new());
        left.Markup.Trim().ShouldBeEmpty();
        (await _desk.DraftsAsync(rows.Head.Meeting.Where)).ShouldBeEmpty();
        await Toasts.Shown.Single().Action!();
        left.WaitForElement("textarea").GetAttribute("value").ShouldBe("All agreed to p");
    }

    [Fact]
    public async Task What_stands_in_the_minutes_is_not_shown_as_left()
    {
        var rows = await BeginAsync();
        await LeaveAsync("It runs.");
        Render<MinutesLeft>(p => p.Add(l => l.Rows, rows)).Markup.Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_known_who_approved_the_minutes()
    {
        var meeting = (await BeginAsync()).Head.Meeting;
        (await _store.ApprovalAsync(_meeting)).ShouldBeNull();
        (await _store.SetStateAsync(new(_meeting, MeetingState.Approved, meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        (await _store.ApprovalAsync(_meeting))!.Author.ShouldBe("Ann Example");
    }

    [Theory]
    [InlineData(2, 2, "Vera Stone is leading the meeting. Now: 2. Budget Show it in the text Follow on this screen")]
    [InlineData(1, 0, "Vera Stone is leading the meeting. Now: 1. Water · It runs. Show it in the text Follow on this screen")]
    [InlineData(null, null, "Vera Stone is leading the meeting. Now: the agenda Follow on this screen")]
    public async Task The_text_says_where_the_meeting_is_and_has_a_way_there(int? line, int? item, string said)
    {
        var rows = (await BeginAsync()).Rows;
        Guid? IdOf(int? at) => at is { } row ? rows[row].Id : null;
        var position = new MeetingPosition(IdOf(line), IdOf(item), DateTime.UtcNow, new Dictionary<Guid, TimeSpan>(), Guid.NewGuid(), "Vera Stone");
        var now = Render<MinutesNow>(p => p.Add(n => n.Rows, rows).Add(n => n.Position, position));
        string.Join(" ", now.FindAll("p").Select(p => p.TextContent.Trim())).ShouldBe(said);
        Render<MinutesNow>(p => p.Add(n => n.Rows, rows)).Find(".minutes-now").TextContent.Trim().ShouldBeEmpty();
    }
}
