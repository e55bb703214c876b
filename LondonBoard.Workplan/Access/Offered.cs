using System.Security.Claims;
using LondonBoard.Data;

namespace LondonBoard.Access;

/// <summary>What pages offer follows the role at sign-in; what a person may do is asked again at every command.</summary>
internal static class Offered
{
    /// <summary>The role a person signed in with; the least where there is none.</summary>
    public static Role Role(this ClaimsPrincipal user) => Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : Data.Role.Member;

    /// <summary>The account of who is signed in; null where nobody is.</summary>
    public static Guid? AccountId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
