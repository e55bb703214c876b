using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LondonBoard.Actions;
using LondonBoard.Live;
using LondonBoard.Writing;

namespace LondonBoard.Meetings;

/// <summary>A stored meeting as a paper in the board's layout.</summary>
public static class ExportMinutes
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file; null for a format that minutes are not written in.</summary>
    /// <param name="rows">The meeting.</param>
    /// <param name="actions">The actions of its lines.</param>
    /// <param name="format">Docx, Html, Markdown or Json.</param>
    /// <param name="today">The day that the file carries.</param>
    public static ExportFile? Write(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions, ExportFormat format, DateOnly today)
    {
        var meeting = rows.Head.Meeting;
        if (format != ExportFormat.Json)
            return MinutesWriter.Write(Document(rows, actions, today), format, meeting.Name);
        var json = Encoding.UTF8.GetBytes(MeetingPaper.Json(rows, actions, today).ToJsonString(Readable));
        return new ExportFile(MinutesWriter.FileName(meeting.Name) + ".json", WorkplanWriter.ContentType(format), json);
    }

    private static MinutesDocument Document(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions, DateOnly today)
    {
        var (meeting, references) = (rows.Head.Meeting, new References(rows.Rows.Select(r => r.Line)));
        var (sections, lines) = (new List<MinutesSection>(), new ActionLines(rows.Head, actions, today));
        foreach (var line in rows.Rows.Select(r => r.Line).Where(l => l.IsItem || l.Text.Trim().Length > 0))
        {
            if (line.IsItem || sections.Count == 0)
                sections.Add(new(line.IsItem ? references.Shown(line).Trim() : "", AgendaFacts.Of(line).Words() is { Length: > 0 } facts ? [new(facts, false)] : []));
            if (!line.IsItem)
                sections[^1] = sections[^1] with { Points = sections[^1].Points.Add(new(lines.Words(line, references.Shown(line).Trim()), line.ActionId is not null)) };
        }

        sections.AddRange(Corrections(rows.Head));
        // Dates that stand under an item are not said twice.
        var isToCome = meeting.State == MeetingState.Planned && !(meeting.Date < today) && (meeting.IsAhead(today) || !IsMinuted(rows, actions));
        var dates = meeting.NextMeetings.Select(m => m.Text).Where(d => !sections.Exists(s => s.Points.Any(p => p.Text.Contains(d, StringComparison.Ordinal))));
        return new(
            meeting.Title.Contains("minutes", StringComparison.OrdinalIgnoreCase) ? meeting.Title : $"{(isToCome ? "Agenda" : "Minutes")} of the {meeting.Title}",
            [.. new[] { meeting.When(), Labelled("Place", meeting.Place), Labelled("Chair", meeting.Chair) }.Where(l => l.Length > 0)],
            [List(isToCome ? "Invited" : "Present", Attended.Present), List(isToCome ? "By invitation" : "In attendance", Attended.Guest), List("Apologies", Attended.Apologies)],
            [.. sections],
            [.. dates],
            meeting.Date ?? today);

        static string Labelled(string label, string? words) => words is null ? "" : $"{label}: {words}";

        PeopleList List(string heading, Attended part) => new(
            heading,
            [.. rows.Head.People.Where(p => p.Part == part).Select(p => (Named(p, meeting), p.Organisation ?? "", p.Initials ?? ""))]);
    }

    // Nobody may have said yet that it is held; what was decided or raised there says so.
    private static bool IsMinuted(LiveRows<MeetingHead, MeetingRow> rows, IReadOnlyDictionary<Guid, ActionRow> actions) =>
        rows.Rows.Any(r => r.Line.Decision is not null
            || (r.Line.ActionId is { } id && actions.TryGetValue(id, out var action) && action.Stored.MeetingId == rows.Head.Meeting.Id));

    private static IEnumerable<MinutesSection> Corrections(MeetingHead head)
    {
        if (!head.Corrections.IsEmpty)
        {
            yield return new("Corrections", [.. head.Corrections.Select(c =>
                new MinutesPoint(c.At is { } at ? $"{c.Correction.Text} (recorded at {at})" : c.Correction.Text, false))]);
        }

        foreach (var minutes in head.Recorded.GroupBy(c => c.Minutes))
            yield return new($"Corrections to the minutes of {minutes.Key}", [.. minutes.Select(c => new MinutesPoint(c.Correction.Text, false))]);
    }

    // Who chairs is said once: behind the name, or in what the organisation says already.
    private static string Named(MeetingPerson person, Meeting meeting) =>
        person.Part == Attended.Present
            && person.Name == meeting.Chair
            && person.Organisation?.Contains("chair", StringComparison.OrdinalIgnoreCase) != true
                ? $"{person.Name} (Chair)"
                : person.Name;
}
