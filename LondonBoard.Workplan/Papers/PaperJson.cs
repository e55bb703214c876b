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
public static class PaperJson
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
        ["extras"] = new JsonObject(row.Cells.Where(c => c.Column.IsExtra).DistinctBy(c => c.Column).Select(c => KeyValuePair.Create<string, JsonNode?>(c.Column.Title, row.Text(c.Column)))),
        ["cells"] = new JsonObject(row.Cells.DistinctBy(c => c.Column).Select(c => KeyValuePair.Create<string, JsonNode?>(c.Column.Key, WriteLines(c.Lines)))),
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

    /// <summary>Reads what <see cref="Write"/> wrote, or the same shape without <c>cells</c> from another program; null where it is no workplan.</summary>
    /// <param name="json">The text; any text is taken.</param>
    /// <param name="doubts">Receives the doubts written in it.</param>
    public static WorkplanPaper? Read(string json, ICollection<Doubt>? doubts = null)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 32 });
            // Two members of one name are found only when an object is first looked into.
            Touch(root);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }

        if (root is not JsonObject paper || paper["rows"] is not JsonArray rows || rows.Count > 20_000)
            return null;
        var read = rows.OfType<JsonObject>().Select(ReadRow).Where(r => r.Cells.Length > 0 || r.Status is not null).ToImmutableArray();
        foreach (var doubt in (paper["doubts"] as JsonArray ?? []).OfType<JsonObject>())
            doubts?.Add(new Doubt(Text(doubt["where"]) ?? "", Text(doubt["message"]) ?? ""));
        var columns = ReadColumns(paper["columns"] as JsonArray, read);
        return new WorkplanPaper(
            Text(paper["title"]) is { } title && PaperLine.Clean(title) is { Length: > 0 } clean ? clean : "Workplan",
            ReadPeriod(Text(paper["period"]), Text(paper["periodText"])),
            columns,
            [.. read.Select(r => r with { Cells = [.. r.Cells.OrderBy(c => Place(columns, c.Column))] })]);
    }

    private static int Place(ImmutableArray<PaperColumn> columns, Column column)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Column == column)
                return i;
        }

        return columns.Length;
    }

    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var member in members)
                Touch(member.Value);
        }
        else if (node is JsonArray entries)
        {
            foreach (var entry in entries)
                Touch(entry);
        }
    }

    private static ImmutableArray<PaperColumn> ReadColumns(JsonArray? written, ImmutableArray<PaperRow> rows)
    {
        var columns = new List<PaperColumn>();
        foreach (var column in (written ?? []).OfType<JsonObject>())
        {
            var key = new Column(Text(column["key"]) ?? "");
            if (key.IsKnown && !columns.Exists(c => c.Column == key))
                columns.Add(new PaperColumn(key, Text(column["title"]) is { Length: > 0 } title ? PaperLine.Clean(title) : key.Title));
        }

        var missing = Column.Paper.Concat(rows.SelectMany(r => r.Cells.Select(c => c.Column))).Distinct().Where(c => !columns.Exists(d => d.Column == c)).ToList();
        columns.AddRange(missing.Select(c => new PaperColumn(c, c.Title)));
        return [.. columns];
    }

    private static PaperRow ReadRow(JsonObject row)
    {
        var status = Enum.TryParse<ItemStatus>(Text(row["status"]), ignoreCase: true, out var named) && Enum.IsDefined(named) ? named
            : Text(row["status"]) is { } words ? ItemStatusWords.Read(words) : null;
        var cells = new List<PaperCell>();
        if (row["cells"] is JsonObject written)
        {
            foreach (var (key, lines) in written)
                Add(cells, new Column(key), ReadLines(lines));
            return new PaperRow(status, [.. cells]);
        }

        Add(cells, Column.Number, Plain([Text(row["number"])]));
        Add(cells, Column.Item, Plain([Text(row["item"])]));
        Add(cells, Column.Activity, Bullets(row["activities"]));
        Add(cells, Column.TargetGroup, Plain(Texts(row["targetGroups"])));
        Add(cells, Column.Responsible, Plain(Text(row["responsibleAndCost"]) is { Length: > 0 } cell ? cell.ReplaceLineEndings("\n").Split('\n') : Texts(row["responsible"])));
        Add(cells, Column.Progress, Bullets(row["progress"]));
        Add(cells, Column.Timing, Plain((row["timing"] as JsonArray ?? []).Select(t => t is JsonObject o ? Text(o["text"]) : Text(t)).Distinct()));
        foreach (var (name, text) in row["extras"] as JsonObject ?? [])
            Add(cells, Column.Extra(name), Plain(Text(text)?.ReplaceLineEndings("\n").Split('\n') ?? []));
        return new PaperRow(status, [.. cells]);
    }

    private static void Add(List<PaperCell> cells, Column column, ImmutableArray<PaperLine> lines)
    {
        if (column.IsKnown && !lines.IsEmpty)
            cells.Add(new PaperCell(column, lines));
    }

    private static JsonArray WriteLines(ImmutableArray<PaperLine> lines) =>
        new([.. lines.Select(l => new JsonObject { ["text"] = l.Text, ["bullet"] = l.Bullet, ["level"] = l.Level, ["done"] = l.Done })]);

    private static ImmutableArray<PaperLine> ReadLines(JsonNode? lines) =>
    [
        .. (lines as JsonArray ?? []).OfType<JsonObject>()
            .Select(l => new PaperLine(PaperLine.Clean(Text(l["text"]) ?? ""), IsTrue(l["bullet"]), Math.Clamp(Whole(l["level"]), 0, PaperLine.MaxLevel), IsTrue(l["done"])))
            .Where(l => l.Text.Length > 0),
    ];

    private static ImmutableArray<PaperLine> Plain(IEnumerable<string?> texts) =>
        [.. texts.Select(t => new PaperLine(PaperLine.Clean(t ?? ""))).Where(l => l.Text.Length > 0)];

    private static ImmutableArray<PaperLine> Bullets(JsonNode? texts) => [.. Plain(Texts(texts)).Select(l => l with { Bullet = true })];

    private static IEnumerable<string?> Texts(JsonNode? node) => node is JsonArray entries ? entries.Select(Text) : [Text(node)];

    private static Period? ReadPeriod(string? edtf, string? text)
    {
        var ends = edtf?.Split('/') ?? [];
        if (ends.Length != 2 || !TryMonth(ends[0], out var from) || !TryMonth(ends[1], out var to))
            return text is null ? edtf is null ? null : Period.Find(edtf) : Period.Find(text);
        return new Period(text ?? edtf!, from, to.AddMonths(1).AddDays(-1));
    }

    private static bool TryMonth(string text, out DateOnly month) =>
        DateOnly.TryParseExact(text, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out month) && month < new DateOnly(9999, 12, 1);

    private static string? TextOrNull(PaperRow row, Column column) => row.Text(column) is { Length: > 0 } text ? text : null;

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static string? Text(JsonNode? node) => node is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.GetValueKind() == JsonValueKind.Number ? value.ToJsonString() : null : null;

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    private static int Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var n) ? n : 0;
}
