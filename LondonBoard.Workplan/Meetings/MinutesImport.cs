using System.Collections.Immutable;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <summary>Minutes that were read from a paper, as the command that stores them: every line kept, the actions and decisions found in their lines.</summary>
public static class MinutesImport
{
    /// <summary>Makes the command.</summary>
    /// <param name="reading">What was read; must not be a refusal.</param>
    /// <param name="source">The file it came from.</param>
    public static CreateMeeting Command(MinutesReading reading, string source)
    {
        var paper = reading.Paper!;
        var (head, lines) = (paper.Meeting, new List<LineDraft>());
        var (actions, decisions) = (paper.Actions.ToList(), paper.Decisions.ToList());
        var earlier = paper.PreviousActions.ToHashSet(ReferenceEqualityComparer.Instance);
        actions.AddRange(paper.PreviousActions);
        for (var at = -1; at < paper.Items.Length; at++)
        {
            var item = at < 0 ? null : paper.Items[at];
            if (item is not null)
                lines.Add(new LineDraft(Cut(item.Title)) { IsItem = true, Number = item.Number, IsRead = true });
            lines.AddRange(reading.Points.Where(p => p.Item == at).Select(p => Point(p.Text, actions, decisions)));
            if (item is not null && paper.Items.Skip(at + 1).All(i => Name(i) != Name(item)))
                lines.AddRange(Rest(Name(item), actions, decisions));
        }

        lines.AddRange(Rest(null, actions, decisions));
        for (var i = 0; i < lines.Count; i++)
            lines[i] = lines[i] with { IsEarlier = lines[i].Action is { } action && earlier.Contains(action) };
        ImmutableArray<AttendanceEntry> people = [.. paper.Attendees.Select(p => Entry(Attended.Present, p)), .. paper.Apologies.Select(p => Entry(Attended.Apologies, p))];
        var end = head.End > head.Start ? head.End : null;
        return new(
            new MeetingWords(Cut(head.Title, Meeting.MaxText), head.Date, head.Start, end, Cut(head.Location, Meeting.MaxText), Cut(head.Chair, Meeting.MaxText)) { NextMeetings = [.. paper.NextMeetings.Take(100).Select(m => m with { Text = Cut(m.Text, 1_000) })] },
            people,
            [.. lines.Take(EditMinutes.MaxLines)],
            MeetingState.Drafted,
            source);
    }

    private static string Name(MinutedItem item) => item.Number ?? item.Title;

    private static LineDraft Point(string text, List<MinutedAction> actions, List<MinutedDecision> decisions)
    {
        var action = actions.Find(a => text.Contains(a.Text, StringComparison.OrdinalIgnoreCase));
        var decision = decisions.Find(d => text.Contains(d.Text, StringComparison.OrdinalIgnoreCase));
        if (action is not null)
            actions.Remove(action);
        if (decision is not null)
            decisions.Remove(decision);
        return new LineDraft(Cut(text)) { IsRead = true, Action = action, Decision = decision?.Kind };
    }

    /// <summary>Actions and decisions whose words stand in no line as they are: from tables, margins, over two lines.</summary>
    private static IEnumerable<LineDraft> Rest(string? item, List<MinutedAction> actions, List<MinutedDecision> decisions)
    {
        var rest = actions.Where(a => item is null || a.Item == item).ToList();
        actions.RemoveAll(rest.Contains);
        var decided = decisions.Where(d => item is null || d.Item == item).ToList();
        decisions.RemoveAll(decided.Contains);
        return decided.Select(d => new LineDraft(Cut(d.Text)) { IsRead = true, Decision = d.Kind })
            .Concat(rest.Select(a => new LineDraft(Cut($"ACTION{(a.Reference is { } number ? " " + number : null)} – {(a.OwnersAsWritten is { } who ? who + ": " : null)}{a.Text}{By(a)}{State(a.State)}")) { IsRead = true, Action = a }));
    }

    private static string? By(MinutedAction action) =>
        action.Due is { } due && !action.Text.Contains(due.Text, StringComparison.OrdinalIgnoreCase) ? $" ({due.Text})" : null;

    private static string? State(ActionState state) => state switch { ActionState.Done => " – done", ActionState.Carried => " – carried forward", _ => null };

    // What somebody is in the meeting stands beside where they are from; who chairs is said once, of the meeting.
    private static AttendanceEntry Entry(Attended part, MinutedPerson person) =>
        new(part, Cut(person.Name, Meeting.MaxText), Cut(From(person), Meeting.MaxText), person.Initials is { Length: <= 20 } initials ? initials : null);

    private static string? From(MinutedPerson person) =>
        string.Join(", ", new[] { person.Organisation, person.Role is { } role && !role.Equals("chair", StringComparison.OrdinalIgnoreCase) ? role : null }.Where(w => w is not null)) is { Length: > 0 } from ? from : null;

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Cut(string? text, int most = MeetingLine.MaxText) => text?.Length > most ? text[..most] : text;
}
