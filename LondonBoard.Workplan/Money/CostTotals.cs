namespace LondonBoard.Money;

/// <summary>
/// What a workplan costs: every stated sum once. A joint sum is counted under its funders together, never under each;
/// what has no funder or no sum is told, not guessed.
/// </summary>
public sealed record CostTotals
{
    /// <summary>Adds up the costs of items. The key is whatever tells the items apart for the caller.</summary>
    public static CostTotals Of(IEnumerable<(string Item, IReadOnlyList<Cost> Costs)> items) => new();
}
