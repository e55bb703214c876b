using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;

namespace LondonBoard.Tests.Api;

/// <summary>The fields of a meeting as programs send and read them.</summary>
public sealed class MeetingFieldTests : IAsyncLifetime
{
    private ApiBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ApiBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private static string[] Texts(JsonNode? list, string member) => [.. list!.AsArray().Select(v => (string)v![member]!)];

    [Fact]
    public async Task Items_have_presenters_and_papers_guests_are_marked_and_doubts_are_told()
    {
        using var created = await _board.Client.PostAsJsonAsync("/api/v1/meetings", new
        {
            title = "Harbour Board",
            date = "2031-06-12",
            guests = new[] { "Sam Fell, Press (SF)" },
            attendees = new[] { "Helen Marsh, Schools (HM)", "Hugh Mott, Port (HM)" },
            items = new object[] { "Welcome", new { title = "Budget", presenter = "Carla Cole", paper = "26/9", link = "https://board.example/26-9" } },
        });
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = Guid.Parse((string)(await created.Content.ReadFromJsonAsync<JsonObject>())!["id"]!);
        await _board.App.AsProgramAsync<MeetingStore, EditResult>(async store =>
        {
            var rows = (await store.FindAsync(id))!.Rows;
            ShownLine[] seen = [.. rows.Select((r, at) => new ShownLine(r.Id, r.Line.Version, $"{at + 1}. {r.Line.Text}"))];
            return await store.EditMinutesAsync(EditMinutes.From(id, seen, [.. seen.Select(s => s.Text), "ACTION – HM to book the hall"]));
        });

        var meeting = await _board.GetAsync($"/api/v1/meetings/{id}");

        var budget = meeting["items"]![1]!;
        ((string)budget["presenter"]!, (string)budget["paper"]!, (string)budget["link"]!).ShouldBe(("Carla Cole", "26/9", "https://board.example/26-9"));
        meeting["attendees"]!.AsArray().Where(p => (bool)p!["guest"]!).Select(p => (string)p!["name"]!).ShouldBe(["Sam Fell"]);
        var doubt = meeting["doubts"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)doubt["where"]!, (string)doubt["message"]!).ShouldBe(("action 1", "HM may be Helen Marsh or Hugh Mott."));
    }

    [Fact]
    public async Task Faults_name_the_fields_that_were_sent()
    {
        (await FaultsAsync(new { title = "Harbour Board", start = "16:00", end = "14:00" })).ShouldBe(["end"]);
        (await FaultsAsync(new { title = "Harbour Board", items = new object[] { new { title = "Budget", colour = "red", link = "ftp://x" } } }))
            .ShouldBe(["items[0].colour", "items[0].link"]);

        async Task<string[]> FaultsAsync(object body)
        {
            using var refused = await _board.Client.PostAsJsonAsync("/api/v1/meetings", body);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return Texts((await refused.Content.ReadFromJsonAsync<JsonObject>())!["faults"], "where");
        }
    }

    [Fact]
    public async Task A_meeting_is_called_off_and_put_on_again_and_that_changes_nothing_else()
    {
        using var created = await _board.Client.PostAsJsonAsync("/api/v1/meetings", new { title = "Harbour Board", date = "2031-06-12" });
        var path = $"/api/v1/meetings/{(string)(await created.Content.ReadFromJsonAsync<JsonObject>())!["id"]!}";
        ((bool)(await ChangeAsync(new { cancelled = true }))["cancelled"]!).ShouldBeTrue();
        ((bool)(await _board.Client.GetFromJsonAsync<JsonArray>("/api/v1/meetings"))![0]!["cancelled"]!).ShouldBeTrue();
        Texts((await ChangeAsync(new { state = "held" }))["faults"], "message")[0].ShouldContain("Put it on again first.");
        ((bool)(await ChangeAsync(new { cancelled = false }))["cancelled"]!).ShouldBeFalse();
        foreach (var wrong in (object[])[new { cancelled = "yes" }, new { cancelled = true, title = "Other" }, new { cancelled = true, state = "held" }])
            Texts((await ChangeAsync(wrong))["faults"], "where").ShouldContain("cancelled");
        ((string)(await _board.GetAsync(path))["meeting"]!["title"]!).ShouldBe("Harbour Board");

        async Task<JsonObject> ChangeAsync(object body)
        {
            using var answer = await _board.SendAsync(HttpMethod.Patch, path, body, (string)(await _board.GetAsync(path))["version"]!);
            return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        }
    }

    [Fact]
    public async Task A_coming_meeting_whose_weekday_does_not_fit_its_day_is_a_doubt()
    {
        var id = Guid.Empty;
        await _board.App.AsProgramAsync<MeetingStore, EditResult>(async store =>
        {
            PlannedMeeting next = new(new DateOnly(2031, 9, 4), null, null, null, "Friday 4 September 2031, Town Hall");
            var result = await store.CreateAsync(new(new MeetingWords("Harbour Board", new DateOnly(2031, 6, 12)) { NextMeetings = [next] }, [], []));
            id = result.ShouldBeOfType<EditResult.Saved>().Id;
            return result;
        });
        var doubt = (await _board.GetAsync($"/api/v1/meetings/{id}"))["doubts"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)doubt["where"]!, (string)doubt["message"]!).ShouldBe(("next meeting 1", "4 September 2031 is a Thursday, not a Friday."));
    }
}
