namespace LondonBoard.Reading.Minutes;

/// <summary>A table of actions, its columns in any order.</summary>
/// <param name="Rows">Its rows, without headings.</param>
internal sealed record ActionTable(IReadOnlyList<ActionRow> Rows)
{
    /// <summary>Reads rows under known headings.</summary>
    public static ActionTable Read(IEnumerable<IReadOnlyList<string>> rows, Holds[] holds)
    {
        var read = new List<ActionRow>();
        var names = holds.Contains(Holds.Owner) ? Holds.Owner : Holds.Name;
        foreach (var cells in rows)
        {
            string? Cell(Holds what) =>
                holds.Index().Where(h => h.Item == what && h.Index < cells.Count && cells[h.Index].Length > 0)
                    .Select(h => cells[h.Index]).ToList() is { Count: > 0 } words ? string.Join(' ', words) : null;
            var deed = Cell(Holds.Deed);
            if (deed is not null)
                read.Add(new ActionRow(Cell(Holds.Number), Cell(Holds.Item), deed, Cell(names), Cell(Holds.Due), Cell(Holds.Status)));
        }

        return new(read);
    }

    /// <summary>The rows that a column of kinds ("A", "D", "I"; "Task", "Decision", "Info") says are no actions; none where there is no such column.</summary>
    public static List<int> OfOtherKinds(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Min(r => r.Count);
        var kinds = Enumerable.Range(0, Math.Min(width, 4)).Select(c => rows.Select(r => r[c].Trim(' ', '.', ':').ToLowerInvariant()).ToList())
            .FirstOrDefault(k => k.TrueForAll(w => Tasks.Contains(w) || OtherKinds.Contains(w)) && k.Exists(Tasks.Contains));
        return kinds is null ? [] : [.. kinds.Index().Where(k => OtherKinds.Contains(k.Item)).Select(k => k.Index)];
    }

    private static readonly HashSet<string> Tasks = ["a", "t", "action", "task", "to do", "todo"];

    private static readonly HashSet<string> OtherKinds = ["d", "i", "n", "decision", "info", "information", "note", "discussion", "remark"];

    /// <summary>
    /// Reads rows of which no heading tells the columns: the longest words are the deed, a number leads, and of the
    /// short columns one has dates and one names.
    /// </summary>
    public static ActionTable Guess(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        var holds = new Holds[width];
        double Length(int c) => rows.Sum(r => c < r.Count ? r[c].Length : 0);
        var deed = width == 0 ? -1 : Enumerable.Range(0, width).MaxBy(Length);
        for (var c = 0; c < width; c++)
        {
            var cells = rows.Where(r => c < r.Count && r[c].Length > 0).Select(r => r[c]).ToList();
            holds[c] = c == deed ? Holds.Deed
                : cells.Count == 0 ? Holds.Other
                : c == 0 && cells.Count(x => x.Length <= 8 && x.Any(char.IsAsciiDigit)) * 2 > cells.Count ? Holds.Number
                : cells.Count(DateWords.LooksTimed) * 2 > cells.Count ? Holds.Due
                : cells.Count(x => ActionStates.Of(x) is not null) * 2 > cells.Count ? Holds.Status
                : !holds.Contains(Holds.Owner) && cells.Count(x => x.Length <= 60) * 2 > cells.Count ? Holds.Owner
                : Holds.Other;
        }

        return Read(rows, holds);
    }
}

/// <summary>A row of a table of actions; what the row does not say is null.</summary>
internal sealed record ActionRow(string? Number, string? Item, string Deed, string? Owner, string? Due, string? Status);
