using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Data;

/// <summary>A person who may sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The longest name kept, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>The person's name as others see it: "Christine Christie".</summary>
    public required string Name { get; set; }

    /// <summary>What the person may do.</summary>
    public Role Role { get; set; }

    /// <summary>Whether the account may be used; a disabled one is refused at its next command.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }
}
