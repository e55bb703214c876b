using LondonBoard.Actions;
using LondonBoard.Live;

namespace LondonBoard.Tests.Actions;

public sealed class BoardViewTests
{
    private static readonly DateOnly Today = new(2031, 6, 15);
    private static double _placed;

    private static ActionRow Row(string text, ActionStatus status = ActionStatus.Open, string? due = null, string? owner = null, string? organisation = null, Guid? meeting = null)
    {
        var item = new ActionItem { Text = text, Status = status, DueText = due, DueReference = new(2031, 1, 1), MeetingId = meeting, Position = ++_placed };
        return new(item, owner is null ? [] : [new ActionOwner { Written = owner, Name = owner, Organisation = organisation }], [], null, null);
    }

    private static LiveRows<RegisterHead, ActionRow> Register(params ActionRow[] rows) => new(new(), rows);

    private static string[] Seen(ActionFilter filter, params ActionRow[] rows)
    {
        var view = new BoardView(Today);
        view.Choose(filter, Register(rows));
        return [.. view.Rows.Select(r => r.Stored.Text)];
    }

    [Fact]
    public void Each_filter_shows_what_it_asks_for_and_nothing_else()
    {
        var meeting = Guid.NewGuid();
        ActionRow[] rows =
        [
            Row("late", due: "May 2031", owner: "Carla Cole", organisation: "Harbour Trust"),
            Row("late but done", ActionStatus.Done, "May 2031"),
            Row("soon", due: "1 July 2031", meeting: meeting),
            Row("far", ActionStatus.InProgress, "May 2032"),
            Row("undated"),
            Row("some day", due: "when the lawyers have finished"),
        ];
        Seen(new() { Due = ActionDue.Overdue }, rows).ShouldBe(["late"]);
        Seen(new() { Due = ActionDue.ThisMonth }, rows).ShouldBe(["late", "soon"], ignoreOrder: true);
        Seen(new() { Due = ActionDue.NoDate }, rows).ShouldBe(["undated", "some day"], ignoreOrder: true);
        Seen(new() { Owner = "carla cole" }, rows).ShouldBe(["late"]);
        Seen(new() { Organisation = "Harbour Trust" }, rows).ShouldBe(["late"]);
        Seen(new() { Meeting = meeting }, rows).ShouldBe(["soon"]);
        Seen(new() { Status = ActionStatus.Done }, rows).ShouldBe(["late but done"]);
        Seen(new() { Text = "LAWYERS" }, rows).ShouldBe(["some day"]);
        Seen(ActionFilter.All, rows).Length.ShouldBe(6);
    }

    [Fact]
    public void A_meeting_has_the_actions_it_carries_and_a_group_its_own_and_those_of_its_meetings()
    {
        var (group, later) = (Guid.NewGuid(), Guid.NewGuid());
        ActionRow[] rows =
        [
            new(new ActionItem { Text = "carried", MeetingId = Guid.NewGuid() }, [], [], null, null) { Meetings = [new(later, "Fire Network, 1 May 2031", group, "Fire Network")] },
            new(new ActionItem { Text = "the group's own" }, [new ActionOwner { Written = "FN", Name = "Fire Network", GroupId = group }], [], null, null),
            Row("neither", meeting: Guid.NewGuid()),
        ];
        Seen(new() { Meeting = later }, rows).ShouldBe(["carried"]);
        Seen(new() { Group = group }, rows).ShouldBe(["carried", "the group's own"]);
        new ActionFilter { Group = group, Due = ActionDue.Overdue }.Told(rows).ShouldBe("Fire Network, overdue");
    }

    [Fact]
    public void A_filter_stands_in_an_address_and_is_read_from_it_as_it_was()
    {
        var filter = new ActionFilter { Text = "a & b ", Owner = "Ann O'Dea", Group = Guid.NewGuid(), Due = ActionDue.ThisMonth, Status = ActionStatus.InProgress };
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery("?" + filter.Query);
        ActionFilter.Read(name => query.GetValueOrDefault(name)).ShouldBe(filter);
        (ActionFilter.All.Query, ActionFilter.Read(_ => "nonsense") with { Text = null, Owner = null, Organisation = null }).ShouldBe(("", ActionFilter.All));
    }

    [Fact]
    public void A_move_changes_the_two_columns_it_touches_and_no_other()
    {
        var (a, b, c) = (Row("a"), Row("b", ActionStatus.InProgress), Row("c", ActionStatus.Done));
        var view = new BoardView(Today);
        view.Take(Register(a, b, c)).ShouldBe([ActionStatus.Open, ActionStatus.InProgress, ActionStatus.Done]);
        var moved = Row("a", ActionStatus.InProgress);
        view.Take(Register(moved, b, c)).ShouldBe([ActionStatus.Open, ActionStatus.InProgress]);
        view[ActionStatus.InProgress].ShouldContain(moved);
        view.Take(Register(moved, b, c)).ShouldBeEmpty();
    }
}
