using Bunit;
using LondonBoard.Data;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>The list of workplans.</summary>
public sealed class WorkplansPageTests : PageContext
{
    private IRenderedComponent<WorkplansPage> Shown()
    {
        var page = Render<WorkplansPage>();
        page.WaitForAssertion(() => page.FindAll(".skeleton").ShouldBeEmpty());
        return page;
    }

    [Fact]
    public async Task Workplans_are_listed_newest_first_with_period_items_and_the_time_of_the_last_change()
    {
        await SignInAsync(Role.Member);
        var secretary = await Board.StoreAsync();
        await Board.PlanAsync(secretary, items: 1);
        await secretary.CreateAsync(CreateWorkplan.Empty("Southshire Workplan 2027/28"));
        var rows = Shown().FindAll("tbody tr");
        rows.Select(r => r.QuerySelector("a")!.TextContent).ShouldBe(["Southshire Workplan 2027/28", "Northshire Workplan 2026/27"]);
        rows[0].Children[1].TextContent.ShouldBe("2027/28");
        rows[1].Children[2].TextContent.ShouldBe("1 item");
        rows[0].QuerySelector("a")!.GetAttribute("href").ShouldStartWith("/workplans/");
        rows[0].QuerySelector("time")!.TextContent.ShouldMatch(@"^\d{1,2} \w+ 20\d\d, \d\d:\d\d$");
    }

    [Fact]
    public async Task A_workplan_created_or_renamed_elsewhere_comes_onto_the_list_by_itself()
    {
        await SignInAsync(Role.Member);
        var page = Shown();
        page.FindAll("tbody tr").ShouldBeEmpty();
        var secretary = await Board.StoreAsync();
        var id = await Board.PlanAsync(secretary);
        page.WaitForAssertion(() => page.Find("tbody a").TextContent.ShouldBe("Northshire Workplan 2026/27"));
        var version = (await Board.Plans.OpenAsync(id))!.View.Current.Head.Version;
        await secretary.RenameAsync(new RenameWorkplan(id, "Eastshire Workplan 2026/27", version));
        page.WaitForAssertion(() => page.Find("tbody a").TextContent.ShouldBe("Eastshire Workplan 2026/27"), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Those_who_may_not_add_are_offered_nothing_they_cannot_do()
    {
        await SignInAsync(Role.Chair);
        var page = Shown();
        page.Find(".empty-title").TextContent.ShouldBe("No workplans yet");
        page.FindAll("button, input, a[href='/workplans/import']").ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_list_takes_a_file_at_once_and_offers_to_start_without_one()
    {
        await SignInAsync(Role.Secretariat);
        var page = Shown();
        page.Find(".file-drop").TextContent.ShouldContain("Drop your workplan here");
        page.Find("button.link").Click();
        page.Find("form input").Change("Northshire Workplan 2026/27");
        await page.Find("form").SubmitAsync();
        var plan = (await Store.ListAsync()).ShouldHaveSingleItem();
        plan.Period.ShouldBe("2026/27");
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/workplans/{plan.Id}");
    }

    [Fact]
    public async Task A_workplan_without_a_title_is_not_started_and_the_field_says_why()
    {
        await SignInAsync(Role.Secretariat);
        await Board.PlanAsync(Store);
        var page = Shown();
        page.FindAll("button").Single(b => b.TextContent.Contains("Start an empty workplan")).Click();
        await page.Find("form").SubmitAsync();
        page.Find(".field-error").TextContent.ShouldContain("Give the workplan a title");
        (await Store.ListAsync()).Count.ShouldBe(1);
    }
}
