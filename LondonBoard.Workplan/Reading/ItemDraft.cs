using System.Globalization;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>An item while its cells are still being gathered.</summary>
internal sealed class ItemDraft(int sourceRow)
{
    private readonly Dictionary<Column, List<PaperLine>> _cells = [];

    /// <summary>The row of the source it began in.</summary>
    public int SourceRow { get; } = sourceRow;

    /// <summary>How it stands.</summary>
    public ItemStatus? Status { get; set; }

    /// <summary>The word it was read from.</summary>
    public string? StatusAsWritten { get; set; }

    /// <summary>A number from an automatic list, where the paper has no column of numbers.</summary>
    public string? Number { get; set; }

    /// <summary>The extra columns it has words in.</summary>
    public IEnumerable<Column> Extras => _cells.Keys.Where(c => c.IsExtra);

    /// <summary>Whether it has no words but the heading it stands under.</summary>
    public bool IsEmpty => !_cells.Keys.Any(c => c != RowMaker.SectionColumn);

    /// <summary>The lines of a cell.</summary>
    public IReadOnlyList<PaperLine> this[Column column] => _cells.TryGetValue(column, out var lines) ? lines : [];

    /// <summary>Adds lines to a cell.</summary>
    public void Add(Column column, IEnumerable<PaperLine> lines)
    {
        if (!_cells.TryGetValue(column, out var cell))
            _cells[column] = cell = [];
        cell.AddRange(lines);
    }

    /// <summary>Puts other lines in a cell's place.</summary>
    public void Replace(Column column, IEnumerable<PaperLine> lines) => _cells[column] = [.. lines];

    /// <summary>The finished row, its cells in column order.</summary>
    public PaperRow Finish(IEnumerable<PaperColumn> columns)
    {
        if (Number is not null && this[Column.Number].Count == 0)
            Add(Column.Number, [new PaperLine(Number)]);
        return new PaperRow(Status, [.. columns.Where(c => this[c.Column].Count > 0).Select(c => new PaperCell(c.Column, [.. this[c.Column]]))])
        {
            StatusAsWritten = Status is { } status && StatusAsWritten is { } written && written != status.Words() ? written : null,
        };
    }
}

/// <summary>The traffic-light colours that cells without words are filled with.</summary>
internal static class FillColour
{
    /// <summary>The status a colour stands for, by its hue; null for greys and pale shades of nothing.</summary>
    public static ItemStatus? Status(string rgb)
    {
        if (!int.TryParse(rgb, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var colour))
            return null;
        var drawing = System.Drawing.Color.FromArgb(colour);
        var spread = Math.Max(drawing.R, Math.Max(drawing.G, drawing.B)) - Math.Min(drawing.R, Math.Min(drawing.G, drawing.B));
        return spread < 60 ? null : drawing.GetHue() switch
        {
            < 20 or > 340 => ItemStatus.OffTrack,
            < 65 => ItemStatus.AtRisk,
            < 170 => ItemStatus.OnTrack,
            > 190 and < 260 => ItemStatus.Complete,
            _ => null,
        };
    }
}
