using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Meetings;

/// <summary>What goes out comes back as the same meeting: guests, owners, and the actions of earlier meetings with how they stand.</summary>
public sealed class SameMeetingTests : MeetingContext
{
    private static readonly DateOnly Day = new(2031, 6, 12);
    private ActionStore _register = null!;

    // The next meeting, with a guest, two people of the same initials, and an action that one of them is charged with.
    private async Task<Guid> NextAsync()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Bo Other");
        var carried = (await _register.ListAsync()).ShouldHaveSingleItem();
        (await _register.MoveAsync(new(carried.Id, ActionStatus.InProgress, null, ActionStatus.Open))).ShouldBeOfType<EditResult.Saved>();
        (await _register.PostponeAsync(new(carried.Id, "end of July 2031", "The printer is closed", carried.Stored.DueText))).ShouldBeOfType<EditResult.Saved>();
        var next = (await Store.PlanNextAsync(new(MeetingId, Day))).ShouldBeOfType<EditResult.Saved>().Id;
        var head = (await Store.FindAsync(next))!.Head;
        (await Store.EditAsync(new(
            next,
            head.Words with { NextMeetings = [] },
            [
                new(Attended.Present, "Carla Cole", "Police", "CC"), new(Attended.Present, "Howard Mills", "Port", "HM"),
                new(Attended.Present, "Harriet Moon", "Schools", "HM"), new(Attended.Guest, "Sam Fell", "Press", "SF"),
            ],
            head.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        var rows = (await Store.FindAsync(next))!.Rows;
        var seen = ShownLine.Of(rows);
        string[] typed = [.. seen.Select(s => s.Text), "ACTION – HM to book the hall by 1 August 2031"];
        (await Store.EditMinutesAsync(EditMinutes.From(next, seen, typed))).ShouldBeOfType<EditResult.Saved>();
        var raised = (await _register.ListAsync()).Single(a => a.Stored.MeetingId == next);
        (await Store.ChooseOwnerAsync(new(next, raised.Id, "HM", "Howard Mills"))).ShouldBeOfType<EditResult.Saved>();
        return next;
    }

    private async Task<MinutesReading> ReadAgainAsync(Guid meeting, ExportFormat format)
    {
        var actions = (await _register.ListAsync()).ToDictionary(a => a.Id);
        var file = ExportMinutes.Write((await Store.FindAsync(meeting))!, actions, format, new(2031, 6, 20))!;
        var reading = MinutesReader.Read(file.Content, file.Name);
        reading.Paper.ShouldNotBeNull(reading.Refusal);
        return reading;
    }

    [Theory]
    [InlineData(ExportFormat.Docx)]
    [InlineData(ExportFormat.Html)]
    [InlineData(ExportFormat.Markdown)]
    public async Task Guests_chosen_owners_and_carried_actions_come_back_as_they_went_out(ExportFormat format)
    {
        var next = await NextAsync();

        var (reading, stored) = (await ReadAgainAsync(next, format), MeetingPaper.Of((await Store.FindAsync(next))!, (await _register.ListAsync()).ToDictionary(a => a.Id)));

        var paper = reading.Paper!;
        paper.Attendees.Where(p => p.IsGuest).ShouldHaveSingleItem().ShouldBe(new("Sam Fell", "Press", "SF", null) { IsGuest = true });
        var carried = paper.PreviousActions.ShouldHaveSingleItem();
        (carried.State, carried.Raised, carried.Due?.To).ShouldBe((ActionState.InProgress, new DateOnly(2031, 3, 12), new DateOnly(2031, 7, 31)));
        var raised = paper.Actions.ShouldHaveSingleItem();
        (raised.Text, raised.Owners.ShouldHaveSingleItem(), raised.Due?.To).ShouldBe(("book the hall by 1 August 2031", "Howard Mills", new DateOnly(2031, 8, 1)));
        reading.Doubts.ShouldNotContain(d => d.Message.Contains("HM", StringComparison.Ordinal));
        paper.NextMeetings.ShouldBeEmpty();
        stored.PreviousActions.Concat(stored.Actions).Select(Facts).ShouldBe(paper.PreviousActions.Concat(paper.Actions).Select(Facts));

        static (string, ActionState, DateOnly?) Facts(MinutedAction action) => (string.Join('|', action.Owners), action.State, action.Raised);
    }

    [Fact]
    public async Task The_same_minutes_brought_in_again_are_a_doubt_and_raise_no_action_twice()
    {
        var next = await NextAsync();
        var reading = await ReadAgainAsync(next, ExportFormat.Docx);

        (await MinutesImport.TwiceAsync(Store, reading)).ShouldNotBeNull().Message.ShouldStartWith("“Harbour Board, 12 June 2031” is there already");
        var again = (await Store.CreateAsync(MinutesImport.Command(reading, "minutes.docx"))).ShouldBeOfType<EditResult.Saved>().Id;

        (await _register.ListAsync()).Count.ShouldBe(2);
        var lines = (await Store.FindAsync(again))!.Rows.Select(r => r.Line.ActionId).OfType<Guid>();
        lines.ShouldBe((await Store.FindAsync(next))!.Rows.Select(r => r.Line.ActionId).OfType<Guid>());
        (await Store.FindAsync(again))!.Head.People.ShouldContain(p => p.Part == Attended.Guest && p.Name == "Sam Fell");
    }

    [Theory]
    [InlineData("(in progress, overdue, now due end of July 2031, raised 12 March 2031)")]
    [InlineData("(open, raised earlier)")]
    [InlineData("(raised 12 March 2031)")]
    public void What_stands_behind_a_carried_action_is_read_as_it_was_written(string note)
    {
        var (line, taken) = CarriedNote.Take("ACTION – CC: draft a leaflet (June) " + note).ShouldNotBeNull();
        (line, taken.Words()).ShouldBe(("ACTION – CC: draft a leaflet (June)", note));
    }

    [Theory]
    [InlineData("ACTION – CC: draft a leaflet (raised 12 March 2031")]
    [InlineData("The fence (raised 12 inches)")]
    [InlineData("Money was found (open, raised at the fair)")]
    public void Any_other_brackets_stay(string line) => CarriedNote.Take(line).ShouldBeNull();
}
