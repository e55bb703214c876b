using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LondonBoard.Edits;
using LondonBoard.Papers;

namespace LondonBoard.Meetings;

/// <content>What is corrected, as it is kept while it is not stored: what differs from the paper, by its place there.</content>
public sealed partial class CorrectedMinutes
{
    /// <summary>What differs from the paper, to be kept while it is not stored; null where nothing does.</summary>
    public string? Keep()
    {
        var kept = new KeptCorrections(
            Head.KeepChanged(),
            string.IsNullOrWhiteSpace(AlsoPresent) ? null : AlsoPresent,
            Changed(Persons, p => p.Keep()),
            Changed(Lines, l => l.Keep()),
            Changed(Read, a => a.Keep()),
            Changed(Earlier, a => a.Keep()),
            Changed(Decisions, d => d.Keep()),
            [.. Actions.Where(a => a.IsAdded).Select(a => a.KeepAdded())]);
        return kept.IsEmpty ? null : JsonSerializer.Serialize(kept);
    }

    /// <summary>Puts back what <see cref="Keep"/> gave, as far as the paper is still read in the same way.</summary>
    public void PutBack(string text)
    {
        if (Parse(text) is not { } kept)
            return;
        if (kept.Head is { } head)
            Head.PutBack(head);
        AlsoPresent = kept.AlsoPresent;
        Each(kept.People, Persons, (k, p) => k.Of == p.Read.Name, (k, p) => p.PutBack(k));
        Each(kept.Lines, Lines, (k, l) => k.Of == l.Words, (k, l) => l.PutBack(k));
        foreach (var added in kept.Added ?? [])
        {
            if (added.At is { } at && at >= 0 && at < Lines.Length && Lines[at] is { Action: null } line && line.Words == added.Of)
                Add(line, new MinutedAction(null, [], null, line.Words, null, ActionState.Open, null)).PutBack(added, Lines);
        }

        Each(kept.Actions, Read, (k, a) => k.Of == a.Read.Text, (k, a) => a.PutBack(k, Lines));
        Each(kept.Earlier, Earlier, (k, a) => k.Of == a.Read.Text, (k, a) => a.PutBack(k, Lines));
        Each(kept.Decisions, Decisions, (k, d) => k.Of == d.Read.Text, (k, d) => (d.Kept, d.Kind) = (k.Kept, k.Kind));
    }

    private ImmutableArray<CorrectedAction> Read => [.. Actions.Where(a => !a.IsAdded)];

    private static Dictionary<string, TKept> Changed<T, TKept>(ImmutableArray<T> all, Func<T, TKept?> keep)
        where TKept : class =>
        all.Index().Select(o => (o.Index, Kept: keep(o.Item))).Where(o => o.Kept is not null)
            .ToDictionary(o => o.Index.ToString(CultureInfo.InvariantCulture), o => o.Kept!);

    private static void Each<T, TKept>(Dictionary<string, TKept>? kept, ImmutableArray<T> all, Func<TKept, T, bool> isOf, Action<TKept, T> put)
    {
        foreach (var (place, one) in kept ?? [])
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

/// <summary>What was corrected, as it is kept; what an earlier version of the program kept may lack some of it.</summary>
internal sealed record KeptCorrections(
    KeptHead? Head,
    string? AlsoPresent,
    Dictionary<string, KeptPerson>? People,
    Dictionary<string, KeptHeading>? Lines,
    Dictionary<string, KeptAction>? Actions,
    Dictionary<string, KeptAction>? Earlier,
    Dictionary<string, KeptDecision>? Decisions,
    KeptAction[]? Added)
{
    internal bool IsEmpty =>
        Head is null && AlsoPresent is null && People!.Count + Lines!.Count + Actions!.Count + Earlier!.Count + Decisions!.Count + Added!.Length == 0;
}

/// <summary>A corrected head, as it is kept.</summary>
internal sealed record KeptHead(
    string? Title, string? DayText, DateOnly? Day, string? Start, string? End, string? Place, string? Chair, string? Next, Named? Group);

/// <summary>Somebody corrected, as they are kept; <c>Of</c> is what the paper calls them.</summary>
internal sealed record KeptPerson(string Of, bool Listed, Attended Part, string? Typed, string? Organisation, string? Initials);

/// <summary>An item or none, as it is kept; <c>Of</c> is what the paper says.</summary>
internal sealed record KeptHeading(string Of, bool IsItem, string? Number, string? Typed);

/// <summary>A corrected action, as it is kept; <c>Of</c> is what the paper says, <c>At</c> the line of one that was missed.</summary>
internal sealed record KeptAction(
    string Of, bool Kept, string Text, ImmutableArray<string> Owners, string OwnersTyped, string? Due, ImmutableArray<string> Settled)
{
    public int? MovedTo { get; init; }

    public int? At { get; init; }
}

/// <summary>A corrected decision, as it is kept; <c>Of</c> is what the paper says.</summary>
internal sealed record KeptDecision(string Of, bool Kept, DecisionKind Kind);
