using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Takes the sheets of a workbook as tables (SpreadsheetML, ECMA-376 part 1): what a person sees in each cell, formulas by their last result.</summary>
internal static partial class XlsxTables
{
    /// <summary>Scans an .xlsx.</summary>
    public static Scan Scan(ReadOnlyMemory<byte> bytes)
    {
        using var package = OfficePackage.Open(bytes);
        var shared = SharedStrings(package);
        var formats = new XlsxFormats(package);
        var targets = Relations(package);
        var blocks = new List<Block>();
        var doubts = new List<Doubt>();
        foreach (var (name, id, hidden) in Sheets(package, formats))
        {
            if (hidden)
                doubts.Add(new Doubt($"sheet “{name}”", "This sheet is hidden and was not read; show it in Excel if it belongs to the workplan."));
            else if (targets.TryGetValue(id, out var part) && Sheet(package, part, name, shared, formats) is { Rows.Count: > 0 } grid)
                blocks.Add(new TableBlock(grid.Tidied()));
        }

        string? title = null;
        using (var core = package.Read("docProps/core.xml"))
        {
            if (core is not null && core.ReadToFollowing("title", "http://purl.org/dc/elements/1.1/"))
                title = PaperLine.Clean(core.ReadElementContentAsString());
        }

        return new Scan(blocks, title) { Doubts = doubts, Mark = MarkedPlan.MarkIn(package) };
    }

    private static List<(string Name, string Id, bool Hidden)> Sheets(OfficePackage package, XlsxFormats formats)
    {
        var sheets = new List<(string, string, bool)>();
        using var reader = package.Read("xl/workbook.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
                formats.From1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName == "sheet")
                sheets.Add((reader.GetAttribute("name") ?? "", RelationId(reader), reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }

        return sheets;
    }

    // The relation's id is in the transitional or the strict namespace.
    private static string RelationId(XmlReader reader) =>
        reader.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? reader.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships") ?? "";

    private static Dictionary<string, string> Relations(OfficePackage package)
    {
        var targets = new Dictionary<string, string>();
        using var reader = package.Read("xl/_rels/workbook.xml.rels");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship" && reader.GetAttribute("Target") is { } target)
                targets[reader.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        return targets;
    }

    private static List<string> SharedStrings(OfficePackage package)
    {
        var strings = new List<string>();
        using var reader = package.Read("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                strings.Add(Words(reader));
        }

        return strings;
    }

    // The text of a string item or an inline string, runs joined, phonetic help left out.
    private static string Words(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var (depth, text, phonetic, inText) = (reader.Depth, new StringBuilder(), false, false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
                phonetic = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader.LocalName == "t")
                inText = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (inText && !phonetic && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(reader.Value);
        }

        return Escaped().Replace(text.ToString(), e => ((char)ushort.Parse(e.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    // "_x000D_" is a carriage return, "_x005F_" an underscore that would begin such an escape (ECMA-376 part 1, 22.9.2.19).
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();

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
        return ends.Length == 2 && Column(ends[0]) is { } left && Column(ends[1]) is { } right && Row(ends[0]) is { } top && Row(ends[1]) is { } bottom && right >= left && bottom >= top
            ? (top, left - 1, bottom, right - 1)
            : null;
    }

    private static int? Row(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture, out var row) ? row : null;
}
