using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>Whom doubtful initials mean is chosen in the minutes, and taken back there as what was typed is.</summary>
public sealed class ChosenOwnerTests : MeetingContext
{
    private ActionStore _register = null!;

    private async Task<ActionRow> ActionAsync() => (await _register.ListAsync()).Single(a => a.Stored.Text == "shut the doors");

    private async Task<string> WhoAsync() => (await ActionAsync()) is { Doubt: var doubt, Who: var who } ? $"{who}, {doubt ?? "surely"}" : "";

    // Ann types a line whose initials two people have, and says whom she means.
    private async Task ChooseAsync()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Bo Other");
        var head = (await Store.FindAsync(MeetingId))!.Head;
        (await Other.EditAsync(new(
            MeetingId,
            head.Words,
            [new(Attended.Present, "Lee Marsh", "Police", "LM"), new(Attended.Present, "Lydia Moss", "Health Trust", "LM")],
            head.Meeting.Version))).ShouldBeOfType<EditResult.Saved>();
        await TypeAsync(Store, [.. await TextAsync(), "ACTION – LM to shut the doors"]);
        (await WhoAsync()).ShouldBe("LM, LM may be Lee Marsh or Lydia Moss");
        (await Store.ChooseOwnerAsync(new(MeetingId, (await ActionAsync()).Id, "LM", "Lydia Moss"))).ShouldBeOfType<EditResult.Saved>();
        (await WhoAsync()).ShouldBe("Lydia Moss, surely");
    }

    [Fact]
    public async Task Undo_takes_the_choice_back_and_then_the_line()
    {
        await ChooseAsync();
        var text = await TextAsync();
        (await Undo.FindAsync(Where))!.Undo!.Words.ShouldBe("chose Lydia Moss for “LM”");

        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await WhoAsync()).ShouldBe("LM, LM may be Lee Marsh or Lydia Moss");
        (await TextAsync()).ShouldBe(text);
        (await Undo.RedoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await WhoAsync()).ShouldBe("Lydia Moss, surely");

        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldBe(text[..^1]);
    }

    [Fact]
    public async Task A_choice_is_a_step_of_the_minutes_and_none_of_the_register()
    {
        await ChooseAsync();
        (await Undo.FindAsync(ActionItem.Register))!.Undo.ShouldBeNull();
    }

    [Fact]
    public async Task Who_has_named_another_owner_since_is_asked_first()
    {
        await ChooseAsync();
        var action = await ActionAsync();
        (await _register.EditAsync(new(action.Id, ActionWords.Typed(action.Stored.Text, "Lee Marsh", null), null, action.Stored.Version))).ShouldBeOfType<EditResult.Saved>();

        var clash = (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Conflict>();
        (clash.By, clash.Current, clash.Wanted).ShouldBe(("Bo Other", "Lee Marsh", "LM"));
    }
}
