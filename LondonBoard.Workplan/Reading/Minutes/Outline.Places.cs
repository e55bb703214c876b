using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Items that nothing but their place tells: bold lines, lines that stand alone, what paragraphs and bullets begin with.</content>
internal sealed partial class Outline
{
    private static List<int> Bold(IReadOnlyList<MinuteLine> lines)
    {
        var bold = Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Bold: true, Bullet: false, Quoted: false, Cells.Count: 0, Text.Length: > 2 and <= 100 } line && IsItemTitle(line) && (Labels.Read(line.Text).What is Announces.Nothing || SectionWords.Of(line.Text) == Section.Decisions || SectionWords.Opens(line.Text)) && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text)).ToList();
        // What is bold above the attendance list is the title.
        var people = Enumerable.Range(0, lines.Count).FirstOrDefault(i => Labels.Read(lines[i].Text).What is Announces.Present or Announces.Apologies, -1);
        var whole = bold.Where(b => (b > people || IsUsualHead(lines[b].Text)) && b + 1 < lines.Count && !bold.Contains(b + 1) && !IsSomebody(lines, b) && Labels.Read(lines[b + 1].Text) is not (Announces.Present or Announces.Apologies, "")).ToList();
        var led = BoldLeads(lines, people);
        if (whole.Count >= 3)
            return [.. whole.Concat(led).Union(BoldActions(lines, whole[0])).Order()];
        // Where few stand alone, titles before their words divide the paper: none that comes twice, as speakers do, and few that may be names.
        var sure = led.Count >= 3 && led.Select(l => lines[l].BoldLead).Distinct().Count() == led.Count && led.Count(l => NameWords.IsFullName(lines[l].BoldLead) || NameWords.IsInitialShape(lines[l].BoldLead)) * 2 <= led.Count;
        return sure ? [.. whole.Concat(led).Order()] : whole;
    }

    // "Call to order", "Election of chairman" may stand above those present.
    private static bool IsUsualHead(string text) =>
        text.StartsWith("call to order", StringComparison.OrdinalIgnoreCase) || (SectionWords.IsUsual(text) && !Meets().IsMatch(text) && Labels.Meaning(text) is Announces.Nothing or Announces.Other);

    // "**Actions**" once, below other titles in bold.
    private static IEnumerable<int> BoldActions(IReadOnlyList<MinuteLine> lines, int first) =>
        Enumerable.Range(first, lines.Count - first).Where(i => lines[i] is { Bold: true, Apart: true, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, Text: { Length: <= 60 } text } && SectionWords.Of(text) == Section.Actions)
            .GroupBy(i => lines[i].Text).Where(g => !g.Skip(1).Any()).Select(g => g.First());

    // "**Roof** – Ann has three quotations" has its title before its words.
    private static List<int> BoldLeads(IReadOnlyList<MinuteLine> lines, int people)
    {
        bool IsLed(int i) => lines[i] is { Apart: true, Bold: false, Bullet: false, Quoted: false, Number: null, Cells.Count: 0 } line && (line.BoldLead.Length > 4 || SectionWords.IsOddments(line.BoldLead)) && line.Text[line.BoldLead.Length..].TrimStart(' ', ')') is [':' or '–' or '—' or '-' or '.', ..]
            && (Labels.Meaning(line.BoldLead) == Announces.Nothing || SectionWords.Opens(line.BoldLead)) && IsItemTitle(line with { Text = line.BoldLead }) && !IsSomebody(lines, i, line.BoldLead)
            && !ActionMarks.Begins(line.Text) && !Decisions.IsMarked(line.BoldLead + ":");
        return [.. Enumerable.Range(people + 1, lines.Count - people - 1).Where(IsLed)];
    }

    private static List<int> Alone(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var speakers = Spoken(lines);
        bool Short(int i) => lines[i] is { Bullet: false, Quoted: false, Data: false, Cells.Count: 0, Number: null, Text.Length: > 2 and <= 70 } line
            && line.Text[..Math.Min(line.Text.Length, 3)].Any(char.IsUpper) && (!".,;".Contains(line.Text[^1], StringComparison.Ordinal) || SectionWords.IsUsual(line.Text)) && IsItemTitle(line) && (Labels.Read(line.Text).What is Announces.Nothing || SectionWords.Opens(line.Text)) && !IsSomebody(lines, i) && !Speaks(lines, i) && !(Lead(line.Text) is { } lead && speakers.Contains(lead)) && line.Text[0] != '[' && !GoesOn().IsMatch(line.Text) && !(line.Heading is not null && i < LongestHead) && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text);
        bool Filled(int i) => i + 1 < lines.Count && (lines[i + 1].Text.Length > 70 || lines[i + 1].Bullet || lines[i + 1].Text.EndsWith('.') || lines[i + 1].Text is { Length: > 40 } and [.., ':'] || (SectionWords.Of(lines[i].Text) == Section.NextMeetings && HeadLines.Days(lines[i + 1].Text, null).Count > 0));
        // Where a paper lost its blank lines, a title follows the end of a sentence.
        var dense = lines.Skip(people + 1).Count(l => l.Apart) * 5 <= lines.Count - people - 1;
        bool IsApart(int i) => lines[i].Apart || (dense && i > 0 && lines[i - 1].Text.EndsWith('.') && lines[i + 1].Text is [.., '.']);
        var alone = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => Short(i) && Filled(i) && IsApart(i)).ToList();
        // Between what people say even a single title stands out.
        if (alone.Count < (speakers.Count < FewestSpoken ? FewestAlone : 1))
            return [];
        // Where titles stand so, usual ones need no words below, and "Actions" and "Decisions" are two.
        var usual = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i].Apart && SectionWords.IsUsual(lines[i].Text) && lines[i].Text.Count(c => c == ' ') < 6 && Short(i)).ToList();
        if (Signed(lines, [.. alone.Union(usual).Order()]) is { Count: >= 3 } signed)
            return signed;
        var lists = Enumerable.Range(alone[0], lines.Count - alone[0] - 1).Where(i => lines[i] is { Apart: true, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, Text: { Length: <= 40 } text } && text[^1] is not (':' or '.') && SectionWords.Of(text) is Section.Actions or Section.Decisions).GroupBy(i => lines[i].Text).Where(g => g.Count() == 1).Select(g => g.First());
        return [.. alone.Union(usual).Union(lists).Order()];
    }

    // "The council endorsed the" goes on in the next line, "The following were read:" in the next ones.
    [GeneratedRegex(@"\b(a|an|and|by|for|from|in|of|or|the|to|with)$|^the following\b.*:$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();

    // "ann: yes", "Carl: so be it": who is followed by a colon three times or more is somebody that speaks.
    private static HashSet<string> Spoken(IReadOnlyList<MinuteLine> lines) =>
        [.. lines.Select(l => Lead(l.Text)).OfType<string>().CountBy(l => l).Where(l => l.Value >= FewestSpoken && !SectionWords.IsUsual(l.Key)).Select(l => l.Key)];

    private const int FewestSpoken = 3;

    private const int FewestAlone = 3;

    private static string? Lead(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 40)).IndexOf(": ") is > 0 and var colon && text.AsSpan(0, colon).Count(' ') < 3 ? text[..colon] : null;

    // "Ann Bell: we need more rope", where she is named above.
    private static bool Speaks(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at].Text.AsSpan(0, Math.Min(lines[at].Text.Length, 40)).IndexOf(": ") is > 0 and var colon && IsSomebody(lines, at, lines[at].Text[..colon]);

    // Where usual titles all end with a colon, a line without one heads nothing, and "Apologies: from Ann Bell" is one with its words.
    private static List<int> Signed(IReadOnlyList<MinuteLine> lines, List<int> alone)
    {
        var usual = alone.Where(a => SectionWords.IsUsual(lines[a].Text)).ToList();
        if (usual.Count < 2 || usual.Count(u => lines[u].Text.EndsWith(':')) * 4 < usual.Count * 3)
            return [];
        var led = Enumerable.Range(0, alone[^1]).Where(i =>
            lines[i] is { Apart: true, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, Text: var text }
            && text.IndexOf(": ", StringComparison.Ordinal) is > 2 and < 50 and var colon && SectionWords.IsUsual(text[..colon]) && Heading(lines, i)?.Title.Length <= colon);
        return [.. alone.Where(a => lines[a].Text.EndsWith(':') || usual.Contains(a) || SectionWords.Opens(lines[a].Text)).Union(led).Order()];
    }

    // "Matters arising: there were none.", "Roof – Ann has three quotations.", "Finance AB reported …": what paragraphs begin with.
    private static List<ItemHeading> Led(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        return LedBy(lines, [.. Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i] is { Apart: true, Bullet: false, Quoted: false, Data: false, Number: null, Cells.Count: 0 } line && (line.Text.Length > 30 || IsUsualLead(line.Text)))]);
    }

    // "Planning: None"
    private static bool IsUsualLead(string text) => text.IndexOf(": ", StringComparison.Ordinal) is > 2 and < 40 and var colon && SectionWords.IsUsual(text[..colon]) && Labels.Meaning(text[..colon]) == Announces.Nothing;

    // "- Wiki—the site is up.", "- Outreach: the group met.": the same as outermost bullets; a short one among them has nothing behind its title.
    private static List<ItemHeading> LedBullets(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var bullets = Enumerable.Range(people + 1, lines.Count - people - 1).Where(i => lines[i] is { Bullet: true, Quoted: false, Ticked: null, Text.Length: > 2 }).ToList();
        var edge = bullets.Count == 0 ? 0 : bullets.Min(b => lines[b].Indent);
        var led = LedBy(lines, bullets.FindAll(b => lines[b].Indent == edge && (lines[b].Text.Length > 60 || IsUsualLead(lines[b].Text))));
        return led.Exists(h => lines.Take(bullets[0]).Any(l => l.Text.Contains(h.Title, StringComparison.Ordinal)) || NameWords.IsFullName(h.Title)) ? [] : led;
    }

    private static List<ItemHeading> LedBy(IReadOnlyList<MinuteLine> lines, List<int> paragraphs)
    {
        var led = paragraphs.Select(i => (At: i, End: LeadEnd(lines[i].Text))).Where(l => l.End > 2).Select(l => new ItemHeading(l.At, null, lines[l.At].Text[..l.End].TrimEnd(' ', ':', '–', '—', '-'), lines[l.At].Text[l.End..].TrimStart(' ', ':', '–', '—', '-')))
            .Where(h => h.Title.Length > 2 && (IsItemTitle(lines[h.At] with { Text = h.Title }) || (h.Title.Equals("minutes", StringComparison.OrdinalIgnoreCase) && h.Rest.Length > 30)) && !IsSomebody(lines, h.At, h.Title)).ToList();
        // Who speaks does so twice.
        var spoken = led.GroupBy(h => h.Title).Where(g => g.Count() > 1).Sum(g => g.Count());
        // Two that nearly every body has tell more than how many others there are.
        return spoken == 0 && led.Count >= 3 && (led.Count * 2 >= paragraphs.Count || led.Count(h => SectionWords.IsUsual(h.Title)) >= 2) ? led : [];
    }

    private static int LeadEnd(string text)
    {
        if (ActionMarks.Begins(text) || !char.IsUpper(text[0]))
            return 0;
        foreach (var sign in (ReadOnlySpan<string>)[": ", " – ", " — ", " - ", "—"])
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

    // Where most rows of minutes in a table have a title in a column of their own.
    private static List<int> Columned(IReadOnlyList<MinuteLine> lines)
    {
        var rows = Enumerable.Range(0, lines.Count).Where(i => lines[i].Titles).ToList();
        var titled = rows.FindAll(i => lines[i].Text.Length is > 2 and <= LongestTopic && Heading(lines, i) is { Rest: "" } && IsItemTitle(lines[i]));
        return titled.Count * 2 > rows.Count ? titled : [];
    }

    // Minutes in a table have the item's title as the first words of its row.
    private static List<int> Tabled(IReadOnlyList<MinuteLine> lines) =>
        [.. Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Block: > 0, Text.Length: > 2 and <= 90 } line && (i == 0 || lines[i - 1].Block != line.Block) && !line.Text.EndsWith('.') && Heading(lines, i) is not null)];
}
