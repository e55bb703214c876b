using System.Collections.Immutable;
using System.Text.Json;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.Meetings;

/// <summary>How <see cref="Meeting"/> is stored.</summary>
internal sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> table)
    {
        table.ToTable("Meetings");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Title).HasMaxLength(Meeting.MaxText);
        table.Property(m => m.Place).HasMaxLength(Meeting.MaxText);
        table.Property(m => m.Chair).HasMaxLength(Meeting.MaxText);
        table.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        table.Ignore(m => m.Where);
        table.Property(m => m.NextMeetings).HasConversion(
            meetings => JsonSerializer.Serialize(meetings, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ImmutableArray<PlannedMeeting>>(json, JsonSerializerOptions.Default),
            new ValueComparer<ImmutableArray<PlannedMeeting>>((a, b) => a.SequenceEqual(b), m => m.Length, m => m));
        table.HasIndex(m => m.Date);
        table.HasQueryFilter(m => m.WithdrawnAt == null);
    }
}

/// <summary>How <see cref="MeetingPerson"/> is stored.</summary>
internal sealed class MeetingPersonTable : IEntityTypeConfiguration<MeetingPerson>
{
    public void Configure(EntityTypeBuilder<MeetingPerson> table)
    {
        table.ToTable("MeetingPeople");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Part).HasConversion<string>().HasMaxLength(20);
        table.Property(p => p.Name).HasMaxLength(Meeting.MaxText);
        table.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>How <see cref="MeetingCorrection"/> is stored.</summary>
internal sealed class MeetingCorrectionTable : IEntityTypeConfiguration<MeetingCorrection>
{
    public void Configure(EntityTypeBuilder<MeetingCorrection> table)
    {
        table.ToTable("MeetingCorrections");
        table.Property(c => c.Id).ValueGeneratedNever();
        table.Property(c => c.Text).HasMaxLength(MeetingLine.MaxText);
        table.Property(c => c.Author).HasMaxLength(Account.MaxName);
        table.HasOne<Meeting>().WithMany().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Meeting>().WithMany().HasForeignKey(c => c.RecordedAtId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How <see cref="MeetingFile"/> is stored.</summary>
internal sealed class MeetingFileTable : IEntityTypeConfiguration<MeetingFile>
{
    public void Configure(EntityTypeBuilder<MeetingFile> table)
    {
        table.ToTable("MeetingFiles");
        table.Property(f => f.Id).ValueGeneratedNever();
        table.Property(f => f.Name).HasMaxLength(MeetingFile.MaxName);
        table.Property(f => f.Author).HasMaxLength(Account.MaxName);
        table.Ignore(f => f.Address);
        table.Ignore(f => f.ContentType);
        table.HasOne<Meeting>().WithMany().HasForeignKey(f => f.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>How <see cref="MeetingLine"/> is stored.</summary>
internal sealed class MeetingLineTable : IEntityTypeConfiguration<MeetingLine>
{
    public void Configure(EntityTypeBuilder<MeetingLine> table)
    {
        table.ToTable("MeetingLines");
        table.Property(l => l.Id).ValueGeneratedNever();
        table.Property(l => l.Text).HasMaxLength(MeetingLine.MaxText);
        table.Property(l => l.Decision).HasConversion<string>().HasMaxLength(20);
        table.Property(l => l.Author).HasMaxLength(Account.MaxName);
        table.HasOne<Meeting>().WithMany().HasForeignKey(l => l.MeetingId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ActionItem>().WithMany().HasForeignKey(l => l.ActionId).OnDelete(DeleteBehavior.SetNull);
        table.HasIndex(l => new { l.MeetingId, l.Position });
    }
}
