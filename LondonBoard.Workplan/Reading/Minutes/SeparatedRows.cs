namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Tables of actions that a text divides with commas, semicolons or blanks below headings of their own: tabs divide them
/// instead.
/// </summary>
internal static class SeparatedRows
{
    private const int LongestHead = 120;
    private const int LongestRow = 2_000;

    /// <summary>Divides the rows.</summary>
    /// <param name="raw">The lines; changed in place.</param>
    public static void Take(string[] raw)
    {
        for (var i = 0; i + 1 < raw.Length; i++)
        {
            if (raw[i].Length is < 5 or > LongestHead || raw[i].Contains('|', StringComparison.Ordinal) || (raw[i].Contains('\t', StringComparison.Ordinal) && !IsMixed(raw[i])))
                continue;
            var end = i + 1;
            while (end < raw.Length && !string.IsNullOrWhiteSpace(raw[end]) && raw[end].Length <= LongestRow)
                end++;
            if (Rows(IsMixed(raw[i]) ? Array.ConvertAll(raw[i..end], Expanded) : raw[i..end]) is not { } rows)
                continue;
            rows.CopyTo(raw, i);
            i = end - 1;
        }
    }

    // Tabs among blanks reach to the next eighth column, as they did where they were typed.
    private static bool IsMixed(string head) => head.Contains('\t', StringComparison.Ordinal) && head.Trim().Contains("  ", StringComparison.Ordinal);

    private static string Expanded(string line)
    {
        var text = new System.Text.StringBuilder(line.Length);
        foreach (var c in line)
            text.Append(c == '\t' ? ' ' : c, c == '\t' ? TabStop - (text.Length % TabStop) : 1);
        return text.ToString();
    }

    private const int TabStop = 8;

    private static string[]? Rows(string[] block) => Signed(block, ';') ?? Signed(block, ',') ?? Blanks(block);

    private static string[]? Signed(string[] block, char sign)
    {
        if (!block[0].Contains(sign, StringComparison.Ordinal) || Heads(Cells(block[0], sign)) is not { } holds)
            return null;
        var rows = block.Select(l => Cells(l, sign)).ToList();
        if (rows.Count < 2 || rows.Exists(r => r.Count < 2))
            return null;
        // A comma within what is to be done divides nothing.
        var deed = Array.IndexOf(holds, Holds.Deed);
        foreach (var row in rows.Where(r => r.Count > holds.Length))
        {
            var more = row.Count - holds.Length + 1;
            var whole = string.Join($"{sign} ", row.Skip(deed).Take(more));
            row.RemoveRange(deed, more);
            row.Insert(deed, whole);
        }

        return [.. rows.Select(r => string.Join('\t', r))];
    }

    // Each column begins where its heading does; a cell may be empty.
    private static string[]? Blanks(string[] block)
    {
        var starts = Enumerable.Range(0, block[0].Length).Where(i => block[0][i] != ' ' && (i == 0 || (i > 1 && block[0][i - 1] == ' ' && block[0][i - 2] == ' '))).ToList();
        if (starts.Count < 2 || Heads(Cut(block[0], starts)) is null)
            return null;
        var rows = block.Where(l => l.AsSpan().IndexOfAnyExcept(" -=") >= 0).ToList();
        bool Fits(string l) => starts.TrueForAll(s => s >= l.Length || s == 0 || l[s - 1] == ' ');
        // What runs on through the columns has nothing beside it.
        bool IsWhole(string l) => !Fits(l) && !l.Trim().Contains("  ", StringComparison.Ordinal);
        if (rows.Count < 2 || !rows.TrueForAll(l => Fits(l) || IsWhole(l)) || rows.Count(IsWhole) * 2 > rows.Count)
            return null;
        string[] cut = [.. rows.Select(l => IsWhole(l) ? l.Trim() + new string('\t', starts.Count - 1) : string.Join('\t', Cut(l, starts)))];
        return [.. Enumerable.Repeat("", block.Length - cut.Length), .. cut];
    }

    private static List<string> Cut(string line, List<int> starts) =>
        [.. starts.Index().Select(s => s.Item >= line.Length ? ""
            : line[s.Item..(s.Index + 1 < starts.Count ? Math.Min(starts[s.Index + 1], line.Length) : line.Length)].Trim())];

    // What the columns hold where every heading is known and they are of actions.
    private static Holds[]? Heads(List<string> cells)
    {
        if (cells.Count < 2 || cells.Exists(c => c.Length == 0) || !TableColumns.AreOnlyHeadings(cells))
            return null;
        var holds = TableColumns.UnderActions(TableColumns.Of(cells));
        return TableColumns.AreActions(holds) && holds.Any(h => h is Holds.Owner or Holds.Due or Holds.Name) ? holds : null;
    }

    // The cells of a row; what stands in quotes is one.
    private static List<string> Cells(string line, char sign)
    {
        var cells = new List<string>();
        var (from, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            if (i < line.Length && (line[i] != sign || quoted))
                continue;
            cells.Add(line[from..i].Trim(' ', '"'));
            from = i + 1;
        }

        return cells;
    }
}
