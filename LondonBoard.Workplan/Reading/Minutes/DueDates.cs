using System.Text.RegularExpressions;
using LondonBoard.Dates;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Deadlines of actions. Only what bounds the deed is one ("by Friday", "before the next meeting", "report back in
/// October"); the date of an event that the words mention is not.
/// </summary>
/// <param name="meeting">The day of the meeting, from which deadlines count.</param>
/// <param name="next">The day of the next meeting.</param>
/// <param name="monthFirst">Whether the paper writes "March 25, 2024", so that "by March 25" is a day.</param>
internal sealed partial class DueDates(DateOnly? meeting, DateOnly? next, bool monthFirst = false)
{
    private const int Longest = 1_500;
    private const int LongestStretch = 100;

    private static readonly string[] Bounds =
    [
        "by ", "before ", "until ", "no later than ", "due ", "due: ", "deadline ", "deadline: ", "due by ", "due date: ",
        "prior to ", "ahead of ", "in time for ", "target is ", "target: ", "target date is ", "aim is ", "aiming for ",
    ];

    // What is done at a meeting in a month, so that the month bounds it.
    private static readonly string[] Reporting = ["report", "feed", "review", "present", "bring", "brought"];

    /// <summary>The deadline that an action's words state; null where they state none.</summary>
    public PartialDate? In(string text)
    {
        if (text.Length > Longest)
            text = text[..Longest];
        if (AtNextMeeting(text) is { } there)
            return there;
        if (monthFirst && meeting is { } held && MonthDay().Match(text) is { Success: true } turned && DayOf(turned, held) is { } day)
            return Until(turned.Groups["said"].Value, day);
        if (monthFirst && MonthSlash().Match(text) is var slashed && Slashed(slashed) is { } numbered)
            return Until(slashed.Groups["said"].Value, numbered);
        if (meeting is not null && MonthEnd().IsMatch(text) && ByWeekday(text) is { } closing)
            return closing;
        var finds = Finds(text);
        var best = finds.FirstOrDefault(f => IsDeadline(text, f));
        // "Before year end (31 March)": the brackets say which day that is.
        if (best is not null
            && finds.Find(f => f.Start > best.End && text[best.End..f.Start].Trim() == "(" && f.First is { Part.Grain: Grain.Day }) is { } plain)
            best = plain with { Bound = Bound.By };
        if (best is not null && Meant(best) is { } date)
        {
            var toEnd = best.Bound == Bound.Before && text[best.Start..best.End].Contains("end", StringComparison.OrdinalIgnoreCase);
            return (toEnd ? best with { Bound = Bound.By } : best).Read(Phrase(text, best), date);
        }

        return ByWeekday(text);
    }

    /// <summary>What a cell of a deadline column says: any date is meant there, and what is none keeps its words.</summary>
    public PartialDate? InColumn(string cell)
    {
        if (cell.Length is 0 or > Longest || cell.Trim(' ', '-', '–', '.', '/') is "" or "n/a" or "N/A")
            return null;
        if (monthFirst && meeting is { } held && MonthDay().Match("by " + cell) is { Success: true } turned && turned.Length == cell.Length + 3
            && DayOf(turned, held) is { } meant)
            return Until(cell, meant);
        if (monthFirst && MonthSlash().Match("by " + cell) is { Success: true } slashed && slashed.Length == cell.Length + 3 && Slashed(slashed) is { } numbered)
            return Until(cell, numbered);
        if (Finds(cell).FirstOrDefault(f => f.First is not null || f.Ongoing) is { } find && (find.First is null || Meant(find) is not null))
            return find.Read(cell, Meant(find));
        var atNext = cell.StartsWith("next", StringComparison.OrdinalIgnoreCase)
            || cell.Contains("next meeting", StringComparison.OrdinalIgnoreCase);
        if (atNext && next is { } day)
            return Until(cell, day);
        return ByWeekday("by " + cell) is { } weekday ? weekday with { Text = cell } : new(cell, null, null, null, false);
    }

    private List<DateFind> Finds(string text) => new DateFinder(Stuck().Replace(text, " "), new DateContext(meeting ?? default, null)).All();

    private Stretch? Meant(DateFind find)
    {
        if (!find.LacksYear)
            return find.First is { Part.Grain: Grain.Fixed } && meeting is null ? null : find.Days(default);
        if (meeting is not { } day)
            return null;
        return find.Days(default, notBefore: find.First is { Part.Grain: Grain.Month } ? new DateOnly(day.Year, day.Month, 1) : day);
    }

    private bool IsDeadline(string text, DateFind find)
    {
        if (find.First is null || Meant(find) is not { } days || days.To.DayNumber - days.From.DayNumber > LongestStretch)
            return false;
        if ((meeting is { } day && days.To < day) || LastTime().IsMatch(text[find.Start..find.End]))
            return false;
        var before = text[Math.Max(0, find.Start - 24)..find.Start].TrimEnd(' ', '(', '[').ToLowerInvariant();
        before = (before.EndsWith(" the", StringComparison.Ordinal) ? before[..^4] : before) + " ";
        if (find.Bound is Bound.By or Bound.Before or Bound.WeekTo)
            return (!StartsWithTo(text, find) || IsUntil(text, find)) && !before.EndsWith(" be ", StringComparison.Ordinal);
        if (find.Bound == Bound.WeekFrom && text.AsSpan(find.End).TrimStart(" .;)]").IsEmpty && !Gathering().IsMatch(text))
            return true;
        if (find.First is { Part.Grain: Grain.Day } && Ahead().IsMatch(text[Math.Max(0, find.Start - 70)..find.PointStart]))
            return true;
        if (find.First is { Part.Grain: Grain.Day } && Back().IsMatch(text[Math.Max(0, find.Start - 110)..find.PointStart]))
            return true;
        if (Bounds.Any(b => before.EndsWith(b, StringComparison.Ordinal)))
            return true;
        var words = text[find.Start..find.End].ToLowerInvariant();
        bool Begins(string with) => words.StartsWith(with, StringComparison.Ordinal);
        var after = text.AsSpan(find.End).TrimStart(" .,;)]");
        var last = after.IsEmpty || after.StartsWith("'") || after.StartsWith("to ") || after.StartsWith("time");
        // "Jobs over 90 days" are old, not due.
        if (find.First is { Part.Grain: Grain.Fixed })
            return (last && !Span().IsMatch(words)) || Begins("in ") || Begins("within ")
                || (text.Length > find.End && text[find.End] == ',');
        if (Begins("due ") || Begins("due:") || Begins("deadline "))
            return true;
        if (Begins("in ") || Begins("during "))
            return last && Array.Exists(Reporting, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
        // "First issue end of August".
        if (Begins("end "))
            return last && !before.EndsWith(" at ", StringComparison.Ordinal) && !before.EndsWith(" from ", StringComparison.Ordinal);
        if (Task().IsMatch(text[..find.Start]))
            return true;
        // A day in brackets or behind a dash at the very end.
        return last && find.Start > 0 && text[..find.Start].TrimEnd() is [.., '(' or '–' or '—' or '[' or ';'] or [.., ' ', '-'];
    }

    // "Ring the yard 📅 2010-05-14", "… @2010-05-14", "… due:2010-05-14": as lists of tasks write it.
    [GeneratedRegex("(📅|🗓️?|@|due:) ?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Task();

    [GeneratedRegex(@"[@:](?=20\d\d-\d\d-\d\d)")]
    private static partial Regex Stuck();

    // "The figures for last week and this week"
    [GeneratedRegex(@"\blast (week|month|year|time)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LastTime();

    private static bool StartsWithTo(string text, DateFind find)
    {
        var lead = text[find.Start..Math.Max(find.Start, find.PointStart)].TrimEnd();
        return lead.EndsWith("to", StringComparison.Ordinal) || lead.EndsWith("to the", StringComparison.Ordinal)
            || lead.EndsWith("until", StringComparison.OrdinalIgnoreCase);
    }

    // "Asks for an offer until 15 May" says by when; "continues until 15 May" says how long.
    private static bool IsUntil(string text, DateFind find) =>
        text[find.Start..Math.Max(find.Start, find.PointStart)].TrimEnd().EndsWith("until", StringComparison.OrdinalIgnoreCase)
        && !Lasting().IsMatch(text[..find.Start]);

    [GeneratedRegex(
        @"\b(continu\w*|remain\w*|stay\w*|keep\w*|kept|run|runs|hold|held|act|acts|serv\w+|cover\w*|extend\w*|suspend\w*" +
        @"|defer\w*|postpone\w*|open|wait\w*|leav\w+|stand|valid|not)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lasting();

    // A week in which people gather is that of the event.
    [GeneratedRegex(
        @"\b(meeting|visit|training|walk|event|workshop|holiday|course|inspection|conference|for)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Gathering();

    // "Before the paper goes to Senate on 23 June".
    [GeneratedRegex(
        @"\b(before|ahead of|in time for|prior to) [^.,;:()]{3,60} (on|of) (the )?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ahead();

    // "Bring them back on 27 February", "make the page go live on 2 August".
    [GeneratedRegex(
        @"\b(back|report|bring|present|submit|resubmit|table|go(es)? live|launch|publish|contact|ring|phone|email|circulate)\b[^.;]{0,90}\bon $",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Back();

    private static string Phrase(string text, DateFind find)
    {
        var start = find.Start;
        foreach (var bound in Bounds)
        {
            if (start >= bound.Length && text.AsSpan(start - bound.Length, bound.Length).Equals(bound, StringComparison.OrdinalIgnoreCase))
                start -= bound.Length;
        }

        return text[start..find.End].Trim();
    }

    // "To the next meeting", "at next Board".
    private PartialDate? AtNextMeeting(string text) =>
        NextTime().Match(text) is not { Success: true } said ? InMonth(text)
        : next is { } day ? Until(said.Groups["said"].Value, day) : new(said.Groups["said"].Value, null, null, null, false);

    [GeneratedRegex(
        @"(^|[^\p{L}])(?<said>((before|by|ahead of|prior to|in time for|at|to|for) (the |our )?|(?<bare>[(–—-] ?|, ))next " +
        @"([^.,;]{0,30}\bmeeting|board|committee|council|executive|forum|panel|assembly|governors|trustees|session|call|time))" +
        @"\b(?! (of|day|week|month|year|that|we|she|he|they|the|there)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NextTime();

    // "By the April meeting", "– June 2024 meeting": the next meeting where that is in the month, otherwise the month.
    private PartialDate? InMonth(string text)
    {
        if (meeting is not { } day || MonthMeeting().Match(text) is not { Success: true } said)
            return null;
        var month = MonthOf(said);
        if (month == 0)
            return null;
        var year = int.TryParse(said.Groups["year"].ValueSpan, out var written) ? written : month < day.Month ? day.Year + 1 : day.Year;
        var first = new DateOnly(year, month, 1);
        return next is { } coming && coming.Year == year && coming.Month == month ? Until(said.Value, coming)
            : first.AddMonths(1) <= day ? null
            : new(said.Value.Trim(' ', '–', '-'), FormattableString.Invariant($"{first:yyyy-MM}"), first, first.AddMonths(1).AddDays(-1), false);
    }

    private const string NamedMonth =
        "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?" +
        "|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(
        @"((\b(by|at|before|for|to|until|in time for) (the |our )?)|[–—-] )" + NamedMonth + @" ((?<year>20\d\d) )?([\w-]+ )?meeting\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthMeeting();

    [GeneratedRegex(@"^(over|for|than|last|past|after|about|some)?\s*\d", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    private static PartialDate Until(string text, DateOnly day) =>
        new(text, FormattableString.Invariant($"../{day:yyyy-MM-dd}"), null, day, false);
}
