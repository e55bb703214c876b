using System.Globalization;
using System.Xml;

namespace LondonBoard.Reading;

/// <content>One sheet: its cells and the areas that are merged.</content>
internal static partial class XlsxTables
{
    private static Grid? Sheet(OfficePackage package, string part, string name, List<string> shared, XlsxFormats formats)
    {
        using var reader = package.Read(part);
        if (reader is null)
            return null;
        var grid = new Grid { Name = name };
        var merges = new List<(int Row, int Column, int LastRow, int LastColumn)>();
        var (row, column) = (0, 0);
        var cells = new List<GridCell>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                row = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var r) ? r : row + 1;
                (column, cells) = (0, []);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                column = Column(reader.GetAttribute("r")) ?? column + 1;
                var cell = Cell(reader, shared, formats);
                if (cell.IsEmpty && cell.Fill is null)
                    continue;
                if (column > 16_384)
                    throw new Refused("This workbook has a cell beyond Excel's last column; open it in Excel, save it again and try once more.");
                while (cells.Count < column - 1)
                    cells.Add(GridCell.Empty);
                cells.Add(cell);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row" && cells.Any(c => !c.IsEmpty))
            {
                grid.Add(new GridRow(row, cells));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "mergeCell" && Area(reader.GetAttribute("ref")) is { } area)
            {
                merges.Add(area);
            }
        }

        Merge(grid, merges);
        return grid;
    }

    private static GridCell Cell(XmlReader reader, List<string> shared, XlsxFormats formats)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), CultureInfo.InvariantCulture, out var s) ? s : 0;
        if (reader.IsEmptyElement)
            return GridCell.Empty with { Fill = formats.Fill(style) };
        var (depth, value) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "is")
                value = Words(reader);
            else if (reader.LocalName == "v" && !reader.IsEmptyElement && reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
                value = reader.Value;
        }

        var words = type switch
        {
            "s" => int.TryParse(value, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < shared.Count ? shared[i] : "",
            "b" => value == "1" ? "Yes" : value == "0" ? "No" : "",
            "e" => "",
            "n" => formats.Show(value, style),
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : value,
            _ => value,
        };
        return GridCell.Of(words) with { Fill = formats.Fill(style) };
    }

    private static void Merge(Grid grid, List<(int Row, int Column, int LastRow, int LastColumn)> merges)
    {
        var rows = new Dictionary<int, int>();
        for (var i = 0; i < grid.Rows.Count; i++)
            rows.TryAdd(grid.Rows[i].Number, i);
        foreach (var (top, left, bottom, right) in merges.Take(Limits.Rows))
        {
            if (!rows.TryGetValue(top, out var first) || left >= grid.Rows[first].Cells.Count || grid.Rows[first].Cells[left].IsEmpty)
                continue;
            var span = Math.Min(right, left + Limits.Columns) - left + 1;
            var cell = grid.Rows[first].Cells[left] with { Span = span };
            for (var i = first; i < grid.Rows.Count && grid.Rows[i].Number <= bottom; i++)
            {
                var cells = grid.Rows[i].Cells.ToList();
                while (cells.Count < left + span)
                    cells.Add(GridCell.Empty);
                for (var c = left; c < left + span; c++)
                    cells[c] = i == first && c == left ? cell : cell with { Covered = c > left ? Cover.FromLeft : Cover.FromAbove };
                grid.Rows[i] = grid.Rows[i] with { Cells = cells };
            }
        }
    }

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 16_384)
                break;
            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column;
    }

    private static (int Row, int Column, int LastRow, int LastColumn)? Area(string? reference)
    {
        var ends = (reference ?? "").Split(':');
        return ends.Length == 2
            && Column(ends[0]) is { } left && Column(ends[1]) is { } right
            && Row(ends[0]) is { } top && Row(ends[1]) is { } bottom
            && right >= left && bottom >= top
                ? (top, left - 1, bottom, right - 1)
                : null;
    }

    private static int? Row(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture, out var row) ? row : null;
}
