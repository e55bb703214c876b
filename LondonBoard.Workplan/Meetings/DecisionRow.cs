using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <summary>A decision as the register of decisions shows it.</summary>
/// <param name="Id">The line of minutes that records it.</param>
/// <param name="Meeting">The meeting that took it.</param>
/// <param name="Kind">What kind of decision it is.</param>
/// <param name="Text">Its words.</param>
/// <param name="Condition">What it depends on, in its own words; null where it stands without.</param>
/// <param name="ItemNumber">The number of the agenda item; null before the first.</param>
/// <param name="ItemTitle">The title of the agenda item.</param>
public sealed record DecisionRow(Guid Id, Meeting Meeting, DecisionKind Kind, string Text, string? Condition, string? ItemNumber, string? ItemTitle)
{
    /// <summary>The agenda item in words: "6. Training"; empty before the first.</summary>
    public string Item => ItemTitle is null ? "" : $"{ItemNumber}. {ItemTitle}";
}

/// <summary>What the register of decisions is narrowed to.</summary>
/// <param name="Kind">Only this kind.</param>
/// <param name="Meeting">Only of this meeting.</param>
/// <param name="Text">Only those with these words in them, or in their item's title.</param>
public sealed record DecisionFilter(DecisionKind? Kind = null, Guid? Meeting = null, string? Text = null)
{
    /// <summary>Everything.</summary>
    public static readonly DecisionFilter All = new();

    /// <summary>Whether a decision is among them.</summary>
    public bool Takes(DecisionRow row) =>
        (Kind is null || row.Kind == Kind)
        && (Meeting is null || row.Meeting.Id == Meeting)
        && (Text is not { Length: > 0 } text
            || row.Text.Contains(text, StringComparison.CurrentCultureIgnoreCase)
            || row.Item.Contains(text, StringComparison.CurrentCultureIgnoreCase));
}
