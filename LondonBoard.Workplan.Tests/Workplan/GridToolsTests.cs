using Bunit;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

public sealed class GridToolsTests : BunitContext
{
    private IEnumerable<(string Value, string Words)> Choices(string select)
    {
        var tools = Render<GridTools>(p => p.Add(t => t.View, new GridView(new DateOnly(2026, 11, 25))).Add(t => t.Rows, []));
        return [.. tools.FindAll($"select[aria-label={select}] option").Select(o => (o.GetAttribute("value")!, o.TextContent))];
    }

    [Fact]
    public void Every_status_can_be_chosen_by_its_shape_and_words() =>
        Choices("Status").Skip(1).SkipLast(1).ShouldBe(Enum.GetValues<ItemStatus>().Select(s => (s.ToString(), $"{s.Shape()} {s.Words()}")));

    [Fact]
    public void Every_period_can_be_chosen() =>
        Choices("Due").Skip(1).Select(c => c.Value).ShouldBe(Enum.GetNames<DuePeriod>());

    [Fact]
    public void Every_order_can_be_chosen() =>
        Choices("Order").Select(c => c.Value).ShouldBe(Enum.GetNames<GridSort>());

    [Fact]
    public void Every_grouping_can_be_chosen() =>
        Choices("Group").Select(c => c.Value).ShouldBe(Enum.GetNames<GridGroup>());
}
