using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.Tests.Support;

/// <summary>Taking a step back, or again, as the buttons do.</summary>
internal static class Undoing
{
    /// <summary>Takes the last step on a paper back.</summary>
    public static async Task<EditResult> UndoLastAsync(this UndoStore store, Place place, LaterChange later = LaterChange.Ask) =>
        await store.UndoAsync(new(place, (await store.FindAsync(place))!.Undo.ShouldNotBeNull().CommandId, later));

    /// <summary>Does again what was taken back last.</summary>
    public static async Task<EditResult> RedoLastAsync(this UndoStore store, Place place, LaterChange later = LaterChange.Ask) =>
        await store.RedoAsync(new(place, (await store.FindAsync(place))!.Redo.ShouldNotBeNull().CommandId, later));

    /// <summary>Back, again, back and again: exactly what was, and exactly what was done.</summary>
    /// <param name="store">The undo of who gave the command.</param>
    /// <param name="place">The paper.</param>
    /// <param name="state">All that is stored.</param>
    /// <param name="give">Gives the command.</param>
    /// <param name="undone">What stands once it is undone; as before where null.</param>
    public static async Task GoesBackAndForthAsync(this UndoStore store, Place place, Func<Task<string>> state, Func<Task<EditResult>> give, Func<string, string>? undone = null)
    {
        var before = await state();
        (await give()).ShouldBeOfType<EditResult.Saved>();
        var after = await state();
        after.ShouldNotBe(before);
        for (var time = 0; time < 2; time++)
        {
            (await store.UndoLastAsync(place)).ShouldBeOfType<EditResult.Saved>();
            (await state()).ShouldBe((undone ?? (_ => before))(after));
            (await store.RedoLastAsync(place)).ShouldBeOfType<EditResult.Saved>();
            (await state()).ShouldBe(after);
        }
    }
}
