using System.Collections.Immutable;
using System.Text.Json;
using LondonBoard.Dates;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Ui;

namespace LondonBoard.Workplan;

/// <summary>What a person typed in a workplan and did not save: found by cell, offered at the head of the page.</summary>
public sealed class CellDrafts
{
    /// <summary>The field of a workplan that is its title.</summary>
    public const string Title = "title";

    private readonly Dictionary<string, Draft> _byField = [];

    /// <summary>How many there are.</summary>
    public int Count => _byField.Count;

    /// <summary>The field of a cell, as presence and drafts know it.</summary>
    public static FieldKey KeyOf(Guid workplan, Guid row, string column) => new(AnnualWorkplan.PlaceOf(workplan), FieldOf(row, column));

    /// <summary>Reads which cell a field is; false for those that are none.</summary>
    public static bool TryReadCell(string field, out Guid row, out string column)
    {
        var at = field.IndexOf('/', StringComparison.Ordinal);
        column = at < 0 ? "" : field[(at + 1)..];
        return Guid.TryParse(at < 0 ? "" : field[..at], out row) && column.Length > 0;
    }

    /// <summary>What a field is called to people; null where it is no longer there.</summary>
    public static string? NameOf(string field, LiveRows<WorkplanHead, WorkplanRow> rows) =>
        field == Title ? "Title"
        : TryReadCell(field, out var row, out var column) && rows.Find(row) is { } found
            ? $"{rows.Head.Columns.FirstOrDefault(c => c.Column.Key == column)?.Title ?? column}, {found.Name}" : null;

    /// <summary>Takes in what was left, without what says no more than the cell itself.</summary>
    public void Take(IEnumerable<Draft> drafts, LiveRows<WorkplanHead, WorkplanRow> rows)
    {
        foreach (var draft in drafts)
        {
            var cell = TryReadCell(draft.Field, out var row, out var column);
            if (!cell && draft.Field != Title)
                continue;
            var stands = cell ? rows.Find(row)?.Typed(new Column(column)) : rows.Head.Title;
            if (stands != draft.Text)
                _byField[draft.Field] = draft;
        }
    }

    /// <summary>The draft of a cell; null where there is none.</summary>
    public Draft? Of(Guid row, string column) => _byField.Count == 0 ? null : _byField.GetValueOrDefault(FieldOf(row, column));

    /// <summary>The draft of a field; null where there is none.</summary>
    public Draft? Of(string field) => _byField.GetValueOrDefault(field);

    /// <summary>A draft is there again.</summary>
    public void Add(Draft draft) => _byField[draft.Field] = draft;

    /// <summary>A draft was taken up, saved or discarded.</summary>
    public Draft? Remove(string field) => _byField.Remove(field, out var draft) ? draft : null;

    /// <summary>All of them as offers, oldest first.</summary>
    public IReadOnlyList<DraftOffer> Offers(LiveRows<WorkplanHead, WorkplanRow> rows) =>
        [.. _byField.Values.OrderBy(d => d.At).Select(d => new DraftOffer(d.Field, NameOf(d.Field, rows), d.Text, d.At.Words()))];

    /// <summary>The lines a text is based on, as a page and a draft carry them.</summary>
    public static string WriteBasis(IEnumerable<RowLine> lines) =>
        JsonSerializer.Serialize(lines.Select(l => new BasisLine(l.Id, l.Version, l.Line)), JsonSerializerOptions.Web);

    /// <summary>Reads what <see cref="WriteBasis"/> wrote; null where it cannot be read.</summary>
    public static ImmutableArray<RowLine>? ReadBasis(string? basis)
    {
        try
        {
            if (basis is null)
                return null;
            var lines = JsonSerializer.Deserialize<BasisLine[]>(basis, JsonSerializerOptions.Web)!;
            return [.. lines.Select(l => new RowLine(l.Id, l.Version, l.Line, "", default, null, null))];
        }
        catch (JsonException)
        {
            // It came by way of a browser.
            return null;
        }
    }

    private static string FieldOf(Guid row, string column) => $"{row}/{column}";

    private sealed record BasisLine(Guid Id, Guid Version, PaperLine Line);
}
