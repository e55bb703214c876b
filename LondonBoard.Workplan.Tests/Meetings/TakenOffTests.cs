using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Meetings;

/// <summary>An action that somebody took off the register stays off it until somebody says otherwise, whatever is typed in its line.</summary>
public sealed class TakenOffTests : MeetingContext
{
    private ActionStore _register = null!;
    private Guid _action;

    private async Task TakeOffAsync()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Sam Okoro");
        _action = (await _register.ListAsync()).ShouldHaveSingleItem().Id;
        (await _register.WithdrawAsync(new(_action, true))).ShouldBeOfType<EditResult.Saved>();
    }

    [Fact]
    public async Task Mending_a_word_of_its_line_does_not_put_it_back_and_who_does_gets_the_words_of_the_line()
    {
        await TakeOffAsync();
        await ReplaceAsync(Lines[4], "ACTION – CC to draft a poster by June 2031");
        (await _register.ListAsync()).ShouldBeEmpty();
        (await Store.TakenOffAsync([_action]))[_action].Author.ShouldBe("Sam Okoro");

        (await _register.WithdrawAsync(new(_action, false))).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldHaveSingleItem().Stored.Text.ShouldBe("draft a poster by June 2031");
        (await Store.TakenOffAsync([_action])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_line_cut_and_put_elsewhere_or_removed_and_brought_back_leaves_it_off()
    {
        await TakeOffAsync();
        await ReplaceAsync(Lines[4]);
        await ReplaceAsync("It adds up.", "It adds up.", Lines[4]);
        (await _register.ListAsync()).ShouldBeEmpty();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await TextAsync()).ShouldBe(Lines);
        (await _register.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_only_its_line_took_off_comes_back_with_the_line()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Sam Okoro");
        _action = (await _register.ListAsync()).ShouldHaveSingleItem().Id;
        await ReplaceAsync(Lines[4]);
        (await Store.TakenOffAsync([_action])).ShouldBeEmpty();
        await ReplaceAsync("It adds up.", "It adds up.", Lines[4]);
        (await _register.ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(_action);
    }

    [Fact]
    public async Task What_was_withdrawn_after_its_line_was_deleted_comes_back_when_that_is_undone()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Sam Okoro");
        _action = (await _register.ListAsync()).ShouldHaveSingleItem().Id;
        (await _register.NoteAsync(new(_action, "Half done"))).ShouldBeOfType<EditResult.Saved>();
        await ReplaceAsync(Lines[4]);
        await TakeOffAsync();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldHaveSingleItem().Id.ShouldBe(_action);
    }

    [Fact]
    public async Task Taken_off_from_beside_the_text_it_is_a_step_of_the_minutes_and_of_nothing_else()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Sam Okoro");
        _action = (await _register.ListAsync()).ShouldHaveSingleItem().Id;
        (await Store.TakeOffBoardAsync(new(MeetingId, _action, true))).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldBeEmpty();
        (await Undo.FindAsync(Where))!.Undo!.Words.ShouldBe("took “draft a leaflet by June 2031” off the board");
        (await Undo.FindAsync(ActionItem.Register))!.Undo.ShouldBeNull();

        // It stays off whatever is typed in its line, as one does that was withdrawn on its own page.
        await ReplaceAsync(Lines[4], "ACTION – CC to draft a poster by June 2031");
        (await _register.ListAsync()).ShouldBeEmpty();
        (await Store.TakenOffAsync([_action])).ShouldHaveSingleItem();

        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldBeEmpty();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldHaveSingleItem().Stored.Text.ShouldBe("draft a leaflet by June 2031");
        (await Undo.FindAsync(Where))!.Redo!.Words.ShouldBe("took “draft a leaflet by June 2031” off the board");
        (await Undo.RedoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldBeEmpty();

        (await Store.TakeOffBoardAsync(new(MeetingId, _action, false))).ShouldBeOfType<EditResult.Saved>();
        (await Undo.FindAsync(Where))!.Undo!.Words.ShouldBe("put “draft a leaflet by June 2031” back on the board");
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_else_has_put_back_already_is_left_and_nothing_is_said_to_have_been_done()
    {
        _register = await Board.StoreAsync<ActionStore>(name: "Sam Okoro");
        _action = (await _register.ListAsync()).ShouldHaveSingleItem().Id;
        (await Store.TakeOffBoardAsync(new(MeetingId, _action, true))).ShouldBeOfType<EditResult.Saved>();
        (await _register.WithdrawAsync(new(_action, false))).ShouldBeOfType<EditResult.Saved>();
        (await Undo.UndoLastAsync(Where)).ShouldBeOfType<EditResult.Saved>();
        (await _register.ListAsync()).ShouldHaveSingleItem();
        (await Undo.FindAsync(Where))!.Redo?.Words.ShouldNotContain("back on the board");
    }
}
