using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Api;

/// <summary>
/// The fields of an item as a program sends them, understood as what a person would have typed. A field with the value
/// that a GET gives is no change, and a line whose words stay keeps its bullet, its tick and its history.
/// </summary>
internal sealed class ItemFields
{
    private static readonly (string Name, Column Column)[] Known =
    [
        ("number", Column.Number), ("item", Column.Item), ("activities", Column.Activity), ("targetGroups", Column.TargetGroup),
        ("responsibleAndCost", Column.Responsible), ("progress", Column.Progress), ("timing", Column.Timing),
    ];

    private readonly Dictionary<Column, ImmutableArray<PaperLine>> _cells = [];
    private readonly List<EditFault> _faults = [];

    /// <summary>Understands a body.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="columns">The columns of the workplan, its extras among them.</param>
    /// <param name="current">The item as it stands; null for a new one.</param>
    public ItemFields(JsonObject body, ImmutableArray<PaperColumn> columns, WorkplanRow? current = null)
    {
        var now = current is null ? null : ItemJson.Write(current);
        foreach (var (name, value) in body)
        {
            if (now is not null && JsonNode.DeepEquals(now[name], value))
                continue;
            if (Array.Find(Known, f => f.Name == name) is { Name: not null } field)
                Take(field.Column, name, value, current);
            else if (name == "status")
                TakeStatus(value);
            else if (name == "extras" && value is JsonObject extras)
                TakeExtras(extras, now?["extras"] as JsonObject, columns, current);
            else if (name is not "after")
                _faults.Add(new(name, $"“{name}” is no field that can be changed. There are {string.Join(", ", Known.Select(f => f.Name))}, status and extras."));
        }
    }

    /// <summary>What was not understood.</summary>
    public IReadOnlyList<EditFault> Faults => _faults;

    /// <summary>The status, where it is among the fields.</summary>
    public StatusEdit? Status { get; private set; }

    /// <summary>The fields as a new row.</summary>
    public PaperRow Row(ImmutableArray<PaperColumn> columns) =>
        new(Status?.To, [.. columns.Where(c => _cells.TryGetValue(c.Column, out var lines) && lines.Length > 0).Select(c => new PaperCell(c.Column, _cells[c.Column]))]);

    /// <summary>The fields as an edit of an item as it was seen.</summary>
    public EditItem Edit(WorkplanRow seen) => new(
        seen.Id,
        seen.Revision,
        [.. _cells.Select(c => new EditCell(seen.Id, c.Key, [.. seen[c.Key].Select(l => new SeenLine(l.Id, l.Version, l.Line))], LineMatcher.Match(seen[c.Key], c.Value)))],
        Status);

    private void Take(Column column, string name, JsonNode? value, WorkplanRow? current)
    {
        if (Texts(value) is not { } texts)
        {
            _faults.Add(new(name, $"“{name}” must be a text or a list of texts."));
            return;
        }

        var bullets = column == Column.Activity || column == Column.Progress;
        var standing = current is null ? [] : current[column].Select(l => l.Line).ToList();
        var shown = column == Column.Activity ? [.. PaperJson.Activities([.. standing])] : standing;
        var free = shown.ToList();
        var lines = texts.Select(text => Standing(PaperLine.Clean(text)) ?? Standing(PaperLine.Parse(text).Text) ?? New(text)).Where(l => l.Text.Length > 0).ToList();
        // Headings within the activities are not in that list: each stays above the first of its lines that stays.
        foreach (var heading in standing.Where(l => !shown.Exists(s => ReferenceEquals(s, l))).Reverse())
        {
            var below = standing
                .SkipWhile(l => !ReferenceEquals(l, heading))
                .Skip(1)
                .Select(l => lines.FindIndex(kept => ReferenceEquals(kept, l)))
                .FirstOrDefault(at => at >= 0, -1);
            if (below >= 0)
                lines.Insert(below, heading);
        }

        _cells[column] = [.. lines];

        PaperLine? Standing(string text) => free.Find(l => l.Text == text) is { } same && free.Remove(same) ? same : null;

        PaperLine New(string text)
        {
            var typed = PaperLine.Parse(text);
            return typed with { Bullet = typed.Bullet || bullets };
        }
    }

    private void TakeStatus(JsonNode? value)
    {
        var text = value is JsonValue given && given.TryGetValue<string>(out var words) ? words : null;
        if (value is null)
            Status = new StatusEdit(null);
        else if (Enum.TryParse<ItemStatus>(text, ignoreCase: true, out var status) && Enum.IsDefined(status) && !char.IsDigit(text![0]))
            Status = new StatusEdit(status);
        else
        {
            var names = Enum.GetValues<ItemStatus>().Select(s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()));
            _faults.Add(new("status", $"There is no such status. Use {string.Join(", ", names)} or null."));
        }
    }

    private void TakeExtras(JsonObject extras, JsonObject? now, ImmutableArray<PaperColumn> columns, WorkplanRow? current)
    {
        foreach (var (name, value) in extras)
        {
            if (now is not null && JsonNode.DeepEquals(now[name], value))
                continue;
            if (columns.FirstOrDefault(c => c.Column.IsExtra && c.Column.Title == name) is { } column)
                Take(column.Column, "extras." + name, value, current);
            else
                _faults.Add(new("extras." + name, $"This workplan has no column “{name}” of its own."));
        }
    }

    /// <summary>A text's lines, a list's texts, a date's words; null where it is none of them.</summary>
    private static IReadOnlyList<string>? Texts(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.Select(One).ToList() is var texts && !texts.Contains(null) ? [.. texts.Select(t => t!)] : null,
        _ => One(value)?.ReplaceLineEndings("\n").Split('\n'),
    };

    private static string? One(JsonNode? value) => value switch
    {
        JsonValue text when text.TryGetValue<string>(out var words) => words,
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => number.ToJsonString(),
        JsonObject date when date["text"] is JsonValue text && text.TryGetValue<string>(out var words) => words,
        _ => null,
    };
}
