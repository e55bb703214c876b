namespace LondonBoard.Reading.Minutes;

/// <content>What stands among numbered items: their parts, and headings without a number.</content>
internal sealed partial class Outline
{
    // Parts of items ("2.1"), and headings of the same level that were left unnumbered.
    private static List<ItemHeading> WithParts(IReadOnlyList<MinuteLine> lines, List<int> chain, int end)
    {
        var items = chain.ConvertAll(c => Heading(lines, c) ?? Said(lines, c)!);
        var known = chain.ToHashSet();
        var level = lines[chain[0]].Heading;
        var bold = chain.TrueForAll(c => lines[c].Bold);
        var parts = Enumerable.Range(chain[0], Math.Max(0, end - chain[0])).Where(i => lines[i].Number is { } n && ItemNumber.Depth(n) == 2 && !n.EndsWith(".0", StringComparison.Ordinal)).ToList();
        // Where most of "2.1", "2.2" are paragraphs, a short one among them is no heading either.
        var titled = parts.Count(p => IsPartTitle(lines[p])) * 2 > parts.Count;
        var colons = chain.Count(c => lines[c].Text.EndsWith(':')) * 2 > chain.Count;
        for (var i = chain[0] + 1; i < end; i++)
        {
            var line = lines[i];
            if (known.Contains(i) || line.Data || line.Quoted || line.Cells.Count(c => c.Length > 0) > 3)
                continue;
            var part = line.Number is { } label && ItemNumber.Depth(label) == 2 && !label.EndsWith(".0", StringComparison.Ordinal) && (titled || line.Heading is not null || line.Bold) && IsPartTitle(line);
            var unnumbered = line.Number is null && line.Heading is { } own && level == own && SectionWords.Of(line.Text) != Section.Agenda;
            var typed = lines[chain[0]].Delimiter == 'a' && line is { Number: not null, Delimiter: '.' or ')', Heading: null } && ItemNumber.Depth(line.Number) == 1 && IsPartTitle(line) && items.Where(x => x.At < i && x.Number is not null).MaxBy(x => x.At) is { } above && Count(line.Number) == Count(above.Number!) + 1;
            var named = line.Number is null && line.Heading is null && bold && line.Bold && !line.Bullet && line.Text.Length <= 80 && line.Text.Length > 3 && !line.Text.Contains(':', StringComparison.Ordinal) && lines[i].Cells.Count == 0 && ActionStates.Of(line.Text) is null && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text) && level is null && line.Text == line.Text.ToUpperInvariant() == (lines[chain[0]].Text == lines[chain[0]].Text.ToUpperInvariant());
            var last = i > chain[^1] && line is { Number: null, Apart: true, Bullet: false, Text.Length: < 40 } && SectionWords.Of(line.Text) == Section.NextMeetings && !line.Text.Any(char.IsAsciiDigit);
            var standing = line is { Number: null, Heading: null, Bullet: false, Apart: true, Cells.Count: 0 } && i < chain[^1] && i + 1 < lines.Count && !known.Contains(i + 1) && IsStanding(line, colons) && IsItemTitle(line);
            if ((last || standing || part || unnumbered || typed || (named && !NameWords.IsName(line.Text))) && Heading(lines, i) is { } heading)
                items.Add(heading);
        }

        return items;
    }

    // "Clerk's Report:" among items that all end so, "OPEN SESSION" among any.
    private static bool IsStanding(MinuteLine line, bool colons) =>
        (colons && line.Text.EndsWith(':') && line.Text.Length <= 40 && line.Text.Count(c => c == ' ') < 5 && !line.Text.StartsWith("action", StringComparison.OrdinalIgnoreCase) && !Decisions.IsMarked(line.Text))
        || (line.Text.Contains(' ', StringComparison.Ordinal) && ShoutedLead(line.Text) is { } lead && lead.Length == line.Text.TrimEnd(' ', ':', '.').Length);

    private static bool IsPartTitle(MinuteLine line) =>
        line.Heading is not null || line.Bold || (line.Text.Length is > 2 and <= 70 && !".;:,".Contains(line.Text[^1], StringComparison.Ordinal) && line.Margin is null && !(line.Cells.Count > 1 && line.Cells[^1].Length > 0 && line.Cells.Count(c => c.Length > 0) > 2) && ActionStates.AtEnd(line.Text) is null && line.Text.Count(c => c == ' ') <= 8 && !Decisions.IsMarked(line.Text));
}
