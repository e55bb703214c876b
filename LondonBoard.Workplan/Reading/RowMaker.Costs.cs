using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LondonBoard.Money;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <content>Sums, and who pays them, in columns of their own.</content>
internal sealed partial class RowMaker
{
    private static void TakeCosts(ItemDraft item, List<(ColumnRole Role, ImmutableArray<PaperLine> Lines)> costs)
    {
        var at = costs.FindIndex(c => !c.Role.Funder && c.Lines.Any(l => IsSum(l.Text)));
        var funding = at < 0 ? -1 : costs.FindIndex(c => c.Role.Funder && !c.Lines.IsEmpty);
        if (funding >= 0 && Funded(costs[at].Lines, costs[at].Role, costs[funding].Lines, costs[funding].Role) is { } joined)
        {
            costs[at] = (costs[at].Role, joined);
            costs.RemoveAt(funding);
        }

        foreach (var (role, lines) in costs)
            TakeCost(item, lines, role);
    }

    // Under "Cost" stand sums; "n/a" or "within existing budgets" names nobody and stays under the column's own name.
    private static void TakeCost(ItemDraft item, ImmutableArray<PaperLine> lines, ColumnRole role)
    {
        if (lines.IsEmpty)
            return;
        var named = role is { NamesFunders: true, Funder: false } && lines.Any(l => l.Text.Any(char.IsUpper));
        if (!named && !lines.Any(l => l.Text.Any(char.IsAsciiDigit) || l.Text.Contains("kind", StringComparison.OrdinalIgnoreCase)))
        {
            item.Add(Column.Extra(role.ExtraName), lines);
            return;
        }

        ImmutableArray<PaperLine> priced = [.. lines.Select(l => l with { Text = Priced(l.Text, role.Heading) })];
        if (ReadAsPaidByLeads(item[Column.Responsible], priced))
            item.Add(Column.Responsible, [new PaperLine("Cost:")]);
        item.Add(Column.Responsible, priced);
    }

    // Who leads need not pay: a sum that names nobody gets "Cost:" above it.
    private static bool ReadAsPaidByLeads(IReadOnlyList<PaperLine> above, ImmutableArray<PaperLine> costs)
    {
        if (above.Count == 0)
            return false;
        var alone = ResponsibleCell.Read([.. costs.Select(l => l.Text)]).Costs;
        var below = ResponsibleCell.Read([.. above.Concat(costs).Select(l => l.Text)]).Costs;
        return !below.TakeLast(alone.Count).SelectMany(c => c.Funders).SequenceEqual(alone.SelectMany(c => c.Funders));
    }

    // Names beside a sum pay it ("£412,000/County"); sums beside it are its parts and never counted with it.
    private static ImmutableArray<PaperLine>? Funded(ImmutableArray<PaperLine> sums, ColumnRole role, ImmutableArray<PaperLine> funding, ColumnRole named)
    {
        if (funding.Any(l => IsSum(l.Text)))
        {
            var parts = funding
                .SelectMany(l => l.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(t => Priced(t, named.Heading));
            return sums.Length == 1 ? Parts(Priced(sums[0].Text, role.Heading), [.. parts]) : null;
        }

        if (sums.Length != funding.Length || sums.Any(l => !ColumnEvidence.IsFigure(l.Text)) || funding.Any(l => !IsName(l.Text)))
            return null;
        return [.. sums.Select((l, i) => l with { Text = $"{Priced(l.Text, role.Heading)}/{funding[i].Text}" })];
    }

    private static ImmutableArray<PaperLine>? Parts(string sum, List<string> parts)
    {
        if (!ColumnEvidence.IsFigure(sum) || CostTotals.Of([("", ResponsibleCell.Read([sum]).Costs)]).Currencies is not [var whole])
            return null;
        var currencies = CostTotals.Of([("", ResponsibleCell.Read(parts).Costs)]).Currencies;
        var paid = currencies.FirstOrDefault(c => c.Currency == whole.Currency)?.Total;
        return paid is null ? null
            : paid >= whole.Total ? [.. parts.Select(p => new PaperLine(p)), new PaperLine($"Total: {sum}")]
            : [new PaperLine(sum), .. parts.Select(p => new PaperLine(ColumnEvidence.HasMoney(p) ? $"of which {p}" : p))];
    }

    private static bool IsSum(string text) => ColumnEvidence.HasMoney(text) && text.Any(char.IsAsciiDigit);

    private static bool IsName(string text) => text.Any(char.IsUpper) && ResponsibleCell.Read([text]) is { Costs.Count: 0, Parties.Count: > 0 };

    // A figure under "Cost (£)" or "£000" has its sign and its thousands in the heading.
    private static string Priced(string text, string heading)
    {
        if (!ColumnEvidence.IsBareSum(text))
            return text;
        var thousands = ThousandsHeading().IsMatch(heading);
        var code = CodeHeading().Match(heading);
        var sign = heading.Contains('$', StringComparison.Ordinal) ? "$" : heading.Contains('€', StringComparison.Ordinal) ? "€" : code.Success ? code.Value + " " : "£";
        return sign + text + (thousands ? "k" : "");
    }

    [GeneratedRegex(@"£\s?(000|k)\b|\(000'?s\)|\b000s\b|thousand|\b[A-Z]{3} ?000\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThousandsHeading();

    [GeneratedRegex(@"\b(EUR|USD|SEK|NOK|DKK|CHF|PLN|CZK|HUF|ISK|AUD|CAD|NZD)\b")]
    private static partial Regex CodeHeading();
}
