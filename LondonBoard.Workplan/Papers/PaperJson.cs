using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <summary>
/// A workplan as JSON: the words, and beside them what they mean. <c>cells</c> hold the words line for line, so that
/// reading gives the same paper back; everything else in a row is worked out from them for other programs to use.
/// </summary>
public static partial class PaperJson
{
    /// <summary>Longer plans are for programs: without its white space, one of 10,000 rows stays within what a file may weigh.</summary>
    private const int RowsForPeople = 1_000;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a paper; dates without a year are understood against the plan's period and <paramref name="reference"/>.</summary>
    public static string Write(WorkplanPaper paper, IEnumerable<Doubt> doubts, DateOnly reference)
    {
        var json = WriteHead(paper);
        json["rows"] = new JsonArray([.. paper.Rows.Select(r => WriteRow(r, Understanding.Of(r, new DateContext(reference, paper.Period))))]);
        json["doubts"] = WriteDoubts(doubts);
        return json.ToJsonString(paper.Rows.Length > RowsForPeople ? Compact : Readable);
    }

    /// <summary>What stands above the rows; members can be added to it.</summary>
    public static JsonObject WriteHead(WorkplanPaper paper) => new()
    {
        ["title"] = paper.Title,
        ["period"] = paper.Period?.Edtf,
        ["periodText"] = paper.Period?.Text,
        ["columns"] = new JsonArray([.. paper.Columns.Select(c => new JsonObject { ["key"] = c.Column.Key, ["title"] = c.Title })]),
    };

    /// <summary>The doubts of a reading.</summary>
    public static JsonArray WriteDoubts(IEnumerable<Doubt> doubts) =>
        new([.. doubts.Select(d => new JsonObject { ["where"] = d.Where, ["message"] = d.Message })]);

    /// <summary>One row; members can be added to it (an id, a version).</summary>
    public static JsonObject WriteRow(PaperRow row, Understanding meant) => new()
    {
        ["number"] = TextOrNull(row, Column.Number),
        ["item"] = TextOrNull(row, Column.Item)?.ReplaceLineEndings(" "),
        ["activities"] = Strings(Activities(row[Column.Activity]).Select(l => l.Text)),
        ["targetGroups"] = Strings(meant.TargetGroups),
        ["responsible"] = Strings(meant.Responsible.Parties),
        ["responsibleAndCost"] = row.Text(Column.Responsible),
        ["costs"] = new JsonArray([.. meant.Responsible.Costs.Select(c => new JsonObject
        {
            ["amount"] = c.Amount,
            ["currency"] = c.Currency,
            ["funders"] = Strings(c.Funders),
            ["purpose"] = c.Purpose,
            ["inKind"] = c.InKind,
            ["text"] = c.Text,
        })]),
        ["progress"] = Strings(row[Column.Progress].Select(l => l.Text)),
        ["timing"] = new JsonArray([.. meant.Timing.Select(m => WriteDate(m.Date, m.Label))]),
        ["status"] = row.Status is { } status ? JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) : null,
        ["statusAsWritten"] = row.StatusAsWritten ?? row.Status?.Words(),
        ["extras"] = new JsonObject(row.Cells
            .Where(c => c.Column.IsExtra)
            .DistinctBy(c => c.Column)
            .Select(c => KeyValuePair.Create<string, JsonNode?>(c.Column.Title, row.Text(c.Column)))),
        ["cells"] = new JsonObject(row.Cells
            .DistinctBy(c => c.Column)
            .Select(c => KeyValuePair.Create<string, JsonNode?>(c.Column.Key, WriteLines(c.Lines)))),
    };

    /// <summary>A date with what happens then.</summary>
    public static JsonObject WriteDate(PartialDate date, string? label) => new()
    {
        ["label"] = label,
        ["text"] = date.Text,
        ["edtf"] = date.Edtf,
        ["from"] = date.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["to"] = date.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["ongoing"] = date.Ongoing,
    };

    /// <summary>
    /// The activities of a cell: its bullets, and its plain lines but for a heading above bullets ("Resources:"); every
    /// line where nothing stands as a bullet.
    /// </summary>
    public static IEnumerable<PaperLine> Activities(ImmutableArray<PaperLine> lines) =>
        lines.Where((l, i) => l.Bullet || !l.Text.EndsWith(':') || i + 1 >= lines.Length || !lines[i + 1].Bullet);

    private static JsonArray WriteLines(ImmutableArray<PaperLine> lines) =>
        new([.. lines.Select(l => new JsonObject { ["text"] = l.Text, ["bullet"] = l.Bullet, ["level"] = l.Level, ["done"] = l.Done })]);

    private static string? TextOrNull(PaperRow row, Column column) => row.Text(column) is { Length: > 0 } text ? text : null;

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
