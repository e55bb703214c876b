using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>
/// Topics that stand as bullets below a heading which says no more than that people spoke, or where what they spoke of is kept.
/// </content>
internal sealed partial class Outline
{
    // "# Summary", "# Discussion", and below it "- Boats" with what was said deeper; "## harbour/site", and below it its issues.
    private static List<int> WithTopics(IReadOnlyList<MinuteLine> lines, List<int> items)
    {
        var with = items.ToHashSet();
        for (var at = 0; at < lines.Count; at++)
        {
            var kept = lines[at].Heading is not null && Repository().IsMatch(lines[at].Text);
            if (lines[at].Heading is null || !(kept || HoldsTopics(lines[at].Text)))
                continue;
            var end = at + 1;
            while (end < lines.Count && lines[end].Heading is null)
                end++;
            var topics = InColumn(lines, at + 1, end) is { Count: >= FewestTopics } titled ? titled : Topics(lines, at + 1, end, kept);
            if (topics.Count == 0 && !kept && Contents(lines) is { Count: >= 3 } contents && AreWithin(contents, at, end))
                topics = contents;
            if (topics.Count == 0 || IsForeseen(lines, topics, end))
                continue;
            if (!kept)
                with.Remove(at);
            with.UnionWith(topics);
        }

        return [.. with.Order()];

        static bool AreWithin(List<int> contents, int from, int to) => contents.TrueForAll(c => c > from && c < to);
    }

    private const int FewestTopics = 2;

    // Topics as outermost bullets, and what was said on each as bullets below it.
    private static List<int> Bulleted(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var held = Places(lines, people + 1).Where(i => IsTopic(lines[i]) && !lines[i].Quoted && HoldsDeeper(i)).ToList();
        if (held.Count < 2)
            return [];
        var edge = held.Min(h => lines[h].Indent);
        // Among such topics one of which nothing was said is one, too, and so is one above them below which words stand.
        var first = held.First(h => lines[h].Indent == edge);
        List<int> topics =
        [
            .. Places(lines, Places(lines, people + 1).TakeWhile(i => i < first).FirstOrDefault(StandsAbove, first))
                .TakeWhile(i => lines[i].Heading is null && !EndsTopics(i))
                .Where(i => (IsTopic(lines[i]) || IsLongTopic(i)) && lines[i].Ticked is null && lines[i].Indent == edge),
        ];
        return WithGathered(lines, topics, lines.Count);

        bool StandsAbove(int i) =>
            IsTopic(lines[i]) && lines[i] is { Quoted: false, Ticked: null } line && line.Indent == edge && IsItemTitle(line)
            && ((line.Apart && lines[i + 1] is { Bullet: false, Apart: false }) || (i + 1 == first && !lines[first].Apart && !IsSomebody(lines, i)));

        static bool IsTopic(MinuteLine line) => line is { Bullet: true, Text.Length: > 1 and <= LongestTopic };

        // "(Ann) – Proposal to the board: …" among shorter ones, with what was said below it.
        bool IsLongTopic(int i) => lines[i] is { Bullet: true, Quoted: false, Text.Length: <= 2 * LongestTopic } && HoldsDeeper(i);

        bool HoldsDeeper(int i) =>
            i + 1 < lines.Count
            && lines[i + 1].Indent > lines[i].Indent
            && lines[i + 1] is { Heading: null, Apart: false } or { Heading: null, Bullet: true };

        // The actions of one topic, deeper than it, are no end of the topics, nor is a topic that gathers them.
        bool EndsTopics(int i) =>
            (!lines[i].Bullet || (lines[i].Indent <= edge && !HoldsDeeper(i)))
            && SectionWords.Of(lines[i].Text) is Section.EarlierActions or Section.Actions;
    }

    private const int LongestTopic = 120;

    // An agenda whose topics have headings further down says what was to be spoken of.
    private static bool IsForeseen(IReadOnlyList<MinuteLine> lines, List<int> topics, int end) =>
        topics.Select(t => Reference().Replace(lines[t].Text, "")).ToHashSet(StringComparer.OrdinalIgnoreCase) is var titles
        && lines.Skip(end).TakeWhile(l => l.Heading is null || !SectionWords.IsNext(l.Text))
            .Any(l => (l.Heading is not null || l.Bold || l.Bullet) && titles.Contains(Reference().Replace(l.Text, "")));

    // "**Treasurer's report:**" below a heading, and below it what was said: titles in bold that come once each are its parts.
    private static List<int> WithBoldParts(IReadOnlyList<MinuteLine> lines, List<int> items)
    {
        if (items.Count == 0 || lines[items[0]].Heading is null)
            return items;
        var once = lines.GroupBy(l => l.Text).Where(g => !g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        var parts = Places(lines, items[0]).SkipLast(1).Where(i => once.Contains(lines[i].Text) && IsBoldPart(lines, i)).ToList();
        var paragraphs = Places(lines, items[0]).Where(i => lines[i] is { Apart: true, Bullet: false, Heading: null, Number: null, Table: null }).ToList();
        // "**Boat trip** Ann told …": what most paragraphs there begin with in bold.
        var led = paragraphs.FindAll(i => IsBoldLead(lines, i));
        parts = led.Count >= FewestParts && (led.Count + parts.Count) * 2 > paragraphs.Count ? [.. parts.Union(led)] : parts;
        return parts.Count < FewestParts ? items : [.. items.Concat(parts).Order()];
    }

    private static bool IsBoldLead(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at] is { Bold: false, Quoted: false, Cells.Count: 0, BoldLead: { Length: > 3 and <= 60 } lead } line
        && line.Text.Length > lead.Length + 20
        && line.Text.StartsWith(lead, StringComparison.Ordinal)
        && lead[^1] is not ('.' or ',' or ';')
        && IsTitleOfPart(lines, at, line with { Text = lead });

    private static bool IsBoldPart(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at] is { Bold: true, Bullet: false, Quoted: false, Heading: null, Number: null, Table: null, Cells.Count: 0 } line
        && line.Text is { Length: > 3 and <= 80 } and [.., not ('.' or ',' or ';')]
        && lines[at + 1] is { Heading: null, Bold: false } next
        && (next.Text.Length > 40 || next.Bullet || next.Number is not null)
        && IsTitleOfPart(lines, at, line);

    private static bool IsTitleOfPart(IReadOnlyList<MinuteLine> lines, int at, MinuteLine line) =>
        IsItemTitle(line)
        && Labels.Read(line.Text).What == Announces.Nothing
        && !IsSpeakersName(line.Text.TrimEnd(':'))
        && !NameWords.IsInitialShape(line.Text.TrimEnd(':'))
        && !IsSomebody(lines, at)
        && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase)
        && !Decisions.IsMarked(line.Text)
        && !IsOutcome(line.Text)
        && Heading(lines, at) is not null;

    // "Road Safety" has the looks of a name, too, and is none that anybody begins with.
    private static bool IsSpeakersName(string words) =>
        NameWords.IsName(words) && (FirstNames.Begins(words) || !words.Contains(' ', StringComparison.Ordinal));

    private const int FewestParts = 3;

    // Speakers aside, the outermost bullets of one stretch, where most are titles with something below them.
    private static List<int> Topics(IReadOnlyList<MinuteLine> lines, int from, int end, bool kept)
    {
        var agenda = lines[from - 1].Text.StartsWith("agenda", StringComparison.OrdinalIgnoreCase);
        var stretch = Enumerable.Range(from, end - from).ToList();
        var bullets = stretch.FindAll(i => lines[i] is { Bullet: true, Quoted: false, Text.Length: > 2 });
        if (bullets.Count == 0)
            return [];
        // "Boats:", and below it bullets: where every paragraph only leads to a list, they are its titles.
        var paragraphs = stretch.FindAll(i => lines[i] is { Bullet: false, Number: null, Quoted: false, Table: null });
        if (paragraphs.Count >= FewestTopics && paragraphs.TrueForAll(LeadsToBullets))
            return paragraphs;
        var edge = bullets.Min(b => lines[b].Indent);
        // Below numbers bullets are what was said on them.
        if (stretch.Exists(i => lines[i] is { Number: not null, Bullet: false } numbered && numbered.Indent <= edge))
            return [];
        var outer = bullets.FindAll(b => lines[b].Indent == edge && !IsSpeaker(lines[b].Text));
        bool LeadsToBullets(int i) =>
            i + 1 < end && lines[i + 1].Bullet && lines[i].Text is [_, _, _, .., ':'] text && IsTopic(lines[i])
            && !FirstNames.Begins(text) && !IsSomebody(lines, i) && SectionWords.Of(text) == Section.Minutes;
        // "- **Boats** (Ann)", and below it what was said, in lines of its own.
        bool IsInBold(int i) =>
            lines[i].Bold
            || (lines[i].BoldLead is { Length: > 3 } lead && lines[i].Text.StartsWith(lead, StringComparison.Ordinal)
                && lines[i].Text[lead.Length..].Trim() is ['(', .., ')']);
        bool Held(int i) =>
            (i + 1 < end && IsInBold(i) && lines[i + 1] is { Bullet: false, Number: null, Apart: false })
            || (i + 1 < end && lines[i + 1] is { Bullet: true } or { Number: not null } && lines[i + 1].Indent > edge)
            || Reference().IsMatch(lines[i].Text);
        // "## Agenda", and below it "- [x] Boats": where all have boxes, what was spoken of is ticked off.
        var boxed = agenda && outer.TrueForAll(b => lines[b].Ticked is not null);
        var topics = outer.FindAll(b => IsTopic(boxed ? lines[b] with { Ticked = null } : lines[b]) && Heading(lines, b) is not null);
        var held = topics.FindAll(Held);
        // "- **Boats**" with more below it: where topics are set in bold, what else stands among them was said besides.
        if (held.Count(IsInBold) >= FewestParts)
            return topics.FindAll(IsInBold);
        if (held.Count * 2 < outer.Count || topics.Count * 10 < outer.Count * 7)
        {
            // Where issues of a list that is kept elsewhere stand, what has neither number nor words below was said on them.
            return kept && held.Exists(t => Reference().IsMatch(lines[t].Text)) ? held : [];
        }

        if (held.Count < (kept ? 1 : FewestTopics))
            return [];
        return WithGathered(lines, topics, end);
    }

    private static List<int> WithGathered(IReadOnlyList<MinuteLine> lines, List<int> topics, int end) =>
        [.. topics.Concat(topics.Where(t => Gathers().IsMatch(lines[t].Text)).SelectMany(t => Gathered(lines, t, end))).Order()];

    // "- Updates", and below it "- Boats", "- Ropes" with what was said deeper still: they are items as well.
    private static List<int> Gathered(IReadOnlyList<MinuteLine> lines, int at, int end)
    {
        var below = Enumerable.Range(at + 1, end - at - 1).TakeWhile(i => lines[i].Indent > lines[at].Indent).ToList();
        var edge = below.Count == 0 ? 0 : below.Min(b => lines[b].Indent);
        var outer = below.FindAll(b => lines[b].Indent == edge && lines[b] is { Bullet: true, Quoted: false });
        var titled = outer.FindAll(b => IsTopic(lines[b]) && Heading(lines, b) is not null && !IsSpeaker(lines[b].Text));
        var held = titled.Count(b => b + 1 < end && lines[b + 1] is { Bullet: true } next && next.Indent > edge);
        return titled.Count >= FewestTopics && held * 2 >= outer.Count && titled.Count * 10 >= outer.Count * 7 ? titled : [];
    }

    [GeneratedRegex(@"^(\w+ ){0,3}(updates|reports|(talking|discussion) points)(:? \([^()]*\))?:?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Gathers();

    private static bool IsTopic(MinuteLine line) =>
        line is { Ticked: null, Text: { Length: > 2 and <= LongestTopic } text }
        && text[^1] is not ('.' or ';')
        && SectionWords.Of(text) != Section.People
        && !ActionMarks.IsPlain(text)
        && !Decisions.IsMarked(text);

    private static bool HoldsTopics(string heading) =>
        SectionWords.IsContainer(heading)
        || SectionWords.IsTalk(heading)
        || heading.Trim(' ', ':', '.').ToLowerInvariant() is "summary" or "meeting summary" or "summary of discussion";

    // "AB: yes", "Ann Bell: that helps"
    private static bool IsSpeaker(string text) =>
        text.AsSpan(0, Math.Min(text.Length, LongestSpeaker)).IndexOf(':') is > 0 and var colon
        && text[..colon] is var who
        && (NameWords.IsInitialShape(who) || NameWords.IsName(who));

    // "harbour/site": where a body keeps what it works at.
    [GeneratedRegex(@"^[\w.-]+/[\w.-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Repository();

    // "Paint the quay #41": an issue of a list that is kept elsewhere.
    [GeneratedRegex(@"\s[\[(]?#\d{1,6}[\])]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
