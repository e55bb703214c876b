using LondonBoard.Data;

namespace LondonBoard.People;

/// <summary>Two entries that were made one, and what it takes to undo it.</summary>
public sealed class PersonMerge : IVersioned
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
    public required string Author { get; set; }

    /// <summary>The kept entry and the things that moved to it, as they were before (JSON).</summary>
    public required string Before { get; set; }

    /// <summary>When it was undone (UTC).</summary>
    public DateTime? UndoneAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
