using LondonBoard.Ui;

namespace LondonBoard.Actions;

/// <summary>How an action stands: a column of the board.</summary>
public enum ActionStatus
{
    /// <summary>Nobody has begun.</summary>
    Open,

    /// <summary>Somebody is at it.</summary>
    InProgress,

    /// <summary>Its owner says that it is done; it is carried forward until the chair accepts that.</summary>
    Done,

    /// <summary>The chair has accepted it; it is no longer carried forward.</summary>
    Accepted,
}

/// <summary>The words, shape and tone of a status; colour is never the only sign.</summary>
public static class ActionStatusWords
{
    /// <summary>All of them, in the order of the board's columns.</summary>
    public static readonly IReadOnlyList<ActionStatus> All = Enum.GetValues<ActionStatus>();

    /// <summary>The status in words: "In progress".</summary>
    public static string Words(this ActionStatus status) => status switch
    {
        ActionStatus.Open => "Open",
        ActionStatus.InProgress => "In progress",
        ActionStatus.Done => "Done",
        ActionStatus.Accepted => "Accepted",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The status as a shape.</summary>
    public static string Shape(this ActionStatus status) => status switch
    {
        ActionStatus.Open => "○",
        ActionStatus.InProgress => "◐",
        ActionStatus.Done => "✓",
        ActionStatus.Accepted => "✔",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The tone that goes with it.</summary>
    public static Tone Tone(this ActionStatus status) => status switch
    {
        ActionStatus.InProgress => Ui.Tone.Steady,
        ActionStatus.Done => Ui.Tone.Done,
        ActionStatus.Accepted => Ui.Tone.Good,
        _ => Ui.Tone.Quiet,
    };

    /// <summary>Whether something is still to be done: open or in progress.</summary>
    public static bool IsOutstanding(this ActionStatus status) => status is ActionStatus.Open or ActionStatus.InProgress;
}
