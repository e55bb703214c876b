using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>Times of day as people write them: "1pm – 3pm", "14:00-15:00", "1400-1500", "7.30 p.m.", "noon".</summary>
internal static partial class Clock
{
    /// <summary>The months' names, in lower case.</summary>
    public static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>A time or a span of two found in a text.</summary>
    internal readonly record struct Span(TimeOnly? Start, TimeOnly? End, int At, int Length);

    /// <summary>The first time of a text, with its end where it is a span; null where there is none.</summary>
    public static Span? Find(string text)
    {
        foreach (Match match in Times().Matches(text.Length > 500 ? text[..500] : text))
        {
            var end = Read(match, "2", match.Groups["n2"].Success);
            var late = match.Groups["m2"].ValueSpan.StartsWith("p", StringComparison.OrdinalIgnoreCase);
            var start = Read(match, "1", match.Groups["n1"].Success, late && match.Groups["h2"].Success && IsBefore(match));
            if (start is not null)
                return new(start, end, match.Index, match.Length);
        }

        return null;
    }

    // "1 – 3pm": both are after noon; "11 – 1pm": the first is not.
    private static bool IsBefore(Match match) =>
        int.TryParse(match.Groups["h1"].ValueSpan, out var first) && int.TryParse(match.Groups["h2"].ValueSpan, out var last)
        && first % 12 <= last % 12;

    private static TimeOnly? Read(Match match, string end, bool noon, bool late = false)
    {
        if (noon)
            return match.Groups["n" + end].ValueSpan.StartsWith("mid", StringComparison.OrdinalIgnoreCase) ? new TimeOnly(0, 0) : new TimeOnly(12, 0);
        if (!int.TryParse(match.Groups["h" + end].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var hour))
            return null;
        var minute = int.TryParse(match.Groups["t" + end].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var t) ? t : 0;
        var half = match.Groups["m" + end].ValueSpan;
        if (half.StartsWith("p", StringComparison.OrdinalIgnoreCase) || (half.IsEmpty && late))
            hour = hour < 12 ? hour + 12 : hour;
        else if (half.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == 12)
            hour = 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private const string Hour = "(?<h1>[0-9]{1,2})";
    private const string Minutes = "(?<t1>[0-5][0-9])";
    private const string Seconds = "(?::[0-5][0-9])?";
    private const string HalfDay = @"(?<m1>[ap]\.?\s?m\b\.?)";
    private const string Noon = "(?:12 )?(?:noon|midday|midnight)";

    // No part of a number, a sum or a date.
    private const string Apart = @"(?<![\d£$/.:#\-])";

    private const string One =
        "(?:" + Hour + "(?:[:.]" + Minutes + "|" + Minutes + @"(?=\s?(?:hrs|h\b|[-–—]{1,2}\s?[0-9]{4}\b)))?" +
        Seconds + @"\s?" + HalfDay + @"?(?:\s?hrs|\s?h\b|Z\b)?" +
        "|(?<n1>" + Noon + "))";

    private const string Other =
        @"(?:(?<h2>[0-9]{1,2})(?:[:.]?(?<t2>[0-5][0-9]))?\s?(?<m2>[ap]\.?\s?m\b\.?)?(?:\s?hrs|\s?h\b)?" +
        "|(?<n2>" + Noon + "))";

    // A number alone is no time: it needs minutes, "am" or "pm", or a partner that has them.
    [GeneratedRegex(
        Apart + One + @"\s?(?:[-–—]{1,2}|to|until|till)\s?" + Other +
        @"(?<=[0-9][:.][0-5][0-9]|[mM]\.?|[0-9]{4}|hrs|h|noon|midday|midnight)(?![\d/%:])" +
        "|" + Apart + "(?:" + Hour + "[:.]" + Minutes + Seconds + @"(?:Z|\s?" + HalfDay + @")?(?!\.?[0-9/%]|[0-9])" +
        "|" + Hour + @"\s?" + HalfDay +
        "|(?<h1>[0-2][0-9])" + Minutes + @"\s?(?:hrs|h\b|hours)" +
        @"|(?<n1>\b" + Noon + @"\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
