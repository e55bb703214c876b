using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using LondonBoard.Papers;

namespace LondonBoard.Writing;

/// <summary>
/// An Office file in the making: XML parts and how they relate, zipped (Open Packaging Conventions, ISO/IEC 29500-2).
/// Entries carry one fixed time, so that the same parts always give the same bytes.
/// </summary>
/// <param name="day">The day every part and property is dated.</param>
internal sealed class OfficeFile(DateOnly day)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const int AlwaysPacked = 64 * 1024;
    private const int TightestPacking = 80;
    private const string MarkId = "{6D4C9C6E-5B7B-4E5C-9C1B-2A4D1F0E7A31}";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace DataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    private readonly List<(string Path, string ContentType, XElement Root)> parts = [];
    private readonly Dictionary<string, List<(string Type, string Target)>> relations = [];

    /// <summary>Adds a part and relates it to another (the package itself where <paramref name="from"/> is empty).</summary>
    /// <returns>The relationship's id, as the other part refers to it.</returns>
    public string Add(string from, string relation, string path, string contentType, XElement root)
    {
        parts.Add((path, contentType, root));
        if (!relations.TryGetValue(from, out var list))
            relations[from] = list = [];
        list.Add((relation.Contains(':', StringComparison.Ordinal) ? relation : Relationships + relation, "/" + path));
        return "rId" + list.Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds title, language and date (core properties).</summary>
    public void AddProperties(string title)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        XElement Dated(string name) => new(
            terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));

        Add(
            "",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            new(
                cp + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", cp),
                new XAttribute(XNamespace.Xmlns + "dc", dc),
                new XAttribute(XNamespace.Xmlns + "dcterms", terms),
                new XAttribute(XNamespace.Xmlns + "xsi", xsi),
                new XElement(dc + "title", title),
                new XElement(dc + "language", "en-GB"),
                Dated("created"),
                Dated("modified")));
    }

    /// <summary>Adds the mark as the main part's custom XML, with the properties part that keeps it through Word and Excel.</summary>
    public void AddMark(string main, PaperMark mark)
    {
        Add(main, "customXml", "customXml/item1.xml", "application/xml", mark.ToXml());
        Add(
            "customXml/item1.xml",
            "customXmlProps",
            "customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            new(
                DataStore + "datastoreItem",
                new XAttribute(XNamespace.Xmlns + "ds", DataStore),
                new XAttribute(DataStore + "itemID", MarkId),
                new XElement(DataStore + "schemaRefs", new XElement(DataStore + "schemaRef", new XAttribute(DataStore + "uri", mark.ToXml().Name.NamespaceName)))));
    }

    /// <summary>The finished file.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", new(
                Types + "Types",
                new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
                parts.Select(p => new XElement(Types + "Override", new XAttribute("PartName", "/" + p.Path), new XAttribute("ContentType", p.ContentType)))));
            foreach (var (source, list) in relations)
            {
                Write(zip, RelationsPath(source), new(
                    Rels + "Relationships",
                    list.Select((r, i) => new XElement(
                        Rels + "Relationship",
                        new XAttribute("Id", "rId" + (i + 1).ToString(CultureInfo.InvariantCulture)),
                        new XAttribute("Type", r.Type),
                        new XAttribute("Target", r.Target)))));
            }

            foreach (var (path, _, root) in parts)
                Write(zip, path, root);
        }

        return bytes.ToArray();
    }

    private void Write(ZipArchive zip, string path, XElement root)
    {
        using var part = new MemoryStream();
        using (var xml = XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartDocument(standalone: true);
            root.WriteTo(xml);
        }

        var entry = zip.CreateEntry(path, Level(part));
        entry.LastWriteTime = new(Math.Clamp(day.Year, 1980, 2107), day.Month, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        part.WriteTo(stream);
    }

    /// <summary>
    /// How hard to pack a part. A table of thousands of nearly empty rows packs so tightly that readers, ours among them,
    /// take the file for a bomb; such a part is packed less.
    /// </summary>
    private static CompressionLevel Level(MemoryStream part)
    {
        if (part.Length <= AlwaysPacked)
            return CompressionLevel.Optimal;
        foreach (var level in (ReadOnlySpan<CompressionLevel>)[CompressionLevel.Optimal, CompressionLevel.Fastest])
        {
            using var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, level, leaveOpen: true))
                part.WriteTo(deflate);
            if (part.Length <= packed.Length * TightestPacking)
                return level;
        }

        return CompressionLevel.NoCompression;
    }

    private static string RelationsPath(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }
}
