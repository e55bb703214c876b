using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Access;

/// <summary>What Identity refuses, said so that a person knows what to do. The codes stay Identity's; they tell the field.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    /// <inheritdoc/>
    public override IdentityError DuplicateEmail(string email) =>
        Say(nameof(DuplicateEmail), $"There is already an account for {email}. Change that one, or give another e-mail address.");

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    /// <inheritdoc/>
    public override IdentityError InvalidEmail(string? email) =>
        Say(nameof(InvalidEmail), "That is no e-mail address. Write it like name@organisation.example.");

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    /// <inheritdoc/>
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), $"Use at least {length} characters. Three or four words in a row are easy to remember.");

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() =>
        Say(nameof(PasswordMismatch), "That is not your present password. Type it again.");

    /// <inheritdoc/>
    public override IdentityError InvalidToken() =>
        Say(nameof(InvalidToken), "This link was used already or has run out. Ask an administrator for a new one.");

    private static IdentityError Say(string code, string description) => new() { Code = code, Description = description };
}
