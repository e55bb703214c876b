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
        var made = await store.CreateAsync(new CreateMeeting(new MeetingWords("Harbour Board", new DateOnly(2021, 3, 12)), [],
            [new LineDraft("1. Boats"), new LineDraft("ACTION – Zed to sand the boats by end of April 2021"), new LineDraft("ACTION – Zed to oil the oars"), new LineDraft("It rained.")]));
        var meeting = (await store.FindAsync(made.ShouldBeOfType<EditResult.Saved>().Id)).ShouldNotBeNull();
        var register = await Board.Services.GetRequiredService<LiveActions>().OpenAsync();

        var view = Render<MinutesView>(p => p.Add(v => v.Rows, new(meeting.Head, meeting.Rows)).Add(v => v.Register, register));
        view.FindAll("a.minuted-status").Select(a => a.TextContent.Trim()).ShouldBe(["○Open ▲ Overdue", "○Open"]);
        view.FindAll("p").Count.ShouldBe(3);
    }
}
