using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Workplan;

/// <summary>Undo and redo of what can be done to a workplan.</summary>
public sealed class UndoTests : UndoBoard
{
    public static TheoryData<string> Commands =>
    [
        "edit", "edit of several lines", "slip", "line added in between", "line removed",
        "status", "move", "move to the top",
        "add item", "archive", "restore", "rename",
        "several fields", "merge",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Undo_brings_back_exactly_what_was_and_redo_exactly_what_was_done(string command)
    {
        await PrepareAsync();
        // A merge brings back what the other had written; an item added is put away, and nothing else is touched.
        var before = await StateAsync();
        Func<string, string>? undone = command switch
        {
            "merge" => _ => before.Replace("the second activity", "the other activity"),
            "add item" => after => before + after[before.Length..].Replace(" False\n", " True\n"),
            _ => null,
        };
        await Undo.GoesBackAndForthAsync(Place, StateAsync, () => GiveAsync(command), undone);
    }
}
