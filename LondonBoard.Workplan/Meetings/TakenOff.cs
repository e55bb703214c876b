using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;
using ActionItem = LondonBoard.Actions.ActionItem;

namespace LondonBoard.Meetings;

/// <summary>
/// Which actions somebody took off the register themselves, and not by what became of their lines: those do not come back
/// because somebody mends a word, but when somebody says so.
/// </summary>
internal static class TakenOff
{
    /// <summary>Finds them among some actions, each with the change that took it off.</summary>
    public static async Task<Dictionary<Guid, Change>> OfAsync(BoardDb db, IReadOnlyCollection<Guid> actions)
    {
        var withdrawn = await db.Set<ActionItem>().Where(a => actions.Contains(a.Id) && a.WithdrawnAt != null).Select(a => a.Id).ToListAsync();
        if (withdrawn.Count == 0)
            return [];
        var last = await db.Changes
            .Where(c => c.Room == Room.Actions && c.Kind == ChangeKind.Archive && c.ItemId != null && withdrawn.Contains(c.ItemId.Value))
            .GroupBy(c => c.ItemId).Select(g => g.Max(c => c.Sequence)).ToListAsync();
        // What a line took off came with a change of that line's words.
        return await db.Changes.AsNoTracking()
            .Where(c => last.Contains(c.Sequence) && !db.Changes.Any(o => o.CommandId == c.CommandId && o.Room == Room.Meetings && o.Field != MeetingStore.OnBoard))
            .ToDictionaryAsync(c => c.ItemId!.Value);
    }
}

public sealed partial class MeetingStore
{
    /// <summary>Which of some actions somebody took off the register themselves, each with the change that did so.</summary>
    public async Task<IReadOnlyDictionary<Guid, Change>> TakenOffAsync(IReadOnlyCollection<Guid> actions)
    {
        await using var db = database.Reading();
        return await TakenOff.OfAsync(db, actions);
    }
}
