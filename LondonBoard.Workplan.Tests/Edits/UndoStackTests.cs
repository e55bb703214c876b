using LondonBoard.Edits;

namespace LondonBoard.Tests.Edits;

public sealed class UndoStackTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 9).Select(n => new Guid(n, 0, 0, new byte[8]))];

    private static UndoStack Of(params (int Command, int? Undoes, bool Left)[] commands) =>
        UndoStack.Of(commands.Select(c => (Ids[c.Command], c.Undoes is { } u ? Ids[u] : (Guid?)null, c.Left)));

    [Fact]
    public void Commands_are_taken_back_in_order_and_done_again_in_the_other()
    {
        var stack = Of((0, null, false), (1, null, false), (2, 1, false), (3, 0, false));
        stack.Undo.ShouldBeEmpty();
        stack.Redo.ShouldBe([new(Ids[2], Ids[1]), new(Ids[3], Ids[0])]);

        Of((0, null, false), (1, null, false), (2, 1, false), (3, 0, false), (4, 3, false)).ShouldSatisfyAllConditions(
            s => s.Undo.ShouldBe([new(Ids[4], Ids[0])]),
            s => s.Redo.ShouldBe([new(Ids[2], Ids[1])]));
    }

    [Fact]
    public void Going_on_after_an_undo_leaves_nothing_to_redo()
    {
        var stack = Of((0, null, false), (1, 0, false), (2, null, false));
        stack.Redo.ShouldBeEmpty();
        stack.Undo.ShouldBe([new(Ids[2], Ids[2])]);
    }

    [Fact]
    public void What_was_left_as_it_is_is_neither_undone_again_nor_redone()
    {
        var stack = Of((0, null, false), (1, null, false), (2, 1, true));
        stack.Undo.ShouldBe([new(Ids[0], Ids[0])]);
        stack.Redo.ShouldBeEmpty();
    }

    [Fact]
    public void An_undo_of_something_older_than_what_was_read_changes_nothing() =>
        Of((1, 8, false), (2, null, false)).Undo.ShouldBe([new(Ids[2], Ids[2])]);
}
