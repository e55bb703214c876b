using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Meetings;

/// <summary>
/// Minutes that were read, as somebody corrects them before they are stored. What is corrected is stored as if it had stood
/// in the paper; the lines of the minutes keep the author's words.
/// </summary>
public sealed class CorrectedMinutes
{
    private readonly Dictionary<MinutedAction, CorrectedAction> _actions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MinutedDecision, CorrectedDecision> _decisions = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<MinutedPerson> _absent = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins with what was read.</summary>
    /// <param name="reading">What was read; must not be a refusal.</param>
    public CorrectedMinutes(MinutesReading reading)
    {
        var paper = reading.Paper!;
        (Reading, Head) = (reading, new(paper));
        Actions =
        [
            .. paper.Actions.Select((a, at) => new CorrectedAction(a, reading.Doubts.Where(d => d.Where == $"action {at + 1}").Select(d => d.Message))),
            .. reading.Possible.Select(p => new CorrectedAction(p.Action, [], isPossible: true)),
        ];
        Earlier = [.. paper.PreviousActions.Select(a => new CorrectedAction(a, []))];
        Decisions = [.. paper.Decisions.Select(d => new CorrectedDecision(d))];
        foreach (var action in Actions.Concat(Earlier))
            _actions[action.Read] = action;
        foreach (var decision in Decisions)
            _decisions[decision.Read] = decision;
        var told = paper.Actions.Select((_, at) => $"action {at + 1}").Append("meeting").Append("attendees").ToHashSet();
        Doubts = [.. reading.Doubts.Except(reading.Possible.Select(p => p.Doubt)).Where(d => !told.Contains(d.Where))];
    }

    /// <summary>What was read.</summary>
    public MinutesReading Reading { get; }

    /// <summary>Its head.</summary>
    public CorrectedHead Head { get; }

    /// <summary>The actions that the paper marks, then those that may be some.</summary>
    public ImmutableArray<CorrectedAction> Actions { get; }

    /// <summary>The actions of earlier meetings.</summary>
    public ImmutableArray<CorrectedAction> Earlier { get; }

    /// <summary>The decisions.</summary>
    public ImmutableArray<CorrectedDecision> Decisions { get; }

    /// <summary>What is in doubt about none of these.</summary>
    public ImmutableArray<Doubt> Doubts { get; }

    /// <summary>Whether somebody is on the attendance list.</summary>
    public bool IsListed(MinutedPerson person) => !_absent.Contains(person);

    /// <summary>Says whether somebody is on the attendance list.</summary>
    public void List(MinutedPerson person, bool listed) => _ = listed ? _absent.Remove(person) : _absent.Add(person);

    /// <summary>Who was present besides, a name a line.</summary>
    public string? AlsoPresent { get; set; }

    /// <summary>The attendance list as it is stored.</summary>
    public ImmutableArray<AttendanceEntry> People =>
    [
        .. Reading.Paper!.Attendees.Where(IsListed).Select(p => MinutesImport.Entry(p.IsGuest ? Attended.Guest : Attended.Present, p)),
        .. AttendanceText.Read(Attended.Present, AlsoPresent),
        .. Reading.Paper.Apologies.Where(IsListed).Select(p => MinutesImport.Entry(Attended.Apologies, p)),
    ];

    /// <summary>How many lines stand under each item, in their order.</summary>
    public ImmutableArray<int> Points
    {
        get
        {
            var counts = Reading.Points.CountBy(p => p.Item).ToDictionary();
            return [.. Reading.Paper!.Items.Select((_, at) => counts.GetValueOrDefault(at))];
        }
    }

    /// <summary>The actions that are stored, as the paper has them.</summary>
    internal IEnumerable<MinutedAction> Marked => Actions.Where(a => !a.IsPossible || a.Kept).Select(a => a.Read);

    /// <summary>What is stored of an action; null where it is none.</summary>
    internal MinutedAction? Of(MinutedAction? read) => read is not null && _actions[read] is { Kept: true } action ? action.Stored : null;

    /// <summary>The kind of a decision; null where it is none.</summary>
    internal DecisionKind? Of(MinutedDecision? read) => read is not null && _decisions[read] is { Kept: true } decision ? decision.Kind : null;

    /// <summary>What differs from the paper, to be kept while it is not stored; null where nothing does.</summary>
    public string? Keep()
    {
        var (head, people) = (Head.KeepChanged(), _absent.Select(PlaceOf).Order().ToImmutableArray());
        var (actions, earlier, decisions) = (Changed(Actions, a => a.Keep()), Changed(Earlier, a => a.Keep()), Changed(Decisions, d => d.Keep()));
        return head is null && people.IsEmpty && string.IsNullOrWhiteSpace(AlsoPresent) && actions.Count + earlier.Count + decisions.Count == 0 ? null
            : JsonSerializer.Serialize(new KeptCorrections(head, people, AlsoPresent, actions, earlier, decisions));
    }

    /// <summary>Puts back what <see cref="Keep"/> gave, as far as the paper is still read in the same way.</summary>
    public void PutBack(string text)
    {
        if (Parse(text) is not { } kept)
            return;
        if (kept.Head is { } head)
            Head.PutBack(head);
        AlsoPresent = kept.AlsoPresent;
        foreach (var (_, person) in Listed.Index().Where(p => kept.Absent.Contains(p.Index)))
            List(person, listed: false);
        Each(kept.Actions, Actions, (k, a) => k.Of == a.Read.Text, (k, a) => a.PutBack(k));
        Each(kept.Earlier, Earlier, (k, a) => k.Of == a.Read.Text, (k, a) => a.PutBack(k));
        Each(kept.Decisions, Decisions, (k, d) => k.Of == d.Read.Text, (k, d) => (d.Kept, d.Kind) = (k.Kept, k.Kind));
    }

    private IEnumerable<MinutedPerson> Listed => Reading.Paper!.Attendees.Concat(Reading.Paper.Apologies);

    private int PlaceOf(MinutedPerson person) => Listed.Index().First(p => ReferenceEquals(p.Item, person)).Index;

    private static Dictionary<string, TKept> Changed<T, TKept>(ImmutableArray<T> all, Func<T, TKept?> keep)
        where TKept : class =>
        all.Index().Select(o => (o.Index, Kept: keep(o.Item))).Where(o => o.Kept is not null)
            .ToDictionary(o => o.Index.ToString(CultureInfo.InvariantCulture), o => o.Kept!);

    private static void Each<T, TKept>(Dictionary<string, TKept> kept, ImmutableArray<T> all, Func<TKept, T, bool> isOf, Action<TKept, T> put)
    {
        foreach (var (place, one) in kept)
        {
            if (int.TryParse(place, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < all.Length && isOf(one, all[at]))
                put(one, all[at]);
        }
    }

    private static KeptCorrections? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptCorrections>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What was corrected, as it is kept.</summary>
internal sealed record KeptCorrections(
    KeptHead? Head,
    ImmutableArray<int> Absent,
    string? AlsoPresent,
    Dictionary<string, KeptAction> Actions,
    Dictionary<string, KeptAction> Earlier,
    Dictionary<string, KeptDecision> Decisions);

/// <summary>A corrected head, as it is kept.</summary>
internal sealed record KeptHead(
    string? Title, string? DayText, DateOnly? Day, string? Start, string? End, string? Place, string? Chair, string? Next, Named? Group);

/// <summary>A corrected action, as it is kept; <c>Of</c> is what the paper says.</summary>
internal sealed record KeptAction(
    string Of, bool Kept, string Text, ImmutableArray<string> Owners, string OwnersTyped, string? Due, ImmutableArray<string> Settled);

/// <summary>A corrected decision, as it is kept; <c>Of</c> is what the paper says.</summary>
internal sealed record KeptDecision(string Of, bool Kept, DecisionKind Kind);
