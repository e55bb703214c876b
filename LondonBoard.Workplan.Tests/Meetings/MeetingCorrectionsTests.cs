using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>Corrections as both meetings' pages show them.</summary>
public sealed class MeetingCorrectionsTests : PageContext
{
    private MeetingStore _store = null!;
    private Guid _last, _next;

    private async Task BeginAsync(Role role, bool plan = true)
    {
        await SignInAsync(role);
        _store = await Board.StoreAsync<MeetingStore>();
        Services.AddSingleton(_store);
        var last = new CreateMeeting(new MeetingWords("Harbour Board", new(2031, 3, 12)), [], MeetingStore.UsualAgenda, MeetingState.Approved);
        _last = (await _store.CreateAsync(last)).ShouldBeOfType<EditResult.Saved>().Id;
        if (plan)
            _next = (await _store.PlanNextAsync(new(_last, new(2031, 6, 12)))).ShouldBeOfType<EditResult.Saved>().Id;
    }

    private async Task<IRenderedComponent<MeetingCorrections>> ShownAsync(Guid meeting, bool mayEdit = true)
    {
        var head = (await _store.FindAsync(meeting))!.Head;
        return Render<MeetingCorrections>(p => p.Add(c => c.Head, head).Add(c => c.MayEdit, mayEdit));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_correction_is_recorded_from_either_page_and_shown_on_both_with_the_way_to_the_other(bool fromTheApproved)
    {
        await BeginAsync(Role.Secretariat);
        var page = await ShownAsync(fromTheApproved ? _last : _next);
        page.WaitForElement("form textarea").Change("Item 2: 14 courses, not 41.");
        await page.Find("form").SubmitAsync();
        var approved = await ShownAsync(_last);
        approved.Markup.ShouldContain("These minutes are approved and stand as they are.");
        approved.Find($"a[href='/meetings/{_next}']").TextContent.ShouldBe("Harbour Board, 12 June 2031");
        var next = await ShownAsync(_next);
        next.Find("h2").TextContent.ShouldBe("Corrections to the minutes of Harbour Board, 12 March 2031");
        next.Find("section p").TextContent.ShouldStartWith("Item 2: 14 courses, not 41.");
    }

    [Fact]
    public async Task Without_a_later_meeting_the_page_says_what_to_do_first()
    {
        await BeginAsync(Role.Secretariat, plan: false);
        var page = await ShownAsync(_last);
        page.WaitForAssertion(() => page.Markup.ShouldContain("Make its agenda first."));
        page.FindAll("form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_not_edit_meetings_is_shown_corrections_and_no_form()
    {
        await BeginAsync(Role.Member);
        await _store.CorrectAsync(new(_last, _next, "14 courses."));
        var page = await ShownAsync(_last, mayEdit: false);
        page.Markup.ShouldContain("14 courses.");
        page.FindAll("form").ShouldBeEmpty();
    }
}
