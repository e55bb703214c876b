using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>An item's heading in the lines.</summary>
/// <param name="At">Its line.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rest">What follows the title in the same line.</param>
internal sealed record ItemHeading(int At, string? Number, string Title, string Rest)
{
    /// <summary>What actions and decisions call it.</summary>
    public string Name => Number ?? Title;
}

/// <summary>
/// The items of minutes. Numbered lines that count on are items where what they head has content; an agenda, which is
/// numbered too, has none. Without numbers it is headings, then bold lines, then short lines that stand alone.
/// </summary>
internal sealed partial class Outline
{
    private readonly Dictionary<int, ItemHeading> _at;
    private HashSet<string>? _titles;

    private Outline(List<ItemHeading> items, int end)
    {
        // "Proposal: …" and "Proposal: …" are told apart by what they propose.
        var same = items.GroupBy(i => i.Title).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        _at = items.DistinctBy(i => i.At).ToDictionary(i => i.At, i => i with { Title = Topic(same.Contains(i.Title) && i.Rest.Length > 0 ? $"{i.Title}: {Start(i.Rest)}" : i.Title) });
        Items = [.. _at.Values.OrderBy(i => i.At)];
        End = end;
    }

    /// <summary>The items in order; those of an agenda where nothing in the minutes heads one.</summary>
    public IReadOnlyList<ItemHeading> Items { get; private init; }

    /// <summary>Whether words are an item's title, as a row of the agenda has them.</summary>
    public bool IsTitle(string words) => (_titles ??= [.. Items.Select(i => i.Title)]).Contains(words);

    /// <summary>Where the minutes end and the next meeting's agenda begins.</summary>
    public int End { get; }

    /// <summary>The first line of the first item.</summary>
    public int Begin => _at.Count == 0 ? End : Items[0].At;

    // Who brings a topic and for how long is no part of its title: "[ann] Ropes", "Ropes (Ann Bell, 15 min)".
    private static string Topic(string title) => Brought().Replace(TimedBehind().Replace(Timed().Replace(Address().Replace(title, ""), ""), ""), "") is { Length: > 2 } bare ? bare.TrimEnd(' ', ':', '.', '–', '-') is { Length: > 2 } words && bare.Length < title.Length ? words : bare : title;

    // "Boats: https://quay.example/boats"
    [GeneratedRegex(@"[\s:–—-]+<?https?://\S+$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // "20:30 Finances", "10.05–10.20: Budget"
    [GeneratedRegex(@"^\d{1,2}[:.]\d{2}( ?[ap]m)?( ?(-|–|to) ?\d{1,2}[:.]\d{2}( ?[ap]m)?)?( ?[:–-])? +(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Timed();

    // "Finances 20:30 – 20:45", "Finances (2:00 PM to 2:10 PM)"
    [GeneratedRegex(@"[\s(\[,–-]+\d{1,2}[:.]\d{2}( ?[ap]m)? ?(-|–|to) ?\d{1,2}[:.]\d{2}( ?[ap]m)?[)\]]?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimedBehind();

    [GeneratedRegex(@"^\[@?[\w.-]{1,25}\]\s*|^\(\d{1,3} ?(min|mins|minutes|m)\)\s*|\s*[(\[][^()\[\]]{0,40}\b\d{1,3} ?(min|mins|minutes|m|'|’) ?[)\]]$|\s+(pdf icon )?PDF \d+ [KM]B$", RegexOptions.IgnoreCase)]
    private static partial Regex Brought();

    /// <summary>The item that a line heads; null where it heads none.</summary>
    public ItemHeading? this[int at] => _at.GetValueOrDefault(at);

    /// <summary>What an item holds. Open and done actions before the matters of the day are those of earlier meetings.</summary>
    public Section SectionOf(ItemHeading heading, IReadOnlyList<MinuteLine> lines)
    {
        var section = SectionWords.Of(heading.Title);
        if (section != Section.Actions || Items.Count(i => i.At > heading.At) < 2)
            return section;
        var next = Items.First(i => i.At > heading.At).At;
        return heading.Title.Contains("open", StringComparison.OrdinalIgnoreCase) || lines.Take(next).Skip(heading.At + 1).Any(l => l.Ticked == true || l.Struck || ActionStates.AtEnd(l.Text) == Papers.ActionState.Done) ? Section.EarlierActions : section;
    }

    /// <summary>Finds the items.</summary>
    public static Outline Of(IReadOnlyList<MinuteLine> lines)
    {
        if (Logged(lines) is { Count: >= 2 } logged)
            return new(logged.ConvertAll(l => new ItemHeading(l, lines[l].Number, lines[l].Text, "")), lines.Count);
        var chain = Best(Chains(lines, parts: false), lines);
        if (chain.Count < 2 && Best(Chains(lines, parts: true), lines) is { Count: >= 3 } within)
            chain = within;
        var headings = Headed(lines);
        if (headings.Count >= 2 && IsWithinOne(lines, chain, headings) && !chain.TrueForAll(c => lines[c].Bold))
            chain = [];
        if (chain.Count >= 3 && !IsHeaded(lines[chain[0]]) && IsCounted(lines, chain, headings.Count >= 3 ? headings : Bold(lines) is { Count: >= 3 } bold ? bold : Alone(lines)))
            chain = [];
        // A list of numbers below one bullet divides nothing where there are titles.
        if (chain.Count > 0 && IsBelowBullet(lines, chain[0]) && (headings.Count >= 2 || Bold(lines).Count >= 2))
            chain = [];
        if (headings.Count == 0 && Shouted(lines) is { Count: >= 3 } shouted && (shouted.Count > chain.Count || BeginAnew(lines, shouted)) && !chain.Exists(shouted.Contains))
            return new([.. shouted.Concat(Under(lines, shouted)).Order().Select(s => Heading(lines, s)!)], AgendaAfter(lines, shouted[^1]));
        // Where topics stand as bullets, there may be more of them than the agenda had foreseen.
        if (headings.Count == 0 && Contents(lines) is { Count: >= 3 } contents && (chain.Count == 0 || contents[0] > chain[^1]) && !contents.TrueForAll(Bulleted(lines).ToHashSet().Contains))
            return new(contents.ConvertAll(c => new ItemHeading(c, lines[c].Number, lines[c].Text.TrimEnd(':', ' '), "")), AgendaAfter(lines, contents[^1]));
        if (chain.Count >= 2 && (headings.Count < 3 || headings.Count < chain.Count || (IsHeaded(lines[chain[0]]) && (lines[chain[0]].Heading is not null || headings[0] <= chain[^1]))))
        {
            var end = AgendaAfter(lines, chain[^1]);
            return new(WithParts(lines, [.. chain.Where(c => c < end)], headings, end), end);
        }

        if (headings is [var only] && lines[only].Number == "1" && Bold(lines).Count == 0)
            return new([Heading(lines, only)!], AgendaAfter(lines, only));
        if (headings.Count == 0 || (headings.Count < 2 && lines.Count(l => l.Bold) > 3))
            headings = Bold(lines);

        if (headings.Count < 2 && Restarted(lines) is { Count: >= 3 } restarted)
            headings = restarted;
        if (headings.Count < 2 && Lettered(lines) is { Count: >= 3 } lettered)
            headings = lettered;
        if (headings.Count < 2 && Columned(lines) is { Count: >= 2 } columned)
            headings = columned;
        var single = headings.FindAll(h => lines[h].Heading is not null && PeopleEnd(lines, h) >= 0);
        if (headings.Count < 2)
            headings = Alone(lines);
        if (headings.Count == 0 && Led(lines) is { Count: > 0 } led)
            return new(led, AgendaAfter(lines, led[^1].At));
        if (headings.Count == 0)
            headings = Tabled(lines);
        if (headings.Count == 0 && Bulleted(lines) is { Count: >= 2 } topics)
            return new(topics.ConvertAll(t => new ItemHeading(t, lines[t].Number, lines[t].Text, "")), lines.Count);
        if (headings.Count == 0 && LedBullets(lines) is { Count: > 0 } bullets)
            return new(bullets, lines.Count);
        if (headings.Count == 0 && single.Count == 0)
            return new([], lines.Count) { Items = Agenda(lines) };
        headings = headings.Count == 0 ? single : headings;
        headings = WithBoldParts(lines, headings);
        return new(headings.ConvertAll(h => Heading(lines, h)!), headings.Count == 0 ? lines.Count : AgendaAfter(lines, headings[^1]));
    }

    // The numbers of a list under one heading divide no paper, unless each stands in a title of its own.
    private static bool IsWithinOne(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings) =>
        chain.Count > 0 && !IsWithinTalk(lines, chain) && !chain.Intersect(headings).Any() && headings.FindLastIndex(h => h < chain[0]) is >= 0 and var at && (at + 1 == headings.Count || headings[at + 1] > chain[^1]);

    // "Matters arising", and below it "4. The kerb is mended.": where most titles stand above numbered sentences, the numbers count these.
    private static bool IsCounted(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> titles) =>
        titles.Count >= 3 && !titles.Exists(chain.Contains) && titles.Count(t => chain.BinarySearch(t + 1) >= 0) * 2 > titles.Count
        && chain.Count(c => Heading(lines, c) is not { } heading || (heading.Rest.Length == 0 && lines[c].Text.EndsWith('.'))) * 10 >= chain.Count * 6;

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

    private static bool IsHeaded(MinuteLine line) => line.Heading is not null || line.BoldLead.Length > 0;

    // Where nothing heads what was said, the agenda above at least says what was spoken of.
    private static List<ItemHeading> Agenda(IReadOnlyList<MinuteLine> lines)
    {
        var start = Enumerable.Range(0, lines.Count).FirstOrDefault(i => SectionWords.Of(lines[i].Text) == Section.Agenda, -1);
        return start < 0 ? [] : [.. Enumerable.Range(start + 1, lines.Count - start - 1).TakeWhile(i => lines[i].Heading is null && (lines[i].Bullet || lines[i].Number is not null)).Take(60).Where(i => lines[i].Text.Length is > 2 and <= 140).Select(i => new ItemHeading(i, lines[i].Number, lines[i].Text.TrimEnd('.', ':'), ""))];
    }

    // Behind the minutes some papers have the next agenda; nothing in it was said in this meeting.
    private static int AgendaAfter(IReadOnlyList<MinuteLine> lines, int last)
    {
        var closed = Enumerable.Range(0, lines.Count).FirstOrDefault(i => HeadLines.Closes(lines[i].Text), -1);
        for (var i = closed < 0 ? last + 1 : closed + 1; i < lines.Count; i++)
        {
            if ((closed >= 0 || i > last) && lines[i].Text.Length <= 60 && SectionWords.Of(lines[i].Text) == Section.Agenda)
                return i;
        }

        return lines.Count;
    }
}
