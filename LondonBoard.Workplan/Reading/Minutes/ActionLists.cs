namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Lists of actions by their looks alone, before anybody is known: what stands in one heads nothing, however it is numbered or
/// set.
/// </summary>
internal static class ActionLists
{
    private const int LongestHead = 60;
    private const int ShortestTalk = 60;

    /// <summary>The lines as they divide a paper: what is in a list of actions is set in as bullets.</summary>
    public static IReadOnlyList<MinuteLine> Plain(IReadOnlyList<MinuteLine> lines)
    {
        MinuteLine[]? plain = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!IsHead(lines, at))
                continue;
            var end = End(lines, at);
            for (; at + 1 < end; at++)
            {
                if (lines[at + 1] is not { Number: null, Bullet: true, BoldLead.Length: 0 } and var line)
                    (plain ??= [.. lines])[at + 1] = line with { Number = null, Heading = null, BoldLead = "", Bullet = true, Apart = false };
            }
        }

        return plain ?? lines;
    }

    /// <summary>
    /// The lines with the entries of such lists whole: what is left of a wrapped one behind it, "a." and "A1" before it as its
    /// number, an arrow as its bullet.
    /// </summary>
    public static List<MinuteLine> Whole(List<MinuteLine> lines)
    {
        var whole = new List<MinuteLine>(lines.Count);
        var listed = false;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (IsHead(lines, at))
                listed = true;
            else if (line.Heading is not null || line.Table is not null)
                listed = false;
            else if (listed && whole[^1] is { Heading: null, Table: null, Text.Length: > 0 } above && IsRest(line, above))
            {
                whole[^1] = above with
                {
                    Text = $"{above.Text} {line.Text}",
                    BoldTail = line.BoldTail,
                    BoldLead = above.Bold && !line.Bold ? "" : above.BoldLead,
                };
                continue;
            }
            else if (listed)
                line = Counted(line);
            whole.Add(line);
        }

        return whole;
    }

    /// <summary>
    /// The lines with headings as entries where they charge: "## Actions", and below it "### Ann: ring the yard", "### Carl: mend it".
    /// </summary>
    public static List<MinuteLine> Unheaded(List<MinuteLine> lines)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Heading is not { } level || SectionWords.Of(lines[at].Text) is not (Section.Actions or Section.EarlierActions))
                continue;
            var below = Enumerable.Range(at + 1, lines.Count - at - 1).TakeWhile(i => !(lines[i].Heading <= level)).Where(i => lines[i].Heading is not null).ToList();
            var charging = below.Count(i => Charging(lines[i].Text));
            if (charging < FewestCharging || charging * 2 < below.Count)
                continue;
            foreach (var i in below)
                lines[i] = lines[i] with { Heading = null, BoldLead = "", Bullet = true };
        }

        return lines;

        static bool Charging(string text) =>
            text.IndexOf(": ", StringComparison.Ordinal) is > 1 and < LongestHead and var colon
            && Array.TrueForAll(text[..colon].Split(Joints, StringSplitOptions.TrimEntries), p => NameWords.IsName(p) || p is "All" or "Everyone");
    }

    private const int FewestCharging = 2;

    private static bool IsRest(MinuteLine line, MinuteLine above) =>
        line is { Bullet: false, Number: null, Ticked: null, Apart: false, Cells.Count: 0, Margin: null, Text: [var first, ..] }
        && line.Indent > above.Indent
        && (char.IsLower(first) || first is '(' or '[' or '{' or '<' || above.Text[^1] is ',')
        && above.Text[^1] is not ':'
        && (IsEntry(above) || above.Text.Length > 20);

    private static MinuteLine Counted(MinuteLine line)
    {
        if (line is not { Number: null, Cells.Count: 0, Text: [var first, _, _, ..] text } || (line.Bullet && first is not ('→' or '➔')))
            return line;
        if (first is '→' or '➔' or '⇒' && text[1] == ' ')
            return line with { Text = text[2..].TrimStart(), Bullet = true };
        var end = char.IsAsciiLetter(first) ? text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') + 1 : 0;
        var letter = end == 1 && char.IsAsciiLetterLower(first) && text[1] is '.' or ')';
        var reference = end is > 1 and < 4 && char.IsAsciiLetterUpper(first) && text[end] is '.' or ' ' or ')';
        if ((!letter && !reference) || text[(end + 1)..].TrimStart() is not { Length: > 2 } rest || (text[end] != ' ' && text[end + 1] != ' '))
            return line;
        return line with { Text = rest, Number = text[..end], Delimiter = 'a', BoldLead = "" };
    }

    /// <summary>Whether a line heads a list of actions, of this meeting or an earlier one.</summary>
    public static bool IsHead(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at] is { Quoted: false, Table: null, Cells.Count: <= 1, Text: { Length: > 2 and <= LongestHead } text } line
        && (line.Heading is not null || line.Bold || text.EndsWith(':') || text.EndsWith('-') || text.Length <= 40)
        && Of(lines, at) is Section.Actions or Section.EarlierActions;

    /// <summary>What a line heads, what stands below it considered.</summary>
    public static Section Of(IReadOnlyList<MinuteLine> lines, int at) =>
        SectionWords.AreOpen(lines[at].Text) && IsLast(lines, at) && HoldsDeeds(lines, at) ? Section.Actions
            : SectionWords.Of(lines[at].Text) is not Section.Minutes and var section ? section
            : SectionWords.MayBeActions(lines[at].Text) && HoldsDeeds(lines, at) ? Section.Actions
            : Section.Minutes;

    // "Open items" at the end of the minutes, none of them done.
    private static bool IsLast(IReadOnlyList<MinuteLine> lines, int at) =>
        at * 2 > lines.Count && lines.Skip(at + 1).All(l => l is { Heading: null, Ticked: not true, Struck: false } && ActionStates.AtEnd(l.Text) is null);

    /// <summary>Whether most of the entries right below a line begin with what is to be done.</summary>
    public static bool HoldsDeeds(IReadOnlyList<MinuteLine> lines, int at)
    {
        var entries = lines.Skip(at + 1).TakeWhile((l, i) => l.Heading is null && (i == 0 || !l.Apart || IsEntry(l) || IsNamed(l))).Take(40)
            .Where(l => !IsNamed(l)).ToList();
        return entries.Count > 0 && entries.Count(IsDeed) * 2 > entries.Count;
    }

    // "Ann", "For Ann and Carl:"
    private static bool IsNamed(MinuteLine line) =>
        line.Text.Length <= LongestHead && ListedOwners.Named(line.Text)?.Split(Joints, StringSplitOptions.TrimEntries)[0] is { Length: > 1 } first
        && (NameWords.IsInitials(first) || first[0] == '@' || FirstNames.Begins(first));

    private static bool IsDeed(MinuteLine line) =>
        line.Text.Split(' ') is [var first, _, ..] words
        && (Verbs.Is(first) || words.Take(8).Any(w => w is "to" or "will") || words.Take(5).Any(w => w is [_, .., ':'])
            || line.Text is [.., ')' or ']'] || words.Skip(1).Take(4).Any(Verbs.Is));

    private static bool IsEntry(MinuteLine line) => line.Heading is null && line.Entry;

    // Where the list below a heading ends.
    private static int End(IReadOnlyList<MinuteLine> lines, int head)
    {
        var (at, count, outer) = (head + 1, 0, Outer(lines, head));
        for (; at < lines.Count; at++)
        {
            var line = lines[at];
            if (lines[head].Bullet && line.Indent <= lines[head].Indent)
                break;
            // "§ 5 Budget" behind "§ 4 Open points" is an item, however it looks.
            if (line is { Bullet: true, Apart: true, Number: { } sign } && ItemNumber.Depth(sign) == 1 && Count(sign) == outer + 1 && outer > 0)
                break;
            if (line is { Bullet: false, Number: { } number })
            {
                var n = Count(number);
                // "3. Next meeting" below "2. Actions" goes on with the items.
                if (n >= 0 && n == outer + 1 && (count == 0 ? n != 1 : n != count + 1 || (line.Apart && !lines[at - 1].Apart)))
                    break;
                if (n >= 0 && n != count + 1 && ItemNumber.Depth(number) == 1 && count > 0)
                    break;
                if (count == 0 && n > 1 && ItemNumber.Depth(number) == 1)
                    break;
                count = n > 0 ? n : count;
            }
            else if (!IsEntry(line) && !(at > head + 1 && !line.Apart && line.Heading is null && line.Indent > lines[head].Indent)
                && !IsHolder(lines, at, lines[head].Heading)
                && !(line is { Heading: null, Bold: false } && IsOrdered(line.Text) && IsHolder(lines, at - 1, lines[head].Heading)))
            {
                // "1. Finance", and below it what was said on it.
                return count > 0 && !line.Apart && line.Heading is null && !line.Bold ? head + 1 : at;
            }
        }

        return at;
    }

    // The number of the item that the list is in.
    private static int Outer(IReadOnlyList<MinuteLine> lines, int head)
    {
        if (lines[head].Number is { } own)
            return Count(own);
        for (var at = head - 1; at >= 0; at--)
        {
            if (lines[at].Number is { } number && ItemNumber.Depth(number) == 1)
                return Count(number);
        }

        return -1;
    }

    private static int Count(string number) =>
        int.TryParse(number, out var n) ? n : number is [>= 'a' and <= 'z'] ? number[0] - 'a' + 1 : ItemNumber.Last(number);

    // "Ann", and below it what she is to do: a person by looks, or one whom the paper speaks of and who has something to do.
    private static bool IsHolder(IReadOnlyList<MinuteLine> lines, int at, int? level)
    {
        if (at + 1 >= lines.Count || lines[at] is not { Cells.Count: <= 1, Text: { Length: > 1 and <= LongestHead } text } line || line.Heading < level)
            return false;
        var ordered = IsOrdered(lines[at + 1].Text);
        var alike = line.Heading is not null && line.Heading == level;
        return (ordered || IsEntry(lines[at + 1]))
            && ListedOwners.Named(text) is { } who
            && SectionWords.Of(who) == Section.Minutes
            && Labels.Meaning(who) == Announces.Nothing
            && Array.TrueForAll(who.Split(Joints, StringSplitOptions.TrimEntries), p => IsPerson(p) || (ordered && IsSpokenOf(p)));

        static bool IsPerson(string party) => NameWords.IsInitials(party) || FirstNames.Begins(party) || party is ['@', ..];

        bool IsSpokenOf(string party) =>
            (!alike && (party is "All" or "Everyone" || NameWords.IsRole(party)))
            || (NameWords.IsName(party) && party.Split(' ') is { Length: <= 3 } words && lines.Any(l => Says(l, words)));

        static bool Says(MinuteLine line, string[] words) =>
            line is { Heading: null, Text.Length: > ShortestTalk } && words.MaxBy(w => w.Length) is { Length: > 2 } word
            && line.Text.Contains(word, StringComparison.Ordinal);
    }

    private static readonly string[] Joints = [",", "/", "&", "+", " and "];

    private static bool IsOrdered(string text) => text.TrimStart(':', ' ') is var deed && (Deeds.IsOrder(deed) || deed is ['T' or 't', 'o', ' ', ..]);
}
