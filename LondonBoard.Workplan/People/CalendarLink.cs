namespace LondonBoard.People;

/// <summary>
/// A secret address under which somebody's calendar program finds their own meetings or one group's. The secret itself is
/// not kept; whoever loses it makes a new one. It opens nothing once it is revoked or its maker's account is disabled.
/// </summary>
public sealed class CalendarLink
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The account that made it and may revoke it.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The group whose dates it gives; null for those of the account's own person.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>The SHA-256 of the secret.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was revoked (UTC).</summary>
    public DateTime? RevokedAt { get; set; }
}
