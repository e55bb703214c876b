using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Items that headings head, and what heads none.</content>
internal sealed partial class Outline
{
    // Headings divide a paper at the level at which they first head what was said, and below an item those of its parts.
    private static List<int> Headed(IReadOnlyList<MinuteLine> lines)
    {
        var headings = Places(lines).Where(i => lines[i].Heading is not null && lines[i].Text.Length > 0).ToList();
        // What is said again under each, as "Discussion" or "Motion", heads nothing of its own.
        var repeated = headings.GroupBy(h => lines[h].Text).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        var items = new List<int>();
        var above = new Stack<(int Level, int? Item, bool People)>();
        for (var at = TitleEnd(lines, headings); at < headings.Count; at++)
        {
            var line = lines[headings[at]];
            while (above.TryPeek(out var open) && open.Level >= line.Heading)
                above.Pop();
            var leaf = at + 1 == headings.Count || lines[headings[at + 1]].Heading <= line.Heading;
            var item = IsHead(lines, headings[at], leaf, items.Count > 0)
                && !(above.Any(a => a.People) && HoldsPeople(lines, headings[at]));
            var over = above.Where(a => a.Item is not null).Select(a => a.Item!.Value).ToList();
            // "##### Ann Bell" below an item heads what she said on it.
            if (item && (over.Count == 0 || (IsPartOf(over, line) && !IsSomebody(lines, headings[at]))))
                items.Add(headings[at]);
            above.Push((line.Heading!.Value, item ? headings[at] : null, !item && SectionWords.Of(line.Text) == Section.People));
        }

        items = WithTopics(lines, WithoutNotices(lines, headings, items));
        // "Discussion" alone divides nothing.
        return items.Count == 1 && SectionWords.IsTalk(lines[items[0]].Text) ? [] : items;

        // What holds nothing but headings is no level of its own.
        bool IsPartOf(List<int> over, MinuteLine line) =>
            over.Count(o => !IsBare(lines, o)) <= 1 && IsPart(lines, line, over[0]) && !repeated.Contains(line.Text);
    }

    // What heads words of its own: no day, no people, and no agenda that only holds what is headed below it.
    private static bool IsHead(IReadOnlyList<MinuteLine> lines, int at, bool leaf, bool later)
    {
        var line = lines[at];
        if (IsDay(line.Text) || (!leaf && IsAgenda(line.Text)) || IsNextDay(line) || Heading(lines, at) is null)
            return false;
        return IsItemTitle(line)
            || SectionWords.Of(line.Text) == Section.Actions
            || SectionWords.IsRollCall(line.Text)
            || (later && IsOfNobody(lines, at))
            || (SectionWords.IsTalk(line.Text) && HeadsLines(lines, at) && (leaf || HoldsWords(lines, at)));

        // "Board agenda"
        static bool IsAgenda(string text) =>
            text.TrimEnd(' ', ':') is var title
            && title.EndsWith(" agenda", StringComparison.OrdinalIgnoreCase)
            && title.Count(c => c == ' ') == 1;
    }

    private static bool HeadsLines(IReadOnlyList<MinuteLine> lines, int at) => at + 1 < lines.Count && lines[at + 1].Heading is null;

    private static IEnumerable<MinuteLine> Below(IReadOnlyList<MinuteLine> lines, int at, int most = int.MaxValue) =>
        lines.Skip(at + 1).Take(most).TakeWhile(l => l.Heading is null);

    // "# Discussion" and at once what was said, before the headings below it.
    private static bool HoldsWords(IReadOnlyList<MinuteLine> lines, int at) =>
        Below(lines, at).Where(l => l is { Bullet: false, Text.Length: > 70 }).Take(FewestWords).Count() == FewestWords;

    private const int FewestWords = 2;

    // "## Next meeting: Tuesday, 4 pm" has all that is to be said of it.
    private static bool IsNextDay(MinuteLine line) =>
        line.Number is null
        && SectionWords.IsNext(line.Text)
        && line.Text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
        && line.Text.AsSpan(colon).ContainsAnyInRange('0', '9');

    // "Others", "Community" between items, and below it nobody's name: what else there was, and not who.
    private static bool IsOfNobody(IReadOnlyList<MinuteLine> lines, int at) =>
        Labels.Read(lines[at].Text) is (Announces.Present, "")
        && !Attending().IsMatch(lines[at].Text)
        && HeadsLines(lines, at)
        && Below(lines, at, FirstNamed).All(l => l.Cells.Count < 2 && !NamesSomebody(l.Text));

    // "Staff" below "Attendance", and below it nothing but names.
    private static bool HoldsPeople(IReadOnlyList<MinuteLine> lines, int at) =>
        HeadsLines(lines, at) && Below(lines, at, FirstNamed).All(l => l.Text.Length < 200 && NamesSomebody(l.Text));

    private static bool NamesSomebody(string text) => PersonWords.Names(text) > 0 || PersonWords.One(text) is not null;

    private const int FirstNamed = 3;

    [GeneratedRegex(@"present|attend|participa|who", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Attending();

    // "2.1 Fees", "Goals" below "2. Planning"; odds and ends, an outcome and a list of actions stay with their item.
    private static bool IsPart(IReadOnlyList<MinuteLine> lines, MinuteLine line, int over)
    {
        var item = lines[over];
        if (line.Number is { } number)
            return ItemNumber.Depth(number) < 3 && CountsBelow(number);
        if (SectionWords.IsNext(line.Text) || (SectionWords.Of(item.Text) == Section.Decisions && Counted().IsMatch(line.Text)))
            return true;
        return HoldsParts()
            && SectionWords.Of(line.Text) is Section.Minutes or Section.People
            && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase)
            && (!Decisions.IsMarked(line.Text) || Counted().IsMatch(line.Text))
            && !IsOutcome(line.Text);

        bool CountsBelow(string number) =>
            item.Number is null
            || ItemNumber.Depth(item.Number) == 0
            || ItemNumber.Depth(number) == 2
            || (char.IsAsciiLetter(number[0]) && line.Heading == item.Heading + 1);

        bool HoldsParts() =>
            SectionWords.Of(item.Text) == Section.Minutes
            && (!SectionWords.IsOddments(item.Text) || (SectionWords.IsOther(item.Text) && IsBare(lines, over)));
    }

    // "Motion #4" says which, and not what was decided.
    [GeneratedRegex(
        @"^(motion|decision|resolution|proposal) (no\.? ?)?#?[\w/.-]*\d[\w/.-]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    // "Reports" and at once a heading below it.
    private static bool IsBare(IReadOnlyList<MinuteLine> lines, int at) =>
        at + 1 < lines.Count && lines[at + 1].Heading > lines[at].Heading;

    private static bool IsOutcome(string heading) => heading.Trim(' ', ':', '.').ToLowerInvariant() is
        "update" or "updates" or "decision" or "outcome" or "outcomes" or "conclusion" or "background" or "summary" or "motion" or
        "next steps" or "references" or "q&a" or "questions";

    // What is headed before the minutes proper begin are notices and the agenda, but for what nearly every body has.
    private static List<int> WithoutNotices(IReadOnlyList<MinuteLine> lines, List<int> headings, List<int> items)
    {
        var begin = headings.FirstOrDefault(h => SectionWords.BeginsMinutes(lines[h].Text) && HoldsItems(h), -1);
        // What has a heading of its own between the agenda and the minutes was spoken of.
        var agenda = headings.FirstOrDefault(h => SectionWords.Of(lines[h].Text) == Section.Agenda, int.MaxValue);
        return begin < 0 ? items : items.FindAll(i => i > begin || IsOver(i, begin) || IsUsual(lines[i].Text) || (i > agenda && HoldsProse(i)));

        bool HoldsProse(int at) => Places(lines, at + 1).TakeWhile(i => !(lines[i].Heading <= lines[at].Heading))
            .Any(i => lines[i] is { Bullet: false, Heading: null, Text: { Length: > 30 } and [.., '.'] });

        bool IsOver(int at, int other) => lines[at].Heading < lines[other].Heading;

        bool HoldsItems(int at) => items.FindAll(i => i > at) is [var first, ..] below
            && IsOver(at, first)
            && below.TakeWhile(i => IsOver(at, i)).Count() > 1;

        static bool IsUsual(string title) => SectionWords.IsUsual(title) || SectionWords.Of(title) != Section.Minutes;
    }

    // Notes of many meetings in one paper are headed by their days; a pattern to copy stands at its end.
    private static bool IsDay(string heading) =>
        heading.Length <= 40
        && heading.Any(char.IsAsciiDigit)
        && new DueDates(null, null).IsDate(heading)
        && HeadLines.Day(heading) is not null;

    /// <summary>
    /// Where the notes of this meeting end: at the pattern for the next, or at the day of another; as many lines as there are
    /// where neither comes.
    /// </summary>
    public static int NotesEnd(IReadOnlyList<MinuteLine> lines)
    {
        (int Level, DateOnly Day)? first = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Heading: { } level, Text: var text })
                continue;
            if (i > 0 && Pattern().IsMatch(text))
                return i;
            if (!IsDay(text) || HeadLines.Day(text) is not { } day)
                continue;
            first ??= (level, day);
            // A meeting may last for days.
            if (level == first.Value.Level && Math.Abs(day.DayNumber - first.Value.Day.DayNumber) > LongestMeeting)
                return i;
        }

        return lines.Count;
    }

    private const int LongestMeeting = 4;

    [GeneratedRegex(
        @"^((meeting |notes |agenda |blank )?(template|boilerplate)\W*(\(.*|for .*)?|copy (me|this|and paste)\b.*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();

    // "Due: January" below an action says more of it.
    [GeneratedRegex(
        @"^(due|due date|deadline|owner|responsible|status|lead|assigned to|by when):",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    private static bool IsItemTitle(MinuteLine line) =>
        (line.Heading is null || !AnnouncesWithWords(line.Text))
        && SectionWords.Of(line.Text) is not (Section.People or Section.Agenda or Section.Actions)
        && !SectionWords.IsContainer(line.Text)
        && Labels.Meaning(line.Text) is Announces.Nothing or Announces.Other or Announces.Date or Announces.Scribe
        && !HeadLines.Closes(line.Text)
        && !HeadLines.Opens(line.Text)
        && !Field().IsMatch(line.Text)
        && !HeadLines.IsWhen(line.Text);

    // "# Chair: Ann Bell"
    private static bool AnnouncesWithWords(string text) =>
        Labels.Read(text) is ({ } what, { Length: > 0 })
        && what is Announces.Present or Announces.Apologies or Announces.Chair or Announces.Date or Announces.Time or Announces.Place;

    // The last label of people in the head; -1 where there is none.
    private static int PeopleEnd(IReadOnlyList<MinuteLine> lines, int before) =>
        Places(lines).Take(Math.Min(before, MostHead)).Where(i => IsOfPeople(lines[i])) is var labels
        && labels.FirstOrDefault(-1) is >= 0 and var first
            ? labels.Last(i => lines[i] is not { Bullet: true, Indent: > 0 } || lines[first].Bullet)
            : -1;

    private static bool IsOfPeople(MinuteLine line) => Labels.Read(line.Text).What is Announces.Present or Announces.Apologies;

    // "Street lighting" has the looks of a name; who is named above does speak here.
    private static bool IsSomebody(IReadOnlyList<MinuteLine> lines, int at, string? words = null) =>
        (words ?? lines[at].Text).Split('(')[0].TrimEnd(' ', ':') is var name
        && NameWords.IsFullName(name)
        && Places(lines).Take(Math.Min(at, MostHead)).Any(i => lines[i].Text.Contains(name, StringComparison.Ordinal) && !IsForeseen(lines, i));

    // "Agenda", and below it "- Street lighting": what is named there is a topic.
    private static bool IsForeseen(IReadOnlyList<MinuteLine> lines, int at)
    {
        while (at > 0 && lines[at] is { Heading: null } and ({ Bullet: true } or { Number: not null }))
            at--;
        return SectionWords.Of(lines[at].Text) == Section.Agenda;
    }

    private const int MostHead = 80;
}
