using System.Globalization;
using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>When the body meets again: under its own heading, or in a line that says "next meeting".</summary>
internal static partial class NextMeetings
{
    private const int Most = 60;
    private const int Behind = 120;

    private static readonly CultureInfo Written = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The meetings to come, in the order written.</summary>
    public static List<PlannedMeeting> Read(IReadOnlyList<MinuteLine> lines, Outline outline, DateOnly? meeting, List<Doubt> doubts)
    {
        var found = new List<PlannedMeeting>();
        var section = false;
        for (var i = 0; i < lines.Count && found.Count < Most; i++)
        {
            var line = lines[i];
            var text = line.Cells.Count > 1 ? string.Join(' ', line.Cells.Where(c => c.Length > 0)) : line.Text;
            var item = outline[i];
            var heading = item is not null || line.Heading is not null;
            var heads = SectionWords.Of(Head(item?.Title ?? text)) == Section.NextMeetings && (heading || !IsDates(text));
            if (heading)
                section = heads;
            if (heads && text.Length <= 90 && HeadLines.Days(text, meeting).Count == 0)
            {
                section = true;
                continue;
            }

            if (text.Length > 400 || i >= outline.End && !heads)
                continue;
            var says = heads || (Next().IsMatch(text) && !text.Contains("action", StringComparison.OrdinalIgnoreCase));
            if (!says && (!section || text.StartsWith("action", StringComparison.OrdinalIgnoreCase)))
                continue;
            if (section && !says && HeadLines.Closes(text))
            {
                section = false;
                text = HeadLines.BeforeClosing(text);
            }

            // In a sentence on something else the day must stand behind the words.
            if (says && !heads && !section && !HasDayBehind(text, meeting))
                continue;
            foreach (var sentence in says && !section ? Sentences.Of(text).Where(s => heads || SaysNext(s)) : [text])
                Add(sentence, found.Count > 0 && section ? found[^1].Date : meeting, found, doubts);
        }

        return found;

        static bool IsDates(string text) => Head(text).Trim().Equals("dates", StringComparison.OrdinalIgnoreCase);

        static bool SaysNext(string sentence) => sentence.Contains("next", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasDayBehind(string text, DateOnly? meeting) =>
        Next().Match(text) is not { Success: true } named
        || HeadLines.Days(text[named.Index..Math.Min(text.Length, named.Index + Behind)], meeting).Count > 0;

    [GeneratedRegex(
        @"\bnext ([\w-]+ ){0,3}(meetings?|steering|interim|call|session|telecon(ference)?|telco|sync)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Next();

    private static string Head(string text) => text.Split([':', '.'], 2)[0];

    private static void Add(string text, DateOnly? meeting, List<PlannedMeeting> found, List<Doubt> doubts)
    {
        var days = HeadLines.Days(text, meeting);
        var time = Clock.Find(text);
        foreach (var (day, start, end) in days)
        {
            if (day is not { } date || (meeting is { } held && date <= held) || IsFound(date))
                continue;
            found.Add(new(date, time?.Start, time?.End, Place(text, days.Count == 1 ? end : text.Length), text));
            var about = $"next meeting {date.ToString("d MMMM yyyy", Written)}";
            if (Weekday(text[Math.Max(0, start - 2)..Math.Min(text.Length, end + 12)]) is { } said && said != date.DayOfWeek)
                doubts.Add(new(about, $"The paper says {said}, but that day is a {date.DayOfWeek}."));
        }

        bool IsFound(DateOnly date) => found.Exists(f => f.Date == date || (f.Text == text && days.Count == 1));
    }

    private static DayOfWeek? Weekday(string text)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (text.Contains(day.ToString(), StringComparison.OrdinalIgnoreCase))
                return day;
        }

        return null;
    }

    // "(London Councils, lunch provided)", "in the Village Hall", "at All Saints Church, Boughton at 7pm", "via Zoom".
    private static string? Place(string text, int from)
    {
        if (from < text.Length && text.IndexOf('(', from) is >= 0 and var open && text.IndexOf(')', open) is > 0 and var close)
        {
            var first = text[(open + 1)..close].Split([", ", "; "], 2, StringSplitOptions.None)[0].Trim();
            if (first.Length > 2 && char.IsUpper(first[0]) && Clock.Find(first) is null)
                return first;
        }

        foreach (var lead in (ReadOnlySpan<string>)[" in the ", " at the ", " via ", " at ", " in ", " on ", ", "])
        {
            var at = text.IndexOf(lead, Math.Min(Math.Max(0, from - 1), text.Length), StringComparison.Ordinal);
            for (; at >= 0; at = text.IndexOf(lead, at + 1, StringComparison.Ordinal))
            {
                var words = text[(at + lead.Length)..];
                if (words.Length >= 3 && char.IsUpper(words[0]) && !BeginsDay(words) && BeforeCut(words) is { } place)
                    return place;
            }
        }

        return null;
    }

    private static bool BeginsDay(string words) =>
        Weekday(words.Split(' ')[0]) is not null
        || Array.Exists(Clock.Months, m => words.StartsWith(m, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Cuts = [" at ", " on ", " from ", ". ", " (", ", at ", " commencing", " starting", ";"];

    // The place up to the day or hours behind it; null where it is none.
    private static string? BeforeCut(string words)
    {
        var end = words.Length;
        foreach (var cut in Cuts)
            end = words.IndexOf(cut, StringComparison.Ordinal) is > 0 and var stop && stop < end ? stop : end;
        var place = words[..end].Trim(' ', '.', ',');
        return place.Length is > 2 and <= 100 && Clock.Find(place) is not { At: 0 } ? place : null;
    }
}
