using LondonBoard.Data;
using LondonBoard.Workplan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Actions;

/// <summary>How <see cref="ActionItem"/> is stored.</summary>
internal sealed class ActionItemTable : IEntityTypeConfiguration<ActionItem>
{
    public void Configure(EntityTypeBuilder<ActionItem> table)
    {
        table.ToTable("Actions");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.Text).HasMaxLength(ActionItem.MaxText);
        table.Property(a => a.Condition).HasMaxLength(ActionItem.MaxText);
        table.Property(a => a.FollowUp).HasMaxLength(ActionItem.MaxText);
        table.Property(a => a.OwnersAsWritten).HasMaxLength(ActionItem.MaxShort);
        table.Property(a => a.DueText).HasMaxLength(ActionItem.MaxShort);
        table.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
        table.HasOne<WorkplanItem>().WithMany().HasForeignKey(a => a.WorkplanItemId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(a => new { a.Status, a.Position });
        table.HasIndex(a => a.MeetingId);
    }
}

/// <summary>How <see cref="ActionOwner"/> is stored.</summary>
internal sealed class ActionOwnerTable : IEntityTypeConfiguration<ActionOwner>
{
    public void Configure(EntityTypeBuilder<ActionOwner> table)
    {
        table.ToTable("ActionOwners");
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Written).HasMaxLength(ActionItem.MaxShort);
        table.Property(o => o.Name).HasMaxLength(ActionItem.MaxShort);
        table.Property(o => o.MayBe).HasMaxLength(ActionItem.MaxShort);
        table.HasOne<ActionItem>().WithMany().HasForeignKey(o => o.ActionId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(o => o.ActionId);
    }
}

/// <summary>How <see cref="ActionNote"/> is stored.</summary>
internal sealed class ActionNoteTable : IEntityTypeConfiguration<ActionNote>
{
    public void Configure(EntityTypeBuilder<ActionNote> table)
    {
        table.ToTable("ActionNotes");
        table.Property(n => n.Id).ValueGeneratedNever();
        table.Property(n => n.Text).HasMaxLength(ActionItem.MaxText);
        table.Property(n => n.Author).HasMaxLength(Account.MaxName);
        table.HasOne<ActionItem>().WithMany().HasForeignKey(n => n.ActionId).OnDelete(DeleteBehavior.Cascade);
        table.HasIndex(n => n.ActionId);
    }
}
