using System.Globalization;
using System.Text;

namespace LondonBoard.Tests.Writing;

/// <summary>A line of a calendar: its name, parameters and value as written.</summary>
public sealed record CalendarLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The value as a text (RFC 5545, 3.3.11).</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            for (var i = 0; i < Value.Length; i++)
            {
                Value[i].ShouldNotBeOneOf(';', ',');
                if (Value[i] != '\\')
                {
                    text.Append(Value[i]);
                    continue;
                }

                i++;
                text.Append(Value[i] switch { 'n' or 'N' => '\n', '\\' => '\\', ';' => ';', ',' => ',', _ => throw new FormatException($"\\{Value[i]}") });
            }

            return text.ToString();
        }
    }
}

/// <summary>A part of a calendar between BEGIN and END.</summary>
public sealed record CalendarPart(string Name, List<CalendarLine> Lines, List<CalendarPart> Parts)
{
    public CalendarLine? Find(string name) => Lines.SingleOrDefault(l => l.Name == name);

    public CalendarLine this[string name] => Find(name) ?? throw new FormatException($"{Name} has no {name}");
}

/// <summary>Reads calendars by the letter of RFC 5545, written apart from what writes them.</summary>
public static class CalendarReader
{
    public static CalendarPart Read(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        text.ShouldEndWith("\r\n");
        var physical = text[..^2].Split("\r\n");
        physical.ShouldAllBe(l => l.Length > 0 && !l.Contains('\r') && !l.Contains('\n') && Encoding.UTF8.GetByteCount(l) <= 75);
        var lines = new List<string>();
        foreach (var line in physical)
        {
            if (line[0] is ' ' or '\t')
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }

        var at = 0;
        var calendar = Part(lines.ConvertAll(Line), ref at);
        at.ShouldBe(lines.Count);
        return calendar;
    }

    /// <summary>A moment as UTC, by the time zone that the calendar itself describes.</summary>
    public static DateTime Utc(CalendarPart calendar, CalendarLine line)
    {
        var local = DateTime.ParseExact(line.Value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        if (line.Value.EndsWith('Z'))
            return local;
        var zone = calendar.Parts.Single(p => p.Name == "VTIMEZONE" && p["TZID"].Value == line.Parameters["TZID"]);
        var last = zone.Parts.SelectMany(o => Onsets(o, local.Year).Select(at => (At: at, Offset: o["TZOFFSETTO"].Value))).Where(o => o.At <= local).MaxBy(o => o.At);
        return local - TimeSpan.ParseExact(last.Offset[1..], "hhmm", CultureInfo.InvariantCulture) * (last.Offset[0] == '-' ? -1 : 1);
    }

    private static IEnumerable<DateTime> Onsets(CalendarPart observance, int until)
    {
        var first = DateTime.ParseExact(observance["DTSTART"].Value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        yield return first;
        if (observance.Find("RRULE") is not { } rule)
            yield break;
        var parts = rule.Value.Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        (parts["FREQ"], parts["BYDAY"]).ShouldBe(("YEARLY", "-1SU"));
        for (var year = first.Year; year <= until; year++)
        {
            var day = new DateTime(year, int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture), 1).AddMonths(1).AddDays(-1);
            while (day.DayOfWeek != DayOfWeek.Sunday)
                day = day.AddDays(-1);
            if (year == first.Year)
                day.Date.ShouldBe(first.Date);
            yield return day + first.TimeOfDay;
        }
    }

    private static CalendarPart Part(List<CalendarLine> lines, ref int at)
    {
        lines[at].Name.ShouldBe("BEGIN");
        var part = new CalendarPart(lines[at++].Value, [], []);
        while (lines[at].Name != "END")
        {
            if (lines[at].Name == "BEGIN")
                part.Parts.Add(Part(lines, ref at));
            else
                part.Lines.Add(lines[at++]);
        }

        lines[at++].Value.ShouldBe(part.Name);
        return part;
    }

    private static CalendarLine Line(string line)
    {
        var colon = line.IndexOf(':');
        var head = line[..colon].Split(';');
        head[0].ShouldMatch("^[A-Z-]+$");
        return new(head[0], head[1..].Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]), line[(colon + 1)..]);
    }
}
