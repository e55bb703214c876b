using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Rows of the table at the head of minutes as a page's text leaves them: labels and names run together ("PresentAnn Bell",
/// "Ann BellCarl Dove"), divided by strokes ("Present / Ann Bell") or by bars ("Present | Ann, Carl | |").
/// </summary>
internal static partial class HeadRows
{
    private const int Longest = 400;

    /// <summary>The same lines, each such row a label and names with signs between them.</summary>
    public static string[] Mend(string[] raw)
    {
        raw = [.. raw.SelectMany(l => l.Length > Longest ? [l] : GluedRow().Replace(l, "\n").Split('\n').Select(Unglued))];
        if (Array.FindIndex(raw, l => Stroked().IsMatch(l) && IsLabel(Stroked().Match(l))) is >= 0 and var first)
            raw = DivideStrokes(raw, first);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i].Length <= Longest && raw[i].Contains('|', StringComparison.Ordinal) && !IsRuled(raw, i))
                raw[i] = Barred(raw[i]);
        }

        return raw;
    }

    // "AttendeesAnn Bell", "PresentAnn Bell, Harbour Trust", "Ann BellCarl Dove": a small letter directly before a capital ends a label or a name.
    private static string Unglued(string line)
    {
        line = GluedForm().Replace(GluedAnd().Replace(line, " and "), ", ");
        var label = GluedLabel().Match(line);
        var rest = label.Success ? line[label.Length..] : line;
        var names = Names(rest);
        // "PresentAnn BellHead of Law"
        if (label.Success && names is null && Seam().Split(rest, 2) is [var name, var office] && IsSomebody(name) && NameWords.IsRole(office))
            names = $"{name}, {office}";
        if (label.Success && (names is not null || PersonWords.IsFull(rest.Split([',', '('])[0])))
            return $"{label.Value.Trim()}: {names ?? rest}";
        return label.Success || names is null ? line : names;
    }

    // "… of the Quay CouncilPresent / Ann Bell"
    [GeneratedRegex(@"(?<=\p{Ll})(?=(Present|Apologies|Attendees|In [Aa]ttendance) / )")]
    private static partial Regex GluedRow();

    // Names that only seams or strokes divide; null where a part is none.
    private static string? Names(string words)
    {
        if (words.AsSpan().IndexOfAny(",.;:()|") >= 0)
            return null;
        var parts = Seam().Replace(words.Trim(), "\n").Split(["\n", " / "], StringSplitOptions.TrimEntries).ToList();
        // "CarlDove"
        for (var at = parts.Count - 2; at >= 0; at--)
        {
            if (parts[at].Contains(' ', StringComparison.Ordinal) || parts[at + 1].Contains(' ', StringComparison.Ordinal))
                continue;
            parts[at] += $" {parts[at + 1]}";
            parts.RemoveAt(at + 1);
        }

        return parts.Count > 1 && parts.TrueForAll(IsSomebody) && parts.Exists(FirstNames.Begins) ? string.Join("; ", parts) : null;
    }

    private static bool IsSomebody(string words) =>
        words.Count(c => c == ' ') is 1 or 2 && NameWords.IsFullName(words) && !NameWords.IsRole(words) && !NameWords.IsBody(words);

    [GeneratedRegex(@"^\s*(Those present|Present|Attendees|Attending|In [Aa]ttendance|Apologies|Absent|Chair|Chairman|Secretary)(?=\p{Lu}\p{Ll}+ )")]
    private static partial Regex GluedLabel();

    // "Cllr A BellandCllr C Dove"
    [GeneratedRegex(@"(?<=\p{Lu}\p{Ll}+)and ?(?=(Cllrs?|Mrs?|Ms|Miss|Dr|Rev)\.? \p{Lu})")]
    private static partial Regex GluedAnd();

    // "Cllr BellCllr Dove", "Ann Bell (AB)Carl Dove (CD)"
    [GeneratedRegex(
        @"(?<=\b(Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr) [\p{L}. ]*\p{Ll}{2})(?=(Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Rev)\.? \p{Lu})" +
        @"|(?<= \(\p{Lu}{2,3}\))(?=\p{Lu}\p{Ll}+ \p{Lu})")]
    private static partial Regex GluedForm();

    // "McLean" and "DeVito" have none.
    [GeneratedRegex(@"(?<=\p{Ll}{2})(?<!\b(Mac|Fitz|Van|Dela?))(?=\p{Lu}\p{Ll})")]
    private static partial Regex Seam();

    // "Chair / Ann Bell" and below it "Present / Carl Dove", "Eve Frost / Harbour Trust", "/ Jo Hart": up to a blank line a label has the names
    // below it, and behind a name stands where from or the next column's name.
    private static string[] DivideStrokes(string[] raw, int first)
    {
        var lines = new List<string>(raw[..first]);
        var open = false;
        for (var i = first; i < raw.Length; i++)
        {
            open = open && !string.IsNullOrWhiteSpace(raw[i]) && raw[i].Length <= Longest && !Counted().IsMatch(raw[i]);
            var line = raw[i];
            if (line.Length <= Longest && Stroked().Match(line) is { Success: true } row && IsLabel(row))
            {
                open = true;
                lines.Add($"{row.Groups["label"].Value.TrimEnd(' ', ':')}:");
                line = row.Groups["rest"].Value;
                if (line.Trim(' ', '/').Length == 0)
                    continue;
            }

            open = open && (line.TrimStart() is ['/', ..] || PersonWords.Begin(Cells().Split(line)[0].Trim()));
            lines.Add(open ? Parted(line) : line);
        }

        return [.. lines];
    }

    private static bool IsLabel(Match row) =>
        Labels.Meaning(row.Groups["label"].Value) is Announces.Present or Announces.Apologies or Announces.Chair or Announces.Scribe
        && Labels.Meaning(row.Groups["rest"].Value.Split('/')[0]) == Announces.Nothing;

    private static string Parted(string line)
    {
        var cells = line.Split('/').Length > 1 ? Cells().Split(line.Trim()).Select(c => c.Trim()).Where(c => c.Length > 0).ToList() : [line];
        for (var at = cells.Count - 1; at > 0; at--)
        {
            var sign = PersonWords.IsFull(cells[at]) && FirstNames.Begins(NameWords.WithoutTitles(cells[at])) && !NameWords.IsRole(cells[at]) ? ", "
                : cells[at][0] == '(' ? " " : " – ";
            cells[at - 1] += sign + cells[at];
        }

        return cells.Count == 0 ? "" : cells[0];
    }

    [GeneratedRegex(@"^\s*(?<label>\p{L}[\p{L} ]{3,30}:?) / ?(?<rest>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Stroked();

    [GeneratedRegex(@"(?<=^|\s)/(?=\s|$)")]
    private static partial Regex Cells();

    [GeneratedRegex(@"^\s*\d{1,3}[./ )]")]
    private static partial Regex Counted();

    // "Present | Ann, Carl | |" alone, or among "Date | 3 May | |".
    private static string Barred(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "Apologies: Ann Bell; Carl Dove |"
        if (cells is [var only] && Labels.Read(only).What is Announces.Present or Announces.Apologies)
            return only;
        return cells is [var label, var words] && Labels.Meaning(label) is Announces.Present or Announces.Apologies or Announces.Chair or Announces.Scribe
            or Announces.Date or Announces.Time or Announces.Place ? $"{label.TrimEnd(':', ' ')}: {words}" : line;
    }

    // Whether a row is of a table with a rule.
    private static bool IsRuled(string[] raw, int at)
    {
        static bool IsPiped(string line) => line.Contains('|', StringComparison.Ordinal);
        var (from, to) = (at, at);
        while (from > 0 && IsPiped(raw[from - 1]))
            from--;
        while (to + 1 < raw.Length && IsPiped(raw[to + 1]))
            to++;
        return raw[from..(to + 1)].Any(l => l.Contains("--", StringComparison.Ordinal));
    }
}
