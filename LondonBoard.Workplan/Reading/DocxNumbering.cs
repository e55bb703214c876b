using System.Globalization;
using System.Xml.Linq;

namespace LondonBoard.Reading;

/// <summary>The lists of a Word document: which paragraphs stand in one, how deep, and what number they show.</summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<string, string> _abstractOf = [];
    private readonly Dictionary<(string List, int Level), (string Format, string Text, int Start)> _levels = [];
    private readonly Dictionary<string, (string? Id, int Level, string? BasedOn)> _styles = [];
    private readonly Dictionary<(string List, int Level), int> _counts = [];

    public DocxNumbering(OfficePackage package, XDocument? styles)
    {
        foreach (var style in styles?.Root?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
        {
            var list = DocxText.Child(style, "pPr") is { } p ? DocxText.Child(p, "numPr") : null;
            _styles[DocxText.Attribute(style, "styleId") ?? ""] = (
                list is not null && DocxText.Child(list, "numId") is { } id ? DocxText.Value(id) : null,
                DocxText.Number(list, "ilvl"),
                DocxText.Child(style, "basedOn") is { } b ? DocxText.Value(b) : null);
        }

        using var reader = package.Read("word/numbering.xml", "num", "abstractNum");
        foreach (var entry in (reader is null ? null : XDocument.Load(reader))?.Root?.Elements() ?? [])
        {
            if (entry.Name.LocalName == "num" && DocxText.Child(entry, "abstractNumId") is { } to)
                _abstractOf[DocxText.Attribute(entry, "numId") ?? ""] = DocxText.Value(to) ?? "";
            if (entry.Name.LocalName == "abstractNum")
                AddLevels(entry);
        }
    }

    /// <summary>A paragraph's place in a list.</summary>
    /// <param name="Level">How deep, from 0.</param>
    /// <param name="Number">What number it shows, without its dot; null for a bullet.</param>
    /// <param name="Ticked">Whether its bullet is a tick.</param>
    public readonly record struct Place(int Level, string? Number, bool Ticked = false);

    /// <summary>The place of the next paragraph, counted on; null where it stands in no list.</summary>
    public Place? Next(XElement? paragraphProperties)
    {
        if (paragraphProperties is null || ListOf(paragraphProperties) is not ({ } id, var level) || !_abstractOf.TryGetValue(id, out var list))
            return null;
        if (!_levels.TryGetValue((list, level), out var shape) || shape.Format is "bullet" or "none")
            return new Place(level, null, shape.Text is "✓" or "✔" or "☑");
        _counts[(list, level)] = _counts.TryGetValue((list, level), out var count) ? count + 1 : shape.Start;
        for (var deeper = level + 1; deeper < 9; deeper++)
            _counts.Remove((list, deeper));
        return new Place(level, Shown(list, level, shape.Text));
    }

    private void AddLevels(XElement entry)
    {
        var list = DocxText.Attribute(entry, "abstractNumId") ?? "";
        foreach (var level in entry.Elements().Where(e => e.Name.LocalName == "lvl"))
        {
            if (int.TryParse(DocxText.Attribute(level, "ilvl"), CultureInfo.InvariantCulture, out var depth) && depth is >= 0 and < 9)
            {
                var start = DocxText.Child(level, "start") is null ? 1 : DocxText.Number(level, "start");
                _levels[(list, depth)] = (ValueOf(level, "numFmt") ?? "decimal", ValueOf(level, "lvlText") ?? "", start);
            }
        }
    }

    private static string? ValueOf(XElement parent, string name) => DocxText.Child(parent, name) is { } e ? DocxText.Value(e) : null;

    private (string? Id, int Level) ListOf(XElement properties)
    {
        var own = DocxText.Child(properties, "numPr");
        var level = Math.Clamp(DocxText.Number(own, "ilvl"), 0, 8);
        if (own is not null && ValueOf(own, "numId") is { } direct)
            return (direct == "0" ? null : direct, level);
        var style = ValueOf(properties, "pStyle");
        for (var hops = 0; style is not null && hops < 10 && _styles.TryGetValue(style, out var found); hops++)
        {
            if (found.Id is { } id)
                return (id == "0" ? null : id, Math.Clamp(Math.Max(level, found.Level), 0, 8));
            style = found.BasedOn;
        }

        return (null, 0);
    }

    private string Shown(string list, int level, string pattern)
    {
        for (var l = 0; l <= level; l++)
        {
            var (format, _, start) = _levels.GetValueOrDefault((list, l), ("decimal", "", 1));
            pattern = pattern.Replace($"%{l + 1}", Numeral(_counts.GetValueOrDefault((list, l), start), format), StringComparison.Ordinal);
        }

        return pattern.Trim().TrimEnd('.', ')').TrimStart('(');
    }

    private static string Numeral(int n, string format) => format switch
    {
        "lowerLetter" when n is > 0 and <= 26 => ((char)('a' + n - 1)).ToString(),
        "upperLetter" when n is > 0 and <= 26 => ((char)('A' + n - 1)).ToString(),
        "lowerRoman" when n is > 0 and < 40 => Roman(n).ToLowerInvariant(),
        "upperRoman" when n is > 0 and < 40 => Roman(n),
        _ => n.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int n)
    {
        string[] units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        return new string('X', n / 10) + units[n % 10];
    }
}
