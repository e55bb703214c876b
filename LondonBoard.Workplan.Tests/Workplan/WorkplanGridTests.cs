using Bunit;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

/// <summary>What the grid shows.</summary>
public sealed class WorkplanGridTests : GridContext
{
    [Fact]
    public void The_grid_is_announced_as_one_with_all_its_rows_though_few_are_rendered()
    {
        var grid = Grid();
        var table = grid.Find("table");
        table.GetAttribute("role").ShouldBe("grid");
        table.GetAttribute("aria-rowcount").ShouldBe("61");
        Rows(grid).Count.ShouldBe(8);
        Rows(grid)[0].GetAttribute("aria-rowindex").ShouldBe("2");
        grid.FindAll("thead th").Select(h => h.TextContent).ShouldBe(["No.", "Item", "Activity", "Target Group", "Responsible Party/ies and Cost", "Progress", "Timing", "Status"]);
        var spacer = grid.Find("tr.spacer");
        (spacer.GetAttribute("data-from"), spacer.GetAttribute("data-to")).ShouldBe(("8", "60"));
    }

    [Fact]
    public async Task The_browser_is_given_the_rows_it_asks_for()
    {
        var grid = Grid();
        await grid.InvokeAsync(() => grid.Instance.ShowRows(40, 10));
        Rows(grid).Select(r => r.GetAttribute("aria-rowindex")).ShouldBe(Enumerable.Range(42, 10).Select(n => n.ToString()));
        grid.FindAll("tr.spacer").Select(s => (s.GetAttribute("data-from"), s.GetAttribute("data-to"))).ShouldBe([("0", "40"), ("50", "60")]);
    }

    [Fact]
    public async Task What_the_browser_asks_beyond_reason_is_bounded()
    {
        var grid = Grid();
        await grid.InvokeAsync(() => grid.Instance.ShowRows(-5, int.MaxValue));
        Rows(grid).Count.ShouldBe(60);
        await grid.InvokeAsync(() => grid.Instance.ShowRows(int.MaxValue, 3));
        Rows(grid).Count.ShouldBe(1);
    }

    [Fact]
    public void An_empty_narrowing_says_so_and_offers_the_way_back()
    {
        var view = new GridView(Today);
        view.Begin(Plan.View.Current);
        view.Choose(GridFilter.All with { Text = "nowhere to be found" });
        var grid = Grid(view: view);
        grid.Find(".empty").TextContent.ShouldContain("Nothing fits");
        grid.Find(".empty button").Click();
        Rows(grid).Count.ShouldBe(8);
    }

    [Fact]
    public void Headings_stand_above_the_rows_they_count()
    {
        var view = new GridView(Today);
        view.Begin(Plan.View.Current);
        view.Choose(group: GridGroup.Status);
        var grid = Grid(view: view);
        var heading = grid.Find("tr.group th");
        heading.GetAttribute("scope").ShouldBe("rowgroup");
        heading.TextContent.ShouldBe($"No status {view.Rows.Length} items");
        heading.ParentElement!.NextElementSibling!.GetAttribute("aria-rowindex").ShouldBe("2");
    }
}
