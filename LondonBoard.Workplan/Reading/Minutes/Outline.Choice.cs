using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Which form of line divides a paper.</content>
internal sealed partial class Outline
{
    /// <summary>Finds the items.</summary>
    public static Outline Of(IReadOnlyList<MinuteLine> lines)
    {
        if (Logged(lines) is { Count: >= 2 } logged)
            return new(logged.ConvertAll(l => Whole(lines, l)), lines.Count);
        var headings = Headed(lines);
        var chain = Best(Chains(lines, parts: false), lines);
        if (chain.Count > 0 && IsRepeated(lines, chain))
            chain = [];
        if (Best(Chains(lines, parts: true), lines) is { Count: >= 3 } within
            && (chain.Count < 2 ? IsOnly(lines, within) : IsWithinStep(chain, within, lines)))
            chain = within;
        chain = WithFirst(lines, chain);
        if (Lettered(lines) is { Count: >= 3 } letters && IsSaidBelow(lines, chain, letters))
            chain = [];
        if (chain.Count > 0 && IsList(lines, chain, headings))
            chain = [];
        var found = Reviewed(lines, OfCapitals(lines, chain, headings) ?? OfNumbers(lines, chain, headings) ?? OfTitles(lines, headings));
        return found._at.Values.Any(IsAction) ? new([.. found.Items.Where(i => !IsAction(i))], found.End) : found;

        // "18. TODO: ring the yard", "3.1 Book the hall (ACTION: Ann)" are numbered, and no items.
        bool IsAction(ItemHeading item) =>
            IsOfActions(lines, item.At)
            || ActionMarks.BeginsPlainly(lines[item.At].Text)
            || (lines[item.At].Heading is null && ActionMarks.IsPlain(item.Title));
    }

    // "### Website" below "## Actions" heads a part of the list.
    private static bool IsOfActions(IReadOnlyList<MinuteLine> lines, int at)
    {
        if (lines[at].Heading is not { } level)
            return false;
        var above = at - 1;
        while (above >= 0 && !(lines[above].Heading < level))
            above--;
        return above >= 0 && SectionWords.Of(lines[above].Text) == Section.Actions;
    }

    // "1.1", "1.2", "2.1" count what stands below titles without numbers; "24.1", "24.2" count the items of one meeting.
    private static bool IsOnly(IReadOnlyList<MinuteLine> lines, List<int> within)
    {
        var own = Shape(lines[within[0]].Number!);
        var others = Places(lines)
            .Where(i => lines[i] is { Number: { } number, Quoted: false, Data: false } && IsPart(number) && Shape(number) != own)
            .ToList();
        // What counts on over others, point by point, heads these.
        return others.Count * 2 <= within.Count || others.Count(o => o > within[0] && o < within[^1]) >= within.Count - 1;
    }

    // "a) Boats", and below it "1. The quay is dry.": what is numbered there was said.
    private static bool IsSaidBelow(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> outer) =>
        chain.Count > 0 && chain[0] > outer[0] && chain.Count(c => lines[c].Text.EndsWith('.')) * 10 >= chain.Count * 7;

    // "1. Boats" in an agenda, and further down "Boats (Ann, 10 min)" with what was said on it: the later ones count.
    private static bool IsRepeated(IReadOnlyList<MinuteLine> lines, List<int> chain)
    {
        if (chain.Count < FewestAlone || Filled(chain, lines) * 2 >= chain.Count)
            return false;
        var behind = Places(lines, chain[^1] + 1).Select(i => lines[i].Text).Where(t => t.Length <= LongestTopic + LongestTitle).ToList();
        return chain.Count(c => lines[c].Text.TrimEnd('.', ':') is { Length: > 2 } title && behind.Exists(b => Says(b, title))) * 10 >= chain.Count * 7;

        static bool Says(string line, string title) =>
            (Timed().Match(line) is { Success: true, Length: var time } ? line[time..] : line) is var words
            && words.StartsWith(title, StringComparison.OrdinalIgnoreCase)
            && (words.Length == title.Length || !char.IsLetterOrDigit(words[title.Length]));
    }

    // Capitals and a table of contents, where no heading is marked as one.
    private static Outline? OfCapitals(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings)
    {
        if (headings.Count > 0)
            return null;
        if (Shouted(lines) is { Count: >= 3 } shouted && Divide(shouted))
        {
            var items = shouted.Concat(Under(lines, shouted)).Order();
            return new(HeadingsAt(lines, items), AgendaAfter(lines, shouted[^1]));
        }

        // Where topics stand as bullets, there may be more of them than the agenda had foreseen.
        return Contents(lines) is { Count: >= 3 } contents
            && (chain.Count == 0 || contents[0] > chain[^1])
            && !contents.TrueForAll(Bulleted(lines).ToHashSet().Contains)
                ? new(contents.ConvertAll(c => Whole(lines, c)), AgendaAfter(lines, contents[^1]))
                : null;

        bool Divide(List<int> shouted) =>
            (shouted.Count > chain.Count || BeginAnew(lines, shouted)) && !chain.Exists(shouted.Contains);
    }

    private static Outline? OfNumbers(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings)
    {
        if (chain.Count >= 2 && (headings.Count < 3 || headings.Count < chain.Count || AreHeaded()))
        {
            var end = AgendaAfter(lines, chain[^1]);
            var before = chain.FindAll(c => c < end);
            return before.Count > 0 ? new(WithParts(lines, before, headings, end), end) : null;
        }

        return headings is [var only] && lines[only].Number == "1" && Bold(lines).Count == 0
            ? new(HeadingsAt(lines, [only]), AgendaAfter(lines, only))
            : null;

        bool AreHeaded() => IsHeaded(lines[chain[0]]) && (lines[chain[0]].Heading is not null || headings[0] <= chain[^1]);
    }

    // What stands as a title where no heading does, the plainest first, and how many there must be of it.
    private static readonly (Func<IReadOnlyList<MinuteLine>, List<int>> Find, int Fewest)[] Finders =
        [(Restarted, 3), (Lettered, 3), (Columned, 2), (Alone, 0)];

    private const int FewAlone = 5;

    // Headings, or else what most plainly stands as a title.
    private static Outline OfTitles(IReadOnlyList<MinuteLine> lines, List<int> headings)
    {
        var titles = headings.Count == 0 || (headings.Count < 2 && lines.Count(l => l.Bold) > 3) ? Bold(lines) : headings;
        foreach (var (find, fewest) in Finders)
        {
            if (titles.Count < 2 && find(lines) is var found && found.Count >= fewest)
                titles = found;
        }

        // Where few stand alone, what paragraphs begin with divides.
        if ((titles.Count == 0 || (headings.Count == 0 && titles.Count < FewAlone)) && Led(lines) is var led && led.Count > titles.Count * 2)
            return new(led, AgendaAfter(lines, led[^1].At));
        if (titles.Count == 0)
            titles = Tabled(lines);
        if (titles.Count == 0 && Bulleted(lines) is { Count: >= 2 } topics)
            return new(topics.ConvertAll(t => Whole(lines, t)), lines.Count);
        if (titles.Count == 0 && LedBullets(lines) is { Count: > 0 } bullets)
            return new(bullets, lines.Count);
        if (titles.Count == 0)
            titles = headings.FindAll(h => PeopleEnd(lines, h) >= 0);
        if (titles.Count == 0 && Sentenced(lines) is { Count: > 0 } sentences)
            return new(sentences, AgendaAfter(lines, sentences[^1].At));
        if (titles.Count == 0)
            titles = UsualAlone(lines);
        return titles.Count == 0 ? new([], lines.Count) { Items = Agenda(lines) }
            : new(HeadingsAt(lines, WithBoldParts(lines, titles)), AgendaAfter(lines, titles[^1]));
    }

    // "1. Apologies were received from Ann Bell", "2. The gate is mended": where nothing has a title each numbered sentence is
    // an item, and what it says is what it is called.
    private static List<ItemHeading> Sentenced(IReadOnlyList<MinuteLine> lines)
    {
        var counted = Chains(lines, parts: false)
            .Where(c => Count(lines[c[0]]) <= 1 && c.Count >= FewestSentences && c.Count(i => lines[i].Text.Length <= 2) * 4 < c.Count).MaxBy(c => c.Count);
        return counted is null ? [] : counted.ConvertAll(c => Heading(lines, c) ?? new(c, lines[c].Number, Start(lines[c].Text), lines[c].Text));
    }

    private const int FewestSentences = 4;

    // "1. Apologies for absence", "Matters arising": where nothing else divides, what nearly every body has does, and what stands
    // alone between.
    private static List<int> UsualAlone(IReadOnlyList<MinuteLine> lines)
    {
        var usual = Places(lines).Where(IsUsual).ToList();
        return usual.Count >= FewestAlone ? usual : usual.FindAll(i => lines[i].Number is not null || lines[i].Apart);

        bool IsUsual(int i) =>
            lines[i] is { Bullet: false, Quoted: false, Data: false, Heading: null, Cells.Count: <= 1 } line
            && i + 1 < lines.Count && lines[i + 1].Text.Length > 2
            && (line.Number is not null ? IsWholeUsual(line.Text) || (SectionWords.IsUsual(line.Text) && IsPartTitle(line))
                : IsWholeUsual(line.Text) && Labels.Meaning(line.Text) is Announces.Nothing or Announces.Other);
    }

    private static bool IsWholeUsual(string text) => SectionWords.UsualEnd(text) is > 0 and var end && (text.AsSpan(end).Trim(" .:-–").Length == 0 || HeldOn().IsMatch(text.AsSpan(end)));

    // "Minutes of last meeting held on 24.08.2016"
    [GeneratedRegex(@"^,? ((held )?on |of |[–-] )?(the )?(\p{Lu}\w+ )?\d{1,2}(st|nd|rd|th)?[ ./-](of )?\w+[ ./-]\d{2,4}\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex HeldOn();

    // Of the places those whose line has words to be a title.
    private static List<ItemHeading> HeadingsAt(IReadOnlyList<MinuteLine> lines, IEnumerable<int> places) =>
        [.. places.Select(p => Heading(lines, p)).OfType<ItemHeading>()];

    private static ItemHeading Whole(IReadOnlyList<MinuteLine> lines, int at) =>
        new(at, lines[at].Number, lines[at].Text.TrimEnd(':', ' '), "");

    // Whether numbers are of a list: under one heading, of sentences below titles, below one bullet where there are titles.
    private static bool IsList(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings)
    {
        if (headings.Count >= 2 && IsWithinOne(lines, chain, headings) && !chain.TrueForAll(c => lines[c].Bold))
            return true;
        if (IsBehindTitles(lines, chain))
            return true;
        var bold = headings.Count < 3 ? Bold(lines) : [];
        return (chain.Count >= 3 && !IsHeaded(lines[chain[0]]) && IsCounted(lines, chain, TitlesAbove()))
            || (IsBelowBullet(lines, chain[0]) && (headings.Count >= 2 || bold.Count >= 2));

        List<int> TitlesAbove() => headings.Count >= 3 ? headings : bold.Count >= 3 ? bold : Alone(lines);
    }

    // Titles that stand alone over the whole paper, and below the last "1. The kerb is mended.": what was counted there is a list.
    private static bool IsBehindTitles(IReadOnlyList<MinuteLine> lines, List<int> chain)
    {
        if (IsHeaded(lines[chain[0]]) || lines[chain[0]].Number != "1" || chain.Count(c => lines[c].Text.Length > LongestTopic / 3) * 2 <= chain.Count)
            return false;
        var titles = Alone(lines);
        return titles.Count >= Math.Max(FewAlone, chain.Count) && titles.Count(t => t < chain[0]) >= titles.Count - 1;
    }

    // "1. Welcome", "2. Matters arising", and at once below it "1. The kerb", "2. The lamp" before "3. Ropes": what is numbered
    // anew below an item holds parts of it, and those before it are items as well.
    private static List<int> WithFirst(IReadOnlyList<MinuteLine> lines, List<int> chain)
    {
        if (chain.Count < FewestParts || Count(lines[chain[0]]) != 1)
            return chain;
        var before = Chains(lines, parts: false).Find(c =>
            c.Count >= 2 && Count(lines[c[0]]) == 1 && c[^1] + 1 == chain[0] && Style(lines[c[0]]) == Style(lines[chain[0]]));
        var titled = before?.TrueForAll(b => Heading(lines, b) is { Rest: "" }) == true && Filled(before, lines) >= before.Count
            && chain.Exists(c => Count(lines[c]) == Count(lines[before[^1]]) + 1);
        return titled ? [.. before!, .. chain] : chain;
    }

    // The numbers of a list under one heading divide no paper, unless each stands in a title of its own.
    private static bool IsWithinOne(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings) =>
        !IsWithinTalk(lines, chain)
        && !chain.Intersect(headings).Any()
        && ((headings.FindLastIndex(h => h < chain[0]) is >= 0 and var at && (at + 1 == headings.Count || headings[at + 1] > chain[^1]))
            || IsWithinAgenda(lines, chain, headings));

    // "# Agenda", and below it "1. Welcome" with nothing that was said on it, above the headings of the minutes.
    private static bool IsWithinAgenda(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings) =>
        headings[0] > chain[^1]
        && Places(lines).Take(chain[0]).LastOrDefault(i => lines[i].Heading is not null, -1) is >= 0 and var over
        && SectionWords.Of(lines[over].Text) == Section.Agenda
        && Filled(chain, lines) * 2 < chain.Count;

    // "Matters arising", and below it "4. The kerb is mended.": where most titles stand above numbered sentences, the numbers
    // count these.
    private static bool IsCounted(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> titles)
    {
        return titles.Count >= 3
            && !titles.Exists(t => chain.BinarySearch(t) >= 0)
            && titles.Count(t => chain.BinarySearch(t + 1) >= 0 || BeginsAnew(t + 1)) * 2 > titles.Count
            && chain.Count(IsSentence) * 10 >= chain.Count * 6;

        bool BeginsAnew(int at) => at < lines.Count && lines[at] is { Number: "1" } first && Style(first) == Style(lines[chain[0]]);

        bool IsSentence(int at) =>
            Heading(lines, at) is not { } heading || (heading.Rest.Length == 0 && lines[at].Text.EndsWith('.'));
    }

    // "# Notes", and below it "1. Welcome" with what was said on it.
    private static bool IsWithinTalk(IReadOnlyList<MinuteLine> lines, List<int> chain)
    {
        var over = chain[0];
        while (over >= 0 && (lines[over].Heading is null || over == chain[0]))
            over--;
        return over >= 0 && HoldsTopics(lines[over].Text) && Filled(chain, lines) * 2 >= chain.Count;
    }

    // "PLANNING", "CORRESPONDENCE", below each a list from "1." on: it is they that divide.
    private static bool BeginAnew(IReadOnlyList<MinuteLine> lines, List<int> shouted) =>
        shouted.Count(s => s + 1 < lines.Count && lines[s + 1].Number == "1") is >= 3 and var lists && lists * 2 >= shouted.Count;

    private static bool IsBelowBullet(IReadOnlyList<MinuteLine> lines, int at)
    {
        var over = at - 1;
        while (over >= 0 && lines[over].Indent >= lines[at].Indent)
            over--;
        return over >= 0 && lines[over].Bullet;
    }
}
