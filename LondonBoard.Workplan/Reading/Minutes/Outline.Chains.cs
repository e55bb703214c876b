using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Numbered lines that count on from one another.</content>
internal sealed partial class Outline
{
    // A recorder's log has the topics outermost, what was said on them deeper, all with their time.
    private static List<int> Logged(IReadOnlyList<MinuteLine> lines)
    {
        var stamped = Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Stamped: true, Bullet: true, Text.Length: > 1 }).ToList();
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
            if (line.Number is not { } label || !(label.Any(char.IsAsciiDigit) || IsEnumerated(line)) || line.Quoted || IsPart(label) != parts)
                continue;
            var n = Count(line);
            var mine = chains.Where(c => Style(lines[c[^1]]) == Style(line) && CountsOn(c, n, lines)).ToList();
            var best = mine.Count == 1 ? mine[0] : mine.OrderBy(c => Math.Abs(lines[c[^1]].Indent - line.Indent) <= 2 ? 0 : 1).ThenBy(c => n == Count(lines[c[^1]]) + 1 ? 0 : 1).ThenBy(c => lines[c[^1]].Cells.Count > 1 == line.Cells.Count > 1 ? 0 : 1).ThenBy(c => IsHeaded(lines[c[^1]]) == IsHeaded(line) ? 0 : 1).ThenByDescending(c => c.TakeLast(20).Count(x => Heading(lines, x) is not null) / (double)Math.Min(20, c.Count)).ThenByDescending(c => c[^1]).FirstOrDefault();
            if (best is not null)
                best.Add(i);
            else
                chains.Add([i]);
            // Stray numbers that nothing counted on from are no beginning of anything.
            if (chains.Count > MostChains)
                chains = [.. chains.Where((c, at) => c.Count > 1 || at > MostChains - 50).TakeLast(MostChains / 2)];
        }

        return chains;
    }

    // Some numbers are left out; and where one was mistyped ("12, 15, 14"), the next counts on from the one before it.
    private static bool CountsOn(List<int> chain, int n, IReadOnlyList<MinuteLine> lines) =>
        Count(lines[chain[^1]]) is var last && n >= last ? n <= last + Math.Max(3, chain.Count / 4) && (n > last || n != 1)
            : chain.Count > 2 && n == Count(lines[chain[^2]]) + 2;

    private static Section Lists(MinuteLine line) =>
        Labels.Read(line.Text) is (Announces.Present or Announces.Apologies, "") ? Section.People
            : line.Heading is null && line.Text.EndsWith(':') && SectionWords.Of(line.Text) == Section.Actions ? Section.Actions
            : Section.Minutes;

    // "1. Ann Bell, Harbour Trust", "2. Carl Dove (chair)", "3.": one person a number, or room for one.
    private static bool IsEntry(MinuteLine line) => line.Text.Length == 0 || (PersonWords.Begin(line.Text) && PersonWords.IsOne(line.Text));

    // "23/41" and "41/23" both count 41 up, "FC/285/07-08" 285.
    private static int Count(string label) => char.IsAsciiLetter(label[0]) && label.Split('/').FirstOrDefault(p => p.Length > 0 && p.All(char.IsAsciiDigit)) is { } run && int.TryParse(run, out var own) ? own : label.EndsWith(".0", StringComparison.Ordinal) ? ItemNumber.Last(label[..^2]) : label.Contains('/', StringComparison.Ordinal) && label.Split('/') is [var a, { Length: 2 } b] && int.TryParse(a, out var first) && first > 31 && int.TryParse(b, out _) ? first : ItemNumber.Last(label);

    // "24.1", "24.2" count within one meeting as "1", "2" do; where whole numbers head items they are parts of those.
    private static bool IsPart(string label) => !char.IsAsciiLetter(label[0]) && ItemNumber.Depth(label) > 1 && !label.EndsWith(".0", StringComparison.Ordinal);

    private static bool IsEnumerated(MinuteLine line) => line.Delimiter is LetteredNumbers.Roman or LetteredNumbers.Capital;

    private static int Count(MinuteLine line) => line.Delimiter switch
    {
        LetteredNumbers.Roman => ItemNumber.Roman(line.Number!),
        LetteredNumbers.Capital => line.Number![0] - 'A' + 1,
        _ => Count(line.Number!),
    };

    private static string Shape(string label) => char.IsAsciiLetter(label[0]) ? string.Concat(label.Where(c => !char.IsAsciiDigit(c) && !char.IsAsciiLetterLower(c))) : IsPart(label) ? label[..label.LastIndexOf('.')] : "";

    private static string Style(MinuteLine line) => IsEnumerated(line) ? $"{line.Delimiter}" : $"{Shape(line.Number!)}{(line.Number!.Contains('/', StringComparison.Ordinal) ? "/" : line.Delimiter is 'a' or '.' ? "." : line.Delimiter)}{(line.Heading is null ? "" : "#")}";

    private const int MostChains = 400;

    private static List<int> Best(List<List<int>> chains, IReadOnlyList<MinuteLine> lines)
    {
        List<int> best = [];
        var most = 0.0;
        var able = chains.Where(c => c.Count >= (Count(lines[c[0]]) <= 3 || lines[c[0]].Number is [_, _, _, ..] ? 2 : 3) && Titled(c) * 10 >= c.Count * 6).ToList();
        foreach (var chain in able.Where(c => !able.Exists(outer => IsWithinStep(c, outer, lines))))
        {
            var headed = chain.Count(c => IsHeaded(lines[c]));
            var score = (Titled(chain) * 0.3) + Filled(chain, lines) + (0.5 * headed) + (chain.Count(c => lines[c].Indent == 0) * 0.2);
            // Of two that say the same, the first is the agenda.
            if (score > most || (score == most && chain[0] > best[^1]))
                (most, best) = (score, [.. chain.Where((c, at) => Heading(lines, c) is not null || (at + 1 < chain.Count && Count(lines[c]) == (at == 0 ? 0 : Count(lines[chain[at - 1]])) + 1 && Count(lines[chain[at + 1]]) == Count(lines[c]) + 1))]);
        }

        return best;
        int Titled(List<int> chain) => chain.Count(c => Heading(lines, c) is not null);
    }

    // "a) Boats", "b) Ropes": small letters count items where nothing else does.
    private static List<int> Lettered(IReadOnlyList<MinuteLine> lines)
    {
        var run = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is { Number: [var letter], Indent: 0, Quoted: false, Data: false } && letter == 'a' + run.Count)
                run.Add(i);
        }

        return run.Count(r => IsPartTitle(lines[r]) && Heading(lines, r) is not null) * 10 >= run.Count * 6 && Filled(run, lines) * 2 >= run.Count ? run : [];
    }

    // How many numbers have something below them.
    private static int Filled(List<int> chain, IReadOnlyList<MinuteLine> lines) =>
        chain.Index().Count(c => c.Index + 1 < chain.Count ? chain[c.Index + 1] > c.Item + 1 : c.Item + 1 < lines.Count);

    // A list within one item, may it be longer than the items themselves: "D1" … "D7" below "2. Planning".
    private static bool IsWithinStep(List<int> inner, List<int> outer, IReadOnlyList<MinuteLine> lines) =>
        outer.Count >= 3 && outer.FindIndex(o => o > inner[0]) is > 0 and var next && outer[next] > inner[^1]
        && (lines[outer[0]].Heading ?? int.MaxValue) <= (lines[inner[0]].Heading ?? int.MaxValue) && Filled(outer, lines) * 2 >= outer.Count;

    // "1. Finance" … "1. Courts" … "1. Safety": a list that begins anew with each item, as pages on the web have it. What
    // stands alone around them, and a usual title between, is an item as well.
    private static List<int> Restarted(IReadOnlyList<MinuteLine> lines)
    {
        var ones = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => lines[i] is { Number: "1", Quoted: false, Data: false, Text.Length: > 2 }).ToList();
        var edge = ones.Count == 0 ? 0 : ones.Min(i => lines[i].Indent);
        var same = ones.FindAll(i => lines[i].Indent == edge && (lines[i + 1].Number is null || lines[i + 1].Indent > edge));
        var titled = same.Where(i => IsPartTitle(lines[i]) && Heading(lines, i) is not null).ToList();
        if (titled.Count < 3 || titled.Count * 10 < same.Count * 7 || lines.Any(l => l.Number == "2" && Style(l) == Style(lines[titled[0]])))
            return [];
        var around = Alone(lines).Where(a => a < titled[0] || a > titled[^1] || SectionWords.IsUsual(lines[a].Text));
        return [.. titled.Union(around).Order()];
    }

    // "FINANCE", "CALL TO ORDER: The mayor …", "MATTERS ARISING -": capitals head what stands below or behind them.
    private static List<int> Shouted(IReadOnlyList<MinuteLine> lines)
    {
        var people = PeopleEnd(lines, lines.Count);
        var first = false;
        return [.. Enumerable.Range(0, lines.Count).Where(i => lines[i] is { Apart: true, Bullet: false, Quoted: false, Data: false, Number: null, Cells.Count: 0 } line && ShoutedLead(line.Text) is { } lead
            && (i > people || lead.Length < line.Text.Length || IsUsualHead(lead)) && i + 1 < lines.Count + (lead.Length < line.Text.Length ? 1 : 0) && (IsTitle(lead) || (first && IsAmong(i, lead))) && (first = true))];
        bool IsTitle(string lead) => IsItemTitle(new MinuteLine(0, lead.Trim())) && (Labels.Meaning(lead) is Announces.Nothing || SectionWords.Opens(lead));
        // Between other headings "MINUTES" is one, too.
        bool IsAmong(int i, string lead) => lead.Length == lines[i].Text.Length && lines[i + 1] is { Text.Length: > 40, Apart: false };
    }

    // The capitals that a line begins with, up to its end or a sign; null where they are none, or a mark.
    private static string? ShoutedLead(string text)
    {
        var end = text.Length;
        foreach (var sign in (ReadOnlySpan<string>)[": ", ". ", " - ", " – ", " — "])
        {
            var at = text.AsSpan(0, Math.Min(text.Length, 90)).IndexOf(sign, StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }

        end = text.Any(char.IsLower) ? end : text.Length;
        var lead = text[..end].TrimEnd(' ', ':', '-', '–', '.');
        return ((lead.Length is > 3 and <= 80 && lead.Count(char.IsUpper) > 3) || lead is "AOB" or "A.O.B") && !lead.Any(char.IsLower) && !lead.EndsWith(',') && SectionWords.Of(lead) is not (Section.Actions or Section.EarlierActions) && !lead.StartsWith("ACTION", StringComparison.Ordinal) && !lead.StartsWith("MOTION", StringComparison.Ordinal) && !Decisions.IsMarked(lead + ":") && !Notice().IsMatch(lead) ? lead : null;
    }

    // "THE PUBLIC ARE WELCOME" is said to whoever reads it.
    [GeneratedRegex(@"\b(ARE|IS|WILL|PLEASE|MUST)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Notice();
}
