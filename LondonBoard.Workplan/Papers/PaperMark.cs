using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <summary>
/// A small note that rides inside our own .docx and .xlsx and says what its columns mean, so that reading one back is
/// certain where headings alone could mislead (an extra column called "Update", a row called "Total"). It holds no cell:
/// the words are always read from the visible table, and the note counts only while the visible words still agree with it.
/// It travels as a custom XML part (ISO/IEC 29500-1, 15.2.4), which Word, Excel and LibreOffice carry along.
/// </summary>
/// <param name="Title">The title as printed.</param>
/// <param name="Period">The plan's span; null where it has none.</param>
/// <param name="Columns">The visible columns in order, <see cref="Status"/> among them where it is printed.</param>
public sealed record PaperMark(string Title, Period? Period, ImmutableArray<PaperColumn> Columns)
{
    /// <summary>The printed status column; it is no column of the paper, since a status belongs to its row.</summary>
    public static readonly Column Status = new("status");

    /// <summary>The heading of the printed status column.</summary>
    public const string StatusTitle = "Status";

    /// <summary>How far a level of a list stands in from the one above on our own paper, in twentieths of a point.</summary>
    public const int IndentStep = 227;

    private const int MaxColumns = 1_000;
    private static readonly XNamespace Ns = "urn:london-board:workplan:1";

    /// <summary>The note as XML.</summary>
    public XElement ToXml() => new(
        Ns + "workplan",
        new XAttribute("title", Title),
        Period is null
            ? null
            : new XElement(Ns + "period", new XAttribute("text", Legal(Period.Text)), new XAttribute("from", Day(Period.From)), new XAttribute("to", Day(Period.To))),
        Columns.Select(c => new XElement(Ns + "column", new XAttribute("key", Legal(c.Column.Key)), new XAttribute("title", Legal(c.Title)))));

    /// <summary>Reads a note; null for anything that is not one of ours. What is not well formed throws <see cref="XmlException"/>.</summary>
    /// <param name="reader">A reader that refuses document types and caps what it reads.</param>
    public static PaperMark? Read(XmlReader reader) =>
        reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "workplan" && reader.NamespaceURI == Ns.NamespaceName ? Of(reader) : null;

    private static PaperMark? Of(XmlReader reader)
    {
        var title = PaperLine.Clean(reader.GetAttribute("title") ?? "");
        Period? period = null;
        var columns = ImmutableArray.CreateBuilder<PaperColumn>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "period" && Day(reader.GetAttribute("from")) is { } from && Day(reader.GetAttribute("to")) is { } to)
                period = new(reader.GetAttribute("text") ?? "", from, to);
            else if (reader.LocalName == "column" && columns.Count < MaxColumns)
                columns.Add(new(new(reader.GetAttribute("key") ?? ""), reader.GetAttribute("title") ?? ""));
        }

        var known = columns.All(c => c.Column.IsKnown || c.Column == Status) && columns.DistinctBy(c => c.Column).Count() == columns.Count;
        return known && columns.Count > 0 ? new(title, period, columns.ToImmutable()) : null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : PaperLine.Clean(text);
}
