using System.Xml;
using System.Xml.Linq;

namespace LondonBoard.Reading;

/// <summary>
/// Takes headings, paragraphs and tables out of a Word document (WordprocessingML, ECMA-376 part 1). The parts are
/// streamed; only one row or paragraph at a time is held as a tree.
/// </summary>
internal static class DocxTables
{
    /// <summary>Scans a .docx.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="marked">Whether bold and struck words keep marks around them, as Markdown would write them.</param>
    public static Scan Scan(ReadOnlyMemory<byte> bytes, bool marked = false)
    {
        using var package = OfficePackage.Open(bytes);
        var mark = MarkedPlan.MarkIn(package);
        var text = new DocxText(package, mark is not null, marked);
        var blocks = new List<Block>();
        var open = new Stack<Grid>();
        using var reader = package.Read("word/document.xml", "tr", "p")
            ?? throw new Refused("This Word file has no document in it; open it in Word, save it again and try once more.");
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "tbl" && open.TryPop(out var closed))
                blocks.Add(new TableBlock(closed.Tidied()));
            if (reader.NodeType != XmlNodeType.Element)
            {
                more = reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "tbl" when !reader.IsEmptyElement:
                    open.Push(new Grid());
                    more = reader.Read();
                    break;
                case "tr" when open.Count > 0:
                    AddRow((XElement)XNode.ReadFrom(reader), open.Peek(), text, blocks);
                    more = !reader.EOF;
                    break;
                case "p":
                    AddParagraph((XElement)XNode.ReadFrom(reader), text, blocks);
                    more = !reader.EOF;
                    break;
                case "tblPr" or "tblGrid" or "sectPr" or "sdtPr" or "sdtEndPr" or "Fallback":
                    reader.Skip();
                    more = !reader.EOF;
                    break;
                default:
                    more = reader.Read();
                    break;
            }
        }

        return new Scan(blocks, text.PropertiesTitle) { Mark = mark };
    }

    private static void AddParagraph(XElement paragraph, DocxText text, List<Block> blocks)
    {
        var level = text.HeadingLevel(paragraph);
        var (lines, number) = text.Lines([paragraph]);
        foreach (var (i, line) in lines.Index())
            blocks.Add(level is { } l ? new HeadingBlock(line.Text, l) { Number = i == 0 ? number : null } : new LineBlock(line) { Number = i == 0 ? number : null });
        foreach (var box in paragraph.Descendants().Where(e => e.Name.LocalName == "txbxContent" && !e.Ancestors().Any(a => a.Name.LocalName == "Fallback")))
        {
            foreach (var table in box.Elements().Where(e => e.Name.LocalName == "tbl"))
                blocks.Add(new TableBlock(Table(table, null, text, blocks)));
            foreach (var line in text.Lines(box.Elements().Where(e => e.Name.LocalName == "p")).Lines)
                blocks.Add(new LineBlock(line));
        }
    }

    private static Grid Table(XElement table, Grid? outer, DocxText text, List<Block> blocks)
    {
        var grid = new Grid { Outer = outer };
        foreach (var row in DocxText.Unwrapped(table).Where(e => e.Name.LocalName == "tr"))
            AddRow(row, grid, text, blocks);
        return grid.Tidied();
    }

    private static void AddRow(XElement row, Grid grid, DocxText text, List<Block> blocks)
    {
        var properties = DocxText.Child(row, "trPr");
        if (properties is not null && DocxText.Child(properties, "del") is not null)
            return;
        var above = grid.Rows.Count > 0 ? grid.Rows[^1].Cells : [];
        var cells = new List<GridCell>();
        for (var i = DocxText.Number(properties, "gridBefore"); i > 0 && cells.Count < Limits.Columns; i--)
            cells.Add(GridCell.Empty);
        foreach (var cell in DocxText.Unwrapped(row).Where(e => e.Name.LocalName == "tc"))
            AddCell(cell, cells, above, grid, text, blocks);
        grid.Add(new GridRow(grid.Rows.Count + 1, cells, properties is not null && DocxText.IsOn(DocxText.Child(properties, "tblHeader"))));
    }

    private static void AddCell(XElement cell, List<GridCell> cells, IReadOnlyList<GridCell> above, Grid grid, DocxText text, List<Block> blocks)
    {
        var properties = DocxText.Child(cell, "tcPr");
        var span = Math.Clamp(DocxText.Number(properties, "gridSpan"), 1, Limits.Columns);
        var merge = properties is null ? null : DocxText.Child(properties, "vMerge");
        var place = cells.Count;
        var continued = merge is not null && DocxText.Value(merge) != "restart" && place < above.Count;
        if (continued)
        {
            cells.Add(above[place] with { Covered = Cover.FromAbove });
        }
        else
        {
            foreach (var nested in DocxText.Unwrapped(cell).Where(e => e.Name.LocalName == "tbl"))
                blocks.Add(new TableBlock(Table(nested, grid, text, blocks)));
            var (lines, number) = text.Lines(DocxText.Unwrapped(cell));
            cells.Add(new GridCell([.. lines], span) { AutoNumber = number, Fill = DocxText.Fill(properties) });
        }

        for (var i = 1; i < span; i++)
            cells.Add(cells[place] with { Covered = Cover.FromLeft });
    }
}
