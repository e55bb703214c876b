using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>Brings an earlier value of an item back, as an ordinary edit.</summary>
public static class EarlierValue
{
    /// <summary>The value that a line of history would bring back; null where it holds none.</summary>
    public static string? Of(Change change) => change switch
    {
        { Kind: ChangeKind.SetAside } => change.After,
        { LineId: not null } => change.Before,
        { Kind: ChangeKind.Status } => change.Before ?? "No status",
        _ => null,
    };

    /// <summary>The edit that brings an earlier value of a line back: into the line where it still stands, as a line of its own where it does not.</summary>
    /// <param name="now">The item as it now stands.</param>
    /// <param name="change">The line of history, of a line or of a text set aside.</param>
    public static EditCell Edit(WorkplanRow now, Change change)
    {
        var column = new Column(change.Field!);
        var lines = now[column];
        var wanted = PaperLine.ParseCell(Of(change)!);
        var stands = lines.Any(l => l.Id == change.LineId);
        List<LineEdit> edits = [.. lines.Select(l => new LineEdit(l.Id, l.Id == change.LineId ? wanted[0] : null))];
        if (!stands)
            edits.AddRange(wanted.Where(w => lines.All(l => l.Line != w)).Select(w => new LineEdit(null, w)));
        return new(now.Id, column, [.. lines.Select(l => new SeenLine(l.Id, l.Version, l.Line))], [.. edits]);
    }
}

public sealed partial class WorkplanStore
{
    /// <summary>Brings an earlier value of an item back, over what stands there now.</summary>
    public async Task<EditResult> BringBackAsync(Change change)
    {
        if (change.ItemId is not { } id || await FindRowAsync(id) is not { } now)
            return new EditResult.Gone();
        return change.Kind == ChangeKind.Status
            ? await SetStatusAsync(new SetStatus(id, change.Before is null ? null : ItemStatusWords.Read(change.Before), now.Stored.Version))
            : await EditCellAsync(EarlierValue.Edit(now, change));
    }
}
