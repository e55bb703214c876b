using System.Collections.Immutable;
using System.Xml.Linq;
using LondonBoard.Papers;
using static LondonBoard.Writing.DocxParts;

namespace LondonBoard.Writing;

/// <summary>
/// The board's own paper in WordprocessingML (ISO/IEC 29500-1, 17): landscape A4, the title as Heading 1, one table with
/// its header row on every page, real lists, page numbers.
/// </summary>
internal static class DocxPaper
{
    private const int PageWidth = 16838;
    private const int PageHeight = 11906;
    private const int Margin = 850;
    private const int TableWidth = PageWidth - (2 * Margin);

    /// <summary>Characters of 9-point text across the table, about.</summary>
    private const int CharactersAcross = 155;

    /// <summary>A row of more lines than this may break across pages; a shorter one stays whole.</summary>
    private const int TallestWholeRow = 18;

    /// <summary>Writes the file.</summary>
    public static byte[] Write(WorkplanDocument document)
    {
        var table = PaperTable.Of(document);
        var package = new OfficeFile(document.Today);
        const string main = "word/document.xml";
        var body = new XElement(W + "body");
        package.Add("", "officeDocument", main, WordType + "document.main+xml", WordRoot("document", body));
        package.Add(main, "styles", "word/styles.xml", WordType + "styles+xml", Styles());
        package.Add(main, "numbering", "word/numbering.xml", WordType + "numbering+xml", Numbering());
        package.Add(main, "settings", "word/settings.xml", WordType + "settings+xml", Settings());
        var footer = package.Add(main, "footer", "word/footer1.xml", WordType + "footer+xml", Footer(table, TableWidth));
        package.AddMark(main, table.Mark);
        package.AddProperties(table.Title);

        body.Add(
            Paragraph("Heading1", Run(table.Title)),
            table.Under.Select(line => Paragraph("Subtitle", Run(line))),
            Table(table),
            Paragraph("TableEnd"),
            new XElement(
                W + "sectPr",
                new XElement(W + "footerReference", Attr("type", "default"), new XAttribute(R + "id", footer)),
                new XElement(W + "pgSz", Attr("w", PageWidth), Attr("h", PageHeight), Attr("orient", "landscape")),
                new XElement(
                    W + "pgMar",
                    Attr("top", Margin), Attr("right", Margin), Attr("bottom", Margin), Attr("left", Margin),
                    Attr("header", 425), Attr("footer", 425), Attr("gutter", 0))));
        return package.ToBytes();
    }

    private static XElement Table(PaperTable table)
    {
        var shares = ColumnWidths.Of(table, CharactersAcross);
        ImmutableArray<int> widths = [.. shares.Select(s => (int)(s * TableWidth))];
        return new(
            W + "tbl",
            new XElement(
                W + "tblPr",
                new XElement(W + "tblStyle", Attr("val", "Workplan")),
                new XElement(W + "tblW", Attr("w", widths.Sum()), Attr("type", "dxa")),
                new XElement(W + "tblLayout", Attr("type", "fixed")),
                new XElement(W + "tblLook", Attr("val", "0020"), Attr("firstRow", "1"), Attr("noHBand", "1"), Attr("noVBand", "1")),
                new XElement(W + "tblCaption", Attr("val", table.Title))),
            new XElement(W + "tblGrid", widths.Select(w => new XElement(W + "gridCol", Attr("w", w)))),
            Row(
                [new XElement(W + "cantSplit"), new XElement(W + "tblHeader")],
                table.Columns.Select((c, i) => Cell(widths[i], [Paragraph("TableHeading", Run(c.Title))]))),
            table.Rows.Select(row => Row(
                ColumnWidths.Lines(row, shares, CharactersAcross) <= TallestWholeRow ? [new XElement(W + "cantSplit")] : [],
                row.Cells.Select((lines, i) => Cell(widths[i], Paragraphs(table.Columns[i].Column, lines, row.Status))))));
    }

    private static XElement Row(IEnumerable<XElement> properties, IEnumerable<XElement> cells) =>
        new(W + "tr", properties.Any() ? new XElement(W + "trPr", properties) : null, cells);

    private static XElement Cell(int width, IEnumerable<XElement> paragraphs) => new(
        W + "tc",
        new XElement(W + "tcPr", new XElement(W + "tcW", Attr("w", width), Attr("type", "dxa"))),
        paragraphs.DefaultIfEmpty(Paragraph("TableText")));

    private static IEnumerable<XElement> Paragraphs(Column column, ImmutableArray<PaperLine> lines, ItemStatus? status)
    {
        if (column == PaperMark.Status)
            return status is { } known ? [Paragraph("TableText", Run(known.Shape() + " ", Colour(known)), Run(known.Words()))] : [];
        var strong = column == Column.Item;
        return lines.Select(line => Line(line, strong));
    }

    private static XElement Line(PaperLine line, bool strong)
    {
        var run = strong && !line.Bullet ? Run(line.Text, new XElement(W + "b")) : Run(line.Text);
        if (!line.Bullet)
            return line.Level == 0 ? Paragraph("TableText", run) : Paragraph("TableText", new XElement(W + "ind", Attr("left", line.Level * PaperMark.IndentStep)), run);
        var list = new XElement(
            W + "numPr", new XElement(W + "ilvl", Attr("val", line.Level)), new XElement(W + "numId", Attr("val", line.Done ? DoneList : BulletList)));
        return Paragraph("TableList", list, run);
    }

    private static XElement Colour(ItemStatus status) => new(W + "color", Attr("val", status switch
    {
        ItemStatus.OnTrack or ItemStatus.Complete => "1B6E3C",
        ItemStatus.AtRisk => "9A5B00",
        ItemStatus.OffTrack => "B3261E",
        _ => "4A4A4A",
    }));
}
