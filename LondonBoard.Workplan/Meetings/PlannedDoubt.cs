using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <summary>What is not clear about a meeting to come as somebody typed it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Words">What is not clear: "12 January 2027 is a Tuesday, not a Thursday."</param>
/// <param name="Readings">The days that may be meant, each with the line that says so; none where there is nothing to choose.</param>
public sealed record PlannedDoubt(string Line, string Words, ImmutableArray<(string Day, string Line)> Readings)
{
    /// <summary>The doubts of typed lines, in their order.</summary>
    /// <param name="typed">The lines.</param>
    /// <param name="meeting">The day of the meeting they were typed at.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<PlannedDoubt> Of(string? typed, DateOnly? meeting, DateOnly today) =>
        [.. (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(PaperLine.Clean).Where(l => l.Length > 0).Select(l => One(l, meeting, today)).OfType<PlannedDoubt>()];

    private static PlannedDoubt? One(string line, DateOnly? meeting, DateOnly today)
    {
        if (TypedLines.PlannedDay(line, meeting) is not var (day, at))
            return new(line, $"“{line}” names no whole day, so it is kept as it is written and comes to no calendar.", []);
        return day.Doubt(today) is { } doubt
            ? new(line, doubt, [.. day.Readings.Select(d => (d.WordsWithWeekday(), line[..at.Start.Value] + d.WordsWithWeekday() + line[at.End.Value..]))])
            : null;
    }
}
