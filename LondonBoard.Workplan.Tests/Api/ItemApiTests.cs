using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LondonBoard.Data;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Api;

/// <summary>Items over HTTP: their shape, versions, coming and going, and who may change them.</summary>
public sealed class ItemApiTests : ItemApiContext
{
    [Fact]
    public async Task A_workplan_has_the_shape_of_a_reading_with_ids_versions_and_status()
    {
        var plan = await Board.GetAsync($"/api/v1/workplans/{Board.Plan}");
        Text(plan["id"]).ShouldBe(Board.Plan.ToString());
        Text(plan["version"]).ShouldNotBeNullOrEmpty();
        Text(plan["status"]).ShouldBe("open");
        Text(plan["period"]).ShouldBe("2026-04/2027-03");
        var row = plan["rows"]![7]!.AsObject();
        string[] members =
        [
            "id", "version", "status", "number", "item", "activities", "targetGroups",
            "responsible", "responsibleAndCost", "costs", "progress", "timing", "extras",
        ];
        foreach (var member in members)
            row.ContainsKey(member).ShouldBeTrue(member);
        row["timing"]!.AsArray().Select(t => Text(t!["edtf"])).ShouldBe(["2026-07", "2026-12"]);
        var listed = (await Board.Client.GetFromJsonAsync<JsonArray>("/api/v1/workplans"))!.ShouldHaveSingleItem()!;
        Text(listed["id"]).ShouldBe(Board.Plan.ToString());
        ((int)listed["items"]!).ShouldBe(14);
    }

    [Fact]
    public async Task A_change_without_the_version_seen_is_refused_with_428()
    {
        var item = await Board.ItemAsync(0);
        foreach (var method in new[] { HttpMethod.Patch, HttpMethod.Delete })
        {
            using var response = await Board.SendAsync(method, $"/api/v1/items/{Text(item["id"])}", method == HttpMethod.Patch ? new { item = "Other" } : null, null);
            ((int)response.StatusCode).ShouldBe(428);
            (await ProblemAsync(response)).ShouldContain("If-Match");
        }

        JsonNode.DeepEquals(await Board.ItemAsync(0), item).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stale_change_is_refused_with_412_and_the_item_as_it_now_stands()
    {
        var item = await Board.ItemAsync(0);
        var path = $"/api/v1/items/{Text(item["id"])}";
        using var first = await Board.SendAsync(HttpMethod.Patch, path, new { item = "First" }, Text(item["version"]));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var method in new[] { HttpMethod.Patch, HttpMethod.Delete })
        {
            using var second = await Board.SendAsync(method, path, method == HttpMethod.Patch ? new { item = "Second" } : null, Text(item["version"]));
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
        using var open = await Board.App.Services.GetRequiredService<LivePlans>().OpenAsync(Board.Plan);
        var item = await Board.ItemAsync(0);
        var (path, version) = ($"/api/v1/items/{Text(item["id"])}", Text(item["version"]));
        // Each change follows at once, before or after the picture has taken the one before in.
        for (var n = 1; n <= 5; n++)
        {
            using var named = await Board.SendAsync(HttpMethod.Patch, path, new { item = $"Named {n}" }, version);
            named.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var any = await Board.SendAsync(HttpMethod.Patch, path, new { item = $"Any {n}" }, "*");
            any.StatusCode.ShouldBe(HttpStatusCode.OK);
            using var stale = await Board.SendAsync(HttpMethod.Patch, path, new { item = "Stale" }, version);
            stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
            version = Text((await any.Content.ReadFromJsonAsync<JsonObject>())!["version"]);
        }

        Text((await Board.ItemAsync(0))["item"]).ShouldBe("Any 5");
    }

    [Fact]
    public async Task An_item_is_added_below_another_and_archived_out_of_sight()
    {
        var first = await Board.ItemAsync(0);
        using var added = await Board.Client.PostAsJsonAsync($"/api/v1/workplans/{Board.Plan}/items", new
        {
            number = "1a",
            item = "Extra",
            activities = new[] { "Do it" },
            timing = "June 2026",
            status = "onTrack",
            after = Text(first["id"]),
        });
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        var item = (await Board.ItemAsync(1));
        added.Headers.Location!.ToString().ShouldBe($"/api/v1/items/{Text(item["id"])}");
        Text(item["number"]).ShouldBe("1a");
        ((bool)item["cells"]!["activity"]![0]!["bullet"]!).ShouldBeTrue();

        using var archived = await Board.SendAsync(HttpMethod.Delete, added.Headers.Location!.ToString(), null, Text(item["version"]));
        archived.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        Text((await Board.ItemAsync(1))["number"]).ShouldBe("2");
        using var gone = await Board.Client.GetAsync(added.Headers.Location);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_chairs_token_may_set_the_status_and_no_words()
    {
        var item = await Board.ItemAsync(0);
        using var chair = Board.App.WithToken(await Board.App.AddTokenAsync(Role.Chair));
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

    private static async Task<string> ProblemAsync(HttpResponseMessage response)
    {
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return Text((await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]).ShouldNotBeNull();
    }
}
