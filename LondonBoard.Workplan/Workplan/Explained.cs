using LondonBoard.Dates;
using LondonBoard.Money;

namespace LondonBoard.Workplan;

/// <summary>Says in words what was understood of what somebody wrote.</summary>
internal static class Explained
{
    /// <summary>A milestone: "Draft: July 2006", or that it is no date.</summary>
    public static (string Words, bool Sure) Milestone(Milestone milestone)
    {
        var date = milestone.Date;
        if (date.Edtf is null)
            return (date.Ongoing ? "ongoing" : $"“{date.Text}”: kept as written, no date understood", date.Ongoing);
        var span = (date.From, date.To) switch
        {
            ({ } from, { } to) when from == to => from.Words(),
            ({ DayOfYear: 1 } from, { Month: 12, Day: 31 } to) when from.Year == to.Year => $"{from.Year}",
            ({ } from, { } to) when from.Day == 1 && to == from.AddMonths(1).AddDays(-1) => from.ToString("MMMM yyyy", LondonTime.British),
            ({ } from, { } to) => $"{from.Words()} to {to.Words()}",
            ({ } from, null) => $"from {from.Words()}",
            (null, { } to) => $"by {to.Words()}",
            _ => date.Edtf,
        };
        return ((milestone.Label is null ? "" : milestone.Label + ": ") + span + (date.Ongoing ? ", ongoing" : ""), true);
    }

    /// <summary>A cost: "£85,000 from ALG and GLADSS jointly", or that no sum was understood.</summary>
    public static (string Words, bool Sure) Cost(Cost cost)
    {
        var who = cost.Funders.Count switch
        {
            0 => "no funder named",
            1 => $"from {cost.Funders[0]}",
            _ => $"from {string.Join(", ", cost.Funders.SkipLast(1))} and {cost.Funders[^1]} jointly",
        };
        var sum = cost switch
        {
            { Amount: { } amount } => Sum(amount, cost.Currency),
            { InKind: true } => "in kind",
            _ => $"“{cost.Text}”: no sum understood",
        };
        return ($"{sum} {who}{(cost.Purpose is null ? "" : ", for " + cost.Purpose)}", cost.Amount is not null || cost.InKind);
    }

    /// <summary>A sum as the British write it; pence only where there are some.</summary>
    public static string Sum(decimal amount, string currency)
    {
        var figures = amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", LondonTime.British);
        return currency switch
        {
            "GBP" => "£" + figures,
            "EUR" => "€" + figures,
            "USD" => "$" + figures,
            _ => $"{currency} {figures}",
        };
    }
}
