using System.Xml.Linq;

namespace LondonBoard.Writing;

/// <content>The looks of cells, as the part <c>styles.xml</c> has them: a cell names its look by its number.</content>
internal static partial class XlsxPaper
{
    private static XElement Styles() => new(
        S + "styleSheet",
        Counted(
            "fonts",
            Font(10, false, "1D2423"),
            Font(16, true, "0B4F4A"),
            Font(10, false, "4A4A4A"),
            Font(10, true, "0B4F4A"),
            Font(10, false, "1D2423")),
        Counted("fills", Fill("none"), Fill("gray125"), Fill("solid", "E3EEEC")),
        Counted("borders", Border(null), Border("thin")),
        Counted("cellStyleXfs", new XElement(
            S + "xf",
            new XAttribute("numFmtId", 0),
            new XAttribute("fontId", 0),
            new XAttribute("fillId", 0),
            new XAttribute("borderId", 0))),
        Counted(
            "cellXfs",
            Format(Look.Plain, 0, 0, false),
            Format(Look.Title, 0, 0, false),
            Format(Look.Under, 0, 0, false),
            Format(Look.Heading, 2, 1, true),
            Format(Look.Body, 0, 1, true)));

    private static XElement Font(int size, bool bold, string colour) => new(
        S + "font",
        bold ? new XElement(S + "b") : null,
        Val("sz", size),
        Coloured("color", colour),
        Val("name", "Arial"));

    private static XElement Fill(string pattern, string? colour = null) => new(
        S + "fill",
        new XElement(
            S + "patternFill",
            new XAttribute("patternType", pattern),
            colour is null ? null : Coloured("fgColor", colour)));

    private static XElement Border(string? style) => new(
        S + "border",
        Side("left", style),
        Side("right", style),
        Side("top", style),
        Side("bottom", style),
        Side("diagonal", null));

    private static XElement Side(string name, string? style) => new(
        S + name,
        style is null ? null : new XAttribute("style", style),
        style is null ? null : Coloured("color", "8A9A98"));

    // Number format 49 is "text": what people type into these cells later stays text too.
    private static XElement Format(Look look, int fill, int border, bool wrap) => new(
        S + "xf",
        new XAttribute("numFmtId", 49),
        new XAttribute("fontId", (int)look),
        new XAttribute("fillId", fill),
        new XAttribute("borderId", border),
        new XAttribute("xfId", 0),
        new XAttribute("applyNumberFormat", 1),
        new XElement(S + "alignment", new XAttribute("vertical", "top"), wrap ? new XAttribute("wrapText", 1) : null));

    private static XElement Coloured(string name, string colour) => new(S + name, new XAttribute("rgb", "FF" + colour));

    private static XElement Val(string name, object value) => new(S + name, new XAttribute("val", value));

    private static XElement Counted(string name, params XElement[] children) => new(S + name, new XAttribute("count", children.Length), children);
}
