using System.Globalization;
using System.Text.RegularExpressions;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <summary>
/// What our own papers say behind an action of an earlier meeting, for people and for the reader alike:
/// "(in progress, overdue, now due 31 July 2031, raised 12 March 2031)".
/// </summary>
/// <param name="State">How it stands; null where the paper leaves that open.</param>
/// <param name="IsOverdue">Whether its day had passed when the paper was made.</param>
/// <param name="Due">Its date, where that is another than its words say.</param>
/// <param name="Raised">The day it was raised; null where that is not known.</param>
public sealed partial record CarriedNote(ActionState? State, bool IsOverdue, string? Due, DateOnly? Raised)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (ActionState State, string Words)[] States =
    [
        (ActionState.Open, "open"),
        (ActionState.InProgress, "in progress"),
        (ActionState.Done, "done"),
        (ActionState.Accepted, "accepted"),
    ];

    /// <summary>The day at the end of a meeting's name ("Board, 12 March 2031"); null where it has none.</summary>
    public static DateOnly? DayOf(string? meeting) =>
        meeting?.LastIndexOf(", ", StringComparison.Ordinal) is >= 0 and var at ? Day(meeting[(at + 2)..]) : null;

    /// <summary>As the paper says it, in brackets.</summary>
    public string Words()
    {
        string?[] parts =
        [
            States.FirstOrDefault(s => s.State == State).Words,
            IsOverdue ? "overdue" : null,
            Due is { } due ? $"now due {due}" : null,
            $"raised {(Raised is { } day ? LondonTime.Words(day) : "earlier")}",
        ];
        return $"({string.Join(", ", parts.Where(p => p is not null))})";
    }

    /// <summary>Takes the note off the end of a line; null where it ends with none.</summary>
    public static (string Line, CarriedNote Note)? Take(string text)
    {
        if (!text.EndsWith(')') || Note().Match(text) is not { Success: true } said)
            return null;
        var state = States.FirstOrDefault(s => s.Words == said.Groups["state"].Value);
        var due = said.Groups["due"] is { Success: true } date ? date.Value : null;
        return (text[..said.Index], new(state.Words is null ? null : state.State, said.Groups["late"].Success, due, Day(said.Groups["raised"].Value)));
    }

    private static DateOnly? Day(string words) => DateOnly.TryParseExact(words, "d MMMM yyyy", British, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(
        @" \(((?<state>open|in progress|done|accepted), )?((?<late>overdue), )?(now due (?<due>[^()]+?), )?"
        + @"raised (?<raised>earlier|\d{1,2} [A-Z][a-z]+ \d{4})\)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Note();
}
