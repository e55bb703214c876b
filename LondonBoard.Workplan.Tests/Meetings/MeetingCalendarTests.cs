using Bunit;
using LondonBoard.Data;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>Meetings stand in the calendar beside the groups' dates, each once.</summary>
public sealed class MeetingCalendarTests : DirectoryContext
{
    private static readonly DateOnly Day = new(2027, 2, 17);
    private MeetingStore _meetings = null!;
    private Guid _group;

    private async Task BeginAsync(Role role = Role.Member)
    {
        await LookAsync(role);
        _meetings = await Board.StoreAsync<MeetingStore>();
        _group = await Directory.AddGroupAsync("Health Network");
    }

    private async Task<Guid> MeetAsync(string title, DateOnly? date) =>
        (await _meetings.CreateAsync(new(new MeetingWords(title, date, new(14, 0), new(16, 0), "Town Hall"), [], []))).Id();

    [Fact]
    public async Task The_month_and_the_list_show_meetings_and_lead_to_them()
    {
        await BeginAsync();
        var (known, other) = (await MeetAsync("Health Network", Day), await MeetAsync("Reading Circle", Day.AddDays(1)));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/calendar?month=2027-02");
        var page = Shown<CalendarPage>();
        page.FindAll("td[data-day] a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")))
            .ShouldBe([("2pm Health Network", $"/meetings/{known}"), ("2pm Reading Circle", $"/meetings/{other}")]);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/calendar?month=2027-01&view=list&group={_group}");
        page.WaitForAssertion(() => page.FindAll("tbody td a").Select(a => a.GetAttribute("href")).ShouldBe([$"/meetings/{known}"]));
        await _meetings.CancelAsync(new(known, true));
        page.WaitForAssertion(() => page.Find("tr.off").TextContent.ShouldContain("Cancelled"), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_groups_page_lists_its_meetings_among_its_dates_and_leads_to_them()
    {
        await BeginAsync();
        await Directory.AddDateAsync(_group, new(2099, 2, 17), new(14, 0));
        var (same, own) = (await MeetAsync("Health Network", new(2099, 2, 17)), await MeetAsync("Health Network – away day", new(2099, 3, 17)));
        var page = Shown<GroupPage>(p => p.Add(x => x.Id, _group));
        page.FindAll("section[aria-labelledby=dates] tbody tr").Count.ShouldBe(2);
        page.FindAll("section[aria-labelledby=dates] tbody a").Select(a => a.GetAttribute("href")).ShouldBe([$"/meetings/{same}", $"/meetings/{own}"]);
    }

    [Fact]
    public async Task A_date_and_a_meeting_of_one_day_and_group_are_one_entry_known_by_the_older()
    {
        await BeginAsync();
        var date = await Directory.AddDateAsync(_group, Day, new(10, 0), at: "Annexe");
        var meeting = await MeetAsync("Health Network", Day);
        var both = (await Board.PictureAsync()).Calendar.ShouldHaveSingleItem();
        (both.Id, both.Meeting!.Id, both.Start, both.Place).ShouldBe((date, meeting, new TimeOnly(14, 0), "Town Hall"));

        var first = await MeetAsync("Health Network", Day.AddDays(7));
        await Directory.AddDateAsync(_group, Day.AddDays(7));
        (await Board.PictureAsync()).Calendar.Select(d => d.Id).ShouldBe([date, first]);
    }

    [Fact]
    public async Task A_group_found_by_its_other_name_or_added_later_has_its_meetings_and_a_rename_moves_them()
    {
        await BeginAsync();
        var meeting = await MeetAsync("Sailing Group meeting", Day);
        (await GroupOfAsync()).ShouldBeNull();
        var sailing = (await Directory.SaveGroupAsync(new SaveGroup(Guid.CreateVersion7(), null, "Sailing Subgroup", GroupKind.Subgroup) { OtherNames = ["Sailing Group"] })).Id();
        (await GroupOfAsync()).ShouldBe(sailing);
        var now = (await _meetings.FindAsync(meeting))!.Head;
        (await _meetings.EditAsync(new(meeting, now.Words with { Title = "health network" }, null, now.Meeting.Version))).Id();
        (await GroupOfAsync()).ShouldBe(_group);

        async Task<Guid?> GroupOfAsync() => (await Board.PictureAsync()).Calendar.ShouldHaveSingleItem().GroupId;
    }
}
