using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Access;

/// <summary>How an attempt to set up ended.</summary>
/// <param name="Outcome">The end.</param>
/// <param name="Faults">What to mend, where it was <see cref="SetUpOutcome.Invalid"/>.</param>
public sealed record SetUpResult(SetUpOutcome Outcome, IReadOnlyList<AccountFault> Faults)
{
    internal SetUpResult(SetUpOutcome outcome) : this(outcome, []) { }
}

/// <summary>The ends of an attempt to set up.</summary>
public enum SetUpOutcome
{
    /// <summary>There is now an administrator.</summary>
    Done,

    /// <summary>Somebody was first; there is nothing to set up any more.</summary>
    AlreadyDone,

    /// <summary>The one-time token is wrong; that cost one of its tries.</summary>
    WrongToken,

    /// <summary>The token has run out, by time or by tries; starting the program again gives a new one.</summary>
    Expired,

    /// <summary>The token is right, the account's details are not.</summary>
    Invalid,
}

/// <summary>
/// The first run: a one-time token of 256 bits, kept as a hash, lets one person become the first administrator. It holds for
/// <see cref="Life"/> and <see cref="Tries"/> wrong tries; then only starting the program again gives another.
/// </summary>
public sealed class FirstRun(BoardDatabase database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time)
{
    /// <summary>How long a token holds.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>How many wrong tokens void it.</summary>
    public const int Tries = 5;

    private readonly Lock _guard = new();
    private byte[]? _hash;
    private DateTimeOffset _until;
    private int _triesLeft;
    private volatile bool _done;

    /// <summary>The e-mail address the administrator must have (<c>Setup:AdminEmail</c>); null where anybody may be it.</summary>
    public string? AdminEmail => configuration["Setup:AdminEmail"] is { Length: > 0 } email ? email : null;

    /// <summary>The file with the token somebody else made (<c>Setup:TokenFile</c>); null where the program makes one and prints it.</summary>
    public string? TokenFile => configuration["Setup:TokenFile"] is { Length: > 0 } file ? file : null;

    /// <summary>Whether there is an administrator. Once there is one, it stays so.</summary>
    public async Task<bool> IsDoneAsync()
    {
        if (_done)
            return true;
        await using var db = database.Reading();
        return _done = await db.Users.AnyAsync(a => a.Role == Role.Administrator);
    }

    /// <summary>Takes the token of <see cref="TokenFile"/>, or makes one, and begins to count its time.</summary>
    /// <returns>The token.</returns>
    /// <exception cref="InvalidOperationException">The file cannot be used; the message says why.</exception>
    public string Begin()
    {
        var token = TokenFile is null ? OneTimeSecret.Create() : ReadToken(TokenFile);
        lock (_guard)
        {
            _hash = OneTimeSecret.Hash(token);
            _until = time.GetUtcNow() + Life;
            _triesLeft = Tries;
        }

        return token;
    }

    /// <summary>Makes the first administrator. Of many at once one succeeds: the check and the account are one transaction.</summary>
    public async Task<SetUpResult> CompleteAsync(string token, string email, string name, string password)
    {
        if (await IsDoneAsync())
            return new(SetUpOutcome.AlreadyDone);
        if (Check(token) is { } refused)
            return new(refused);
        if (AdminEmail is { } expected && !expected.Equals(email.Trim(), StringComparison.OrdinalIgnoreCase))
            return new(SetUpOutcome.Invalid, [new AccountFault(nameof(AddAccount.Email), "This set-up is meant for another e-mail address: the one in Setup:AdminEmail.")]);

        await using var scope = scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<AccountStore>().AddFirstAsync(email, name, password);
        if (result is { Account: null })
            return new(SetUpOutcome.Invalid, result.Faults);
        _done = true;
        return new(result is null ? SetUpOutcome.AlreadyDone : SetUpOutcome.Done);
    }

    private SetUpOutcome? Check(string token)
    {
        lock (_guard)
        {
            if (_hash is null || _triesLeft == 0 || time.GetUtcNow() > _until)
                return SetUpOutcome.Expired;
            if (OneTimeSecret.Matches(token.Trim(), _hash))
                return null;
            _triesLeft--;
            return _triesLeft == 0 ? SetUpOutcome.Expired : SetUpOutcome.WrongToken;
        }
    }

    private string ReadToken(string file)
    {
        if (AdminEmail is null)
            throw new InvalidOperationException("Setup:TokenFile is set and Setup:AdminEmail is not. Set both, or neither.");
        if (!File.Exists(file))
            throw new InvalidOperationException("The file of Setup:TokenFile is not there. Put a random token of 256 bits into it, or leave the setting out.");
        var token = File.ReadAllText(file).Trim();
        return token.Length >= OneTimeSecret.Length
            ? token
            : throw new InvalidOperationException($"The token in the file of Setup:TokenFile is too short. Use 256 random bits, at least {OneTimeSecret.Length} characters.");
    }
}
