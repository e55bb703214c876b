using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <content>A workplan read from JSON.</content>
public static partial class PaperJson
{
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
        var asWritten = status is { } known && Text(row["statusAsWritten"]) is { } own && own != known.Words() && ItemStatusWords.Read(own) == known ? PaperLine.Clean(own) : null;
        var cells = new List<PaperCell>();
        if (row["cells"] is JsonObject written)
        {
            foreach (var (key, lines) in written)
                Add(cells, new Column(key), ReadLines(lines));
            return new PaperRow(status, [.. cells]) { StatusAsWritten = asWritten };
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
        return new PaperRow(status, [.. cells]) { StatusAsWritten = asWritten };
    }

    private static void Add(List<PaperCell> cells, Column column, ImmutableArray<PaperLine> lines)
    {
        if (column.IsKnown && !lines.IsEmpty)
            cells.Add(new PaperCell(column, lines));
    }

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
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month)
        && month < new DateOnly(9999, 12, 1);

    private static string? Text(JsonNode? node) => node switch
    {
        JsonValue text when text.TryGetValue<string>(out var words) => words,
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => number.ToJsonString(),
        _ => null,
    };

    private static bool IsTrue(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;

    private static int Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var n) ? n : 0;
}
