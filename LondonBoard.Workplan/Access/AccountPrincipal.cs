using System.Globalization;
using System.Security.Claims;
using LondonBoard.Data;
using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Access;

/// <summary>Makes the principal of a sign-in: id, name, role, stamp, and which session it is since when. Nothing else goes into the cookie.</summary>
public sealed class AccountPrincipal(TimeProvider time) : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The claim with the account's security stamp; a new password or a reset changes the stamp.</summary>
    public const string Stamp = "stamp";

    /// <summary>The claim with the session's id, new at each sign-in.</summary>
    public const string Session = "sid";

    /// <summary>The claim with the time of the sign-in, in seconds since 1970.</summary>
    public const string Since = "auth_time";

    /// <inheritdoc/>
    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new(ClaimTypes.Name, user.Name),
            new(ClaimTypes.Role, user.Role.ToString()),
            new(Stamp, user.SecurityStamp!),
            new(Session, Guid.CreateVersion7().ToString()),
            new(Since, time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        IdentityConstants.ApplicationScheme)));
}
