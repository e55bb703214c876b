using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.People;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>A body's meetings belong together, whatever they are called; its next agenda has what is open of all of them.</summary>
public sealed class MeetingSeriesTests : MeetingContext
{
    private async Task<Guid> PlanAsync(Guid last, DateOnly? date) => (await Store.PlanNextAsync(new(last, date))).ShouldBeOfType<EditResult.Saved>().Id;

    private async Task<Guid> CreateAsync(string title, DateOnly date, params string[] lines) =>
        (await Store.CreateAsync(new(new MeetingWords(title, date), [], [.. lines.Select(l => new LineDraft(l))]))).ShouldBeOfType<EditResult.Saved>().Id;

    private async Task<string[]> HistoryAsync(Guid meeting)
    {
        await using var db = Board.Database.Reading();
        return [.. db.Changes.Where(c => c.PaperId == meeting && c.Field == "group").Select(c => c.After ?? "")];
    }

    private Task RenameAsync(Guid meeting, string title) => EditAsync(meeting, w => w with { Title = title });

    private async Task EditAsync(Guid meeting, Func<MeetingWords, MeetingWords> change)
    {
        var now = await HeadAsync(meeting);
        (await Store.EditAsync(new(meeting, change(now.Words), null, now.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
    }

    private async Task<MeetingHead> HeadAsync(Guid meeting) => (await Store.FindAsync(meeting)).ShouldNotBeNull().Head;

    private async Task<Meeting> MeetingAsync(Guid meeting) => (await HeadAsync(meeting)).Meeting;

    private async Task<string[]> LinesAsync(Guid meeting) => [.. (await Store.FindAsync(meeting))!.Rows.Select(r => r.Line.Text)];

    private async Task<string[]> CarriedAsync(Guid meeting) => [.. (await LinesAsync(meeting)).Where(l => l.StartsWith("ACTION"))];

    [Fact]
    public async Task A_meeting_renamed_takes_the_open_actions_of_all_before_it_to_the_next_agenda()
    {
        var second = await PlanAsync(MeetingId, new(2031, 6, 12));
        await RenameAsync(second, "Harbour Partnership");
        var third = await PlanAsync(second, new(2031, 9, 12));
        (await CarriedAsync(third)).ShouldBe(["ACTION – CC: draft a leaflet by June 2031"]);
        (await CarriedAsync(await PlanAsync(third, null))).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Approved_minutes_are_corrected_at_the_next_meeting_though_that_is_called_otherwise()
    {
        (await Store.SetStateAsync(new(MeetingId, MeetingState.Approved, (await MeetingAsync(MeetingId)).Version))).ShouldBeOfType<EditResult.Saved>();
        var next = await PlanAsync(MeetingId, new(2031, 6, 12));
        await RenameAsync(next, "Harbour Partnership");
        (await Store.RecordersAsync(await MeetingAsync(MeetingId))).Select(m => m.Id).ShouldBe([next]);
        (await Store.CorrectableAsync(await MeetingAsync(next))).Select(m => m.Id).ShouldBe([MeetingId]);
    }

    [Fact]
    public async Task Meetings_of_one_group_are_one_series_and_another_groups_are_not()
    {
        var people = await Board.PeopleAsync();
        await people.AddGroupAsync("Boat Club");
        await people.AddGroupAsync("Boat Club Juniors");
        await CreateAsync("Boat Club", new(2031, 1, 1), "1. Ropes", "ACTION – Zed to buy rope");
        await CreateAsync("Boat Club Juniors", new(2031, 1, 2), "1. Oars", "ACTION – Zed to buy oars");
        var away = await CreateAsync("The Boat Club – away day", new(2031, 2, 1), "1. Games");
        (await CarriedAsync(await PlanAsync(away, null))).ShouldBe(["ACTION – Zed: buy rope"]);
    }

    [Fact]
    public async Task A_meeting_is_of_the_group_that_is_chosen_for_it_until_its_title_names_another()
    {
        var people = await Board.PeopleAsync();
        await people.AddGroupAsync("Boat Club");
        await people.AddGroupAsync("Choir");
        await CreateAsync("Boat Club", new(2031, 1, 1), "1. Ropes", "ACTION – Zed to buy rope");
        var away = await CreateAsync("Away day", new(2031, 2, 1), "1. Games", "ACTION – Zed to find a ball");
        (await HeadAsync(away)).Group.ShouldBeNull();
        var (club, choir) = ((await Store.GroupsAsync(null))[0], (await Store.GroupsAsync(null))[1]);

        await EditAsync(away, w => w with { Group = club });
        (await HeadAsync(away)).Group.ShouldBe(club);
        var register = await (await Board.StoreAsync<ActionStore>()).ListAsync();
        register.Count(a => a.Meetings is [{ Group: "Boat Club" }]).ShouldBe(2);
        (await CarriedAsync(await PlanAsync(away, null))).ShouldBe(["ACTION – Zed: buy rope", "ACTION – Zed: find a ball"]);
        await EditAsync(away, w => w with { Title = "A day out" });
        (await HeadAsync(away)).Group.ShouldBe(club);

        await EditAsync(away, w => w with { Title = "Choir" });
        (await HeadAsync(away)).Group.ShouldBe(choir);
        await Undo.UndoLastAsync(Meeting.PlaceOf(away));
        ((await HeadAsync(away)).Group, (await MeetingAsync(away)).Title).ShouldBe((club, "A day out"));

        await EditAsync(away, w => w with { Place = "Quay", Group = club with { Name = "An older name" } });
        (await HistoryAsync(away)).ShouldNotContain("An older name");
        await EditAsync(away, w => w with { Title = "Choir", Group = null });
        (await HeadAsync(away)).Group.ShouldBe(choir);
        var head = await HeadAsync(away);
        var gone = await Store.EditAsync(new(away, head.Words with { Group = new(Guid.CreateVersion7(), "Gone") }, null, head.Meeting.Version));
        gone.ShouldBeOfType<EditResult.Invalid>().Faults.ShouldHaveSingleItem().Message.ShouldContain("no longer in the directory");

        // One that was archived while the form was open is offered no more; a meeting that is its already keeps it.
        (await (await Board.PeopleAsync()).ArchiveAsync(new(NameOf.Group, club.Id, true))).ShouldBeOfType<EditResult.Saved>();
        (await Store.EditAsync(new(away, head.Words with { Group = club }, null, head.Meeting.Version))).ShouldBeOfType<EditResult.Invalid>();
    }

    [Fact]
    public async Task Meetings_that_were_never_chained_are_known_by_their_title()
    {
        await CreateAsync("Boat Club", new(2031, 1, 1), "1. Ropes", "ACTION – Zed to buy rope");
        var second = await CreateAsync("Boat Club", new(2031, 2, 1), "1. Oars", "ACTION – Zed to buy oars");
        (await CarriedAsync(await PlanAsync(second, null))).ShouldBe(["ACTION – Zed: buy rope", "ACTION – Zed: buy oars"]);
    }

    [Fact]
    public async Task An_action_that_no_meeting_raised_comes_to_the_agenda_too()
    {
        var actions = await Board.StoreAsync<ActionStore>();
        (await actions.AddAsync(new AddAction(new ActionWords("mend the gate", [new("Zed")], "Zed", null)))).ShouldBeOfType<EditResult.Saved>();
        var lines = await LinesAsync(await PlanAsync(MeetingId, null));
        lines.SkipWhile(l => l != "Raised between meetings").Take(2).ShouldBe(["Raised between meetings", "ACTION – Zed: mend the gate"]);
        lines.ShouldContain("ACTION – CC: draft a leaflet by June 2031");
    }

    [Fact]
    public async Task The_next_meeting_is_the_one_that_the_last_announced()
    {
        var now = await HeadAsync(MeetingId);
        var words = now.Words with
        {
            NextMeetings =
            [
                new(new(2031, 6, 12), new(10, 30), new(12, 0), "Fire Station", "12 June 2031, 10.30am to noon, Fire Station"),
                new(new(2031, 9, 11), null, null, null, "11 September 2031"),
                new(null, null, null, null, "and one in winter"),
            ],
        };
        (await Store.EditAsync(new(MeetingId, words, null, now.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();

        var next = await MeetingAsync(await PlanAsync(MeetingId, new(2031, 6, 12)));

        (next.Start, next.End, next.Place, next.Chair).ShouldBe((new TimeOnly(10, 30), new TimeOnly(12, 0), "Fire Station", "Vera Stone"));
        next.NextMeetings.Select(m => m.Text).ShouldBe(["11 September 2031", "and one in winter"]);
        var third = await MeetingAsync(await PlanAsync(next.Id, new(2031, 9, 11)));
        (third.Start, third.Place).ShouldBe((new TimeOnly(10, 30), "Fire Station"));
    }
}
