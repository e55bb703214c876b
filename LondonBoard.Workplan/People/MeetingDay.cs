using LondonBoard.Data;

namespace LondonBoard.People;

/// <summary>A meeting with an agenda and minutes, as the calendar has it.</summary>
/// <param name="Id">Which; calendars know it by this, whatever changes.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Date">The day.</param>
public sealed record MeetingDay(Guid Id, string Title, DateOnly Date)
{
    /// <summary>The group that meets; null where the directory does not know the body.</summary>
    public Guid? GroupId { get; init; }

    /// <summary>When it begins.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it is called off.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Whether setting it up was taken back: calendars hear that it is off, and nobody else sees it.</summary>
    public bool Withdrawn { get; init; }

    /// <inheritdoc cref="GroupDate.Revision"/>
    public int Revision { get; init; }

    /// <summary>When it was set up (UTC).</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    public DateTime ChangedAt { get; init; }
}

/// <summary>The meetings that have a day. The room that keeps them stands above this one, so it registers itself here.</summary>
/// <param name="All">All of them, those withdrawn too.</param>
/// <param name="Of">The ids of those whose attendance list somebody of the directory is on.</param>
public sealed record MeetingDays(
    Func<BoardDb, Task<IReadOnlyList<MeetingDay>>> All,
    Func<BoardDb, Guid, CancellationToken, Task<IReadOnlyList<Guid>>> Of);
