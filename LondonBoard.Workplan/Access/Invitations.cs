using LondonBoard.Data;
using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Access;

/// <summary>
/// One-time links by which a person sets the password of an account. A link names the account in its address and carries its
/// secret after the <c>#</c>, which no server or proxy ever sees; it dies with its first use or after <see cref="Life"/>.
/// </summary>
public sealed class Invitations(UserManager<Account> people)
{
    /// <summary>How long a link holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(3);

    internal const string Provider = "Invitation";

    /// <summary>Makes a link for an account, relative to the site; null where there is no such account.</summary>
    public async Task<string?> LinkAsync(Guid id) =>
        await people.FindByIdAsync(id.ToString()) is { } account
            ? $"/account/set-password?id={id}#{Uri.EscapeDataString(await people.GeneratePasswordResetTokenAsync(account))}"
            : null;

    /// <summary>Sets the password by the secret of a link. Every session of the account ends, and its lock is lifted.</summary>
    /// <returns>What was refused; empty where it is done.</returns>
    public async Task<IReadOnlyList<AccountFault>> UseAsync(Guid id, string secret, string password)
    {
        // Nobody learns here which accounts there are: an unknown one is refused as a link that has run out.
        if (await people.FindByIdAsync(id.ToString()) is not { } account)
            return [new AccountFault("", new AccountErrors().InvalidToken().Description)];
        var result = await people.ResetPasswordAsync(account, secret, password);
        if (!result.Succeeded)
            return AccountStore.Faults(result);
        await people.SetLockoutEndDateAsync(account, null);
        await people.ResetAccessFailedCountAsync(account);
        return [];
    }
}
