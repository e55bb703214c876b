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
    // Compiled once, since every command asks one of them.
    private static readonly Func<BoardDb, Guid, Task<Actor?>> FindAccount = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Users.Where(a => a.Id == id && a.Enabled).Select(a => new Actor(ActorKind.Account, id, a.Name, a.Role)).FirstOrDefault());

    private static readonly Func<BoardDb, Guid, Task<Actor?>> FindToken = EF.CompileAsyncQuery((BoardDb db, Guid id) =>
        db.Set<ApiToken>().Where(t => t.Id == id && t.RevokedAt == null).Select(t => new Actor(ActorKind.Token, id, t.Name, t.Role)).FirstOrDefault());

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
    public Task<Actor?> FindAsync(BoardDb db) => _who switch
    {
        (ActorKind.Program, _) => Task.FromResult<Actor?>(Actor.Program),
        (ActorKind.Account, var id) => FindAccount(db, id),
        (ActorKind.Token, var id) => FindToken(db, id),
        _ => Task.FromResult<Actor?>(null),
    };
}
