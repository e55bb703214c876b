using System.Globalization;
using System.Xml.Linq;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>The parts of a Word file that are the same in every paper, and the smallest pieces its body is made of.</summary>
internal static class DocxParts
{
    /// <summary>The namespace of WordprocessingML.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of references to other parts.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>How every part's content type begins.</summary>
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The list with bullets.</summary>
    public const int BulletList = 1;

    /// <summary>The list whose bullet is a tick: what is done.</summary>
    public const int DoneList = 2;

    private const string Font = "Arial";
    private const string Ink = "0B4F4A";

    /// <summary>An attribute in the namespace of WordprocessingML.</summary>
    public static XAttribute Attr(string name, object value) => new(W + name, Convert.ToString(value, CultureInfo.InvariantCulture)!);

    /// <summary>The root of a part, with its namespaces.</summary>
    public static XElement WordRoot(string name, params object[] content) =>
        new(W + name, new XAttribute(XNamespace.Xmlns + "w", W), new XAttribute(XNamespace.Xmlns + "r", R), content);

    /// <summary>A paragraph: its style, further properties in the schema's order, and its runs.</summary>
    public static XElement Paragraph(string style, params XElement[] content) => new(
        W + "p",
        new XElement(W + "pPr", new XElement(W + "pStyle", Attr("val", style)), content.Where(c => !IsText(c))),
        content.Where(IsText));

    /// <summary>Words in one look.</summary>
    public static XElement Run(string text, params XElement[] look) => new(
        W + "r",
        look.Length > 0 ? new XElement(W + "rPr", look) : null,
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    /// <summary>The foot of every page: the title, the day it shows, and "Page 1 of 3".</summary>
    public static XElement Footer(PaperTable table, int width) => Footer(table.AsAt.Length > 0 ? $"{table.Title} · {table.AsAt}" : table.Title, width);

    /// <summary>The foot of every page: some words, and "Page 1 of 3".</summary>
    public static XElement Footer(string left, int width) =>
        WordRoot(
            "ftr",
            Paragraph(
                "Footer",
                new XElement(W + "tabs", new XElement(W + "tab", Attr("val", "right"), Attr("pos", width))),
                Run(left),
                new XElement(W + "r", new XElement(W + "tab")),
                Run("Page "),
                Field("PAGE"),
                Run(" of "),
                Field("NUMPAGES")));

    /// <summary>Two lists of four levels: bullets, and ticks for what is done.</summary>
    public static XElement Numbering() => WordRoot(
        "numbering",
        List(BulletList, Font, ["•", "–", "▪", "◦"]),
        List(DoneList, "Segoe UI Symbol", ["✓", "✓", "✓", "✓"]),
        Number(BulletList),
        Number(DoneList));

    /// <summary>Settings: the layout rules of Word 2013 and later.</summary>
    public static XElement Settings() => WordRoot(
        "settings",
        new XElement(W + "zoom", Attr("percent", 100)),
        new XElement(W + "defaultTabStop", Attr("val", 720)),
        new XElement(
            W + "compat",
            new XElement(W + "compatSetting", Attr("name", "compatibilityMode"), Attr("uri", "http://schemas.microsoft.com/office/word"), Attr("val", 15))));

    /// <summary>The styles: one sans, 9 points in the table, two weights, hairlines.</summary>
    public static XElement Styles() => WordRoot(
        "styles",
        new XElement(
            W + "docDefaults",
            new XElement(
                W + "rPrDefault",
                new XElement(
                    W + "rPr",
                    new XElement(W + "rFonts", Attr("ascii", Font), Attr("hAnsi", Font), Attr("eastAsia", Font), Attr("cs", Font)),
                    new XElement(W + "sz", Attr("val", 20)),
                    new XElement(W + "szCs", Attr("val", 20)),
                    new XElement(W + "lang", Attr("val", "en-GB"), Attr("eastAsia", "en-GB"), Attr("bidi", "ar-SA")))),
            new XElement(W + "pPrDefault", new XElement(W + "pPr", Spacing(0, 0)))),
        Style("Normal", "Normal", null, isDefault: true),
        Style("Heading1", "heading 1", "Normal", [new(W + "keepNext"), Spacing(0, 120), Outline(0)], [new(W + "b"), Coloured(Ink), Size(32)]),
        Style("Heading2", "heading 2", "Normal", [new(W + "keepNext"), Spacing(240, 80), Outline(1)], [new(W + "b"), Coloured(Ink), Size(24)]),
        Style("BodyText", "Body Text", "Normal", [Spacing(0, 100)], [Size(21)]),
        Style("Subtitle", "Subtitle", "Normal", [new(W + "keepNext"), Spacing(0, 120)], [Coloured("4A4A4A"), Size(20)]),
        Style("TableText", "Table Text", "Normal", [Spacing(20, 20)], [Size(18)]),
        Style("TableHeading", "Table Heading", "TableText", [new(W + "keepNext"), Spacing(40, 40)], [new(W + "b"), new(W + "color", Attr("val", Ink))]),
        Style("TableList", "Table List", "TableText"),
        Style("TableEnd", "Table End", "Normal", [], [Size(4)]),
        Style("Footer", "footer", "Normal", [], [new(W + "color", Attr("val", "4A4A4A")), Size(16)]),
        TableStyle());

    private static XElement TableStyle() => new(
        W + "style",
        Attr("type", "table"),
        Attr("customStyle", 1),
        Attr("styleId", "Workplan"),
        new XElement(W + "name", Attr("val", "Workplan")),
        new XElement(
            W + "tblPr",
            new XElement(
                W + "tblBorders",
                new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => new XElement(
                    W + side, Attr("val", "single"), Attr("sz", 4), Attr("space", 0), Attr("color", "8A9A98")))),
            new XElement(W + "tblCellMar", new[] { ("top", 28), ("left", 85), ("bottom", 28), ("right", 85) }.Select(m => new XElement(
                W + m.Item1, Attr("w", m.Item2), Attr("type", "dxa"))))),
        new XElement(
            W + "tblStylePr",
            Attr("type", "firstRow"),
            new XElement(
                W + "tcPr",
                new XElement(W + "shd", Attr("val", "clear"), Attr("color", "auto"), Attr("fill", "E3EEEC")),
                new XElement(W + "vAlign", Attr("val", "bottom")))));

    private static XElement Style(string id, string name, string? basedOn, XElement[]? paragraph = null, XElement[]? run = null, bool isDefault = false) => new(
        W + "style",
        Attr("type", "paragraph"),
        isDefault ? Attr("default", 1) : null,
        Attr("styleId", id),
        new XElement(W + "name", Attr("val", name)),
        basedOn is null ? null : new XElement(W + "basedOn", Attr("val", basedOn)),
        new XElement(W + "qFormat"),
        paragraph is { Length: > 0 } ? new XElement(W + "pPr", paragraph) : null,
        run is { Length: > 0 } ? new XElement(W + "rPr", run) : null);

    private static XElement List(int id, string font, string[] marks) => new(
        W + "abstractNum",
        Attr("abstractNumId", id),
        new XElement(W + "multiLevelType", Attr("val", "hybridMultilevel")),
        marks.Select((mark, level) => new XElement(
            W + "lvl",
            Attr("ilvl", level),
            new XElement(W + "start", Attr("val", 1)),
            new XElement(W + "numFmt", Attr("val", "bullet")),
            new XElement(W + "lvlText", Attr("val", mark)),
            new XElement(W + "lvlJc", Attr("val", "left")),
            new XElement(W + "pPr", new XElement(W + "ind", Attr("left", (level + 1) * PaperMark.IndentStep), Attr("hanging", PaperMark.IndentStep))),
            new XElement(W + "rPr", new XElement(W + "rFonts", Attr("ascii", font), Attr("hAnsi", font), Attr("eastAsia", font), Attr("cs", font))))));

    private static XElement Number(int id) => new(W + "num", Attr("numId", id), new XElement(W + "abstractNumId", Attr("val", id)));

    private static bool IsText(XElement element) => element.Name == W + "r" || element.Name == W + "fldSimple";

    private static XElement Field(string code) => new(W + "fldSimple", Attr("instr", code), Run("1"));

    private static XElement Spacing(int before, int after) => new(W + "spacing", Attr("before", before), Attr("after", after));

    private static XElement Outline(int level) => new(W + "outlineLvl", Attr("val", level));

    private static XElement Coloured(string colour) => new(W + "color", Attr("val", colour));

    private static XElement Size(int halfPoints) => new(W + "sz", Attr("val", halfPoints));
}
