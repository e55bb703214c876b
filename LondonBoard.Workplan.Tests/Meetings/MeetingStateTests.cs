using LondonBoard.Meetings;

namespace LondonBoard.Tests.Meetings;

/// <summary>How far a meeting can be said to have come.</summary>
public class MeetingStateTests
{
    private static readonly DateOnly Today = new(2031, 3, 12);

    [Theory]
    [InlineData(1, MeetingState.Planned, "Held")]
    [InlineData(0, MeetingState.Planned, "Held, Drafted, Circulated, Approved")]
    [InlineData(-1, MeetingState.Drafted, "Planned, Held, Circulated, Approved")]
    public void What_is_to_come_can_only_be_held(int daysAhead, MeetingState state, string offered) =>
        string.Join(", ", new Meeting { Title = "Harbour Board", Date = Today.AddDays(daysAhead), State = state }.States(Today)).ShouldBe(offered);

    [Fact]
    public void One_that_was_called_off_is_put_on_again_first() =>
        new Meeting { Title = "Harbour Board", Date = Today, CancelledAt = DateTime.UnixEpoch }.States(Today).ShouldBeEmpty();
}
