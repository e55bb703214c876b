using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>A column of the paper that is read.</summary>
/// <param name="Heading">Its heading as written; empty where it has none.</param>
/// <param name="Nth">Which of the columns under that heading in one table, from 0.</param>
public readonly record struct SourceColumn(string Heading, int Nth);

/// <summary>Moves the cells of a paper that was read without a table of columns to choose from (our own files, lists), as a person wishes.</summary>
internal static class Corrections
{
    /// <summary>What is said where a person has left every column out.</summary>
    public const string NothingLeft = "With these columns left out nothing remains of the paper; keep at least one.";

    /// <summary>No corrections.</summary>
    public static readonly IReadOnlyDictionary<SourceColumn, Column?> None = new Dictionary<SourceColumn, Column?>();

    /// <summary>Which column of its table each heading stands over.</summary>
    public static IEnumerable<SourceColumn> Sources(IEnumerable<string> headings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in headings)
        {
            var nth = seen.GetValueOrDefault(heading);
            seen[heading] = nth + 1;
            yield return new SourceColumn(heading, nth);
        }
    }

    /// <summary>The reading with its cells moved.</summary>
    public static WorkplanReading Apply(WorkplanReading reading, IReadOnlyDictionary<SourceColumn, Column?> corrections)
    {
        if (reading.Paper is not { } paper || corrections.Count == 0)
            return reading;
        List<(ColumnMatch Was, ColumnMatch Now)> moves = [.. reading.Columns.Select(m => (m, corrections.TryGetValue(m.Source, out var use) ? Used(m, use) : m))];
        List<ItemDraft> drafts = [.. paper.Rows.Select(row => Moved(row, moves))];
        if (drafts.TrueForAll(d => d.IsEmpty))
            return WorkplanReading.Refuse(NothingLeft);
        var matches = moves.ConvertAll(m => m.Now);
        var columns = WorkplanRows.PaperColumns(matches, drafts);
        return reading with { Paper = paper with { Columns = columns, Rows = [.. drafts.Select(d => d.Finish(columns))] }, Columns = [.. matches] };
    }

    private static ColumnMatch Used(ColumnMatch match, Column? use) => match with
    {
        Column = use == PaperMark.Status ? null : use is { IsExtra: true } ? OwnName(match) : use,
        Sure = true,
        LeftOut = use is null,
    };

    private static ItemDraft Moved(PaperRow row, List<(ColumnMatch Was, ColumnMatch Now)> moves)
    {
        var draft = new ItemDraft(0) { Status = moves.Exists(m => m.Was.Column is null && m.Now != m.Was) ? null : row.Status, StatusAsWritten = row.StatusAsWritten };
        foreach (var cell in row.Cells.Where(c => !moves.Exists(m => m.Was.Column == c.Column)))
            draft.Add(cell.Column, cell.Lines);
        foreach (var (was, now) in moves)
        {
            var lines = was.Column is { } from ? row[from] : row.Status is { } said ? [new PaperLine(row.StatusAsWritten ?? said.Words())] : [];
            if (lines.IsEmpty || now.LeftOut || was.Column == now.Column && was.Column is null)
                continue;
            if (now.Column is { } target)
                draft.Add(target, lines);
            else if (ItemStatusWords.Read(row.Text(was.Column!.Value)) is { } status)
                draft.Status ??= status;
            else
                draft.Add(OwnName(was), lines);
        }

        return draft;
    }

    private static Column OwnName(ColumnMatch match) => Column.Extra(match.Heading.Length == 0 ? "No heading" : match.Heading);
}
