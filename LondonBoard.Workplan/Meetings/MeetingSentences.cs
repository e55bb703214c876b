using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>Meetings in words, for pages and papers.</summary>
public static class MeetingSentences
{
    /// <summary>A state in words.</summary>
    public static string Words(this MeetingState state) => state.ToString();

    /// <summary>How a meeting stands, in words.</summary>
    public static string Standing(this Meeting meeting) =>
        meeting.WithdrawnAt is not null ? "Removed" : meeting.CancelledAt is not null ? "Cancelled" : meeting.State.Words();

    /// <summary>The states that a meeting can be set to: what is to come can only be held; a meeting that was called off has none.</summary>
    public static IEnumerable<MeetingState> States(this Meeting meeting, DateOnly today) =>
        meeting.CancelledAt is not null ? []
            : Enum.GetValues<MeetingState>().Where(s => s != meeting.State && (!meeting.IsAhead(today) || s == MeetingState.Held));

    /// <summary>What brings a meeting to a state, as a button says it.</summary>
    public static string Verb(this MeetingState state) => state switch
    {
        MeetingState.Held => "Mark as held",
        MeetingState.Drafted => "Minutes are written",
        MeetingState.Circulated => "Minutes are circulated",
        MeetingState.Approved => "Approve minutes",
        _ => "Back to planned",
    };

    /// <summary>A kind of decision in words.</summary>
    public static string Words(this DecisionKind kind) => kind == DecisionKind.WithConditions ? "Agreed with conditions" : kind.ToString();

    /// <summary>A time the British way: "2pm", "2.30pm".</summary>
    public static string Words(this TimeOnly time) => time
        .ToString(time.Minute == 0 ? "htt" : "h.mmtt", Dates.LondonTime.British)
        .Replace(" ", "", StringComparison.Ordinal)
        .ToLowerInvariant();

    /// <summary>When and where a meeting is, in one line; empty where nobody has said.</summary>
    public static string WhenAndWhere(this Meeting meeting) => string.Join(", ", new[] { meeting.When(), meeting.Place }.Where(w => w is { Length: > 0 }));

    /// <summary>The day and hours of a meeting; empty where nobody has said.</summary>
    public static string When(this Meeting meeting)
    {
        var times = (meeting.Start, meeting.End) switch
        {
            ({ } start, { } end) => $"{start.Words()} to {end.Words()}",
            ({ } start, null) => start.Words(),
            _ => null,
        };
        return string.Join(", ", new[] { meeting.Date is { } day ? Dates.LondonTime.Words(day) : null, times }.Where(w => w is not null));
    }
}
