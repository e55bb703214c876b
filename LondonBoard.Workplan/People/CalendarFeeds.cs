using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>What stands behind a secret address: a group's dates and meetings, or those of the groups somebody belongs to with what is due of them.</summary>
public sealed class CalendarFeeds(BoardDatabase database, LivePeople people, IEnumerable<MeetingDays> meetings, IEnumerable<PersonalDates> personal)
{
    /// <summary>Maps <c>/calendar/{secret}.ics</c>, which calendar programs ask for without a sign-in.</summary>
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{secret}.ics", async (string secret, HttpContext http, CalendarFeeds feeds) =>
        {
            if (await feeds.FindAsync(secret, http.RequestAborted) is not { } file)
                return Results.Text("There is no calendar here. The link may have been revoked; make a new one on the calendar page.", statusCode: StatusCodes.Status404NotFound);
            http.Response.Headers.CacheControl = "no-store";
            return Results.Bytes(file, CalendarFile.ContentType);
        }).AllowAnonymous().RequireRateLimiting(Limits.Calendar).ExcludeFromDescription();

    /// <summary>The calendar behind a secret; null where there is none, it was revoked, or its maker's account is disabled.</summary>
    public async Task<byte[]?> FindAsync(string secret, CancellationToken cancellation = default)
    {
        if (secret.Length != OneTimeSecret.Length)
            return null;
        var hash = OneTimeSecret.Hash(secret);
        await using var db = database.Reading();
        var link = await db.Set<CalendarLink>().AsNoTracking()
            .Where(l => l.Hash == hash && l.RevokedAt == null && db.Users.Any(a => a.Id == l.AccountId && a.Enabled))
            .FirstOrDefaultAsync(cancellation);
        if (link is null)
            return null;
        var picture = await people.NowAsync(Role.Member, cancellation);
        var name = link.GroupId is { } id ? picture.FindGroup(id)!.Name : "LondonBoard";
        var person = link.GroupId is null ? picture.People.FirstOrDefault(p => p.AccountId == link.AccountId) : null;
        var invited = new HashSet<Guid>();
        foreach (var room in person is null ? [] : meetings)
            invited.UnionWith(await room.Of(db, person!.Id, cancellation));
        var entries = DaysOf(picture, link.GroupId, person, invited).Select(d => Entry(picture, d)).ToList();
        foreach (var dates in person is null ? [] : personal)
            entries.AddRange(await dates.Of(db, person!.Id, cancellation));
        return CalendarFile.Write(name, entries);
    }

    /// <summary>
    /// What a link gives, meetings taken back among it: a group's own; somebody's groups' and the meetings they are asked to;
    /// and everything to whom the directory does not know as a person.
    /// </summary>
    private static IEnumerable<CalendarDay> DaysOf(PeoplePicture picture, Guid? groupId, Person? person, HashSet<Guid> invited)
    {
        var all = picture.Calendar.Concat(picture.Withdrawn.Select(m => new CalendarDay(null, m, m.Title))).Where(picture.Shows);
        if (groupId is { } group)
            return all.Where(d => d.GroupId == group);
        if (person is null)
            return all;
        var places = picture.PlacesOf(person.Id).Select(p => p.Member).ToLookup(m => (Guid?)m.GroupId);
        var chaired = picture.ChairedBy(person.Id).Select(g => (Guid?)g.Id).ToHashSet();
        return all.Where(d => chaired.Contains(d.GroupId) || places[d.GroupId].Any(m => m.Covers(d.Date)) || (d.Meeting is { } meeting && invited.Contains(meeting.Id)));
    }

    private static CalendarEntry Entry(PeoplePicture picture, CalendarDay day)
    {
        var papers = picture.FindGroup(day.GroupId)?.PapersLink;
        return new($"{day.Id}@londonboard", day.Name, day.Date)
        {
            Start = day.Start,
            End = day.End,
            Location = day.Place,
            Description = papers is null ? null : $"Papers: {papers}",
            Link = papers,
            Cancelled = day.Cancelled,
            Revision = (day.Stored?.Revision ?? 0) + (day.Meeting?.Revision ?? 0),
            CreatedAt = Earlier(day.Stored?.CreatedAt, day.Meeting?.CreatedAt),
            ChangedAt = day.Stored?.ChangedAt > day.Meeting?.ChangedAt ? day.Stored.ChangedAt : day.Meeting?.ChangedAt ?? day.Stored!.ChangedAt,
        };

        static DateTime Earlier(DateTime? one, DateTime? other) => one < other ? one.Value : other ?? one!.Value;
    }
}
