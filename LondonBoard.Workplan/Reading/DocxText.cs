using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>
/// The words of Word paragraphs as a person sees them with all tracked changes accepted: insertions in, deletions and
/// hidden text out, fields by their result, list paragraphs as bullets at their depth.
/// </summary>
internal sealed partial class DocxText
{
    private readonly DocxNumbering _numbering;
    private readonly Dictionary<string, string> _footnotes = [];
    private readonly Dictionary<string, (string? BasedOn, string Name, int? Outline, bool? Bold)> _styles = [];

    private readonly bool _ours;
    private readonly bool _marked;

    /// <summary>Opens the parts that the words depend on.</summary>
    /// <param name="package">The file.</param>
    /// <param name="ours">Whether we wrote it: then a list's words are words, even where they begin with a dash.</param>
    /// <param name="marked">Whether bold and struck words keep marks around them, as Markdown would write them.</param>
    public DocxText(OfficePackage package, bool ours = false, bool marked = false)
    {
        _ours = ours;
        _marked = marked;
        using (var styles = package.Read("word/styles.xml", "styles"))
        {
            var tree = styles is null ? null : XDocument.Load(styles);
            _numbering = new DocxNumbering(package, tree);
            foreach (var style in tree?.Root?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
            {
                var outline = Child(style, "pPr") is { } p && Child(p, "outlineLvl") is { } o && int.TryParse(Value(o), out var level) ? level : (int?)null;
                var basedOn = Child(style, "basedOn") is { } b ? Value(b) : null;
                var name = Child(style, "name") is { } n ? Value(n) ?? "" : "";
                _styles[Attribute(style, "styleId") ?? ""] = (basedOn, name, outline, Bold(Child(style, "rPr")));
            }
        }

        using (var notes = package.Read("word/footnotes.xml", "footnote"))
        {
            foreach (var note in (notes is null ? null : XDocument.Load(notes))?.Root?.Elements() ?? [])
            {
                var words = PaperLine.Clean(string.Join(' ', note.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value)));
                if (Attribute(note, "type") is null && words.Length is > 0 and <= 500)
                    _footnotes[Attribute(note, "id") ?? ""] = words;
            }
        }

        using var core = package.Read("docProps/core.xml", "coreProperties");
        PropertiesTitle = core is null ? null : PaperLine.Clean(XDocument.Load(core).Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value ?? "");
    }

    /// <summary>The title in the file's properties.</summary>
    public string? PropertiesTitle { get; }

    /// <summary>The heading level of a paragraph: 0 for a title, 1 to 9 for headings, null for text.</summary>
    public int? HeadingLevel(XElement paragraph)
    {
        var properties = Child(paragraph, "pPr");
        if (properties is null)
            return null;
        if (Child(properties, "outlineLvl") is { } own && int.TryParse(Value(own), out var level) && level < 9)
            return level + 1;
        var style = Child(properties, "pStyle") is { } s ? Value(s) : null;
        for (var hops = 0; style is not null && hops < 10; hops++)
        {
            if (!_styles.TryGetValue(style, out var found))
                return NamedLevel(style);
            if (NamedLevel(found.Name) is { } named)
                return named;
            if (found.Outline is < 9 and var outline)
                return outline + 1;
            style = found.BasedOn;
        }

        return null;
    }

    /// <summary>
    /// The lines of paragraphs, and the number that a numbered list gives the first of them. A numbered paragraph without
    /// words of its own (the "No." column of many papers) has its number for words.
    /// </summary>
    public (List<PaperLine> Lines, string? Number) Lines(IEnumerable<XElement> blocks)
    {
        var lines = new List<PaperLine>();
        string? first = null;
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (block.Name.LocalName == "tbl")
            {
                AddNested(block, lines);
                continue;
            }

            if (block.Name.LocalName != "p")
                continue;
            var properties = Child(block, "pPr");
            _bold = _marked && properties is not null && Child(properties, "pStyle") is { } style && IsBoldStyle(Value(style));
            AppendText(block, text, 0);
            if (properties is not null && Child(properties, "rPr") is { } mark && Child(mark, "del") is not null)
                continue;
            var list = _numbering.Next(properties);
            var words = text.ToString();
            text.Clear();
            if (list is { Number: { } number } && lines.Count == 0 && first is null)
                first = number;
            if (list is { Number: { } alone } && string.IsNullOrWhiteSpace(words))
                lines.Add(new PaperLine(alone));
            else
                AddLines(words, list, _ours && list is null ? Indent(properties) : 0, lines);
        }

        if (text.Length > 0)
            AddLines(text.ToString(), null, 0, lines);
        return (lines, first);
    }

    /// <summary>The children of an element, with content controls and kept revisions opened up and removed ones left out.</summary>
    public static IEnumerable<XElement> Unwrapped(XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                    foreach (var inner in Unwrapped(child))
                        yield return inner;
                    break;
                case "del" or "moveFrom" or "sdtPr" or "sdtEndPr":
                    break;
                default:
                    yield return child;
                    break;
            }
        }
    }

    public static XElement? Child(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    public static string? Value(XElement element) => Attribute(element, "val");

    public static int Number(XElement? parent, string name) =>
        parent is not null && Child(parent, name) is { } e && int.TryParse(Value(e), CultureInfo.InvariantCulture, out var n) ? n : 0;

    public static bool IsOn(XElement? toggle) => toggle is not null && Value(toggle) is not ("0" or "false" or "off");

    /// <summary>The colour a cell is shaded with.</summary>
    public static string? Fill(XElement? cellProperties) =>
        cellProperties is not null && Child(cellProperties, "shd") is { } shade && Attribute(shade, "fill") is { Length: 6 } fill ? fill : null;

    private static int? NamedLevel(string style)
    {
        var name = style.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (name is "title")
            return 0;
        return name.Length == 8 && name.StartsWith("heading", StringComparison.Ordinal) && char.IsAsciiDigit(name[7]) ? name[7] - '0' : null;
    }

    private void AddLines(string words, DocxNumbering.Place? list, int indent, List<PaperLine> lines)
    {
        foreach (var piece in words.Split('\n'))
        {
            var bullet = list is { } own && _ours ? own.Ticked ? "✓ " : "• " : "";
            var line = PaperLine.Parse(bullet + piece.TrimStart());
            if (line.Text.Length == 0)
                continue;
            lines.Add(list is { } place
                ? line with { Bullet = true, Level = Math.Min(place.Level, PaperLine.MaxLevel), Done = line.Done || place.Ticked }
                : line with { Level = indent });
        }
    }

    // In our own papers a plain line stands in by whole steps.
    private static int Indent(XElement? properties)
    {
        var left = properties is not null && Child(properties, "ind") is { } ind ? Attribute(ind, "left") ?? Attribute(ind, "start") : null;
        return int.TryParse(left, CultureInfo.InvariantCulture, out var twips) ? Math.Clamp((int)Math.Round((double)twips / PaperMark.IndentStep), 0, PaperLine.MaxLevel) : 0;
    }

    private void AddNested(XElement table, List<PaperLine> lines)
    {
        foreach (var row in Unwrapped(table).Where(e => e.Name.LocalName == "tr"))
        {
            var words = Unwrapped(row).Where(e => e.Name.LocalName == "tc").Select(c => string.Join("; ", Lines(Unwrapped(c)).Lines.Select(l => l.Text))).Where(t => t.Length > 0);
            var line = PaperLine.Parse(string.Join(" – ", words));
            if (line.Text.Length > 0)
                lines.Add(line);
        }
    }
}
