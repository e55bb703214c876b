using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Recognises decisions: "RESOLVED …", "It was agreed …", "The Board approved …", "carried nem con", a margin that says "Noted".</summary>
internal static partial class Decisions
{
    /// <summary>Whether a line is marked as a decision: "RESOLVED", "Decision:", "AGREED –".</summary>
    public static bool IsMarked(string text) => Mark().IsMatch(text);

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
        string? above = null;
        var decided = false;
        foreach (var sentence in sentences)
        {
            var kind = sentence.Length > 1_200 || Not().IsMatch(sentence) || (IsProposal(sentence) && !Settled().IsMatch(sentence)) ? null : Kind(sentence);
            var outcome = IsOutcome(sentence);
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

    /// <summary>Whether words only say what became of what stands before them: "All agreed.", "Moved: Ann Bell.", "CARRIED".</summary>
    public static bool IsOutcome(string sentence) => sentence.Length <= 120 && !sentence.EndsWith(':') && Outcome().IsMatch(sentence);

    /// <summary>What a line announces that leaves the words to the lines below: "RESOLVED – That", "NOTED:"; null for any other.</summary>
    public static DecisionKind? Announces(string text) =>
        Ends().IsMatch(text) ? DecisionKind.Agreed
        : Mark().Match(text) is { Success: true } mark && !IsOutcome(text) && text[mark.Length..].Trim(' ', ':', '–', '-', '—', '.').ToLowerInvariant() is "" or "that" or "to" or "the following" or "as follows" ? KindOf(mark.Value) : null;

    /// <summary>Whether the lines below only say on what the decision depends: "subject to the following conditions:".</summary>
    public static bool ListsConditions(string text) => text.EndsWith(':') && Proviso().IsMatch(text);

    /// <summary>What a line decides that stands under "RESOLVED –"; under "NOTED:" nothing is more than noted.</summary>
    public static DecisionKind Listed(string text, DecisionKind announced) => announced == DecisionKind.Noted ? DecisionKind.Noted : KindOf(text);

    private static DecisionKind? Kind(string sentence)
    {
        if (Inner().Match(sentence) is { Success: true } shouted && sentence[(shouted.Index + shouted.Length)..].TrimStart(' ', ':', '–', '-', '—') is { Length: > 3 } resolved)
            return KindOf(shouted.Value + " " + resolved);
        return Decided().IsMatch(sentence) || Voted().IsMatch(sentence) ? KindOf(sentence)
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
        Proviso().Match(decision) is { Success: true } proviso && Sentences.Of(decision[proviso.Index..]) is [var words, ..] ? words.TrimEnd('.', ' ') : null;

    private static DecisionKind KindOf(string sentence) =>
        Against().IsMatch(sentence) ? DecisionKind.Rejected
        : Conditional().IsMatch(sentence) ? DecisionKind.WithConditions
        : Approval().IsMatch(sentence) ? DecisionKind.Approved
        : Agreement().IsMatch(sentence) ? DecisionKind.Agreed
        : NotedWord().IsMatch(sentence) ? DecisionKind.Noted
        : DecisionKind.Agreed;

    [GeneratedRegex(@"^\W{0,3}((it was )?(unanimously |it was )?RESOLVED|Resolved|RESOLUTION|Resolution|DECISION|Decision|DECISIONS?|DECIDED|Decided|AGREED|Agreed|APPROVED|Approved|RECOMMENDED|RECOMMENDATION AGREED|MOTION CARRIED|Motion carried|Motion passed|CONFIRMED|NOTED|RECEIVED)( (unanimously|nem con))?( ?#?\d{1,4}([./]\d+)*)?( \(([ivx]+|[a-h]|\d)\))?(\s?[:–—.-]|\s+(that|to|unanimously)\b|:|\s*$)", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    // "After discussion the Board RESOLVED", "It was resolved that:"
    [GeneratedRegex(@"\b(RESOLVED|AGREED|DECIDED)( (that|to|as follows))?\s*[:–-]?$|\b(resolved|agreed|decided)( (that|to|as follows))?\s*:$", RegexOptions.NonBacktracking)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(RESOLVED|AGREED|APPROVED|NOTED|DECISION|DECIDED)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(@"agree|approv|resolv|decided|decision|noted|adopt|ratif|endors|accept|carried|passed|signed|seconded|elected|appointed|confirmed|received|voted|authorised|authorized|consensus|vote|minutes ok", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\b(proposed resolution|proposal:|PROPOSED:|to be (agreed|approved|confirmed|decided|adopted|ratified|signed)|for (approval|agreement|decision)\b|to (agree|approve|adopt|resolve|consider)\b.{0,80}$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\b(resolved|agreed|decided|voted) (\w+ly )?to (agree|approve|adopt|consider)\b|\b(approved|agreed|adopted|accepted) and signed\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Settled();

    [GeneratedRegex(@"\b(previously (been )?(agreed|approved|adopted|decided|resolved|discussed)|already|(agreed|approved) (at the )?last|had (been )?(agreed|approved)|has (previously )?(been )?agreed|have (yet|already)|yet to be|not yet|if (it is|it was|this is|agreed)|once (agreed|approved)|until (agreed|approved)|agreed at|as agreed|when (agreed|approved)|would need to be|need(s)? to be (agreed|approved)|must be|should be (agreed|approved)|having (previously been|been (agreed|approved))|carried (over|forward|out|on)|in principle agreed|seems? to be|(will|can|could|may|might|cannot|can’t) (then |now |not )?be (approved|agreed|ratified|adopted|accepted|signed|confirmed|considered))\b|\?$|\b(and|that|it was)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Not();

    private const string Bodies = @"(the |this )?([\w’']+ ){0,4}(board|council|committee|group|trustees|governors|partners|agencies|residents|tenants|delegates|representatives|attendees|participants|senate|synod|authority|cabinet|assembly|association|society|club|parties|network|governing body|members|we|councillors|directors|meeting|panel|executive|exec|forum|sub-?committee|sub-?group|team|partnership|trust|PC|SC|TSC|WG|GB|all|everyone|everybody)";

    [GeneratedRegex(@"\b(it was|it is|was|were|be|been|are|is) (\w+ly |then |also |therefore |all |subsequently )*(agreed|resolved|decided|approved|adopted|ratified|endorsed|carried|accepted|authorised|elected|appointed|re-elected|co-opted|voted)\b|\b(minutes|appointments?|elections?|nominations?|membership)\b.{0,120} (was|were|are|be) (\w+ly |duly |then )?confirmed\b|\bminutes\b.{0,120} (was|were) (\w+ly |then |duly |also |\w+ and )?signed\b|^\W*(approved|decided|adopted|ratified) [^.]|^\W*(rough )?consensus(:| (in the room |reached |was )?(for|on|that|to)\b)|\b" + Bodies + @" (\w+ly |then |also |therefore |all |has |have )*(agreed|approved|resolved|decided|adopted|ratified|endorsed|accepted|voted|authorised)\b|^(the )?(previous |last )?minutes ([\w/.-]+ ){0,6}(agreed|approved|accepted|confirmed|adopted|signed|ok|okay)\b|^all (agencies|partners|boroughs|parties|delegates) (\w+ly )?(agreed|approved|endorsed|accepted|adopted|ratified)\b|^\W*(unanimously |all |both |otherwise |these were |this was )?(agreed|approved|resolved|accepted|adopted|ratified|carried|passed)( (that|to|by|as|unanimously|with|without|subject|in|on|nem)\b|\W*$|\s?[:,–-])|\b(agreed|approved) (unanimously|nem con|by all|by consensus)\b|\b(and|then|so|hence|therefore|thus) (unanimously |duly )?(agreed|approved|adopted|accepted|carried|ratified)\b|\bbefore agreeing that\b|\bagreed and signed\b|\b(reviewed|changed|considered|discussed|presented|proposed)( by \w+)?( and|,) (approved|adopted|agreed|accepted|signed)\b|\b(was|were) (taken|held) as read\b|\bapproved on a show of hands\b|\bconsensus (was|to)\b.{0,30}(reached|agreed)|\bsigned (by the chair\w* )?as (a |an )?(true|correct|accurate)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Decided();

    [GeneratedRegex(@"\b(nem\.? con|unanimous(ly)?|carried|motion (was )?(passed|carried|approved)|passed (with|by|unanimously|a unanimous)|votes? (in favour|for)|all in favour|in favou?r|seconded (by )?\w+)\b|^\W*votes?: ?[^.]*\d", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Voted();

    [GeneratedRegex(@"^\W*((all|unanimously|everyone) (agreed|in favou?r|approved|passed|carried)|(it was |this was |these were )?(agreed|approved|accepted|adopted|carried|passed|so resolved|unanimous(ly)?|nem\.? con)( unanimously| by all| nem\.? con)?\W*$|(proposed|prop|moved|seconded|sec|2nd)( by\b|:|\.? [A-Z])|motion (was )?(carried|passed|approved|lost|failed|defeated)|(vote|votes|result|outcome)\b ?:|(for|in favou?r):? \d)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outcome();

    // What is noted is a decision where it is a paper that was put before the meeting; "it was noted that …" tells what was said.
    private const string Laid = @"(reports?|updates?|papers?|minutes|accounts|statements?|position|contents|presentations?|registers?|correspondence|letters?|plans?|budget|summary|briefings?|returns?|recommendations?)";

    [GeneratedRegex(@"\b" + Bodies + @" (\w+ly |also |then )*(noted|received|took note of) (and \w+ )?((the|this|that|these|those|a|an|its|his|her|their|all|both) )?([\w’'&-]+ ){0,5}" + Laid + @"\b|\b" + Laid + @"\b.{0,60} (was|were) (duly |then |also )?(noted|received)\b|^(the |a |an )?" + Laid + @"\b.{0,60} (noted|received)\.?$|^" + Bodies + @" (\w+ly |also |then )?noted (the|this|these|those|its|his|her|their) ([\w’'-]+ ){0,3}[\w’'-]+\.?$|^(report|update|paper|contents|accounts|minutes) (was |were )?noted\b|^noted (the|this) ([\w’'&-]+ ){0,5}" + Laid + @"\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotedBy();

    [GeneratedRegex(@"\b(subject to|provided|on condition|conditional|with (the following |minor |some |one |two |the )?(amendment|amendments|correction|corrections|changes|condition|conditions|proviso)|in principle)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\b(subject to|provided that|providing that|on condition|conditional (up)?on|with the proviso)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proviso();

    [GeneratedRegex(@"\b(rejected|refused|not (agreed|approved|accepted|carried)|declined|motion (was )?(lost|failed|defeated)|agreed not to|turned down)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(approv\w+|adopt\w*|ratif\w+|endors\w+|signed|accepted)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Approval();

    [GeneratedRegex(@"\b(agree\w*|resolv\w+|resolution|decid\w+|decision|carried|passed|elected|appointed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\b(noted|received)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotedWord();
}
