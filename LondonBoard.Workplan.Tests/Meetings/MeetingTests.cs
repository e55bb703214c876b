using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

public sealed class MeetingTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private MeetingStore _store = null!;
    private ActionStore _actions = null!;
    private Guid _meeting;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync<MeetingStore>();
        _actions = await _board.StoreAsync<ActionStore>();
        _meeting = await CreateAsync(["1. Welcome", "2. Training", "3. Budget"]);
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<Guid> CreateAsync(string[] lines, DateOnly? date = null)
    {
        var made = await _store.CreateAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", date ?? new DateOnly(2031, 3, 12), new(14, 0), new(16, 0), "Town Hall", "Vera Stone"),
            [
                new(Attended.Present, "Vera Stone", "Harbour Trust", "VS"), new(Attended.Present, "Carla Cole", "Police", "CC"),
                new(Attended.Present, "Helen Marsh", "Schools", "HM"), new(Attended.Guest, "Hugo Mann", "Coastguard", "HM"), new(Attended.Apologies, "Ian Dale", "Probation", "ID"),
            ],
            [.. lines.Select(l => new LineDraft(l))]));
        return made.ShouldBeOfType<EditResult.Saved>().Id;
    }

    private async Task<ShownLine[]> ShownAsync(Guid? meeting = null)
    {
        var rows = (await _store.FindAsync(meeting ?? _meeting)).ShouldNotBeNull().Rows;
        return [.. ShownLine.Of(rows)];
    }

    private async Task<string[]> TextAsync() => [.. (await ShownAsync()).Select(l => l.Text)];

    private async Task TypeAsync(params string[] text) =>
        (await _store.EditMinutesAsync(EditMinutes.From(_meeting, await ShownAsync(), text))).ShouldBeOfType<EditResult.Saved>();

    [Fact]
    public async Task An_action_typed_under_an_item_is_in_the_register_with_owners_due_date_and_where_it_was_raised()
    {
        await TypeAsync("1. Welcome", "2. Training", "The course list is open.", "ACTION – CC / ID to draft a leaflet by end of May", "3. Budget");
        var action = (await _actions.ListAsync()).ShouldHaveSingleItem();
        action.Stored.Text.ShouldBe("draft a leaflet by end of May");
        action.Owners.Select(o => (o.Written, o.Name, o.Organisation)).ShouldBe([("CC", "Carla Cole", "Police"), ("ID", "Ian Dale", "Probation")]);
        action.Due!.To.ShouldBe(new DateOnly(2031, 5, 31));
        action.Raised.ShouldBe("Harbour Board, 12 March 2031, item 2");
    }

    [Fact]
    public async Task Items_and_actions_have_numbers_of_their_own_and_a_decision_that_of_its_item()
    {
        await TypeAsync("The Board approved the agenda.", "1. Welcome", "2. Training", "A word on courses.", "The Board approved the course list.", "ACTION – CC to print it");
        var lines = (await _store.FindAsync(_meeting)).ShouldNotBeNull().Rows.Select(r => r.Line).ToArray();
        var references = new References(lines);
        lines.Select(l => references.NumberOf(l.Id)).ShouldBe([null, "1", "2", null, "2", "2.1"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Initials_that_two_people_present_have_are_kept_as_written_until_somebody_chooses(bool onTheNextAgenda)
    {
        await TypeAsync("1. Welcome", "2. Training", "ACTION – HM to book the hall", "3. Budget");
        var action = (await _actions.ListAsync()).ShouldHaveSingleItem();
        (action.Who, action.Doubt).ShouldBe(("HM", "HM may be Helen Marsh or Hugo Mann"));
        (await _store.ResolverAsync(_meeting)).ResolveOne("HM").Candidates.Select(c => c.Name).ShouldBe(["Helen Marsh", "Hugo Mann"]);
        // Who was a guest then is not on the next attendance list, and may be meant all the same.
        var chosenAt = onTheNextAgenda ? ((EditResult.Saved)await _store.PlanNextAsync(new PlanNextMeeting(_meeting, null))).Id : _meeting;
        (await _store.ChooseOwnerAsync(new ChooseOwner(chosenAt, action.Id, "HM", "Hugo Mann"))).ShouldBeOfType<EditResult.Saved>();
        ((await _actions.FindAsync(action.Id))!.Who, (await _actions.FindAsync(action.Id))!.Doubt).ShouldBe(("Hugo Mann", null));

        // Typing on does not undo the choice.
        await TypeAsync("1. Welcome", "2. Training", "ACTION – HM to book the big hall", "3. Budget");
        action = (await _actions.FindAsync(action.Id)).ShouldNotBeNull();
        (action.Who, action.Stored.Text).ShouldBe(("Hugo Mann", "book the big hall"));
    }

    [Fact]
    public async Task Editing_the_line_edits_the_action_and_what_loses_its_mark_is_none_any_more()
    {
        await TypeAsync("1. Welcome", "2. Training", "ACTION – CC to draft", "3. Budget");
        var id = (await _actions.ListAsync()).ShouldHaveSingleItem().Id;
        await TypeAsync("1. Welcome", "2. Training", "ACTION – CC to draft a leaflet by June 2031", "3. Budget");
        var action = (await _actions.ListAsync()).ShouldHaveSingleItem();
        (action.Id, action.Stored.DueText).ShouldBe((id, "by June 2031"));
        await TypeAsync("1. Welcome", "2. Training", "CC drafted a leaflet", "3. Budget");
        (await _actions.ListAsync()).ShouldBeEmpty();
        await TypeAsync("1. Welcome", "2. Training", "ACTION – CC to draft a leaflet", "3. Budget");
        (await _actions.ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_line_that_goes_takes_its_action_along_only_where_nothing_has_become_of_it()
    {
        await TypeAsync("1. Welcome", "ACTION – CC to draft", "ACTION – VS to write", "2. Training", "3. Budget");
        var written = (await _actions.ListAsync()).Single(a => a.Stored.Text == "write");
        await _actions.NoteAsync(new NoteAction(written.Id, "It is with the printer"));
        await TypeAsync("1. Welcome", "2. Training", "3. Budget");
        (await _actions.ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(written.Id);
    }

    [Fact]
    public async Task Moving_an_item_takes_its_points_along_and_renumbers_every_mention()
    {
        await TypeAsync("1. Welcome", "See item 3 and action 2.1.", "2. Training", "ACTION – CC to draft", "3. Budget", "It adds up.");
        var before = await ShownAsync();
        (await _store.MoveItemAsync(new MoveAgendaItem(_meeting, before[4].Id, before[0].Id))).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldBe(["1. Welcome", "See item 2 and action 3.1.", "2. Budget", "It adds up.", "3. Training", "ACTION – CC to draft"]);
        (await _actions.ListAsync()).ShouldHaveSingleItem().Stored.AgendaNumber.ShouldBe("3");
        (await _store.MoveItemAsync(new MoveAgendaItem(_meeting, before[4].Id, null))).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync())[..2].ShouldBe(["1. Budget", "It adds up."]);
    }

    [Fact]
    public async Task A_heading_typed_in_between_is_counted_and_a_list_within_an_item_is_none()
    {
        await TypeAsync("1. Welcome", "2. Apologies", "2. Training", "1. first point", "2. second point", "3. Budget");
        (await TextAsync()).ShouldBe(["1. Welcome", "2. Apologies", "3. Training", "1. first point", "2. second point", "4. Budget"]);
    }

    [Fact]
    public async Task Two_people_typing_at_once_keep_each_others_lines_and_both_texts_of_one_line()
    {
        await TypeAsync("1. Welcome", "point", "2. Training", "3. Budget");
        var seen = await ShownAsync();
        await _store.EditMinutesAsync(EditMinutes.From(_meeting, seen, ["1. Welcome", "point by Ann", "2. Training", "more by Ann", "3. Budget"]));
        await _store.EditMinutesAsync(EditMinutes.From(_meeting, seen, ["1. Welcome", "part, says Ben", "2. Training", "3. Budget", "more by Ben"]));
        (await TextAsync()).ShouldBe(["1. Welcome", "point by Ann", "part, says Ben", "2. Training", "more by Ann", "3. Budget", "more by Ben"]);
    }

    [Fact]
    public async Task A_line_that_another_changed_is_not_removed_by_who_had_not_seen_that()
    {
        var seen = await ShownAsync();
        await _store.EditMinutesAsync(EditMinutes.From(_meeting, seen, ["1. Welcome", "2. Training and courses", "3. Budget"]));
        await _store.EditMinutesAsync(EditMinutes.From(_meeting, seen, ["1. Welcome", "3. Budget"]));
        (await TextAsync()).ShouldBe(["1. Welcome", "2. Training and courses", "3. Budget"]);
    }

    [Fact]
    public async Task Decisions_are_in_a_register_of_their_own()
    {
        await TypeAsync("1. Welcome", "2. Training", "The Board approved the course list.", "3. Budget", "The Board noted the figures.");
        var paper = MeetingPaper.Of((await _store.FindAsync(_meeting))!, new Dictionary<Guid, ActionRow>());
        paper.Decisions.Select(d => (d.Item, d.Kind)).ShouldBe([("2", DecisionKind.Approved), ("3", DecisionKind.Noted)]);
    }

    [Fact]
    public async Task The_next_agenda_has_every_action_not_accepted_until_the_chair_accepts_it()
    {
        await TypeAsync("1. Welcome", "2. Training", "ACTION – CC to draft a leaflet by May 2031", "ACTION – VS to write to the schools", "3. Budget");
        var next = ((EditResult.Saved)await _store.PlanNextAsync(new PlanNextMeeting(_meeting, new(2031, 6, 12)))).Id;
        (await ShownAsync(next)).Select(l => l.Text).ShouldBe(
        [
            "1. Welcome and apologies", "2. Notes of the last meeting, 12 March 2031, to approve", "3. Matters arising", "Harbour Board, 12 March 2031",
            "ACTION – CC: draft a leaflet by May 2031", "ACTION – VS: write to the schools", "4. Training", "5. Budget", "6. Any other business", "7. Dates of next meetings",
        ]);
        (await _actions.ListAsync()).Count.ShouldBe(2);

        var chair = await _board.StoreAsync<ActionStore>(Role.Chair);
        ActionStatus Settled(ActionRow row) => row.Stored.Text.StartsWith("draft") ? ActionStatus.Accepted : ActionStatus.Done;
        foreach (var row in await _actions.ListAsync())
            (await chair.UpdateAsync(new UpdateAction(row.Id, row.Stored.Version, Status: Settled(row)))).ShouldBeOfType<EditResult.Saved>();
        var third = ((EditResult.Saved)await _store.PlanNextAsync(new PlanNextMeeting(next, null))).Id;
        (await ShownAsync(third)).Select(l => l.Text).Where(t => t.StartsWith("ACTION")).ShouldBe(["ACTION – VS: write to the schools"]);
    }

    [Fact]
    public async Task A_meeting_renamed_is_renamed_where_its_actions_are_shown()
    {
        await TypeAsync("1. Welcome", "ACTION – CC to draft", "2. Training", "3. Budget");
        var head = (await _store.FindAsync(_meeting))!.Head.Meeting;
        (await _store.EditAsync(new EditMeeting(_meeting, new MeetingWords("Harbour Board", new(2031, 3, 19)), null, head.Version))).ShouldBeOfType<EditResult.Saved>();
        (await _actions.ListAsync()).ShouldHaveSingleItem().Stored.Meeting.ShouldBe("Harbour Board, 19 March 2031");
        (await _store.FindAsync(_meeting))!.Head.People.Length.ShouldBe(5);
    }

    [Fact]
    public async Task An_action_whose_line_is_cut_and_put_elsewhere_is_the_same_action()
    {
        await TypeAsync("1. Welcome", "ACTION – CC to draft", "2. Training", "3. Budget");
        var id = (await _actions.ListAsync()).ShouldHaveSingleItem().Id;
        await TypeAsync("1. Welcome", "2. Training", "3. Budget", "ACTION – CC to draft");
        var action = (await _actions.ListAsync()).ShouldHaveSingleItem();
        (action.Id, action.Stored.AgendaNumber).ShouldBe((id, "3"));
    }
}
