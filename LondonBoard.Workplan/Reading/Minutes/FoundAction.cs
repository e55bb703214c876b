using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Which notation an action was found by.</summary>
internal enum FoundBy
{
    /// <summary>A mark with the words: "ACTION – …".</summary>
    Mark,

    /// <summary>A mark behind a sentence: "(Action 2.4)", "(Action: JS)".</summary>
    MarkBehind,

    /// <summary>An entry of a list of actions.</summary>
    List,

    /// <summary>A row of a table of actions.</summary>
    Table,

    /// <summary>Initials or names in the margin.</summary>
    Margin,

    /// <summary>A sentence that plainly asks somebody to do something.</summary>
    Prose,
}

/// <summary>An action as found, before repetitions are put together.</summary>
/// <param name="By">The notation.</param>
/// <param name="Item">The item it stands under.</param>
/// <param name="Text">What is to be done.</param>
internal sealed record FoundAction(FoundBy By, string? Item, string Text)
{
    /// <summary>Who; null where nobody is named.</summary>
    public Owners? Owners { get; init; }

    /// <summary>By when.</summary>
    public PartialDate? Due { get; init; }

    /// <summary>How it stands.</summary>
    public ActionState State { get; init; }

    /// <summary>The paper's own number for it.</summary>
    public string? Reference { get; init; }

    /// <summary>The number of the line it stands in, to which a summary may refer.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it is an update of an older action.</summary>
    public bool Earlier { get; init; }

    /// <summary>Whether it stands where the actions of the whole meeting are gathered, and not below what was said.</summary>
    public bool Collected { get; init; }

    /// <summary>The day on which that was raised, where our own paper says so.</summary>
    public DateOnly? Raised { get; init; }

    /// <summary>
    /// Whether it stands under "New actions", so that it was given at this meeting, though perhaps not for the first time.
    /// </summary>
    public bool Anew { get; init; }

    /// <summary>Whether only a sentence says it ("Clerk to action"), so that a paper that has no more than such marks nothing.</summary>
    public bool Told { get; init; }

    /// <summary>The sentence before it, where it is found in one: "ring the yard" twice, of a lamp and of a boat, are two.</summary>
    public string? Above { get; init; }

    /// <summary>Whether a paper that marks its actions has it only in a sentence, so that it may be one.</summary>
    public bool Possible { get; init; }

    /// <summary>As it is kept.</summary>
    public MinutedAction Kept => new(Item, Owners?.Names ?? [], Owners?.Written, Text, Due, State, Reference) { Raised = Raised };
}
