using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LondonBoard.Dates;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Api;

public sealed class MeetingApiTests : IAsyncLifetime
{
    private const string Minutes = """
        # Minutes of the Harbour Board

        Wednesday 12 March 2031, 2pm to 4pm, Town Hall

        Present: Vera Stone (Harbour Trust, Chair), Carla Cole (Police), Helen Marsh (Schools)

        Apologies: Ian Dale (Probation)

        ## 1. Welcome

        The chair opened the meeting.

        ## 2. Safe water

        The posters are with the printer.

        ACTION – CC / ID to draft a leaflet by end of May

        The Board approved the course list.

        ## 3. Next meeting

        12 June 2031, 2pm, Town Hall
        """;

    // Two people of the same initials, and somebody whose initials are those of a list of copies.
    private const string TwoOfOneName = """
        # Minutes of the Harbour Board Meeting

        Wednesday 12 March 2031, 2pm to 4pm

        Place: Town Hall, Room 5

        Present: Vera Stone (Harbour Trust, Chair), Helen Marsh (Schools), Carla Cole (Police), Hugh Mott (Port)

        In attendance: Lily Brook (Fire Service, Clerk)

        Apologies: Ian Dale (Probation)

        ## 1. Welcome

        The chair opened the meeting.

        ## 2. Safe water

        The posters are with the printer.

        ACTION – CC, HM and Rosa Finch (Lifeboats) to draft a leaflet by end of May

        The Board approved the course list.

        ## 3. Next meeting

        12 June 2031, 2pm, Town Hall
        """;

    private ApiBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ApiBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<JsonObject> ImportAsync(string text, string name = "minutes.md", HttpStatusCode expected = HttpStatusCode.Created)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };
        using var response = await _board.Client.PostAsync("/api/v1/imports/minutes", form);
        response.StatusCode.ShouldBe(expected);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static string[] Texts(JsonNode? list, string member) => [.. list!.AsArray().Select(v => (string)v![member]!)];

    [Fact]
    public async Task Minutes_brought_in_are_a_meeting_and_their_actions_are_in_the_register()
    {
        var made = await ImportAsync(Minutes);
        var meeting = await _board.GetAsync($"/api/v1/meetings/{(string)made["id"]!}");
        ((string)meeting["meeting"]!["date"]!).ShouldBe("2031-03-12");
        Texts(meeting["attendees"], "name").ShouldBe(["Vera Stone", "Carla Cole", "Helen Marsh"]);
        Texts(meeting["apologies"], "name").ShouldBe(["Ian Dale"]);
        Texts(meeting["items"], "title").ShouldBe(["Welcome", "Safe water", "Next meeting"]);
        Texts(meeting["items"], "number").ShouldBe(["1", "2", "3"]);
        Texts(meeting["decisions"], "kind").ShouldContain("approved");
        var action = meeting["actions"]!.AsArray().ShouldHaveSingleItem()!;
        action["owners"]!.AsArray().Select(o => (string)o!).ShouldBe(["Carla Cole", "Ian Dale"]);
        meeting["minutes"]!.AsArray().Select(l => (string)l!).ShouldContain("The posters are with the printer.");
        Texts(await _board.Client.GetFromJsonAsync<JsonArray>($"/api/v1/actions?meeting={(string)made["id"]!}"), "item").ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_file_that_is_no_minutes_is_refused_and_nothing_is_stored()
    {
        var problem = await ImportAsync("Dear all, the hall is free on Monday.", "letter.txt", HttpStatusCode.UnprocessableEntity);
        ((string)problem["detail"]!).ShouldStartWith("Nothing was stored.");
        (await _board.Client.GetFromJsonAsync<JsonArray>("/api/v1/meetings"))!.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_meeting_is_set_up_changed_with_the_version_seen_and_frozen_once_approved()
    {
        using var created = await _board.Client.PostAsJsonAsync("/api/v1/meetings", new
        {
            title = "Harbour Board",
            date = "2031-06-12",
            start = "14:00",
            attendees = new object[] { "Carla Cole, Police (CC)", new { name = "Ian Dale" } },
            items = new[] { "Welcome", "Budget" },
        });
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var meeting = (await created.Content.ReadFromJsonAsync<JsonObject>())!;
        var path = $"/api/v1/meetings/{(string)meeting["id"]!}";
        Texts(meeting["items"], "title").ShouldBe(["Welcome", "Budget"]);
        using var without = await _board.SendAsync(HttpMethod.Patch, path, new { title = "Other" }, null);
        ((int)without.StatusCode).ShouldBe(428);
        using var changed = await _board.SendAsync(HttpMethod.Patch, path, new { location = "Town Hall", apologies = new[] { "Vera Stone" } }, (string)meeting["version"]!);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = (await changed.Content.ReadFromJsonAsync<JsonObject>())!;
        Texts(now["attendees"], "name").ShouldBe(["Carla Cole", "Ian Dale"]);
        Texts(now["apologies"], "name").ShouldBe(["Vera Stone"]);
        using var stale = await _board.SendAsync(HttpMethod.Patch, path, new { location = "Elsewhere" }, (string)meeting["version"]!);
        stale.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var approved = await _board.SendAsync(HttpMethod.Patch, path, new { state = "approved" }, (string)now["version"]!);
        approved.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var frozen = await _board.SendAsync(HttpMethod.Patch, path, new { location = "Elsewhere" }, (string)(await _board.GetAsync(path))["version"]!);
        frozen.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Texts((await frozen.Content.ReadFromJsonAsync<JsonObject>())!["faults"], "where").ShouldBe(["location"]);
        using var wrong = await _board.Client.PostAsJsonAsync("/api/v1/meetings", new { title = "", date = "soon", colour = "red" });
        Texts((await wrong.Content.ReadFromJsonAsync<JsonObject>())!["faults"], "where").ShouldBe(["colour", "date"], ignoreOrder: true);
    }

    [Fact]
    public async Task Minutes_brought_in_twice_are_told_as_a_doubt_and_their_actions_stand_once()
    {
        await ImportAsync(Minutes);
        var again = await ImportAsync(Minutes);
        Texts(again["doubts"], "message")[0].ShouldStartWith("“Harbour Board, 12 March 2031” is there already");
        (await _board.Client.GetFromJsonAsync<JsonArray>("/api/v1/actions"))!.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("md")]
    [InlineData("html")]
    public async Task Our_own_export_comes_back_as_the_same_meeting(string format)
    {
        var before = Read(Encoding.UTF8.GetBytes(TwoOfOneName), "minutes.md");
        var made = await ImportAsync(TwoOfOneName);
        using var visitor = await _board.App.SignInAsync();
        using var file = await visitor.GetAsync($"/meetings/{(string)made["id"]!}/export?format={format}");
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = Read(await file.Content.ReadAsByteArrayAsync(), $"minutes.{format}");
        var (was, now) = (before.Paper!, after.Paper!);
        now.Meeting.ShouldBe(was.Meeting);
        now.Attendees.ShouldBe(was.Attendees);
        now.Apologies.ShouldBe(was.Apologies);
        now.Items.ShouldBe(was.Items);
        now.Actions.Select(Facts).ShouldBe(was.Actions.Select(Facts));
        now.Decisions.ShouldBe(was.Decisions);
        now.NextMeetings.ShouldBe(was.NextMeetings);
        after.Doubts.ShouldBe(before.Doubts);
        before.Doubts.ShouldContain(d => d.Message.Contains("Helen Marsh or Hugh Mott", StringComparison.Ordinal));

        static (string?, string, string?, string, PartialDate?) Facts(MinutedAction action) =>
            (action.Item, string.Join('|', action.Owners), action.OwnersAsWritten, action.Text, action.Due);
    }

    private static MinutesReading Read(byte[] file, string name)
    {
        var reading = MinutesReader.Read(file, name);
        reading.Paper.ShouldNotBeNull(reading.Refusal);
        return reading;
    }
}
