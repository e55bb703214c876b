using LondonBoard.Data;
using LondonBoard.Reading.Minutes;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Actions;

/// <summary>The due dates of somebody's actions, for their calendar: all-day entries on the last day, gone when the action is done.</summary>
internal static class ActionDates
{
    /// <summary>The entries of a person of the directory.</summary>
    public static async Task<IReadOnlyList<CalendarEntry>> OfAsync(BoardDb db, Guid personId, CancellationToken cancellation)
    {
        var actions = await db.Set<ActionItem>().AsNoTracking()
            .Where(a => a.WithdrawnAt == null
                && a.DueText != null
                && (a.Status == ActionStatus.Open || a.Status == ActionStatus.InProgress)
                && db.Set<ActionOwner>().Any(o => o.ActionId == a.Id && o.PersonId == personId))
            .OrderBy(a => a.CreatedAt).ToListAsync(cancellation);
        var ids = actions.ConvertAll(a => (Guid?)a.Id);
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.Room == Room.Actions && ids.Contains(c.ItemId) && c.Kind != ChangeKind.Move)
            .GroupBy(c => c.ItemId)
            .Select(g => new { Id = g.Key, Count = g.Count(), Last = g.Max(c => c.At) })
            .ToDictionaryAsync(c => c.Id!.Value, cancellation);
        return
        [
            .. actions
                .Select(a => (Action: a, Due: TypedLines.Due(a.DueText!, a.DueReference).To))
                .Where(a => a.Due is not null)
                .Select(a => Entry(a.Action, a.Due!.Value)),
        ];

        CalendarEntry Entry(ActionItem action, DateOnly day) => new($"{action.Id}@londonboard", $"Due: {Short(action.Text)}", day)
        {
            Description = string.Join(". ", new[] { action.Text.TrimEnd('.'), action.Meeting is { } meeting ? $"Raised at {meeting}" : null }.Where(w => w is not null)),
            Revision = changes.GetValueOrDefault(action.Id)?.Count - 1 ?? 0,
            CreatedAt = action.CreatedAt,
            ChangedAt = changes.GetValueOrDefault(action.Id)?.Last ?? action.CreatedAt,
        };
    }

    private static string Short(string text) => text.Length > 80 ? text[..79] + "…" : text;
}
