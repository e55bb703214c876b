using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Topics that stand as bullets below a heading which says no more than that people spoke, or where what they spoke of is kept.</content>
internal sealed partial class Outline
{
    // "# Summary", "# Discussion", and below it "- Boats" with what was said deeper; "## harbour/site", and below it its issues.
    private static List<int> WithTopics(IReadOnlyList<MinuteLine> lines, List<int> items)
    {
        var with = items.ToHashSet();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Heading is null || !(HoldsTopics(lines[at].Text) || (with.Contains(at) && Repository().IsMatch(lines[at].Text))))
                continue;
            var end = at + 1;
            while (end < lines.Count && lines[end].Heading is null)
                end++;
            var kept = with.Contains(at) && Repository().IsMatch(lines[at].Text);
            if (Topics(lines, at + 1, end, kept ? 1 : FewestTopics) is not { Count: > 0 } topics)
                continue;
            if (!kept)
                with.Remove(at);
            with.UnionWith(topics);
        }

        return [.. with.Order()];
    }

    private const int FewestTopics = 2;

    // Speakers aside, the outermost bullets of one stretch, where most are titles with something below them.
    private static List<int> Topics(IReadOnlyList<MinuteLine> lines, int from, int end, int fewest)
    {
        var bullets = Enumerable.Range(from, end - from).Where(i => lines[i] is { Bullet: true, Quoted: false, Text.Length: > 2 }).ToList();
        if (bullets.Count == 0)
            return [];
        var edge = bullets.Min(b => lines[b].Indent);
        // Below numbers bullets are what was said on them.
        if (Enumerable.Range(from, end - from).Any(i => lines[i] is { Number: not null, Bullet: false } numbered && numbered.Indent <= edge))
            return [];
        var outer = bullets.FindAll(b => lines[b].Indent == edge && !IsSpeaker(lines[b].Text));
        bool Held(int i) => (i + 1 < end && lines[i + 1] is { Bullet: true } next && next.Indent > edge) || Reference().IsMatch(lines[i].Text);
        var topics = outer.FindAll(b => IsTopic(lines, b));
        return topics.Count(Held) >= fewest && topics.Count(Held) * 2 >= outer.Count && topics.Count * 10 >= outer.Count * 7 ? [.. topics.Concat(topics.Where(t => Gathers().IsMatch(lines[t].Text)).SelectMany(t => Gathered(lines, t, end))).Order()] : [];
    }

    // "- Updates", and below it "- Boats", "- Ropes" with what was said deeper still: they are items as well.
    private static List<int> Gathered(IReadOnlyList<MinuteLine> lines, int at, int end)
    {
        var below = Enumerable.Range(at + 1, end - at - 1).TakeWhile(i => lines[i].Indent > lines[at].Indent).ToList();
        var edge = below.Count == 0 ? 0 : below.Min(b => lines[b].Indent);
        var outer = below.FindAll(b => lines[b].Indent == edge && lines[b] is { Bullet: true, Quoted: false });
        var titled = outer.FindAll(b => IsTopic(lines, b) && !IsSpeaker(lines[b].Text));
        var held = titled.Count(b => b + 1 < end && lines[b + 1] is { Bullet: true } next && next.Indent > edge);
        return titled.Count >= FewestTopics && held * 2 >= outer.Count && titled.Count * 10 >= outer.Count * 7 ? titled : [];
    }

    [GeneratedRegex(@"^(\w+ ){0,3}(updates|reports)( \([^()]*\))?:?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Gathers();

    private static bool IsTopic(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at] is { Ticked: null, Text: { Length: > 2 and <= LongestTopic } text } && text[^1] is not ('.' or ';') && SectionWords.Of(text) != Section.People
        && !ActionMarks.Begins(text) && !Decisions.IsMarked(text) && Heading(lines, at) is not null;

    private static bool HoldsTopics(string heading) =>
        SectionWords.IsContainer(heading) || SectionWords.IsTalk(heading) || heading.Trim(' ', ':', '.').ToLowerInvariant() is "summary" or "meeting summary" or "summary of discussion";

    // "AB: yes", "Ann Bell: that helps"
    private static bool IsSpeaker(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 40)).IndexOf(':') is > 0 and var colon && text[..colon] is var who && (NameWords.IsInitialShape(who) || NameWords.IsName(who));

    // "harbour/site": where a body keeps what it works at.
    [GeneratedRegex(@"^[\w.-]+/[\w.-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Repository();

    // "Paint the quay #41": an issue of a list that is kept elsewhere.
    [GeneratedRegex(@"\s[\[(]?#\d{1,6}[\])]?$", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
