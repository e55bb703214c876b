namespace LondonBoard.Reading.Minutes;

/// <summary>How a mark says what it marks.</summary>
internal enum MarkKind
{
    /// <summary>The action's words follow: "ACTION – CC to …".</summary>
    Full,

    /// <summary>Only owners follow; the deed stands before: "… (Action: JS)".</summary>
    OwnersOnly,

    /// <summary>Only a number follows, or nothing; the deed stands before: "… (Action 2.4)", "… [ACTION]".</summary>
    NumberOnly,

    /// <summary>Nothing follows; the action or actions stand on the next lines.</summary>
    Opener,
}

/// <summary>A mark of an action in a line.</summary>
/// <param name="Kind">How it marks.</param>
/// <param name="Body">What follows it.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Reference">Its number.</param>
/// <param name="Several">Whether it says "actions".</param>
internal sealed record ActionMark(MarkKind Kind, string Body, string Before, string? Reference, bool Several)
{
    /// <summary>The owners that stand in brackets beside the word: "ACTION (JS/KT):".</summary>
    public string? Who { get; init; }

    /// <summary>The deadline that stands there: "Action (Ann, 12 May):".</summary>
    public string? When { get; init; }

    /// <summary>How it stands, where that is said there: "Action 3 (carried over):".</summary>
    public Papers.ActionState? State { get; init; }
}
