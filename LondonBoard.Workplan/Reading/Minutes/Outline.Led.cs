using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Titles that paragraphs and bullets begin with.</content>
internal sealed partial class Outline
{
    // "Matters arising: there were none.", "Roof – Ann has three quotations.", "Finance AB reported …": what paragraphs begin with.
    private static List<ItemHeading> Led(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        // Where nothing stands between lines, each is a paragraph.
        var dense = lines.Count(l => l.Apart) * 4 < lines.Count;
        return LedBy(lines, [.. Places(lines, people + 1).Where(i => BeginsParagraph(lines[i]) && (MayBeLed(lines[i].Text) || HeadsBullets(i)))]);

        bool MayBeLed(string text) => text.Length > (dense ? ShortestDense : 30) || IsUsualLead(text) || SentenceTitle(text) > 2;

        bool BeginsParagraph(MinuteLine line) =>
            (line.Apart || dense) && line is { Bullet: false, Quoted: false, Data: false, Number: null, Cells.Count: 0 };

        // "Committee Reports:", and below it what was reported point by point.
        bool HeadsBullets(int i) =>
            i + 1 < lines.Count && lines[i + 1].Bullet && lines[i].Text is [.., ':'] text && text.Split(' ') is { Length: <= 4 } words
            && words.All(w => w.Length < 4 || char.IsUpper(w[0]));
    }

    private const int ShortestDense = 12;

    // "Planning: None"
    private static bool IsUsualLead(string text) =>
        (text + " ").IndexOf(": ", StringComparison.Ordinal) is > 2 and < 40 and var colon
        && SectionWords.IsUsual(text[..colon])
        && Labels.Meaning(text[..colon]) == Announces.Nothing;

    // "- Wiki—the site is up.", "- Outreach: the group met.": the same as outermost bullets; a short one among them has nothing
    // behind its title.
    private static List<ItemHeading> LedBullets(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var bullets = Places(lines, people + 1)
            .Where(i => lines[i] is { Bullet: true, Quoted: false, Ticked: null, Text.Length: > 2 })
            .ToList();
        var edge = bullets.Count == 0 ? 0 : bullets.Min(b => lines[b].Indent);
        var led = LedBy(lines, bullets.FindAll(b => lines[b].Indent == edge && MayBeLed(lines[b].Text)));
        return led.Exists(h => IsSaidAbove(h.Title) || NameWords.IsFullName(h.Title)) ? [] : led;

        static bool MayBeLed(string text) => text.Length > 60 || IsUsualLead(text);

        bool IsSaidAbove(string title) => lines.Take(bullets[0]).Any(l => l.Text.Contains(title, StringComparison.Ordinal));
    }

    private static List<ItemHeading> LedBy(IReadOnlyList<MinuteLine> lines, List<int> paragraphs)
    {
        var led = paragraphs.Select(Divided).OfType<ItemHeading>().Where(IsTitle).ToList();
        // Who speaks does so twice.
        var spoken = led.GroupBy(h => h.Title).Where(g => g.Count() > 1).Sum(g => g.Count());
        // Two that nearly every body has tell more than how many others there are.
        var usual = led.Count(h => SectionWords.IsUsual(h.Title));
        var said = paragraphs.Count(p => !ActionMarks.IsPlain(lines[p].Text));
        return spoken == 0 && led.Count >= 3 && (led.Count * 2 >= said || usual >= 2) ? led : [];

        ItemHeading? Divided(int at)
        {
            var text = lines[at].Text;
            var end = LeadEnd(text);
            return end > 2 ? new(at, null, text[..end].TrimEnd(LeadSigns).TrimEnd('.'), text[end..].TrimStart(LeadSigns)) : null;
        }

        bool IsTitle(ItemHeading heading) =>
            heading.Title.Length > 2
            && (IsItemTitle(lines[heading.At] with { Text = heading.Title }) || IsMinutes(heading))
            && !IsSomebody(lines, heading.At, heading.Title);

        static bool IsMinutes(ItemHeading heading) =>
            heading.Title.Equals("minutes", StringComparison.OrdinalIgnoreCase) && heading.Rest.Length > 30;
    }

    private static readonly char[] LeadSigns = [' ', ':', '–', '—', '-'];

    private static int LeadEnd(string text)
    {
        // "10.15 Finances: …"
        if (Timed().Match(text) is { Success: true, Length: > 0 and var time })
            return LeadEnd(text[time..]) is > 2 and var behind ? time + behind : 0;
        if (ActionMarks.IsPlain(text) || !char.IsUpper(text[0]))
            return 0;
        if (SentenceTitle(text) is > 2 and var said)
            return said;
        foreach (var sign in (ReadOnlySpan<string>)[": ", " – ", " — ", " - ", "—"])
        {
            var at = (text + " ").AsSpan(0, Math.Min(text.Length + 1, 70)).IndexOf(sign, StringComparison.Ordinal);
            if (at > 2 && text.AsSpan(0, at).Count(' ') < 9)
            {
                var isNone = NameWords.IsInitials(text[..at]) || Decisions.IsMarked(text[..(at + 1)]);
                return isNone ? 0 : Math.Min(text.Length, at + sign.Length);
            }
        }

        return RunOnTitle.End(text);
    }

    // "Training days. Two were held.", "Insurance (Ann) – It is due in May.": where a title ends behind which a sentence stands;
    // 0 where it is a sentence itself.
    private static int SentenceTitle(string text)
    {
        if (Timed().Match(text) is { Success: true, Length: > 0 and var time })
            return SentenceTitle(text[time..]) is > 2 and var behind ? time + behind : 0;
        if (SaidBehind().Match(text) is not { Success: true } found)
            return 0;
        var title = found.Groups["title"].Value;
        var isTitle = title.Split(' ') is { Length: <= 8 } words && !words.Any(Tells) && !NameWords.IsTitle(words[^1])
            && words[^1].Length > 1 && words[^1].AsSpan().IndexOfAnyExcept("ivx") >= 0
            && !Decisions.IsMarked(title + ":") && !FirstNames.Begins(title) && !NameWords.IsInitials(title) && !HeadLines.Closes(title);
        return isTitle ? found.Groups["said"].Index : 0;

        static bool Tells(string word) =>
            RunOnTitle.IsVerb(word) || word.ToLowerInvariant() is "it" or "there" or "all" or "no" or "none" or "nothing" or "be" or "agreed" or "noted";
    }

    [GeneratedRegex(
        @"^(?<title>\p{Lu}[^.:;!?–—]{2,60}?( \([^()]{1,40}\))?)(\. |: | [–—-] )(?<said>\p{Lu}[\p{L}'’-]* [^ ]+ ([^ ]+ .*|[^ ]+)[.?!])$",
        RegexOptions.NonBacktracking)]
    private static partial Regex SaidBehind();
}
