using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.People;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Actions;

/// <summary>Owners that somebody types are found in the directory.</summary>
public sealed class OwnerLookupTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private ActionStore _store = null!;
    private Guid _helen, _health;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _store = await _board.StoreAsync<ActionStore>();
        var people = await _board.PeopleAsync();
        _helen = await people.AddPersonAsync("Helen Marsh");
        await people.AddPersonAsync("Hugo Mann");
        _health = await people.AddGroupAsync("Health Network");
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact]
    public async Task A_name_the_directory_has_once_is_that_person_or_group_and_any_other_stays_as_written()
    {
        var made = await _store.AddAsync(new AddAction(ActionWords.Typed("Draft the guide", "helen marsh / Health Network / Zed", null)));
        var row = (await _store.FindAsync(made.ShouldBeOfType<EditResult.Saved>().Id)).ShouldNotBeNull();
        row.Owners.Select(o => (o.Name, o.PersonId, o.GroupId)).ShouldBe([("Helen Marsh", _helen, null), ("Health Network", null, _health), ("Zed", (Guid?)null, (Guid?)null)]);
        (await _store.OwnerNamesAsync()).ShouldBe(["Health Network", "Helen Marsh", "Hugo Mann"]);
    }

    [Fact]
    public async Task Initials_that_several_have_are_asked_about_and_who_stood_there_before_stays()
    {
        var refused = (await _store.AddAsync(new AddAction(ActionWords.Typed("Draft the guide", "HM", null)))).ShouldBeOfType<EditResult.Invalid>();
        refused.Message.ShouldContain("“HM” may be Helen Marsh or Hugo Mann. Write the whole name.");
        (await _store.ListAsync()).ShouldBeEmpty();
        var made = await _store.AddAsync(new AddAction(ActionWords.Typed("Draft the guide", "Hugo Mann", null)));
        var row = (await _store.FindAsync(made.ShouldBeOfType<EditResult.Saved>().Id)).ShouldNotBeNull();
        (await _store.EditAsync(new EditAction(row.Id, ActionWords.Typed("Draft the long guide", "Hugo Mann", null), null, row.Stored.Version))).ShouldBeOfType<EditResult.Saved>();
        (await _store.FindAsync(row.Id))!.Owners.ShouldHaveSingleItem().PersonId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_a_meeting_raised_the_action_who_was_there_is_meant_before_the_directory()
    {
        var meetings = await _board.StoreAsync<MeetingStore>();
        (await meetings.CreateAsync(new(
            new MeetingWords("Harbour Board", new(2031, 3, 12)),
            [new(Attended.Present, "Helen Marsh", "Schools", "HM"), new(Attended.Present, "Zoe Quill", "Coastguard", "ZQ")],
            [new("1. Water"), new("ACTION – ZQ to draft the guide")]))).ShouldBeOfType<EditResult.Saved>();
        var row = (await _store.ListAsync()).ShouldHaveSingleItem();
        (await _store.OwnerNamesAsync(row.Stored)).ShouldBe(["Health Network", "Helen Marsh", "Hugo Mann", "Zoe Quill"]);
        (await EditAsync("HM")).ShouldBe([("Helen Marsh", _helen)]);
        (await EditAsync("ZQ / Hugo Mann")).Select(o => o.Name).ShouldBe(["Zoe Quill", "Hugo Mann"]);
        (await EditAsync("Zoe")).ShouldBe([("Zoe Quill", null)]);

        async Task<IEnumerable<(string Name, Guid? Person)>> EditAsync(string owners)
        {
            var now = (await _store.FindAsync(row.Id)).ShouldNotBeNull();
            (await _store.EditAsync(new EditAction(row.Id, ActionWords.Typed("Draft the guide", owners, null), null, now.Stored.Version))).ShouldBeOfType<EditResult.Saved>();
            return (await _store.FindAsync(row.Id))!.Owners.Select(o => (o.Name, o.PersonId));
        }
    }
}
