using System.Security.Cryptography;
using System.Text;
using LondonBoard.Data;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Snapshots;

/// <summary>A workplan as it stood at one moment, under a name. It never changes afterwards.</summary>
public sealed class Snapshot
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxName = 200;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The workplan it was taken of.</summary>
    public Guid WorkplanId { get; set; }

    /// <summary>What the board calls it: "October board".</summary>
    public required string Name { get; set; }

    /// <summary>The day it stands for.</summary>
    public DateOnly Date { get; set; }

    /// <summary>When it was frozen (UTC).</summary>
    public DateTime FrozenAt { get; set; }

    /// <summary>Who froze it.</summary>
    public required string FrozenBy { get; set; }

    /// <summary>The last entry of the history that it includes.</summary>
    public long Sequence { get; set; }

    /// <summary>The workplan, as JSON (contract, section 3).</summary>
    public required string Paper { get; set; }

    /// <summary>SHA-256 (FIPS 180-4) of all the rest in hexadecimal, by which a change behind our back shows.</summary>
    public string Hash { get; set; } = "";

    /// <summary>What <see cref="Hash"/> must be, reckoned from the other fields as they now are.</summary>
    public string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Id.ToString(), WorkplanId.ToString(), Name, Date.ToString("O"), FrozenAt.ToString("O"), FrozenBy, FormattableString.Invariant($"{Sequence}"), Paper))));
}

/// <summary>How <see cref="Snapshot"/> is stored.</summary>
internal sealed class SnapshotTable : IEntityTypeConfiguration<Snapshot>
{
    public void Configure(EntityTypeBuilder<Snapshot> table)
    {
        table.ToTable("Snapshots");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Name).HasMaxLength(Snapshot.MaxName);
        table.Property(s => s.FrozenBy).HasMaxLength(Account.MaxName);
        table.Property(s => s.Hash).HasMaxLength(64);
        table.HasOne<AnnualWorkplan>().WithMany().HasForeignKey(s => s.WorkplanId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.WorkplanId, s.FrozenAt });
    }
}
