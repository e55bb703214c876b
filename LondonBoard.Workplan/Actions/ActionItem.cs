using LondonBoard.Data;

namespace LondonBoard.Actions;

/// <summary>Something that somebody is to do, and how it stands. It is carried from meeting to meeting until the chair accepts it as done.</summary>
public sealed class ActionItem : IVersioned
{
    /// <summary>The longest text, condition or follow-up, in characters.</summary>
    public const int MaxText = 4_000;

    /// <summary>The longest date, or list of owners, as written, in characters.</summary>
    public const int MaxShort = 400;

    /// <summary>Where changes of the register happen: there is one for the whole board.</summary>
    public static readonly Place Register = new(Room.Actions, null);

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>What is to be done, as written.</summary>
    public required string Text { get; set; }

    /// <summary>Its owners as written: "CC / ID"; null where nobody is named.</summary>
    public string? OwnersAsWritten { get; set; }

    /// <summary>When it is due, as written; null where no date was set.</summary>
    public string? DueText { get; set; }

    /// <summary>The same where <see cref="Text"/> does not already say it; null where it does.</summary>
    public string? DueBesideText => DueText is { } due && Text.Contains(due, StringComparison.Ordinal) ? null : DueText;

    /// <summary>The day from which that date counts, where it is relative or lacks its year.</summary>
    public DateOnly DueReference { get; set; }

    /// <summary>The date it had first, as written then; null where it was never put off.</summary>
    public string? SlippedFrom { get; set; }

    /// <summary>Why it was put off last.</summary>
    public string? SlipReason { get; set; }

    /// <summary>What has to happen first: "once the lawyers have finished".</summary>
    public string? Condition { get; set; }

    /// <summary>What follows when it is done: "feed back to the training group".</summary>
    public string? FollowUp { get; set; }

    /// <summary>How it stands.</summary>
    public ActionStatus Status { get; set; }

    /// <summary>Actions of a column stand in ascending order of this.</summary>
    public double Position { get; set; }

    /// <summary>The meeting that raised it; null where none did.</summary>
    public Guid? MeetingId { get; set; }

    /// <summary>That meeting in words, kept up by the meeting itself: "Board, 25 July 2007".</summary>
    public string? Meeting { get; set; }

    /// <summary>The agenda item under which it was raised.</summary>
    public Guid? AgendaItemId { get; set; }

    /// <summary>That item's number, kept up when the agenda is put in another order.</summary>
    public string? AgendaNumber { get; set; }

    /// <summary>The item of a workplan that it serves.</summary>
    public Guid? WorkplanItemId { get; set; }

    /// <summary>When it was raised (UTC).</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last said to be done (UTC); null while it is not.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>When the chair accepted it (UTC); null while the chair has not.</summary>
    public DateTime? AcceptedAt { get; set; }

    /// <summary>When it was withdrawn (UTC); null while it stands.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }
}

/// <summary>One of the owners of an action: a person, a group, or a name that nobody in the directory has.</summary>
public sealed class ActionOwner
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The action.</summary>
    public Guid ActionId { get; set; }

    /// <summary>The order in which they are named.</summary>
    public int Position { get; set; }

    /// <summary>The name as written: "CC".</summary>
    public required string Written { get; set; }

    /// <summary>The whole name where it is known; else as written.</summary>
    public required string Name { get; set; }

    /// <summary>Where the owner is from, where that is known.</summary>
    public string? Organisation { get; set; }

    /// <summary>Whom the written name may mean, where that is several ("Lee Marsh or Lydia Moss"); null once it is settled.</summary>
    public string? MayBe { get; set; }

    /// <summary>The person in the directory; null for a group, and for who is not in it.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The group; null for a person.</summary>
    public Guid? GroupId { get; set; }
}

/// <summary>What somebody said about an action, with author and date.</summary>
public sealed class ActionNote
{
    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The action.</summary>
    public Guid ActionId { get; set; }

    /// <summary>The words.</summary>
    public required string Text { get; set; }

    /// <summary>Who said it; null for the program.</summary>
    public Guid? AuthorId { get; set; }

    /// <summary>The author's name at the time.</summary>
    public required string Author { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime CreatedAt { get; set; }
}
