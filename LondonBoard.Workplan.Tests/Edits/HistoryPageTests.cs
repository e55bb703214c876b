using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Tests.Workplan;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Edits;

public sealed class HistoryPageTests : PageContext
{
    private Guid _plan;

    private async Task<IRenderedComponent<HistoryPage>> OpenAsync(string query, int edits = 1)
    {
        var bo = await Board.StoreAsync(name: "Bo Other");
        _plan = await Board.PlanAsync(bo);
        for (var n = 1; n <= edits; n++)
        {
            var row = (await RowReader.ReadAsync(Board.Database, _plan)).Rows[0];
            await bo.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], $"Item {n + 1}"));
        }

        await SignInAsync(Role.Member);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/history" + query.Replace("PLAN", _plan.ToString()));
        var page = Render<HistoryPage>();
        page.WaitForState(() => page.FindAll(".change, .empty").Count > 0, TimeSpan.FromSeconds(10));
        return page;
    }

    [Fact]
    public async Task Members_see_who_changed_what_from_what_to_what()
    {
        var page = await OpenAsync("?paper=PLAN");
        var first = page.FindAll(".change")[0];
        first.QuerySelector(".change-head span")!.TextContent.ShouldBe("Bo Other edited Item of item 1");
        first.QuerySelector("del")!.TextContent.ShouldBe("1");
        first.QuerySelector("ins")!.TextContent.ShouldBe("2");
        first.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/workplans/{_plan}");
    }

    [Fact]
    public async Task It_is_narrowed_by_day_and_says_when_there_is_nothing()
    {
        var page = await OpenAsync("?day=2007-07-25");
        page.Find(".empty").TextContent.ShouldContain("No changes");
        page.Find("input[aria-label=Day]").GetAttribute("value").ShouldBe("25 July 2007");
    }

    [Theory]
    [InlineData("?day=0001-01-01")]
    [InlineData("?day=nonsense")]
    public async Task A_day_that_is_none_is_not_asked_for(string query) => (await OpenAsync(query)).FindAll(".change").ShouldNotBeEmpty();

    [Fact]
    public async Task Choosing_a_person_keeps_the_paper_and_begins_with_the_newest()
    {
        var page = await OpenAsync("?paper=PLAN&before=999999");
        var person = page.FindAll("select")[1].QuerySelectorAll("option").Single(o => o.TextContent == "Bo Other").GetAttribute("value");
        await page.FindAll("select")[1].ChangeAsync(new() { Value = person });
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/history?paper={_plan}&person={person}");
    }

    [Fact]
    public async Task Older_changes_are_a_link_away()
    {
        var page = await OpenAsync("?paper=PLAN", edits: 55);
        page.FindAll(".change").Count.ShouldBe(50);
        Services.GetRequiredService<NavigationManager>().NavigateTo(page.FindAll("nav a").Single().GetAttribute("href")!);
        page.WaitForState(() => page.FindAll(".change").Count == 6, TimeSpan.FromSeconds(10));
        page.Find("nav a").TextContent.ShouldBe("Newest changes");
    }

    [Fact]
    public async Task A_text_is_never_markup()
    {
        var bo = await Board.StoreAsync(name: "Bo <b>Other</b>");
        _plan = await Board.PlanAsync(bo);
        var row = (await RowReader.ReadAsync(Board.Database, _plan)).Rows[0];
        await bo.EditCellAsync(EditCell.From(row.Id, Column.Item, row[Column.Item], "<img src=x onerror=alert(1)>"));
        await SignInAsync(Role.Member);
        var page = Render<HistoryPage>();
        page.WaitForState(() => page.FindAll(".change").Count > 0, TimeSpan.FromSeconds(10));
        page.FindAll("img, b").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("25/11/2007", "day=2007-11-25")]
    [InlineData("25.11.07", "day=2007-11-25")]
    [InlineData("3 November 2007", "day=2007-11-03")]
    [InlineData("2007-11-25", "day=2007-11-25")]
    public async Task A_day_is_chosen_as_the_British_write_it(string typed, string address)
    {
        var page = await OpenAsync("?day=2007-07-25");
        await page.Find("input[aria-label=Day]").ChangeAsync(new() { Value = typed });
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith(address);
        await page.Find("input[aria-label=Day]").ChangeAsync(new() { Value = "" });
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("/history");
    }

    [Fact]
    public async Task What_is_no_day_is_said_to_be_none_and_stays_in_its_field()
    {
        var page = await OpenAsync("?day=2007-07-25");
        await page.Find("input[aria-label=Day]").ChangeAsync(new() { Value = "the other day" });
        page.Find("[role=alert]").TextContent.ShouldBe("This is no day. Write it like 25/11/2026 or 25 November 2026.");
        page.Find("input[aria-label=Day]").GetAttribute("value").ShouldBe("the other day");
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith("day=2007-07-25");
    }
}
