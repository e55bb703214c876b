using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Tests.Workplan;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Actions;

/// <summary>The page of the register, as a board and as a table.</summary>
public sealed class ActionsPageTests : PageContext
{
    private ActionStore _store = null!;

    private async Task<IRenderedComponent<ActionsPage>> ShownAsync(Role role, params (string Text, string Owner, string? Due)[] actions)
    {
        await SignInAsync(role);
        _store = await Board.StoreAsync<ActionStore>();
        foreach (var (text, owner, due) in actions)
            (await _store.AddAsync(new AddAction(ActionWords.Typed(text, owner, due)))).ShouldBeOfType<EditResult.Saved>();
        Services.AddSingleton(_store).AddSingleton(Board.Services.GetRequiredService<LiveActions>());
        var page = Render<ActionsPage>();
        page.WaitForAssertion(() => page.FindAll(".skeleton").ShouldBeEmpty());
        return page;
    }

    [Fact]
    public async Task A_member_sees_where_actions_come_from_and_may_not_add_one()
    {
        var page = await ShownAsync(Role.Member);
        page.Markup.ShouldContain("No actions yet");
        page.FindAll("button").ShouldNotContain(b => b.TextContent.Contains("Add action"));
    }

    [Fact]
    public async Task The_table_has_every_action_with_its_owner_and_says_what_is_overdue()
    {
        var page = await ShownAsync(Role.Secretariat, ("Draft the guide", "Ann Example", "1 May 2001"), ("Book the hall", "Carl Dove", null));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Table").Click();
        page.FindAll("tbody tr").Select(r => r.TextContent).ShouldSatisfyAllConditions(
            rows => rows.Count().ShouldBe(2),
            rows => rows.Single(r => r.Contains("Draft the guide")).ShouldContain("▲ Overdue"),
            rows => rows.Single(r => r.Contains("Book the hall")).ShouldNotContain("Overdue"));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "My actions").Click();
        page.FindAll("tbody th a").ShouldHaveSingleItem().TextContent.ShouldBe("Draft the guide");
        page.Find("p[role=status]").TextContent.ShouldBe("1 of 2");
        page.Find("input[type=search]").Input("hall");
        page.FindAll("tbody tr").ShouldBeEmpty();
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Show all").Click();
        page.FindAll("tbody tr").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Words_that_mean_no_date_are_doubted_as_they_are_typed_and_marked_on_the_card_and_in_the_table()
    {
        var page = await ShownAsync(Role.Secretariat);
        page.FindAll("button").First(b => b.TextContent.Trim() == "Add action").Click();
        page.WaitForElement("form#action-form");
        string Help() => page.Find($"#{page.Find("input[data-draft$='/due']").Id}-help").TextContent;
        Help().ShouldStartWith("As you would write it");
        page.Find("input[data-draft$='/due']").Input("end of May 2031");
        Help().ShouldBe("✓ By 31 May 2031");
        page.Find("input[data-draft$='/due']").Input("banana");
        Help().ShouldStartWith("? Kept as written, but no date understood");
        page.Find("form#action-form textarea").Change("Sand the boats");
        await page.Find("form#action-form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("li[data-id]").TextContent.ShouldContain("? no date understood"));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Table").Click();
        page.Find("tbody tr").TextContent.ShouldContain("banana (? no date understood)");
    }

    [Fact]
    public async Task A_card_and_a_row_say_which_date_an_action_had_first()
    {
        var page = await ShownAsync(Role.Secretariat, ("Draft the guide", "Ann Example", "September 2031"));
        var action = (await _store.ListAsync()).Single().Stored;
        (await _store.PostponeAsync(new(action.Id, "December 2031", "The printer is ill.", action.DueText))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find("li[data-id]").TextContent.ShouldContain("December 2031 (was September 2031)"));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Table").Click();
        page.Find("tbody tr").TextContent.ShouldContain("December 2031 (was September 2031)");
    }

    [Fact]
    public async Task What_is_asked_for_stands_in_the_address_and_in_the_links_to_files()
    {
        var page = await ShownAsync(Role.Secretariat, ("Draft the guide", "Ann Example", "1 May 2001"), ("Book the hall", "Carl Dove", null));
        var address = Services.GetRequiredService<NavigationManager>();
        page.Find("select[aria-label=Due]").Change(nameof(ActionDue.Overdue));
        page.Find("select[aria-label=Owner]").Change("Ann Example");
        new Uri(address.Uri).PathAndQuery.ShouldBe("/actions?owner=Ann%20Example&due=overdue");
        page.FindAll("a[download]").Select(a => a.GetAttribute("href")).ShouldAllBe(h => h!.EndsWith("&owner=Ann%20Example&due=overdue", StringComparison.Ordinal));

        address.NavigateTo("/actions?owner=Carl%20Dove");
        page.WaitForAssertion(() => page.FindAll("li[data-id]").ShouldHaveSingleItem().TextContent.ShouldContain("Book the hall"));
    }

    [Fact]
    public async Task A_status_set_in_the_table_is_stored_and_only_the_chair_is_offered_to_accept()
    {
        var page = await ShownAsync(Role.Secretariat, ("Draft the guide", "Ann Example", null));
        page.FindAll("button").Single(b => b.TextContent.Trim() == "Table").Click();
        var select = page.Find("tbody select");
        select.QuerySelectorAll("option").Select(o => o.GetAttribute("value")).ShouldBe([nameof(ActionStatus.Open), nameof(ActionStatus.InProgress), nameof(ActionStatus.Done)]);
        await select.ChangeAsync(new() { Value = nameof(ActionStatus.Done) });
        (await _store.ListAsync()).ShouldHaveSingleItem().Stored.Status.ShouldBe(ActionStatus.Done);
        page.WaitForAssertion(() => page.Find("[aria-live]").TextContent.ShouldContain("Done: Draft the guide"));
    }

    [Fact]
    public async Task Owners_are_suggested_from_the_directory_and_an_action_added_is_on_the_board()
    {
        var page = await ShownAsync(Role.Secretariat);
        page.FindAll("button").First(b => b.TextContent.Trim() == "Add action").Click();
        page.WaitForElement("form#action-form datalist#owner-names");
        page.Find("form#action-form textarea").Change("Sand the boats");
        await page.Find("form#action-form").SubmitAsync();
        page.WaitForAssertion(() => page.Find("li[data-id]").TextContent.ShouldContain("Sand the boats"));
    }
}
