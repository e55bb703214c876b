using LondonBoard.Data;

namespace LondonBoard.People;

/// <summary>A day on which a group meets, in London's time. A meeting with its minutes may point to it by its id.</summary>
public sealed class GroupDate : IVersioned
{
    /// <summary>The longest place or title, in characters.</summary>
    public const int MaxText = 300;

    /// <summary>What it is known by; calendars know it by this too, whatever changes.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The group that meets.</summary>
    public Guid GroupId { get; set; }

    /// <summary>What the meeting is called, where it is no ordinary one: "Away day".</summary>
    public string? Title { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>When it begins; null where it is not settled.</summary>
    public TimeOnly? Start { get; set; }

    /// <summary>When it ends; null where it is not settled.</summary>
    public TimeOnly? End { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>Whether it is called off. It stays on the list, so that calendars hear of it.</summary>
    public bool Cancelled { get; set; }

    /// <summary>How often it was changed since it was made: iCalendar's SEQUENCE.</summary>
    public int Revision { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}
