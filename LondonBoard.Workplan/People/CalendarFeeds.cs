using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Writing;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>What stands behind a secret address: a group's dates, or those of the groups somebody belongs to with what is due of them.</summary>
public sealed class CalendarFeeds(BoardDatabase database, LivePeople people, IEnumerable<PersonalDates> personal)
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
        var entries = DatesOf(picture, link).Select(d => Entry(picture, d)).ToList();
        if (link.GroupId is null && picture.People.FirstOrDefault(p => p.AccountId == link.AccountId) is { } person)
        {
            foreach (var dates in personal)
                entries.AddRange(await dates.Of(db, person.Id, cancellation));
        }

        return CalendarFile.Write(name, entries);
    }

    /// <summary>The dates a link gives: somebody the directory does not know as a person gets those of all groups.</summary>
    private static IEnumerable<GroupDate> DatesOf(PeoplePicture picture, CalendarLink link)
    {
        var all = picture.Dates.Where(d => picture.FindGroup(d.GroupId) is { ArchivedAt: null });
        if (link.GroupId is { } group)
            return all.Where(d => d.GroupId == group);
        if (picture.People.FirstOrDefault(p => p.AccountId == link.AccountId) is not { } person)
            return all;
        var places = picture.PlacesOf(person.Id).Select(p => p.Member).ToLookup(m => m.GroupId);
        var chaired = picture.ChairedBy(person.Id).Select(g => g.Id).ToHashSet();
        return all.Where(d => chaired.Contains(d.GroupId) || places[d.GroupId].Any(m => m.Covers(d.Date)));
    }

    private static CalendarEntry Entry(PeoplePicture picture, GroupDate date)
    {
        var group = picture.FindGroup(date.GroupId)!;
        return new($"{date.Id}@londonboard", date.Title is null ? group.Name : $"{group.Name}: {date.Title}", date.Date)
        {
            Start = date.Start,
            End = date.End,
            Location = date.Place,
            Description = group.PapersLink is { } papers ? $"Papers: {papers}" : null,
            Link = group.PapersLink,
            Cancelled = date.Cancelled,
            Revision = date.Revision,
            CreatedAt = date.CreatedAt,
            ChangedAt = date.ChangedAt,
        };
    }
}
