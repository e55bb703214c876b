using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>What a paper must keep to before it is stored. By hand rather than by a rule a line: ten thousand rows pass through here.</summary>
internal static class PaperRules
{
    /// <summary>The most rows in a workplan.</summary>
    public const int MaxRows = 20_000;

    /// <summary>The most columns of a paper's own.</summary>
    public const int MaxExtras = 40;

    /// <summary>Everything that is wrong, each with its place ("row 7"), which the message names too.</summary>
    public static IEnumerable<(string Where, string Message)> Faults(WorkplanPaper paper)
    {
        if (paper.Rows.Length > MaxRows)
            yield return ("rows", $"A workplan holds at most {MaxRows:N0} items; this has {paper.Rows.Length:N0}. Split it by section.");
        if (paper.Columns.Count(c => c.Column.IsExtra) > MaxExtras)
            yield return ("columns", $"A workplan holds at most {MaxExtras} columns of its own. Leave out those the board does not need.");
        var known = paper.Columns.Select(c => c.Column).ToHashSet();
        if (known.Count != paper.Columns.Length || known.Any(c => !c.IsKnown) || paper.Columns.Any(c => c.Title.Length is 0 or > 200))
            yield return ("columns", "Every column needs a heading of its own, of at most 200 characters.");
        for (var at = 0; at < paper.Rows.Length && at < MaxRows; at++)
        {
            if (Fault(paper.Rows[at]) is { } fault)
                yield return ($"row {at + 1}", $"Row {at + 1}: {fault}");
            else if (paper.Rows[at].Cells.Any(c => !known.Contains(c.Column)))
                yield return ($"row {at + 1}", $"Row {at + 1} has a cell in a column the workplan does not have.");
        }
    }

    /// <summary>What is wrong with one row; null where nothing is.</summary>
    public static string? Fault(PaperRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Column.IsKnown)
                return "There is no such column.";
            if (cell.Lines.Length > EditCell.MaxLines)
                return $"{cell.Column.Title} holds more than {EditCell.MaxLines} lines. Split the item.";
            var length = 0;
            foreach (var line in cell.Lines)
            {
                length += line.Text.Length;
                if (line.Text.Length == 0 || line.Level is < 0 or > PaperLine.MaxLevel)
                    return $"{cell.Column.Title} holds an empty line.";
            }

            if (length > EditCell.MaxCell)
                return $"{cell.Column.Title} holds more than {EditCell.MaxCell:N0} characters. Split the item.";
        }

        return null;
    }
}
