using System.IO.Compression;
using System.Security;
using System.Text;

namespace LondonBoard.Tests.Reading;

/// <summary>Makes small Word and Excel files by hand, as other people's programs would.</summary>
internal static class OfficeFile
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string SheetStyles = $"<styleSheet xmlns=\"{S}\">"
        + "<numFmts><numFmt numFmtId=\"170\" formatCode=\"&quot;£&quot;#,##0\"/><numFmt numFmtId=\"171\" formatCode=\"[$-809]mmm\\-yy;@\"/></numFmts>"
        + "<fills><fill/><fill/>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFF0000\"/></patternFill></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF92D050\"/></patternFill></fill></fills>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
        + "<xf numFmtId=\"0\" fillId=\"2\"/><xf numFmtId=\"0\" fillId=\"3\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A Word document around body XML; list 1 is of bullets, list 2 is numbered.</summary>
    public static byte[] Word(string body, string? title = null) => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        (
            "word/document.xml",
            $"<w:document xmlns:w=\"{W}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + $" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>{body}<w:sectPr/></w:body></w:document>"),
        (
            "word/styles.xml",
            $"<w:styles xmlns:w=\"{W}\">"
            + "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>"
            + "<w:style w:styleId=\"LB\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "</w:styles>"),
        (
            "word/numbering.xml",
            $"<w:numbering xmlns:w=\"{W}\">"
            + $"<w:abstractNum w:abstractNumId=\"0\">{Levels("bullet", "•")}</w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"1\">{Levels("decimal", null)}</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "</w:numbering>"),
        ("word/footnotes.xml", $"<w:footnotes xmlns:w=\"{W}\"><w:footnote w:id=\"5\"><w:p><w:r><w:t>Subject to funding</w:t></w:r></w:p></w:footnote></w:footnotes>"),
        (
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + $" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{Xml(title ?? "")}</dc:title></cp:coreProperties>"));

    public static string Para(string text, string properties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr>{string.Join("<w:r><w:br/></w:r>", text.Split('\n').Select(Run))}</w:p>";

    public static string Heading(string text, int level = 1) => Para(text, $"<w:pStyle w:val=\"H{level}\"/>");

    public static string Bullet(string text, int level = 0) => Para(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");

    public static string Numbered(string text, int level = 0) => Para(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr>");

    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{Xml(text)}</w:t></w:r>";

    public static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : CellText(content))}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => c.StartsWith("<w:tc", StringComparison.Ordinal) ? c : Cell(c)))}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    /// <summary>A table of texts: a cell's lines by line breaks, those with "• " as bullets of a list.</summary>
    public static string TextTable(params string[][] rows) => Table([.. rows.Select(r => Row(r))]);

    /// <summary>A workbook of sheets, each rows of cells: text, a number, a date (by its serial) or raw cell XML.</summary>
    public static byte[] Excel(params (string Name, object?[][] Rows, string Tail)[] sheets)
    {
        var numbered = sheets.Select((sheet, i) => (Sheet: sheet, Number: i + 1)).ToList();
        var names = numbered.Select(n => $"<sheet name=\"{Xml(n.Sheet.Name)}\" sheetId=\"{n.Number}\" r:id=\"rId{n.Number}\"/>");
        var links = numbered.Select(n => $"<Relationship Id=\"rId{n.Number}\" Type=\"x\" Target=\"worksheets/sheet{n.Number}.xml\"/>");
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{S}\" xmlns:r=\"{R}\"><sheets>{string.Concat(names)}</sheets></workbook>"),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(links)}</Relationships>"),
            ("xl/styles.xml", SheetStyles),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{S}\"><si><r><t>Rich </t></r><r><t xml:space=\"preserve\">text</t></r></si></sst>"),
        };
        parts.AddRange(numbered.Select(n => ($"xl/worksheets/sheet{n.Number}.xml", Worksheet(n.Sheet.Rows, n.Sheet.Tail))));
        return Zip([.. parts]);
    }

    private static string Worksheet(object?[][] rows, string tail)
    {
        var written = rows.Select((row, y) => $"<row r=\"{y + 1}\">{string.Concat(row.Select((cell, x) => ExcelCell(cell, x, y)))}</row>");
        return $"<worksheet xmlns=\"{S}\"><sheetData>{string.Concat(written)}</sheetData>{tail}</worksheet>";
    }

    public static string Xml(string text) => SecurityElement.Escape(text);

    private static string Levels(string format, string? mark) =>
        string.Concat(Enumerable.Range(0, 4).Select(l =>
        {
            var shown = mark ?? string.Join('.', Enumerable.Range(1, l + 1).Select(n => "%" + n)) + ".";
            return $"<w:lvl w:ilvl=\"{l}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{shown}\"/></w:lvl>";
        }));

    private static string CellText(string text) =>
        string.Concat(text.Split('\n').Select(l =>
            l.StartsWith("• ", StringComparison.Ordinal) ? Bullet(l[2..])
            : l.StartsWith("  • ", StringComparison.Ordinal) ? Bullet(l[4..], 1)
            : Para(l)));

    private static string ExcelCell(object? cell, int x, int y) => cell switch
    {
        null or "" => "",
        string text when text.StartsWith("<c", StringComparison.Ordinal) => text.Replace("@", $"{(char)('A' + x)}{y + 1}", StringComparison.Ordinal),
        string text => $"<c r=\"{(char)('A' + x)}{y + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Xml(text)}</t></is></c>",
        (double number, int style) => $"<c r=\"{(char)('A' + x)}{y + 1}\" s=\"{style}\"><v>{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{(char)('A' + x)}{y + 1}\"><v>{cell}</v></c>",
    };
}
