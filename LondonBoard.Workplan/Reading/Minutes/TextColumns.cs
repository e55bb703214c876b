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

    /// <summary>Takes the margins off the lines, as many as lines and null where there is none; other columns become tabs.</summary>
    /// <param name="raw">The lines; changed in place.</param>
    public static string?[] Take(string[] raw)
    {
        var margins = new string?[raw.Length];
        var rows = Rows(raw);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i].Length > 200 || raw[i].Contains('|', StringComparison.Ordinal) || raw[i].Contains('\t', StringComparison.Ordinal) || LastGap(raw[i]) is not { } gap)
                continue;
            var (before, behind) = (raw[i][..gap.At], raw[i][(gap.At + gap.Length)..].TrimEnd());
            if (rows[i])
            {
                raw[i] = Columns(raw[i]);
                continue;
            }

            if (gap.At + gap.Length >= MarginFrom && behind.Length <= WidestMargin && IsMargin(behind))
            {
                raw[i] = before;
                margins[before.Length > 0 || i == 0 ? i : i - 1] = IsHeading(behind) ? null : behind;
            }
            else if (IsName(before) && char.IsLetter(behind[0]))
            {
                raw[i] = $"{before}\t{behind}";
            }
        }

        return margins;
    }

    // Lines that stand together and are each divided twice or more are rows of a table.
    private static bool[] Rows(string[] raw)
    {
        var divided = Array.ConvertAll(raw, l => l.Length <= 200 && !l.Contains('|', StringComparison.Ordinal) && !l.Contains('\t', StringComparison.Ordinal) && Gaps(l) >= 2);
        return [.. divided.Select((d, i) => d && ((i > 0 && divided[i - 1]) || (i + 1 < divided.Length && divided[i + 1])))];
    }

    // How often blanks divide a line; those behind its number or label do not.
    private static int Gaps(string line)
    {
        var cells = Columns(line).Split('\t');
        return cells.Length - 1 - (cells.Length > 1 && (cells[0].EndsWith(':') || ItemNumber.Take(cells[0] + " X") is { } number && number.Rest > cells[0].Length) ? 1 : 0);
    }

    private static string Columns(string line) => string.Join('\t', line.Trim().Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

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

    private static bool IsMargin(string words) =>
        IsHeading(words) || Decisions.InMargin(words) is not null || words.Split(['/', '&', ',', '+'], StringSplitOptions.TrimEntries).All(p => NameWords.IsInitials(p) || (NameWords.IsRole(p) && p.Length < 12));

    private static bool IsHeading(string words) => TableColumns.Of([words])[0] is Holds.Owner or Holds.Deed;

    // What stands before a gap behind a number or a label is no column: "1.    Minutes", "Present:    Ann Bell".
    private static bool IsName(string before)
    {
        var words = before.Trim();
        return words.Length is >= 3 and <= WidestName && !words.EndsWith(':') && char.IsLetter(words[0]) && (words.Contains(' ', StringComparison.Ordinal) || !words.Any(char.IsDigit)) && Labels.Meaning(words) == Announces.Nothing && ItemNumber.Take(words) is null;
    }
}
