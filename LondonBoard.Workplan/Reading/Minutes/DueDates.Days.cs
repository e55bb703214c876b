using System.Globalization;
using System.Text.RegularExpressions;
using LondonBoard.Dates;

namespace LondonBoard.Reading.Minutes;

/// <content>Days told without a year or a number: "by Friday", "end of the month", "by May 21", "by 13.10.".</content>
internal sealed partial class DueDates
{
    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    // What stands before a weekday that is a deadline.
    private static readonly string[] Leads =
    [
        "by ", "by next ", "before ", "by this ", "cob ", "eod ", "close of business ", "close of business on ",
        "close of play ", "close of play on ", "end of day ", "end of day on ", "no later than ", "by end of ",
    ];

    private static readonly string[] Endings =
    [
        "end of the week", "end of this week", "end of week",
        "end of the month", "end of this month", "end of month",
        "end of the quarter", "end of this quarter", "end of quarter",
        "end of the year", "end of this year",
        "end of next week", "end of next month",
        "by eow", "by eom", "by eoy",
    ];

    private const string AnyWeekday = "(mon|tues|wednes|thurs|fri|satur|sun)day";
    private const string AnyMonth = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

    private PartialDate? ByWeekday(string text)
    {
        if (meeting is not { } day)
            return null;
        if (MonthDay().Match(text) is { Success: true } turned && DayOf(turned, day) is { } there)
            return Until(turned.Groups["said"].Value, there);
        if (Dotted().Match(text) is { Success: true } dotted && Dated(dotted, day) is { } numbered)
            return Until(dotted.Groups["said"].Value, numbered);
        if (!monthFirst && DaySlash().Match(text) is { Success: true } slashed && Dated(slashed, day) is { } shorter)
            return Until(slashed.Groups["said"].Value, shorter);
        if (MonthEnd().Match(text) is { Success: true } closing && MonthOf(closing) is > 0 and var month)
            return Until(closing.Value, new DateOnly(month < day.Month ? day.Year + 1 : day.Year, month, 1).AddMonths(1).AddDays(-1));
        if (Ordinal().Match(text) is { Success: true } of && Number(of, "day") is >= 1 and <= 31 and var date)
            return Until(of.Groups["said"].Value, NextOn(date, day));
        for (var w = 0; w < Weekdays.Length; w++)
        {
            foreach (var lead in Leads)
            {
                var at = text.IndexOf(lead + Weekdays[w], StringComparison.OrdinalIgnoreCase);
                if (at < 0 || (at > 0 && char.IsLetter(text[at - 1])))
                    continue;
                var ahead = ((w + 1 - (int)day.DayOfWeek + 7) % 7) is 0 ? 7 : (w + 1 - (int)day.DayOfWeek + 7) % 7;
                return Until(text.Substring(at, lead.Length + Weekdays[w].Length), day.AddDays(lead == "before " ? ahead - 1 : ahead));
            }
        }

        foreach (var phrase in Endings)
        {
            var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var shift = phrase.Contains("next", StringComparison.Ordinal) ? 1 : 0;
            var last = phrase is [.., 'k' or 'w'] ? day.AddDays((7 * shift) + 6 - (((int)day.DayOfWeek + 6) % 7))
                : phrase is [.., 'h' or 'm'] ? new DateOnly(day.Year, day.Month, 1).AddMonths(1 + shift).AddDays(-1)
                : phrase is [.., 'e', 'r'] ? new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).AddMonths(3).AddDays(-1)
                : new DateOnly(day.Year, 12, 31);
            return Until(text.Substring(at, phrase.Length), last);
        }

        return null;
    }

    // "By the 23rd": the next day that has the number.
    private static DateOnly NextOn(int date, DateOnly meeting)
    {
        var first = new DateOnly(meeting.Year, meeting.Month, 1).AddMonths(date <= meeting.Day ? 1 : 0);
        return first.AddDays(Math.Min(date, DateTime.DaysInMonth(first.Year, first.Month)) - 1);
    }

    [GeneratedRegex(
        @"\b(?<said>(by|until|before|no later than) the (?<day>\d{1,2})(st|nd|rd|th))" +
        @"([.,;:)]|$| (at|so|and|for|to|in|on|with|when|if|or|please|latest)\b)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();

    // "By 13.10.": day and month as they are written on the Continent.
    private static DateOnly? Dated(Match dotted, DateOnly meeting)
    {
        var (date, month) = (Number(dotted, "day"), Number(dotted, "month"));
        if (month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(2001, month))
            return null;
        var day = new DateOnly(meeting.Year, month, date);
        return day >= meeting ? day : day.AddYears(1);
    }

    [GeneratedRegex(
        @"\b(?<said>(by|until|till|latest|before|due) (the )?(?<day>\d{1,2})\. ?(?<month>\d{1,2})\.)(\s|\W|$)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();

    [GeneratedRegex(
        @"\b(?<said>(by|until|till|before|due|no later than) (?<day>\d{1,2})/(?<month>\d{1,2}))(?![/\d])",
        RegexOptions.IgnoreCase)]
    private static partial Regex DaySlash();

    [GeneratedRegex(@"\b(by )?(eom|month[- ]end) " + AnyMonth + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthEnd();

    private static int MonthOf(Match said) =>
        Array.FindIndex(Clock.Months, m => m.StartsWith(said.Groups["month"].Value[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    private static int Number(Match said, string group) => int.Parse(said.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // "By May 21" is a day where the meeting is long after 2021.
    private static DateOnly? DayOf(Match turned, DateOnly meeting)
    {
        var month = MonthOf(turned);
        var date = Number(turned, "day");
        if (month == 0 || date < 1 || date > DateTime.DaysInMonth(meeting.Year, month))
            return null;
        var day = new DateOnly(meeting.Year, month, date);
        return day >= meeting ? day : DateTime.DaysInMonth(meeting.Year + 1, month) >= date ? day.AddYears(1) : null;
    }

    // "By 10/20", as a paper writes it that has the month first.
    private DateOnly? Slashed(Match slashed)
    {
        if (meeting is not { } day || !slashed.Success)
            return null;
        var (month, date) = (Number(slashed, "month"), Number(slashed, "day"));
        var dated = slashed.Groups["year"].Success;
        var year = dated ? Number(slashed, "year") : day.Year;
        year = dated && year < 100 ? 2000 + year : year;
        if (month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return null;
        var there = new DateOnly(year, month, date);
        return there < day && !dated && date <= DateTime.DaysInMonth(year + 1, month) ? new DateOnly(year + 1, month, date) : there;
    }

    [GeneratedRegex(
        @"\b(?<said>(by|before|due|until|no later than) (the )?(?<month>\d{1,2})/(?<day>\d{1,2})(/(?<year>\d{4}|\d\d))?)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthSlash();

    [GeneratedRegex(
        @"\b(?<said>(by|before|due|until|back on) (" + AnyWeekday + ",? )?(the )?" + AnyMonth + @"\.? (?<day>\d{1,2})(st|nd|rd|th)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthDay();
}
