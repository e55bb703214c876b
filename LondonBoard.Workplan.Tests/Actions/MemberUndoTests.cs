using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Actions;

/// <summary>Undo for members: of what they may do with their own actions, as long as they are their own.</summary>
public sealed class MemberUndoTests : IAsyncLifetime
{
    private TestBoard _board = null!;
    private ActionStore _secretary = null!, _mine = null!;
    private UndoStore _undo = null!;
    private Guid _action;

    public async ValueTask InitializeAsync()
    {
        _board = await TestBoard.OpenAsync();
        _secretary = await _board.StoreAsync<ActionStore>();
        var lee = await _board.SignInAsync(Role.Member, "Lee Marsh");
        (_mine, _undo) = (lee.GetRequiredService<ActionStore>(), lee.GetRequiredService<UndoStore>());
        _action = (await _secretary.AddAsync(new AddAction(ActionWords.Typed("Book the hall", "Lee Marsh", null)))).ShouldBeOfType<EditResult.Saved>().Id;
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    private async Task<ActionRow> RowAsync() => (await _mine.FindAsync(_action)).ShouldNotBeNull();

    private async Task GiveAsync(string command) => (await (command switch
    {
        "note" => _mine.NoteAsync(new(_action, "Half done")),
        "status" => _mine.MoveAsync(new(_action, ActionStatus.Done, null, (await RowAsync()).Stored.Status)),
        _ => _mine.UpdateAsync(new(_action, (await RowAsync()).Stored.Version, Status: ActionStatus.InProgress, Note: "Begun")),
    })).ShouldBeOfType<EditResult.Saved>();

    private async Task<string> StateAsync()
    {
        var row = await RowAsync();
        return $"{row.Stored.Status} {row.Stored.Position} {string.Join(", ", row.Notes.Select(n => $"{n.Id} {n.Text} by {n.Author}"))}";
    }

    [Theory]
    [InlineData("note")]
    [InlineData("status")]
    [InlineData("both at once")]
    public async Task What_a_member_did_with_an_action_of_their_own_goes_back_and_forth(string command) =>
        await _undo.GoesBackAndForthAsync(ActionItem.Register, StateAsync, async () =>
        {
            await GiveAsync(command);
            return new EditResult.Saved(_action, 0);
        });

    [Theory]
    [InlineData("note")]
    [InlineData("status")]
    public async Task What_is_no_longer_their_own_is_not_taken_back(string command)
    {
        await GiveAsync(command);
        var edit = new EditAction(_action, ActionWords.Typed("Book the hall", "Ian Dale", null), null, (await RowAsync()).Stored.Version);
        (await _secretary.EditAsync(edit)).ShouldBeOfType<EditResult.Saved>();
        var before = await StateAsync();
        (await _undo.UndoLastAsync(ActionItem.Register)).ShouldBeOfType<EditResult.Denied>();
        (await _undo.UndoLastAsync(ActionItem.Register, LaterChange.Replace)).ShouldBeOfType<EditResult.Denied>();
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_takes_back_what_somebody_else_did()
    {
        await GiveAsync("note");
        var other = await _board.SignInAsync(Role.Member, "Ian Dale");
        var theirs = (await _undo.FindAsync(ActionItem.Register))!.Undo!.CommandId;
        (await other.GetRequiredService<UndoStore>().UndoAsync(new(ActionItem.Register, theirs))).ShouldBeOfType<EditResult.Gone>();
        (await RowAsync()).Notes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_a_role_can_change_nothing_it_is_offered_no_undo()
    {
        (await _undo.FindAsync(ActionItem.Register)).ShouldNotBeNull();
        (await _undo.FindAsync(PeopleStore.Place)).ShouldBeNull();
        (await _undo.FindAsync(Meeting.PlaceOf(Guid.NewGuid()))).ShouldBeNull();
        (await _undo.FindAsync(LondonBoard.Workplan.AnnualWorkplan.PlaceOf(Guid.NewGuid()))).ShouldBeNull();
        var chair = (await _board.SignInAsync(Role.Chair, "Vera Stone")).GetRequiredService<UndoStore>();
        (await chair.FindAsync(LondonBoard.Workplan.AnnualWorkplan.PlaceOf(Guid.NewGuid()))).ShouldNotBeNull();
        (await chair.FindAsync(PeopleStore.Place)).ShouldBeNull();
    }
}
