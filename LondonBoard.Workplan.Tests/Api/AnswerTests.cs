using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LondonBoard.Tests.Support;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Api;

public sealed class AnswerTests : IAsyncLifetime
{
    private ApiBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ApiBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task An_imported_file_is_stored_and_its_doubts_are_told()
    {
        var file = WorkplanWriter.Write(new WorkplanDocument(SamplePlans.BoardPlan(), null, new(2026, 11, 22)), ExportFormat.Docx);
        using var response = await ImportAsync(file, "plan.docx");
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        answer["doubts"].ShouldBeOfType<JsonArray>();
        response.Headers.Location!.ToString().ShouldBe($"/api/v1/workplans/{(string)answer["id"]!}");
        (await _board.GetAsync(response.Headers.Location.ToString()))["rows"]!.AsArray().Count.ShouldBe(14);
    }

    [Theory]
    [InlineData("plan.docx", "PK not really")]
    [InlineData("plan.csv", "")]
    [InlineData("plan.json", "{\"rows\": 3}")]
    public async Task From_a_refused_file_nothing_is_stored_and_every_fault_is_told(string name, string content)
    {
        var before = await CountsAsync();
        using var response = await ImportAsync(Encoding.UTF8.GetBytes(content), name);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await FaultsAsync(response);
        (await CountsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_breaks_the_rules_is_refused_row_by_row()
    {
        var before = await CountsAsync();
        var rows = new JsonArray([.. Enumerable.Range(1, 3).Select(n => new JsonObject { ["number"] = $"{n}", ["item"] = new string('x', n == 2 ? 10 : 30_000) })]);
        using var response = await ImportAsync(Encoding.UTF8.GetBytes(new JsonObject { ["title"] = "Plan", ["rows"] = rows }.ToJsonString()), "plan.json");
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await FaultsAsync(response)).Select(f => (string?)f!["where"]).ShouldBe(["row 1", "row 3"]);
        (await CountsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/workplans/00000000-0000-0000-0000-000000000000", 404)]
    [InlineData("GET", "/api/v1/snapshots/00000000-0000-0000-0000-000000000000", 404)]
    [InlineData("PUT", "/api/v1/workplans", 405)]
    [InlineData("POST", "/api/v1/snapshots", 400)]
    [InlineData("GET", "/api/v1/changes?after=yesterday", 400)]
    public async Task Whatever_is_refused_is_a_problem_with_a_sentence_and_never_a_page(string method, string path, int status)
    {
        using var response = await _board.SendAsync(new(method), path, null, null);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused_with_a_sentence()
    {
        using var response = await _board.Client.PostAsync($"/api/v1/workplans/{_board.Plan}/items", new StringContent("{ not json", Encoding.UTF8, "application/json"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_description_lists_the_calls_to_those_who_have_a_token_only()
    {
        using var nobody = _board.App.Visit();
        (await nobody.GetAsync("/openapi/v1.json")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var paths = (await _board.GetAsync("/openapi/v1.json"))["paths"]!.AsObject().Select(p => p.Key).ToList();
        paths.ShouldContain("/api/v1/items/{id}");
        paths.ShouldContain("/api/v1/imports/workplan");
        paths.ShouldContain("/api/v1/changes");
        paths.ShouldNotContain("/workplans/{id}/export");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_signs_of_life_are_open_to_anybody_and_say_nothing_else(string path)
    {
        using var nobody = _board.App.Visit();
        using var response = await nobody.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    private async Task<HttpResponseMessage> ImportAsync(byte[] content, string name)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await _board.Client.PostAsync("/api/v1/imports/workplan", form);
    }

    private static async Task<JsonArray> FaultsAsync(HttpResponseMessage response)
    {
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        ((string?)problem["detail"]).ShouldStartWith("Nothing was stored.");
        var faults = problem["faults"]!.AsArray();
        faults.ShouldNotBeEmpty();
        faults.ShouldAllBe(f => !string.IsNullOrEmpty((string?)f!["where"]) && !string.IsNullOrEmpty((string?)f["message"]));
        return faults;
    }

    private async Task<(int Plans, int Changes)> CountsAsync()
    {
        await using var db = _board.App.Database.Reading();
        return (db.Set<LondonBoard.Workplan.AnnualWorkplan>().Count(), db.Changes.Count());
    }
}
