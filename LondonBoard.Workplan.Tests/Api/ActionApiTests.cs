using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Tests.Api;

public sealed class ActionApiTests : IAsyncLifetime
{
    private ApiBoard _board = null!;
    private Guid _late, _soon;

    public async ValueTask InitializeAsync()
    {
        _board = await ApiBoard.StartAsync();
        _late = await AddAsync("Draft the guide", "CC / ID", "May 2001");
        _soon = await AddAsync("Publish it", "Chairs' Network", "May 2091");
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<Guid> AddAsync(string text, string owners, string due) =>
        (await _board.App.AsProgramAsync<ActionStore, EditResult>(s => s.AddAsync(new AddAction(ActionWords.Typed(text, owners, due))))).ShouldBeOfType<EditResult.Saved>().Id;

    private async Task<string[]> ListAsync(string query) =>
        [.. (await _board.Client.GetFromJsonAsync<JsonArray>("/api/v1/actions" + query))!.Select(a => (string)a!["text"]!)];

    [Fact]
    public async Task The_register_is_listed_by_status_owner_meeting_and_overdue()
    {
        (await ListAsync("")).ShouldBe(["Draft the guide", "Publish it"]);
        (await ListAsync("?overdue=true")).ShouldBe(["Draft the guide"]);
        (await ListAsync("?overdue=false")).ShouldBe(["Publish it"]);
        (await ListAsync("?owner=id")).ShouldBe(["Draft the guide"]);
        (await ListAsync("?status=inProgress")).ShouldBeEmpty();
        (await ListAsync($"?meeting={Guid.NewGuid()}")).ShouldBeEmpty();
        using var unknown = await _board.Client.GetAsync("/api/v1/actions?status=lost");
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("due=overdue", "Draft the guide", "Publish it", "Actions – overdue")]
    [InlineData("find=publish&status=open", "Publish it", "Draft the guide", "Actions – open, “publish”")]
    public async Task A_file_of_actions_has_those_that_its_address_asks_for_and_says_which(string query, string within, string without, string title)
    {
        using var visitor = await _board.App.SignInAsync();
        using var answer = await visitor.GetAsync($"/actions/export?format=md&{query}");
        var file = await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken);
        file.ShouldContain(within);
        file.ShouldNotContain(without);
        file.ShouldContain(title);
    }

    [Fact]
    public async Task An_action_has_the_shape_that_reading_minutes_gives()
    {
        var action = await _board.GetAsync($"/api/v1/actions/{_late}");
        action["owners"]!.AsArray().Select(o => (string)o!).ShouldBe(["CC", "ID"]);
        ((string)action["ownersAsWritten"]!).ShouldBe("CC / ID");
        ((string)action["due"]!["edtf"]!).ShouldBe("2001-05");
        ((string)action["status"]!).ShouldBe("open");
        ((bool)action["overdue"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_needs_the_version_seen_and_a_stale_one_gets_what_now_stands()
    {
        var path = $"/api/v1/actions/{_late}";
        var version = (string)(await _board.GetAsync(path))["version"]!;
        using var without = await _board.SendAsync(HttpMethod.Patch, path, new { status = "done" }, null);
        ((int)without.StatusCode).ShouldBe(428);
        var change = new { status = "inProgress", note = "Begun", due = "June 2101", reason = "Waiting for the printer" };
        using var first = await _board.SendAsync(HttpMethod.Patch, path, change, version);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = (await first.Content.ReadFromJsonAsync<JsonObject>())!;
        ((string)now["status"]!).ShouldBe("inProgress");
        ((string)now["slippedFrom"]!).ShouldBe("May 2001");
        ((string)now["notes"]![0]!["text"]!).ShouldBe("Begun");
        now["owners"]!.AsArray().Count.ShouldBe(2);
        using var stale = await _board.SendAsync(HttpMethod.Patch, path, new { status = "done" }, version);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        ((string)(await stale.Content.ReadFromJsonAsync<JsonObject>())!["current"]!["status"]!).ShouldBe("inProgress");
    }

    [Fact]
    public async Task All_faults_of_a_change_are_named_and_nothing_of_it_is_stored()
    {
        var path = $"/api/v1/actions/{_soon}";
        var before = await _board.GetAsync(path);
        using var response = await _board.SendAsync(HttpMethod.Patch, path, new { status = "lost", colour = "red", text = 7 }, (string)before["version"]!);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["faults"]!.AsArray().Select(f => (string)f!["where"]!).ShouldBe(["colour", "text", "status"], ignoreOrder: true);
        JsonNode.DeepEquals(await _board.GetAsync(path), before).ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"due":"whenever","reason":""}""", "whenever", null)]
    [InlineData("""{"due":"end of Nov 2001","reason":"The printer"}""", "end of Nov 2001", "2001-11")]
    [InlineData("""{"due":"June 2091"}""", "June 2091", "2091-06")]
    [InlineData("""{"due":null}""", null, null)]
    [InlineData("""{"due":null,"reason":"It waits for the courts"}""", null, null)]
    public async Task A_program_sets_a_date_as_it_has_it_and_takes_one_away(string body, string? text, string? means)
    {
        var path = $"/api/v1/actions/{_soon}";
        using var response = await _board.SendAsync(HttpMethod.Patch, path, JsonNode.Parse(body)!, (string)(await _board.GetAsync(path))["version"]!);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var due = (await _board.GetAsync(path))["due"];
        ((string?)due?["text"], (string?)due?["edtf"]).ShouldBe((text, means));
    }

    [Fact]
    public async Task Accepting_is_the_chairs_and_words_are_the_secretariats()
    {
        using var chair = _board.App.WithToken(await _board.App.AddTokenAsync(Role.Chair));
        (await PatchAsync(chair, new { text = "Other" })).ShouldBe(HttpStatusCode.Forbidden);
        (await PatchAsync(_board.Client, new { status = "accepted" })).ShouldBe(HttpStatusCode.Forbidden);
        (await PatchAsync(chair, new { status = "accepted" })).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> PatchAsync(HttpClient client, object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/actions/{_soon}") { Content = JsonContent.Create(body) };
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{(string)(await _board.GetAsync($"/api/v1/actions/{_soon}"))["version"]!}\"");
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }
}
