using System.Collections.Immutable;
using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Papers;
using LondonBoard.People;
using LondonBoard.Reading.Minutes;
using LondonBoard.Workplan;

namespace LondonBoard.Meetings;

/// <summary>An action that was read from minutes, as somebody corrects it before it is stored.</summary>
public sealed class CorrectedAction
{
    private const string Between = " / ";

    private readonly ImmutableArray<string> _doubts;
    private readonly HashSet<string> _settled = [];

    internal CorrectedAction(MinutedAction read, IEnumerable<string> doubts, bool isPossible = false)
    {
        (Read, IsPossible, Kept, _doubts) = (read, isPossible, !isPossible, [.. doubts]);
        Reset();
    }

    /// <summary>As the paper has it.</summary>
    public MinutedAction Read { get; }

    /// <summary>Whether the paper does not mark it as an action.</summary>
    public bool IsPossible { get; }

    /// <summary>Whether it will be put on the board.</summary>
    public bool Kept { get; set; }

    /// <summary>What is to be done.</summary>
    public string Text { get; set; } = null!;

    /// <summary>Who is to do it, each by name or as written.</summary>
    public ImmutableArray<string> Owners { get; private set; }

    /// <summary>The owners in one line, as they stand in a field.</summary>
    public string OwnersTyped { get; private set; } = null!;

    /// <summary>When, in words.</summary>
    public string? Due { get; set; }

    /// <summary>Whether it says anything else than the paper.</summary>
    public bool IsChanged => Stored != Read;

    /// <summary>What follows when it is done.</summary>
    public string? FollowUp => DeedTerms.FollowUp(PaperLine.Clean(Text));

    /// <summary>What has to happen first.</summary>
    public string? Condition => DeedTerms.Condition(PaperLine.Clean(Text));

    /// <summary>What is wrong with it, so that it cannot be stored; null for nothing.</summary>
    public string? Fault => !Kept ? null
        : new ActionWordsRules().Validate(new ActionWords(PaperLine.Clean(Text), [.. Owners.Select(o => new OwnerEntry(o))], OwnersTyped, Due)).Errors is [var first, ..]
            ? first.ErrorMessage : null;

    /// <summary>As it is stored: as if the paper had said so.</summary>
    internal MinutedAction Stored
    {
        get
        {
            var (text, due) = (PaperLine.Clean(Text), PaperLine.Clean(Due ?? ""));
            var action = Read;
            if (text != PaperLine.Clean(Read.Text))
                action = action with { Text = text };
            if (due != PaperLine.Clean(Read.Due?.Text ?? ""))
                action = action with { Due = due.Length == 0 ? null : new(due, null, null, null, false) };
            return Owners.SequenceEqual(Read.Owners) ? action
                : action with { Owners = Owners, OwnersAsWritten = Owners.IsEmpty ? null : PaperLine.Clean(OwnersTyped) };
        }
    }

    /// <summary>Says what the paper says again.</summary>
    public void Reset()
    {
        (Text, Owners, Due) = (Read.Text, Read.Owners, Read.Due?.Text);
        OwnersTyped = string.Join(Between, Owners);
    }

    /// <summary>Somebody types the owners.</summary>
    /// <param name="typed">The words.</param>
    /// <param name="names">Whom names mean: "Health and Wellbeing Board" is one, "CC and ID" are two.</param>
    public void TypeOwners(string? typed, NameResolver names)
    {
        OwnersTyped = typed ?? "";
        Owners = [.. names.Resolve(OwnersTyped).Select(n => PaperLine.Clean(n.AsWritten)).Where(n => n.Length > 0)];
    }

    /// <summary>Says whom the words of one owner mean.</summary>
    public void Choose(string written, string name)
    {
        Owners = [.. Owners.Select(o => o == written ? name : o).Distinct(StringComparer.OrdinalIgnoreCase)];
        OwnersTyped = string.Join(Between, Owners);
    }

    /// <summary>A doubt is none: it is right as it stands.</summary>
    public void Settle(string doubt) => _settled.Add(doubt);

    /// <summary>The owners who may be several people.</summary>
    public IEnumerable<ResolvedName> Unclear(NameResolver names) => Owners.Select(names.ResolveOne).Where(n => n.Doubtful);

    /// <summary>What else is in doubt about it, in words.</summary>
    /// <param name="names">Whom names mean.</param>
    /// <param name="meeting">The day from which its due date counts.</param>
    public IEnumerable<string> Doubts(NameResolver names, DateOnly meeting)
    {
        // What was read of owners is no doubt any more once others stand there, and stands as a question where there is a choice.
        var unclear = Unclear(names).Select(n => n.AsWritten).ToList();
        var doubts = Owners.SequenceEqual(Read.Owners) ? _doubts.Where(d => !unclear.Exists(u => d.StartsWith(u + " may be ", StringComparison.Ordinal))) : [];
        if (Understood(meeting) is { IsSure: false } due)
            doubts = doubts.Append($"“{due.Words}” is no date that is understood; it is kept as written.");
        return doubts.Where(d => !_settled.Contains(d));
    }

    /// <summary>What its due date means; null where it has none.</summary>
    /// <param name="meeting">The day from which it counts.</param>
    public UnderstoodDue? Understood(DateOnly meeting)
    {
        var words = PaperLine.Clean(Due ?? "");
        if (words.Length == 0)
            return null;
        var due = TypedLines.Due(words, meeting);
        // "To the next meeting" has a day where the paper gives that meeting's.
        if (due is { Edtf: null, Ongoing: false } && Read.Due is { Edtf: not null } read && words == read.Text)
            due = read;
        return due is { Edtf: null, Ongoing: false } ? new(words, false) : new(Explained.Milestone(new Milestone(null, due)).Words, true);
    }

    internal KeptAction? Keep() => !IsChanged && Kept != IsPossible && _settled.Count == 0 ? null : new(Read.Text, Kept, Text, Owners, OwnersTyped, Due, [.. _settled]);

    internal void PutBack(KeptAction kept)
    {
        (Kept, Text, Owners, OwnersTyped, Due) = (kept.Kept, kept.Text, kept.Owners, kept.OwnersTyped, kept.Due);
        _settled.UnionWith(kept.Settled);
    }
}

/// <summary>What a due date means.</summary>
/// <param name="Words">What is understood, or the words where nothing is.</param>
/// <param name="IsSure">Whether anything is understood.</param>
public sealed record UnderstoodDue(string Words, bool IsSure);

/// <summary>A decision that was read from minutes, as somebody corrects it before it is stored.</summary>
/// <param name="read">As the paper has it.</param>
public sealed class CorrectedDecision(MinutedDecision read)
{
    /// <summary>As the paper has it.</summary>
    public MinutedDecision Read => read;

    /// <summary>Whether it will stand in the register.</summary>
    public bool Kept { get; set; } = true;

    /// <summary>What kind of decision it is.</summary>
    public DecisionKind Kind { get; set; } = read.Kind;

    internal KeptDecision? Keep() => Kept && Kind == read.Kind ? null : new(read.Text, Kept, Kind);
}
