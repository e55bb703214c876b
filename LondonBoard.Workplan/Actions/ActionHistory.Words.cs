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
            $"{Done(c)} {(c.ItemId is { } id && texts.TryGetValue(id, out var text) ? $"“{Short(text)}”" : "an action")}",
            "Actions",
            c.ItemId is { } item && texts.ContainsKey(item) ? $"/actions/{item}" : "/actions"))];
    }

    private static string Done(Change change) => (change.Kind, change.Field) switch
    {
        ("add", _) => "put in the words of",
        ("status", _) => "set the status of",
        ("note", _) => "added a note to",
        ("remove", _) => "took away a note on",
        ("edit", "due") => "moved the date of",
        ("edit", "workplanItem") => "changed the workplan item of",
        ("edit", var field) => $"edited the {Words(field)} of",
        (ActionMeetings.Carry, _) => change.After is null ? "took from an agenda" : "put on an agenda",
        ("move", _) => "changed the place of",
        ("archive", _) => "took off the register",
        ("restore", _) => "brought back to the register",
        (Change.SetAside, _) => "typed words that could not be saved for",
        ("leave", _) => "left somebody’s later change of",
        _ => change.Kind,
    };

    private static string? Words(string? field) => field == "followUp" ? "follow-up" : field == "text" ? "words" : field;

    private static string Short(string text) => text.Length <= Shown ? text : text[..Shown].TrimEnd() + "…";
}
