using System.Collections.Immutable;
using System.Globalization;
using LondonBoard.Dates;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.People;

namespace LondonBoard.Meetings;

/// <summary>The head of minutes that were read, as it stands in fields before it is stored; the same rules as for any meeting's.</summary>
public sealed class CorrectedHead
{
    private readonly MinutesPaper _read;

    internal CorrectedHead(MinutesPaper read)
    {
        _read = read;
        var head = read.Meeting;
        // An end before the beginning is a slip of the paper's; it says nothing that could be stored.
        var end = head.End > head.Start ? head.End : null;
        (Title, Day, Place, Chair) = (Short(head.Title), TypedDay.Of(head.Date), Short(head.Location), Short(head.Chair));
        (Start, End) = (Typed(head.Start), Typed(end));
        Next = PlannedLines.Typed(read.NextMeetings);
        Began = Keep();

        static string? Typed(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
        static string? Short(string? text) => MinutesDraft.Cut(text, Meeting.MaxText);
    }

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>Its day.</summary>
    public TypedDay Day { get; set; }

    /// <summary>When it began.</summary>
    public string? Start { get; set; }

    /// <summary>When it ended.</summary>
    public string? End { get; set; }

    /// <summary>Where.</summary>
    public string? Place { get; set; }

    /// <summary>Who chaired it.</summary>
    public string? Chair { get; set; }

    /// <summary>The meetings to come, one a line.</summary>
    public string? Next { get; set; }

    /// <summary>The group that met; null for the one that the title names, if any.</summary>
    public Named? Group { get; set; }

    private KeptHead Began { get; }

    /// <summary>What is not clear about the meetings to come.</summary>
    public ImmutableArray<PlannedDoubt> NextDoubts(DateOnly today) => [.. PlannedDoubt.Of(Next, Day.Day, today).Where(d => !IsRead(d))];

    // Which year a day of the paper is in, the words around its line may have said.
    private bool IsRead(PlannedDoubt doubt) => _read.NextMeetings.Any(m =>
        PaperLine.Clean(m.Text) == doubt.Line && m.Date is { } day
        && (doubt.Readings.IsEmpty || doubt.Line.Contains(day.ToString("ddd", LondonTime.British), StringComparison.OrdinalIgnoreCase)));

    /// <summary>One of the meetings to come is meant otherwise than it is written.</summary>
    public void SettleNext((string Line, string Instead) chosen) =>
        Next = string.Join('\n', PlannedLines.Split(Next).Select(l => l == chosen.Line ? chosen.Instead : l));

    /// <summary>It as it is stored, as far as it can be read.</summary>
    public MeetingWords Words => new(Title ?? "", Day.Day, ClockTime.Read(Start ?? ""), ClockTime.Read(End ?? ""), Place, Chair)
    {
        Group = Group,
        NextMeetings = [.. PlannedLines.Read(Next, _read.NextMeetings, Day.Day).Select(m => m with { Text = MinutesDraft.Cut(m.Text, 1_000) }).Take(100)],
    };

    /// <summary>What is wrong, by field, each with what to do; empty where it can be stored.</summary>
    public ILookup<string, string> Faults(DateOnly today)
    {
        var words = Words;
        var faults = new MeetingWordsRules().Validate(words).Errors.Select(e => (Field: e.PropertyName, Words: e.ErrorMessage)).ToList();
        if (!Day.Settled)
            faults.Add((nameof(Day), WrittenDay.Read(Day.Text ?? "", today).Contradicts ? "Choose the day that is meant." : TypedDay.Unsettled));
        if (words.Start is null && !string.IsNullOrWhiteSpace(Start))
            faults.Add((nameof(Start), NoTime));
        if (words.End is null && !string.IsNullOrWhiteSpace(End))
            faults.Add((nameof(End), NoTime));
        // What stood in the paper is the paper's; what is typed now is settled first.
        if (NextDoubts(today).Any(d => !d.Readings.IsEmpty && _read.NextMeetings.All(m => PaperLine.Clean(m.Text) != d.Line)))
            faults.Add((nameof(Next), "Choose below which day is meant, or write another."));
        return faults.ToLookup(f => f.Field, f => f.Words);
    }

    /// <summary>What to say where there is no date; it can be stored all the same.</summary>
    internal const string NoDay = "No date was found. Without one, deadlines such as “next month” mean nothing.";

    /// <summary>What to say of words that are no time of day.</summary>
    internal const string NoTime = "Write a time as 14:00 or 2pm.";

    internal KeptHead? KeepChanged() => Keep() is var now && now == Began ? null : now;

    internal void PutBack(KeptHead kept)
    {
        (Title, Day, Start, End) = (kept.Title, new(kept.DayText, kept.Day), kept.Start, kept.End);
        (Place, Chair, Next, Group) = (kept.Place, kept.Chair, kept.Next, kept.Group);
    }

    private KeptHead Keep() => new(Title, Day.Text, Day.Day, Start, End, Place, Chair, Next, Group);
}
