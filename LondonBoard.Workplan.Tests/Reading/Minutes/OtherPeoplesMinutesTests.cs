using System.Globalization;
using System.Text.Json;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Minutes as five dozen bodies would write them, against what a careful secretary would record.</summary>
public class OtherPeoplesMinutesTests
{
    public static TheoryData<string> Papers => [.. MinutesSamples.Files.Select(f => Path.GetFileName(f)!)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_gives_what_a_careful_secretary_would_record(string name)
    {
        var file = Path.Combine(MinutesSamples.Folder(), name);
        var expected = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".expected.json"))).RootElement;
        var paper = MinutesReader.Read(File.ReadAllBytes(file), name).Minutes();

        paper.Attendees.Select(p => p.Name).ShouldBe(Names(expected, "attendees"), ignoreOrder: true);
        paper.Apologies.Select(p => p.Name).ShouldBe(Names(expected, "apologies"), ignoreOrder: true);
        paper.Items.Select(i => i.Title).ShouldBe(expected.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("title").GetString()));
        paper.NextMeetings.Select(m => Day(m.Date)).ShouldBe(expected.GetProperty("nextMeetings").EnumerateArray().Select(n => n.GetString()));
        var meeting = expected.GetProperty("meeting");
        Day(paper.Meeting.Date).ShouldBe(meeting.GetProperty("date").GetString());
        paper.Meeting.Chair.ShouldBe(meeting.GetProperty("chair").GetString());
        var actions = expected.GetProperty("actions").EnumerateArray().ToList();
        paper.Actions.Select(a => string.Join(", ", a.Owners)).ShouldBe(actions.Select(a => string.Join(", ", a.GetProperty("owners").EnumerateArray().Select(o => o.GetString()))), ignoreOrder: true);
        foreach (var wanted in actions)
        {
            var text = wanted.GetProperty("text").GetString()!.TrimEnd('.');
            var found = paper.Actions.Where(a => a.Text.Contains(text, StringComparison.Ordinal) || text.Contains(a.Text.TrimEnd('.'), StringComparison.Ordinal)).ToList();
            found.Count.ShouldBe(1, text);
            Day(found[0].Due?.To).ShouldBe(wanted.GetProperty("due").GetString(), text);
        }

        var decided = expected.GetProperty("decisions").EnumerateArray().Select(d => d.GetString()!.TrimEnd('.')).ToList();
        decided.ShouldAllBe(wanted => paper.Decisions.Any(d => d.Text.Contains(wanted, StringComparison.Ordinal)));
        if (expected.TryGetProperty("allDecisions", out _))
            paper.Decisions.Where(d => d.Kind != DecisionKind.Noted && !decided.Exists(w => d.Text.Contains(w, StringComparison.Ordinal))).ShouldBeEmpty();
        foreach (var earlier in expected.TryGetProperty("previousActions", out var previous) ? previous.EnumerateArray().Select(p => p.GetString()!) : [])
            paper.PreviousActions.ShouldContain(a => a.Text.Contains(earlier, StringComparison.Ordinal), earlier);
    }

    [Fact]
    public void What_was_done_or_carried_over_is_kept_apart_with_its_state()
    {
        var partnership = MinutesReader.Read(File.ReadAllBytes(Path.Combine(MinutesSamples.Folder(), "partnership-ap.txt")), "partnership-ap.txt").Minutes();
        partnership.PreviousActions.Select(a => a.State).ShouldBe([ActionState.Done, ActionState.Carried]);
        var group = MinutesReader.Read(File.ReadAllBytes(Path.Combine(MinutesSamples.Folder(), "working-group.md")), "working-group.md").Minutes();
        group.PreviousActions.ShouldHaveSingleItem().Shown().ShouldBe("Olga Petrova | update the schema | ");
    }

    [Fact]
    public void What_was_only_noted_is_a_decision_that_says_so()
    {
        var paper = MinutesReader.Read(File.ReadAllBytes(MinutesSamples.Paper("fire-authority.txt")), "fire-authority.txt").Minutes();
        var json = JsonDocument.Parse(MinutesJson.Write(paper, [])).RootElement;
        json.GetProperty("decisions").EnumerateArray().Where(d => d.GetProperty("kind").GetString() == "noted").ShouldHaveSingleItem()
            .GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("the report be noted");
    }

    [Fact]
    public void A_boards_own_layout_gives_its_head_its_doubt_and_the_years_of_its_next_meetings()
    {
        var reading = MinutesReader.Read(File.ReadAllBytes(Path.Combine(MinutesSamples.Folder(), "harbour-board.txt")), "harbour-board.txt");
        var paper = reading.Minutes();
        paper.Meeting.ShouldBe(new MeetingHead("Northport Harbour Board Meeting", new(2009, 6, 18), new(14, 0), new(16, 0), "Custom House", "Muriel Aston"));
        reading.Doubts.ShouldBe([new Doubt("action 6", "HM may be Harriet Moon or Howard Mills.")]);
        paper.NextMeetings.Select(m => (m.Date, m.Start, m.Location)).ShouldBe(
        [
            (new(2009, 9, 17), new(14, 0), "Custom House"), (new(2009, 12, 10), new(14, 0), "Custom House"), (new(2010, 3, 18), new(14, 0), "Custom House"),
            (new(2010, 6, 17), new(14, 0), "Custom House"), (new(2010, 9, 16), new(14, 0), "Custom House"),
        ]);
    }

    [Fact]
    public void What_only_may_be_an_action_and_a_name_with_a_slip_of_the_pen_are_doubts()
    {
        var notes = MinutesReader.Read(File.ReadAllBytes(Path.Combine(MinutesSamples.Folder(), "residents-association.txt")), "residents-association.txt");
        notes.Doubts.Select(d => d.Where).ShouldBe(["item 3", "item 5"]);
        var reading = MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Stuart Bell, Carl Dove\n\n1. Moorings\n\nACTION – Suart Bell to count the boats\n\n2. Close\n\nNone.\n");
        reading.Minutes().Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Stuart Bell"]);
        reading.Doubts.ShouldContain(new Doubt("action 1", "Suart Bell is on no list; read as Stuart Bell."));
    }

    private static IEnumerable<string?> Names(JsonElement expected, string list) => expected.GetProperty(list).EnumerateArray().Select(p => p.GetProperty("name").GetString());

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
