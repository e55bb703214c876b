using System.Globalization;
using System.Text.RegularExpressions;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Finds title, day, hours and place at the head of minutes.</summary>
internal static partial class HeadLines
{
    private const int LongestHead = 60;
    private const int LongestTitle = 160;

    /// <summary>Whether a sentence says that the meeting ended.</summary>
    public static bool Closes(string text) => text.Length <= 400 && (Closing().IsMatch(text) || Stroke().IsMatch(text));

    /// <summary>Whether a sentence says that the meeting began.</summary>
    public static bool Opens(string text) => text.Length <= 400 && Opening().IsMatch(text);

    /// <summary>Whether a line says no more than when and where: "16:30–18:00, Wednesday 1 June 2022, Town Hall".</summary>
    public static bool IsWhen(string text) => text.Length <= 120 && When().IsMatch(text) && Day(text) is not null;

    private const string Weekdays = "mon|tues|wednes|thurs|fri|satur|sun";
    private const string Hour = @"\d{1,2}[:.]\d\d";

    [GeneratedRegex(
        "^((on )?(" + Weekdays + @")day\b|" + Hour + " ?([ap]m)? ?([–—-]|to) ?" + Hour + ")",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex When();

    // "22:10 Close"
    [GeneratedRegex(
        @"^\W*" + Hour + @"\W+(open|opened|start|started|close|closed|end|ended|finish|finished)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stroke();

    /// <summary>What a line says before it says that the meeting ended.</summary>
    public static string BeforeClosing(string text) => Closing().Match(text) is { Success: true } closed ? text[..closed.Index] : text;

    /// <summary>Whether the head of a paper writes its days as "March 25, 2024".</summary>
    public static bool IsMonthFirst(IReadOnlyList<MinuteLine> lines, DateOnly? held) =>
        lines.Take(LongestHead).Any(l => l.Text.Length <= 400 && MonthFirst().IsMatch(l.Text))
        || (lines.Any(l => l.Text.Length <= 400 && AmericanSlash().IsMatch(l.Text)) && !lines.Any(l => l.Text.Length <= 400 && BritishSlash().IsMatch(l.Text)))
        || (held is { } day && lines.SelectMany(Deadlines).Any(d => d.Length <= 400 && DayBehind().Matches(d).Any(m => IsNoYear(m, day.Year))));

    private static IEnumerable<string> Deadlines(MinuteLine line) => line.Table is { } table ? table.Rows.Select(r => r.Due ?? "") : [line.Text];

    // "May 25" may be a month in some years; long before and after them it is a day.
    private static bool IsNoYear(Match found, int year) => Math.Abs(2000 + int.Parse(found.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) - year) > 3;

    [GeneratedRegex(@"(?<!\d(st|nd|rd|th)? )\b(" + Month + @")\.? (?<day>1[3-9]|2\d|3[01])(st|nd|rd|th)?\b(?![:.]\d|,? \d)", RegexOptions.IgnoreCase)]
    private static partial Regex DayBehind();

    private const string Month =
        "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    [GeneratedRegex(
        @"\b(" + Month + @")\.? \d{1,2}(st|nd|rd|th)?, (19|20)\d\d\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MonthFirst();

    // "12/16" and "12/16/2019" can only be a day in December; "16/12/2019" is one, too, for those who set the day first.
    [GeneratedRegex(@"(?<![\d/])(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])(/(20)?\d\d)?(?![\d/])")]
    private static partial Regex AmericanSlash();

    [GeneratedRegex(@"(?<![\d/])(1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])(/(20)?\d\d)?(?![\d/])")]
    private static partial Regex BritishSlash();

    /// <summary>Reads the head.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="begin">The first line of the first item.</param>
    /// <param name="fallback">A title where the paper has none.</param>
    public static MeetingHead Read(IReadOnlyList<MinuteLine> lines, int begin, string fallback)
    {
        string? title = null, place = null;
        DateOnly? date = null;
        Clock.Span? time = null;
        var head = lines.Take(Math.Min(Math.Max(begin, 12), LongestHead)).ToList();
        foreach (var (i, line) in head.Index())
        {
            foreach (var (what, value) in Fields(line, i + 1 < head.Count ? head[i + 1] : null))
            {
                title = what == Announces.Title && value.Length > 3 ? title ?? value : title;
                place = what == Announces.Place && value.Length > 1 ? place ?? value : place;
                date = what is Announces.Date or Announces.Time ? date ?? Day(value) : date;
                time = what is Announces.Time or Announces.Date ? time ?? Clock.Find(value) : time;
            }
        }

        date ??= DayIn(head.Take(Math.Max(begin, 4)).Where(l => Names().IsMatch(l.Text) || IsWhen(l.Text))) ?? DayIn(head) ?? Named(fallback);
        date = Turned(date, head) ?? date;
        var named = head.Where(l => l.Text.Length <= 250 && Names().IsMatch(l.Text) && !Actual().IsMatch(l.Text)).ToList();
        head = [.. head.Take(Math.Max(begin, 4))];
        named = [.. named.Where(head.Contains)];
        time ??= head.Where(SaysWhen).Select(l => Clock.Find(l.Text)).FirstOrDefault(t => t is not null);
        title ??= Title(head, begin) ?? MinutesOf(lines) ?? (fallback.Length > 0 ? fallback : "Minutes");
        var dated = head.Where(l => Day(l.Text) is not null && l.Text.Length <= 200);
        place ??= named.Concat(dated).Select(Place).FirstOrDefault(p => p is not null)
            ?? dated.Select(BehindTimes).FirstOrDefault(p => p is not null);
        var (start, end) = (time?.Start, time?.End);
        foreach (var line in lines)
        {
            if (line.Text.Length > 400)
                continue;
            if (start is null && Opening().Match(line.Text) is { Success: true } opened)
                start = Clock.Find(line.Text[opened.Index..])?.Start;
            if (end is null && Closing().Match(line.Text) is { Success: true } closed)
                end = Clock.Find(line.Text[closed.Index..])?.Start ?? Clock.Find(line.Text)?.Start;
        }

        return new(title, date, start, end, place, null);

        static bool SaysWhen(MinuteLine line) =>
            line.Text.Length <= 250 && (Day(line.Text) is not null || Names().IsMatch(line.Text)) && (!Closes(line.Text) || Opens(line.Text));
    }

    // "Minutes 5-6-24", and below it "May 6, 2024": the words tell which of the figures is the month.
    private static DateOnly? Turned(DateOnly? date, List<MinuteLine> head) =>
        date is { Day: <= 12 } day && day.Day != day.Month && new DateOnly(day.Year, day.Day, day.Month) is var turned
        && head.Exists(l => l.Text.Length <= 400 && Days(l.Text, null).Exists(d => d.Day == turned && l.Text[d.Start..d.End].Any(char.IsLetter)))
        && !head.Exists(l => l.Text.Length <= 400 && Days(l.Text, null).Exists(d => d.Day == date && l.Text[d.Start..d.End].Any(char.IsLetter)))
            ? turned : null;

    private static string? MinutesOf(IReadOnlyList<MinuteLine> lines) =>
        lines.Take(12).Select(l => l.Text)
            .FirstOrDefault(t => t.Length is > 3 and <= LongestTitle && t.Contains("minutes of", StringComparison.OrdinalIgnoreCase));

    // Informal notes leave the year to the name of their file.
    private static DateOnly? Named(string file) =>
        FileDay().Match(file) is { Success: true } day && IsDay(day.Value, out var there) ? there : Day(file);

    private static bool IsDay(string words, out DateOnly day) =>
        DateOnly.TryParseExact(string.Concat(words.Where(char.IsAsciiDigit)), "yyyyMMdd", out day);

    [GeneratedRegex(@"\b(19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex FileDay();

    /// <summary>The first whole day in a text; null where there is none.</summary>
    public static DateOnly? Day(string text)
    {
        var words = text.Length > 300 ? text[..300] : text;
        // "Meeting 7 – 11 September 2024" is the seventh meeting.
        return Days(Numbered().Match(words) is { Success: true } number ? words[number.Length..] : words, null).FirstOrDefault().Day;
    }

    /// <summary>The whole days of a text; a missing year is the first that is not before <paramref name="after"/>.</summary>
    public static List<(DateOnly? Day, int Start, int End)> Days(string text, DateOnly? after)
    {
        var days = new List<(DateOnly?, int, int)>();
        foreach (var find in new DateFinder(text, default).All())
        {
            if (find.First is not { Part.Grain: Grain.Day or Grain.Fixed } first)
                continue;
            var span = find.LacksYear ? after is { } day ? find.Days(default, notBefore: day) : null : find.Days(default);
            var longest = first.Part.Grain == Grain.Day ? 7 : 0;
            if (span is { } there && there.To.DayNumber - there.From.DayNumber <= longest && there.From.Year is > 1900 and < 2100)
                days.Add((there.From, find.Start, find.End));
        }

        return days;
    }

    private static IEnumerable<(Announces What, string Value)> Fields(MinuteLine line, MinuteLine? next)
    {
        if (line.Cells.Count > 1)
        {
            for (var c = 0; c < line.Cells.Count; c++)
            {
                var (what, rest) = Labels.Read(line.Cells[c]);
                if (what != Announces.Nothing)
                    yield return (what, rest.Length > 0 ? rest : line.Cells.Skip(c + 1).FirstOrDefault(x => x.Length > 0) ?? Value(next));
            }

            yield break;
        }

        var label = Labels.Read(line.Text);
        if (label.What == Announces.Nothing && line.BoldLead.Length > 0 && !line.Bold)
            label = (Labels.Meaning(line.BoldLead), line.Text[line.BoldLead.Length..].TrimStart(' ', ':'));
        if (label.What != Announces.Nothing)
            yield return (label.What, label.Words.Length > 0 ? label.Words : Value(next));
    }

    private static string Value(MinuteLine? next) =>
        next is { Heading: null } && Labels.Read(next.Text).What == Announces.Nothing
            ? next.Cells.FirstOrDefault(c => c.Length > 0) ?? next.Text
            : "";

    private static DateOnly? DayIn(IEnumerable<MinuteLine> lines) =>
        lines.Where(l => l.Text.Length <= 400).Select(l => Day(IsDay(l.Number) ? l.Number! : l.Text)).FirstOrDefault(d => d is not null);

    // "14/03/23 Committee" begins with its day and with no number.
    private static bool IsDay(string? number) => number is not null && Slashed().IsMatch(number);

    [GeneratedRegex(@"^\d{1,2}[./]\d{1,2}[./](\d{4}|\d\d)$", RegexOptions.NonBacktracking)]
    private static partial Regex Slashed();

    private static string? Title(List<MinuteLine> head, int begin)
    {
        var above = head.Take(Math.Max(begin, 1)).Where(MayBeTitle).ToList();
        var named = above.Find(l => Names().IsMatch(l.Text) && l.Heading is not null)
            ?? above.Find(l => Names().IsMatch(l.Text))
            ?? above.Find(l => l.Heading is not null)
            ?? (begin > 0 ? above.FirstOrDefault() : null);
        if (named is not null && SectionWords.IsContainer(named.Text))
            named = null;
        var title = named?.Text.Trim(' ', ':', '.', '-', '–', '—');
        return named?.Heading is not null && MinutesOfThe().Match(title!) is { Success: true } kind ? title![kind.Length..] : title;
    }

    private static bool MayBeTitle(MinuteLine line) =>
        line is { Text.Length: > 3 and <= LongestTitle, Cells.Count: <= 1, Bullet: false }
        && Labels.Read(line.Text).What is Announces.Nothing or Announces.Other;

    // "Minutes of the Harbour Board" are the Harbour Board's.
    [GeneratedRegex(
        @"^(draft |unconfirmed |approved )?(minutes|agenda) of the (?=[A-Z][^,\n]{2,120}$)(?!.* held )",
        RegexOptions.IgnoreCase)]
    private static partial Regex MinutesOfThe();

    // "Wednesday 12 March 2031, 2pm to 4pm, Town Hall"; what stands there in capitals is a time zone.
    private static string? BehindTimes(MinuteLine line) =>
        Clock.Find(line.Text) is not null
        && TypedLines.Planned(line.Text, null).Location is { Length: > 3 and <= 80 } place
        && char.IsUpper(place[0]) && place.Any(char.IsLower) ? place : null;

    // "held in the Village Hall on …", "at All Saints Church", "via Zoom".
    private static string? Place(MinuteLine line)
    {
        var match = Held().Match(line.Text);
        if (!match.Success)
            return null;
        var words = match.Groups["place"].Value;
        var end = Cuts().Match(words) is { Success: true } cut ? cut.Index : words.Length;
        var place = words[..end].Trim(' ', ',', '.', ':', '-', '–', '(');
        return place.Length is > 2 and <= 120 ? place : null;
    }

    private const string Meetings =
        "meetings?|minutes|board|committee|council|group|notes of|agm|annual general|call|telco|telecon|forum|panel" +
        "|trustees|governors|governing body|sync";

    [GeneratedRegex(@"\b(" + Meetings + @")\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(
        @"^(meeting|session|call)( no\.?| number)? ?#?\d{1,3} ?[–—:,-] ?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\b(next meeting|previous meeting|last meeting|closed|apologies)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Actual();

    [GeneratedRegex(
        @"\b(meeting|session|call) (was )?(opened?|started|commenced|began|called to order|convened|starts?)\b" +
        @"|\bcalled (the meeting )?to order\b" +
        @"|\bopened the meeting\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    private const string Ended = "closed|ended|finished|concluded|adjourned|close|ends|end|declared closed";

    [GeneratedRegex(
        @"\b(meeting|session|call) (was |then |formally |duly |has )?(" + Ended + @")\b" +
        @"|\b(closed|ended|adjourned|concluded) the meeting\b" +
        @"|\bmeeting was declared closed\b" +
        @"|^close of meeting\b" +
        @"|^meeting close\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Closing();

    private const string HeldAt = "(held|hosted) (remotely |virtually |online )?(at|in|via|on|by)|via|in the|at the|at|in";

    // "by Zoom" says where, "clerked by Ann Bell" does not.
    private const string Online = "Zoom|Microsoft|MS|Teams|Skype|Google|Webex|WebEx|Jitsi|video|telephone|phone|conference";

    [GeneratedRegex(
        @"\b(" + HeldAt + @") (?<place>(the )?[A-Z][^\n]{2,150})|\b(by|on|using) (?<place>(" + Online + @")\b[^\n]{0,150})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Held();

    [GeneratedRegex(
        @"\b(on (the )?(" + Weekdays + @"|\d)|at \d|from \d|commencing|starting|beginning|for the purpose)" +
        @"|,? ?\b\d{1,2}(st|nd|rd|th)? (of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)" +
        @"|\b(" + Month + @")\.? \d{1,2}(st|nd|rd|th)?\b" +
        @"|\b(" + Weekdays + @")day\b" +
        @"|,? \d{1,2}[.:]\d\d|\. |, \d{1,2} ?[ap]m",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Cuts();
}
