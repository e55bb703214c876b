namespace LondonBoard.Reading.Minutes;

/// <summary>What a sentence charges somebody with.</summary>
/// <param name="Deed">What is to be done, and by whom.</param>
/// <param name="Clause">The words of the sentence that say so.</param>
internal readonly record struct Charge(OwnedText Deed, string Clause)
{
    /// <summary>Whether it plainly asks somebody to; otherwise it may only tell what was said.</summary>
    public bool Plainly { get; init; }

    /// <summary>Whether the meeting agreed that somebody would; its clause says all of it.</summary>
    public bool Agreed { get; init; }

    /// <summary>Whether all agreed to do it, so that a sentence behind it may say who does.</summary>
    public bool ByAll { get; init; }

    /// <summary>Whether it is only offered or suggested.</summary>
    public bool Offered { get; init; }
}
