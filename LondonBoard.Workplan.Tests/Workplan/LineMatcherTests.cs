using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Workplan;

public sealed class LineMatcherTests
{
    private static RowLine[] Was(params string[] lines) =>
        [.. lines.Select(l => new RowLine(Guid.NewGuid(), Guid.NewGuid(), new PaperLine(l, Bullet: true), "Ann", default, null, null))];

    private static PaperLine[] Now(params string[] lines) => [.. lines.Select(l => new PaperLine(l, Bullet: true))];

    [Fact]
    public void A_reworded_line_between_others_stays_the_same_line()
    {
        var was = Was("one", "two", "three");
        LineMatcher.Match(was, Now("one", "two, reworded", "three"))
            .ShouldBe([new(was[0].Id, null), new(was[1].Id, new PaperLine("two, reworded", true)), new(was[2].Id, null)]);
    }

    [Fact]
    public void A_line_put_between_two_is_new_and_touches_neither()
    {
        var was = Was("one", "two");
        LineMatcher.Match(was, Now("one", "new", "two")).ShouldBe([new(was[0].Id, null), new(null, new PaperLine("new", true)), new(was[1].Id, null)]);
    }

    [Fact]
    public void Of_lines_between_others_the_ones_alike_belong_together()
    {
        var was = Was("draft the leaflet", "ask the boroughs");
        LineMatcher.Match(was, Now("find a hall", "draft the leaflet again", "ask the boroughs and the county"))
            .Select(e => e.Id).ShouldBe([null, was[0].Id, was[1].Id]);
    }

    [Fact]
    public void A_line_taken_out_is_missing_and_the_others_stay()
    {
        var was = Was("one", "two", "three");
        LineMatcher.Match(was, Now("one", "three")).ShouldBe([new(was[0].Id, null), new(was[2].Id, null)]);
    }

    [Fact]
    public void Whatever_is_typed_comes_out_line_by_line_and_no_line_twice()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var was = Was([.. Words(random)]);
            var now = Now([.. Words(random)]);
            var edits = LineMatcher.Match(was, now);

            edits.Select(e => e.Line ?? was.Single(w => w.Id == e.Id).Line).ShouldBe(now);
            var kept = edits.Where(e => e.Id is not null).Select(e => e.Id!.Value).ToList();
            kept.Distinct().Count().ShouldBe(kept.Count);
            // In order, so that nothing has to move.
            kept.ShouldBe(was.Select(w => w.Id).Where(kept.Contains));
        }

        static IEnumerable<string> Words(Random random) => Enumerable.Range(0, random.Next(8)).Select(_ => ((char)('a' + random.Next(5))).ToString());
    }
}
