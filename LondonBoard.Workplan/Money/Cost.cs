namespace LondonBoard.Money;

/// <summary>A sum, a promise in kind, or a funder named without a sum, as a paper says it.</summary>
/// <param name="Amount">How much; null where none is stated or the words are no one sum ("£5-10k").</param>
/// <param name="Currency">ISO 4217: <c>GBP</c> unless the words say otherwise.</param>
/// <param name="Funders">Who pays; several pay jointly; none where the words do not say.</param>
/// <param name="Purpose">What it is for, where the words say.</param>
/// <param name="InKind">Whether it is given in kind ("in kind", "staff time").</param>
/// <param name="Text">The words it was read from, a sum and the name above or below it on one line.</param>
public sealed record Cost(decimal? Amount, string Currency, IReadOnlyList<string> Funders, string? Purpose, bool InKind, string Text)
{
    /// <summary>Whether several pay one sum between them: then it is nobody's alone and counted once.</summary>
    public bool Joint => Funders.Count > 1;

    /// <summary>Whether it is part or the total of sums stated beside it ("of which", "passed on to", "total"): shown, never counted again.</summary>
    public bool Restated { get; init; }
}
