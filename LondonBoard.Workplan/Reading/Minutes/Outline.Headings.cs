using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Items that are headed without numbers: by headings, bold lines, lines that stand alone.</content>
internal sealed partial class Outline
{
    private static List<int> Headed(IReadOnlyList<MinuteLine> lines)
    {
        var headings = Enumerable.Range(0, lines.Count).Where(i => lines[i].Heading is not null && lines[i].Text.Length > 0 && !IsDay(lines[i].Text)).ToList();
        // Above the first that has anything below it stand the title and what is said of the meeting.
        headings = [.. headings.SkipWhile(h => h + 1 < lines.Count && lines[h + 1].Heading is not null)];
        if (headings.Count == 0)
            return [];
        var first = headings[0];
        var title = headings.Count(h => lines[h].Heading <= lines[first].Heading) == 1 || headings.Count > 1 && lines[first].Heading < lines[headings[1]].Heading;
        var top = headings.Where(h => !title || h != first).Select(h => lines[h].Heading!.Value).DefaultIfEmpty(0).Min();
        var deepest = headings.Exists(h => lines[h].Heading == top && SectionWords.IsContainer(lines[h].Text)) ? top + 2 : top + 1;
        return [.. headings.Where(h => (!title || h != first) && lines[h].Heading <= deepest && IsItemTitle(lines[h]) && Heading(lines, h) is not null)];
    }

    // Notes of many meetings in one paper are headed by their days; a pattern to copy stands at its end.
    private static bool IsDay(string heading) => heading.Length <= 40 && heading.Any(char.IsAsciiDigit) && DueDates.Undated.IsDate(heading) && HeadLines.Day(heading) is not null;

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
        SectionWords.Of(line.Text) is not (Section.People or Section.Agenda) && (SectionWords.Of(line.Text) is not Section.Actions || line.Heading is not null) && !SectionWords.IsContainer(line.Text) && !(line.Heading is not null && Labels.Read(line.Text) is { What: Announces.Present or Announces.Apologies or Announces.Date or Announces.Time or Announces.Place, Words.Length: > 0 }) && Labels.Meaning(line.Text) is Announces.Nothing or Announces.Other or Announces.Date or Announces.Scribe && !HeadLines.Closes(line.Text) && !HeadLines.Opens(line.Text);

    // Lines below a table of contents that repeat its titles, in its order.
    private static List<int> Contents(IReadOnlyList<MinuteLine> lines)
    {
        var head = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].Text.Trim(' ', ':').ToLowerInvariant() is "contents" or "table of contents" or "topics" or "agenda", -1);
        if (head < 0)
            return [];
        var titles = Enumerable.Range(head + 1, lines.Count - head - 1).TakeWhile(i => lines[i].Number is not null || lines[i].Bullet).Select(i => lines[i].Text).Where(t => SectionWords.Of(t) is not (Section.Actions or Section.Decisions)).ToList();
        var found = new List<int>();
        var at = head + titles.Count + 1;
        foreach (var title in titles)
        {
            var next = Enumerable.Range(at, Math.Max(0, lines.Count - at)).FirstOrDefault(i => lines[i].Text.TrimEnd(':', ' ').Equals(title, StringComparison.OrdinalIgnoreCase), -1);
            if (next > 0)
                found.Add(next);
            at = Math.Max(at, next + 1);
        }

        return found.Count * 3 >= titles.Count * 2 ? found : [];
    }

    private static List<int> Bold(IReadOnlyList<MinuteLine> lines)
    {
        var bold = Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Bold: true, Bullet: false, Quoted: false, Cells.Count: 0, Text.Length: > 2 and <= 100 } line && IsItemTitle(line) && Labels.Read(line.Text).What is Announces.Nothing && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text)).ToList();
        // "**Minutes of 2 July** – agreed.": among bold lines a paragraph that begins with bold words is headed by them.
        bool IsLed(int i) => lines[i] is { Apart: true, Bold: false, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, BoldLead: { Length: > 3 and <= 60 } lead } line && line.Text.Length > lead.Length && line.Text[lead.Length..].TrimStart() is [':' or '–' or '-' or '—' or '.', ..]
            && IsItemTitle(new MinuteLine(0, lead)) && Labels.Read(lead).What is Announces.Nothing && !lead.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !lead.StartsWith("next", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(lead + ":") && !NameWords.IsName(lead);
        if (bold.Count > 2)
            bold = [.. bold.Concat(Enumerable.Range(0, lines.Count).Where(IsLed)).Order()];
        // What is bold above the attendance list is the title.
        var people = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies, -1);
        return [.. bold.Where(b => b > people && b + 1 < lines.Count && (!lines[b].Bold || !bold.Contains(b + 1)) && !NameWords.IsFullName(lines[b].Text))];
    }

    private static List<int> Alone(IReadOnlyList<MinuteLine> lines)
    {
        var people = Enumerable.Range(0, lines.Count).LastOrDefault(i => i < 80 && Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies && lines[i].Text.Length < 400, -1);
        // Where a list lost its count, every entry is the first.
        var same = lines.Where(l => l is { Number: { } n, Bullet: false } && ItemNumber.Depth(n) == 1).Select(l => l.Number).Distinct().Count() == 1;
        bool Short(int i) => lines[i] is { Bullet: false, Quoted: false, Data: false, Cells.Count: 0, Text.Length: > 2 and <= 70 } line && (line.Number is null || same)
            && (char.IsUpper(line.Text[0]) || line.Text is [_, '-', var behind, ..] && char.IsUpper(behind)) && !".,;".Contains(line.Text[^1], StringComparison.Ordinal) && IsItemTitle(line) && (Labels.Read(line.Text).What is Announces.Nothing || SectionWords.Opens(line.Text)) && !(NameWords.IsFullName(line.Text.Split('(')[0]) && !line.Text.Contains(" of ", StringComparison.Ordinal) && line.Text != line.Text.ToUpperInvariant()) && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text);
        bool Filled(int i) => i + 1 < lines.Count && (lines[i + 1].Text.Length > 70 || lines[i + 1].Bullet || lines[i + 1].Text.EndsWith('.') || (SectionWords.Of(lines[i].Text) == Section.NextMeetings && HeadLines.Days(lines[i + 1].Text, null).Count > 0));
        var alone = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => (lines[i].Apart || lines[i].Number is not null) && Short(i) && Filled(i)).ToList();
        return alone.Count >= 3 ? alone : [];
    }

    // "Treasurer's report AB said that …": paragraphs that begin with their titles.
    private static List<ItemHeading> Told(IReadOnlyList<MinuteLine> lines) =>
        [.. Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Apart: true, Bullet: false, Quoted: false, Data: false, Number: null, Text.Length: > 80 } && Labels.Read(lines[i].Text).What == Announces.Nothing)
            .Select(i => RunOn.Plain(lines[i].Text) is { Length: <= 60 } title && !title.Contains(". ", StringComparison.Ordinal) ? new ItemHeading(i, null, title, lines[i].Text[title.Length..].TrimStart()) : null).OfType<ItemHeading>()];

    // Topics as outermost bullets, and what was said on each as bullets below it.
    private static List<int> Bulleted(IReadOnlyList<MinuteLine> lines)
    {
        var people = Enumerable.Range(0, lines.Count).LastOrDefault(i => i < 80 && Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies && lines[i].Text.Length < 400, -1);
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
