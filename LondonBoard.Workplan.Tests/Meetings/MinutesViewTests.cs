using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The minutes as everybody reads them.</summary>
public sealed class MinutesViewTests : PageContext
{
    [Fact]
    public async Task Actions_and_decisions_are_marked_as_such_and_actions_as_they_stand_on_the_board_overdue_or_withdrawn()
    {
        await SignInAsync(Role.Member);
        var store = await Board.StoreAsync<MeetingStore>();
        var made = await store.CreateAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new DateOnly(2021, 3, 12)),
            [],
            [
                new LineDraft("1. Boats"),
                new LineDraft("ACTION – Zed to sand the boats by end of April 2021"),
                new LineDraft("ACTION – Zed to oil the oars"),
                new LineDraft("It rained."),
                new LineDraft("The Board approved the budget."),
            ]));
        var meeting = (await store.FindAsync(made.ShouldBeOfType<EditResult.Saved>().Id)).ShouldNotBeNull();
        var register = await Board.Services.GetRequiredService<LiveActions>().OpenAsync();

        Services.AddSingleton(store);
        var view = Render<MinutesView>(p => p.Add(v => v.Rows, new(meeting.Head, meeting.Rows)).Add(v => v.Register, register));
        view.FindAll(".minuted-status").Select(a => a.TextContent.Trim()).ShouldBe(["○Open ▲ Overdue", "○Open", "◆Decision: approved"]);
        view.FindAll("p").Count.ShouldBe(4);

        // What somebody takes off the board says so, at once; a line that lost its mark is no action, and none that was withdrawn.
        var oars = meeting.Rows[2].Line;
        await (await Board.StoreAsync<ActionStore>()).WithdrawAsync(new(oars.ActionId!.Value, true));
        view.WaitForAssertion(() => view.FindAll(".minuted-action")[1].TextContent.ShouldStartWith("ACTION – Zed to oil the oars ×Withdrawn by Ann Example on "));
        var shown = ShownLine.Of(meeting.Rows);
        await store.EditMinutesAsync(EditMinutes.From(meeting.Head.Meeting.Id, shown, [shown[0].Text, "Zed sanded the boats.", .. shown.Skip(2).Select(l => l.Text)]));
        meeting = (await store.FindAsync(meeting.Head.Meeting.Id)).ShouldNotBeNull();
        view.Render(p => p.Add(v => v.Rows, new(meeting.Head, meeting.Rows)));
        view.WaitForAssertion(() => view.FindAll(".minuted-action").ShouldHaveSingleItem().TextContent.ShouldContain("oil the oars"));
    }

    [Theory]
    [InlineData("Nia Vaughan", "31/7", "https://papers.example/31-7", "Nia Vaughan · paper 31/7")]
    [InlineData("Nia Vaughan", null, null, "Nia Vaughan")]
    [InlineData(null, "31/7", null, "paper 31/7")]
    [InlineData(null, null, "https://papers.example/31-7", "paper")]
    public void Who_speaks_to_an_item_and_its_paper_are_said_in_a_line(string? presenter, string? paper, string? link, string shown)
    {
        var line = new MeetingLine { Text = "Budget", Author = "Bo", IsItem = true, Presenter = presenter, Paper = paper, PaperLink = link };
        var facts = Render<ItemFacts>(p => p.Add(f => f.Line, line));
        facts.Nodes.Select(n => n.TextContent).Aggregate("", (all, part) => all + part).Trim().ShouldBe(shown);
        facts.FindAll("a").Select(a => a.GetAttribute("href")).ShouldBe(link is null ? [] : [link]);
    }
}
