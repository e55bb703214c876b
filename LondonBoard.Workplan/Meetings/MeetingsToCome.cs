using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Which meeting follows another.</summary>
internal static class MeetingsToCome
{
    /// <summary>The first day after today on which a board meets again: by its agendas, or by the coming meetings that the minutes name. Null where none is set.</summary>
    public static async Task<DateOnly?> DayAsync(BoardDb db, Guid meetingId, DateOnly today)
    {
        if (await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId) is not { } meeting)
            return null;
        var planned = await db.Set<Meeting>()
            .Where(m => m.Date > today && (m.Title == meeting.Title || m.PreviousId == meeting.Id || (meeting.GroupId != null && m.GroupId == meeting.GroupId)))
            .MinAsync(m => m.Date);
        var named = meeting.NextMeetings.Where(m => m.Date > today).Min(m => m.Date);
        return new[] { planned, named }.Min();
    }
}
