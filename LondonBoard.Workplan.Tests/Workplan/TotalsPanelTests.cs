using System.Collections.Immutable;
using Bunit;
using LondonBoard.Dates;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

/// <summary>What the plan costs, as a reader of the page finds it.</summary>
public sealed class TotalsPanelTests : BunitContext
{
    private static WorkplanRow Row(string item, string cost, bool archived = false)
    {
        var paper = SamplePlans.Row("", item, "", "", cost);
        var stored = new WorkplanItem { WorkplanId = Guid.CreateVersion7(), ArchivedAt = archived ? DateTime.UnixEpoch : null };
        var cells = paper.Cells.Select(c => new RowCell(c.Column, [.. c.Lines.Select(l => new RowLine(Guid.CreateVersion7(), default, l, "Ann", default, null, null))]));
        return new WorkplanRow(stored, cells, null, new DateContext(new(2026, 4, 1), null));
    }

    private IRenderedComponent<TotalsPanel> Panel(params ImmutableArray<WorkplanRow> rows) => Render<TotalsPanel>(p => p.Add(t => t.Rows, rows));

    private static string[] Lines(IRenderedComponent<TotalsPanel> panel, string caption) =>
        [.. panel.FindAll("table").Single(t => t.QuerySelector("caption")!.TextContent.StartsWith(caption, StringComparison.Ordinal))
            .QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent)))];

    [Fact]
    public void A_joint_sum_stands_under_its_funders_together_and_is_counted_once()
    {
        var panel = Panel(Row("Website", "NCC\n£8,000/Police, Probation"), Row("Training", "NCC\n£12,000"), Row("Research", "£5,500"));
        panel.Find(".totals-all").TextContent.ShouldContain("£25,500");
        Lines(panel, "By one funder alone").ShouldBe(["NCC | £12,000"]);
        Lines(panel, "By several").ShouldBe(["Police and Probation | £8,000"]);
        Lines(panel, "Without a funder").ShouldBe(["Research | £5,500"]);
        Lines(panel, "By item").ShouldBe(["Website | £8,000", "Training | £12,000", "Research | £5,500"]);
    }

    [Fact]
    public void Archived_items_cost_nothing() =>
        Panel(Row("Kept", "NCC\n£1,000"), Row("Gone", "NCC\n£9,000", archived: true)).Find(".totals-all").TextContent.ShouldContain("£1,000");

    [Fact]
    public void What_could_not_be_placed_is_told_with_its_item_and_words()
    {
        var panel = Panel(Row("Website", "NCC\n£1,000"), Row("Helpline", "NHS Northshire (staff time, in kind)"));
        var told = Lines(panel, "Could not be placed").ShouldHaveSingleItem();
        told.ShouldStartWith("Helpline | ");
        told.ShouldContain("in kind");
    }

    [Fact]
    public void Currencies_are_never_added_together()
    {
        var sums = Panel(Row("A", "NCC\n£1,000"), Row("B", "NCC\n€2,000")).FindAll(".totals-all strong").Select(s => s.TextContent);
        sums.ShouldBe(["£1,000", "€2,000"]);
    }

    [Fact]
    public void A_plan_without_sums_says_so() => Panel(Row("A", "NCC")).Markup.ShouldContain("No sums of money");
}
