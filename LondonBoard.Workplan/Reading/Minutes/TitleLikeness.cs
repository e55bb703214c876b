using System.Collections.Frozen;
using System.Globalization;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// How likely each line is an item's title, whatever form the paper has: a logistic regression over <see cref="TitleSigns"/>,
/// learnt from labelled minutes of many bodies (decision 022; <c>docs/bench/LearnTitles</c> makes the weights anew).
/// </summary>
internal static class TitleLikeness
{
    private const string Resource = "LondonBoard.Reading.Minutes.title-weights.tsv";

    private static readonly Lazy<FrozenDictionary<string, double>> Weights = new(Load);

    /// <summary>What each sign tells: more than 0 for a title, less than 0 against one.</summary>
    internal static IReadOnlyDictionary<string, double> Learnt => Weights.Value;

    /// <summary>From 0 (no title) to 1 for each line.</summary>
    /// <param name="lines">All lines of a paper.</param>
    public static double[] Of(IReadOnlyList<MinuteLine> lines) => Of(lines, Learnt);

    /// <inheritdoc cref="Of(IReadOnlyList{MinuteLine})"/>
    /// <param name="lines">All lines of a paper.</param>
    /// <param name="weights">What each sign tells; more than 0 for a title, less than 0 against one.</param>
    public static double[] Of(IReadOnlyList<MinuteLine> lines, IReadOnlyDictionary<string, double> weights)
    {
        var signs = new TitleSigns(lines);
        return [.. Enumerable.Range(0, lines.Count).Select(i => 1 / (1 + Math.Exp(-signs.Of(i).Distinct().Sum(s => weights.GetValueOrDefault(s)))))];
    }

    private static FrozenDictionary<string, double> Load()
    {
        using var stream = typeof(TitleLikeness).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        var weights = new Dictionary<string, double>();
        while (reader.ReadLine() is { } row)
        {
            if (row.Split('\t') is [var weight, var sign])
                weights[sign] = double.Parse(weight, CultureInfo.InvariantCulture);
        }

        return weights.ToFrozenDictionary();
    }
}
