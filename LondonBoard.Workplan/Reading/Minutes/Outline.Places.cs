using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>
/// Items that nothing but their place tells: bold lines, lines that stand alone, what paragraphs and bullets begin with.
/// </content>
internal sealed partial class Outline
{
    private static List<int> Bold(IReadOnlyList<MinuteLine> lines)
    {
        var bold = Places(lines).Where(i => IsBoldTitle(lines[i])).ToList();
        // What is bold above the attendance list is the title.
        var people = GroupsEnd(lines, Places(lines).FirstOrDefault(i => IsOfPeople(lines[i]), -1));
        if (people >= 0 && bold.Count(b => b < people && b + 1 < people && lines[b + 1].Text.Length > ShortestSaid) >= 3)
            return bold.FindAll(b => b < people && HoldsWords(b) && !IsSomebody(lines, b) && !(b == bold[0] && Meets().IsMatch(lines[b].Text)));
        var whole = bold.FindAll(b => (b > people || IsUsualHead(lines[b].Text)) && HoldsWords(b) && !IsSomebody(lines, b));
        var led = BoldLeads(lines, people);
        if (whole.Count >= 3)
            return [.. whole.Concat(led).Union(BoldActions(lines, whole[0])).Order()];
        // Where few stand alone, titles before their words divide the paper: none that comes twice, as speakers do, and few that
        // may be names.
        var leads = led.ConvertAll(l => lines[l].BoldLead);
        var sure = leads.Count >= 3 && leads.Distinct().Count() == leads.Count && leads.Count(MayBeName) * 2 <= leads.Count;
        return sure ? [.. whole.Concat(led).Order()] : whole;

        bool HoldsWords(int i) =>
            i + 1 < lines.Count
            && !bold.Contains(i + 1)
            && Labels.Read(lines[i + 1].Text) is not (Announces.Present or Announces.Apologies, "");

        static bool MayBeName(string lead) => NameWords.IsFullName(lead) || NameWords.IsInitialShape(lead);
    }

    // Where much was said before them, those present are listed at the foot.
    private const int ShortestSaid = 60;

    private static bool IsBoldTitle(MinuteLine line) =>
        line is { Bold: true, Bullet: false, Quoted: false, Cells.Count: 0, Text.Length: > 2 and <= 100 }
        && IsItemTitle(line)
        && (IsNoLabel(line.Text) || SectionWords.Of(line.Text) == Section.Decisions)
        && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase)
        && !Decisions.IsMarked(line.Text);

    private static bool IsNoLabel(string text) => Labels.Read(text).What is Announces.Nothing || SectionWords.Opens(text);

    // "Call to order", "Election of chairman" may stand above those present.
    private static bool IsUsualHead(string text) =>
        text.StartsWith("call to order", StringComparison.OrdinalIgnoreCase)
        || (SectionWords.IsUsual(text)
            && !Meets().IsMatch(text)
            && Labels.Meaning(text) is Announces.Nothing or Announces.Other);

    // "**Actions**" once, below other titles in bold.
    private static IEnumerable<int> BoldActions(IReadOnlyList<MinuteLine> lines, int first) =>
        Once(lines, Places(lines, first).Where(i => lines[i].Bold && IsAlone(lines[i], 60) && HeadsActions(lines[i].Text)));

    private static bool HeadsActions(string text) => SectionWords.Of(text) == Section.Actions;

    private static bool IsAlone(MinuteLine line, int longest) =>
        line is { Apart: true, Bullet: false, Quoted: false, Number: null, Cells.Count: 0 } && line.Text.Length <= longest;

    // Of the lines those whose words come once only.
    private static IEnumerable<int> Once(IReadOnlyList<MinuteLine> lines, IEnumerable<int> places) =>
        places.GroupBy(i => lines[i].Text).Where(g => !g.Skip(1).Any()).Select(g => g.First());

    // "**Roof** – Ann has three quotations" has its title before its words.
    private static List<int> BoldLeads(IReadOnlyList<MinuteLine> lines, int people)
    {
        return [.. Places(lines, people + 1).Where(IsLed)];

        bool IsLed(int i) =>
            lines[i] is { Apart: true, Bold: false, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, BoldLead: var lead } line
            && (lead.Length > 4 || SectionWords.IsOddments(lead))
            && (line.Text[lead.Length..].TrimStart(' ', ')') is [':' or '–' or '—' or '-' or '.', ..]
                || (lead is [.., ':' or '.'] || Says(line.Text[lead.Length..])))
            && (Labels.Meaning(lead) == Announces.Nothing || SectionWords.Opens(lead))
            && IsItemTitle(line with { Text = lead })
            && !IsSomebody(lines, i, lead)
            && !ActionMarks.IsPlain(line.Text)
            && !Decisions.IsMarked(lead + ":");

        // "**Roof** Three quotations were read."
        static bool Says(string words) => words is [' ', _, .., '.'] && char.IsUpper(words[1]) && words.Count(c => c == ' ') > 2;
    }

    private static List<int> Alone(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var speakers = Spoken(lines);
        var behind = Places(lines, people + 1);
        // Where a paper lost its blank lines, a title follows the end of a sentence.
        var dense = lines.Skip(people + 1).Count(l => l.Apart) * 5 <= lines.Count - people - 1;
        var alone = behind.Where(i => MayStandAlone(lines, i, speakers) && IsFilled(i) && IsApart(i)).ToList();
        // Between what people say even a single title stands out.
        var usual = behind.Where(i => lines[i].Apart && IsUsualInFew(lines[i].Text) && MayStandAlone(lines, i, speakers)).ToList();
        var all = alone.Count < 2 ? alone.Count : alone.Union(usual.Where(u => !lines[u].Text.Contains(": ", StringComparison.Ordinal))).Count();
        if (all < (speakers.Count < FewestSpoken ? FewestAlone : 1))
            return [];
        // "Matters arising", and right below it "The kerb" above its words.
        alone = [.. alone.Union(behind.Where(i => usual.Contains(i - 1) && MayStandAlone(lines, i, speakers) && IsFilled(i) && lines[i + 1].Apart)).Order()];
        // Where titles stand right above their words, what stands so is one, however short these are.
        if (alone.Count(IsAbove) >= FewestAlone)
            alone = [.. alone.Union(behind.Where(i => IsAbove(i) && MayStandAlone(lines, i, speakers) && lines[i + 1].Text.Length >= ShortestBelow)).Order()];
        // Where titles stand so, usual ones need no words below, and "Actions" and "Decisions" are two.
        if (Signed(lines, [.. alone.Union(usual).Order()]) is { Count: >= 3 } signed)
            return signed;
        var lists = Once(lines, Places(lines, alone[0]).SkipLast(1).Where(i => IsAlone(lines[i], 40) && HeadsList(lines[i].Text)));
        var brought = alone.Count(a => IsBroughtBy(lines[a].Text)) > FewestAlone
            ? Places(lines, alone[0]).Where(i => lines[i].Apart && IsBroughtBy(lines[i].Text) && MayStandAlone(lines, i, speakers)) : [];
        return [.. alone.Union(usual).Union(lists).Union(brought).Order()];

        bool IsAbove(int i) =>
            lines[i] is { Apart: true, Text: [.., not ':'] } && i + 1 < lines.Count && lines[i + 1] is { Apart: false, Number: null, Cells.Count: 0 };

        bool IsFilled(int i) => i + 1 < lines.Count && (HasWords(lines[i + 1]) || IsMeeting(lines[i].Text, lines[i + 1].Text));

        bool IsApart(int i) =>
            lines[i].Apart || (dense && i > 0 && lines[i - 1].Text.EndsWith('.') && lines[i + 1].Text is [.., '.']);

        static bool HasWords(MinuteLine line) =>
            line.Text.Length > 70 || line.Bullet || line.Text.EndsWith('.') || line.Text is { Length: > 40 } and [.., ':'];

        static bool IsMeeting(string title, string below) =>
            SectionWords.Of(title) == Section.NextMeetings && HeadLines.Days(below, null).Count > 0;

        static bool IsUsualInFew(string text) => SectionWords.IsUsual(text) && text.Count(c => c == ' ') < 6;

        static bool HeadsList(string text) =>
            text is not ([] or [.., ':' or '.']) && SectionWords.Of(text) is Section.Actions or Section.Decisions;
    }

    // Short words that may be a title, and are nothing else that stands alone.
    private static bool MayStandAlone(IReadOnlyList<MinuteLine> lines, int at, HashSet<string> speakers) =>
        lines[at] is { Bullet: false, Quoted: false, Data: false, Cells.Count: 0, Number: null, Text.Length: > 2 } line
        && (line.Text.Length <= 70 || (line.Text.Length <= LongestTitle && WithPage().IsMatch(line.Text)))
        && line.Text[Timed().Match(line.Text).Length..] is [_, _, _, ..] words
        && words[..3].Any(char.IsUpper)
        && (line.Text[^1] is not ('.' or ',' or ';') || SectionWords.IsUsual(line.Text))
        && IsItemTitle(line)
        && IsNoLabel(line.Text)
        && !IsSomebody(lines, at)
        && !Speaks(lines, at)
        && !(Lead(line.Text) is { } lead && speakers.Contains(lead))
        && line.Text[0] != '['
        && !GoesOn().IsMatch(line.Text)
        && !(line.Heading is not null && at < LongestHead)
        && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase)
        && !ActionMarks.IsPlain(line.Text)
        && !Decisions.IsMarked(line.Text);

    // "Boats and ropes pdf icon PDF 118 KB": the paper that a page has for it.
    [GeneratedRegex(@"PDF \d+ [KM]B$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WithPage();

    // "The council endorsed the" goes on in the next line, "The following were read:" in the next ones.
    [GeneratedRegex(
        @"\b(a|an|and|by|for|from|in|of|or|the|to|with)$|^the following\b.*:$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();

    // "ann: yes", "Carl: so be it": who is followed by a colon three times or more is somebody that speaks.
    private static HashSet<string> Spoken(IReadOnlyList<MinuteLine> lines)
    {
        var leads = lines.Select(l => Lead(l.Text)).OfType<string>().CountBy(l => l).Where(l => l.Value >= FewestSpoken);
        return [.. leads.Select(l => l.Key).Where(l => !SectionWords.IsUsual(l))];
    }

    private const int ShortestBelow = 15;

    private const int FewestSpoken = 3;

    private const int FewestAlone = 3;

    private static string? Lead(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestSpeaker)).IndexOf(": ") is > 0 and var colon && text.AsSpan(0, colon).Count(' ') < 3
            ? text[..colon]
            : null;

    private const int LongestSpeaker = 40;

    // "Ann Bell: we need more rope", where she is named above.
    private static bool Speaks(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at].Text is var text
        && text.AsSpan(0, Math.Min(text.Length, LongestSpeaker)).IndexOf(": ") is > 0 and var colon
        && IsSomebody(lines, at, text[..colon]);

    // Where usual titles all end with a colon, a line without one heads nothing, and "Apologies: from Ann Bell" is one with its
    // words.
    private static List<int> Signed(IReadOnlyList<MinuteLine> lines, List<int> alone)
    {
        var usual = alone.Where(a => SectionWords.IsUsual(lines[a].Text)).ToList();
        if (usual.Count < 2 || usual.Count(u => lines[u].Text.EndsWith(':')) * 4 < usual.Count * 3)
            return [];
        var led = Places(lines).Take(alone[^1]).Where(IsLed);
        return [.. alone.Where(IsSigned).Union(led).Order()];

        bool IsSigned(int i) => lines[i].Text.EndsWith(':') || usual.Contains(i) || SectionWords.Opens(lines[i].Text);

        bool IsLed(int i) =>
            lines[i] is { Apart: true, Bullet: false, Quoted: false, Number: null, Cells.Count: 0, Text: var text }
            && text.IndexOf(": ", StringComparison.Ordinal) is > 2 and < 50 and var colon
            && SectionWords.IsUsual(text[..colon])
            && Heading(lines, i)?.Title.Length <= colon;
    }

    // Where most rows of minutes in a table have a title in a column of their own.
    private static List<int> Columned(IReadOnlyList<MinuteLine> lines) => InColumn(lines, 0, lines.Count);

    private static List<int> InColumn(IReadOnlyList<MinuteLine> lines, int from, int end)
    {
        var rows = Enumerable.Range(from, end - from).Where(i => lines[i].Titles).ToList();
        var titled = rows.FindAll(i => IsShort(lines[i].Text) && Heading(lines, i) is { Rest: "" } && (IsItemTitle(lines[i]) || IsOfApologies(lines[i].Text)));
        return titled.Count * 2 > rows.Count ? titled : [];

        static bool IsShort(string text) => text.Length is > 2 and <= LongestTopic;

        // "Attendance & apologies" in a column of titles
        static bool IsOfApologies(string text) =>
            Labels.Read(text) is (_, "") && text.Contains("apologies", StringComparison.OrdinalIgnoreCase);
    }

    // Minutes in a table have the item's title as the first words of its row.
    private static List<int> Tabled(IReadOnlyList<MinuteLine> lines) =>
        [.. Places(lines).Where(i => BeginsRow(lines, i) && IsShortHeading(lines, i))];

    private static bool BeginsRow(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at].Block > 0 && (at == 0 || lines[at - 1].Block != lines[at].Block);

    private static bool IsShortHeading(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at] is { Text.Length: > 2 and <= 90 } line && !line.Text.EndsWith('.') && Heading(lines, at) is not null;
}
