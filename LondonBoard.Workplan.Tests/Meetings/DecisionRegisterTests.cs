using Bunit;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Tests.Reading.Minutes;
using LondonBoard.Tests.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The register of decisions, and what an import brings along from earlier meetings.</summary>
public sealed class DecisionRegisterTests : PageContext
{
    private MeetingStore _store = null!;

    private async Task OpenAsync()
    {
        await SignInAsync(Role.Member);
        _store = await Board.StoreAsync<MeetingStore>();
        Services.AddSingleton(_store).AddSingleton(Board.Services.GetRequiredService<ChangeFeed>());
    }

    private async Task<Guid> HoldAsync(DateOnly day, params string[] lines) => (await _store.CreateAsync(new CreateMeeting(
        new MeetingWords("Harbour Board", day),
        [new(Attended.Present, "Vera Stone", null, "VS")],
        [.. lines.Select(l => new LineDraft(l))]))).ShouldBeOfType<EditResult.Saved>().Id;

    [Fact]
    public async Task Every_meetings_decisions_stand_with_kind_condition_and_item()
    {
        await OpenAsync();
        await HoldAsync(new(2031, 3, 12), "1. Welcome", "2. Moorings", "The board approved the plan, subject to the view of the lawyers.", "It rained.");
        var later = await HoldAsync(new(2031, 6, 11), "1. Budget", "The board noted the budget report.", "The board agreed to item 1 as it stands.");
        var decisions = await _store.DecisionsAsync(Xunit.TestContext.Current.CancellationToken);
        decisions.Select(d => (d.Meeting.Date!.Value.Month, d.Kind, d.Item)).ShouldBe(
        [
            (6, DecisionKind.Noted, "1. Budget"),
            (6, DecisionKind.Agreed, "1. Budget"),
            (3, DecisionKind.WithConditions, "2. Moorings"),
        ]);
        decisions[2].Condition.ShouldBe("subject to the view of the lawyers");
        decisions[1].Text.ShouldBe("The board agreed to item 1 as it stands.");

        var page = Render<DecisionsPage>();
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(3));
        page.Find("[role=status]").TextContent.ShouldBe("3 decisions");
        page.Find($"h2 a[href='/meetings/{later}']").TextContent.ShouldBe("Harbour Board, 11 June 2031");
        page.Find("select[aria-label=Kind]").Change(nameof(DecisionKind.WithConditions));
        page.FindAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("Condition: subject to the view of the lawyers");
        page.Find("[role=status]").TextContent.ShouldBe("1 of 3");
        page.Find("select[aria-label=Kind]").Change("");
        page.Find("input[type=search]").Input("moor");
        page.FindAll("tbody tr").ShouldHaveSingleItem();
        page.Find("select[aria-label=Meeting]").Change(later.ToString());
        page.FindAll("tbody tr").ShouldBeEmpty();
        page.FindAll("button").Single(b => b.TextContent.Contains("Show all")).Click();
        page.FindAll("tbody tr").Count.ShouldBe(3);

        await HoldAsync(new(2031, 9, 10), "1. Flags", "The board approved the new flag.");
        page.WaitForAssertion(() => page.FindAll("tbody tr").Count.ShouldBe(4), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Before_the_first_decision_the_page_says_where_they_come_from()
    {
        await OpenAsync();
        var page = Render<DecisionsPage>();
        page.WaitForAssertion(() => page.Markup.ShouldContain("No decisions yet"));
    }

    [Fact]
    public async Task Actions_of_earlier_meetings_come_in_with_their_state_and_are_not_raised_twice()
    {
        await OpenAsync();
        var actions = await Board.StoreAsync<ActionStore>();
        await HoldAsync(new(2024, 6, 12), "1. Traffic", "ACTION – VS to publish the traffic counts");
        var known = (await actions.ListAsync()).ShouldHaveSingleItem();
        var reading = MinutesSamples.Text(File.ReadAllText(MinutesSamples.Paper("steering-group.md")).ReplaceLineEndings("\n"), "steering-group.md");
        (await _store.CreateAsync(MinutesImport.Command(reading, "steering-group.md"))).ShouldBeOfType<EditResult.Saved>();
        var all = await actions.ListAsync();
        all.Count.ShouldBe(10);
        all.Single(a => a.Stored.Text.Contains("traffic counts", StringComparison.OrdinalIgnoreCase)).ShouldSatisfyAllConditions(
            a => a.Id.ShouldBe(known.Id), a => a.Stored.Status.ShouldBe(ActionStatus.Done));
        all.Single(a => a.Stored.Text == "Meet the bus company").ShouldSatisfyAllConditions(
            a => a.Stored.MeetingId.ShouldBeNull(),
            a => a.Stored.Status.ShouldBe(ActionStatus.Open),
            a => a.Raised.ShouldBe("Before Cycle Route Steering Group, 11 September 2024"),
            a => a.Who.ShouldBe("Wendy Park"));
    }
}
