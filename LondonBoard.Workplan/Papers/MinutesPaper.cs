using System.Collections.Immutable;
using LondonBoard.Dates;

namespace LondonBoard.Papers;

/// <summary>Minutes as a paper: what a careful secretary would put into the registers, each with the author's own words.</summary>
/// <param name="Meeting">What stands at the head.</param>
/// <param name="Attendees">Who was there, in the order written.</param>
/// <param name="Apologies">Who sent apologies, in the order written.</param>
/// <param name="Items">The agenda items; numbers repeat and go missing in real papers, so that titles tell them apart.</param>
/// <param name="Decisions">What was decided or noted.</param>
/// <param name="Actions">What is to be done because of this meeting.</param>
/// <param name="PreviousActions">Updates of older actions: done, carried forward, quoted, struck through.</param>
/// <param name="NextMeetings">When the body meets again.</param>
public sealed record MinutesPaper(
    MeetingHead Meeting,
    ImmutableArray<MinutedPerson> Attendees,
    ImmutableArray<MinutedPerson> Apologies,
    ImmutableArray<MinutedItem> Items,
    ImmutableArray<MinutedDecision> Decisions,
    ImmutableArray<MinutedAction> Actions,
    ImmutableArray<MinutedAction> PreviousActions,
    ImmutableArray<PlannedMeeting> NextMeetings);

/// <summary>What stands at the head of minutes; null where the paper does not say.</summary>
/// <param name="Title">The meeting's title.</param>
/// <param name="Date">Its day.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
/// <param name="Location">The place, as written.</param>
/// <param name="Chair">Who chaired it.</param>
public sealed record MeetingHead(string Title, DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Location, string? Chair);

/// <summary>Somebody on the attendance list.</summary>
/// <param name="Name">The name without titles such as "Cllr" or "Mrs".</param>
/// <param name="Organisation">Where they are from, as written.</param>
/// <param name="Initials">As stated, else derived from the name; null for a single name.</param>
/// <param name="Role">What they are in the meeting ("Chair", "Clerk"), as written.</param>
public sealed record MinutedPerson(string Name, string? Organisation, string? Initials, string? Role)
{
    /// <summary>Whether they were there without being a member: listed by themselves, "In attendance".</summary>
    public bool IsGuest { get; init; }
}

/// <summary>An agenda item.</summary>
/// <param name="Number">As written: "9", "2.1", "12/34"; null where it has none.</param>
/// <param name="Title">Its title.</param>
public sealed record MinutedItem(string? Number, string Title);

/// <summary>What kind of decision it is.</summary>
public enum DecisionKind
{
    /// <summary>Agreed, resolved, decided, carried.</summary>
    Agreed,

    /// <summary>Approved, adopted, ratified, endorsed, signed as correct.</summary>
    Approved,

    /// <summary>Approved or agreed subject to something.</summary>
    WithConditions,

    /// <summary>Noted or received: weaker than a decision.</summary>
    Noted,

    /// <summary>Rejected, not agreed, lost.</summary>
    Rejected,
}

/// <summary>Something decided.</summary>
/// <param name="Item">The item's number, or its title where it has none; null before the first item.</param>
/// <param name="Kind">What kind of decision.</param>
/// <param name="Text">The sentence.</param>
public sealed record MinutedDecision(string? Item, DecisionKind Kind, string Text);

/// <summary>How an action stands where the paper says so.</summary>
public enum ActionState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>Done, completed, closed; ticked or struck through.</summary>
    Done,

    /// <summary>Carried forward, ongoing, outstanding from an earlier meeting.</summary>
    Carried,

    /// <summary>Somebody is at it.</summary>
    InProgress,

    /// <summary>Done, and accepted as that by the chair.</summary>
    Accepted,
}

/// <summary>An action.</summary>
/// <param name="Item">The item's number, or its title where it has none; null before the first item.</param>
/// <param name="Owners">Full names or the group's; what could not be resolved stays as written; none where nobody is named.</param>
/// <param name="OwnersAsWritten">The owners in the author's words.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Due">The deadline; null where none is stated.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reference">The paper's own number for it: "5.2", "AP1".</param>
public sealed record MinutedAction(string? Item, ImmutableArray<string> Owners, string? OwnersAsWritten, string Text, PartialDate? Due, ActionState State, string? Reference)
{
    /// <summary>The day an earlier meeting raised it, where the paper says so.</summary>
    public DateOnly? Raised { get; init; }
}

/// <summary>A meeting to come.</summary>
/// <param name="Date">Its day; null where the words give none.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="Location">The place, as written.</param>
/// <param name="Text">The line as written.</param>
public sealed record PlannedMeeting(DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Location, string Text);
