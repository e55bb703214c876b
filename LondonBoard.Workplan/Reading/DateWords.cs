using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonBoard.Reading;

/// <summary>Whether words look like a date, for telling columns apart; what a date means is for <see cref="Dates.PartialDate"/> to say.</summary>
internal static partial class DateWords
{
    /// <summary>Whether a heading is nothing but a month, a day, a quarter or a year: a column a meeting or a month.</summary>
    public static bool IsDateHeading(string heading) => heading.Length <= 30 && OnlyDate().IsMatch(heading.Trim());

    /// <summary>Whether a cell speaks of a time: a date in it and little else, or "ongoing", "TBC".</summary>
    public static bool LooksTimed(string text) => text.Length <= 120 && (AnyDate().IsMatch(text) || Standing().IsMatch(text));

    /// <summary>A date heading as it is said in a line: "Jun-23" and "01/06/2023" of a month column as "June 2023".</summary>
    public static string Said(string heading)
    {
        var words = heading.Trim();
        if (ShortMonth().Match(words) is { Success: true } m)
        {
            var year = int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            return $"{FullMonth(m.Groups["m"].Value)} {(year < 100 ? 2000 + year : year)}";
        }

        return words;
    }

    /// <summary>Words without months, quarters, years and other numbers.</summary>
    public static string WithoutDates(string words) => string.Join(' ', words.Split(' ').Where(w => !DateWord().IsMatch(w)));

    private static string FullMonth(string name) =>
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.First(f => f.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));

    private const string Months =
        @"(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    private const string Quarters = "(q[1-4]|quarter [1-4]|[1-4](st|nd|rd|th) quarter)";

    // A day or month in words, one in figures, an ISO date, a quarter, a year, two months, a season.
    [GeneratedRegex(
        @"^((mon|tue|wed|thu|fri)[a-z]*\s+)?(\d{1,2}(st|nd|rd|th)?[\s\-/.]+)?" + Months + @"\.?([\s\-/.,'’]*(\d{2}|\d{4}))?$"
        + @"|^\d{1,2}[/.\-]\d{1,2}[/.\-](\d{2}|\d{4})$"
        + @"|^\d{4}-\d{2}(-\d{2})?$"
        + "|^" + Quarters + @"([\s\-/,(]*\d{2,4}([/\-–]\d{2,4})?\)?)?$"
        + @"|^(fy\s?)?20\d\d([/\-–]\d{2,4})?$"
        + "|^" + Months + @"\s*[-–/]\s*" + Months + @"(\s+\d{2,4})?$"
        + @"|^(spring|summer|autumn|winter)(\s+term)?(\s+\d{4})?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OnlyDate();

    [GeneratedRegex(
        @"\b" + Months + @"\b"
        + @"|\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b"
        + @"|\b(19|20)\d\d\b"
        + @"|\bq[1-4]\b"
        + @"|\b(spring|summer|autumn|winter)\b"
        + @"|\b\d+\s+(days?|weeks?|months?|years?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex AnyDate();

    [GeneratedRegex(
        @"^\s*("
        + @"on-?\s?going|continuous|immediate(ly)?|asap|tb[cda]"
        + @"|annual(ly)?|monthly|quarterly|weekly|termly"
        + @"|complete[d]?|immediate and ongoing"
        + @"|short[\s-]term|medium[\s-]term|long[\s-]term|year (one|two|three|\d)|\?"
        + @")\s*\.?\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Standing();

    [GeneratedRegex(@"^(" + Months + @"|q[1-4]|quarter|qtr|as|at|\d.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex DateWord();

    [GeneratedRegex(@"^(?<m>" + Months + @")\.?[\s\-/'’]*(?<y>\d{2}|\d{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex ShortMonth();
}
