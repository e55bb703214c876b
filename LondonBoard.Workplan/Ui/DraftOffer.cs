namespace LondonBoard.Ui;

/// <summary>A text that a person left unsaved.</summary>
/// <param name="Key">The field it was typed in, as its owner knows it.</param>
/// <param name="Where">What that field is called to people; null where it is no longer there.</param>
/// <param name="Text">The text.</param>
/// <param name="When">When it was typed, in words.</param>
public sealed record DraftOffer(string Key, string? Where, string Text, string When);
