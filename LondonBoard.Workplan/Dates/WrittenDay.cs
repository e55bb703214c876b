using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LondonBoard.Dates;

/// <summary>One day as somebody wrote it, perhaps with its weekday, which may not be the day's.</summary>
/// <param name="Text">The words.</param>
/// <param name="Day">The day; null where the words are none, or several.</param>
/// <param name="Weekday">The weekday that the words name.</param>
public sealed partial record WrittenDay(string Text, DateOnly? Day, DayOfWeek? Weekday)
{
    /// <summary>Understands a day; total. Without a year it is the next such day, or one not long past.</summary>
    public static WrittenDay Read(string text, DateOnly today)
    {
        var date = PartialDate.Read(text, new DateContext(today, null));
        var day = date.From is { } from && from == date.To ? from : (DateOnly?)null;
        DayOfWeek? weekday = null;
        foreach (var word in LetterRuns().EnumerateMatches(text))
        {
            if (DateWords.Weekdays.Contains(text.AsSpan(word.Index, word.Length).ToString().ToLowerInvariant()))
                weekday ??= Weekdays.IndexOf(text.AsSpan(word.Index, 2).ToString().ToLowerInvariant()) is var at and >= 0 ? (DayOfWeek)at : null;
        }

        return new(text, day, weekday);
    }

    /// <summary>Whether a weekday is named that the day does not have.</summary>
    public bool Contradicts => Day is { } day && Weekday is { } weekday && day.DayOfWeek != weekday;

    /// <summary>What is wrong in words: "12 October 2005 was a Wednesday, not a Thursday."; null where nothing is.</summary>
    public string? Doubt(DateOnly today) => Contradicts && Day is { } day
        ? $"{day.Words()} {(day < today ? "was" : "is")} a {day.DayOfWeek}, not a {Weekday}."
        : null;

    /// <summary>
    /// What may be meant where the weekday does not fit: the day as written, the nearest day with that weekday, and the
    /// same day of the year before or after where it has it. Otherwise the day itself.
    /// </summary>
    public ImmutableArray<DateOnly> Readings
    {
        get
        {
            if (Day is not { } day)
                return [];
            if (!Contradicts)
                return [day];
            var forward = ((int)Weekday! - (int)day.DayOfWeek + 7) % 7;
            var readings = ImmutableArray.CreateBuilder<DateOnly>();
            readings.Add(day);
            if (forward <= 3 && day.DayNumber + forward <= DateOnly.MaxValue.DayNumber)
                readings.Add(day.AddDays(forward));
            else if (day.DayNumber + forward - 7 >= 0)
                readings.Add(day.AddDays(forward - 7));
            foreach (var years in (ReadOnlySpan<int>)[-1, 1])
            {
                if (day.Year + years is >= 1 and <= 9999 && day.AddYears(years) is var other && other.DayOfWeek == Weekday && other.Day == day.Day)
                    readings.Add(other);
            }

            return readings.DrainToImmutable();
        }
    }

    private static readonly ImmutableArray<string> Weekdays = ["su", "mo", "tu", "we", "th", "fr", "sa"];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex LetterRuns();
}
