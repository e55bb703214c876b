using LondonBoard.Data;

namespace LondonBoard.People;

/// <summary>An entry of the directory that may turn out to be another one.</summary>
public interface IMergeable : IVersioned
{
    /// <summary>What it is known by.</summary>
    Guid Id { get; }

    /// <summary>The name it has now.</summary>
    string Name { get; }

    /// <summary>The entry this one was merged into, since both are one. What points here means that one.</summary>
    Guid? MergedIntoId { get; set; }
}

/// <summary>Two entries that were made one, and what it takes to undo it.</summary>
public abstract class EntryMerge : IVersioned
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The entry that was kept.</summary>
    public Guid KeptId { get; set; }

    /// <summary>The entry that went into it.</summary>
    public Guid GoneId { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>The name of who did it.</summary>
    public string Author { get; set; } = "";

    /// <summary>What the kept entry was given: a <see cref="MergePlan"/> or an <see cref="OrganisationMergePlan"/>, as JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>When it was undone (UTC).</summary>
    public DateTime? UndoneAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>Two entries that are one person.</summary>
public sealed class PersonMerge : EntryMerge;

/// <summary>Two entries that are one organisation.</summary>
public sealed class OrganisationMerge : EntryMerge;
