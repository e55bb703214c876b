using FsCheck;
using FsCheck.Fluent;
using LondonBoard.Money;

namespace LondonBoard.Tests.Money;

public class AnyTextTests
{
    [Fact]
    public void Any_lines_give_a_cell_with_each_party_once() =>
        Prop.ForAll<string[]>(lines =>
        {
            var cell = ResponsibleCell.Read([.. lines.Select(l => l ?? "")]);
            return cell.Parties.Distinct(StringComparer.OrdinalIgnoreCase).Count() == cell.Parties.Count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_of_a_cells_words_gives_a_cell()
    {
        string[] words =
        [
            "£", "5,000", "5k", "-", "–", "/", "(", ")", ":", "HMC", "and", "&", " ", "total", "of which",
            "via", "from", "for", "nil", "tbc", "in kind", "\n", "x", "2", "USD", ".",
        ];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)] + (random.Next(2) == 0 ? " " : "")));
            var cell = ResponsibleCell.Read(text.Split('\n'));
            CostTotals.Of([("1", cell.Costs)]).ShouldNotBeNull();
            cell.Costs.All(c => c.Text.Length > 0 && c.Currency.Length == 3).ShouldBeTrue(text);
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("£9")]
    [InlineData("£9,")]
    [InlineData("£1/a ")]
    [InlineData("1,")]
    [InlineData("2x ")]
    [InlineData("(")]
    [InlineData("£5 ( to")]
    [InlineData("£5 ' HMC")]
    [InlineData("a & ")]
    [InlineData("a and ")]
    [InlineData(" - ")]
    [InlineData("in kind ")]
    [InlineData("k")]
    [InlineData("5k")]
    public void A_hostile_line_ends(string unit)
    {
        var line = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        ResponsibleCell.Read([line]).ShouldNotBeNull();
        ResponsibleCell.Read([.. Enumerable.Repeat(unit, 20_000)]).ShouldNotBeNull();
    }
}
