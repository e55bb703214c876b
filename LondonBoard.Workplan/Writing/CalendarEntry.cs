namespace LondonBoard.Writing;

/// <summary>An event of a calendar, its times those of London's clocks.</summary>
/// <param name="Uid">What calendars know it by, for good (RFC 5545, 3.8.4.7).</param>
/// <param name="Summary">What it is called.</param>
/// <param name="Date">The day.</param>
public sealed record CalendarEntry(string Uid, string Summary, DateOnly Date)
{
    /// <summary>When it begins; null makes it an event of the whole day.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends; null where nobody has said.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where.</summary>
    public string? Location { get; init; }

    /// <summary>More about it.</summary>
    public string? Description { get; init; }

    /// <summary>A web address with more about it.</summary>
    public string? Link { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool Cancelled { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Revision { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTime ChangedAt { get; init; }
}
