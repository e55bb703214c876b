using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Recognises decisions: "RESOLVED …", "It was agreed …", "The Board approved …", "carried nem con", a margin that says "Noted".</summary>
internal static partial class Decisions
{
    /// <summary>Whether a line is marked as a decision: "RESOLVED", "Decision:", "AGREED –".</summary>
    public static bool IsMarked(string text) => Mark().IsMatch(text);

    /// <summary>Whether words tell that a body took a decision which is done with that: "The Committee RESOLVED to approve the notes".</summary>
    public static bool IsMade(string words) => Made().IsMatch(words);

    /// <summary>Whether a heading or line says that something is only proposed.</summary>
    public static bool IsProposal(string text) => Proposal().IsMatch(text);

    /// <summary>The decisions of a line.</summary>
    public static IEnumerable<(DecisionKind Kind, string Text)> In(string text)
    {
        // "Agreed. The fence comes first." begins with an outcome, "RESOLVED. That …" with a mark.
        if (Mark().Match(text) is { Success: true } mark && !(mark.Value is [.., 'd', '.'] && text.Length > mark.Length))
        {
            var words = text[mark.Length..].TrimStart(' ', ':', '–', '-', '—', '.', ')');
            var rest = words.Length > 0 ? Sentences.Of(words) : [];
            if (rest.Count == 0 && IsOutcome(text))
                yield return (KindOf(text), text);
            else if (rest.Count > 0 && Announces(text) is null)
                yield return (KindOf(mark.Value + " " + rest[0]), words.Length <= 600 ? words : rest[0]);
            yield break;
        }

        if (!Hint().IsMatch(text))
            yield break;
        foreach (var decision in Said(Sentences.Of(text)))
            yield return decision;
    }

    // "All agreed." and "Proposed by Ann, seconded by Carl." say of the sentence before them what became of it.
    private static List<(DecisionKind Kind, string Text)> Said(List<string> sentences)
    {
        var said = new List<(DecisionKind Kind, string Text)>();
        string? above = null, motion = null;
        var decided = false;
        foreach (var sentence in sentences)
        {
            var kind = IsOpen(sentence) ? null : Kind(Decided(sentence));
            var outcome = IsOutcome(sentence);
            // What was said between a motion and the vote on it is no part of the decision.
            if (!outcome && Motion().IsMatch(sentence))
                motion = sentence;
            else if (outcome && motion is not null && above?.StartsWith(motion, StringComparison.Ordinal) == false)
                (above, decided) = (motion, false);
            var follows = above is not null && above.Length < 1_200 && (outcome || (kind is not null && !decided && sentence.Count(c => c == ' ') < 4));
            if (follows && decided)
                said[^1] = (said[^1].Kind, $"{above} {sentence}");
            else if (kind is { } found)
                said.Add((found, follows ? $"{above} {sentence}" : sentence));
            above = follows ? $"{above} {sentence}" : sentence;
            decided = kind is not null || (follows && decided);
        }

        return said;
    }

    // What is too long to tell, was decided elsewhere or is still to be decided.
    private static bool IsOpen(string sentence) =>
        sentence.Length > 1_200 || Not().IsMatch(sentence) || (IsProposal(sentence) && !Settled().IsMatch(sentence));

    /// <summary>Whether a decision is only told by its vote or as what talk came to, so that a marked one in the same item says it better.</summary>
    public static bool IsTold(string decision)
    {
        static bool IsTalk(string s) => !Inner().IsMatch(s) && (!IsDecided(s) || Settling().IsMatch(s)) && !Motion().IsMatch(s);
        var said = Sentences.Of(decision);
        return said.Exists(s => Voted().IsMatch(s) || Settling().IsMatch(s)) && said.TrueForAll(IsTalk);
    }

    /// <summary>Whether words only say what became of what stands before them: "All agreed.", "Moved: Ann Bell.", "CARRIED".</summary>
    public static bool IsOutcome(string sentence) => sentence.Length <= 120 && !sentence.EndsWith(':') && Outcome().IsMatch(sentence);

    /// <summary>What a title decides that is a sentence: "The minutes were agreed as a true record"; null for any other.</summary>
    public static DecisionKind? Titled(string title) =>
        (Passive().IsMatch(title) || ByBody().IsMatch(title) || OfMinutes().IsMatch(title)) && !Not().IsMatch(title) && !IsProposal(title)
            ? KindOf(title) : null;

    /// <summary>Whether every sentence of a line only says what became of what stands above it.</summary>
    public static bool AreOutcomes(string text) => Sentences.Of(text) is { Count: > 0 } said && said.TrueForAll(IsOutcome);

    /// <summary>Whether a line moves what is voted on below it.</summary>
    public static bool Moves(string text) => Motion().IsMatch(text);

    /// <summary>Whether words decide anything that lasts: not that the meeting is closed.</summary>
    public static bool Lasts(string decision) => decision.Length > 3 && !Closing().IsMatch(decision);

    /// <summary>What a line announces that leaves the words to the lines below: "RESOLVED – That", "NOTED:"; null for any other.</summary>
    public static DecisionKind? Announces(string text) =>
        Ends().IsMatch(text) ? DecisionKind.Agreed
        : Mark().Match(text) is { Success: true } mark && !IsOutcome(text) && LeadsOn(text[mark.Length..]) ? KindOf(mark.Value)
        : null;

    private static bool LeadsOn(string words) =>
        words.Trim(' ', ':', '–', '-', '—', '.').ToLowerInvariant() is "" or "that" or "to" or "the following" or "as follows";

    /// <summary>Whether the lines below only say on what the decision depends: "subject to the following conditions:".</summary>
    public static bool ListsConditions(string text) => text.EndsWith(':') && Proviso().IsMatch(text);

    /// <summary>What a line decides that stands under "RESOLVED –"; under "NOTED:" nothing is more than noted.</summary>
    public static DecisionKind Listed(string text, DecisionKind announced) =>
        announced == DecisionKind.Noted ? DecisionKind.Noted : KindOf(text);

    // What is only mused of decides nothing.
    private static string Decided(string sentence) => Mused().Replace(sentence, "…");

    private static DecisionKind? Kind(string sentence)
    {
        if (Inner().Match(sentence) is { Success: true } shouted)
        {
            var resolved = sentence[(shouted.Index + shouted.Length)..].TrimStart(' ', ':', '–', '-', '—');
            if (resolved.Length > 3)
                return KindOf(shouted.Value + " " + resolved);
        }

        return IsDecided(sentence) || Voted().IsMatch(sentence) ? KindOf(sentence)
            : NotedBy().IsMatch(sentence) ? DecisionKind.Noted
            : null;
    }

    /// <summary>What a word in the margin decides; null where it decides nothing.</summary>
    public static DecisionKind? InMargin(string margin) => margin.Trim(' ', '.', ':', '*').ToLowerInvariant() switch
    {
        "note" or "noted" or "to note" or "for noting" or "received" or "info" or "information" or "for information" => DecisionKind.Noted,
        "agreed" or "resolved" or "carried" or "decision" => DecisionKind.Agreed,
        "approved" or "adopted" or "ratified" or "accepted" => DecisionKind.Approved,
        "rejected" or "refused" => DecisionKind.Rejected,
        _ => null,
    };

    /// <summary>The words in which a decision says what it depends on; null where it depends on nothing.</summary>
    public static string? Condition(string decision) =>
        Proviso().Match(decision) is { Success: true } proviso && Sentences.Of(decision[proviso.Index..]) is [var words, ..]
            ? words.TrimEnd('.', ' ') : null;

    private static DecisionKind KindOf(string sentence) =>
        Against().IsMatch(sentence) ? DecisionKind.Rejected
        : Conditional().IsMatch(sentence) ? DecisionKind.WithConditions
        : Approval().IsMatch(sentence) ? DecisionKind.Approved
        : Agreement().IsMatch(sentence) ? DecisionKind.Agreed
        : NotedWord().IsMatch(sentence) ? DecisionKind.Noted
        : DecisionKind.Agreed;
}
