using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Papers;

namespace LondonBoard.People;

/// <summary>Rules that several commands of the directory share.</summary>
internal static class PeopleRules
{
    /// <summary>The first and last year a date of a group may have; these are the years that dates are understood in and time zones are written for.</summary>
    public const int FirstYear = 1996, LastYear = 2099;

    /// <summary>A text that must say something and fit.</summary>
    public static void Needed<T>(this IRuleBuilderInitial<T, string> text, string what, int most) => text
        .Must(t => PaperLine.Clean(t ?? "").Length > 0).WithMessage($"Give {what}.")
        .MaximumLength(most).WithMessage($"At most {most} characters, please.");

    /// <summary>A text that may be empty and must fit.</summary>
    public static void Fits<T>(this IRuleBuilderInitial<T, string?> text, int most) =>
        text.MaximumLength(most).WithMessage($"At most {most} characters, please.");

    /// <summary>A short list of short texts.</summary>
    public static void FitsList<T>(this IRuleBuilderInitial<T, ImmutableArray<string>> list) => list
        .Must(l => l.Length <= Person.MostNames && l.All(t => t.Length <= Person.MaxText))
        .WithMessage($"At most {Person.MostNames}, each of at most {Person.MaxText} characters, please.");

    /// <summary>The words as they are kept; null for none.</summary>
    public static string? Kept(string? text) => PaperLine.Clean(text ?? "") is { Length: > 0 } kept ? kept : null;

    /// <summary>A list as it is kept: clean, no empty ones, none twice.</summary>
    public static ImmutableArray<string> Kept(IEnumerable<string> texts) =>
        [.. texts.Select(PaperLine.Clean).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
