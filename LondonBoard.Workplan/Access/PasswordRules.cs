using LondonBoard.Data;
using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Access;

/// <summary>
/// Length counts, not composition (NIST SP 800-63B section 3.1.1.2): at least <see cref="Shortest"/> characters of any kind, and not one
/// that others try first or that the person's name or address gives away.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The shortest password taken, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>The longest password taken, in characters; hashing without a limit would be a way to keep the server busy.</summary>
    public const int Longest = 256;

    /// <summary>Shorter parts of a name or address occur by chance.</summary>
    private const int ShortestWord = 4;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(password ?? "", user.Email, user.Name) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordRefused", Description = fault })
            : IdentityResult.Success);

    /// <summary>Why a password is refused, in a sentence; null where it is taken. Too short ones are Identity's to refuse.</summary>
    public static string? Fault(string password, string? email, string? name)
    {
        if (password.Length > Longest)
            return $"Use at most {Longest} characters.";
        var plain = CommonPasswords.Fold(password);
        if (CommonPasswords.Contains(plain, []))
            return "That password is among those tried first. Use three or four words that do not belong together.";
        var personal = $"{email} {name}".Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(CommonPasswords.Fold).Where(w => w.Length >= ShortestWord);
        return CommonPasswords.Contains(plain, personal)
            ? "That password is little more than your own name or address. Use three or four words that do not belong together."
            : null;
    }
}
