using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Access;

/// <summary>A program that may call the HTTP interface. The token itself is shown once and never stored, only its hash.</summary>
public sealed class ApiToken
{
    /// <summary>Its id.</summary>
    public Guid Id { get; set; }

    /// <summary>What it is for, as history shows it: "borough dashboard".</summary>
    public required string Name { get; set; }

    /// <summary>What the program may do.</summary>
    public Role Role { get; set; }

    /// <summary>SHA-256 of the token; enough for a secret of 256 random bits.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last used (UTC), to the minute; null for never.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>When it was revoked (UTC); null while it holds.</summary>
    public DateTime? RevokedAt { get; set; }
}

/// <summary>How <see cref="ApiToken"/> is stored.</summary>
internal sealed class ApiTokenTable : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> table)
    {
        table.ToTable("ApiTokens");
        table.Property(t => t.Id).ValueGeneratedNever();
        table.Property(t => t.Name).HasMaxLength(Account.MaxName);
        table.Property(t => t.Role).HasConversion<string>().HasMaxLength(20);
        table.Property(t => t.Hash).HasMaxLength(32);
        table.HasIndex(t => t.Hash).IsUnique();
        table.HasIndex(t => t.Name);
    }
}
