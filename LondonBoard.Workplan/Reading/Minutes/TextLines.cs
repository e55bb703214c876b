namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Plain text and Markdown as lines of minutes. Paragraphs that were wrapped at a margin are put together again; pipe
/// tables become tables; tabs divide cells.
/// </summary>
internal static class TextLines
{
    private const int WidestWrapped = 130;
    private const int LongestParagraph = 60;
    private const int LongestRow = 2_000;

    /// <summary>The lines and tables of a text, in order.</summary>
    public static List<object> Read(string text)
    {
        var raw = FrontMatter.Cut(TextPages.SetApart(text).ReplaceLineEndings("\n").Replace('\u00A0', ' ').Replace('\v', '\n').Replace('\f', '\n').Split('\n'));
        raw = GluedCells.Part(HeadRows.Mend(raw));
        TextPages.Mend(raw);
        LinkReferences.Take(raw);
        var margins = new string?[raw.Length];
        SeparatedRows.Take(raw);
        TextTabs.Take(raw, margins);
        TextColumns.Take(raw, margins);
        var width = WrapWidth(raw);
        var pieces = new List<object>();
        var open = -1;
        var listed = false;
        for (var i = 0; i < raw.Length; i++)
        {
            if (TableEnd(raw, i, pieces) is { } end)
            {
                (i, open) = (end, -1);
                continue;
            }

            // "| Attendees | Ann Bell, Carl Dove |" alone is a row and no table.
            if (raw[i].AsSpan().Trim() is ['|', .., '|'] and { Length: <= LongestRow } row && row.Count('|') > 2)
                raw[i] = row[1..^1].ToString().Replace('|', '\t');
            if (IsFence(raw[i]))
            {
                // "```{r}": what a program is to run, and no words.
                i = raw[i].AsSpan().Trim().StartsWith("```{") && Array.FindIndex(raw, i + 1, IsFence) is > 0 and var shut ? shut : i;
                open = -1;
                continue;
            }

            if (i > 0 && open >= 0 && pieces is [.., MinuteLine above] && IsRuled(above, i) && Underline(raw, i) is { } level)
            {
                pieces[^1] = above with { Heading = level };
                open = -1;
                continue;
            }

            var line = LineMaker.Make(i + 1, raw[i].Replace('\t', ' '));
            if (line.Text.Length == 0 && line.Number is null && !raw[i].Contains('\t', StringComparison.Ordinal))
            {
                open = -1;
                continue;
            }

            if (open >= 0 && i < ((MinuteLine)pieces[open]).Row + LongestParagraph && !(listed && IsEntry(line.Text, raw[i - 1])) && GoesOn(i, line))
            {
                var whole = (MinuteLine)pieces[open];
                var margin = margins[i] is { } more ? TextTabs.Beside(whole.Margin, more) : whole.Margin;
                pieces[open] = Joined(whole, raw, whole.Row - 1, i) with { Margin = margin };
                continue;
            }

            listed = line.Number is null && (SectionWords.Of(line.Text) == Section.Actions || (listed && line.Heading is null));
            pieces.Add(WithCells(line, raw[i]) with { Apart = i == 0 || string.IsNullOrWhiteSpace(raw[i - 1]), Margin = margins[i] });
            open = line.Heading is null ? pieces.Count - 1 : -1;
        }

        return RunOn.Divide(pieces);

        static bool IsRuled(MinuteLine line, int row) => line is { Text.Length: <= 100, Bullet: false } && line.Row == row;

        bool GoesOn(int i, MinuteLine line)
        {
            var above = (Text: raw[i - 1], Margin: margins[i - 1]);
            if (above.Margin is not null && above.Text.EndsWith('.'))
                return false;
            return Continues(above.Text, raw[i], line, width) || GoesOnBesideMargin(above.Margin, above.Text, line);
        }
    }

    private static bool IsFence(string raw) => raw.AsSpan().Trim().StartsWith("```");

    // The last line of a table that begins here, the table taken; null where none does.
    private static int? TableEnd(string[] raw, int at, List<object> pieces)
    {
        if (at + 1 < raw.Length && IsPiped(raw[at]) && IsRule(raw[at + 1]))
        {
            var end = at;
            while (end < raw.Length && IsPiped(raw[end]))
                end++;
            pieces.AddRange(TablesOf(raw[at..end]));
            return end - 1;
        }

        if (PipedEnd(raw, at) is > 0 and var last)
        {
            var rule = string.Join('|', Enumerable.Repeat("---", raw[at].Count(c => c == '|') + 1));
            pieces.AddRange(TablesOf([raw[at], rule, .. Whole(raw[(IsDashed(raw[at + 1]) ? at + 2 : at + 1)..last])]));
            return last - 1;
        }

        if (!raw[at].AsSpan().TrimStart().StartsWith("<table", StringComparison.OrdinalIgnoreCase))
            return null;
        var close = Array.FindIndex(raw, at, l => l.Contains("</table>", StringComparison.OrdinalIgnoreCase));
        close = close < 0 ? at : close;
        pieces.AddRange(HtmlTables.Scan(string.Join('\n', raw[at..(close + 1)]), marked: true).Blocks);
        return close;

        static bool IsPiped(string line) => line.Contains('|', StringComparison.Ordinal);

        static bool IsRule(string line) => line.Contains("--", StringComparison.Ordinal) && MarkdownTables.HasTable(line);

        static IEnumerable<TableBlock> TablesOf(string[] rows) =>
            MarkdownTables.Scan(string.Join('\n', rows), marked: true).Blocks.OfType<TableBlock>();
    }

    // Rows divided by strokes, without Markdown's rule under their headings: where they end, or 0.
    private static int PipedEnd(string[] raw, int at)
    {
        var strokes = raw[at].Length > 400 ? 0 : raw[at].AsSpan().Count('|');
        // "Name | From | Status", and below it a rule that no stroke divides.
        var first = at + 1 < raw.Length && IsDashed(raw[at + 1]) ? at + 2 : at + 1;
        if (strokes < 2 || first >= raw.Length || raw[first].AsSpan().Count('|') != strokes)
            return 0;
        var heads = TableColumns.Of([.. raw[at].Split('|').Select(c => LineMarks.Take(c.Trim()).Text)]);
        if (!TableColumns.AreActions(heads) && !TableColumns.AreMinutes(heads) && !TableColumns.ArePeople(heads))
            return 0;
        var end = first;
        while (end < raw.Length && (raw[end].AsSpan().Count('|') == strokes || (first > at + 1 && IsRestOfCell(raw[end]))))
            end++;
        return end;
    }

    private static bool IsRestOfCell(string line) => line is [' ', ..] && !line.Contains('|', StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line);

    // "T | Ring the yard and ask | Ann", and below it "    for a price": what went on in a line of its own is of the cell that it stands under.
    private static IEnumerable<string> Whole(string[] rows)
    {
        var whole = new List<string>();
        foreach (var row in rows)
        {
            if (!IsRestOfCell(row) || whole.Count == 0)
            {
                whole.Add(row);
                continue;
            }

            var cells = whole[^1].Split('|');
            var at = row.Length - row.TrimStart().Length;
            var cell = Enumerable.Range(0, cells.Length).FirstOrDefault(c => cells[..(c + 1)].Sum(w => w.Length + 1) > at, cells.Length - 1);
            cells[cell] = $"{cells[cell].TrimEnd()} {row.Trim()} ";
            whole[^1] = string.Join('|', cells);
        }

        return whole;
    }

    private static bool IsDashed(string line) => line.AsSpan().Trim() is { Length: > 4 } rule && rule.IndexOfAnyExcept('-') < 0;

    /// <summary>A line of a text whose cells are divided by tabs.</summary>
    private static MinuteLine WithCells(MinuteLine line, string raw)
    {
        if (!raw.Contains('\t', StringComparison.Ordinal) || line.Bullet || line.Heading is not null)
            return line;
        var cells = raw.Split('\t').Select(c => LineMarks.Take(c.Trim()).Text).ToList();
        return cells.Count(c => c.Length > 0) > 1 || cells[0].Length == 0 ? line with { Cells = cells } : line;
    }

    private static MinuteLine Joined(MinuteLine whole, string[] raw, int from, int to)
    {
        var words = raw[from..(to + 1)].Select((l, i) => i == 0 ? l : l.Trim().TrimStart('>'));
        var line = LineMaker.Make(whole.Row, string.Join(' ', words));
        return line with { Apart = whole.Apart };
    }

    // In a list of actions each line that charges somebody is an action of its own, however long the one above, unless that breaks off.
    private static bool IsEntry(string text, string above) =>
        !Outline.IsUnfinished(above.TrimEnd())
        && text.Length > 0
        && char.IsUpper(text[0])
        && text[..Math.Min(text.Length, 40)] is var start
        && (start.Contains(" to ", StringComparison.Ordinal) || start.Contains(" will ", StringComparison.Ordinal));

    // A column that a margin stands beside is narrower than the page.
    private static bool GoesOnBesideMargin(string? margin, string above, MinuteLine line) =>
        margin is not null
        && above.TrimEnd() is [.., not ('.' or ':' or ';' or '?' or '!')]
        && line is { Bullet: false, Heading: null, Number: null, Text: [var first, ..] }
        && (char.IsLower(first) || (char.IsAsciiDigit(first) && HeadLines.Day(line.Text) is not null));

    private static bool Continues(string above, string raw, MinuteLine line, int width)
    {
        if (line.Bullet || line.Heading is not null || line.Ticked is not null || raw.Contains('\t', StringComparison.Ordinal))
            return false;
        if (IsRowOfCells(above) || above.EndsWith("  ", StringComparison.Ordinal))
            return false;
        // "b. The lamp is out"
        if (raw.AsSpan().TrimStart() is [>= 'a' and <= 'z', '.', ' ', >= 'A' and <= 'Z', ..])
            return false;
        // "[words]" and below it "(address)"
        if (above.AsSpan().TrimEnd().EndsWith("]") && raw.AsSpan().TrimStart().StartsWith("(http"))
            return true;
        // "Write to those who were in" goes on, however short.
        if (above.Length > 30 && line.Number is null && Outline.IsUnfinished(above.TrimEnd()))
            return true;
        if ((line.Number is not null && !char.IsLower(line.Text.FirstOrDefault())) || line.BoldLead.Length > 0 || BeginsAnew())
            return false;
        if (ActionMarks.BeginsPlainly(line.Text) || (ActionMarks.IsWhole(above) && char.IsUpper(line.Text[0])))
            return false;
        // "HIGHWAYS" behind the end of a sentence heads what follows.
        if (above.AsSpan().TrimEnd().EndsWith(".") && line.Text.Count(char.IsUpper) > 3 && !line.Text.Any(char.IsLower))
            return false;
        var words = raw.AsSpan().TrimStart();
        if (above.AsSpan().TrimEnd().EndsWith(",") && above.Length > 30)
            return true;
        var first = words.IndexOf(' ') is >= 0 and var blank ? blank : words.Length;
        var full = above.TrimEnd().Length + 1 + first > width - 4;
        return width > 0 && (full || (char.IsLower(words[0]) && above.Length > width / 2));

        static bool IsRowOfCells(string text) =>
            text.Contains('\t', StringComparison.Ordinal) && text.TrimStart() is not ['-' or '*' or '+', ..];

        bool BeginsAnew() =>
            (Labels.Opens(line.Text) && (!char.IsLower(line.Text[0]) || line.Text.Contains(':', StringComparison.Ordinal)))
            || raw.AsSpan().TrimStart() is ['…' or '<' or '[', ..] or ['.', '.', ..];
    }

    /// <summary>The margin at which a text was wrapped; 0 where paragraphs stand on lines of their own.</summary>
    private static int WrapWidth(string[] raw)
    {
        var lengths = raw.Where(l => l.AsSpan().IndexOfAny('|', '\t') < 0)
            .Select(l => l.TrimEnd().Length)
            .Where(l => l > 40)
            .Order()
            .ToList();
        if (lengths.Count < 4)
            return 0;
        var wide = lengths[lengths.Count * 9 / 10];
        return wide <= WidestWrapped && lengths.Count(l => l > wide * 3 / 4) * 3 >= lengths.Count ? wide : 0;
    }

    // The level of the heading that a rule makes of the line above it; what has a rule above as well is over all others.
    private static int? Underline(string[] raw, int at)
    {
        var rule = raw[at].AsSpan().Trim();
        if (rule.Length < 3 || rule.IndexOfAnyExcept(rule[0]) >= 0)
            return null;
        var level = Rules.IndexOf(rule[0], StringComparison.Ordinal);
        if (level < 0)
            return rule[0] == '#' ? 0 : null;
        return at > 1 && raw[at - 2].AsSpan().Trim().SequenceEqual(rule) ? 0 : level + 1;
    }

    private const string Rules = "=-~^+\"";
}
