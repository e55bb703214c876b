using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Tests.People;
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
        page.FindAll("tbody tr, ol[data-column]").ShouldBeEmpty();
        page.Find(".empty").TextContent.ShouldContain("No action matches");
        page.Find(".empty").TextContent.ShouldContain("Ann Example, “hall”");
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
        await Press(page, "Table").ClickAsync(new());
        page.WaitForElement("tbody tr").TextContent.ShouldContain("banana (? no date understood)");
    }

    [Fact]
    public async Task A_card_and_a_row_say_which_date_an_action_had_first()
    {
        var page = await ShownAsync(Role.Secretariat, ("Draft the guide", "Ann Example", "September 2031"));
        var action = (await _store.ListAsync()).Single().Stored;
        (await _store.PostponeAsync(new(action.Id, "December 2031", "The printer is ill.", action.DueText))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find("li[data-id]").TextContent.ShouldContain("December 2031 (was September 2031)"));
        await Press(page, "Table").ClickAsync(new());
        page.WaitForElement("tbody tr").TextContent.ShouldContain("December 2031 (was September 2031)");
    }

    [Fact]
    public async Task Who_owns_nothing_can_ask_for_their_actions_too_and_is_told_what_stands_there()
    {
        var page = await ShownAsync(Role.Member, ("Book the hall", "Carl Dove", null));
        await Press(page, "My actions").ClickAsync(new());
        page.Find(".empty").TextContent.ShouldContain("What minutes give to Ann Example stands here");
        (await (await Board.StoreAsync<ActionStore>()).AddAsync(new(ActionWords.Typed("Draft the guide", "Ann Example", null)))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.FindAll("li[data-id]").ShouldHaveSingleItem().TextContent.ShouldContain("Draft the guide"));
        page.FindAll(".empty").ShouldBeEmpty();
        await page.Find("select[aria-label=Owner]").ChangeAsync(new() { Value = "Carl Dove" });
        await page.Find("select[aria-label=Status]").ChangeAsync(new() { Value = nameof(ActionStatus.Done) });
        page.WaitForElement(".empty");
        await Press(page, "Show all actions").ClickAsync(new());
        page.WaitForAssertion(() => page.FindAll("li[data-id]").Count.ShouldBe(2));
    }

    [Fact]
    public async Task One_s_own_actions_are_those_given_to_the_name_that_the_directory_has_for_one_s_account()
    {
        var people = await Board.PeopleAsync();
        var (member, stranger) = (await Board.AccountAsync(Role.Member), await Board.AccountAsync(Role.Member));
        var ann = await people.AddPersonAsync("Ann Example-Dove", p => p with { AccountId = member.Id });
        var store = await Board.StoreAsync<ActionStore>();
        (await store.NameOfAsync(member.Id), await store.NameOfAsync(stranger.Id)).ShouldBe(("Ann Example-Dove", null));
        (await people.ArchiveAsync(new(LondonBoard.People.NameOf.Person, ann, true))).ShouldBeOfType<EditResult.Saved>();
        (await store.NameOfAsync(member.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_what_one_may_move_looks_and_reads_as_if_one_could()
    {
        var page = await ShownAsync(Role.Member, ("Draft the guide", "Ann Example", null), ("Book the hall", "Carl Dove", null));
        page.FindAll(".card-movable").ShouldHaveSingleItem().TextContent.ShouldContain("Draft the guide");
        page.FindAll(".card-what").Select(a => page.Find("#" + a.GetAttribute("aria-describedby")).TextContent).ShouldSatisfyAllConditions(
            told => told.First().ShouldContain("Space picks a card up"),
            told => told.Last().ShouldContain("not yours to move"));
        var (board, other) = (page.FindComponent<ActionBoard>().Instance, page.FindAll("li[data-id]")[1].GetAttribute("data-id")!);
        board.ColumnsFor(other).ShouldBeEmpty();
        await page.InvokeAsync(() => board.Refuse(other, nameof(ActionStatus.Done)));
        await page.InvokeAsync(() => board.Refuse(page.FindAll("li[data-id]")[0].GetAttribute("data-id")!, nameof(ActionStatus.Accepted)));
        Toasts.Shown.Select(t => t.Text).ShouldBe(
        [
            "This action is not yours to move: its owners do, the chair and the secretariat.",
            "Not moved: an action is accepted by the chair, who alone takes that back.",
        ]);
    }

    [Fact]
    public async Task A_heading_of_the_table_sorts_by_it_both_ways_and_what_has_nothing_there_stands_last()
    {
        var page = await ShownAsync(Role.Member, ("Book the hall", "Zed", "June 2031"), ("Ask the schools", "Carl Dove", null), ("Count the boats", "Ann Example", "by 3 May 2031"));
        await Press(page, "Table").ClickAsync(new());
        page.FindAll("thead th").Select(h => h.TextContent.Trim(' ', '\n', '↕', '↑', '↓')).ShouldBe(["Action", "Owner", "Due", "Status", "Raised"]);
        Rows().ShouldBe(["Book the hall", "Ask the schools", "Count the boats"]);
        page.FindAll(".sort")[2].Click();
        Rows().ShouldBe(["Count the boats", "Book the hall", "Ask the schools"]);
        page.FindAll("thead th")[2].GetAttribute("aria-sort").ShouldBe("ascending");
        page.FindAll(".sort")[2].Click();
        Rows().ShouldBe(["Book the hall", "Count the boats", "Ask the schools"]);
        page.FindAll(".sort")[0].Click();
        Rows().ShouldBe(["Ask the schools", "Book the hall", "Count the boats"]);
        page.FindAll("thead th[aria-sort]").ShouldHaveSingleItem();

        IEnumerable<string> Rows() => page.FindAll("tbody th a").Select(a => a.TextContent);
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
        var toast = Toasts.Shown.ShouldHaveSingleItem();
        (toast.Text, toast.ActionLabel).ShouldBe(("Added: “Sand the boats”.", "Open it"));
        await page.InvokeAsync(toast.Action!);
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/actions/{(await _store.ListAsync()).Single().Id}");
    }

    [Fact]
    public async Task An_action_added_beside_what_one_looks_at_is_said_to_be_elsewhere()
    {
        var page = await ShownAsync(Role.Secretariat, ("Book the hall", "Carl Dove", null));
        page.Find("select[aria-label=Owner]").Change("Carl Dove");
        page.FindAll("button").First(b => b.TextContent.Trim() == "Add action").Click();
        page.WaitForElement("form#action-form textarea").Change("Sand the boats");
        await page.Find("form#action-form").SubmitAsync();
        page.WaitForAssertion(() => Toasts.Shown.ShouldHaveSingleItem().Text.ShouldBe("Added: “Sand the boats”, which is not among the actions you look at."));
    }

    [Fact]
    public async Task An_action_that_comes_onto_the_board_is_told_until_it_was_in_sight_and_a_card_that_moves_is_none()
    {
        var page = await ShownAsync(Role.Member, ("Book the hall", "Carl Dove", null));
        var other = await Board.StoreAsync<ActionStore>(name: "Bo Other");
        var row = (await other.ListAsync()).Single();
        (await other.MoveAsync(new(row.Id, ActionStatus.InProgress, null, ActionStatus.Open))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.FindAll("ol[data-column=InProgress] li").Count.ShouldBe(1));
        page.FindAll(".board-came button").ShouldBeEmpty();

        var first = (await other.AddAsync(new(ActionWords.Typed("Sand the boats", null, null)))).ShouldBeOfType<EditResult.Saved>().Id;
        page.WaitForAssertion(() => page.Find(".board-came button").TextContent.ShouldBe("1 new action in Open: show it"));
        page.Find($"li[data-id='{first}']").HasAttribute("data-came").ShouldBeTrue();
        (await other.AddAsync(new(ActionWords.Typed("Paint the boats", null, null)))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find(".board-came button").TextContent.ShouldBe("2 new actions: show the first"));

        await page.Find(".board-came button").ClickAsync(new());
        page.Find(".board-came button").TextContent.ShouldBe("1 new action in Open: show it");
        await page.InvokeAsync(() => page.FindComponent<ActionBoard>().Instance.Seen([.. page.FindAll("li[data-came]").Select(c => c.GetAttribute("data-id")!)]));
        page.FindAll(".board-came button").ShouldBeEmpty();

        // What one does not look at does not come.
        page.Find("select[aria-label=Owner]").Change("Carl Dove");
        (await other.AddAsync(new(ActionWords.Typed("Sell the boats", null, null)))).ShouldBeOfType<EditResult.Saved>();
        (await other.AddAsync(new(ActionWords.Typed("Count the boats", "Carl Dove", null)))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.Find(".board-came button").TextContent.ShouldBe("1 new action in Open: show it"));
    }

    [Fact]
    public async Task The_button_before_the_filters_says_how_many_lists_ask_for_something()
    {
        var page = await ShownAsync(Role.Member, ("Draft the guide", "Ann Example", "1 May 2001"), ("Book the hall", "Carl Dove", null));
        var button = page.Find(".filters-button");
        (button.TextContent.Trim(), button.GetAttribute("aria-expanded"), page.Find(".filters").Id).ShouldBe(("Filters", "false", button.GetAttribute("aria-controls")));
        await Press(page, "My actions").ClickAsync(new());
        page.Find(".filters-button").TextContent.Trim().ShouldBe("Filters");
        await page.Find("select[aria-label=Due]").ChangeAsync(new() { Value = nameof(ActionDue.Overdue) });
        await page.Find("select[aria-label=Status]").ChangeAsync(new() { Value = nameof(ActionStatus.Open) });
        page.Find(".filters-button").TextContent.Trim().ShouldBe("Filters: 2 set");
        await page.Find(".filters-button").ClickAsync(new());
        (page.Find(".filters-button").GetAttribute("aria-expanded"), page.FindAll(".filters-open").Count).ShouldBe(("true", 1));
        await Press(page, "Show all").ClickAsync(new());
        page.Find(".filters-button").TextContent.Trim().ShouldBe("Filters");
    }

    private static AngleSharp.Dom.IElement Press(IRenderedComponent<ActionsPage> page, string words) => page.FindAll("button").Single(b => b.TextContent.Trim() == words);
}
