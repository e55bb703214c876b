using LondonBoard.Data;
using LondonBoard.Papers;

namespace LondonBoard.Workplan;

/// <summary>
/// One line of a cell: an activity, a progress note, a party or cost, a milestone. A thing of its own, with its author,
/// its version and its history, so that two people at work in one cell do not collide unless they change the same line.
/// </summary>
public sealed class ItemLine : IVersioned
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxText = 20_000;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The item it belongs to.</summary>
    public Guid ItemId { get; set; }

    /// <summary>The column it stands in.</summary>
    public Column Column { get; set; }

    /// <summary>Lines of a cell stand in ascending order of this.</summary>
    public double Position { get; set; }

    /// <summary>Its words.</summary>
    public required string Text { get; set; }

    /// <summary>Whether it stands as a bullet.</summary>
    public bool Bullet { get; set; }

    /// <summary>How deep it is nested.</summary>
    public int Level { get; set; }

    /// <summary>Whether it is ticked as done: an activity done, a milestone met.</summary>
    public bool Done { get; set; }

    /// <summary>Who wrote it first; null for the program.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>That author's name at the time.</summary>
    public required string Author { get; set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When its words last changed (UTC).</summary>
    public DateTime EditedAt { get; set; }

    /// <summary>The date it had before it slipped, as written then; null where it never did.</summary>
    public string? SlippedFrom { get; set; }

    /// <summary>Why it slipped, where the author said so.</summary>
    public string? SlipReason { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Its words and their place in the list.</summary>
    public PaperLine Line
    {
        get => new(Text, Bullet, Level, Done);
        set => (Text, Bullet, Level, Done) = (value.Text, value.Bullet, value.Level, value.Done);
    }
}
