using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using static LondonBoard.Meetings.MinutesDraft;

namespace LondonBoard.Meetings;

/// <summary>Minutes that were read from a paper, as the command that stores them.</summary>
public static class MinutesImport
{
    /// <summary>Makes the command.</summary>
    /// <param name="reading">What was read; must not be a refusal.</param>
    /// <param name="source">The file it came from.</param>
    public static CreateMeeting Command(MinutesReading reading, string source) => Command(new CorrectedMinutes(reading), source);

    /// <summary>Makes the command.</summary>
    /// <param name="minutes">What was read, and corrected. Lines are stored also where somebody says that they are no action.</param>
    /// <param name="source">The file it came from.</param>
    public static CreateMeeting Command(CorrectedMinutes minutes, string source) => new(
        minutes.Head.Words, minutes.People, [.. new MinutesDraft(minutes).Lines()], MeetingState.Drafted, source);

    /// <summary>The doubt that minutes were brought in before: a meeting of their title and day is there already.</summary>
    public static async Task<Doubt?> TwiceAsync(MeetingStore store, MinutesReading reading) =>
        await store.AlikeAsync(Cut(reading.Paper!.Meeting.Title, Meeting.MaxText), reading.Paper.Meeting.Date) is { } there
            ? new("meeting", $"“{there.Name}” is there already ({there.Id}); this is stored beside it, and the same action is not raised twice.")
            : null;

    // What somebody is in the meeting stands beside where they are from; who chairs is said once, of the meeting.
    internal static AttendanceEntry Entry(Attended part, MinutedPerson person) =>
        new(part, Cut(person.Name, Meeting.MaxText), Cut(From(person), Meeting.MaxText), person.Initials is { Length: <= 20 } initials ? initials : null);

    private static string? From(MinutedPerson person)
    {
        var role = person.Role is { } said && !said.Equals("chair", StringComparison.OrdinalIgnoreCase) ? said : null;
        var from = string.Join(", ", new[] { person.Organisation, role }.Where(w => w is not null));
        return from.Length > 0 ? from : null;
    }
}
