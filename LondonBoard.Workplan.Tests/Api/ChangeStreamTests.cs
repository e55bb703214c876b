using System.Text.Json.Nodes;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Workplan;

namespace LondonBoard.Tests.Api;

public sealed class ChangeStreamTests : IAsyncLifetime
{
    private ApiBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ApiBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task Every_change_comes_once_in_order_across_many_interrupted_connections()
    {
        const int Edits = 60;
        var editing = Task.Run(async () =>
        {
            for (var n = 0; n < Edits; n++)
                (await _board.App.AsProgramAsync<WorkplanStore, EditResult>(store => store.AddItemAsync(new AddItem(_board.Plan)))).ShouldBeOfType<EditResult.Saved>();
        });

        var heard = new List<long>();
        // Hangs up after every seventh event and comes back with the last number heard.
        while (heard.Count < 15 + Edits)
            await HearAsync(heard, heard.Count > 0 ? heard[^1] : null, atMost: Math.Min(7, 15 + Edits - heard.Count));
        await editing;

        await using var db = _board.App.Database.Reading();
        heard.ShouldBe(db.Changes.Select(c => c.Sequence).Order().ToList());
    }

    [Fact]
    public async Task An_event_says_who_did_what_to_which_item()
    {
        var item = await _board.ItemAsync(0);
        var last = long.Parse((await _board.ItemAsync(13))["version"]!.ToString());
        last = Math.Max(last, await LastAsync());
        using var changed = await _board.SendAsync(HttpMethod.Patch, $"/api/v1/items/{item["id"]}", new { item = "Reworded" }, (string)item["version"]!);
        changed.EnsureSuccessStatusCode();

        var heard = (await HearAsync([], last, atMost: 1)).ShouldHaveSingleItem();
        ((string?)heard["kind"]).ShouldBe("edit");
        ((string?)heard["itemId"]).ShouldBe((string?)item["id"]);
        ((string?)heard["room"]).ShouldBe("workplan");
        ((string?)heard["paperId"]).ShouldBe(_board.Plan.ToString());
        ((string?)heard["before"]).ShouldBe("Partnership arrangements");
        ((string?)heard["after"]).ShouldBe("Reworded");
        ((string?)heard["author"]).ShouldNotBeNullOrEmpty();
        DateTime.Parse((string)heard["at"]!, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime().ShouldBe(DateTime.UtcNow, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_change_made_while_the_stream_is_open_comes_without_asking_again()
    {
        var hearing = HearAsync([], await LastAsync(), atMost: 1);
        await _board.App.AsProgramAsync<WorkplanStore, EditResult>(store => store.AddItemAsync(new AddItem(_board.Plan)));
        ((string?)(await hearing).ShouldHaveSingleItem()["kind"]).ShouldBe("add");
    }

    private async Task<long> LastAsync()
    {
        await using var db = _board.App.Database.Reading();
        return db.Changes.Max(c => c.Sequence);
    }

    private async Task<List<JsonObject>> HearAsync(List<long> heard, long? after, int atMost)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        given.CancelAfter(TimeSpan.FromSeconds(60));
        using var client = _board.App.WithToken(await _board.App.AddTokenAsync(Role.Member));
        // The address of a client that comes back still says where it once began; the header goes first.
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes?after=0");
        if (after is { } last)
            request.Headers.Add("Last-Event-ID", $"{last}");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, given.Token);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(given.Token));
        var events = new List<JsonObject>();
        while (events.Count < atMost && await reader.ReadLineAsync(given.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                heard.Add(long.Parse(line[4..]));
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                events.Add(JsonNode.Parse(line[6..])!.AsObject());
        }

        return events;
    }
}
