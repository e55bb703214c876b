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
    private readonly ImmutableArray<CorrectedPerson> _people;
    private readonly HashSet<string> _settled = [];
    private ImmutableArray<Owner> _owners;
    private (string Text, ImmutableArray<string> Owners)? _typed;

    internal CorrectedAction(MinutedAction read, IEnumerable<string> doubts, ImmutableArray<CorrectedPerson> people, bool isPossible = false)
    {
        (Read, IsPossible, Kept, _doubts, _people) = (read, isPossible, !isPossible, [.. doubts], people);
        Reset();
    }

    /// <summary>As the paper has it.</summary>
    public MinutedAction Read { get; }

    /// <summary>Whether the paper does not mark it as an action.</summary>
    public bool IsPossible { get; }

    /// <summary>Whether the reader missed it, and somebody found it in its line.</summary>
    public bool IsAdded { get; internal init; }

    /// <summary>The line that it stands in; null where it comes from a table or a margin, or runs over two lines.</summary>
    public CorrectedLine? Line { get; internal set; }

    /// <summary>The item that somebody moved it to.</summary>
    public CorrectedLine? MovedTo { get; set; }

    /// <summary>Whether it will be put on the board.</summary>
    public bool Kept { get; set; }

    /// <summary>What is to be done.</summary>
    public string Text { get; set; } = null!;

    /// <summary>Who is to do it, each by name or as written; somebody on the attendance list by the name they have there now.</summary>
    public ImmutableArray<string> Owners => [.. _owners.Select(o => o.Name)];

    /// <summary>The owners in one line, as they stand in a field.</summary>
    public string OwnersTyped => _typed is { } typed && typed.Owners.SequenceEqual(Owners) ? typed.Text : string.Join(Between, Owners);

    /// <summary>When, in words.</summary>
    public string? Due { get; set; }

    /// <summary>Whether it says anything else than the paper.</summary>
    public bool IsChanged => MovedTo is not null || !AreOwnersRead || Text != Read.Text || (Due ?? "") != (Read.Due?.Text ?? "");

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
            return AreOwnersRead ? action with { Owners = Owners }
                : action with { Owners = Owners, OwnersAsWritten = _owners.IsEmpty ? null : PaperLine.Clean(OwnersTyped) };
        }
    }

    private bool AreOwnersRead => _owners.SequenceEqual(Meant(Read.Owners, p => p.Read.Name));

    /// <summary>Says what the paper says again.</summary>
    public void Reset() => (Text, _owners, _typed, Due, MovedTo) = (Read.Text, Meant(Read.Owners, p => p.Read.Name), null, Read.Due?.Text, null);

    /// <summary>Somebody types the owners.</summary>
    /// <param name="typed">The words.</param>
    /// <param name="names">Whom names mean: "Health and Wellbeing Board" is one, "CC and ID" are two.</param>
    public void TypeOwners(string? typed, NameResolver names)
    {
        // "CC" who is on the list stays that person, whatever is corrected about their name and initials.
        var owners = names.Resolve(typed ?? "").Select(n => n.Known is { } known && _people.Any(p => p.Name == known.Name) ? known.Name : PaperLine.Clean(n.AsWritten));
        _owners = Meant(owners.Where(n => n.Length > 0), p => p.Name);
        _typed = (typed ?? "", Owners);
    }

    /// <summary>Says whom the words of one owner mean.</summary>
    public void Choose(string written, string name) =>
        (_owners, _typed) = (Meant(Owners.Select(o => o == written ? name : o).Distinct(StringComparer.OrdinalIgnoreCase), p => p.Name), null);

    /// <summary>A doubt is none: it is right as it stands.</summary>
    public void Settle(string doubt) => _settled.Add(doubt);

    /// <summary>The owners who may be several people.</summary>
    public IEnumerable<ResolvedName> Unclear(NameResolver names) => Owners.Select(names.ResolveOne).Where(n => n.Doubtful);

    /// <summary>What else is in doubt about it, in words.</summary>
    /// <param name="names">Whom names mean.</param>
    /// <param name="meeting">The day from which its due date counts.</param>
    public IEnumerable<string> Doubts(NameResolver names, DateOnly meeting)
    {
        // What was read of owners is no doubt any more once others stand there, or their names or initials say whom it means,
        // and stands as a question where there is a choice.
        var asked = Owners.Select(names.ResolveOne).Where(n => n.Doubtful || (n.Known is { Present: true } && _people.Any(p => p.IsChanged))).Select(n => n.AsWritten).ToList();
        var doubts = AreOwnersRead ? _doubts.Where(d => !asked.Exists(a => d.StartsWith(a + " may be ", StringComparison.Ordinal) || d.StartsWith(a + " is nobody ", StringComparison.Ordinal))) : [];
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

    internal KeptAction? Keep() => IsChanged || Kept == IsPossible || _settled.Count > 0 ? KeepAll() : null;

    internal KeptAction KeepAdded() => KeepAll() with { Of = Line!.Words, At = Line.At };

    internal void PutBack(KeptAction kept, ImmutableArray<CorrectedLine> lines)
    {
        (Kept, Text, Due, _owners) = (kept.Kept, kept.Text, kept.Due, Meant(kept.Owners, p => p.Name));
        _typed = (kept.OwnersTyped, Owners);
        MovedTo = kept.MovedTo is { } at && at >= 0 && at < lines.Length ? lines[at] : null;
        _settled.UnionWith(kept.Settled);
    }

    private KeptAction KeepAll() => new(Read.Text, Kept, Text, Owners, OwnersTyped, Due, [.. _settled]) { MovedTo = MovedTo?.At };

    private ImmutableArray<Owner> Meant(IEnumerable<string> names, Func<CorrectedPerson, string> called) =>
        [.. names.Select(n => new Owner(n, _people.FirstOrDefault(p => called(p).Equals(n, StringComparison.OrdinalIgnoreCase)))).Select(o => o.Person is null ? o : o with { Words = "" })];

    /// <summary>An owner: somebody on the attendance list, else words.</summary>
    private readonly record struct Owner(string Words, CorrectedPerson? Person)
    {
        public string Name => Person?.Name ?? Words;
    }
}

/// <summary>What a due date means.</summary>
/// <param name="Words">What is understood, or the words where nothing is.</param>
/// <param name="IsSure">Whether anything is understood.</param>
public sealed record UnderstoodDue(string Words, bool IsSure);
