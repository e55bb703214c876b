using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Api;

public sealed class ItemApiTests : IAsyncLifetime
{
    private ApiBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ApiBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task A_workplan_has_the_shape_of_a_reading_with_ids_versions_and_status()
    {
        var plan = await _board.GetAsync($"/api/v1/workplans/{_board.Plan}");
        Text(plan["id"]).ShouldBe(_board.Plan.ToString());
        Text(plan["version"]).ShouldNotBeNullOrEmpty();
        Text(plan["status"]).ShouldBe("open");
        Text(plan["period"]).ShouldBe("2026-04/2027-03");
        var row = plan["rows"]![7]!.AsObject();
        foreach (var member in new[] { "id", "version", "status", "number", "item", "activities", "targetGroups", "responsible", "responsibleAndCost", "costs", "progress", "timing", "extras" })
            row.ContainsKey(member).ShouldBeTrue(member);
        row["timing"]!.AsArray().Select(t => Text(t!["edtf"])).ShouldBe(["2026-07", "2026-12"]);
        var listed = (await _board.Client.GetFromJsonAsync<JsonArray>("/api/v1/workplans"))!.ShouldHaveSingleItem()!;
        Text(listed["id"]).ShouldBe(_board.Plan.ToString());
        ((int)listed["items"]!).ShouldBe(14);
    }

    [Fact]
    public async Task A_change_without_the_version_seen_is_refused_with_428()
    {
        var item = await _board.ItemAsync(0);
        foreach (var method in new[] { HttpMethod.Patch, HttpMethod.Delete })
        {
            using var response = await _board.SendAsync(method, $"/api/v1/items/{Text(item["id"])}", method == HttpMethod.Patch ? new { item = "Other" } : null, null);
            ((int)response.StatusCode).ShouldBe(428);
            (await ProblemAsync(response)).ShouldContain("If-Match");
        }

        JsonNode.DeepEquals(await _board.ItemAsync(0), item).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stale_change_is_refused_with_412_and_the_item_as_it_now_stands()
    {
        var item = await _board.ItemAsync(0);
        var path = $"/api/v1/items/{Text(item["id"])}";
        using var first = await _board.SendAsync(HttpMethod.Patch, path, new { item = "First" }, Text(item["version"]));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var method in new[] { HttpMethod.Patch, HttpMethod.Delete })
        {
            using var second = await _board.SendAsync(method, path, method == HttpMethod.Patch ? new { item = "Second" } : null, Text(item["version"]));
            second.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
            var problem = (await second.Content.ReadFromJsonAsync<JsonObject>())!;
            Text(problem["current"]!["item"]).ShouldBe("First");
            second.Headers.ETag!.Tag.ShouldBe($"\"{Text(problem["current"]!["version"])}\"");
            second.Headers.ETag!.Tag.ShouldBe(first.Headers.ETag!.Tag);
        }
    }

    [Fact]
    public async Task While_somebody_looks_on_changes_are_held_to_what_is_stored_all_the_same()
    {
        using var open = await _board.App.Services.GetRequiredService<LivePlans>().OpenAsync(_board.Plan);
        var item = await _board.ItemAsync(0);
        var (path, version) = ($"/api/v1/items/{Text(item["id"])}", Text(item["version"]));
        // Each change follows at once, before or after the picture has taken the one before in.
        for (var n = 1; n <= 5; n++)
        {
            using var named = await _board.SendAsync(HttpMethod.Patch, path, new { item = $"Named {n}" }, version);
            named.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var any = await _board.SendAsync(HttpMethod.Patch, path, new { item = $"Any {n}" }, "*");
            any.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var stale = await _board.SendAsync(HttpMethod.Patch, path, new { item = "Stale" }, version);
            stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
            version = Text((await any.Content.ReadFromJsonAsync<JsonObject>())!["version"]);
        }

        Text((await _board.ItemAsync(0))["item"]).ShouldBe("Any 5");
    }

    [Fact]
    public async Task Several_fields_change_together_and_the_lines_left_alone_stay_the_same_lines()
    {
        var item = await _board.ItemAsync(0);
        var id = Guid.Parse(Text(item["id"])!);
        var before = await RowAsync(id);
        var activities = item["activities"]!.AsArray().Select(Text).ToList();
        activities[0] = "Agree the agreement with ten districts";

        using var response = await _board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{id}", new { activities, status = "atRisk", timing = new[] { "July 2026", "September 2026" }, extras = new Dictionary<string, string> { ["Priority"] = "Low" } }, Text(item["version"]));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        response.Headers.ETag!.Tag.ShouldBe($"\"{Text(answer["version"])}\"");
        Text(answer["status"]).ShouldBe("atRisk");
        Text(answer["extras"]!["Priority"]).ShouldBe("Low");
        answer["timing"]!.AsArray().Select(t => Text(t!["edtf"])).ShouldBe(["2026-07", "2026-09"]);
        var after = await RowAsync(id);
        after[Column.Activity].Select(l => l.Id).ShouldBe(before[Column.Activity].Select(l => l.Id));
        after[Column.Activity].Select(l => l.Line.Level).ShouldBe(before[Column.Activity].Select(l => l.Line.Level));
        after[Column.Activity].Skip(1).Select(l => l.Version).ShouldBe(before[Column.Activity].Skip(1).Select(l => l.Version));
        after[Column.Timing][1].Version.ShouldBe(before[Column.Timing][1].Version);
        after[Column.Progress].ShouldBe(before[Column.Progress]);
        await using var db = _board.App.Database.Reading();
        db.Changes.Where(c => c.ItemId == id && c.Sequence > before.Revision).Select(c => c.CommandId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_fields_with_one_refused_none_is_stored()
    {
        var item = await _board.ItemAsync(0);
        using var response = await _board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}", new { item = "New words", number = new string('9', 60), colour = "red" }, Text(item["version"]));
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain("colour");

        using var again = await _board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}", new { item = "New words", number = new string('9', 60) }, Text(item["version"]));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode.DeepEquals(await _board.ItemAsync(0), item).ShouldBeTrue();
    }

    [Fact]
    public async Task Sending_back_what_was_read_changes_nothing()
    {
        for (var at = 0; at < 14; at++)
        {
            var item = await _board.ItemAsync(at);
            var sent = item.DeepClone().AsObject();
            foreach (var name in new[] { "id", "version", "responsible", "costs", "cells" })
                sent.Remove(name);
            using var response = await _board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}", sent, Text(item["version"]));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            JsonNode.DeepEquals(await response.Content.ReadFromJsonAsync<JsonObject>(), item).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_heading_within_the_activities_stays_when_a_bullet_below_it_is_added()
    {
        var item = await _board.ItemAsync(12);
        var activities = item["activities"]!.AsArray().Select(Text).Append("Apprentice").ToArray();
        using var response = await _board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}", new { activities }, Text(item["version"]));
        var cell = (await response.Content.ReadFromJsonAsync<JsonObject>())!["cells"]!["activity"]!.AsArray();
        cell.Select(l => Text(l!["text"])).ShouldBe(["Team:", "Partnership manager", "Project researcher", "Training officer", "Apprentice"]);
        cell.Select(l => (bool)l!["bullet"]!).ShouldBe([false, true, true, true, true]);
    }

    [Fact]
    public async Task An_item_is_added_below_another_and_archived_out_of_sight()
    {
        var first = await _board.ItemAsync(0);
        using var added = await _board.Client.PostAsJsonAsync($"/api/v1/workplans/{_board.Plan}/items", new { number = "1a", item = "Extra", activities = new[] { "Do it" }, timing = "June 2026", status = "onTrack", after = Text(first["id"]) });
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var item = (await _board.ItemAsync(1));
        added.Headers.Location!.ToString().ShouldBe($"/api/v1/items/{Text(item["id"])}");
        Text(item["number"]).ShouldBe("1a");
        ((bool)item["cells"]!["activity"]![0]!["bullet"]!).ShouldBeTrue();

        using var archived = await _board.SendAsync(HttpMethod.Delete, added.Headers.Location!.ToString(), null, Text(item["version"]));
        archived.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Text((await _board.ItemAsync(1))["number"]).ShouldBe("2");
        using var gone = await _board.Client.GetAsync(added.Headers.Location);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_chairs_token_may_set_the_status_and_no_words()
    {
        var item = await _board.ItemAsync(0);
        using var chair = _board.App.WithToken(await _board.App.AddTokenAsync(Role.Chair));
        (await PatchAsync(new { item = "Mine" })).ShouldBe(HttpStatusCode.Forbidden);
        (await PatchAsync(new { item = "Mine", status = "complete" })).ShouldBe(HttpStatusCode.Forbidden);
        (await PatchAsync(new { status = "complete" })).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> PatchAsync(object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}") { Content = JsonContent.Create(body) };
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{Text(item["version"])}\"");
            using var response = await chair.SendAsync(request);
            return response.StatusCode;
        }
    }

    private async Task<WorkplanRow> RowAsync(Guid id) => (await _board.App.AsProgramAsync<WorkplanStore, WorkplanRow?>(store => store.FindRowAsync(id))).ShouldNotBeNull();

    private static async Task<string> ProblemAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return Text((await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]).ShouldNotBeNull();
    }

    private static string? Text(JsonNode? node) => (string?)node;
}
