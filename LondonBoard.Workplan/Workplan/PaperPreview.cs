using System.Collections.Immutable;
using System.Globalization;
using LondonBoard.Dates;
using LondonBoard.Money;
using LondonBoard.Papers;
using LondonBoard.Reading;

namespace LondonBoard.Workplan;

/// <summary>What somebody brought in: the bytes, so that it can be read again when a column is corrected.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="Name">The file's name; null for what was pasted.</param>
/// <param name="Format">What it is, where that is known; otherwise content and name decide.</param>
internal sealed record BroughtPaper(ReadOnlyMemory<byte> Content, string? Name, PaperFormat? Format = null)
{
    /// <summary>What a person calls it.</summary>
    public string Title => Name ?? "the pasted table";

    /// <summary>Reads it.</summary>
    public WorkplanReading Read(IReadOnlyDictionary<SourceColumn, Column?>? corrections = null) => Format is { } format
        ? WorkplanReader.Read(Content, format, Name ?? "Pasted workplan", corrections)
        : WorkplanReader.Read(Content, Name ?? "", corrections);
}

/// <summary>A row as it would be stored.</summary>
/// <param name="Index">Its place in the paper, from 0.</param>
/// <param name="Row">Its words.</param>
/// <param name="Understood">What they mean.</param>
/// <param name="Doubts">What is not sure in it.</param>
public sealed record PreviewRow(int Index, PaperRow Row, Understanding Understood, ImmutableArray<string> Doubts)
{
    /// <summary>What a person calls it: its number and title, or the first words of what is done.</summary>
    public string Name => Short(string.Join(' ', new[] { Row.Text(Column.Number), Row.Text(Column.Item) }.Where(t => t.Length > 0))) is { Length: > 3 } named ? named
        : Row[Column.Activity] is [var first, ..] ? Short(first.Text)
        : $"item {Index + 1}";

    private static string Short(string text) => text.Length <= 60 ? text : text[..59] + "…";
}

/// <summary>A doubt of the preview, and the row it leads to where it belongs to one.</summary>
public sealed record PreviewDoubt(Doubt Doubt, int? Row);

/// <summary>What is shown of a paper before it is stored: pure, so that it can be worked out beside the circuit.</summary>
public sealed class PaperPreview
{
    private PaperPreview(WorkplanPaper paper, WorkplanReading reading, Period? period, DateOnly today)
    {
        var context = new DateContext(period?.From ?? today, period);
        (Paper, Columns) = (paper, [.. reading.Columns.DistinctBy(m => m.Source)]);
        var placed = reading.Doubts.Select(d => new PreviewDoubt(d, RowOf(d, reading.SourceRows))).ToList();
        var headings = paper.Columns.DistinctBy(c => c.Column).ToDictionary(c => c.Column, c => c.Title);
        var own = placed.Where(d => d.Row is { } at && reading.SourceRows[at] == SourceRow(d.Doubt)).ToLookup(d => d.Row!.Value, d => d.Doubt.Message);
        Rows = [.. paper.Rows.Select((row, index) =>
        {
            var understood = Understanding.Of(row, context);
            var unsure = Unsure(understood).ToList();
            var shown = new PreviewRow(index, row, understood, [.. own[index], .. unsure.Select(u => u.Words)]);
            placed.AddRange(unsure.Select(u => new PreviewDoubt(new Doubt($"{shown.Name}, {headings.GetValueOrDefault(u.Column, u.Column.Title)}", u.Words), index)));
            return shown;
        })];
        Doubts = [.. placed];
        var filled = paper.Rows.SelectMany(r => r.Cells).Select(c => c.Column).ToHashSet();
        Filled = [.. paper.Columns.Where(c => filled.Contains(c.Column))];
    }

    /// <summary>Works it out; the reading must not be a refusal.</summary>
    /// <param name="reading">What the reader said.</param>
    /// <param name="period">The period its dates are read against.</param>
    /// <param name="today">The day relative dates count from where there is no period.</param>
    public static PaperPreview Of(WorkplanReading reading, Period? period, DateOnly today) => new(reading.Paper!, reading, period, today);

    /// <summary>The paper as read.</summary>
    public WorkplanPaper Paper { get; }

    /// <summary>How its columns were understood.</summary>
    public ImmutableArray<ColumnMatch> Columns { get; }

    /// <summary>The columns that any row has words in.</summary>
    public ImmutableArray<PaperColumn> Filled { get; }

    /// <summary>Its rows.</summary>
    public ImmutableArray<PreviewRow> Rows { get; }

    /// <summary>Everything in doubt: the reader's first, then words that were understood as no date or sum.</summary>
    public ImmutableArray<PreviewDoubt> Doubts { get; }

    /// <summary>What the kept rows cost.</summary>
    public CostTotals Totals(IReadOnlySet<int> leftOut) =>
        CostTotals.Of(Kept(leftOut).Select(r => (r.Index.ToString(CultureInfo.InvariantCulture), r.Understood.Responsible.Costs)));

    /// <summary>How many bullets the kept rows hold.</summary>
    public int Bullets(IReadOnlySet<int> leftOut) => Kept(leftOut).Sum(r => r.Row.Cells.Sum(c => c.Lines.Count(l => l.Bullet)));

    /// <summary>The rows not left out.</summary>
    public IEnumerable<PreviewRow> Kept(IReadOnlySet<int> leftOut) => Rows.Where(r => !leftOut.Contains(r.Index));

    private static IEnumerable<(Column Column, string Words)> Unsure(Understanding understood) =>
        understood.Responsible.Costs.Select(Explained.Cost).Where(c => !c.Sure).Select(c => (Column.Responsible, c.Words))
            .Concat(understood.Timing.Select(Explained.Milestone).Where(m => !m.Sure).Select(m => (Column.Timing, m.Words)));

    // A doubt names a row of the source; the item that begins there, or the next one where that row became no item.
    private static int? RowOf(Doubt doubt, ImmutableArray<int> sourceRows)
    {
        if (SourceRow(doubt) is not { } row)
            return null;
        for (var at = 0; at < sourceRows.Length; at++)
        {
            if (sourceRows[at] >= row)
                return at;
        }

        return null;
    }

    private static int? SourceRow(Doubt doubt) =>
        doubt.Where.StartsWith("row ", StringComparison.Ordinal) && int.TryParse(doubt.Where[4..].Split(',')[0], CultureInfo.InvariantCulture, out var row) ? row : null;
}
