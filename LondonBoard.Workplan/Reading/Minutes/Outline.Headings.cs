using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Items that are headed without numbers: by headings, bold lines, lines that stand alone.</content>
internal sealed partial class Outline
{
    // Headings divide a paper at the level at which they first head what was said; those below one are its parts.
    private static List<int> Headed(IReadOnlyList<MinuteLine> lines)
    {
        var headings = Enumerable.Range(0, lines.Count).Where(i => lines[i].Heading is not null && lines[i].Text.Length > 0).ToList();
        var items = new List<int>();
        var above = new Stack<(int Level, bool Item)>();
        for (var at = TitleEnd(lines, headings); at < headings.Count; at++)
        {
            var line = lines[headings[at]];
            while (above.TryPeek(out var open) && open.Level >= line.Heading)
                above.Pop();
            var leaf = at + 1 == headings.Count || lines[headings[at + 1]].Heading <= line.Heading;
            var item = !IsDay(line.Text) && (IsItemTitle(line) || SectionWords.Of(line.Text) == Section.Actions || (leaf && SectionWords.IsTalk(line.Text))) && Heading(lines, headings[at]) is not null;
            if (item && (line.Number is not null || !above.Any(a => a.Item)))
                items.Add(headings[at]);
            above.Push((line.Heading!.Value, item));
        }

        // "Discussion" alone divides nothing.
        return items.Count == 1 && SectionWords.IsTalk(lines[items[0]].Text) ? [] : items;
    }

    // What stands above the people, heading upon heading, and a single heading over all others, are the paper's title.
    private static int TitleEnd(IReadOnlyList<MinuteLine> lines, List<int> headings)
    {
        var end = 0;
        while (end < headings.Count && headings[end] == end && end + 1 < lines.Count && lines[end + 1].Heading is not null && IsItemTitle(lines[end]))
            end++;
        if (end == 0 && headings.Count > 1 && (headings.TrueForAll(h => h == headings[0] || lines[h].Heading > lines[headings[0]].Heading) || lines[headings[0]].Heading < lines[headings[1]].Heading))
            end = 1;
        return end;
    }

    // Notes of many meetings in one paper are headed by their days; a pattern to copy stands at its end.
    private static bool IsDay(string heading) => heading.Length <= 40 && heading.Any(char.IsAsciiDigit) && new DueDates(null, null).IsDate(heading) && HeadLines.Day(heading) is not null;

    /// <summary>Where the notes of this meeting end: at the pattern for the next, or at the day of another; as many lines as there are where neither comes.</summary>
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

    [GeneratedRegex(@"^(template|boilerplate|meeting template|notes template|agenda template|blank template|copy (me|this|and paste))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();

    private static bool IsItemTitle(MinuteLine line) =>
        (line.Heading is null || Labels.Read(line.Text) is not (Announces.Present or Announces.Apologies or Announces.Chair or Announces.Date or Announces.Time or Announces.Place, { Length: > 0 })) && SectionWords.Of(line.Text) is not (Section.People or Section.Agenda or Section.Actions) && !SectionWords.IsContainer(line.Text) && Labels.Meaning(line.Text) is Announces.Nothing or Announces.Other or Announces.Date or Announces.Scribe && !HeadLines.Closes(line.Text) && !HeadLines.Opens(line.Text);

    // The last label of people in the head; -1 where there is none.
    private static int PeopleEnd(IReadOnlyList<MinuteLine> lines, int before) =>
        Enumerable.Range(0, Math.Min(before, MostHead)).LastOrDefault(i => Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies, -1);

    // "Street lighting" has the looks of a name; who is named above does speak here.
    private static bool IsSomebody(IReadOnlyList<MinuteLine> lines, int at, string? words = null) =>
        (words ?? lines[at].Text).Split('(')[0].TrimEnd(' ', ':') is var name && NameWords.IsFullName(name) && lines.Take(Math.Min(at, MostHead)).Any(l => l.Text.Contains(name, StringComparison.Ordinal));

    private const int MostHead = 80;

    private static List<int> Bold(IReadOnlyList<MinuteLine> lines)
    {
        var bold = Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Bold: true, Bullet: false, Quoted: false, Cells.Count: 0, Text.Length: > 2 and <= 100 } line && IsItemTitle(line) && Labels.Read(line.Text).What is Announces.Nothing && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text)).ToList();
        // What is bold above the attendance list is the title.
        var people = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies, -1);
        var whole = bold.Where(b => b > people && b + 1 < lines.Count && !bold.Contains(b + 1) && !IsSomebody(lines, b)).ToList();
        // Among these "**Roof** – Ann has three quotations" has its title before its words.
        return whole.Count < 3 ? whole : [.. whole.Concat(Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i] is { Apart: true, Bold: false, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, BoldLead.Length: > 4 } line && line.Text[line.BoldLead.Length..].TrimStart() is [':' or '–' or '—' or '-', ..] && Labels.Meaning(line.BoldLead) == Announces.Nothing && IsItemTitle(line with { Text = line.BoldLead }) && !ActionMarks.Begins(line.Text) && !Decisions.IsMarked(line.BoldLead + ":"))).Order()];
    }

    private static List<int> Alone(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        bool Short(int i) => lines[i] is { Bullet: false, Quoted: false, Data: false, Cells.Count: 0, Number: null, Text.Length: > 2 and <= 70 } line
            && line.Text[..Math.Min(line.Text.Length, 3)].Any(char.IsUpper) && (!".,;".Contains(line.Text[^1], StringComparison.Ordinal) || SectionWords.IsUsual(line.Text)) && IsItemTitle(line) && (Labels.Read(line.Text).What is Announces.Nothing || SectionWords.Opens(line.Text)) && !IsSomebody(lines, i) && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text);
        bool Filled(int i) => i + 1 < lines.Count && (lines[i + 1].Text.Length > 70 || lines[i + 1].Bullet || lines[i + 1].Text.EndsWith('.') || (SectionWords.Of(lines[i].Text) == Section.NextMeetings && HeadLines.Days(lines[i + 1].Text, null).Count > 0));
        var alone = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i].Apart && Short(i) && Filled(i)).ToList();
        if (alone.Count < 3)
            return [];
        // Where titles stand so, usual ones need no words below, and "Actions" and "Decisions" are two.
        var usual = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i].Apart && SectionWords.IsUsual(lines[i].Text) && lines[i].Text.Count(c => c == ' ') < 6 && Short(i));
        var lists = Enumerable.Range(alone[0], lines.Count - alone[0] - 1).Where(i => lines[i] is { Apart: true, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, Text: { Length: <= 40 } text } && text[^1] is not (':' or '.') && SectionWords.Of(text) is Section.Actions or Section.Decisions).GroupBy(i => lines[i].Text).Where(g => g.Count() == 1).Select(g => g.First());
        return [.. alone.Union(usual).Union(lists).Order()];
    }

    // "Matters arising: there were none.", "Roof – Ann has three quotations.", "Finance AB reported …": what paragraphs begin with.
    private static List<ItemHeading> Led(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var paragraphs = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i] is { Apart: true, Bullet: false, Quoted: false, Data: false, Number: null, Cells.Count: 0, Text.Length: > 30 }).ToList();
        var led = paragraphs.Select(i => (At: i, End: LeadEnd(lines[i].Text))).Where(l => l.End > 2).Select(l => new ItemHeading(l.At, null, lines[l.At].Text[..l.End].TrimEnd(' ', ':', '–', '—', '-'), lines[l.At].Text[l.End..].TrimStart(' ', ':', '–', '—', '-')))
            .Where(h => h.Title.Length > 2 && IsItemTitle(lines[h.At] with { Text = h.Title }) && !IsSomebody(lines, h.At, h.Title)).ToList();
        // Who speaks does so twice.
        var spoken = led.GroupBy(h => h.Title).Where(g => g.Count() > 1).Sum(g => g.Count());
        return spoken == 0 && led.Count >= 3 && led.Count * 2 >= paragraphs.Count ? led : [];
    }

    private static int LeadEnd(string text)
    {
        if (ActionMarks.Begins(text) || !char.IsUpper(text[0]))
            return 0;
        foreach (var sign in (ReadOnlySpan<string>)[": ", " – ", " — ", " - "])
        {
            var at = (text + " ").AsSpan(0, Math.Min(text.Length + 1, 70)).IndexOf(sign, StringComparison.Ordinal);
            if (at > 2 && text.AsSpan(0, at).Count(' ') < 9)
                return NameWords.IsInitials(text[..at]) || Decisions.IsMarked(text[..(at + 1)]) ? 0 : Math.Min(text.Length, at + sign.Length);
        }

        return RunOnTitle.End(text);
    }

    // Topics as outermost bullets, and what was said on each as bullets below it.
    private static List<int> Bulleted(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        bool Deeper(int i) => i + 1 < lines.Count && lines[i + 1].Indent > lines[i].Indent && lines[i + 1] is { Heading: null, Apart: false } or { Bullet: true, Heading: null };
        var held = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i] is { Bullet: true, Quoted: false, Text.Length: > 2 and <= LongestTopic } && Deeper(i) && lines[i + 1].Indent > lines[i].Indent).ToList();
        if (held.Count < 2)
            return [];
        var edge = held.Min(h => lines[h].Indent);
        // Among such topics one of which nothing was said is one, too.
        return [.. Enumerable.Range(held.First(h => lines[h].Indent == edge), lines.Count - held[0]).TakeWhile(i => i < lines.Count && lines[i].Heading is null && SectionWords.Of(lines[i].Text) is not (Section.EarlierActions or Section.Actions)).Where(i => lines[i] is { Bullet: true, Ticked: null, Text.Length: > 2 and <= LongestTopic } && lines[i].Indent == edge)];
    }

    private const int LongestTopic = 120;

    // Minutes in a table have the item's title as the first words of its row.
    private static List<int> Tabled(IReadOnlyList<MinuteLine> lines) =>
        [.. Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Block: > 0, Text.Length: > 2 and <= 90 } line && (i == 0 || lines[i - 1].Block != line.Block) && !line.Text.EndsWith('.') && Heading(lines, i) is not null)];
}
