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
}
