using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

public sealed class GridViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly DateContext Dates = new(new(2026, 4, 1), new Period("2026/27", new(2026, 4, 1), new(2027, 3, 31)));
    private static readonly WorkplanHead Head = new(Guid.NewGuid(), "A plan", Dates.Period, WorkplanPaper.BoardColumns, Guid.NewGuid(), Dates);

    private static WorkplanRow Row(double at, string number, string timing = "", string responsible = "", ItemStatus? status = null, bool archived = false, Guid? id = null) => new(
        new WorkplanItem { Id = id ?? Guid.CreateVersion7(), Position = at, Status = status, ArchivedAt = archived ? DateTime.UnixEpoch : null },
        new (Column, string)[] { (Column.Number, number), (Column.Timing, timing), (Column.Responsible, responsible) }
            .Where(c => c.Item2.Length > 0)
            .Select(c => new RowCell(c.Item1, [.. PaperLine.ParseCell(c.Item2).Select(l => new RowLine(Guid.NewGuid(), Guid.NewGuid(), l, "Ann", default, null, null))])),
        null, Dates);

    private static GridView View(params WorkplanRow[] rows)
    {
        var view = new GridView(Today);
        view.Begin(new(Head, rows));
        return view;
    }

    private static IEnumerable<string> Numbers(GridView view) => view.Rows.Select(r => r.Text(Column.Number));

    private static LiveStep<WorkplanHead, WorkplanRow> Step(params WorkplanRow[] rows) => new(new(Head, rows), [.. rows], Reordered: true);

    [Fact]
    public void An_onlooker_sees_the_shared_rows_themselves()
    {
        var rows = new LiveRows<WorkplanHead, WorkplanRow>(Head, [Row(1, "1"), Row(2, "2")]);
        var one = new GridView(Today);
        var two = new GridView(Today);
        one.Begin(rows);
        two.Begin(rows);
        one.Rows.ShouldBe(two.Rows);
        one.Rows.ShouldBe(rows.Rows);
    }

    [Fact]
    public void Numbers_sort_as_people_count() =>
        Sorted(GridSort.Number, Row(1, "10"), Row(2, "2"), Row(3, "2.1"), Row(4, ""), Row(5, "1")).ShouldBe(["1", "2", "2.1", "10", ""]);

    [Fact]
    public void What_is_due_first_comes_first_and_no_date_last() =>
        Sorted(GridSort.Due, Row(1, "a"), Row(2, "b", "March 2027"), Row(3, "c", "June 2026")).ShouldBe(["c", "b", "a"]);

    [Fact]
    public void Trouble_comes_first() =>
        Sorted(GridSort.Status, Row(1, "a", status: ItemStatus.Complete), Row(2, "b", status: ItemStatus.OffTrack), Row(3, "c")).ShouldBe(["b", "c", "a"]);

    [Fact]
    public void Overdue_is_what_has_passed_and_is_neither_done_nor_ongoing()
    {
        var view = View(
            Row(1, "late", "June 2026"), Row(2, "soon", "March 2027"), Row(3, "ticked", "✓ June 2026"), Row(4, "goes on", "Ongoing 2026"),
            Row(5, "complete", "June 2026", status: ItemStatus.Complete), Row(6, "half", "✓ Draft May 2026\nFinal July 2026"));
        view.Choose(GridFilter.All with { Due = DuePeriod.Overdue });
        Numbers(view).ShouldBe(["late", "half"]);
    }

    [Fact]
    public void Narrowing_by_party_funder_status_and_words()
    {
        var view = View(Row(1, "1", responsible: "ALG\n£5,000", status: ItemStatus.AtRisk), Row(2, "2", responsible: "NHS"), Row(3, "3", responsible: "ALG", archived: true));
        Wanted(GridFilter.All with { Party = "ALG" }).ShouldBe(["1"]);
        Wanted(GridFilter.All with { Funder = "ALG" }).ShouldBe(["1"]);
        Wanted(GridFilter.All with { Status = ItemStatus.AtRisk }).ShouldBe(["1"]);
        Wanted(GridFilter.All with { NoStatus = true }).ShouldBe(["2"]);
        Wanted(GridFilter.All with { Text = "nhs" }).ShouldBe(["2"]);
        Wanted(GridFilter.All with { Archived = true }).ShouldBe(["3"]);

        IEnumerable<string> Wanted(GridFilter filter)
        {
            view.Choose(filter);
            return Numbers(view);
        }
    }

    [Fact]
    public void A_held_row_stays_where_it_is_when_it_no_longer_fits()
    {
        var first = Row(1, "1", status: ItemStatus.AtRisk);
        var held = Row(2, "2", status: ItemStatus.AtRisk);
        var last = Row(3, "3", status: ItemStatus.AtRisk);
        var view = View(first, held, last);
        view.Choose(GridFilter.All with { Status = ItemStatus.AtRisk });
        var done = Row(2, "2", status: ItemStatus.Complete, id: held.Id);

        view.Take(Step(first, done, last), held.Id).ShouldBeFalse();
        Numbers(view).ShouldBe(["1", "2", "3"]);
        view.Take(Step(first, done, last), held: null).ShouldBeTrue();
        Numbers(view).ShouldBe(["1", "3"]);
    }

    [Fact]
    public void An_archived_row_leaves_and_a_restored_one_comes_back()
    {
        var row = Row(1, "1");
        var other = Row(2, "2");
        var view = View(row, other);
        view.Take(new(new(Head, [Row(1, "1", archived: true, id: row.Id), other]), [Row(1, "1", archived: true, id: row.Id)], Reordered: false), null).ShouldBeTrue();
        Numbers(view).ShouldBe(["2"]);
        view.Take(new(new(Head, [row, other]), [row], Reordered: false), null).ShouldBeTrue();
        Numbers(view).ShouldBe(["1", "2"]);
    }

    private static ImmutableArray<string> Sorted(GridSort sort, params WorkplanRow[] rows)
    {
        var view = View(rows);
        view.Choose(GridFilter.All, sort);
        return [.. Numbers(view)];
    }

    [Fact]
    public void Rows_come_together_under_headings_that_count_them()
    {
        var view = View(
            Row(1, "a", status: ItemStatus.Complete), Row(2, "b", status: ItemStatus.AtRisk), Row(3, "c"), Row(4, "d", status: ItemStatus.AtRisk));
        view.Choose(group: GridGroup.Status);
        Numbers(view).ShouldBe(["b", "d", "c", "a"]);
        Headings(view).ShouldBe([(0, "At risk", 2), (2, "No status", 1), (3, "Complete", 1)]);
        view.IsAsOnPaper.ShouldBeFalse();
        view.Choose(group: GridGroup.None);
        Numbers(view).ShouldBe(["a", "b", "c", "d"]);
        view.Headings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(GridGroup.Responsible, "ALG: b c|MPS: a|Nobody named: d")]
    [InlineData(GridGroup.Due, "Overdue: c|Due within a month: b|Due within three months: a|No date: d")]
    [InlineData(GridGroup.TargetGroup, "No target group: a b c d")]
    public void Rows_can_be_put_together_by(GridGroup group, string expected)
    {
        var view = View(
            Row(1, "a", "January 2027", "MPS £5,000"), Row(2, "b", "15 December 2026", "ALG"), Row(3, "c", "June 2026", "alg, MPS"), Row(4, "d"));
        view.Choose(group: group);
        var starts = Headings(view).ToList();
        string.Join('|', starts.Select(h => $"{h.Name}: {string.Join(' ', Numbers(view).Skip(h.At).Take(h.Count))}")).ShouldBe(expected);
    }

    [Fact]
    public void A_row_under_ones_hands_stays_in_its_group_and_goes_to_its_own_when_left()
    {
        var held = Row(2, "b", status: ItemStatus.AtRisk);
        var others = new[] { Row(1, "a", status: ItemStatus.AtRisk), Row(3, "c", status: ItemStatus.AtRisk), Row(4, "d", status: ItemStatus.Complete) };
        var view = View([.. others, held]);
        view.Choose(group: GridGroup.Status);
        var done = Row(2, "b", status: ItemStatus.Complete, id: held.Id);
        view.Take(Step([.. others, done]), held.Id);
        Headings(view).ShouldBe([(0, "At risk", 3), (3, "Complete", 1)]);
        view.Take(Step([.. others, done]), held: null).ShouldBeTrue();
        Headings(view).ShouldBe([(0, "At risk", 2), (2, "Complete", 2)]);
    }

    [Fact]
    public void A_row_that_changes_its_group_without_moving_is_news_too()
    {
        var rows = new[] { Row(1, "a", status: ItemStatus.OffTrack), Row(2, "b", status: ItemStatus.AtRisk) };
        var view = View(rows);
        view.Choose(group: GridGroup.Status);
        view.Take(Step(rows[0], Row(2, "b", status: ItemStatus.OnTrack, id: rows[1].Id)), held: null).ShouldBeTrue();
        view.Take(Step(rows[0], Row(2, "b", status: ItemStatus.OnTrack, id: rows[1].Id)), held: null).ShouldBeFalse();
    }

    private static IEnumerable<(int At, string Name, int Count)> Headings(GridView view) =>
        view.Headings.OrderBy(h => h.Key).Select(h => (h.Key, h.Value.Name, h.Value.Count));
}
