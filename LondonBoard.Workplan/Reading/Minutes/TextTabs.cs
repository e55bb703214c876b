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

    private static string Bulleted(string line)
    {
        var at = line.Length - line.TrimStart().Length + 1;
        return $"{line[..at]} {line[at..].TrimStart('\t', ' ')}";
    }

    /// <summary>Takes the tabs that divide no cells out of the lines and puts what stands in a margin aside.</summary>
    /// <param name="raw">The lines; changed in place.</param>
    /// <param name="margins">The margin of each line; filled in.</param>
    public static void Take(string[] raw, string?[] margins)
    {
        var headed = false;
        var (above, columns) = (-1, -2);
        for (var i = 0; i < raw.Length; i++)
        {
            // A tab behind a bullet stands for a blank.
            raw[i] = raw[i].TrimStart() is ['-' or '*' or '•' or '·' or '–', '\t', ..] ? Bulleted(raw[i]) : raw[i];
            if (!raw[i].Contains('\t', StringComparison.Ordinal) || raw[i].Contains('|', StringComparison.Ordinal))
            {
                above = string.IsNullOrWhiteSpace(raw[i]) ? above : i;
                continue;
            }

            var cells = Array.ConvertAll(raw[i].Split('\t'), c => c.Trim());
            var holds = TableColumns.Of(cells);
            if (above >= 0 && SectionWords.Of(LineMarks.Take(raw[above].TrimStart('#')).Text) == Section.Actions)
                holds = TableColumns.UnderActions(holds);
            if (TableColumns.AreActions(holds) && cells.Count(c => c.Length > 0) > 1)
            {
                while (i + 1 < raw.Length && raw[i + 1].Contains('\t', StringComparison.Ordinal))
                    i++;
                continue;
            }

            if (TableColumns.AreOnlyHeadings(cells) && (TableColumns.AreMinutes(holds) || HeadsMargin(cells, holds)))
            {
                (raw[i], headed) = ("", true);
                continue;
            }

            if (above >= 0 && columns != i - 1 && raw[above].Length > ShortestWords && Alone(cells, headed) is { } alone)
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

    // "| | Action"
    private static bool HeadsMargin(string[] cells, Holds[] holds) => cells[0].Length == 0 && holds[^1] is Holds.Owner or Holds.Deed;

    // What stands alone in a line, to the right, and belongs in the margin of the line above; null where it is no such thing.
    private static string? Alone(string[] cells, bool headed)
    {
        if (cells[0].Length > 0 || cells.Count(c => c.Length > 0) != 1)
            return null;
        var alone = cells.First(c => c.Length > 0);
        var last = cells.Length > 2 && cells[^1].Length > 0;
        return TextColumns.IsMargin(alone) || (last && IsMargin(alone, headed)) ? alone : null;
    }

    /// <summary>Two margins of one line, the second going on where the first breaks off.</summary>
    public static string Beside(string? first, string second)
    {
        if (first is null)
            return second;
        var goesOn = first.TrimEnd() is [.., ',' or '/' or '&' or '+'] || first.EndsWith(" and", StringComparison.Ordinal);
        return goesOn ? $"{first.TrimEnd()} {second}" : $"{first}\n{second}";
    }

    /// <summary>Whether words may stand in a margin: initials, names, roles; under a heading of its own anything short.</summary>
    public static bool IsMargin(string words, bool headed) =>
        words.Any(char.IsLetter)
        && ((headed && words.Length <= LongestDeed) || (words.Length <= LongestMargin && AreOwners(words)));

    private static bool AreOwners(string words)
    {
        return TextColumns.IsMargin(words)
            || TextColumns.IsSigned(words)
            || (PersonWords.Pieces(words) is { Count: > 0 } pieces && pieces.TrueForAll(IsOwner));

        static bool IsOwner(string piece) => NameWords.IsInitials(piece) || PersonWords.IsFull(piece) || NameWords.IsRole(piece);
    }

    // The line without its tabs, and its margin; null where they divide columns.
    private static (string Line, string? Margin)? Plain(string[] cells, bool headed, bool below)
    {
        var indent = cells.TakeWhile(c => c.Length == 0).Count();
        var filled = cells.Where(c => c.Length > 0).ToList();
        var words = new string(' ', Indent * indent);
        while (filled.Count > 1 && IsMark(filled[0]) && !IsLabelOfCells())
        {
            words += Dotted(filled[0]) + " ";
            filled.RemoveAt(0);
        }

        return filled switch
        {
            [] => ("", null),
            [var only] when below && indent > 0 && words.Trim().Length == 0 && IsInColumn(only) => null,
            [var only] => (words + only, null),
            [var text, var last] when IsBeforeMargin(text) && IsMargin(last, headed) => (words + text, last),
            [var text, var who, var day] when headed
                && text.Length > ShortestWords
                && IsMargin(who, headed)
                && DueDates.Undated.IsDate(day) => (words + text, $"{who}, {day}"),
            [var text, var rest] when text.Length > LongestColumn && IsRest(rest) => ($"{words}{text} {rest}", null),
            _ => null,
        };

        bool IsLabelOfCells() =>
            filled[0].EndsWith(':') && (filled.Count > 2 || Labels.Meaning(filled[1]) != Announces.Nothing);

        static bool IsInColumn(string cell) => cell.Length <= LongestColumn && !cell.EndsWith('.');

        bool IsBeforeMargin(string text) =>
            words.Length + text.Length > ShortestWords
            && (text.Contains(' ', StringComparison.Ordinal) || headed)
            && text[^1] is not (';' or ',')
            && !(text.Length <= LongestColumn && !headed && PersonWords.Names(text) > 0);

        static bool IsRest(string cell) => cell.Contains(' ', StringComparison.Ordinal) && cell.Length > LongestMargin;
    }

    // A number, a reference, a bullet or a label, behind which a tab is a blank.
    private static bool IsMark(string cell) =>
        cell.EndsWith(':')
        || cell.EndsWith(":-", StringComparison.Ordinal)
        || (cell.Length <= LongestMark
            && !cell.Contains("  ", StringComparison.Ordinal)
            && (IsBullet(cell) || IsShut(cell) || IsReference(cell)));

    private static bool IsBullet(string cell) => cell.Length == 1 && !char.IsLetterOrDigit(cell[0]);

    // "iv)", "App."
    private static bool IsShut(string cell) =>
        cell[^1] is ')' or '.' && cell.Count(char.IsLetter) <= 6 && !cell.Contains(' ', StringComparison.Ordinal);

    // "12/34a", "Item 5"
    private static bool IsReference(string cell) =>
        cell.TrimEnd('.', ')', ']', 'a', 'b', 'c', 'd') is [.., >= '0' and <= '9'] && cell.Count(char.IsLetter) <= 8;

    // A number that a tab sets apart is one, whatever follows it.
    private static string Dotted(string mark) =>
        mark.Length <= 5 && mark.All(c => char.IsAsciiDigit(c) || c == '.') && !mark.EndsWith('.') ? mark + "." : mark;
}
