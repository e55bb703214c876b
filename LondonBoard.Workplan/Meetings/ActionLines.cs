using System.Text.RegularExpressions;
using LondonBoard.Actions;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using ActionRow = LondonBoard.Actions.ActionRow;

namespace LondonBoard.Meetings;

/// <summary>
/// The lines of actions as they go out on paper, so that whoever reads them, a person or this program, knows whose they are
/// and, where an earlier meeting raised them, how they stand.
/// </summary>
/// <param name="head">The meeting.</param>
/// <param name="actions">The actions of its lines.</param>
/// <param name="today">The day the paper is made.</param>
internal sealed class ActionLines(MeetingHead head, IReadOnlyDictionary<Guid, ActionRow> actions, DateOnly today)
{
    private readonly TypedLines _reader = new(
        head.People.Where(p => p.Part != Attended.Apologies).Select(Minuted),
        head.People.Where(p => p.Part == Attended.Apologies).Select(Minuted),
        head.Meeting.Date,
        null);

    /// <summary>A line's words; those of any line that is no action's are as they were.</summary>
    public string Words(MeetingLine line, string shown)
    {
        if (line.ActionId is not { } id || !actions.TryGetValue(id, out var action))
            return shown;
        var words = action.Owners.Where(IsUnclear).Aggregate(shown, Named);
        if (action.Stored.MeetingId == head.Meeting.Id)
            return words;
        // A date in brackets that an agenda put behind the words is said in the note.
        var date = $" ({action.Stored.DueText})";
        words = words.EndsWith(date, StringComparison.Ordinal) ? words[..^date.Length] : words;
        return $"{words} {Note(action, words).Words()}";
    }

    // Initials that the paper's own list of people gives to nobody, or to several, while the register knows whose they are.
    private bool IsUnclear(ActionOwner owner) =>
        owner is { MayBe: null, GroupId: null } && owner.Name != owner.Written && NameWords.IsInitials(owner.Written) && !_reader.Means(owner.Written, owner.Name);

    private static string Named(string words, ActionOwner owner) =>
        new Regex($@"(?<!\w){Regex.Escape(owner.Written)}(?!\w)").Replace(words, _ => owner.Name, 1);

    // Approved minutes say how things stood at their meeting, which is not how they stand now.
    private CarriedNote Note(ActionRow action, string words)
    {
        if (!head.Meeting.IsOpen)
            return new(null, false, null, action.RaisedOn);
        var isNew = action.Stored.DueText is { } due
            && (action.Due?.To is { } day ? _reader.Action(words)?.Due?.To != day : !words.Contains(due, StringComparison.Ordinal));
        return new(MeetingPaper.StateOf(action), action.IsOverdue(today), isNew ? Due(action) : null, action.RaisedOn);
    }

    // "Next week" counts from the day it was said: whoever reads this counts from the meeting's.
    private string? Due(ActionRow action)
    {
        var written = action.Stored.DueText!;
        var counted = TypedLines.Due(written, head.Meeting.Date ?? today);
        var same = action.Due is not { To: { } to } || (counted.From == action.Due.From && counted.To == to);
        return same && !written.AsSpan().ContainsAny('(', ')') ? written : action.Due?.To is { } day ? Dates.LondonTime.Words(day) : null;
    }

    private static MinutedPerson Minuted(MeetingPerson person) => new(person.Name, person.Organisation, person.Initials, null);
}
