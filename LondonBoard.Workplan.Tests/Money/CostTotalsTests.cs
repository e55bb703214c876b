using LondonBoard.Money;

namespace LondonBoard.Tests.Money;

public class CostTotalsTests
{
    [Fact]
    public void A_joint_sum_is_counted_once_and_under_nobody_alone()
    {
        var totals = Of(
            ("1", "HMC\n£100"),
            ("2", "HMC & MPS £50"),
            ("3", "MPS, HMC\n£25"),
            ("4", "£10"),
            ("5", "$7"),
            ("6", "HMC – officer time"),
            ("7", "£5-10k"),
            ("8", "HMC – TBC"));

        totals.Currencies.Select(c => (c.Currency, c.Total)).ShouldBe([("GBP", 185m), ("USD", 7m)]);
        var sterling = totals.Currencies[0];
        sterling.ByFunder.ShouldHaveSingleItem().Amount.ShouldBe(100);
        var joint = sterling.Joint.ShouldHaveSingleItem();
        (joint.Amount, string.Join('+', joint.Funders), string.Join(',', joint.Items)).ShouldBe((75m, "HMC+MPS", "2,3"));
        sterling.WithoutFunder.ShouldBe([new("4", 10)]);
        sterling.ByItem.Select(i => i.Amount).ShouldBe([100m, 50m, 25m, 10m]);
        totals.Unplaced.Select(u => (u.Item, u.Text, u.Reason)).ShouldBe(
            [("6", "HMC – officer time", UnplacedReason.InKind), ("7", "£5-10k", UnplacedReason.NotUnderstood), ("8", "HMC – TBC", UnplacedReason.NoAmount)]);
    }

    [Fact]
    public void What_is_stated_is_what_is_totalled_and_its_parts_add_up()
    {
        string[] names = ["HMC", "MPS", "London Docks", "St Annes Fellowship", "DoT"];
        var random = new Random(20060401);
        for (var round = 0; round < 500; round++)
        {
            var stated = 0m;
            var cells = new List<(string, string)>();
            for (var item = 0; item < 5; item++)
            {
                var lines = new List<string>();
                for (var line = random.Next(4); line > 0; line--)
                {
                    var amount = random.Next(1, 999) * 1000m;
                    stated += amount;
                    var sum = random.Next(3) switch { 0 => $"£{amount / 1000:0}k", 1 => $"£{amount:#,0}", _ => $"£{amount:0}.00" };
                    var (a, b) = (names[random.Next(5)], names[random.Next(5)]);
                    lines.Add(random.Next(7) switch
                    {
                        0 => sum,
                        1 => $"{sum}/{a}",
                        2 => $"{a} & {b} {sum}",
                        3 => $"{a}\n{sum}",
                        4 => $"{a} – Manager post - {sum}",
                        5 => $"{sum} from {a} towards printing of 20 posters",
                        _ => $"{sum}/{a}, {b}",
                    });
                }

                cells.Add((item.ToString(null, null), string.Join('\n', lines)));
            }

            var totals = Of([.. cells]);
            totals.Currencies.Sum(c => c.Total).ShouldBe(stated, string.Join("\n--\n", cells));
            foreach (var c in totals.Currencies)
            {
                (c.ByFunder.Sum(f => f.Amount) + c.Joint.Sum(f => f.Amount) + c.WithoutFunder.Sum(i => i.Amount)).ShouldBe(c.Total);
                c.ByItem.Sum(i => i.Amount).ShouldBe(c.Total);
            }
        }
    }

    private static CostTotals Of(params (string Item, string Cell)[] cells) =>
        CostTotals.Of(cells.Select(c => (c.Item, ResponsibleCell.Read(c.Cell.Split('\n')).Costs)));
}
