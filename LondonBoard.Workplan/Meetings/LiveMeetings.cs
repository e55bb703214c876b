using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>The live picture of each meeting that somebody looks at; of one that was taken back too, so that it can be brought back.</summary>
public sealed class LiveMeetings(BoardDatabase database, ChangeFeed feed, TimeProvider time, ILogger<LiveMeetings> log) : IAsyncDisposable
{
    private readonly SharedViews<MeetingHead, MeetingRow> _views = new(time, id => StartAsync(database, feed, log, id));

    /// <summary>Opens the picture of a meeting; null where there is no such meeting. The caller disposes it.</summary>
    public Task<OpenView<MeetingHead, MeetingRow>?> OpenAsync(Guid meetingId) => _views.OpenAsync(meetingId);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _views.DisposeAsync();

    /// <summary>Reads a meeting whole.</summary>
    internal static async Task<LiveRows<MeetingHead, MeetingRow>> ReadAsync(BoardDb db, Guid meetingId)
    {
        var meeting = await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().SingleAsync(m => m.Id == meetingId);
        var people = await db.Set<MeetingPerson>().AsNoTracking().Where(p => p.MeetingId == meetingId).OrderBy(p => p.Position).ToListAsync();
        var corrections = await CorrectionsAsync(db, meetingId);
        var lines = await db.Set<MeetingLine>().AsNoTracking().Where(l => l.MeetingId == meetingId).ToListAsync();
        var head = new MeetingHead(
            meeting,
            await MeetingSeries.GroupAsync(db, meeting.GroupId),
            [.. people],
            [.. corrections.Where(c => c.Correction.MeetingId == meetingId)],
            [.. corrections.Where(c => c.Correction.RecordedAtId == meetingId)]);
        return new(head, lines.Select(l => new MeetingRow(l)));
    }

    /// <summary>The corrections to a meeting's minutes, and those that it recorded, oldest first.</summary>
    private static async Task<IReadOnlyList<ShownCorrection>> CorrectionsAsync(BoardDb db, Guid meetingId)
    {
        var all = await db.Set<MeetingCorrection>().AsNoTracking().Where(c => c.MeetingId == meetingId || c.RecordedAtId == meetingId).OrderBy(c => c.CreatedAt).ToListAsync();
        if (all.Count == 0)
            return [];
        var ids = all.SelectMany(c => new[] { c.MeetingId, c.RecordedAtId ?? c.MeetingId }).Distinct().ToArray();
        var names = await db.Set<Meeting>().IgnoreQueryFilters().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name);
        return [.. all.Select(c => new ShownCorrection(c, names[c.MeetingId], c.RecordedAtId is { } at ? names[at] : null))];
    }

    private static async Task<LiveView<MeetingHead, MeetingRow>?> StartAsync(BoardDatabase database, ChangeFeed feed, ILogger log, Guid meetingId)
    {
        await using (var db = database.Reading())
        {
            if (!await db.Set<Meeting>().IgnoreQueryFilters().AnyAsync(m => m.Id == meetingId))
                return null;
        }

        return await LiveView<MeetingHead, MeetingRow>.StartAsync(
            Meeting.PlaceOf(meetingId),
            feed,
            async () =>
            {
                await using var db = database.Reading();
                return await ReadAsync(db, meetingId);
            },
            async (_, ids) =>
            {
                await using var db = database.Reading();
                return [.. (await db.Set<MeetingLine>().AsNoTracking().Where(l => ids.Contains(l.Id)).ToListAsync()).Select(l => new MeetingRow(l))];
            },
            e => log.LogError(e, "Meeting {Meeting} could not be read again after a change", meetingId));
    }
}
