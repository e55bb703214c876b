using LondonBoard.Actions;
using LondonBoard.Edits;
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
}
