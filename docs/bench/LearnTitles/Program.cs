// Learns what tells an item's title from labelled minutes, and writes the weights that LondonBoard.Reading.Minutes.TitleLikeness
// reads; says how they do on papers held back.
//
//   dotnet run --project docs/bench/LearnTitles -c Release -- FOLDER… [--held FOLDER…] > LondonBoard.Workplan/Reading/Minutes/title-weights.tsv
//
// A folder holds NAME.txt or NAME.md and NAME.expected.json, whose "items" have a "title" each.
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LondonBoard.Reading;
using LondonBoard.Reading.Minutes;

const int Fewest = 8;        // papers that must show a sign for it to be kept
const int Rounds = 4;
const double Step = 0.1;
const double Decay = 1e-3;
const double Least = 0.1;   // what weighs less is left out
const double Alike = 0.6;    // a title and the beginning of its line, as shares of their words

var learnt = Learn([.. args.TakeWhile(a => a != "--held").SelectMany(Papers)]);
foreach (var (sign, weight) in learnt.OrderBy(w => w.Key, StringComparer.Ordinal))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weight:F2}\t{sign}"));
foreach (var folder in args.SkipWhile(a => a != "--held").Skip(1))
    Tell(folder, [.. Papers(folder)]);

static Dictionary<string, double> Learn(List<LabelledPaper> papers)
{
    var seen = papers.ConvertAll(p => new TitleSigns(p.Lines) is var signs ? Enumerable.Range(0, p.Lines.Count).Select(at => signs.Of(at).Distinct().ToArray()).ToArray() : []);
    var lines = papers.Zip(seen).SelectMany(p => p.Second.Zip(p.First.Titles, (signs, title) => (Signs: signs, Title: title))).ToArray();
    var known = seen.SelectMany(p => p.SelectMany(l => l).Distinct()).CountBy(s => s).Where(s => s.Value >= Fewest).Select((s, at) => (s.Key, at)).ToDictionary(s => s.Key, s => s.at);
    var rows = Array.ConvertAll(lines, l => (Signs: l.Signs.Where(known.ContainsKey).Select(s => known[s]).ToArray(), l.Title));
    // Adagrad: a step is the smaller the more a sign has moved.
    var (weights, squares, chance) = (new double[known.Count], new double[known.Count], new Random(1));
    for (var round = 0; round < Rounds; round++)
    {
        chance.Shuffle(rows);
        foreach (var (signs, title) in rows)
        {
            var error = (1 / (1 + Math.Exp(-signs.Sum(s => weights[s])))) - (title ? 1 : 0);
            foreach (var s in signs)
            {
                var slope = error + (Decay * weights[s]);
                squares[s] += slope * slope;
                weights[s] -= Step / Math.Sqrt(1e-8 + squares[s]) * slope;
            }
        }
    }

    var kept = known.Where(k => Math.Abs(weights[k.Value]) >= Least).ToDictionary(k => k.Key, k => weights[k.Value]);
    Console.Error.WriteLine($"{papers.Count} papers, {rows.Length} lines, {rows.Count(r => r.Title)} titles: {kept.Count} of {known.Count} signs kept");
    return kept;
}

void Tell(string folder, List<LabelledPaper> papers)
{
    foreach (var least in (double[])[0.3, 0.4, 0.5])
    {
        var told = papers.SelectMany(p => TitleLikeness.Of(p.Lines, learnt).Zip(p.Titles)).ToList();
        var (right, found, all) = (told.Count(t => t.First >= least && t.Second), told.Count(t => t.First >= least), papers.Sum(p => p.Labelled));
        Console.Error.WriteLine($"{folder}: {papers.Count} papers, likely from {least}: {right} of {found} right ({right / (double)found:F2}), of {all} titles {right / (double)all:F2}");
    }
}

static IEnumerable<LabelledPaper> Papers(string folder) =>
    Directory.EnumerateFiles(folder, "*.expected.json").Order(StringComparer.Ordinal).SelectMany(Paper);

static IEnumerable<LabelledPaper> Paper(string labels)
{
    var stem = labels[..^".expected.json".Length];
    if (new[] { ".md", ".txt" }.Select(e => stem + e).FirstOrDefault(File.Exists) is not { } file)
        return [];
    using var json = JsonDocument.Parse(File.ReadAllText(labels));
    string[] titles = [.. json.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()!)];
    var lines = ActionLists.Plain(ActionLists.Whole(Outline.Levelled(MinuteLines.Of(TextBytes.Decode(File.ReadAllBytes(file))))));
    return [new(lines, Places(lines, titles), titles.Length)];
}

// Each title's line: the one that begins most like it, below the last one rather than above.
static bool[] Places(IReadOnlyList<MinuteLine> lines, string[] titles)
{
    var (are, from) = (new bool[lines.Count], 0);
    foreach (var words in titles.Select(WordsOf).Where(w => w.Length > 0))
    {
        var (at, likeness) = Enumerable.Range(0, lines.Count).Where(i => !are[i]).Select(i => (i, Likeness(i, words))).MaxBy(l => l.Item2);
        if (likeness >= Alike)
            (are[at], from) = (true, at);
    }

    return are;

    double Likeness(int at, string[] title)
    {
        var words = WordsOf(lines[at].Text);
        var (wanted, begins) = (title.ToHashSet(), words.Take(title.Length).ToHashSet());
        var shared = wanted.Count(begins.Contains);
        return shared == 0 ? 0 : (shared / (double)(wanted.Count + begins.Count - shared))
            + (lines[at].Number is not null ? 0.01 : 0) + (words.Length <= title.Length + 2 ? 0.02 : 0) - (at < from ? 0.1 : 0) - (Math.Abs(at - from) * 1e-5);
    }
}

static string[] WordsOf(string text) =>
    [.. Regex.Matches(text.ToLowerInvariant(), @"[\p{L}\d’']+").Select(m => m.Value).Where(w => w is not ("the" or "a" or "an" or "of" or "to" or "for" or "and" or "in" or "on"))];

/// <summary>A paper and which of its lines are titles.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Titles">Whether each is one.</param>
/// <param name="Labelled">How many titles its labels have.</param>
internal sealed record LabelledPaper(IReadOnlyList<MinuteLine> Lines, bool[] Titles, int Labelled);
