using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LondonBoard.Papers;

namespace LondonBoard.Tests.Api;

/// <summary>The fields of an item over HTTP: several at once, or none of them.</summary>
public sealed class ItemFieldsTests : ItemApiContext
{
    [Fact]
    public async Task Several_fields_change_together_and_the_lines_left_alone_stay_the_same_lines()
    {
        var item = await Board.ItemAsync(0);
        var id = Guid.Parse(Text(item["id"])!);
        var before = await RowAsync(id);
        var activities = item["activities"]!.AsArray().Select(Text).ToList();
        activities[0] = "Agree the agreement with ten districts";

        var change = new
        {
            activities,
            status = "atRisk",
            timing = new[] { "July 2026", "September 2026" },
            extras = new Dictionary<string, string> { ["Priority"] = "Low" },
        };
        using var response = await Board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{id}", change, Text(item["version"]));

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
        await using var db = Board.App.Database.Reading();
        db.Changes.Where(c => c.ItemId == id && c.Sequence > before.Revision).Select(c => c.CommandId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_fields_with_one_refused_none_is_stored()
    {
        var item = await Board.ItemAsync(0);
        var (path, version, tooLong) = ($"/api/v1/items/{Text(item["id"])}", Text(item["version"]), new string('9', 60));
        using var response = await Board.SendAsync(HttpMethod.Patch, path, new { item = "New words", number = tooLong, colour = "red" }, version);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain("colour");

        using var again = await Board.SendAsync(HttpMethod.Patch, path, new { item = "New words", number = tooLong }, version);
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        JsonNode.DeepEquals(await Board.ItemAsync(0), item).ShouldBeTrue();
    }

    [Fact]
    public async Task Sending_back_what_was_read_changes_nothing()
    {
        for (var at = 0; at < 14; at++)
        {
            var item = await Board.ItemAsync(at);
            var sent = item.DeepClone().AsObject();
            foreach (var name in new[] { "id", "version", "responsible", "costs", "cells" })
                sent.Remove(name);
            using var response = await Board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}", sent, Text(item["version"]));
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            JsonNode.DeepEquals(await response.Content.ReadFromJsonAsync<JsonObject>(), item).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_heading_within_the_activities_stays_when_a_bullet_below_it_is_added()
    {
        var item = await Board.ItemAsync(12);
        var activities = item["activities"]!.AsArray().Select(Text).Append("Apprentice").ToArray();
        using var response = await Board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{Text(item["id"])}", new { activities }, Text(item["version"]));
        var cell = (await response.Content.ReadFromJsonAsync<JsonObject>())!["cells"]!["activity"]!.AsArray();
        cell.Select(l => Text(l!["text"])).ShouldBe(["Team:", "Partnership manager", "Project researcher", "Training officer", "Apprentice"]);
        cell.Select(l => (bool)l!["bullet"]!).ShouldBe([false, true, true, true, true]);
    }
}
