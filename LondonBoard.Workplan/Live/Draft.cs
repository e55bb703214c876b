using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Live;

/// <summary>What a person has typed in a field and not saved. Theirs alone: nobody else is ever given it.</summary>
public sealed class Draft
{
    /// <summary>The longest text kept, in characters.</summary>
    public const int MaxText = 20_000;

    /// <summary>The longest basis kept, in characters.</summary>
    public const int MaxBasis = 100_000;

    /// <summary>The most drafts kept for one person; further fields are refused until some are saved or discarded.</summary>
    public const int MaxPerPerson = 100;

    /// <summary>How long a draft is kept that nobody comes back to.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>The longest that a text is on its way, also over a network that fails and comes back.</summary>
    public static readonly TimeSpan LongestWay = TimeSpan.FromHours(1);

    /// <summary>The person.</summary>
    public Guid AccountId { get; set; }

    /// <summary>The field, as a <see cref="FieldKey"/> writes it.</summary>
    public required string Key { get; set; }

    /// <summary>What stands in the field.</summary>
    public required string Text { get; set; }

    /// <summary>What the text was based on, in the words of its room; null where the field needs none.</summary>
    public string? Basis { get; set; }

    /// <summary>When it was last typed at (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>The page it was typed on; see <see cref="Live.Stroke"/>.</summary>
    public string Page { get; set; } = "";

    /// <summary>Which of that page's texts it is.</summary>
    public long Stroke { get; set; }

    /// <summary>Whether it was saved or given up: no draft any more, kept for <see cref="LongestWay"/> so that what comes late does not bring it back.</summary>
    public bool Spent { get; set; }

    /// <summary>The field of its paper.</summary>
    public string Field => FieldKey.TryParse(Key, out var key) ? key.Field : "";
}

/// <summary>How <see cref="Draft"/> is stored.</summary>
internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> table)
    {
        table.ToTable("Drafts");
        table.HasKey(d => new { d.AccountId, d.Key });
        table.Property(d => d.Key).HasMaxLength(FieldKey.Longest);
        table.Property(d => d.Text).HasMaxLength(Draft.MaxText);
        table.Property(d => d.Basis).HasMaxLength(Draft.MaxBasis);
        table.Property(d => d.Page).HasMaxLength(Live.Stroke.LongestPage);
        table.Ignore(d => d.Field);
        table.HasIndex(d => d.At);
    }
}
