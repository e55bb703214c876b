using System.Security.Claims;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Access;

/// <summary>
/// Who this circuit, request or verb acts for. It holds only who they say they are; whether they still may is read from
/// the database at each command, so that a disabled account or revoked token is refused at once.
/// </summary>
public sealed class CurrentActor
{
    private (ActorKind Kind, Guid Id)? _who;

    /// <summary>Acts for the signed-in person or the token of a principal; for nobody where it is not signed in.</summary>
    public void Set(ClaimsPrincipal principal)
    {
        _who = Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && principal.Identity is { IsAuthenticated: true } identity
            ? (identity.AuthenticationType == TokenScheme ? ActorKind.Token : ActorKind.Account, id)
            : null;
    }

    /// <summary>Acts for the program itself; only its own verbs call this.</summary>
    public void SetProgram() => _who = (ActorKind.Program, Guid.Empty);

    /// <summary>The authentication type of a principal that came with a bearer token.</summary>
    public const string TokenScheme = "Token";

    /// <summary>The actor as the database knows it now; null for nobody, a disabled account or a revoked token.</summary>
    public async Task<Actor?> FindAsync(BoardDb db, CancellationToken cancellation = default)
    {
        switch (_who)
        {
            case (ActorKind.Program, _):
                return Actor.Program;
            case (ActorKind.Account, var id):
                var account = await db.Users.AsNoTracking().Where(a => a.Id == id && a.Enabled)
                    .Select(a => new { a.Name, a.Role }).FirstOrDefaultAsync(cancellation);
                return account is null ? null : new Actor(ActorKind.Account, id, account.Name, account.Role);
            case (ActorKind.Token, var id):
                var token = await db.Set<ApiToken>().AsNoTracking().Where(t => t.Id == id && t.RevokedAt == null)
                    .Select(t => new { t.Name, t.Role }).FirstOrDefaultAsync(cancellation);
                return token is null ? null : new Actor(ActorKind.Token, id, token.Name, token.Role);
            default:
                return null;
        }
    }
}
