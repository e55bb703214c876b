using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Access;

/// <summary>Keeps the bearer tokens. Only its hash is stored of a token; whoever loses it makes a new one.</summary>
public sealed class TokenStore(BoardDatabase database, TimeProvider time)
{
    /// <summary>Every token begins so, which lets scanners for leaked secrets find one.</summary>
    public const string Prefix = "lbw_";

    // Compiled once, since every call asks it.
    private static readonly Func<BoardDb, byte[], Task<ApiToken?>> FindByHash = EF.CompileAsyncQuery((BoardDb db, byte[] hash) =>
        db.Set<ApiToken>().FirstOrDefault(t => t.Hash == hash && t.RevokedAt == null));

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes a token.</summary>
    /// <returns>The token to show once; null where one of that name holds already.</returns>
    public async Task<string?> AddAsync(string name, Role role)
    {
        var secret = Prefix + OneTimeSecret.Create();
        return await database.WriteAsync<string?>(async db =>
        {
            if (await db.Set<ApiToken>().AnyAsync(t => t.Name == name && t.RevokedAt == null))
                return (null, false);
            db.Add(new ApiToken { Id = Guid.CreateVersion7(), Name = name, Role = role, Hash = OneTimeSecret.Hash(secret), CreatedAt = Now });
            await db.SaveChangesAsync();
            return (secret, true);
        });
    }

    /// <summary>All tokens, the oldest first; revoked ones too.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync()
    {
        await using var db = database.Reading();
        return await db.Set<ApiToken>().AsNoTracking().OrderBy(t => t.CreatedAt).ToListAsync();
    }

    /// <summary>Revokes the token of that name or id; its next call is refused.</summary>
    /// <returns>Whether there was one that held.</returns>
    public async Task<bool> RevokeAsync(string nameOrId)
    {
        var id = Guid.TryParse(nameOrId, out var parsed) ? parsed : Guid.Empty;
        return await database.WriteAsync(async db =>
        {
            var token = await db.Set<ApiToken>().FirstOrDefaultAsync(t => t.RevokedAt == null && (t.Name == nameOrId || t.Id == id));
            if (token is null)
                return (false, false);
            token.RevokedAt = Now;
            await db.SaveChangesAsync();
            return (true, true);
        });
    }

    /// <summary>The token that this secret opens, and notes that it was used; null where there is none or it was revoked.</summary>
    public async Task<ApiToken?> UseAsync(string secret, CancellationToken cancellation = default)
    {
        var hash = OneTimeSecret.Hash(secret);
        await using var db = database.Reading();
        var token = await FindByHash(db, hash);
        // To the minute: a busy program must not turn every read into a write.
        if (token is not null && !(Now - token.LastUsedAt < TimeSpan.FromMinutes(1)))
        {
            token.LastUsedAt = Now;
            await db.SaveChangesAsync(cancellation);
        }

        return token;
    }
}
