using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.People;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>The meetings that actions have come to, for the register.</summary>
internal static class ActionAgendas
{
    /// <summary>The meetings of some actions, those that raised them and those that have them on their agenda; what was taken back is none.</summary>
    public static async Task<ILookup<Guid, ActionMeeting>> OfAsync(BoardDb db, IReadOnlyCollection<Guid> actions)
    {
        var lines = db.Set<MeetingLine>()
            .Where(l => l.ActionId != null && actions.Contains(l.ActionId.Value))
            .Select(l => new { Action = l.ActionId!.Value, Meeting = l.MeetingId });
        var raised = db.Set<ActionItem>()
            .Where(a => a.MeetingId != null && actions.Contains(a.Id))
            .Select(a => new { Action = a.Id, Meeting = a.MeetingId!.Value });
        var pairs = await lines.Union(raised).ToListAsync();
        var ids = pairs.Select(p => p.Meeting).Distinct().ToArray();
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.Id) && m.WithdrawnAt == null).ToDictionaryAsync(m => m.Id);
        var groupIds = meetings.Values.Select(m => m.GroupId).OfType<Guid>().Distinct().ToArray();
        var groups = await db.Set<Group>().AsNoTracking().Where(g => groupIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name);
        return pairs.Where(p => meetings.ContainsKey(p.Meeting)).ToLookup(p => p.Action, p => Told(meetings[p.Meeting]));

        ActionMeeting Told(Meeting meeting) => new(meeting.Id, meeting.Name, meeting.GroupId, meeting.GroupId is { } id ? groups.GetValueOrDefault(id) : null, meeting.Date);
    }
}
