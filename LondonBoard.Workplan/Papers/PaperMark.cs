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
/// <param name="Title">The paper's title; empty where it has none.</param>
/// <param name="Period">The plan's span; null where it has none.</param>
/// <param name="Columns">The visible columns in order, <see cref="Status"/> among them where it is printed.</param>
public sealed record PaperMark(string Title, Period? Period, ImmutableArray<PaperColumn> Columns)
{
    /// <summary>The printed status column; it is no column of the paper, since a status belongs to its row.</summary>
    public static readonly Column Status = new("status");

    /// <summary>The heading of the printed status column.</summary>
    public const string StatusTitle = "Status";

    private const int MaxColumns = 1_000;
    private const int MaxCharacters = 1_000_000;
    private static readonly XNamespace Ns = "urn:london-board:workplan:1";

    /// <summary>Whether a row of headings, as it stands in a file, is still this paper's own; empty cells at its end do not count.</summary>
    public bool Heads(IEnumerable<string> headings)
    {
        var seen = headings.Select(PaperLine.Clean).ToList();
        while (seen.Count > Columns.Length && seen[^1].Length == 0)
            seen.RemoveAt(seen.Count - 1);
        var own = Columns.Select(c => PaperLine.Clean(c.Title)).ToList();
        while (seen.Count < own.Count && own[seen.Count].Length == 0)
            seen.Add("");
        return seen.SequenceEqual(own, StringComparer.Ordinal);
    }

    /// <summary>The title as it is printed: a paper without one goes out as "Workplan".</summary>
    public string PrintedTitle => Title.Length > 0 ? Title : "Workplan";

    /// <summary>Whether the words above the table still give this paper's title.</summary>
    public bool Titles(IEnumerable<string> above) => above.Any(line => PaperLine.Clean(line) == PrintedTitle);

    /// <summary>Whether the words above the table still name this paper's span.</summary>
    public bool Spans(IEnumerable<string> above) =>
        Period is null ? Titles(above) : above.Any(line => PaperLine.Clean(line).Contains(PaperLine.Clean(Period.Text), StringComparison.Ordinal));

    /// <summary>The note as XML.</summary>
    public XElement ToXml() => new(
        Ns + "workplan",
        new XAttribute("title", Title),
        Period is null
            ? null
            : new XElement(Ns + "period", new XAttribute("text", Legal(Period.Text)), new XAttribute("from", Day(Period.From)), new XAttribute("to", Day(Period.To))),
        Columns.Select(c => new XElement(Ns + "column", new XAttribute("key", Legal(c.Column.Key)), new XAttribute("title", Legal(c.Title)))));

    /// <summary>Reads a note; null for anything that is not one of ours, well formed or not.</summary>
    public static PaperMark? Read(Stream xml)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MaxCharacters };
            using var reader = XmlReader.Create(xml, settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "workplan" || reader.NamespaceURI != Ns.NamespaceName)
                return null;
            return Of(reader);
        }
        catch (Exception e) when (e is XmlException or FormatException or IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static PaperMark? Of(XmlReader reader)
    {
        var title = PaperLine.Clean(reader.GetAttribute("title") ?? "");
        Period? period = null;
        var columns = ImmutableArray.CreateBuilder<PaperColumn>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "period")
                period = new(reader.GetAttribute("text") ?? "", Day(reader.GetAttribute("from")), Day(reader.GetAttribute("to")));
            else if (reader.LocalName == "column" && columns.Count < MaxColumns)
                columns.Add(new(new(reader.GetAttribute("key") ?? ""), reader.GetAttribute("title") ?? ""));
        }

        var known = columns.All(c => c.Column.IsKnown || c.Column == Status) && columns.DistinctBy(c => c.Column).Count() == columns.Count;
        return known && columns.Count > 0 ? new(title, period, columns.ToImmutable()) : null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string? day) => DateOnly.ParseExact(day ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Legal(string text) => text.All(XmlConvert.IsXmlChar) ? text : PaperLine.Clean(text);
}
