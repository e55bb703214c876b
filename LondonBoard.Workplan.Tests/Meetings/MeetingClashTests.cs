using LondonBoard.Edits;
using LondonBoard.Meetings;

namespace LondonBoard.Tests.Meetings;

/// <summary>Two people changing one line, or the head, of a meeting.</summary>
public sealed class MeetingClashTests : MeetingContext
{
    [Fact]
    public async Task Words_of_two_people_in_one_line_of_the_minutes_are_merged()
    {
        var seen = await ShownAsync();
        await ReplaceAsync(Other, "The course list is open.", "The training list is open.");
        await TypeUponAsync(Store, seen, [.. seen.Select(l => l.Text == "The course list is open." ? "The course list is open to all." : l.Text)]);
        (await TextAsync()).ShouldContain("The training list is open to all.");
        (await TextAsync()).Length.ShouldBe(Lines.Length);
    }

    [Fact]
    public async Task Two_people_changing_the_head_of_a_meeting_keep_both_or_see_both()
    {
        var head = (await Store.FindAsync(MeetingId))!.Head;
        var seen = new SeenMeeting(head.Words, [.. head.People.Select(p => new AttendanceEntry(p.Part, p.Name, p.Organisation, p.Initials))]);
        await Other.EditAsync(new(MeetingId, seen.Words with { Place = "Old Mill" }, seen.People.Add(new(Attended.Guest, "Hugo Mann", null, "HM")), head.Meeting.Version));
        var mine = new EditMeeting(MeetingId, seen.Words with { Chair = "Carla Cole" }, seen.People, head.Meeting.Version, seen);
        (await Store.EditAsync(mine)).ShouldBeOfType<EditResult.Saved>().Merged.ShouldNotBeNull().With.ShouldBe("Bo Other");
        var now = (await Store.FindAsync(MeetingId))!.Head;
        (now.Meeting.Place, now.Meeting.Chair, now.People.Length).ShouldBe(("Old Mill", "Carla Cole", 3));

        var clash = (await Store.EditAsync(mine with { Words = seen.Words with { Place = "Station" } })).ShouldBeOfType<EditResult.Conflict>();
        (clash.Current, clash.Wanted, clash.Origin, clash.By).ShouldBe(("Place: Old Mill", "Place: Station", "Place: Town Hall", "Bo Other"));
        (await Store.FindAsync(MeetingId))!.Head.Meeting.Place.ShouldBe("Old Mill");
    }

    [Fact]
    public async Task Two_people_at_one_agenda_item_keep_different_fields_and_see_both_texts_of_one()
    {
        var item = (await Store.FindAsync(MeetingId))!.Rows.First(r => r.Line.IsItem).Line;
        await KeepAsync(Other, AgendaFacts.PresenterField, "Hugo Mann");
        (await KeepAsync(Store, AgendaFacts.PaperField, " P4 ")).ShouldBeOfType<EditResult.Saved>();
        var clash = (await KeepAsync(Store, AgendaFacts.PresenterField, "Carla Cole")).ShouldBeOfType<EditResult.Conflict>();
        (clash.Current, clash.Wanted, clash.By).ShouldBe(("Presenter: Hugo Mann", "Presenter: Carla Cole", "Bo Other"));
        (await KeepAsync(Store, AgendaFacts.LinkField, "board.example/p4")).ShouldBeOfType<EditResult.Invalid>().Message.ShouldContain("https://");
        (await KeepAsync(Store, "colour", "red")).ShouldBeOfType<EditResult.Invalid>();
        var now = (await Store.FindAsync(MeetingId))!.Rows.First(r => r.Line.IsItem).Line;
        (now.Presenter, now.Paper, now.PaperLink).ShouldBe(("Hugo Mann", "P4", null));

        Task<EditResult> KeepAsync(MeetingStore store, string field, string text) => store.EditItemAsync(new(MeetingId, item.Id, field, text, null));
    }
}
