using System.Globalization;
using System.Security.Claims;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Access;

/// <summary>Tells whether a session is still good: asked at every request with a cookie, and every half minute by open pages.</summary>
public sealed class AccountStanding(BoardDatabase database, OpenSockets sockets, TimeProvider time)
{
    /// <summary>A session ends after this time without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);

    /// <summary>A session ends after this time, however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private static readonly Func<BoardDb, Guid, string?, Role, Guid, CancellationToken, Task<bool>> Holds = EF.CompileAsyncQuery(
        (BoardDb db, Guid id, string? stamp, Role role, Guid session, CancellationToken _) =>
            db.Users.Any(a => a.Id == id && a.Enabled && a.SecurityStamp == stamp && a.Role == role && !db.Set<EndedSession>().Any(s => s.Id == session)));

    /// <summary>
    /// Whether the account is enabled and has the stamp and role it had at sign-in, and the session was neither signed out
    /// nor is older than <see cref="Longest"/>.
    /// </summary>
    public async Task<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellation = default)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || !Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            || !TryReadSession(principal, out var session)
            || !long.TryParse(principal.FindFirstValue(AccountPrincipal.Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
            || time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(since) > Longest)
            return false;

        var stamp = principal.FindFirstValue(AccountPrincipal.Stamp);
        await using var db = database.Reading();
        return await Holds(db, id, stamp, role, session, cancellation);
    }

    /// <summary>Ends the session for good and closes the pages it has open. Does nothing for a principal without a session.</summary>
    public async Task EndAsync(ClaimsPrincipal principal)
    {
        if (!TryReadSession(principal, out var session))
            return;
        var now = time.GetUtcNow().UtcDateTime;
        await database.WriteAsync(async db =>
        {
            await db.Set<EndedSession>().Where(s => s.EndedAt < now - Longest).ExecuteDeleteAsync();
            if (!await db.Set<EndedSession>().AnyAsync(s => s.Id == session))
                db.Add(new EndedSession { Id = session, EndedAt = now });
            await db.SaveChangesAsync();
            return (true, true);
        });
        sockets.Close(session);
    }

    /// <summary>Reads the id of a principal's session; there is none in a principal that came with a token.</summary>
    public static bool TryReadSession(ClaimsPrincipal principal, out Guid session) =>
        Guid.TryParse(principal.FindFirstValue(AccountPrincipal.Session), out session);
}
