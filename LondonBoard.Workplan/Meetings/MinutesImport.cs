using System.Collections.Frozen;
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
    /// <param name="leftOut">Those of its people, actions and decisions, each by itself, that are none; null for none of them. Lines are stored all the same.</param>
    public static CreateMeeting Command(MinutesReading reading, string source, IReadOnlySet<object>? leftOut = null)
    {
        var (paper, without) = (reading.Paper!, leftOut ?? FrozenSet<object>.Empty);
        var head = paper.Meeting;
        var end = head.End > head.Start ? head.End : null;
        var words = new MeetingWords(
            Cut(head.Title, Meeting.MaxText),
            head.Date,
            head.Start,
            end,
            Cut(head.Location, Meeting.MaxText),
            Cut(head.Chair, Meeting.MaxText))
        { NextMeetings = [.. paper.NextMeetings.Take(100).Select(m => m with { Text = Cut(m.Text, 1_000) })] };
        return new(
            words,
            [
                .. paper.Attendees.Where(Stays).Select(p => Entry(p.IsGuest ? Attended.Guest : Attended.Present, p)),
                .. paper.Apologies.Where(Stays).Select(p => Entry(Attended.Apologies, p)),
            ],
            [.. new MinutesDraft(reading, without).Lines().Take(EditMinutes.MaxLines)],
            MeetingState.Drafted,
            source);

        bool Stays(MinutedPerson person) => !without.Contains(person);
    }

    /// <summary>The doubt that minutes were brought in before: a meeting of their title and day is there already.</summary>
    public static async Task<Doubt?> TwiceAsync(MeetingStore store, MinutesReading reading) =>
        await store.AlikeAsync(Cut(reading.Paper!.Meeting.Title, Meeting.MaxText), reading.Paper.Meeting.Date) is { } there
            ? new("meeting", $"“{there.Name}” is there already ({there.Id}); this is stored beside it, and the same action is not raised twice.")
            : null;

    // What somebody is in the meeting stands beside where they are from; who chairs is said once, of the meeting.
    private static AttendanceEntry Entry(Attended part, MinutedPerson person) =>
        new(part, Cut(person.Name, Meeting.MaxText), Cut(From(person), Meeting.MaxText), person.Initials is { Length: <= 20 } initials ? initials : null);

    private static string? From(MinutedPerson person)
    {
        var role = person.Role is { } said && !said.Equals("chair", StringComparison.OrdinalIgnoreCase) ? said : null;
        var from = string.Join(", ", new[] { person.Organisation, role }.Where(w => w is not null));
        return from.Length > 0 ? from : null;
    }
}
