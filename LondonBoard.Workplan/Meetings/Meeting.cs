using System.Collections.Immutable;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>How far a meeting has come.</summary>
public enum MeetingState
{
    /// <summary>It is to come.</summary>
    Planned,

    /// <summary>It has been held.</summary>
    Held,

    /// <summary>Its minutes are written.</summary>
    Drafted,

    /// <summary>Its minutes are with the members.</summary>
    Circulated,

    /// <summary>The next meeting has approved its minutes: they are frozen, and corrections are recorded beside them.</summary>
    Approved,
}

/// <summary>A meeting of a board or group: who was there, its agenda, and its minutes as <see cref="MeetingLine"/>s.</summary>
public sealed class Meeting : IVersioned
{
    /// <summary>The longest title, place or name, in characters.</summary>
    public const int MaxText = 300;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Its title: "Safeguarding Board".</summary>
    public required string Title { get; set; }

    /// <summary>The group that meets, where it is in the directory.</summary>
    public Guid? GroupId { get; set; }

    /// <summary>Its day; null where nobody has said.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>When it begins.</summary>
    public TimeOnly? Start { get; set; }

    /// <summary>When it ends.</summary>
    public TimeOnly? End { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>Who chairs it, by name.</summary>
    public string? Chair { get; set; }

    /// <summary>The meetings to come.</summary>
    public ImmutableArray<PlannedMeeting> NextMeetings { get; set; } = [];

    /// <summary>How far it has come.</summary>
    public MeetingState State { get; set; }

    /// <summary>The meeting before, from which its agenda was made.</summary>
    public Guid? PreviousId { get; set; }

    /// <summary>When it was set up (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was removed, or setting it up taken back (UTC); null while it stands. What is withdrawn can be looked at and brought back, and nothing else.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>When it was called off (UTC); null while it is on. It stays on every list, so that everybody hears of it.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>How often what calendars show of it was changed: iCalendar's SEQUENCE.</summary>
    public int Revision { get; set; }

    /// <summary>When that last changed (UTC); null where it never did.</summary>
    public DateTime? ChangedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>Says that what calendars show of it is changing.</summary>
    public void Revise(DateTime now) => (Revision, ChangedAt) = (Revision + 1, now);

    /// <summary>What people call it: "Safeguarding Board, 25 July 2007".</summary>
    public string Name => Date is { } day ? $"{Title}, {day.Words()}" : Title;

    /// <summary>Whether its minutes may still be changed.</summary>
    public bool IsOpen => State != MeetingState.Approved;

    /// <summary>Whether it is planned for a day to come, so that nobody has been present yet.</summary>
    /// <param name="today">The day it is.</param>
    public bool IsAhead(DateOnly today) => State == MeetingState.Planned && Date > today;

    /// <summary>Where its changes happen.</summary>
    public Place Where => PlaceOf(Id);

    /// <summary>Where the changes of a meeting happen.</summary>
    public static Place PlaceOf(Guid meetingId) => new(Room.Meetings, meetingId);
}

/// <summary>What somebody was in a meeting.</summary>
public enum Attended
{
    /// <summary>A member who was there.</summary>
    Present,

    /// <summary>Sent apologies.</summary>
    Apologies,

    /// <summary>Was there without being a member.</summary>
    Guest,
}

/// <summary>Somebody on the attendance list of a meeting.</summary>
public sealed class MeetingPerson
{
    /// <summary>What the entry is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; set; }

    /// <summary>The order in the list.</summary>
    public int Position { get; set; }

    /// <summary>What they were there.</summary>
    public Attended Part { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>Where they are from.</summary>
    public string? Organisation { get; set; }

    /// <summary>The initials that the minutes use.</summary>
    public string? Initials { get; set; }

    /// <summary>The person in the directory; null where there is none of the name.</summary>
    public Guid? PersonId { get; set; }
}

/// <summary>A correction to approved minutes.</summary>
public sealed class MeetingCorrection
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The meeting whose minutes it corrects.</summary>
    public Guid MeetingId { get; set; }

    /// <summary>The later meeting that recorded it; null where that is not known.</summary>
    public Guid? RecordedAtId { get; set; }

    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <summary>Who recorded it.</summary>
    public required string Author { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime CreatedAt { get; set; }
}
