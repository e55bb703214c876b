using System.Net;
using System.Text;
using System.Xml.Linq;
using static LondonBoard.Writing.DocxParts;

namespace LondonBoard.Writing;

/// <summary>Writes minutes as Word, one page of HTML, or Markdown. Total: any minutes can be written, and the same give the same bytes.</summary>
public static class MinutesWriter
{
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134;
    private const int TextWidth = PageWidth - (2 * Margin);
    private const string Style =
        ":root{color-scheme:light dark}"
        + "body{max-width:46rem;margin:24px auto;padding:0 16px;font:16px/24px system-ui,Arial,sans-serif}"
        + "h1{font-size:28px;line-height:34px}h2{font-size:20px;margin:28px 0 8px}p{margin:0 0 8px;overflow-wrap:anywhere}"
        + "table{border-collapse:collapse;margin:0 0 16px}th,td{border:1px solid #8a9a98;padding:4px 8px;text-align:left}"
        + "@page{size:A4;margin:20mm}";

    private static readonly int[] Columns = [3600, 4400, TextWidth - 8000];

    /// <summary>Writes the file; null for a format that minutes are not written in.</summary>
    public static ExportFile? Write(MinutesDocument document, ExportFormat format, string name)
    {
        var content = format switch
        {
            ExportFormat.Docx => Docx(document),
            ExportFormat.Html => Encoding.UTF8.GetBytes(Html(document)),
            ExportFormat.Markdown => Encoding.UTF8.GetBytes(Markdown(document)),
            _ => null,
        };
        return content is null ? null : new ExportFile(FileName(name) + WorkplanWriter.Extension(format), WorkplanWriter.ContentType(format), content);
    }

    /// <summary>A name that any system takes.</summary>
    public static string FileName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is ' ' or ',' or '-' or '’' ? c : '-')).Trim(' ', '-');
        return safe.Length == 0 ? "Minutes" : safe[..Math.Min(safe.Length, 120)];
    }

    private static byte[] Docx(MinutesDocument document)
    {
        var package = new OfficeFile(document.Day);
        const string main = "word/document.xml";
        var body = new XElement(W + "body");
        package.Add("", "officeDocument", main, WordType + "document.main+xml", WordRoot("document", body));
        package.Add(main, "styles", "word/styles.xml", WordType + "styles+xml", Styles());
        package.Add(main, "numbering", "word/numbering.xml", WordType + "numbering+xml", Numbering());
        package.Add(main, "settings", "word/settings.xml", WordType + "settings+xml", Settings());
        var footer = package.Add(main, "footer", "word/footer1.xml", WordType + "footer+xml", Footer(Valid(document.Title), TextWidth));
        package.AddProperties(Valid(document.Title));
        body.Add(
            Paragraph("Heading1", Text(document.Title)),
            document.Under.Select(line => Paragraph("Subtitle", Text(line))),
            document.People.Where(p => !p.Rows.IsEmpty).Select(p => new object[] { Paragraph("BodyText", Text(p.Heading + ":", strong: true)), Table(p), Paragraph("TableEnd") }),
            document.Sections.Select(section => new object[]
            {
                section.Heading.Length > 0 ? Paragraph("Heading2", Text(section.Heading)) : Paragraph("TableEnd"),
                section.Points.Select(point => Paragraph("BodyText", Text(point.Text, point.Strong))).ToArray(),
            }),
            document.Closing.IsEmpty ? null : Paragraph("Heading2", Text("Next meetings")),
            document.Closing.Select(line => Paragraph("BodyText", Text(line))),
            new XElement(
                W + "sectPr",
                new XElement(W + "footerReference", Attr("type", "default"), new XAttribute(R + "id", footer)),
                new XElement(W + "pgSz", Attr("w", PageWidth), Attr("h", PageHeight)),
                new XElement(
                    W + "pgMar",
                    Attr("top", Margin), Attr("right", Margin), Attr("bottom", Margin), Attr("left", Margin),
                    Attr("header", 425), Attr("footer", 425), Attr("gutter", 0))));
        return package.ToBytes();
    }

    private static XElement Table(PeopleList people) => new(
        W + "tbl",
        new XElement(
            W + "tblPr",
            new XElement(W + "tblStyle", Attr("val", "Workplan")),
            new XElement(W + "tblW", Attr("w", TextWidth), Attr("type", "dxa")),
            new XElement(W + "tblLayout", Attr("type", "fixed")),
            new XElement(W + "tblLook", Attr("val", "0020"), Attr("firstRow", "1"), Attr("noHBand", "1"), Attr("noVBand", "1"))),
        new XElement(W + "tblGrid", Columns.Select(w => new XElement(W + "gridCol", Attr("w", w)))),
        Row("TableHeading", true, "Name", "Organisation", "Initials"),
        people.Rows.Select(p => Row("TableText", false, p.Name, p.Organisation, p.Initials)));

    private static XElement Row(string style, bool heading, params string[] cells) => new(
        W + "tr",
        new XElement(W + "trPr", new XElement(W + "cantSplit"), heading ? new XElement(W + "tblHeader") : null),
        cells.Select((text, i) => new XElement(
            W + "tc", new XElement(W + "tcPr", new XElement(W + "tcW", Attr("w", Columns[i]), Attr("type", "dxa"))), Paragraph(style, Text(text)))));

    private static XElement Text(string text, bool strong = false) => strong ? Run(Valid(text), new XElement(W + "b")) : Run(Valid(text));

    /// <summary>What XML cannot hold becomes the replacement character.</summary>
    private static string Valid(string text) => string.Concat(text.Select(c => c is '\t' || (c >= ' ' && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')) ? c : '\uFFFD'));

    private static void Begin(StringBuilder page, string title) => page
        .Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
        .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .Append("<title>").Append(Encode(title)).Append("</title>\n")
        .Append("<style>").Append(Style).Append("</style>\n</head>\n<body>\n<main>\n")
        .Append("<h1>").Append(Encode(title)).Append("</h1>\n");

    private static void AddNames(StringBuilder page, PeopleList people)
    {
        page.Append("<p><strong>").Append(Encode(people.Heading)).Append(":</strong></p>\n<table><thead><tr>")
            .Append("<th scope=\"col\">Name</th><th scope=\"col\">Organisation</th><th scope=\"col\">Initials</th>")
            .Append("</tr></thead><tbody>\n");
        foreach (var (name, organisation, initials) in people.Rows)
        {
            page.Append("<tr><td>").Append(Encode(name))
                .Append("</td><td>").Append(Encode(organisation))
                .Append("</td><td>").Append(Encode(initials)).Append("</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static string Html(MinutesDocument document)
    {
        var page = new StringBuilder();
        Begin(page, document.Title);
        foreach (var line in document.Under)
            page.Append("<p>").Append(Encode(line)).Append("</p>\n");
        foreach (var people in document.People.Where(p => !p.Rows.IsEmpty))
            AddNames(page, people);

        foreach (var section in document.Sections)
        {
            if (section.Heading.Length > 0)
                page.Append("<h2>").Append(Encode(section.Heading)).Append("</h2>\n");
            foreach (var point in section.Points)
                page.Append(point.Strong ? "<p><strong>" : "<p>").Append(Encode(point.Text)).Append(point.Strong ? "</strong></p>\n" : "</p>\n");
        }

        if (!document.Closing.IsEmpty)
            page.Append("<h2>Next meetings</h2>\n");
        foreach (var line in document.Closing)
            page.Append("<p>").Append(Encode(line)).Append("</p>\n");
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Markdown(MinutesDocument document)
    {
        var text = new StringBuilder("# ").Append(Escape(document.Title)).Append("\n\n");
        foreach (var line in document.Under)
            text.Append(Escape(line)).Append("\n\n");
        foreach (var people in document.People.Where(p => !p.Rows.IsEmpty))
        {
            text.Append(Escape(people.Heading)).Append(":\n\n| Name | Organisation | Initials |\n| --- | --- | --- |\n");
            foreach (var (name, organisation, initials) in people.Rows)
                text.Append("| ").Append(Escape(name)).Append(" | ").Append(Escape(organisation)).Append(" | ").Append(Escape(initials)).Append(" |\n");
            text.Append('\n');
        }

        foreach (var section in document.Sections)
        {
            if (section.Heading.Length > 0)
                text.Append("## ").Append(Escape(section.Heading)).Append("\n\n");
            foreach (var point in section.Points)
                text.Append(point.Strong ? "**" : "").Append(Escape(point.Text)).Append(point.Strong ? "**\n\n" : "\n\n");
        }

        if (!document.Closing.IsEmpty)
            text.Append("## Next meetings\n\n");
        foreach (var line in document.Closing)
            text.Append(Escape(line)).Append("\n\n");
        return text.ToString();
    }

    private static string Escape(string text) => string.Concat(text.Select(c => @"\`*_[]<>|~#".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
