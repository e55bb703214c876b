using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Numbers that a paper has of its own: with letters before them ("BD24/031", "M.41", "AC(24)7", "TOP 3"), Roman ones and
/// capitals ("IV.", "C."). Of one line nobody can tell them from a road, a product or initials; they number items where at
/// least three lines at the same edge count on in them and most of those have a title.
/// </summary>
internal static partial class LetteredNumbers
{
    private const int Fewest = 3;
    private const int FewestOfYears = 5;
    private const int LongestReference = 32;
    private const int Edge = 2;
    private const int WidestStep = 3;

    /// <summary>What stands for the number of a Roman numeral and of a capital, as a delimiter.</summary>
    public const char Roman = 'R';

    /// <inheritdoc cref="Roman"/>
    public const char Capital = 'L';

    /// <summary>A line that may be numbered so.</summary>
    private readonly record struct Candidate(int At, Match Found, int Count);

    /// <summary>Takes such numbers off the lines that have them.</summary>
    public static void Take(List<MinuteLine> lines)
    {
        var series = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Number: null, Quoted: false, Table: null, Data: false, Bullet: false, Text.Length: > 1 } line)
                continue;
            var head = line.Text[..Math.Min(line.Text.Length, LongestReference)];
            if (Reference().Match(head) is { Success: true } found && IsUsual(found))
                Of(Shape(found)).Add(new(i, found, ItemNumber.Last(found.Groups["ref"].Value.TrimEnd(')'))));
            if (Enumerated().Match(head) is not { Success: true } mark)
                continue;
            var label = mark.Groups["ref"].Value;
            if (ItemNumber.Roman(label) is > 0 and var roman)
                Of($"\0{Roman}{mark.Groups["sign"].Value.Trim()}").Add(new(i, mark, roman));
            if (label.Length == 1)
                Of($"\0{Capital}{mark.Groups["sign"].Value.Trim()}").Add(new(i, mark, label[0] - 'A' + 1));
        }

        foreach (var (shape, candidates) in series.OrderByDescending(s => s.Value.Count).Select(s => (s.Key, s.Value)))
        {
            var delimiter = shape is ['\0', var kind, ..] ? kind : ' ';
            foreach (var run in (delimiter == ' ' ? [candidates] : Begun(candidates)).Select(c => Run(lines, c)))
            {
                if (run.Count < Fewest || (delimiter != ' ' && run[0].Count != 1) || !AreTitled(run) || (shape.Length == 0 && AreYears(run)))
                    continue;
                foreach (var (at, found, _) in run.Where(r => lines[r.At].Number is null))
                    lines[at] = Numbered(lines[at], found, delimiter);
            }
        }

        TakeBetween(lines);

        List<Candidate> Of(string shape) => series.TryGetValue(shape, out var known) ? known : series[shape] = [];

        // "1996 The pier was let", "1998 It was sold": years, unless many count on without a gap.
        bool AreYears(List<Candidate> run) =>
            run[0].Count is > 1900 and < 2050 && (run.Count < FewestOfYears || run[^1].Count - run[0].Count != run.Count - 1);

        bool AreTitled(List<Candidate> run) => run.Count(n => IsTitled(lines, n)) * 10 >= run.Count * 6;
    }

    // "411. Boats", "412 Minutes of the last meeting", "413. Ropes": the one number that is missing counts, dot or none.
    private static void TakeBetween(List<MinuteLine> lines)
    {
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Number: { } bare, Delimiter: ' ' } && int.TryParse(bare, out var stands) && stands == last + 1 && Next(i) == stands + 1
                && Delimited(i - 1, last) == '.' && Delimited(i + 1, stands + 1, 1) == '.')
                lines[i] = lines[i] with { Delimiter = '.' };
            if (lines[i].Number is { } own)
                last = int.TryParse(own, out var count) ? count : last;
            else if (lines[i] is { Bullet: false, Quoted: false, Table: null, Cells.Count: 0 } line && Missing().Match(line.Text) is { Success: true } found
                && int.TryParse(found.Groups["ref"].ValueSpan, out var n) && n == last + 1 && Next(i) == n + 1)
                (lines[i], last) = (Numbered(line, found, '.'), n);
        }

        char? Delimited(int at, int number, int step = -1)
        {
            while (at >= 0 && at < lines.Count && lines[at].Number != $"{number}")
                at += step;
            return at >= 0 && at < lines.Count ? lines[at].Delimiter : null;
        }

        int Next(int at) => lines.Skip(at + 1).Select(l => int.TryParse(l.Number, out var n) ? n : -1).FirstOrDefault(n => n > 0, -1);
    }

    [GeneratedRegex(@"^(?<ref>\d{2,4})\s+(?=\p{Lu})")]
    private static partial Regex Missing();

    private static MinuteLine Numbered(MinuteLine line, Match found, char delimiter) => line with
    {
        Number = found.Groups["ref"].Value.Replace(" ", "", StringComparison.Ordinal),
        Delimiter = delimiter,
        Text = line.Text[found.Length..],
        BoldLead = Lead(line, found.Length),
    };

    // An agenda and the minutes behind it each begin with "I.".
    private static IEnumerable<List<Candidate>> Begun(List<Candidate> candidates)
    {
        var from = 0;
        for (var i = 1; i <= candidates.Count; i++)
        {
            if (i < candidates.Count && candidates[i].Count != 1)
                continue;
            yield return candidates[from..i];
            from = i;
        }
    }

    // The longest run of the lines at the left edge that counts on; what refers back ("see M.12") stands outside it.
    private static List<Candidate> Run(List<MinuteLine> lines, List<Candidate> candidates)
    {
        var edge = candidates.Min(c => lines[c.At].Indent) + Edge;
        var known = candidates.Where(c => lines[c.At].Indent <= edge && c.Count >= 0).ToList();
        var last = new Dictionary<int, int>();
        var length = new int[known.Count];
        var before = new int[known.Count];
        for (var i = 0; i < known.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var step = 0; step <= WidestStep; step++)
            {
                if (last.TryGetValue(known[i].Count - step, out var at) && length[at] >= length[i])
                    (length[i], before[i]) = (length[at] + 1, at);
            }

            if (!last.TryGetValue(known[i].Count, out var same) || length[i] > length[same])
                last[known[i].Count] = i;
        }

        var run = new List<Candidate>();
        for (var i = known.Count == 0 ? -1 : Array.IndexOf(length, length.Max()); i >= 0; i = before[i])
            run.Add(known[i]);
        run.Reverse();
        return run.Select(r => r.Count).Distinct().Count() >= Fewest ? run : [];
    }

    private static bool IsTitled(List<MinuteLine> lines, Candidate candidate)
    {
        var (at, found, _) = candidate;
        var line = lines[at];
        if (line.Text.Length <= found.Length)
            return line.Cells.Count > 1 || (at + 1 < lines.Count && lines[at + 1] is { Number: null, Text.Length: > 2 and <= 90 });
        var first = line.Text[found.Length];
        return (char.IsUpper(first) || !char.IsLetter(first))
            && (!found.Value.Contains(':', StringComparison.Ordinal) || line.Text.Length <= found.Length + 60);
    }

    private static string Lead(MinuteLine line, int length) =>
        line.BoldLead.Length > length ? line.BoldLead[length..].TrimStart()
            : line.BoldLead.Length > 0 && line.Text.EndsWith(line.BoldLead, StringComparison.Ordinal) ? line.BoldLead
            : "";

    // What has numbers of its own: actions ("AP1"), questions and answers, risks, pages and places.
    private static readonly HashSet<string> NumberedApart = new(StringComparer.Ordinal)
    {
        "A", "AP", "AI", "Q", "R", "ACTION", "ACTIONS", "PAGE", "COVID", "PR", "RISK", "QUESTION", "OPTION", "TABLE", "FIGURE",
        "APPENDIX", "ANNEX", "SLIDE", "PLOT", "FLAT", "BLOCK", "ROOM", "LOT", "PHASE", "YEAR", "WEEK", "DAY", "MOTION",
        "RESOLUTION", "MAY", "ISSUE", "VERSION", "RELEASE",
    };

    private static bool IsUsual(Match found)
    {
        var lead = found.Groups["lead"].Value.Trim(' ', '.', '/', '-', '(', '&').ToUpperInvariant();
        // "1204   Finance": minutes that are counted over the years.
        if (lead.Length == 0 && found.Groups["ref"].Value is [_, _, _, _] count && count.All(char.IsAsciiDigit))
            return true;
        if (lead.Length == 0)
            return found.Value[0] == '[' || found.Groups["ref"].Value.Count(c => c is '/' or '-' or ':' or '.' or '(') > 1;
        return !NumberedApart.Contains(lead)
            && !Array.Exists(Clock.Months, m => m.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && lead.Length > 2);
    }

    private static string Shape(Match found)
    {
        var signs = found.Groups["ref"].Value.Skip(found.Groups["lead"].Length)
            .Where(c => !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c) && c != ' ');
        return found.Groups["lead"].Value.Trim() + string.Concat(signs);
    }

    private const string Letters = @"(?<lead>(\p{Lu}\p{L}{0,9}\.?([ ]?[&/.-]|[ ])?){0,3})";
    private const string Figures = @"\(?\d{1,4}\)?([./:-]?\(?\d{1,4}\)?){0,3}[a-z]?";

    [GeneratedRegex(
        @"^[\[(]?(?<ref>" + Letters + Figures + @")\]?([.):]?\s+|\s*[–—-]\s+|:\s*|$)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\(?(?<ref>[IVXL]{1,6}|[A-Z])(?<sign>[.):]|\s*[–—-]\s)\s*(?=\S)", RegexOptions.None)]
    private static partial Regex Enumerated();
}
