using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>The words for what was done to the register.</summary>
public sealed partial class ActionHistory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes)
    {
        var ids = changes.Select(c => c.ItemId).OfType<Guid>().Distinct().ToList();
        var texts = await db.Set<ActionItem>().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Text }).ToDictionaryAsync(a => a.Id, a => a.Text);
        return [.. changes.Select(c => new ChangeWords(
            $"{Done(c)} {(c.ItemId is { } id && texts.TryGetValue(id, out var text) ? $"“{ActionForms.Short(text)}”" : "an action")}",
            "Actions",
            c.ItemId is { } item && texts.ContainsKey(item) ? $"/actions/{item}" : "/actions"))];
    }

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.Add, _) => "put in the words of",
        (ChangeKind.Status, _) => "set the status of",
        (ChangeKind.Note, _) => "added a note to",
        (ChangeKind.Remove, _) => "took away a note on",
        (ChangeKind.Edit, "due") => "moved the date of",
        (ChangeKind.Edit, "workplanItem") => "changed the workplan item of",
        (ChangeKind.Edit, var field) => $"edited the {Words(field)} of",
        (ChangeKind.Carry, _) => change.After is null ? "took from an agenda" : "put on an agenda",
        (ChangeKind.Move, _) => "changed the place of",
        (ChangeKind.Archive, _) => "took off the register",
        (ChangeKind.Restore, _) => "brought back to the register",
        (ChangeKind.SetAside, _) => "typed words that could not be saved for",
        (ChangeKind.Leave, _) => "left somebody’s later change of",
        _ => change.Kind,
    };

    private static string? Words(string? field) => field == "followUp" ? "follow-up" : field == "text" ? "words" : field;
}
