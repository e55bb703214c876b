using System.Collections.Immutable;
using System.Text.Json;
using LondonBoard.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonBoard.People;

/// <summary>How <see cref="Person"/> is stored.</summary>
internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("People");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Name).HasMaxLength(Person.MaxText);
        table.Property(p => p.OtherNames).AsJson();
        table.Property(p => p.Initials).AsJson();
        table.Property(p => p.JobTitle).HasMaxLength(Person.MaxText);
        table.Property(p => p.Email).HasMaxLength(Person.MaxText);
        table.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.SetNull);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How <see cref="Organisation"/> is stored.</summary>
internal sealed class OrganisationTable : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("Organisations");
        table.Property(o => o.Id).ValueGeneratedNever();
        table.Property(o => o.Names).AsJson();
        table.Property(o => o.OtherNames).AsJson();
        table.Ignore(o => o.Now);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How <see cref="Group"/> is stored.</summary>
internal sealed class GroupTable : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> table)
    {
        table.ToTable("Groups");
        table.Property(g => g.Id).ValueGeneratedNever();
        table.Property(g => g.Name).HasMaxLength(Person.MaxText);
        table.Property(g => g.OtherNames).AsJson();
        table.Property(g => g.Kind).HasConversion<string>().HasMaxLength(20);
        table.Property(g => g.Purpose).HasMaxLength(Group.MaxPurpose);
        table.Property(g => g.PapersLink).HasMaxLength(Group.MaxLink);
        table.HasOne<Group>().WithMany().HasForeignKey(g => g.ParentId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(g => g.ChairId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How <see cref="GroupMember"/> is stored.</summary>
internal sealed class GroupMemberTable : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> table)
    {
        table.ToTable("GroupMembers");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Part).HasMaxLength(Person.MaxText);
        table.HasOne<Group>().WithMany().HasForeignKey(m => m.GroupId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How <see cref="GroupDate"/> is stored.</summary>
internal sealed class GroupDateTable : IEntityTypeConfiguration<GroupDate>
{
    public void Configure(EntityTypeBuilder<GroupDate> table)
    {
        table.ToTable("GroupDates");
        table.Property(d => d.Id).ValueGeneratedNever();
        table.Property(d => d.Title).HasMaxLength(GroupDate.MaxText);
        table.Property(d => d.Place).HasMaxLength(GroupDate.MaxText);
        table.HasOne<Group>().WithMany().HasForeignKey(d => d.GroupId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => d.Date);
    }
}

/// <summary>How an <see cref="EntryMerge"/> is stored.</summary>
internal abstract class EntryMergeTable<TMerge, TEntry>(string name) : IEntityTypeConfiguration<TMerge>
    where TMerge : EntryMerge
    where TEntry : class, IMergeable
{
    public void Configure(EntityTypeBuilder<TMerge> table)
    {
        table.ToTable(name);
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Author).HasMaxLength(Account.MaxName);
        table.HasOne<TEntry>().WithMany().HasForeignKey(m => m.KeptId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<TEntry>().WithMany().HasForeignKey(m => m.GoneId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>How <see cref="PersonMerge"/> is stored.</summary>
internal sealed class PersonMergeTable() : EntryMergeTable<PersonMerge, Person>("PersonMerges");

/// <summary>How <see cref="OrganisationMerge"/> is stored.</summary>
internal sealed class OrganisationMergeTable() : EntryMergeTable<OrganisationMerge, Organisation>("OrganisationMerges");

/// <summary>How <see cref="CalendarLink"/> is stored.</summary>
internal sealed class CalendarLinkTable : IEntityTypeConfiguration<CalendarLink>
{
    public void Configure(EntityTypeBuilder<CalendarLink> table)
    {
        table.ToTable("CalendarLinks");
        table.Property(l => l.Id).ValueGeneratedNever();
        table.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Group>().WithMany().HasForeignKey(l => l.GroupId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => l.Hash).IsUnique();
    }
}

/// <summary>Short lists are kept in their owner's row.</summary>
internal static class JsonColumn
{
    /// <summary>Stores a list as JSON; rows from before there was one have none.</summary>
    public static void AsJson<T>(this PropertyBuilder<ImmutableArray<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        json => json.Length == 0 ? ImmutableArray<T>.Empty : JsonSerializer.Deserialize<ImmutableArray<T>>(json, JsonSerializerOptions.Default),
        new ValueComparer<ImmutableArray<T>>((a, b) => a.SequenceEqual(b), list => list.Length, list => list));
}
