namespace LondonBoard.Ui;

/// <summary>A line shown over every page, such as the one that says this is a demonstration.</summary>
/// <param name="Words">The words; null shows nothing.</param>
public sealed record ShellBanner(string? Words);
