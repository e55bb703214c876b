using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using LondonBoard.Workplan;

namespace LondonBoard.Actions;

/// <summary>What stands above the actions: nothing yet but that they are one register.</summary>
public sealed record RegisterHead;

/// <summary>One action as every screen has it: immutable, read once a change and shared by all circuits.</summary>
public sealed class ActionRow : ILiveRow
{
    /// <summary>Puts a row together from what was read.</summary>
    public ActionRow(ActionItem action, IEnumerable<ActionOwner> owners, IEnumerable<ActionNote> notes, string? workplanItem, RowChange? last, IEnumerable<Guid>? accounts = null)
    {
        Stored = action;
        Key = action.Id.ToString();
        Owners = [.. owners.OrderBy(o => o.Position)];
        Notes = [.. notes.OrderBy(n => n.CreatedAt)];
        WorkplanItem = workplanItem;
        Last = last;
        Accounts = [.. accounts ?? []];
        Organisations = [.. Owners.Select(o => o.Organisation).OfType<string>().Distinct()];
        Due = action.DueText is { } due ? TypedLines.Due(due, action.DueReference) : null;
        DueDoubt = Due is not null && action.Status.IsOutstanding() && DueWords.MeanNoDate(Due) ? DueWords.NoDate : null;
        Was = action.SlippedFrom is { } first && first != action.DueText ? first : null;
        Who = Owners.IsEmpty ? "" : string.Join(", ", Owners.Select(o => o.Name));
        Doubt = Owners.Where(o => o.MayBe is not null).Select(o => $"{o.Written} may be {o.MayBe}").ToList() is { Count: > 0 } doubts ? string.Join("; ", doubts) : null;
        Raised = string.Join(", ", new[] { action.Meeting, action.AgendaNumber is { } number ? $"item {number}" : null }.Where(w => w is not null));
    }

    /// <inheritdoc/>
    public Guid Id => Stored.Id;

    /// <inheritdoc/>
    public double Order => Stored.Position;

    /// <summary>The id as the page carries it.</summary>
    public string Key { get; }

    /// <summary>The stored action; never changed through this.</summary>
    public ActionItem Stored { get; }

    /// <summary>Its owners in the order named.</summary>
    public ImmutableArray<ActionOwner> Owners { get; }

    /// <summary>Its notes, oldest first.</summary>
    public ImmutableArray<ActionNote> Notes { get; }

    /// <summary>The workplan item it serves, by number and title; null where it serves none.</summary>
    public string? WorkplanItem { get; }

    /// <summary>The last change; null before the first.</summary>
    public RowChange? Last { get; }

    /// <summary>The number by which a reader tells whether it has seen this state.</summary>
    public long Revision => Last?.Sequence ?? 0;

    /// <summary>When it is due; null where no date was set.</summary>
    public PartialDate? Due { get; }

    /// <summary>That the words for its date mean none, so that it can never be overdue; null where they mean one, there are none, or it is done.</summary>
    public string? DueDoubt { get; }

    /// <summary>The date it had first, as written then, where it has another now.</summary>
    public string? Was { get; }

    /// <summary>Its owners in one line; empty where nobody is named.</summary>
    public string Who { get; }

    /// <summary>Which of its owners may be several people, in words: "LM may be Lee Marsh or Lydia Moss"; null where all are settled.</summary>
    public string? Doubt { get; }

    /// <summary>Where it was raised: "Board, 25 July 2007, item 9"; empty where at no meeting.</summary>
    public string Raised { get; }

    /// <summary>The day on which it was raised; null where at no meeting, or at one without a day.</summary>
    public DateOnly? RaisedOn => Stored.Meeting is { } meeting && !meeting.StartsWith(ActionOrigin.Before, StringComparison.Ordinal) ? CarriedNote.DayOf(meeting) : null;

    /// <summary>Whether its day has passed and nobody has said that it is done.</summary>
    public bool IsOverdue(DateOnly today) => Stored.Status.IsOutstanding() && Due?.IsOverdue(today) == true;

    /// <summary>The accounts of its owners, where the directory knows them.</summary>
    public ImmutableArray<Guid> Accounts { get; }

    /// <summary>Where its owners are from; the reader says it as those organisations are called now.</summary>
    public ImmutableArray<string> Organisations { get; init; }

    /// <summary>The meetings that raised it or have it on their agenda.</summary>
    public ImmutableArray<ActionMeeting> Meetings { get; init; } = [];

    /// <summary>The groups it concerns: those among its owners, and those whose meetings it has come to.</summary>
    public IEnumerable<(Guid Id, string Name)> Groups =>
        Owners.Where(o => o.GroupId is not null).Select(o => (o.GroupId!.Value, o.Name))
            .Concat(Meetings.Where(m => m is { GroupId: not null, Group: not null }).Select(m => (m.GroupId!.Value, m.Group!)))
            .DistinctBy(g => g.Item1);

    /// <summary>Whether somebody who is signed in is one of its owners: by the directory, or by name.</summary>
    public bool IsOwnedBy(string? name, Guid? account) => (account is { } id && Accounts.Contains(id)) || IsOwnedBy(name);

    /// <summary>Whether a person of this name is one of its owners.</summary>
    public bool IsOwnedBy(string? name) => name is { Length: > 0 } && Owners.Any(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
