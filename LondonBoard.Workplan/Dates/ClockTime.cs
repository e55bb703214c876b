using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonBoard.Dates;

/// <summary>Times of day as people write them.</summary>
public static partial class ClockTime
{
    /// <summary>
    /// Understands "2pm", "2.30 p.m.", "14:00", "1400", "noon"; null where the text is none of these. A bare "2" is
    /// refused, since it says neither morning nor afternoon.
    /// </summary>
    public static TimeOnly? Read(string text)
    {
        var plain = text.Trim().ToLowerInvariant();
        if (plain is "noon" or "12 noon" or "midday" or "12noon")
            return new TimeOnly(12, 0);
        if (plain is "midnight")
            return TimeOnly.MinValue;
        if (Form().Match(plain) is not { Success: true } found)
            return null;
        var hour = int.Parse(found.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = found.Groups["m"].Success ? int.Parse(found.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = found.Groups["half"].Value;
        if (minute > 59 || hour > 23 || (half.Length > 0 && hour is 0 or > 12) || (half.Length == 0 && !found.Groups["m"].Success))
            return null;
        return new TimeOnly(half switch { "a" => hour % 12, "p" => (hour % 12) + 12, _ => hour }, minute);
    }

    /// <summary>A time the way the board writes it: "1pm", "9.30am", "12 noon".</summary>
    public static string Words(this TimeOnly time) =>
        time is { Hour: 12, Minute: 0 } ? "12 noon" : time.ToString(time.Minute == 0 ? "htt" : "h.mmtt", CultureInfo.InvariantCulture).ToLowerInvariant();

    /// <summary>"1pm to 3pm", "from 1pm"; null where neither is settled.</summary>
    public static string? Words(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } to) => $"{from.Words()} to {to.Words()}",
        ({ } from, null) => $"from {from.Words()}",
        (null, { } to) => $"until {to.Words()}",
        _ => null,
    };

    [GeneratedRegex(@"^(?<h>\d{1,2})(?:[:.]?(?<m>\d{2}))?\s*(?:(?<half>[ap])\.?\s?m?\.?)?$")]
    private static partial Regex Form();
}
