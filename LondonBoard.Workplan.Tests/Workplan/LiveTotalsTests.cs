using Bunit;
using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

/// <summary>The totals follow what colleagues write.</summary>
public sealed class LiveTotalsTests : PageContext
{
    [Fact]
    public async Task A_sum_that_a_colleague_writes_is_added_without_a_reload()
    {
        await SignInAsync(Role.Member);
        var secretary = await Board.StoreAsync();
        using var open = (await Board.Plans.OpenAsync(await Board.PlanAsync(secretary, items: 2)))!;
        var totals = Render<LiveTotals>(p => p.Add(t => t.Open, open));
        totals.Markup.ShouldContain("No sums of money");
        await secretary.EditCellAsync(new EditCell(open.View.Current.Rows[0].Id, Column.Responsible, [], [new LineEdit(null, new PaperLine("NCC £4,500"))]));
        totals.WaitForAssertion(() => totals.Find(".totals-all").TextContent.ShouldContain("£4,500"), TimeSpan.FromSeconds(5));
    }
}
