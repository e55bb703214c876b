using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Numbered lines that count on from one another.</content>
internal sealed partial class Outline
{
    // A recorder's log has the topics outermost, what was said on them deeper, all with their time.
    private static List<int> Logged(IReadOnlyList<MinuteLine> lines)
    {
        var stamped = Places(lines).Where(i => lines[i] is { Stamped: true, Bullet: true, Text.Length: > 1 }).ToList();
        var outer = stamped.Count == 0 ? 0 : stamped.Min(i => lines[i].Indent);
        return stamped.Exists(i => lines[i].Indent > outer) ? [.. stamped.Where(i => lines[i].Indent == outer)] : [];
    }

    /// <summary>Runs of numbered lines that count on from one another, of one style each.</summary>
    private static List<List<int>> Chains(IReadOnlyList<MinuteLine> lines, bool parts)
    {
        var chains = new List<List<int>>();
        var listed = Section.Minutes;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            // The numbers of a list of actions or of people are none of items.
            if (line.Number is null)
                listed = Lists(line);
            else if (listed == Section.Actions || (listed == Section.People && IsEntry(line)))
                continue;
            if (line.Number is not { } label || line.Quoted || IsPart(label) != parts || Dated().IsMatch(label))
                continue;
            if (!label.Any(char.IsAsciiDigit) && !IsEnumerated(line))
                continue;
            var n = Count(line);
            var closes = SectionWords.IsNext(line.Text) && line.Text.Length < LongestTitle;
            var mine = chains.Where(c => Style(lines[c[^1]]) == Style(line)
                && (CountsOn(c, n, lines) || CountsWithin(lines[c[^1]], line) || (IsWithinGap(c, n, lines) && (AreShouted(c, line, lines) || (closes && c.Count >= LongestGap))))).ToList();
            if (GoneOn(mine, line, lines) is { } best)
                best.Add(i);
            else
                chains.Add([i]);
            // Stray numbers that nothing counted on from are no beginning of anything.
            if (chains.Count > MostChains)
                chains = [.. chains.Where((c, at) => c.Count > 1 || at > MostChains - 50).TakeLast(MostChains / 2)];
        }

        return chains;
    }

    // "13/08/15-04" is what an action of that day is called.
    [GeneratedRegex(@"^\d{1,2}/\d{1,2}/(\d\d)?\d\d-\d{1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Dated();

    // Of several that a line may go on: one at its edge, with the number before its own, set as it is, mostly of titles; the last.
    private static List<int>? GoneOn(List<List<int>> chains, MinuteLine line, IReadOnlyList<MinuteLine> lines)
    {
        return chains.Count == 1 ? chains[0] : chains
            .OrderBy(c => Math.Abs(Last(c).Indent - line.Indent) <= 2 ? 0 : 1)
            .ThenBy(c => Count(line) == Count(Last(c)) + 1 ? 0 : 1)
            .ThenBy(c => (Last(c).Cells.Count > 1) == (line.Cells.Count > 1) ? 0 : 1)
            .ThenBy(c => IsHeaded(Last(c)) == IsHeaded(line) ? 0 : 1)
            .ThenByDescending(ShareOfTitles)
            .ThenByDescending(c => c[^1])
            .FirstOrDefault();

        MinuteLine Last(List<int> chain) => lines[chain[^1]];

        double ShareOfTitles(List<int> chain) =>
            chain.TakeLast(20).Count(c => Heading(lines, c) is not null) / (double)Math.Min(20, chain.Count);
    }

    // Some numbers are left out; and where one was mistyped ("12, 15, 14"), the next counts on from the one before it.
    private static bool CountsOn(List<int> chain, int n, IReadOnlyList<MinuteLine> lines) =>
        Count(lines[chain[^1]]) is var last && n >= last ? n <= last + Math.Max(3, chain.Count / 4) && (n > last || n != 1)
            : chain.Count > 2 && n == Count(lines[chain[^2]]) + 2;

    // "31/19", and next "32/19": within one year.
    private static bool CountsWithin(MinuteLine last, MinuteLine line) =>
        last.Number!.Split('/') is [var before, { Length: 2 } year]
        && line.Number!.Split('/') is [var own, var same] && same == year
        && int.TryParse(before, out var from) && int.TryParse(own, out var to) && to > from && to <= from + WidestStep;

    private const int WidestStep = 3;

    // "5. ROPES", "6. BOATS", and next of all "12. COURTS": capitals tell that it is of the same kind.
    private static bool AreShouted(List<int> chain, MinuteLine line, IReadOnlyList<MinuteLine> lines) =>
        chain.Count >= FewestListed && IsShouted(line) && chain.TakeLast(FewestListed).All(c => IsShouted(lines[c]));

    private static bool IsShouted(MinuteLine line) =>
        line.Text.Length is > 3 and < LongestTitle && line.Text.Any(char.IsLetter) && IsAllCapitals(line.Text);

    // "15. Questions", and last of all "21. Date of next meeting": numbers in between had nothing to say.
    private static bool IsWithinGap(List<int> chain, int n, IReadOnlyList<MinuteLine> lines) =>
        n > Count(lines[chain[^1]]) && n <= Count(lines[chain[^1]]) + LongestGap;

    private const int LongestGap = 8;

    private static Section Lists(MinuteLine line) =>
        Labels.Read(line.Text) is (Announces.Present or Announces.Apologies, "") ? Section.People
            : line.Heading is null && line.Text.EndsWith(':') && SectionWords.Of(line.Text) == Section.Actions ? Section.Actions
            : Section.Minutes;

    // "1. Ann Bell, Harbour Trust", "2. Carl Dove (chair)", "3.": one person a number, or room for one.
    private static bool IsEntry(MinuteLine line) =>
        line.Text.Length == 0 || (PersonWords.Begin(line.Text) && PersonWords.IsOne(line.Text));

    // "23/41" and "41/23" both count 41 up, as "41a/23" does, "FC/285/07-08" 285.
    private static int Count(string label)
    {
        var parts = label.Split('/');
        if (char.IsAsciiLetter(label[0]) && Array.Find(parts, IsFigures) is { } run && int.TryParse(run, out var own))
            return own;
        if (label.EndsWith(".0", StringComparison.Ordinal))
            return ItemNumber.Last(label[..^2]);
        return parts is [var count, { Length: 2 } year] && int.TryParse(count.TrimEnd(SmallLetters), out var first) && first > 31 && int.TryParse(year, out _)
            ? first
            : ItemNumber.Last(label);

        static bool IsFigures(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);
    }

    private static readonly char[] SmallLetters = [.. "abcdefghijklmnopqrstuvwxyz"];

    // "24.1", "24.2" count within one meeting as "1", "2" do; where whole numbers head items they are parts of those.
    private static bool IsPart(string label) =>
        !char.IsAsciiLetter(label[0]) && ItemNumber.Depth(label) > 1 && !label.EndsWith(".0", StringComparison.Ordinal);

    private static bool IsEnumerated(MinuteLine line) => line.Delimiter is LetteredNumbers.Roman or LetteredNumbers.Capital;

    private static int Count(MinuteLine line) => line.Delimiter switch
    {
        LetteredNumbers.Roman => ItemNumber.Roman(line.Number!),
        LetteredNumbers.Capital => line.Number![0] - 'A' + 1,
        _ => Count(line.Number!),
    };

    private static string Shape(string label) =>
        char.IsAsciiLetter(label[0]) ? string.Concat(label.Where(c => !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c)))
            : IsPart(label) ? label[..label.LastIndexOf('.')]
            : "";

    private static string Style(MinuteLine line)
    {
        if (IsEnumerated(line))
            return $"{line.Delimiter}";
        var sign = line.Number!.Contains('/', StringComparison.Ordinal) ? '/' : line.Delimiter is 'a' or '.' ? '.' : line.Delimiter;
        return $"{Shape(line.Number)}{sign}{(line.Heading is null ? "" : "#")}";
    }

    private const int MostChains = 400;

    private static List<int> Best(List<List<int>> chains, IReadOnlyList<MinuteLine> lines)
    {
        List<int> best = [];
        var most = 0.0;
        var able = chains.Where(c => c.Count >= Fewest(lines[c[0]]) && Titled(c) * 10 >= c.Count * 6).ToList();
        foreach (var chain in able.Where(c => !able.Exists(outer => IsWithinStep(c, outer, lines))))
        {
            var headed = chain.Count(c => IsHeaded(lines[c]));
            var score = (Titled(chain) * 0.3) + Filled(chain, lines) + (0.5 * headed) + (chain.Count(c => lines[c].Indent == 0) * 0.2);
            // Of two that say the same, the first is the agenda.
            if (score > most || (score == most && chain[0] > best[^1]))
                (most, best) = (score, [.. chain.Where((c, at) => Heading(lines, c) is not null || IsInTurn(chain, at))]);
        }

        return best;

        // One that begins with a high number began elsewhere, and takes more to be believed.
        static int Fewest(MinuteLine first) => Count(first) <= 3 || first.Number is [_, _, _, ..] ? 2 : 3;

        int Titled(List<int> chain) => chain.Count(c => Heading(lines, c) is not null);

        int CountAt(List<int> chain, int at) => at < 0 ? 0 : Count(lines[chain[at]]);

        bool IsInTurn(List<int> chain, int at) =>
            at + 1 < chain.Count
            && CountAt(chain, at) == CountAt(chain, at - 1) + 1
            && CountAt(chain, at + 1) == CountAt(chain, at) + 1;
    }

    // "a) Boats", "b) Ropes", "i. Boats", "(ii) Ropes": small letters and numerals count items where nothing else does, once over
    // the whole paper: what begins anew counts what was said.
    private static List<int> Lettered(IReadOnlyList<MinuteLine> lines)
    {
        var letters = Run(n => n.Length == 1 ? n[0] - 'a' + 1 : 0);
        var numerals = Run(n => ItemNumber.Roman(n.ToUpperInvariant()));
        return numerals.Count > letters.Count ? numerals : letters;

        List<int> Run(Func<string, int> count)
        {
            var run = new List<int>();
            foreach (var i in Places(lines).Where(i => IsSmall(lines[i])))
            {
                var next = count(lines[i].Number!);
                if (next == run.Count + 1 && (run.Count == 0 || Style(lines[i]) == Style(lines[run[0]])))
                    run.Add(i);
                else if (next == 1 && run.Count > 1 && Style(lines[i]) == Style(lines[run[0]]))
                    return [];
            }

            var titled = run.Count(r => Heading(lines, r) is { } title && (title.Rest.Length > 0 || IsPartTitle(Stopped(lines[r]))));
            return titled * 10 >= run.Count * 6 && run.Index().Count(r => IsFilled(run, r.Index)) * 2 >= run.Count ? run : [];
        }

        static bool IsSmall(MinuteLine line) => line is { Number: [>= 'a' and <= 'z', ..] number, Quoted: false, Data: false, Bullet: false, Indent: < 2 }
            && number.All(char.IsAsciiLetterLower);

        // "a) Hall bookings."
        static MinuteLine Stopped(MinuteLine line) =>
            line.Text is [.., '.'] && !line.Text.Split(' ').Any(RunOnTitle.IsVerb) ? line with { Text = line.Text[..^1] } : Unsigned(line);

        bool IsFilled(List<int> run, int at) =>
            Heading(lines, run[at])?.Rest.Length > 0 || (at + 1 < run.Count ? run[at + 1] : lines.Count) > run[at] + 1;
    }

    // How many numbers have something below them.
    private static int Filled(List<int> chain, IReadOnlyList<MinuteLine> lines) =>
        chain.Index().Count(c => c.Index + 1 < chain.Count ? chain[c.Index + 1] > c.Item + 1 : c.Item + 1 < lines.Count);

    // A list within one item, may it be longer than the items themselves: "D1" … "D7" below "2. Planning".
    private static bool IsWithinStep(List<int> inner, List<int> outer, IReadOnlyList<MinuteLine> lines) =>
        outer.Count >= 3
        && outer.FindIndex(o => o > inner[0]) is > 0 and var next
        && outer[next] > inner[^1]
        && (lines[outer[0]].Heading ?? int.MaxValue) <= (lines[inner[0]].Heading ?? int.MaxValue)
        && Filled(outer, lines) * 2 >= outer.Count;

    // "1. Finance" … "1. Courts" … "1. Safety": a list that begins anew with each item, as pages on the web have it. What
    // stands alone around them, and a usual title between, is an item as well.
    private static List<int> Restarted(IReadOnlyList<MinuteLine> lines)
    {
        var ones = Enumerable.Range(0, Math.Max(0, lines.Count - 1))
            .Where(i => lines[i] is { Number: "1", Quoted: false, Data: false, Text.Length: > 2 })
            .ToList();
        var edge = ones.Count == 0 ? 0 : ones.Min(i => lines[i].Indent);
        var same = ones.FindAll(i => lines[i].Indent == edge && (lines[i + 1].Number is null || lines[i + 1].Indent > edge));
        var titled = same.Where(i => IsPartTitle(lines[i]) && Heading(lines, i) is not null).ToList();
        var mostAre = titled.Count >= 3 && titled.Count * 10 >= same.Count * 7;
        if (!mostAre || lines.Any(l => l.Number == "2" && Style(l) == Style(lines[titled[0]])))
            return [];
        var around = Alone(lines).Where(a => a < titled[0] || a > titled[^1] || SectionWords.IsUsual(lines[a].Text));
        return [.. titled.Union(around).Order()];
    }
}
