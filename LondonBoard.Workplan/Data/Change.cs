using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Data;

/// <summary>
/// One line of the history: who changed what, when, from what, to what. Written in the transaction of the change itself,
/// never altered afterwards; its sequence is the number by which other screens, nodes and programs catch up.
/// </summary>
public sealed class Change
{
    /// <summary>Its place in the history of everything.</summary>
    public long Sequence { get; set; }

    /// <summary>The command it was part of; one command may make several changes.</summary>
    public Guid CommandId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>The account or token that did it; null for the program's own verbs.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>The author's name at the time.</summary>
    public required string Author { get; set; }

    /// <summary>What was done: one of <see cref="ChangeKind"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>The room it happened in.</summary>
    public Room Room { get; set; }

    /// <summary>The paper it belongs to: a workplan, a meeting; null where the room has only one.</summary>
    public Guid? PaperId { get; set; }

    /// <summary>The item of that paper; null for what concerns the paper as a whole.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>The line of a cell that was changed.</summary>
    public Guid? LineId { get; set; }

    /// <summary>The column of that line, or the property that was changed.</summary>
    public string? Field { get; set; }

    /// <summary>What stood there before.</summary>
    public string? Before { get; set; }

    /// <summary>What stands there now.</summary>
    public string? After { get; set; }

    /// <summary>Why, where the author said so.</summary>
    public string? Reason { get; set; }

    /// <summary>What taking it back needs beside the words (a line's place and author), as its room writes it; null where the words are enough. Nobody else's business.</summary>
    [JsonIgnore]
    public string? State { get; set; }

    /// <summary>The command that this one takes back; null where it takes none back.</summary>
    public Guid? Undoes { get; set; }
}

/// <summary>How <see cref="Change"/> is stored.</summary>
internal sealed class ChangeTable : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> table)
    {
        table.ToTable("Changes");
        table.HasKey(c => c.Sequence);
        table.Property(c => c.Sequence).ValueGeneratedOnAdd();
        table.Property(c => c.Author).HasMaxLength(Account.MaxName);
        table.Property(c => c.Room).HasConversion<string>().HasMaxLength(20);
        table.Property(c => c.Kind).HasMaxLength(20);
        table.Property(c => c.Field).HasMaxLength(210);
        table.HasIndex(c => new { c.ItemId, c.Sequence, c.Kind });
        table.HasIndex(c => new { c.PaperId, c.Sequence });
        table.HasIndex(c => new { c.AuthorId, c.Sequence, c.PaperId });
        table.HasIndex(c => c.CommandId);
        table.HasIndex(c => c.LineId);
        table.HasIndex(c => c.At);
    }
}
