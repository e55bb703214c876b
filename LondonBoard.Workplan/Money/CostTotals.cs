namespace LondonBoard.Money;

/// <summary>
/// What a workplan costs: every stated sum once. A joint sum is counted under its funders together, never under each;
/// what has no funder or no sum is told, not guessed.
/// </summary>
public sealed record CostTotals
{
    /// <summary>A total for each currency, sterling first; currencies are never added together.</summary>
    public IReadOnlyList<CurrencyTotal> Currencies { get; private init; } = [];

    /// <summary>What is in no total: promises in kind, sums not stated or not understood, and sums that restate others.</summary>
    public IReadOnlyList<UnplacedCost> Unplaced { get; private init; } = [];

    /// <summary>Adds up the costs of items. The key is whatever tells the items apart for the caller.</summary>
    public static CostTotals Of(IEnumerable<(string Item, IReadOnlyList<Cost> Costs)> items)
    {
        var all = items.SelectMany(i => i.Costs.Select(c => (i.Item, Cost: c))).ToList();
        return new()
        {
            Currencies = [.. all.Where(c => IsCounted(c.Cost)).GroupBy(c => c.Cost.Currency, StringComparer.Ordinal)
                .OrderBy(g => g.Key != Amounts.Sterling).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => Total(g.Key, [.. g]))],
            Unplaced = [.. all.Where(c => !IsCounted(c.Cost)).Select(c => new UnplacedCost(c.Item, c.Cost.Funders, c.Cost.Text, ReasonOf(c.Cost)))],
        };
    }

    private static bool IsCounted(Cost cost) => cost.Amount is not null && !cost.Restated;

    private static UnplacedReason ReasonOf(Cost cost) =>
        cost.Restated ? UnplacedReason.Restated
        : cost.InKind ? UnplacedReason.InKind
        : cost.Text.Any(char.IsAsciiDigit) ? UnplacedReason.NotUnderstood
        : UnplacedReason.NoAmount;

    private static CurrencyTotal Total(string currency, List<(string Item, Cost Cost)> costs) => new(
        currency,
        costs.Sum(c => c.Cost.Amount!.Value),
        [.. costs.GroupBy(c => c.Item, StringComparer.Ordinal).Select(g => new ItemTotal(g.Key, Sum(g)))],
        Funders(costs.Where(c => c.Cost.Funders.Count == 1)),
        Funders(costs.Where(c => c.Cost.Joint)),
        [.. costs.Where(c => c.Cost.Funders.Count == 0).GroupBy(c => c.Item, StringComparer.Ordinal).Select(g => new ItemTotal(g.Key, Sum(g)))]);

    // The same funders in another order, or in other capitals, are the same funders.
    private static IReadOnlyList<FunderTotal> Funders(IEnumerable<(string Item, Cost Cost)> costs) =>
        [.. costs.GroupBy(c => string.Join('\n', c.Cost.Funders.Select(f => f.ToUpperInvariant()).Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .Select(g => new FunderTotal(g.First().Cost.Funders, Sum(g), [.. g.Select(c => c.Item).Distinct()]))
            .OrderByDescending(f => f.Amount)];

    private static decimal Sum(IEnumerable<(string Item, Cost Cost)> costs) => costs.Sum(c => c.Cost.Amount!.Value);
}

/// <summary>What is stated in one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Total">Every stated sum once: what one funder pays alone, what several pay jointly, and what has no funder.</param>
/// <param name="ByItem">The same by item, in the order of the items.</param>
/// <param name="ByFunder">What a funder pays alone, the largest first.</param>
/// <param name="Joint">What several pay together, by group, the largest first.</param>
/// <param name="WithoutFunder">What nobody is named for, by item.</param>
public sealed record CurrencyTotal(
    string Currency,
    decimal Total,
    IReadOnlyList<ItemTotal> ByItem,
    IReadOnlyList<FunderTotal> ByFunder,
    IReadOnlyList<FunderTotal> Joint,
    IReadOnlyList<ItemTotal> WithoutFunder);

/// <summary>A sum of an item.</summary>
public sealed record ItemTotal(string Item, decimal Amount);

/// <summary>A sum of one funder, or of several together, and the items it is for.</summary>
public sealed record FunderTotal(IReadOnlyList<string> Funders, decimal Amount, IReadOnlyList<string> Items);

/// <summary>A cost that is in no total, with its words.</summary>
public sealed record UnplacedCost(string Item, IReadOnlyList<string> Funders, string Text, UnplacedReason Reason);

/// <summary>Why a cost is in no total.</summary>
public enum UnplacedReason
{
    /// <summary>Given in kind, without a sum.</summary>
    InKind,

    /// <summary>A funder or a promise without a sum.</summary>
    NoAmount,

    /// <summary>A sum whose words were not understood, such as a range.</summary>
    NotUnderstood,

    /// <summary>Part or total of sums that are counted already.</summary>
    Restated,
}
