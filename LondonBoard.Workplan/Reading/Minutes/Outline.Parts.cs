namespace LondonBoard.Reading.Minutes;

/// <content>What else are items beside a run of numbers: their parts, and what stands between them without a number.</content>
internal sealed partial class Outline
{
    // Parts of items ("2.1"), and headings of the same level that were left unnumbered.
    private static List<ItemHeading> WithParts(IReadOnlyList<MinuteLine> lines, List<int> chain, List<int> headings, int end)
    {
        var items = chain.ConvertAll(c => Heading(lines, c) ?? new(c, lines[c].Number, Start(lines[c].Text), lines[c].Text));
        var known = chain.ToHashSet();
        // Where headings are numbered, the others are items as they would be without.
        if (lines[chain[0]].Heading is not null)
            items.AddRange(headings.Where(h => h < end && known.Add(h)).Select(h => Heading(lines, h)!));
        var level = lines[chain[0]].Heading;
        var bold = chain.TrueForAll(c => lines[c].Bold);
        // What each page says again heads nothing.
        var repeated = lines.GroupBy(l => l.Text).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet();
        var colons = chain.Count(c => lines[c].Text.EndsWith(':')) * 2 > chain.Count;
        var parts = Enumerable.Range(chain[0], Math.Max(0, end - chain[0])).Where(i => lines[i].Number is { } n && ItemNumber.Depth(n) == 2 && !n.EndsWith(".0", StringComparison.Ordinal)).ToList();
        // Where most of "2.1", "2.2" are paragraphs, a short one among them is no heading either.
        var titled = parts.Count(p => IsPartTitle(Unsigned(lines[p]))) * 2 > parts.Count;
        for (var i = PeopleEnd(lines, chain[0]) + 1; i < chain[0]; i++)
        {
            if (IsBetween(lines, i, false, repeated) && lines[i + 1] is { Apart: false } or { Text.Length: > 70 })
                items.Add(Heading(lines, i)!);
        }

        for (var i = chain[0] + 1; i < end; i++)
        {
            var line = lines[i];
            if (known.Contains(i) || line.Data || line.Quoted || line.Cells.Count(c => c.Length > 0) > 3)
                continue;
            var part = line.Number is { } label && ItemNumber.Depth(label) == 2 && !label.EndsWith(".0", StringComparison.Ordinal) && (titled || line.Heading is not null || line.Bold) && IsPartTitle(Unsigned(line));
            var unnumbered = line.Number is null && line.Heading is { } own && level == own && SectionWords.Of(line.Text) != Section.Agenda && Labels.Meaning(line.Text) != Announces.Present;
            var typed = lines[chain[0]].Delimiter == 'a' && line is { Number: not null, Delimiter: '.' or ')', Heading: null } && ItemNumber.Depth(line.Number) == 1 && IsPartTitle(line) && items.Where(x => x.At < i && x.Number is not null).MaxBy(x => x.At) is { } above && Count(line.Number) == Count(above.Number!) + 1;
            var named = line.Number is null && line.Heading is null && bold && line.Bold && !line.Bullet && line.Text.Length <= 80 && line.Text.Length > 3 && !line.Text.Contains(':', StringComparison.Ordinal) && lines[i].Cells.Count == 0 && ActionStates.Of(line.Text) is null && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text) && level is null && line.Text == line.Text.ToUpperInvariant() == (lines[chain[0]].Text == lines[chain[0]].Text.ToUpperInvariant());
            var last = i > chain[^1] && line is { Number: null, Apart: true, Bullet: false, Text.Length: < 40 } && SectionWords.Of(line.Text) == Section.NextMeetings && !line.Text.Any(char.IsAsciiDigit);
            var between = !known.Contains(i + 1) && !(known.Contains(i - 1) && lines[i - 1].Text.Length == 0) && IsBetween(lines, i, colons, repeated);
            if ((last || part || unnumbered || typed || between || (named && !NameWords.IsName(line.Text))) && Heading(lines, i) is { } heading)
                items.Add(heading);
        }

        return items;
    }

    // What stands between numbered items as they do, without a number: "Clerk's report:", "OPEN SESSION".
    private static bool IsBetween(IReadOnlyList<MinuteLine> lines, int at, bool colons, HashSet<string> repeated) =>
        lines[at] is { Number: null, Heading: null, Apart: true, Bullet: false, Cells.Count: 0, Margin: null, Text: { Length: > 4 and <= 60 } text } line && at + 1 < lines.Count && lines[at + 1] is { Data: false, Table: null, Text.Length: > 0 }
        && IsItemTitle(line) && Labels.Read(text.TrimEnd(':')).What == Announces.Nothing && !ActionMarks.Begins(text) && !Decisions.IsMarked(text) && !IsSomebody(lines, at)
        && ((colons && text.EndsWith(':') && text.Count(c => c == ' ') < 6) || (SectionWords.IsUsual(text) && text.Count(c => c == ' ') < 5 && text[^1] is not '.' && lines[at + 1].Text.Length > 40) || (ShoutedLead(text)?.Length >= text.Length - 1 && !repeated.Contains(text) && lines[at + 1].Text.Any(char.IsLower) && !text.Any(char.IsDigit) && (text.Contains(' ', StringComparison.Ordinal) || !text.TrimEnd(':').EndsWith("ED", StringComparison.Ordinal))));

    // An item that is a sentence has no other title.
    private static string Start(string text) => Sentences.Of(text).FirstOrDefault(text).TrimEnd('.') is var first && first.Length <= LongestTitle ? first : first[..(first.LastIndexOf(' ', LongestTitle) is > 0 and var cut ? cut : LongestTitle)] + "…";

    private const int LongestTitle = 140;

    // "4.2 Use cases:"
    private static MinuteLine Unsigned(MinuteLine line) => line.Text.EndsWith(':') ? line with { Text = line.Text[..^1] } : line;

    private static bool IsPartTitle(MinuteLine line) =>
        line.Heading is not null || line.Bold || (line.Text.Length is > 2 and <= 70 && !".;:,".Contains(line.Text[^1], StringComparison.Ordinal) && line.Margin is null && !(line.Cells.Count > 1 && line.Cells[^1].Length > 0 && line.Cells.Count(c => c.Length > 0) > 2) && ActionStates.AtEnd(line.Text) is null && line.Text.Count(c => c == ' ') <= 8 && !Decisions.IsMarked(line.Text));
}
