namespace LondonBoard.Reading.Minutes;

/// <content>What else are items beside a run of numbers: their parts, and what stands between them without a number.</content>
internal sealed partial class Outline
{
    /// <summary>
    /// The lines with a list of actions on the level of the items below it, where it was set one above: "## Actions", and below
    /// it "### Boats", which has an "#### Action" of its own, as no part of such a list has.
    /// </summary>
    public static List<MinuteLine> Levelled(List<MinuteLine> lines)
    {
        foreach (var at in Places(lines).Where(i => lines[i].Heading is not null && SectionWords.Of(lines[i].Text) == Section.Actions).ToList())
        {
            var below = Places(lines, at + 1).TakeWhile(i => !(lines[i].Heading <= lines[at].Heading)).ToList();
            var heads = below.FindAll(i => lines[i].Heading is not null);
            if (heads.Count < FewestParts || heads.Min(h => lines[h].Heading) is not { } level)
                continue;
            if (below.SkipWhile(i => i < heads[0]).Any(i => ActionMarks.IsPlain(lines[i].Text) || HeadsActions(i, level)))
                lines[at] = lines[at] with { Heading = level };
        }

        // "## Actions of the last meeting", and below it "### Boats", "### Any other business": what most bodies end with is no part of it.
        foreach (var at in Places(lines).Where(i => lines[i].Heading is not null && SectionWords.Of(lines[i].Text) == Section.EarlierActions).ToList())
        {
            var below = Places(lines, at + 1).TakeWhile(i => !(lines[i].Heading <= lines[at].Heading)).Where(i => lines[i].Heading is not null).ToList();
            if (below.Count >= FewestParts && below.Exists(b => SectionWords.IsOther(lines[b].Text)))
                lines[at] = lines[at] with { Heading = below.Min(b => lines[b].Heading) };
        }

        return lines;

        bool HeadsActions(int at, int level) => lines[at].Heading > level && SectionWords.Of(lines[at].Text) == Section.Actions;
    }

    // Parts of items ("2.1"), and headings of the same level that were left unnumbered.
    private static List<ItemHeading> WithParts(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings, int end)
    {
        var items = chain.ConvertAll(c => Heading(lines, c) ?? new(c, lines[c].Number, Start(lines[c].Text), lines[c].Text));
        var known = chain.ToHashSet();
        // Where headings are numbered, the others are items as they would be without.
        if (lines[chain[0]].Heading is not null)
            items.AddRange(HeadingsAt(lines, headings.Where(h => h < end && known.Add(h))));
        var bold = chain.TrueForAll(c => lines[c].Bold);
        // What each page says again heads nothing.
        var repeated = lines.GroupBy(l => l.Text).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        var colons = chain.Count(c => lines[c].Text.EndsWith(':')) * 2 > chain.Count;
        var parts = TitledParts(lines, chain[0], end);
        var led = items.Count(i => i.Rest.Length > 0) * 2 >= items.Count;
        // Where as many titles stand alone as have numbers, the numbers were left out.
        var alone = IsHeaded(lines[chain[0]]) ? [] : Alone(lines).FindAll(a => a > chain[0] && a < end && !known.Contains(a) && !IsBareNumber(a - 1));
        if (alone.Count >= Math.Max(FewestAlone, chain.Count))
            items.AddRange(HeadingsAt(lines, alone.Where(known.Add)));
        for (var i = PeopleEnd(lines, chain[0]) + 1; i < chain[0]; i++)
        {
            var gone = lines[i].Heading is not null && SectionWords.Of(lines[i].Text) == Section.EarlierActions;
            if ((gone && known.Add(i)) || IsUsualBetween(lines, i, led, above: true)
                || (IsBetween(lines, i, false, repeated) && lines[i + 1] is { Apart: false } or { Text.Length: > 70 }))
                items.AddRange(HeadingsAt(lines, [i]));
        }

        for (var i = chain[0] + 1; i < end; i++)
        {
            var line = lines[i];
            if (known.Contains(i) || line.Data || line.Quoted || line.Cells.Count(c => c.Length > 0) > 3)
                continue;
            var between = (!known.Contains(i + 1) && !IsBareNumber(i - 1) && IsBetween(lines, i, colons, repeated))
                || (!IsBareNumber(i - 1) && IsUsualBetween(lines, i, led));
            if ((parts.Contains(i) || between || IsAsItems(i)) && Heading(lines, i) is { } heading)
                items.Add(heading);
        }

        return items;

        bool IsBareNumber(int at) => known.Contains(at) && lines[at].Text.Length == 0;

        bool IsAsItems(int at) =>
            IsUnnumbered(lines[at], lines[chain[0]])
            || IsTypedNumber(lines, at, chain[0], items)
            || (bold && IsNamed(lines[at], lines[chain[0]]))
            || (at > chain[^1] && IsLast(lines[at], lines[chain[0]]));
    }

    // "2.1 Fees". Where most of such parts are paragraphs, a short one among them is no heading either; and where most of
    // one item's, or all of two or three, are short and hold nothing, they are a list: letters that came, bills that were paid.
    private static HashSet<int> TitledParts(IReadOnlyList<MinuteLine> lines, int from, int end)
    {
        var parts = Enumerable.Range(from, Math.Max(0, end - from)).Where(i => IsPartOfOne(lines[i].Number)).ToList();
        var titled = parts.Count(IsTitle) * 2 > parts.Count;
        var heads = new HashSet<int>();
        foreach (var siblings in parts.GroupBy(p => Item(lines[p].Number!)).Select(g => g.ToList()))
        {
            var among = siblings.Count >= FewestAmong && siblings.TrueForAll(Holds) && siblings.Count(IsTitle) * 2 > siblings.Count;
            var own = siblings.FindAll(p => p > from && (titled || IsSet(p)) && (IsTitle(p) || (among && IsLongTitle(lines, p))));
            if (own.Count < FewestListed ? siblings.Count == 1 || own.Exists(Holds) : own.Count(Holds) * 2 >= own.Count)
                heads.UnionWith(own);
        }

        return heads;

        static bool IsPartOfOne(string? number) =>
            number is not null && ItemNumber.Depth(number) == 2 && !number.EndsWith(".0", StringComparison.Ordinal);

        static string Item(string number) => number[..number.LastIndexOf('.')];

        bool IsTitle(int p) => IsPartTitle(Unsigned(lines[p]));

        bool IsSet(int p) => lines[p].Heading is not null || lines[p].Bold;

        bool Holds(int p) => IsSet(p) || lines[p].Block > 0 || (p + 1 < end && !IsPartNumber(lines[p + 1].Number));

        static bool IsPartNumber(string? number) => number is not null && ItemNumber.Depth(number) is 1 or 2;
    }

    // "2.3 Discuss the role of the forum in what is to come of the slipway": among titles that all hold words a long one is
    // one, too.
    private static bool IsLongTitle(IReadOnlyList<MinuteLine> lines, int at) =>
        at + 1 < lines.Count
        && lines[at + 1].Number is null
        && lines[at] is { Text.Length: <= LongestTitle, Margin: null } line
        && Sentences.Of(line.Text).Count == 1
        && Heading(lines, at) is not null;

    private const int FewestListed = 4;

    private const int FewestAmong = 3;

    private static bool IsUnnumbered(MinuteLine line, MinuteLine first) =>
        line is { Number: null, Heading: { } own }
        && first.Heading == own
        && SectionWords.Of(line.Text) != Section.Agenda
        && Labels.Meaning(line.Text) != Announces.Present;

    // Among numbers that a program counted one that was typed.
    private static bool IsTypedNumber(IReadOnlyList<MinuteLine> lines, int at, int first, List<ItemHeading> items) =>
        lines[first].Delimiter == 'a'
        && lines[at] is { Number: { } number, Delimiter: '.' or ')', Heading: null } line
        && ItemNumber.Depth(number) == 1
        && IsPartTitle(line)
        && items.Where(x => x.At < at && x.Number is not null).MaxBy(x => x.At) is { } above
        && Count(number) == Count(above.Number!) + 1;

    // Where all items are bold, what else is bold and of the same case.
    private static bool IsNamed(MinuteLine line, MinuteLine first) =>
        line is { Number: null, Heading: null, Bold: true, Bullet: false, Text.Length: > 3 and <= 80, Cells.Count: 0 }
        && !line.Text.Contains(':', StringComparison.Ordinal)
        && ActionStates.Of(line.Text) is null
        && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase)
        && !Decisions.IsMarked(line.Text)
        && first.Heading is null
        && IsAllCapitals(line.Text) == IsAllCapitals(first.Text)
        && !NameWords.IsName(line.Text);

    private static bool IsAllCapitals(string text) => text == text.ToUpperInvariant();

    // Behind the last number the next meeting, and what is to be done where it has a heading.
    private static bool IsLast(MinuteLine line, MinuteLine first) =>
        line is { Number: null, Apart: true, Bullet: false, Text.Length: < 40 }
        && (IsNextMeeting(line) || IsActions(line, first.Heading ?? int.MaxValue));

    private static bool IsNextMeeting(MinuteLine line) =>
        SectionWords.Of(line.Text) == Section.NextMeetings && !line.Text.Any(char.IsAsciiDigit);

    private static bool IsActions(MinuteLine line, int lowest) =>
        line.Heading is { } own && own <= lowest && SectionWords.Of(line.Text) == Section.Actions;

    // What stands between numbered items as they do, without a number: "Clerk's report:", "OPEN SESSION".
    private static bool IsBetween(IReadOnlyList<MinuteLine> lines, int at, bool colons, HashSet<string> repeated) =>
        lines[at] is { Number: null, Heading: null, Apart: true, Bullet: false, Cells.Count: 0, Margin: null } line
        && line.Text is { Length: > 4 and <= 60 } text
        && at + 1 < lines.Count
        && lines[at + 1] is { Data: false, Table: null, Text.Length: > 0 } next
        && IsItemTitle(line)
        && Labels.Read(text.TrimEnd(':')).What == Announces.Nothing
        && !ActionMarks.IsPlain(text)
        && !Decisions.IsMarked(text)
        && !IsSomebody(lines, at)
        && ((colons && text.EndsWith(':') && text.Count(c => c == ' ') < 6)
            || (SectionWords.IsUsual(text) && text.Count(c => c == ' ') < 5 && text[^1] is not '.' && next.Text.Length > 40)
            || (IsShoutedTitle(text) && !repeated.Contains(text) && next.Text.Any(char.IsLower)));

    // "Matters arising:", "Public forum: Nobody came." without a number, among items whose title is followed by their words
    // "Matters arising. The kerb is mended.", too, and "Rope report. Ann read it."
    private static bool IsUsualBetween(IReadOnlyList<MinuteLine> lines, int at, bool led, bool above = false)
    {
        if (lines[at] is not { Number: null, Heading: null, Bullet: false, Quoted: false, Cells.Count: 0, Margin: null } line || !(line.Apart || above))
            return false;
        var end = SectionWords.UsualEnd(line.Text);
        var rest = line.Text[end..];
        if (end > 0 && Labels.Meaning(line.Text[..end]) is Announces.Nothing && SectionWords.Of(line.Text[..end]) == Section.Minutes)
            return IsAlone(rest) || rest.StartsWith(": ", StringComparison.Ordinal) || (led && line.Apart && rest.StartsWith(". ", StringComparison.Ordinal));
        return led && line.Apart && line.Text.IndexOf(". ", StringComparison.Ordinal) is > 3 and < 60 and var stop
            && (SectionWords.IsUsual(line.Text[..stop]) || line.Text.AsSpan(0, stop).EndsWith(" report", StringComparison.OrdinalIgnoreCase))
            && SentenceTitle(line.Text) > 2;

        bool IsAlone(string rest) =>
            rest is ":" || (rest.Length == 0 && line.Apart && at + 1 < lines.Count && lines[at + 1] is { Number: null, Text: { Length: > 40 } or [.., '.'] });
    }

    // "APPROVED" is no title.
    private static bool IsShoutedTitle(string text) =>
        ShoutedLead(text)?.Length >= text.Length - 1
        && !text.Any(char.IsDigit)
        && (text.Contains(' ', StringComparison.Ordinal) || !text.TrimEnd(':').EndsWith("ED", StringComparison.Ordinal));

    // An item that is a sentence has no other title.
    private static string Start(string text)
    {
        var first = Sentences.Of(text).FirstOrDefault(text).TrimEnd('.');
        if (first.Length <= LongestTitle)
            return first;
        return first[..(first.LastIndexOf(' ', LongestTitle) is > 0 and var cut ? cut : LongestTitle)] + "…";
    }

    private const int LongestTitle = 140;

    // "4.2 Use cases:", "4.3 Site visit;"
    private static MinuteLine Unsigned(MinuteLine line) =>
        line.Text.EndsWith(':') || line.Text.EndsWith(';') ? line with { Text = line.Text[..^1] } : line;

    private static bool IsPartTitle(MinuteLine line) =>
        line.Heading is not null
        || line.Bold
        || (line.Text.Length is > 2 and <= 70
            && line.Text[^1] is not ('.' or ';' or ':' or ',')
            && line.Margin is null
            && !IsRow(line.Cells)
            && ActionStates.AtEnd(line.Text) is null
            && line.Text.Count(c => c == ' ') <= 8
            && !Decisions.IsMarked(line.Text));

    private static bool IsRow(IReadOnlyList<string> cells) =>
        cells.Count > 1 && cells[^1].Length > 0 && cells.Count(c => c.Length > 0) > 2;
}
