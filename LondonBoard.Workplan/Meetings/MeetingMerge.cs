using System.Collections.Immutable;
using LondonBoard.Edits;

namespace LondonBoard.Meetings;

/// <summary>Two people's changes to a meeting's head and attendance list, put together. A pure function.</summary>
internal static class MeetingMerge
{
    /// <summary>The head and list with both changes in them, as far as the form does not clash.</summary>
    public static (MeetingWords Words, ImmutableArray<AttendanceEntry> People) Of(FormMerge form, SeenMeeting seen, SeenMeeting mine, SeenMeeting theirs)
    {
        var words = mine.Words;
        foreach (var field in MeetingWords.Fields)
        {
            var text = form.Take(new(Label(field)), seen.Words.Told(field), mine.Words.Told(field), theirs.Words.Told(field));
            if (text != mine.Words.Told(field))
                words = words.With(field, theirs.Words);
        }

        return (words, [.. Enum.GetValues<Attended>().SelectMany(People)]);

        IEnumerable<AttendanceEntry> People(Attended part)
        {
            var text = form.Take(new(part.ToString(), Name(part), Prose: true), Typed(seen), Typed(mine), Typed(theirs));
            return text == Typed(mine) || (text is null && Typed(mine).Length == 0) ? mine.People.Where(p => p.Part == part)
                : text == Typed(theirs) ? theirs.People.Where(p => p.Part == part)
                : AttendanceText.Read(part, text);

            string Typed(SeenMeeting meeting) => AttendanceText.Typed(meeting.People, part);
        }
    }

    /// <summary>A list's field in the form.</summary>
    private static string Name(Attended part) => part switch { Attended.Present => "present", Attended.Guest => "guests", _ => "apologies" };

    private static string Label(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
