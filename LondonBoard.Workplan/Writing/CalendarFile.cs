using System.Globalization;
using System.Text;

namespace LondonBoard.Writing;

/// <summary>
/// A calendar that other programs subscribe to (iCalendar, RFC 5545). The same events give the same bytes: the stamp of an
/// event is the time of its last change, as 3.8.7.2 has it for a calendar without a method.
/// </summary>
public static class CalendarFile
{
    /// <summary>The content type it is served under.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private const string Zone = "Europe/London";

    /// <summary>The longest line in octets, its end not counted (3.1).</summary>
    private const int LongestLine = 75;

    /// <summary>London's clocks since 1996, when summer time began to end on the last Sunday of October.</summary>
    private static readonly string[] ZoneLines =
    [
        "BEGIN:VTIMEZONE", $"TZID:{Zone}",
        "BEGIN:STANDARD", "DTSTART:19951022T020000", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>Writes a calendar.</summary>
    /// <param name="name">What programs show it as.</param>
    /// <param name="entries">Its events, from 1996 on.</param>
    public static byte[] Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//LondonBoard//Workplan//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "NAME:" + Escape(name));
        Line(text, "X-WR-CALNAME:" + Escape(name));
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var line in ZoneLines)
            Line(text, line);
        foreach (var entry in entries)
            Event(text, entry);
        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + Escape(entry.Uid));
        Line(text, "DTSTAMP:" + Utc(entry.ChangedAt));
        Line(text, "CREATED:" + Utc(entry.CreatedAt));
        Line(text, "LAST-MODIFIED:" + Utc(entry.ChangedAt));
        Line(text, "SEQUENCE:" + entry.Revision.ToString(CultureInfo.InvariantCulture));
        Line(text, "DTSTART;" + Moment(entry.Date, entry.Start));
        if (entry is { Start: not null, End: { } end })
            Line(text, "DTEND;" + Moment(entry.Date, end));
        Line(text, "SUMMARY:" + Escape(entry.Summary));
        if (entry.Location is { } location)
            Line(text, "LOCATION:" + Escape(location));
        if (entry.Description is { } description)
            Line(text, "DESCRIPTION:" + Escape(description));
        if (entry.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address))
            Line(text, "URL:" + address.AbsoluteUri);
        Line(text, entry.Cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, "END:VEVENT");
    }

    private static string Moment(DateOnly day, TimeOnly? time) => time is { } at
        ? $"TZID={Zone}:{day.ToDateTime(at).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}"
        : $"VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    private static string Utc(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text as 3.3.11 has it: what separates is escaped, line ends are written "\n", other control characters go.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (c == '\n')
                escaped.Append("\\n");
            else if (!char.IsControl(c) || c == '\t')
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Adds a line, folded so that none is longer than allowed and no character is cut in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
