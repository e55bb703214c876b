using System.Threading.RateLimiting;
using LondonBoard.Data;
using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Access;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInOutcome
{
    /// <summary>Signed in.</summary>
    Welcome,

    /// <summary>Wrong address, wrong password or disabled account: which of them is not told.</summary>
    Refused,

    /// <summary>Five wrong passwords: no more attempts for a quarter of an hour.</summary>
    LockedOut,

    /// <summary>More attempts in a minute than allowed for an account from one address.</summary>
    TooMany,
}

/// <summary>
/// Signs a person in by e-mail address and password. An unknown address takes as long, and is locked out as an account is, so
/// that nobody learns here who has one.
/// </summary>
public sealed class SignIn(SignInManager<Account> session, UserManager<Account> people, SignInLimits limits, ILogger<SignIn> log)
{
    /// <summary>Wrong passwords after which an account is locked.</summary>
    public const int Tries = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    private static readonly Account Nobody = new() { Name = "" };
    private static readonly Lazy<string> NobodysHash = new(() => AccessSetup.Hasher.HashPassword(Nobody, OneTimeSecret.Create()));

    /// <summary>Tries to sign in and, where that works, gives the response its cookie.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="password">The password.</param>
    /// <param name="address">The network address the attempt comes from.</param>
    public async Task<SignInOutcome> TryAsync(string email, string password, string address)
    {
        var key = people.NormalizeEmail(email.Trim()) ?? "";
        if (!limits.MayTry(key, address))
            return SignInOutcome.TooMany;
        var account = password.Length > PasswordRules.Longest ? null : await people.FindByEmailAsync(key);
        if (account?.PasswordHash is null)
        {
            AccessSetup.Hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password.Length > PasswordRules.Longest ? "" : password);
            return limits.IsLocked(key) ? SignInOutcome.LockedOut : SignInOutcome.Refused;
        }

        var checkedPassword = await session.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (checkedPassword.IsLockedOut)
        {
            log.LogWarning("Account {Account} is locked after {Tries} wrong passwords", account.Id, Tries);
            return SignInOutcome.LockedOut;
        }

        if (!checkedPassword.Succeeded || !account.Enabled)
            return SignInOutcome.Refused;
        await session.SignInAsync(account, isPersistent: false);
        return SignInOutcome.Welcome;
    }
}

/// <summary>Counts attempts to sign in: by account and address each minute, and wrong ones for addresses that have no account.</summary>
public sealed class SignInLimits(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Email, string Address)> _attempts = PartitionedRateLimiter.Create<(string Email, string Address), (string, string)>(
        who => RateLimitPartition.GetFixedWindowLimiter(who, _ => Window(configuration.GetValue("Limits:SignInsPerMinute", 5), TimeSpan.FromMinutes(1))));

    private readonly PartitionedRateLimiter<string> _unknown = PartitionedRateLimiter.Create<string, string>(
        email => RateLimitPartition.GetFixedWindowLimiter(email, _ => Window(SignIn.Tries - 1, SignIn.Lock)));

    /// <summary>Whether one more attempt for an account from an address is allowed now.</summary>
    public bool MayTry(string email, string address)
    {
        using var lease = _attempts.AttemptAcquire((email, address));
        return lease.IsAcquired;
    }

    /// <summary>Notes a wrong attempt for an address without account; true once an account would be locked.</summary>
    public bool IsLocked(string email)
    {
        using var lease = _unknown.AttemptAcquire(email);
        return !lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _attempts.Dispose();
        _unknown.Dispose();
    }

    private static FixedWindowRateLimiterOptions Window(int permits, TimeSpan length) => new() { PermitLimit = permits, Window = length, QueueLimit = 0 };
}
