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
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i].Length > 200 || raw[i].Contains('|', StringComparison.Ordinal) || raw[i].Contains('\t', StringComparison.Ordinal) || LastGap(raw[i]) is not { } gap)
                continue;
            var (before, behind) = (raw[i][..gap.At], raw[i][(gap.At + gap.Length)..].TrimEnd());
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
