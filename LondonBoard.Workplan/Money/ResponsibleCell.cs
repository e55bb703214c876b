namespace LondonBoard.Money;

/// <summary>What a "responsible party/ies and cost" cell says: who does it, and who pays what.</summary>
/// <param name="Parties">Everyone named, each once, in order.</param>
/// <param name="Costs">The sums and promises, each once.</param>
public sealed record ResponsibleCell(IReadOnlyList<string> Parties, IReadOnlyList<Cost> Costs)
{
    /// <summary>Understands a cell's lines together (a name above a sum belongs to it); total: any text gives a result.</summary>
    public static ResponsibleCell Read(IReadOnlyList<string> lines) => new([], []);
}
