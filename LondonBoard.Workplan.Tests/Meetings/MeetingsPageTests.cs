using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.People;
using LondonBoard.Tests.Workplan;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The list of meetings.</summary>
public sealed class MeetingsPageTests : PageContext
{
    private MeetingStore _store = null!;

    private async Task<IRenderedComponent<MeetingsPage>> ShownAsync(Role role, params string[] titles)
    {
        await SignInAsync(role);
        _store = await Board.StoreAsync<MeetingStore>();
        foreach (var (at, title) in titles.Index())
        {
            var meeting = new CreateMeeting(
                new MeetingWords(title, new DateOnly(2031, 3 + at, 12)),
                [],
                [new LineDraft("1. Welcome"), new LineDraft("ACTION – Zed to sand the boats")]);
            (await _store.CreateAsync(meeting)).ShouldBeOfType<EditResult.Saved>();
        }

        Services.AddSingleton(_store);
        var page = Render<MeetingsPage>();
        page.WaitForAssertion(() => page.FindAll(".skeleton").ShouldBeEmpty());
        return page;
    }

    [Fact]
    public async Task The_latest_stands_first_with_its_state_and_its_open_actions()
    {
        var page = await ShownAsync(Role.Member, "Harbour Board", "Sailing Group");
        page.FindAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Sailing Group", "Harbour Board"]);
        page.Find("tbody tr").TextContent.ShouldContain("12 April 2031");
        page.Find("tbody td a").TextContent.ShouldBe("1 action");
        page.FindAll("button").ShouldNotContain(b => b.TextContent.Contains("New meeting"));
        page.Find("a[href='/decisions']").TextContent.Trim().ShouldBe("Decisions");
    }

    [Fact]
    public async Task The_meetings_of_one_group_are_shown_alone_and_a_title_of_another_kind_says_whose_it_is()
    {
        foreach (var group in new[] { "Harbour Board", "Sailing Group" })
            await (await Board.PeopleAsync()).AddGroupAsync(group);
        var page = await ShownAsync(Role.Member, "Harbour Board", "Sailing Group", "Summer outing");
        var (outing, sailing) = ((await _store.ListAsync(Xunit.TestContext.Current.CancellationToken))[0].Meeting, (await _store.GroupsAsync(null))[1]);
        var head = (await _store.FindAsync(outing.Id))!.Head;
        (await _store.EditAsync(new(outing.Id, head.Words with { Group = sailing }, null, outing.Version))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.FindAll("tbody th .meetings-of").Select(s => s.TextContent).ShouldBe(["Sailing Group"]), TimeSpan.FromSeconds(20));

        page.FindAll("select option").Select(o => o.TextContent).ShouldBe(["All groups", "Harbour Board", "Sailing Group"]);
        page.Find("select").Change(sailing.Id.ToString());
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"?group={sailing.Id}");
        page.WaitForAssertion(() => page.FindAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Summer outing", "Sailing Group"]));
    }

    [Fact]
    public async Task A_group_without_meetings_says_so_and_leads_back_to_all()
    {
        var page = await ShownAsync(Role.Member, "Harbour Board");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/meetings?group={Guid.NewGuid()}");
        page.WaitForAssertion(() => page.FindAll("tbody tr").ShouldBeEmpty());
        page.Find("a[href='/meetings']").TextContent.ShouldBe("Show all meetings");
    }

    [Theory]
    [InlineData(Role.Member, 0)]
    [InlineData(Role.Secretariat, 1)]
    public async Task Removed_meetings_stand_below_the_list_for_those_who_may_bring_them_back(Role role, int shown)
    {
        var page = await ShownAsync(role, "Harbour Board", "Sailing Group");
        var meeting = (await _store.ListAsync(Xunit.TestContext.Current.CancellationToken))[0].Meeting;
        (await _store.RemoveAsync(new(meeting.Id, true))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.FindAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Harbour Board"]), TimeSpan.FromSeconds(20));
        page.FindAll($".meetings-removed a[href='/meetings/{meeting.Id}']").Count.ShouldBe(shown);
    }

    [Fact]
    public async Task A_new_meeting_has_the_usual_agenda_and_opens()
    {
        var page = await ShownAsync(Role.Secretariat);
        page.Markup.ShouldContain("No meetings yet");
        page.FindAll("button").Single(b => b.TextContent.Trim() == "New meeting").Click();
        page.WaitForElement("form#new-meeting input").Change("Harbour Board");
        await page.Find("form#new-meeting").SubmitAsync();
        var made = (await _store.ListAsync(Xunit.TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Meeting;
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/meetings/{made.Id}");
        (await _store.FindAsync(made.Id))!.Rows.Count(r => r.Line.IsItem).ShouldBe(5);
    }

    [Fact]
    public async Task A_new_meeting_of_a_group_invites_its_members_of_that_day_where_and_when_its_calendar_says()
    {
        var people = await Board.PeopleAsync();
        var zed = await people.AddPersonAsync("Zed Quinn");
        var group = await people.AddGroupAsync("Sailing Group", chair: zed);
        await people.AddMemberAsync(group, await people.AddPersonAsync("Old Hand"), until: new(2031, 5, 6));
        await people.AddMemberAsync(group, await people.AddPersonAsync("Eve Frost"));
        await people.AddMemberAsync(group, await people.AddPersonAsync("Amy Bell", p => p with { Initials = ["AMB"] }), from: new(2031, 5, 7));
        await people.AddDateAsync(group, new(2031, 5, 7), new(14, 0), new(16, 0), "Boat house");

        var page = await ShownAsync(Role.Secretariat);
        page.FindAll("button").Single(b => b.TextContent.Trim() == "New meeting").Click();
        page.WaitForElement("form#new-meeting input").Change("Sailing Group");
        page.FindAll("form#new-meeting input")[1].Change("2031-05-07");
        await page.Find("form#new-meeting").SubmitAsync();

        var made = (await _store.ListAsync(Xunit.TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Meeting;
        (made.Start, made.End, made.Place, made.Chair).ShouldBe((new TimeOnly(14, 0), new TimeOnly(16, 0), "Boat house", "Zed Quinn"));
        (await _store.FindAsync(made.Id))!.Head.People.Select(p => (p.Name, p.Initials)).ShouldBe([("Zed Quinn", null), ("Amy Bell", "AMB"), ("Eve Frost", null)]);
    }

    [Fact]
    public async Task A_meeting_that_somebody_else_sets_up_comes_by_itself()
    {
        var page = await ShownAsync(Role.Member, "Harbour Board");
        (await _store.CreateAsync(new CreateMeeting(new MeetingWords("Sailing Group"), [], []))).ShouldBeOfType<EditResult.Saved>();
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(2), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_paper_mentioned_is_whatever_paper_its_item_then_has()
    {
        await ShownAsync(Role.Secretariat);
        var meeting = new CreateMeeting(new MeetingWords("Harbour Board"), [], [new LineDraft("1. Boats"), new LineDraft("2. Ropes")]);
        var id = (await _store.CreateAsync(meeting)).ShouldBeOfType<EditResult.Saved>().Id;
        await PaperAsync("Paper 3");
        var rows = (await _store.FindAsync(id))!.Rows;
        var shown = ShownLine.Of(rows);
        var edit = EditMinutes.From(id, shown, ["1. Boats", "See paper 3 and paper 9.", "2. Ropes"]);
        (await _store.EditMinutesAsync(edit)).ShouldBeOfType<EditResult.Saved>();
        await PaperAsync("Paper 7");
        (await SecondAsync()).ShouldBe("See paper 7 and paper 9.");
        await PaperAsync(null);
        (await SecondAsync()).ShouldBe("See paper (removed) and paper 9.");

        async Task PaperAsync(string? paper)
        {
            var item = (await _store.FindAsync(id))!.Rows.First(r => r.Line.IsItem).Line;
            (await _store.EditItemAsync(new EditAgendaItem(id, item.Id, AgendaFacts.PaperField, paper, item.Paper))).ShouldBeOfType<EditResult.Saved>();
        }

        async Task<string> SecondAsync()
        {
            var now = (await _store.FindAsync(id))!.Rows;
            return new References(now.Select(r => r.Line)).Shown(now[1].Line);
        }
    }
}
