using LondonBoard.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Access;

/// <summary>What an account needs to be made.</summary>
/// <param name="Email">The e-mail address to sign in with.</param>
/// <param name="Name">The person's name as others see it.</param>
/// <param name="Role">What the person may do.</param>
/// <param name="Password">The password; null where the person sets it by a one-time link.</param>
public sealed record AddAccount(string Email, string Name, Role Role, string? Password);

/// <summary>Something refused, and the field it stands at: <c>Email</c>, <c>Name</c>, <c>Role</c>, <c>Password</c>, or empty for none.</summary>
public sealed record AccountFault(string Field, string Message);

/// <summary>How a command on accounts ended: with the account, or with every reason why not.</summary>
public sealed record AccountResult(Account? Account, IReadOnlyList<AccountFault> Faults)
{
    internal static AccountResult Refused(string field, string message) => new(null, [new AccountFault(field, message)]);
}

/// <summary>
/// The accounts: listing, adding, changing. Each command is one transaction, asks there whether the actor is an
/// administrator, and leaves at least one enabled administrator.
/// </summary>
public sealed class AccountStore(BoardDatabase database, IServiceProvider services, CurrentActor actor, TimeProvider time, ILogger<AccountStore> log)
{
    /// <summary>All accounts, by name. Nothing for who is no administrator.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync()
    {
        await using var db = database.Reading();
        return await MayAsync(db) ? await db.Users.AsNoTracking().OrderBy(a => a.Name).ThenBy(a => a.Email).ToListAsync() : [];
    }

    /// <summary>Adds an account.</summary>
    public Task<AccountResult> AddAsync(AddAccount command) =>
        RunAsync(db => AddAsync(db, command));

    /// <summary>Gives an account another role; the person's sessions end.</summary>
    public Task<AccountResult> SetRoleAsync(Guid id, Role role) =>
        ChangeAsync(a => a.Id == id, a => a.Role = role);

    /// <summary>Enables or disables an account; a disabled one is refused at its next command.</summary>
    public Task<AccountResult> SetEnabledAsync(Guid id, bool enabled) =>
        ChangeAsync(a => a.Id == id, a => a.Enabled = enabled);

    /// <summary>Enables or disables the account with an e-mail address.</summary>
    public Task<AccountResult> SetEnabledAsync(string email, bool enabled)
    {
        var normal = Normalised(email);
        return ChangeAsync(a => a.NormalizedEmail == normal, a => a.Enabled = enabled);
    }

    /// <summary>
    /// Makes the first account, an administrator, unless there is an administrator already: who asks is not looked at, so
    /// the caller must have checked the one-time token.
    /// </summary>
    /// <returns>The result; null where somebody was first.</returns>
    internal Task<AccountResult?> AddFirstAsync(string email, string name, string password) =>
        database.WriteAsync<AccountResult?>(async db =>
        {
            if (await db.Users.AnyAsync(a => a.Role == Role.Administrator))
                return (null, false);
            var result = await AddAsync(db, new AddAccount(email, name, Role.Administrator, password));
            return (result, result.Account is not null);
        });

    private async Task<AccountResult> AddAsync(BoardDb db, AddAccount command)
    {
        var email = command.Email.Trim();
        var name = command.Name.Trim();
        if (name.Length is 0 or > Account.MaxName)
            return AccountResult.Refused(nameof(AddAccount.Name), $"Give the person's name, of at most {Account.MaxName} characters.");
        var account = new Account { Id = Guid.CreateVersion7(), UserName = email, Email = email, Name = name, Role = command.Role, CreatedAt = time.GetUtcNow().UtcDateTime };
        using var people = PeopleIn(db);
        var made = command.Password is null ? await people.CreateAsync(account) : await people.CreateAsync(account, command.Password);
        if (!made.Succeeded)
            return new AccountResult(null, Faults(made));
        log.LogInformation("Account {Account} was made with the role {Role}", account.Id, account.Role);
        return new AccountResult(account, []);
    }

    private Task<AccountResult> ChangeAsync(System.Linq.Expressions.Expression<Func<Account, bool>> which, Action<Account> change) =>
        RunAsync(async db =>
        {
            if (await db.Users.FirstOrDefaultAsync(which) is not { } account)
                return AccountResult.Refused("", "There is no such account. Look it up in the list of accounts.");
            change(account);
            // A new stamp ends the account's sessions for good, also should it be enabled again.
            account.SecurityStamp = OneTimeSecret.Create();
            await db.SaveChangesAsync();
            if (!await db.Users.AnyAsync(a => a.Role == Role.Administrator && a.Enabled))
                return AccountResult.Refused("", "This is the only administrator who can sign in. Make somebody else administrator first.");
            log.LogInformation("Account {Account} now has the role {Role}, enabled {Enabled}", account.Id, account.Role, account.Enabled);
            return new AccountResult(account, []);
        });

    private Task<AccountResult> RunAsync(Func<BoardDb, Task<AccountResult>> command) =>
        database.WriteAsync(async db =>
        {
            var result = await MayAsync(db) ? await command(db) : AccountResult.Refused("", "Only an administrator may change accounts.");
            return (result, result.Account is not null);
        });

    private async Task<bool> MayAsync(BoardDb db) => (await actor.FindAsync(db))?.Role == Role.Administrator;

    private string? Normalised(string email) => services.GetRequiredService<ILookupNormalizer>().NormalizeEmail(email.Trim());

    /// <summary>Identity's rules on this very transaction.</summary>
    private UserManager<Account> PeopleIn(BoardDb db) =>
        ActivatorUtilities.CreateInstance<UserManager<Account>>(services, new UserOnlyStore<Account, BoardDb, Guid>(db));

    /// <summary>Identity's faults, each once, at the field their code names.</summary>
    internal static IReadOnlyList<AccountFault> Faults(IdentityResult result) =>
    [
        .. result.Errors.Select(e => new AccountFault(
            e.Code.Contains("Password", StringComparison.Ordinal) ? nameof(AddAccount.Password)
            : e.Code.Contains("Email", StringComparison.Ordinal) || e.Code.Contains("UserName", StringComparison.Ordinal) ? nameof(AddAccount.Email)
            : "", e.Description)).Distinct(),
    ];
}
