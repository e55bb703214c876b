namespace LondonBoard.Dates;

/// <summary>A stretch of a line with one date in it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Before">The words before the date.</param>
/// <param name="After">The words behind it.</param>
/// <param name="Find">The date as found.</param>
/// <param name="Days">Its days; null where it is mere "ongoing" or a day that does not exist.</param>
internal readonly record struct DatePiece(string Text, string Before, string After, DateFind Find, Stretch? Days);

/// <summary>Cuts a line into pieces of one date each and settles the missing years between them.</summary>
internal static class DateLine
{
    private static readonly char[] Ends = [' ', ',', ';', ':', '/', '|', '-', '–', '—', '&', '\u00A0', '\t', '\n', '\r'];

    /// <summary>The pieces of a line, in order; none where no date is found.</summary>
    public static IReadOnlyList<DatePiece> Read(string line, DateContext context)
    {
        var finds = WithoutPassingOngoing(line, new DateFinder(line, context).All());
        var days = Years(finds, context);
        var pieces = new List<DatePiece>(finds.Count);
        var labelsLead = finds.Count > 0 && HasWords(line.AsSpan(0, finds[0].Start));
        var start = 0;
        for (var i = 0; i < finds.Count; i++)
        {
            var (end, next) = i + 1 < finds.Count ? Cut(line, finds[i].End, finds[i + 1].Start, labelsLead) : (line.Length, line.Length);
            var text = finds.Count == 1 ? line : Closed(line[start..end].Trim(Ends));
            pieces.Add(new(text, line[start..finds[i].Start], line[finds[i].End..end], finds[i], days[i]));
            start = next;
        }

        return pieces;
    }

    // "Ongoing" counts where it stands for itself, not as a word of a sentence ("continuing links with …, June 2006").
    private static List<DateFind> WithoutPassingOngoing(string line, List<DateFind> finds)
    {
        var kept = new List<DateFind>(finds.Count);
        for (var i = 0; i < finds.Count; i++)
        {
            var find = finds[i];
            if (find.First is not null)
            {
                kept.Add(find);
                continue;
            }

            var from = i > 0 ? finds[i - 1].End : 0;
            var to = i + 1 < finds.Count ? finds[i + 1].Start : line.Length;
            var before = line.AsSpan(from, find.Start - from).TrimEnd();
            var after = line.AsSpan(find.End, to - find.End).TrimStart();
            var apartBefore = before.IsEmpty ? i == 0 : IsSeparator(before[^1]);
            var apartAfter = after.IsEmpty ? i + 1 == finds.Count : IsSeparator(after[0]);
            var joined = (i > 0 && !HasSeparator(before)) || (i + 1 < finds.Count && !HasSeparator(after));
            if ((apartBefore || apartAfter) && !joined)
                kept.Add(find);
        }

        return kept;
    }

    // A date without a year takes it from the next that has one ("Draft July, Final December 2006"), else from the one before.
    private static Stretch?[] Years(List<DateFind> finds, DateContext context)
    {
        var days = new Stretch?[finds.Count];
        DateOnly? next = null;
        for (var i = finds.Count - 1; i >= 0; i--)
        {
            if (!finds[i].LacksYear)
                days[i] = finds[i].Days(context);
            else if (next is { } day)
                days[i] = finds[i].Days(context, notAfter: day);
            if (finds[i].First is { Part.Grain: not Grain.Fixed })
                next = days[i]?.From ?? next;
        }

        DateOnly? before = null;
        for (var i = 0; i < finds.Count; i++)
        {
            var guessed = days[i] is null && finds[i].LacksYear;
            if (guessed)
                days[i] = finds[i].Days(context, notBefore: before);
            if (finds[i].First is { Part.Grain: not Grain.Fixed } && (!guessed || before is not null || context.Period is null))
                before = days[i]?.From ?? before;
        }

        return days;
    }

    // Where one piece ends and where the next begins.
    private static (int End, int Next) Cut(string line, int from, int to, bool labelsLead)
    {
        var gap = line.AsSpan(from, to - from);
        foreach (var separator in (ReadOnlySpan<string>)[";", "|", "\n", ", ", ",", " / ", "/", ". ", " – ", " - ", " and ", " & ", "("])
        {
            var at = labelsLead ? gap.IndexOf(separator, StringComparison.Ordinal) : gap.LastIndexOf(separator, StringComparison.Ordinal);
            if (at >= 0)
                return (from + at, from + at + separator.Length);
        }

        return labelsLead ? (from, from) : (to, to);
    }

    // A bracket that was opened in another piece is not this one's.
    private static string Closed(string text) => text.EndsWith(')') && !text.Contains('(', StringComparison.Ordinal) ? text[..^1] : text;

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private static bool HasSeparator(ReadOnlySpan<char> text) => text.IndexOfAny(",;/|()\n–-:") >= 0;

    private static bool IsSeparator(char c) => c is ',' or ';' or '/' or '|' or '(' or ')' or '.' or ':' or '-' or '–' or '—';
}
