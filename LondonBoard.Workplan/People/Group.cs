using System.Collections.Immutable;
using LondonBoard.Data;

namespace LondonBoard.People;

/// <summary>What sort of group it is.</summary>
public enum GroupKind
{
    /// <summary>A board.</summary>
    Board,

    /// <summary>A network of practitioners.</summary>
    Network,

    /// <summary>A subgroup of another group.</summary>
    Subgroup,
}

/// <summary>A board, network or subgroup: people who meet.</summary>
public sealed class Group : IVersioned
{
    /// <summary>The longest purpose, in characters.</summary>
    public const int MaxPurpose = 4000;

    /// <summary>The longest link, in characters.</summary>
    public const int MaxLink = 1000;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Its name: "Mental Health Network".</summary>
    public required string Name { get; set; }

    /// <summary>Other names and abbreviations that papers use for it.</summary>
    public ImmutableArray<string> OtherNames { get; set; } = [];

    /// <summary>What sort it is.</summary>
    public GroupKind Kind { get; set; }

    /// <summary>The group it belongs to.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The person in the chair.</summary>
    public Guid? ChairId { get; set; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; set; }

    /// <summary>Where its papers are: a web address.</summary>
    public string? PapersLink { get; set; }

    /// <summary>When it was put away (UTC); null while it is in the directory.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>A person's time in a group.</summary>
public sealed class GroupMember : IVersioned
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The group.</summary>
    public Guid GroupId { get; set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; set; }

    /// <summary>What the person is there, where more than a member: "Vice-chair".</summary>
    public string? Part { get; set; }

    /// <summary>The first day; null where nobody knows.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? Until { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Whether the person is a member on a day.</summary>
    public bool Covers(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
