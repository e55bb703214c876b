namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Columns that a plain text sets with blanks: who acts in a margin to the right of the minutes, and lists of names with
/// what each is beside it.
/// </summary>
internal static class TextColumns
{
    private const int Gap = 3;
    private const int MarginFrom = 40;
    private const int WidestMargin = 25;
    private const int WidestName = 45;
    private const int WidestSigned = 60;
    private const int ShortestLed = 30;
    private const int WidestLine = 200;
    private const int WidestBeside = 45;
    private const int LeastAligned = 3;

    private static readonly string[] Joints = ["/", "&", ",", "+", " and "];

    /// <summary>Takes the margins off the lines; other columns become tabs.</summary>
    /// <param name="raw">The lines; changed in place.</param>
    /// <param name="margins">The margin of each line; filled in.</param>
    public static void Take(string[] raw, string?[] margins)
    {
        TakeLeads(raw);
        var rows = Rows(raw);
        var aligned = Aligned(raw, rows);
        var above = -1;
        for (var i = 0; i < raw.Length; i++)
        {
            above = i > 0 && !string.IsNullOrWhiteSpace(raw[i - 1]) ? i - 1 : above;
            if (!IsBlankSet(raw[i]) || LastGap(raw[i]) is not { } gap)
                continue;
            if (rows[i])
            {
                raw[i] = Columns(raw[i]);
                continue;
            }

            var (before, behind) = (raw[i][..gap.At], raw[i][(gap.At + gap.Length)..].TrimEnd());
            var own = before.Trim().Length == 0;
            var goesOn = own && above >= i - 2 && above >= 0 && IsOpen(margins[above]);
            var inColumn = aligned.Contains(gap.At + gap.Length) && (IsBeside(behind) || DateWords.LooksTimed(behind));
            if (gap.At + gap.Length >= MarginFrom && (inColumn || IsInMargin(behind, goesOn)))
            {
                raw[i] = before;
                var beside = own && above >= 0 ? above : i;
                margins[beside] = IsHeading(behind) && !(inColumn && IsBeside(behind)) && !IsSigned(behind) ? margins[beside] : TextTabs.Beside(margins[beside], behind);
            }
            else if (IsName(before) && char.IsLetter(behind[0]))
            {
                raw[i] = $"{before}\t{behind}";
            }
        }

        // "Ann Bell," has the next name below it.
        static bool IsOpen(string? margin) => margin?.TrimEnd() is [.., ',' or '/' or '&' or '+'];

        static bool IsInMargin(string words, bool goesOn) =>
            (words.Length <= WidestMargin && (goesOn || IsMargin(words))) || IsSigned(words);
    }

    // Where words begin that stand one below the other to the right of the minutes, nearly all of them owners.
    private static HashSet<int> Aligned(string[] raw, bool[] rows)
    {
        var columns = Enumerable.Range(0, raw.Length)
            .Where(i => !rows[i] && IsBlankSet(raw[i]))
            .Select(i => (Line: raw[i], Gap: LastGap(raw[i])))
            .Where(l => l.Gap is { } gap && gap.At + gap.Length >= MarginFrom)
            .GroupBy(l => l.Gap!.Value.At + l.Gap.Value.Length, l => l.Line[(l.Gap!.Value.At + l.Gap.Value.Length)..].Trim());
        return [.. columns.Where(IsOfOwners).Select(c => c.Key)];

        static bool IsOfOwners(IGrouping<int, string> column)
        {
            var beside = column.Where(c => !IsHeading(c) || IsBeside(c)).ToList();
            return beside.Count + (2 * (column.Count() - beside.Count)) >= LeastAligned
                && beside.Count(IsBeside) * 2 >= beside.Count
                && beside.Count(c => IsBeside(c) || DateWords.LooksTimed(c)) * 5 >= beside.Count * 4;
        }
    }

    // "Ann Bell", "AB/CD by 3 May", "Action: A Bell"
    private static bool IsBeside(string words)
    {
        var bare = OwnerWords.WithoutLead(words);
        var who = DueDates.Undated.Parted(bare).Who;
        return who.Length is > 1 and <= WidestBeside
            && !(bare.Length == words.Length && IsHeading(words))
            && who.Split(Joints, StringSplitOptions.TrimEntries).All(IsParty);

        static bool IsParty(string words) =>
            words is "All" || NameWords.IsInitialShape(words) || IsShortOwner(words) || NameWords.IsName(words) || NameWords.IsRole(words);
    }

    // "Fund raising  The fete made £90.": where most paragraphs begin so, blanks set their titles apart.
    private static void TakeLeads(string[] raw)
    {
        var begin = Enumerable.Range(0, raw.Length).Where(BeginsParagraph).ToList();
        var led = begin.Where(i => LeadEnd(raw[i]) > 0).ToList();
        if (led.Count < 3 || led.Count * 2 < begin.Count)
            return;
        led.ForEach(i => raw[i] = $"{raw[i][..LeadEnd(raw[i])]} – {raw[i][LeadEnd(raw[i])..].TrimStart()}");

        bool BeginsParagraph(int i) => raw[i].Length > ShortestLed && (i == 0 || string.IsNullOrWhiteSpace(raw[i - 1]));
    }

    private static int LeadEnd(string line)
    {
        if (!char.IsUpper(line[0]) || line.AsSpan().IndexOfAny('\t', '|') >= 0)
            return 0;
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        return gap is > 2 and <= WidestName
            && line[gap - 1] is not ('.' or ':' or ';' or '!' or '?' or ',')
            && line.AsSpan(gap).Trim().Length > ShortestLed
                ? gap
                : 0;
    }

    /// <summary>Whether words to the right say "Action: Ann Bell", "Action Ann".</summary>
    public static bool IsSigned(string words) =>
        words.Length is > 8 and <= WidestSigned
        && char.IsLetter(words[0])
        && (ActionMarks.BeginsPlainly(words) || (words.StartsWith("action ", StringComparison.OrdinalIgnoreCase) && IsBeside(words)));

    // Lines that stand together and are each divided twice or more are rows of a table; a blank line may stand between each
    // two.
    private static bool[] Rows(string[] raw)
    {
        var divided = Array.ConvertAll(raw, l => IsBlankSet(l) && Gaps(l) >= 2);
        return [.. raw.Select((_, i) => divided[i] ? IsBeside(i, IsRow) : IsNamedRow(i) && IsBeside(i, Divided))];

        bool IsBeside(int at, Func<int, bool> there) => Is(at, 1, there) || Is(at, -1, there);

        bool Is(int at, int step, Func<int, bool> there) =>
            there(at + step) || (Within(at + step) && string.IsNullOrWhiteSpace(raw[at + step]) && there(at + (2 * step)));

        bool Within(int at) => at >= 0 && at < raw.Length;

        bool Divided(int at) => Within(at) && divided[at];

        bool IsNamedRow(int at) => IsBlankSet(raw[at]) && IsNamed(raw[at]);

        bool IsRow(int at) => Divided(at) || (Within(at) && IsNamedRow(at));
    }

    // A line that nothing but blanks can divide.
    private static bool IsBlankSet(string line) => line.Length <= WidestLine && line.AsSpan().IndexOfAny('|', '\t') < 0;

    // "Ann Bell      AB": one of a list of names with what each is beside it.
    private static bool IsNamed(string line) =>
        LastGap(Unmarked(line)) is { } gap
        && Unmarked(line)[..gap.At] is var name
        && IsName(name)
        && PersonWords.IsFull(name);

    // How often blanks divide a line; those behind its number or label do not.
    private static int Gaps(string line)
    {
        var cells = Columns(line).Split('\t');
        return cells.Length - (cells.Length > 1 && (cells[0].EndsWith(':') || IsNumber(cells[0])) ? 2 : 1);

        static bool IsNumber(string cell) => ItemNumber.Take(cell + " X") is { } number && number.Rest > cell.Length;
    }

    private static string Columns(string line) =>
        string.Join('\t', Unmarked(line).Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // A row that is bold as a whole has no marks in its cells.
    private static string Unmarked(string line) =>
        line.Trim() is ['*', '*', .. var row, '*', '*'] && !row.Contains('*', StringComparison.Ordinal) ? row : line.Trim();

    private static (int At, int Length)? LastGap(string line)
    {
        var end = line.TrimEnd().Length;
        for (var i = end - 1; i >= Gap; i--)
        {
            if (line[i] == ' ' || line[i - 1] != ' ' || line[i - 2] != ' ' || line[i - 3] != ' ')
                continue;
            var start = line.AsSpan(0, i).TrimEnd().Length;
            return start == 0 && i < MarginFrom ? null : (start, i - start);
        }

        return null;
    }

    /// <summary>Whether words are what a margin holds: a heading, initials, a short role, what became of it.</summary>
    public static bool IsMargin(string words) =>
        IsHeading(words)
        || Decisions.InMargin(words) is not null
        || words.Split(Joints, StringSplitOptions.TrimEntries).All(IsShortOwner);

    private static bool IsShortOwner(string party) => NameWords.IsInitials(party) || (NameWords.IsRole(party) && party.Length < 12);

    private static bool IsHeading(string words)
    {
        var colon = words.IndexOf(':');
        var hasWords = colon > 0 && colon + 1 < words.Length;
        return !hasWords && TableColumns.Of([words])[0] is Holds.Owner or Holds.Deed;
    }

    // What stands before a gap behind a number or a label is no column: "1.    Minutes", "Present:    Ann Bell".
    private static bool IsName(string before)
    {
        var words = before.Trim();
        return words.Length is >= 3 and <= WidestName
            && !words.EndsWith(':')
            && char.IsLetter(words[0])
            && (words.Contains(' ', StringComparison.Ordinal) || !words.Any(char.IsDigit))
            && Labels.Meaning(words) == Announces.Nothing
            && ItemNumber.Take(words) is null;
    }
}
