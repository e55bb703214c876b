using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>The words for what was done to the register.</summary>
public sealed partial class ActionHistory
{
    private const int Shown = 60;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes)
    {
        var ids = changes.Select(c => c.ItemId).OfType<Guid>().Distinct().ToList();
        var texts = await db.Set<ActionItem>().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Text }).ToDictionaryAsync(a => a.Id, a => a.Text);
        return [.. changes.Select(c => new ChangeWords(
            $"{Done(c)} of {(c.ItemId is { } id && texts.TryGetValue(id, out var text) ? $"“{Short(text)}”" : "an action")}",
            "Actions",
            c.ItemId is { } item && texts.ContainsKey(item) ? $"/actions/{item}" : "/actions"))];
    }

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        ("add", _) => "put in the words",
        ("status", _) => "set the status",
        ("note", _) => "added a note",
        ("remove", _) => "took away a note",
        ("edit", "due") => "moved the date",
        ("edit", "workplanItem") => "changed the workplan item",
        ("edit", var field) => $"edited the {field}",
        ("move", _) => "changed the place",
        ("archive", _) => "took off the register the entry",
        ("restore", _) => "brought back to the register the entry",
        (Change.SetAside, _) => "typed words that could not be saved",
        ("leave", _) => "left somebody’s later change",
        _ => change.Kind,
    };

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
