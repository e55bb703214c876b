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
    public async Task An_action_stands_beside_its_line_as_it_stands_on_the_board_overdue_or_not()
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
            ]));
        var meeting = (await store.FindAsync(made.ShouldBeOfType<EditResult.Saved>().Id)).ShouldNotBeNull();
        var register = await Board.Services.GetRequiredService<LiveActions>().OpenAsync();

        var view = Render<MinutesView>(p => p.Add(v => v.Rows, new(meeting.Head, meeting.Rows)).Add(v => v.Register, register));
        view.FindAll("a.minuted-status").Select(a => a.TextContent.Trim()).ShouldBe(["○Open ▲ Overdue", "○Open"]);
        view.FindAll("p").Count.ShouldBe(3);
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
