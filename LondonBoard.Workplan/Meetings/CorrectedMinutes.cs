using System.Collections.Immutable;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <summary>
/// Minutes that were read, as somebody corrects them before they are stored. What is corrected is stored as if it had stood
/// in the paper; the lines of the minutes keep the author's words.
/// </summary>
public sealed partial class CorrectedMinutes
{
    /// <summary>Begins with what was read.</summary>
    /// <param name="reading">What was read; must not be a refusal.</param>
    public CorrectedMinutes(MinutesReading reading)
    {
        var paper = reading.Paper!;
        (Reading, Head, Lines) = (reading, new(paper), LinesOf(reading));
        Persons =
        [
            .. paper.Attendees.Select(p => new CorrectedPerson(p, p.IsGuest ? Attended.Guest : Attended.Present)),
            .. paper.Apologies.Select(p => new CorrectedPerson(p, Attended.Apologies)),
        ];
        Actions =
        [
            .. paper.Actions.Select((a, at) => new CorrectedAction(a, reading.Doubts.Where(d => d.Where == $"action {at + 1}").Select(d => d.Message), Persons)),
            .. reading.Possible.Select(p => new CorrectedAction(p.Action, [], Persons, isPossible: true)),
        ];
        Earlier = [.. paper.PreviousActions.Select(a => new CorrectedAction(a, [], Persons))];
        Decisions = [.. paper.Decisions.Select(d => new CorrectedDecision(d))];
        Find();
        var told = paper.Actions.Select((_, at) => $"action {at + 1}").Append("meeting").Append("attendees").ToHashSet();
        Doubts = [.. reading.Doubts.Except(reading.Possible.Select(p => p.Doubt)).Where(d => !told.Contains(d.Where))];
    }

    /// <summary>What was read.</summary>
    public MinutesReading Reading { get; }

    /// <summary>Its head.</summary>
    public CorrectedHead Head { get; }

    /// <summary>Those whom the paper names as present, then those who sent apologies.</summary>
    public ImmutableArray<CorrectedPerson> Persons { get; }

    /// <summary>The actions that the paper marks, then those that may be some, then those that were missed.</summary>
    public ImmutableArray<CorrectedAction> Actions { get; private set; }

    /// <summary>The actions of earlier meetings.</summary>
    public ImmutableArray<CorrectedAction> Earlier { get; }

    /// <summary>The decisions.</summary>
    public ImmutableArray<CorrectedDecision> Decisions { get; }

    /// <summary>What is in doubt about none of these.</summary>
    public ImmutableArray<Doubt> Doubts { get; }

    /// <summary>Who was present besides, a name a line.</summary>
    public string? AlsoPresent { get; set; }

    /// <summary>The attendance list as it is stored.</summary>
    public ImmutableArray<AttendanceEntry> People =>
    [
        .. Listed(away: false),
        .. AttendanceText.Read(Attended.Present, AlsoPresent),
        .. Listed(away: true),
    ];

    /// <summary>Gives somebody another name; who chairs the meeting still does.</summary>
    public void Rename(CorrectedPerson person, string? typed)
    {
        var chairs = Head.Chair == person.Name;
        person.Typed = typed;
        if (chairs)
            Head.Chair = person.Name;
    }

    /// <summary>Says of somebody what the paper says again.</summary>
    public void Reset(CorrectedPerson person)
    {
        Rename(person, null);
        person.Reset();
    }

    private IEnumerable<AttendanceEntry> Listed(bool away) =>
        Persons.Where(p => p.Listed && p.Part == Attended.Apologies == away).Select(p => p.Entry);
}
