using LondonBoard.Data;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>
/// One line of a meeting's agenda and minutes: the heading of an item, or a point under it. A thing of its own, with its
/// author, its version and its history, so that two people can take minutes together.
/// </summary>
public sealed class MeetingLine : IVersioned
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxText = 8_000;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; set; }

    /// <summary>Lines stand in ascending order of this.</summary>
    public double Position { get; set; }

    /// <summary>Its words as typed; mentions of items and actions are kept as references (<see cref="References"/>). A heading is here without its number.</summary>
    public required string Text { get; set; }

    /// <summary>Whether it heads an agenda item.</summary>
    public bool IsItem { get; set; }

    /// <summary>The item's number as a paper had it; null where the items are simply counted.</summary>
    public string? Number { get; set; }

    /// <summary>Who speaks to the item.</summary>
    public string? Presenter { get; set; }

    /// <summary>The item's paper, by number.</summary>
    public string? Paper { get; set; }

    /// <summary>Where that paper is: a web address.</summary>
    public string? PaperLink { get; set; }

    /// <summary>Whether somebody speaks to it or a paper goes with it.</summary>
    public bool HasFacts => IsItem && (Presenter ?? Paper ?? PaperLink) is not null;

    /// <summary>The kind of decision it records; null where it records none.</summary>
    public DecisionKind? Decision { get; set; }

    /// <summary>The action it records; one that was raised here, or one carried forward.</summary>
    public Guid? ActionId { get; set; }

    /// <summary>Who wrote it first; null for the program.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>That author's name at the time.</summary>
    public required string Author { get; set; }

    /// <summary>When its words last changed (UTC).</summary>
    public DateTime EditedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
