using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <summary>Minutes as JSON: the author's words beside what was understood of them.</summary>
public static class MinutesJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes minutes with the doubts of their reading.</summary>
    public static string Write(MinutesPaper paper, IEnumerable<Doubt> doubts)
    {
        var meeting = paper.Meeting;
        var json = new JsonObject
        {
            ["meeting"] = new JsonObject
            {
                ["title"] = meeting.Title,
                ["date"] = Day(meeting.Date),
                ["start"] = Time(meeting.Start),
                ["end"] = Time(meeting.End),
                ["location"] = meeting.Location,
                ["chair"] = meeting.Chair,
            },
            ["attendees"] = List(paper.Attendees, Person),
            ["apologies"] = List(paper.Apologies, Person),
            ["items"] = List(paper.Items, i => new JsonObject { ["number"] = i.Number, ["title"] = i.Title }),
            ["decisions"] = List(paper.Decisions, d => new JsonObject { ["item"] = d.Item, ["kind"] = Kind(d.Kind), ["text"] = d.Text }),
            ["actions"] = List(paper.Actions, Action),
            ["previousActions"] = List(paper.PreviousActions, Action),
            ["nextMeetings"] = List(paper.NextMeetings, m => new JsonObject
            {
                ["date"] = Day(m.Date),
                ["start"] = Time(m.Start),
                ["end"] = Time(m.End),
                ["location"] = m.Location,
                ["text"] = m.Text,
            }),
            ["doubts"] = PaperJson.WriteDoubts(doubts),
        };
        return json.ToJsonString(Readable);
    }

    private static JsonArray List<T>(ImmutableArray<T> entries, Func<T, JsonObject> write) => new([.. entries.Select(write)]);

    private static JsonObject Person(MinutedPerson person) => new()
    {
        ["name"] = person.Name,
        ["organisation"] = person.Organisation,
        ["initials"] = person.Initials,
        ["role"] = person.Role,
        ["guest"] = person.IsGuest,
    };

    private static JsonObject Action(MinutedAction action) => new()
    {
        ["item"] = action.Item,
        ["owners"] = new JsonArray([.. action.Owners.Select(o => (JsonNode)o)]),
        ["ownersAsWritten"] = action.OwnersAsWritten,
        ["text"] = action.Text,
        ["due"] = action.Due is { } due ? Due(due) : null,
        ["state"] = JsonNamingPolicy.CamelCase.ConvertName(action.State.ToString()),
        ["reference"] = action.Reference,
        ["raised"] = Day(action.Raised),
    };

    private static JsonObject Due(PartialDate due)
    {
        var json = PaperJson.WriteDate(due, null);
        json.Remove("label");
        return json;
    }

    private static string Kind(DecisionKind kind) => kind == DecisionKind.WithConditions ? "with conditions" : JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
