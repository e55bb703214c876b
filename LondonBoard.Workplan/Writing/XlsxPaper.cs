using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// The paper as one sheet of SpreadsheetML (ISO/IEC 29500-1, 18): title on top, headings bold and frozen, every cell a
/// text and never a formula, printed landscape on A4 as wide as the page.
/// </summary>
internal static partial class XlsxPaper
{
    /// <summary>The longest text that Excel takes in a cell.</summary>
    internal const int MaxCell = 32_767;

    /// <summary>Ends a cell that was too long for Excel.</summary>
    internal const string CutShort = "… (too long for Excel: the whole cell is in the Word and JSON exports)";

    private const int CharactersAcross = 190;
    private const int LineHeight = 13;
    private const int TallestRow = 409;
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The looks of a cell, in the order of the style sheet.</summary>
    private enum Look
    {
        Plain,
        Title,
        Under,
        Heading,
        Body,
    }

    /// <summary>Writes the file.</summary>
    public static byte[] Write(WorkplanDocument document)
    {
        var table = PaperTable.Of(document);
        var package = new OfficeFile(document.Today);
        const string main = "xl/workbook.xml";
        var workbook = new XElement(S + "workbook", new XAttribute(XNamespace.Xmlns + "r", R));
        package.Add("", "officeDocument", main, SheetType + "sheet.main+xml", workbook);
        var sheet = package.Add(main, "worksheet", "xl/worksheets/sheet1.xml", SheetType + "worksheet+xml", Sheet(table));
        package.Add(main, "styles", "xl/styles.xml", SheetType + "styles+xml", Styles());
        package.AddMark(main, table.Mark);
        package.AddProperties(table.Title);

        var heading = HeadingRow(table);
        workbook.Add(
            new XElement(S + "bookViews", new XElement(S + "workbookView")),
            new XElement(S + "sheets", new XElement(S + "sheet", new XAttribute("name", "Workplan"), new XAttribute("sheetId", 1), new XAttribute(R + "id", sheet))),
            new XElement(
                S + "definedNames",
                new XElement(S + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", 0), $"Workplan!${heading}:${heading}")));
        return package.ToBytes();
    }

    /// <summary>The row of the headings, counted from 1: under the title, the lines below it, and an empty row.</summary>
    private static int HeadingRow(PaperTable table) => 1 + table.Under.Length + 2;

    private static XElement Sheet(PaperTable table)
    {
        var heading = HeadingRow(table);
        var widths = ColumnWidths.Of(table, CharactersAcross);
        var last = Name(table.Columns.Length - 1) + (heading + table.Rows.Length).ToString(CultureInfo.InvariantCulture);
        var rows = new List<XElement> { Row(1, Look.Title, 2, [table.Title]) };
        rows.AddRange(table.Under.Select((line, i) => Row(2 + i, Look.Under, 1, [line])));
        rows.Add(Row(heading, Look.Heading, 2, table.Columns.Select(c => c.Title)));
        rows.AddRange(table.Rows.Select((row, i) => Row(
            heading + 1 + i, Look.Body, ColumnWidths.Lines(row, widths, CharactersAcross), row.Cells.Select(lines => PaperLine.TypedCell(lines)))));
        return new(
            S + "worksheet",
            new XElement(S + "sheetPr", new XElement(S + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(S + "dimension", new XAttribute("ref", "A1:" + last)),
            new XElement(
                S + "sheetViews",
                new XElement(
                    S + "sheetView",
                    new XAttribute("workbookViewId", 0),
                    new XElement(
                        S + "pane",
                        new XAttribute("ySplit", heading),
                        new XAttribute("topLeftCell", $"A{heading + 1}"),
                        new XAttribute("activePane", "bottomLeft"),
                        new XAttribute("state", "frozen")))),
            new XElement(S + "cols", widths.Select((w, i) => new XElement(
                S + "col",
                new XAttribute("min", i + 1),
                new XAttribute("max", i + 1),
                new XAttribute("width", Math.Round(Math.Clamp(w * CharactersAcross, 5, 100), 1)),
                new XAttribute("customWidth", 1)))),
            new XElement(S + "sheetData", rows),
            new XElement(S + "pageMargins", Margins("left", "right", "top", "bottom", "header", "footer")),
            new XElement(S + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToHeight", 0)),
            new XElement(S + "headerFooter", new XElement(S + "oddFooter", "&L" + table.AsAt + "&RPage &P of &N")),

            // An item's number is a text like any other; Excel need not warn of it.
            new XElement(S + "ignoredErrors", new XElement(S + "ignoredError", new XAttribute("sqref", "A1:" + last), new XAttribute("numberStoredAsText", 1))));
    }

    private static IEnumerable<XAttribute> Margins(params string[] sides) => sides.Select(s => new XAttribute(s, s is "header" or "footer" ? 0.3 : 0.6));

    /// <summary>A row about as high as its lines; not all programs measure it themselves.</summary>
    private static XElement Row(int number, Look look, int lines, IEnumerable<string> texts) => new(
        S + "row",
        new XAttribute("r", number),
        new XAttribute("ht", Math.Clamp((lines * LineHeight) + 2, LineHeight, TallestRow)),
        texts.Select((text, i) => Cell(Name(i) + number.ToString(CultureInfo.InvariantCulture), look, text)));

    /// <summary>A cell as an inline string: whatever it begins with, it is a text.</summary>
    private static XElement Cell(string place, Look look, string text) => new(
        S + "c",
        new XAttribute("r", place),
        new XAttribute("s", (int)look),
        text.Length == 0
            ? null
            : new object[] { new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Stored(text))) });

    /// <summary>
    /// The text as the format stores it: "_x0041_" would be taken for the letter A, so its first underscore is written as
    /// an escape itself (ISO/IEC 29500-1, 22.9.2.19).
    /// </summary>
    private static string Stored(string text) => Escape().Replace(Fitted(text), "_x005F_");

    /// <summary>What Excel can hold: as many whole lines as fit, or as much of one endless line, and a word about the rest.</summary>
    private static string Fitted(string text)
    {
        if (text.Length <= MaxCell)
            return text;
        var room = MaxCell - CutShort.Length - 1;
        var cut = text.LastIndexOf('\n', room);
        if (cut <= 0)
            cut = char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
        return text[..cut] + "\n" + CutShort;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();

    /// <summary>A column's letters, counted from 0: 0 is A, 26 is AA.</summary>
    private static string Name(int column) => (column >= 26 ? Name((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
