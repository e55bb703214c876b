using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using Microsoft.AspNetCore.Mvc;

namespace LondonBoard.Api;

/// <summary>The register of actions over HTTP.</summary>
internal static class ActionApi
{
    public static void MapActions(this IEndpointRouteBuilder api)
    {
        var actions = api.MapGroup("/actions").WithTags("Actions");
        actions.MapGet("", ListAsync)
            .WithSummary("The actions that stand, by “status” (open, inProgress, done, accepted), “owner” (a name), “meeting” (an id) and “overdue” (true or false).")
            .Produces<JsonArray>().ProducesProblem(422);
        actions.MapGet("/{id:guid}", async (Guid id, HttpResponse response, ActionStore store, TimeProvider time) =>
                await store.FindAsync(id) is { } row ? Answer(row, response, time) : ApiAnswers.NotFound())
            .WithSummary("One action, with the version that a change must name.")
            .Produces<JsonObject>().ProducesProblem(404);
        actions.MapPatch("/{id:guid}", ChangeAsync)
            .WithSummary(
                "Changes an action: “status”, “due” with a “reason” (needed where an earlier date is put off or taken away with null), "
                + "“note” (added), “text”, “owners”, “condition”, “followUp”, “workplanItemId”. "
                + "Fields not named stay. Needs If-Match.")
            .Produces<JsonObject>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<IResult> ListAsync(string? status, string? owner, Guid? meeting, bool? overdue, ActionStore store, TimeProvider time)
    {
        ActionStatus? wanted = null;
        if (status is { Length: > 0 })
        {
            if (ActionFields.Status(status) is not { } known)
                return ApiAnswers.Unprocessable($"There is no status “{status}”. Use open, inProgress, done or accepted.", [new("status", "No such status.")]);
            wanted = known;
        }

        var (today, filter) = (time.Today(), new ActionFilter { Status = wanted, Owner = owner is { Length: > 0 } ? owner : null, Meeting = meeting });
        var rows = (await store.ListAsync()).Where(r => filter.Fits(r, today) && (overdue is null || r.IsOverdue(today) == overdue));
        return Results.Json(new JsonArray([.. rows.Select(r => (JsonNode)ActionJson.Write(r, today))]));
    }

    private static async Task<IResult> ChangeAsync(Guid id, [FromBody] JsonObject body, HttpRequest request, HttpResponse response, ActionStore store, TimeProvider time)
    {
        if (await store.FindAsync(id) is not { } row)
            return ApiAnswers.NotFound();
        if (IfMatch.Refuses(request, ActionJson.Version(row), () => ActionJson.Write(row, time.Today())) is { } refusal)
            return refusal;
        var fields = new ActionFields(body, row);
        if (fields.Faults.Count > 0)
            return ApiAnswers.Problem(new EditResult.Invalid(fields.Faults));
        var result = await store.UpdateAsync(fields.Update);
        var now = await store.FindAsync(id);
        return (result, now) switch
        {
            (EditResult.Saved or EditResult.Conflict, null) => ApiAnswers.NotFound(),
            (EditResult.Saved, _) => Answer(now, response, time),
            (EditResult.Conflict, _) => IfMatch.Stale(ActionJson.Version(now), ActionJson.Write(now, time.Today())),
            _ => ApiAnswers.Problem(result),
        };
    }

    private static IResult Answer(ActionRow row, HttpResponse response, TimeProvider time)
    {
        response.Tag(ActionJson.Version(row));
        return Results.Json(ActionJson.Write(row, time.Today()));
    }
}

/// <summary>An action as JSON: the shape that reading minutes gives, with what the register knows beside it.</summary>
internal static class ActionJson
{
    /// <summary>The version as clients hold it.</summary>
    public static string Version(ActionRow row) => row.Revision.ToString(CultureInfo.InvariantCulture);

    public static JsonObject Write(ActionRow row, DateOnly today)
    {
        var due = row.Due is { } date ? PaperJson.WriteDate(date, null) : null;
        due?.Remove("label");
        return new JsonObject
        {
            ["id"] = row.Key,
            ["version"] = Version(row),
            ["item"] = row.Stored.AgendaNumber,
            ["owners"] = new JsonArray([.. row.Owners.Select(o => (JsonNode)o.Name)]),
            ["ownersAsWritten"] = row.Stored.OwnersAsWritten,
            ["text"] = row.Stored.Text,
            ["due"] = due,
            ["overdue"] = row.IsOverdue(today),
            ["status"] = JsonNamingPolicy.CamelCase.ConvertName(row.Stored.Status.ToString()),
            ["condition"] = row.Stored.Condition,
            ["followUp"] = row.Stored.FollowUp,
            ["slippedFrom"] = row.Stored.SlippedFrom,
            ["meetingId"] = row.Stored.MeetingId?.ToString(),
            ["meeting"] = row.Stored.Meeting,
            ["workplanItemId"] = row.Stored.WorkplanItemId?.ToString(),
            ["workplanItem"] = row.WorkplanItem,
            ["notes"] = new JsonArray([.. row.Notes.Select(n => (JsonNode)new JsonObject { ["text"] = n.Text, ["author"] = n.Author, ["at"] = n.CreatedAt })]),
        };
    }
}

/// <summary>The fields of an action as a program sends them.</summary>
internal sealed class ActionFields
{
    private static readonly string[] Known = ["status", "due", "reason", "note", "text", "owners", "ownersAsWritten", "condition", "followUp", "workplanItemId"];
    private readonly List<EditFault> _faults = [];
    private readonly JsonObject _body;

    public ActionFields(JsonObject body, ActionRow row)
    {
        _body = body;
        foreach (var (name, value) in body)
        {
            if (!Known.Contains(name))
                _faults.Add(new(name, $"“{name}” is no field that can be changed. There are {string.Join(", ", Known)}."));
            else if (name is not "owners" && value is not null && One(value) is null)
                _faults.Add(new(name, $"“{name}” must be a text."));
        }

        if (body.ContainsKey("status") && Status(Text("status") ?? "") is null)
            _faults.Add(new("status", "There is no such status. Use open, inProgress, done or accepted."));
        if (Text("workplanItemId") is { } id && !Guid.TryParse(id, out _))
            _faults.Add(new("workplanItemId", "“workplanItemId” must be the id of an item, or null."));
        if (body["owners"] is { } list && (list as JsonArray)?.All(o => One(o) is not null) != true)
            _faults.Add(new("owners", "“owners” must be a list of names."));
        Update = _faults.Count > 0 ? new(row.Id, row.Stored.Version) : Read(row);
    }

    public IReadOnlyList<EditFault> Faults => _faults;

    public UpdateAction Update { get; }

    /// <summary>A status by its name in JSON; null for any other word.</summary>
    public static ActionStatus? Status(string name) =>
        Enum.TryParse<ActionStatus>(name, ignoreCase: true, out var status) && Enum.IsDefined(status) && !char.IsDigit(name[0]) ? status : null;

    private UpdateAction Read(ActionRow row)
    {
        var stored = row.Stored;
        var owners = _body["owners"] is JsonArray names ? string.Join(" / ", names.Select(One)) : Now("ownersAsWritten", stored.OwnersAsWritten);
        var typed = ActionWords.Typed(Now("text", stored.Text) ?? "", owners, stored.DueText, Now("condition", stored.Condition), Now("followUp", stored.FollowUp));
        var named = _body.ContainsKey("owners") || _body.ContainsKey("ownersAsWritten");
        var words = named ? typed : typed with { Owners = [.. row.Owners.Select(OwnerEntry.Of)] };
        var item = _body.ContainsKey("workplanItemId") ? Guid.TryParse(Text("workplanItemId"), out var id) ? id : (Guid?)null : stored.WorkplanItemId;
        var reworded = named || item != stored.WorkplanItemId || _body.ContainsKey("text") || _body.ContainsKey("condition") || _body.ContainsKey("followUp");
        var due = Text("due");
        return new UpdateAction(
            row.Id,
            stored.Version,
            reworded ? words : null,
            item,
            Text("status") is { } status ? Status(status) : null,
            due == stored.DueText ? null : due,
            Text("reason"),
            Text("note"),
            WithoutDue: _body.ContainsKey("due") && due is null && stored.DueText is not null);
    }

    private string? Now(string name, string? stored) => _body.ContainsKey(name) ? Text(name) : stored;

    private string? Text(string name) => One(_body[name]);

    private static string? One(JsonNode? value) => value switch
    {
        JsonValue text when text.TryGetValue<string>(out var words) => words,
        JsonObject date when date["text"] is JsonValue text && text.TryGetValue<string>(out var words) => words,
        _ => null,
    };
}
