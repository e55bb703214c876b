using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using Microsoft.AspNetCore.Mvc;

namespace LondonBoard.Api;

/// <summary>Meetings over HTTP.</summary>
internal static class MeetingApi
{
    public static void MapMeetings(this IEndpointRouteBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("", async (MeetingStore store, CancellationToken cancellation) => (await store.ListAsync(cancellation)).Select(m => new
        {
            id = m.Meeting.Id,
            title = m.Meeting.Title,
            date = m.Meeting.Date,
            start = m.Meeting.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
            end = m.Meeting.End?.ToString("HH:mm", CultureInfo.InvariantCulture),
            location = m.Meeting.Place,
            state = JsonNamingPolicy.CamelCase.ConvertName(m.Meeting.State.ToString()),
            cancelled = m.Meeting.CancelledAt is not null,
            openActions = m.OpenActions,
        }))
            .WithSummary("All meetings, the latest first.");
        meetings.MapGet("/{id:guid}", GetAsync)
            .WithSummary("One meeting with attendance, agenda items, minutes, decisions and actions.")
            .Produces<JsonObject>().ProducesProblem(404);
        meetings.MapPost("", AddAsync)
            .WithSummary(
                "Sets up a meeting: “title”, “date”, “start”, “end”, “location”, “chair”, “attendees”, “guests”, “apologies”, “items” (titles, "
                + "or objects with “title”, “presenter”, “paper” and “link”); the usual agenda where no items are given.")
            .Produces<JsonObject>(201).ProducesProblem(403).ProducesProblem(422);
        meetings.MapPatch("/{id:guid}", ChangeAsync)
            .WithSummary(
                "Changes the fields named, those of a POST without “items”, or the “state” (planned, held, drafted, circulated, approved), alone. "
                + "“cancelled” (true calls a planned meeting off, false puts it on again) is changed alone, too. Needs If-Match.")
            .Produces<JsonObject>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<IResult> GetAsync(Guid id, HttpResponse response, MeetingStore store, ActionStore actions, TimeProvider time) =>
        await FindAsync(id, store, actions, time) is { } json ? Answer(json, response) : ApiAnswers.NotFound();

    private static async Task<IResult> AddAsync([FromBody] JsonObject body, HttpResponse response, MeetingStore store, ActionStore actions, TimeProvider time)
    {
        var fields = new MeetingFields(body, ["items"]);
        if (fields.Faults.Count > 0)
            return ApiAnswers.Problem(new EditResult.Invalid(fields.Faults));
        var items = fields.Items is { } given ? [.. given] : MeetingStore.UsualAgenda;
        var result = await store.CreateAsync(new CreateMeeting(fields.Words(null), fields.People(null) ?? [], items));
        if (result is not EditResult.Saved(var id, _) || await FindAsync(id, store, actions, time) is not { } json)
            return ApiAnswers.Problem(MeetingFaults.Named(result, body));
        response.Tag((string)json["version"]!);
        return Results.Created($"/api/v1/meetings/{id}", json);
    }

    private static async Task<IResult> ChangeAsync(Guid id, [FromBody] JsonObject body, HttpRequest request, HttpResponse response, MeetingStore store, ActionStore actions, TimeProvider time)
    {
        if (await store.FindAsync(id) is not { } now || await FindAsync(id, store, actions, time) is not { } json)
            return ApiAnswers.NotFound();
        if (IfMatch.Refuses(request, (string)json["version"]!, () => json) is { } refusal)
            return refusal;
        var fields = new MeetingFields(body, ["state", "cancelled"]);
        if (fields.Faults.Count > 0)
            return ApiAnswers.Problem(new EditResult.Invalid(fields.Faults));
        var version = now.Head.Meeting.Version;
        var result = fields switch
        {
            { State: { } state } => await store.SetStateAsync(new SetMeetingState(id, state, version)),
            { Cancelled: { } cancelled } => await store.CancelAsync(new CancelMeeting(id, cancelled)),
            _ => await store.EditAsync(new EditMeeting(id, fields.Words(now.Head.Words), fields.People(now.Head.People), version)),
        };
        var after = await FindAsync(id, store, actions, time);
        return (result, after) switch
        {
            (EditResult.Saved or EditResult.Conflict, null) => ApiAnswers.NotFound(),
            (EditResult.Saved, _) => Answer(after, response),
            (EditResult.Conflict, _) => IfMatch.Stale((string)after["version"]!, after),
            _ => ApiAnswers.Problem(MeetingFaults.Named(result, body)),
        };
    }

    /// <summary>A meeting in the shape that reading minutes gives, with its id, version and state, and its lines.</summary>
    private static async Task<JsonObject?> FindAsync(Guid id, MeetingStore store, ActionStore actions, TimeProvider time)
    {
        if (await store.FindAsync(id) is not { } rows)
            return null;
        var register = (await actions.ListAsync()).ToDictionary(a => a.Id);
        var json = MeetingPaper.Json(rows, register, time.Today());
        var references = new References(rows.Rows.Select(r => r.Line));
        json.Insert(0, "id", id.ToString());
        json.Insert(1, "version", Version(rows));
        json.Insert(2, "state", JsonNamingPolicy.CamelCase.ConvertName(rows.Head.Meeting.State.ToString()));
        json.Insert(3, "cancelled", rows.Head.Meeting.CancelledAt is not null);
        json["minutes"] = new JsonArray([.. rows.Rows.Select(r => (JsonNode)references.Shown(r.Line))]);
        return json;
    }

    /// <summary>Another one whenever the head or a line changes.</summary>
    private static string Version(LiveRows<Meetings.MeetingHead, MeetingRow> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows.Head.Meeting.Version:n}-{rows.Rows.Select(r => r.Line.Version).DefaultIfEmpty().Max():n}-{rows.Rows.Length}");

    private static IResult Answer(JsonObject json, HttpResponse response)
    {
        response.Tag((string)json["version"]!);
        return Results.Json(json);
    }
}

/// <summary>The fields of a meeting as a program sends them.</summary>
internal sealed class MeetingFields
{
    private static readonly string[] Texts = ["title", "date", "start", "end", "location", "chair", "state"];
    private static readonly (string Name, Attended Part)[] Lists = [("attendees", Attended.Present), ("guests", Attended.Guest), ("apologies", Attended.Apologies)];

    private readonly List<EditFault> _faults = [];
    private readonly JsonObject _body;

    public MeetingFields(JsonObject body, string[] further)
    {
        _body = body;
        foreach (var (name, value) in body)
        {
            var text = Texts.Contains(name);
            if (name != "state" && !text && !Lists.Any(l => l.Name == name) && !further.Contains(name))
                _faults.Add(new(name, $"“{name}” is no field that can be given here."));
            else if (name == "cancelled")
                Cancelled = value is JsonValue flag && flag.TryGetValue<bool>(out var cancelled) ? cancelled : null;
            else if (text && value is not null && One(value) is null)
                _faults.Add(new(name, $"“{name}” must be a text."));
            else if (!text && value is not null && (value as JsonArray)?.All(IsNameOrTitle) != true)
                _faults.Add(new(name, $"“{name}” must be a list of names or titles."));
            else if (name == "items")
                _faults.AddRange(AgendaItemFields.Faults(value as JsonArray));
        }

        Check("date", Date is null);
        Check("start", Time("start") is null);
        Check("end", Time("end") is null);
        State = Enum.TryParse<MeetingState>(Text("state"), ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
        if (_body.ContainsKey("state") && (State is null || _body.Count > 1 || further.Contains("items")))
            _faults.Add(new("state", "“state” is changed alone, to one of planned, held, drafted, circulated and approved."));

        if (_body.ContainsKey("cancelled") && (Cancelled is null || _body.Count > 1))
            _faults.Add(new("cancelled", "“cancelled” is changed alone, to true or false."));

        void Check(string name, bool missing)
        {
            if (Text(name) is { Length: > 0 } && missing)
                _faults.Add(new(name, $"“{name}” is not understood. Write 2031-06-12 or 14:00."));
        }
    }

    public IReadOnlyList<EditFault> Faults => _faults;

    public MeetingState? State { get; }

    public bool? Cancelled { get; }

    public IEnumerable<LineDraft>? Items => (_body["items"] as JsonArray)?.Select(AgendaItemFields.Draft);

    private DateOnly? Date => DateOnly.TryParseExact(Text("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public MeetingWords Words(MeetingWords? now) => new(
        _body.ContainsKey("title") ? Text("title") ?? "" : now?.Title ?? "",
        _body.ContainsKey("date") ? Date : now?.Date,
        _body.ContainsKey("start") ? Time("start") : now?.Start,
        _body.ContainsKey("end") ? Time("end") : now?.End,
        _body.ContainsKey("location") ? Text("location") : now?.Place,
        _body.ContainsKey("chair") ? Text("chair") : now?.Chair)
    { NextMeetings = now?.NextMeetings ?? [], Group = now?.Group };

    /// <summary>The attendance list; null where the body names none.</summary>
    public ImmutableArray<AttendanceEntry>? People(ImmutableArray<MeetingPerson>? now)
    {
        if (!Lists.Any(l => _body.ContainsKey(l.Name)))
            return null;
        return [.. Lists.SelectMany(l => _body.ContainsKey(l.Name)
            ? (_body[l.Name] as JsonArray ?? []).Select(v => Entry(l.Part, v))
            : (now ?? []).Where(p => p.Part == l.Part).Select(p => new AttendanceEntry(p.Part, p.Name, p.Organisation, p.Initials)))];
    }

    private static AttendanceEntry Entry(Attended part, JsonNode? value) =>
        One(value) is { } typed && AttendanceText.Read(part, typed) is [var entry] ? entry
        : new(part, PaperLine.Clean(One((value as JsonObject)?["name"]) ?? ""), One((value as JsonObject)?["organisation"]), One((value as JsonObject)?["initials"]));

    private static bool IsNameOrTitle(JsonNode? value) =>
        One(value) is not null || One((value as JsonObject)?["name"]) is not null || One((value as JsonObject)?["title"]) is not null;

    private TimeOnly? Time(string name) => TimeOnly.TryParseExact(Text(name), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private string? Text(string name) => One(_body[name]);

    private static string? One(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var words) ? words : null;
}
