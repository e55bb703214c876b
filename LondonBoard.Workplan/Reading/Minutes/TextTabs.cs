namespace LondonBoard.Reading.Minutes;

/// <summary>
/// The tabs of a text. They divide cells only under headings of a table or between short columns; elsewhere a writer set
/// them as blanks behind a number or a label, as an indent, or before the margin that says who acts.
/// </summary>
internal static class TextTabs
{
    private const int Indent = 4;
    private const int LongestMark = 16;
    private const int LongestMargin = 40;
    private const int LongestDeed = 200;
    private const int LongestColumn = 45;
    private const int ShortestWords = 12;

    /// <summary>Takes the tabs that divide no cells out of the lines and puts what stands in a margin aside.</summary>
    /// <param name="raw">The lines; changed in place.</param>
    /// <param name="margins">The margin of each line; filled in.</param>
    public static void Take(string[] raw, string?[] margins)
    {
        var headed = false;
        var (above, columns) = (-1, -2);
        for (var i = 0; i < raw.Length; i++)
        {
            if (!raw[i].Contains('\t', StringComparison.Ordinal) || raw[i].Contains('|', StringComparison.Ordinal))
            {
                above = string.IsNullOrWhiteSpace(raw[i]) ? above : i;
                continue;
            }

            var cells = Array.ConvertAll(raw[i].Split('\t'), c => c.Trim());
            var holds = TableColumns.Of(cells);
            if (TableColumns.AreActions(holds) && cells.Count(c => c.Length > 0) > 1)
            {
                while (i + 1 < raw.Length && raw[i + 1].Contains('\t', StringComparison.Ordinal))
                    i++;
                continue;
            }

            if (TableColumns.AreOnlyHeadings(cells) && (TableColumns.AreMinutes(holds) || (cells[0].Length == 0 && holds[^1] is Holds.Owner or Holds.Deed)))
            {
                (raw[i], headed) = ("", true);
                continue;
            }

            if (cells[0].Length == 0 && above >= 0 && cells.Count(c => c.Length > 0) == 1 && raw[above].Length > ShortestWords && columns != i - 1 && cells.First(c => c.Length > 0) is var alone && (TextColumns.IsMargin(alone) || (cells.Length > 2 && cells[^1].Length > 0 && IsMargin(alone, headed))))
            {
                margins[above] = Beside(margins[above], alone);
                raw[i] = "";
                continue;
            }

            if (Plain(cells, headed, columns == i - 1) is { } plain)
                (raw[i], margins[i]) = plain;
            else
                columns = i;
            above = i;
        }
    }

    /// <summary>Two margins of one line, the second going on where the first breaks off.</summary>
    public static string Beside(string? first, string second) =>
        first is null ? second : first.TrimEnd() is [.., ',' or '/' or '&' or '+'] || first.EndsWith(" and", StringComparison.Ordinal) ? $"{first.TrimEnd()} {second}" : $"{first}\n{second}";

    /// <summary>Whether words may stand in a margin: initials, names, roles; under a heading of its own anything short.</summary>
    public static bool IsMargin(string words, bool headed) =>
        (headed && words.Length <= LongestDeed && words.Any(char.IsLetter)) || words.Length <= LongestMargin && words.Any(char.IsLetter) && (TextColumns.IsMargin(words) || TextColumns.IsSigned(words) || PersonWords.Pieces(words) is { Count: > 0 } pieces && pieces.TrueForAll(p => NameWords.IsInitials(p) || PersonWords.IsFull(p) || NameWords.IsRole(p)));

    // The line without its tabs, and its margin; null where they divide columns.
    private static (string Line, string? Margin)? Plain(string[] cells, bool headed, bool below)
    {
        var indent = cells.TakeWhile(c => c.Length == 0).Count();
        var filled = cells.Where(c => c.Length > 0).ToList();
        var words = new string(' ', Indent * indent);
        while (filled.Count > 1 && IsMark(filled[0]) && !(filled[0].EndsWith(':') && (filled.Count > 2 || Labels.Meaning(filled[1]) != Announces.Nothing)))
        {
            words += Dotted(filled[0]) + " ";
            filled.RemoveAt(0);
        }

        return filled switch
        {
            [] => ("", null),
            [var only] when below && indent > 0 && words.Trim().Length == 0 && only.Length <= LongestColumn && !only.EndsWith('.') => null,
            [var only] => (words + only, null),
            [var text, var last] when words.Length + text.Length > ShortestWords && (text.Contains(' ', StringComparison.Ordinal) || headed) && text[^1] is not (';' or ',') && !(text.Length <= LongestColumn && !headed && PersonWords.Names(text) > 0) && IsMargin(last, headed) => (words + text, last),
            [var text, var who, var day] when headed && text.Length > ShortestWords && IsMargin(who, headed) && DueDates.Undated.IsDate(day) => (words + text, $"{who}, {day}"),
            [var text, var rest] when text.Length > LongestColumn && rest.Contains(' ', StringComparison.Ordinal) && rest.Length > LongestMargin => ($"{words}{text} {rest}", null),
            _ => null,
        };
    }

    // A number, a reference, a bullet or a label, behind which a tab is a blank.
    private static bool IsMark(string cell) =>
        cell.EndsWith(':') || cell.EndsWith(":-", StringComparison.Ordinal) || (cell.Length <= LongestMark && !cell.Contains("  ", StringComparison.Ordinal) && (cell.Length == 1 && !char.IsLetterOrDigit(cell[0]) || cell[^1] is ')' or '.' && cell.Count(char.IsLetter) <= 6 && !cell.Contains(' ', StringComparison.Ordinal) || (char.IsAsciiDigit(cell.TrimEnd('.', ')', ']', 'a', 'b', 'c', 'd')[^1..].FirstOrDefault()) && cell.Count(char.IsLetter) <= 8)));

    // A number that a tab sets apart is one, whatever follows it.
    private static string Dotted(string mark) => mark.Length <= 5 && mark.All(c => char.IsAsciiDigit(c) || c == '.') && !mark.EndsWith('.') ? mark + "." : mark;
}
