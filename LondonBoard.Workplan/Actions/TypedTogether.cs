using LondonBoard.Data;

namespace LondonBoard.Actions;

/// <summary>What one person typed of one thing within a few minutes, as one line of history: what stood there first, and what at last.</summary>
internal static class TypedTogether
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Puts a history together.</summary>
    /// <param name="changes">The changes of one action, newest first.</param>
    public static IEnumerable<Change> Of(IEnumerable<Change> changes)
    {
        var lines = new List<Change>();
        // The earliest change so far of the line that each field's typing goes into.
        var begun = new Dictionary<string, (int Line, Change Earliest)>();
        foreach (var change in changes)
        {
            if (change is not { Kind: ChangeKind.Edit, Field: { } field, Reason: null, Undoes: null })
            {
                lines.Add(change);
                if (change.Kind == ChangeKind.Edit && change.Field is { } other)
                    begun.Remove(other);
                continue;
            }

            if (begun.TryGetValue(field, out var later) && later.Earliest.AuthorId == change.AuthorId && later.Earliest.At - change.At <= Pause)
                lines[later.Line] = From(lines[later.Line], change);
            else
                later = (lines.Count, change);
            if (later.Line == lines.Count)
                lines.Add(change);
            begun[field] = (later.Line, change);
        }

        return lines.Where(l => l.Kind != ChangeKind.Edit || l.Before != l.After);
    }

    private static Change From(Change last, Change first) => new()
    {
        Sequence = last.Sequence,
        At = last.At,
        AuthorId = last.AuthorId,
        Author = last.Author,
        Kind = last.Kind,
        Room = last.Room,
        ItemId = last.ItemId,
        Field = last.Field,
        Before = first.Before,
        After = last.After,
    };
}
