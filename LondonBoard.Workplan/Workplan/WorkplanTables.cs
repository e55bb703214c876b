using System.Collections.Immutable;
using System.Text.Json;
using LondonBoard.Data;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Workplan;

/// <summary>How <see cref="AnnualWorkplan"/> is stored.</summary>
internal sealed class AnnualWorkplanTable : IEntityTypeConfiguration<AnnualWorkplan>
{
    private sealed record StoredColumn(string Key, string Title);

    public void Configure(EntityTypeBuilder<AnnualWorkplan> table)
    {
        table.ToTable("Workplans");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.HasQueryFilter(p => p.WithdrawnAt == null);
        table.Property(p => p.Title).HasMaxLength(AnnualWorkplan.MaxTitle);
        table.Property(p => p.PeriodText).HasMaxLength(AnnualWorkplan.MaxPeriod);
        table.Ignore(p => p.Period);
        table.Ignore(p => p.Place);
        table.Ignore(p => p.DateContext);
        table.Property(p => p.Columns).HasConversion(
            columns => JsonSerializer.Serialize(columns.Select(c => new StoredColumn(c.Column.Key, c.Title)), JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<StoredColumn>>(json, JsonSerializerOptions.Default)!
                .Select(c => new PaperColumn(new Column(c.Key), c.Title)).ToImmutableArray(),
            new ValueComparer<ImmutableArray<PaperColumn>>((a, b) => a.SequenceEqual(b), c => c.Length, c => c));
    }
}

/// <summary>How <see cref="WorkplanItem"/> is stored.</summary>
internal sealed class WorkplanItemTable : IEntityTypeConfiguration<WorkplanItem>
{
    public void Configure(EntityTypeBuilder<WorkplanItem> table)
    {
        table.ToTable("Items");
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.Status).HasConversion<string>().HasMaxLength(20);
        table.HasOne<AnnualWorkplan>().WithMany().HasForeignKey(i => i.WorkplanId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => new { i.WorkplanId, i.Position });
    }
}

/// <summary>How <see cref="ItemLine"/> is stored.</summary>
internal sealed class ItemLineTable : IEntityTypeConfiguration<ItemLine>
{
    public void Configure(EntityTypeBuilder<ItemLine> table)
    {
        table.ToTable("Lines");
        table.Property(l => l.Id).ValueGeneratedNever();
        table.Property(l => l.Column).HasConversion(c => c.Key, key => new Column(key)).HasMaxLength(210);
        table.Property(l => l.Text).HasMaxLength(ItemLine.MaxText);
        table.Property(l => l.Author).HasMaxLength(Account.MaxName);
        table.Ignore(l => l.Line);
        table.HasOne<WorkplanItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.ItemId, l.Position });
    }
}
