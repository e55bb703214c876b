using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>The words by which decisions are known.</content>
internal static partial class Decisions
{
    private const string MarkWords =
        "(it was )?(unanimously |it was |FURTHER |Further |further )?RESOLVED|(Further )?Resolved|Beschluss|Beslut|Vedtak" +
        "|RESOLUTION|Resolution|DECISION|Decision( point)?|DECISIONS?|DECIDED|Decided|AGREED|Agreed|APPROVED|Approved" +
        "|RECOMMENDED|RECOMMENDATION AGREED|MOTION CARRIED|Motion carried|Motion passed|CONFIRMED|NOTED|RECEIVED";

    // The mark, the paper's number for it, and its sign.
    [GeneratedRegex(
        @"^\W{0,3}(" + MarkWords + ")( (unanimously|nem con))?" +
        @"( ?#?\d{1,4}([./]\d+)*)?( \(([ivx]+|[a-h]|\d|\p{L}{4,20})\))?" +
        @"(\s?[:–—.-]|\s+(that|to|unanimously)\b|:|\s*$)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    // "After discussion the Board RESOLVED", "It was resolved that:"
    [GeneratedRegex(
        @"\b(RESOLVED|AGREED|DECIDED)( (that|to|as follows))?\s*[:–-]?$" +
        @"|\b(resolved|agreed|decided)( (that|to|as follows))?\s*:$" +
        @"|\b(?i:board|committee|council|group|meeting|members|trustees|governors|panel|forum|partnership|executive" +
        @"|association|assembly|senate|cabinet|team|we)( \w+ly)? (resolved|agreed|decides|decided)( (that|to))?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Ends();

    [GeneratedRegex(
        @"^(it was |(the )?(\w+ ){0,2}(committee|council|board|meeting|governors|trustees|members) )(unanimously )?(resolved|agreed)( unanimously)?" +
        " to (approve|accept|adopt|note|receive|confirm|ratify) ",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Made();

    [GeneratedRegex(@"\b(RESOLVED|AGREED|APPROVED|NOTED|DECISION|DECIDED)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(
        "agree|approv|resolv|decided|decision|noted|adopt|ratif|endors|accept|carried|passed|signed|settled on|opted" +
        "|recommended|seconded|elected|appointed|confirmed|received|voted|authorised|authorized|consensus|vote|minutes ok" +
        "|support|reject|refus|declin|motion|consent|permission|no objection|happy (for|with|to)|beschl|beslut",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hint();

    [GeneratedRegex(
        @"\b(proposed resolution|proposal:|PROPOSED:|to be (agreed|approved|confirmed|decided|adopted|ratified|signed)" +
        @"|for (approval|agreement|decision)\b|to (agree|approve|adopt|resolve|consider)\b.{0,80}$)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proposal();

    [GeneratedRegex(
        @"\b(resolved|agreed|decided|voted) (\w+ly )?to (agree|approve|adopt|consider)\b" +
        @"|\b(approved|agreed|adopted|accepted) and signed\b" +
        @"|\bmotion\b.{0,160}\b(failed|lost|defeated|died|fell|carried|passed)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Settled();

    private const string DecidedBefore =
        "previously (been )?(agreed|approved|adopted|decided|resolved|discussed)|already|(agreed|approved) (at the )?last" +
        "|had (been )?(agreed|approved)|has (previously )?(been )?agreed|have (yet|already)";

    private const string StillToCome =
        "yet to be|not yet|if (it is|it was|this is|agreed)|once (agreed|approved)|until (agreed|approved)|agreed at|as agreed" +
        "|when (agreed|approved)|would need to be|need(s)? to be (agreed|approved)|must be|should be (agreed|approved)" +
        "|having (previously been|been (agreed|approved))|carried (over|forward|out|on)|in principle agreed|seems? to be";

    private const string AgreedBySome =
        @"not (everyone|everybody|all)( \w+){0,2} agreed|(nobody|no one|some|several|a few|many|most)( \w+){0,2} agreed";

    private const string MayBeDecided =
        "(will|can|could|may|might|cannot|can’t) (then |now |not )?be " +
        "(approved|agreed|ratified|adopted|accepted|signed|confirmed|considered)";

    [GeneratedRegex(
        @"\bnot (been |yet |fully |all )+(agreed|approved|adopted|accepted|resolved|decided)" +
        @"|\b(agreed|decided|approved|made)\b.{0,80}\b(at|in) (the|our) (last|previous) (meeting|call)" +
        @"|\b(is|are|was|were)? ?to be (voted|elected|co-opted)\b" +
        @"|\b(" + DecidedBefore + "|" + StillToCome + "|" + AgreedBySome + "|" + MayBeDecided + @")\b" +
        @"|\?$|\b(and|that|it was)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Not();

    private const string Bodies =
        @"(the |this )?([\w’']+ ){0,4}" +
        "(board|council|committee|group|trustees|governors|partners|agencies|residents|tenants|delegates|representatives" +
        "|attendees|participants|senate|synod|authority|cabinet|assembly|association|society|club|parties|network" +
        "|governing body|members|we|councill?ors|cllrs|directors|supervisors|commissioners|officers|meeting|panel|executive" +
        "|exec|forum|sub-?committee|sub-?group|team|partnership|trust|PC|SC|TSC|WG|GB|all|everyone|everybody" +
        "|councilors|cllrs|directors|supervisors|commissioners|officers)";

    private static bool IsDecided(string sentence) =>
        Passive().IsMatch(sentence) || ByBody().IsMatch(sentence) || OfMinutes().IsMatch(sentence)
        || AtStart().IsMatch(sentence) || AtEnd().IsMatch(sentence)
        || (!Speaker().IsMatch(sentence) && (Consent().IsMatch(sentence) || IsDone(sentence)));

    private static bool IsDone(string sentence) =>
        sentence.Length <= 200 && Became().Match(sentence) is { Success: true } done && done.Groups["thing"].Value is var thing
        && !Helping().IsMatch(thing) && (!char.IsUpper(thing[0]) || thing is "Minutes" or "Agenda");

    // "It was agreed", "were therefore adopted".
    [GeneratedRegex(
        @"\b(it was|it is|was|were|be|been|are|is) (\w+ly |then |also |therefore |all |subsequently )*" +
        "(agreed|resolved|decided|approved|adopted|ratified|endorsed|carried|accepted|authorised|elected|appointed" +
        @"|re-elected|co-opted|voted)\b" +
        @"|\b(was|were) (taken|held) as read\b" +
        @"|\bapproved on a show of hands\b" +
        @"|\bconsensus (was|to)\b.{0,30}(reached|agreed)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();

    // "The Board approved", "all partners agreed", "we settled on".
    [GeneratedRegex(
        @"\b" + Bodies + @" (\w+ly |then |also |therefore |all |has |have )*" +
        "(agreed|approved|resolved|decided|adopted|ratified|endorsed|accepted|voted|authorised|rejected" +
        @"|did not (support|agree|approve|accept|adopt|endorse)|declined to)\b" +
        @"|^\W*(we|all|everyone|everybody) agrees? (to|that)\b" +
        @"|^(the |this )?(board|committee|council|group|panel|meeting|trustees|governors|partnership|executive)( \w+ly)?" +
        " (agrees|approves|resolves|decides|adopts|ratifies|endorses|accepts|rejects|approve|adopt|agree|resolve|decide) " +
        @"|\b(the|this) (board|committee|council|group|panel|sub-?group|sub-?committee|trustees|governors)" +
        @" ([\w’'-]+ ){0,24}recommended (that|to)\b" +
        @"|\bwe (settled on|opted (for|to))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ByBody();

    // "The minutes of 4 May were read and signed", "Minutes OK".
    [GeneratedRegex(
        @"\b(minutes|appointments?|elections?|nominations?|membership)\b[^.]* (was|were|are|be)" +
        @" (\w+ly |then |also |\w+ and )?(confirmed|signed)\b" +
        @"|^(the )?(previous |last )?minutes .{0,80}\b(agreed|approved|accepted|confirmed|adopted|signed|ok|okay)\b" +
        @"|\bagreed and signed\b" +
        @"|\bsigned (by the chair\w* )?as (a |an )?(true|correct|accurate)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OfMinutes();

    // "Agreed that", "Approved £80", "Rough consensus for".
    [GeneratedRegex(
        @"^\W*(unanimously |all |both |otherwise |these were |this was )?" +
        "(agreed|approved|resolved|accepted|adopted|ratified|carried|passed)" +
        @"( (that|to|by|as|unanimously|with|without|subject|in|on|nem|no|not|we|the|a|an|all|any)\b|\W*$|\s?[:,–-])" +
        @"|^\W*(approved|decided|adopted|ratified) [^.]" +
        @"|^\W*(conclusion|way forward):" +
        @"|^\W*(rough )?consensus(:| (in the room |reached |was )?(for|on|that|to)\b)" +
        @"|^all (agencies|partners|boroughs|parties|delegates) (\w+ly )?(agreed|approved|endorsed|accepted|adopted|ratified)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AtStart();

    // "General agreement to", "gave their consent", "all were happy for": people agree without the word.
    [GeneratedRegex(
        @"\b(general|rough|broad|unanimous|clear|full) agreement (to|on|that|(is|was) (to|on|that))\b" +
        @"|^\W*agreement (to|on) |\bconsensus (to|on|for|(is|was) (to|on|that))\b" +
        @"|\b(general|rough|broad|unanimous|group|clear) (consensus|agreement|approval|consent|acceptance)(:|\W*$)" +
        @"|\b(gave|given) (its |their |his |her |unanimous |full )?(approval|consent|permission)\b" +
        @"|^\W*(consent|permission|approval) (was |is )?(given|granted)\b" +
        @"|\b(all|everyone|everybody) ([\w]+ )?(were |was |is |are )?in agreement\b" +
        @"|\b(everyone|everybody) (agrees|accepts|approves)\b" +
        @"|\b(all|everyone|everybody|members|cllrs|councillors|committee|board|council|trustees|governors)" +
        @" (cllrs |members |present )?(is|are|was|were) (all )?(happy|content) (for|with|to)\b" +
        @"|\b(board|committee|council|group|cllrs|councillors|trustees|governors) supports? (the|this|these|application)\b" +
        @"|\bsupported by (the )?([\w-]+ )?(council|board|committee)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Consent();

    // "… payment agreed", "minutes of 4 May approved as submitted": a thing, and what became of it.
    [GeneratedRegex(
        @"\b(?<thing>[\p{L}\d%)-]+)" +
        " (?<became>agreed|approved|accepted|adopted|ratified|elected|Approved|Agreed|Accepted|Adopted)" +
        "( (as (submitted|presented|amended|written|circulated|read|corrected|drafted)" +
        @"|with (\w+ )?(amendments?|changes?|corrections?)|subject to|by|on a)\b[^.;]{0,120})?\W*$")]
    private static partial Regex Became();

    // Who speaks of consensus has not found it.
    [GeneratedRegex(@"^(<[^<>]{1,30}> |\p{Lu}[\w.]*( \p{Lu}[\w.]*)?: )", RegexOptions.NonBacktracking)]
    private static partial Regex Speaker();

    [GeneratedRegex(
        "^(not|be|been|being|is|are|was|were|has|have|had|having|it|he|she|they|we|who|which|that|i|you|as|and|or|if|when|until" +
        "|once|yet|to|all|already|previously|also|then|so|never|well|nearly|just|newly|recently|the|an?|if|our|their|formally" +
        "|duly|once)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Helping();

    // What may come about and what somebody thinks was agreed is not: the rest of the sentence may.
    [GeneratedRegex(
        @"\b((I|we) (think|thought|believe|assume|guess|vote)|asked (if|whether)|whether" +
        "|(should|could|would|might|may) (also |then |now )?(be|have been) " +
        @"(agreed|approved|accepted|adopted|appointed|elected|resolved|authori[sz]ed|ratified|voted))\b" +
        ".*?(?=[,;]| but | however,? | and it was |$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mused();

    // Every meeting is closed.
    [GeneratedRegex(
        @"\bclos(e|ing) (of )?(the |this )?meeting\b( [^tT]|[^ ]|$)" +
        @"|\bto adjourn( the meeting)?( at\b|[.,;]|$| and\b| was\b)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Closing();

    // "… was discussed and agreed", "approved by all".
    [GeneratedRegex(
        @"[:(] ?(passed|carried)\b|\((agreed|approved|accepted)\b" +
        @"|\b(agreed|approved) (unanimously|nem con|by all|by consensus)\b" +
        @"|\b(and|then|so|hence|therefore|thus) (unanimously |duly )?(agreed|approved|adopted|accepted|carried|ratified)\b" +
        @"|\bbefore agreeing that\b" +
        "|[,–—-] (re-?)?(agreed|approved|adopted|accepted|ratified|endorsed)" +
        @"( (with|without|for|as|subject|by|unanimously|to)\b|\W*$)" +
        @"|^(a |the )?motion\b[^.]{0,160}\b(failed|lost|defeated|died|fell|carried|passed|withdrawn)\b" +
        @"|\b(reviewed|changed|considered|discussed|presented|proposed)( by \w+)?( and|,)" +
        @" (approved|adopted|agreed|accepted|signed)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AtEnd();

    // "Motion by Ann Bell to …", "Carl moved that …": what a vote further down is about.
    [GeneratedRegex(
        @"^\W*((a |the )?motion(:| (by|to|was made|made|that|from))|moved( by)?\b|it was (moved|proposed)|vote (on|for|to)\b" +
        @"|[\w.’' ]{2,40}:? (moved|moves|motioned|proposed) (that|to|the|a|an)\b" +
        @"|[\w.’' ]{2,40} (made|asked for|put forward) a (motion|resolution)\b)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Motion();

    [GeneratedRegex(@"\b(we )?(settled on|opted (for|to))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Settling();

    [GeneratedRegex(
        @"\b(nem\.? con|unanimous(ly)?|carried|motion (was )?(passed|carried|approved)|passed (with|by|unanimously|a unanimous)" +
        @"|votes? (in favour|for)|all in favour|in favou?r|seconded (by )?\w+)\b" +
        @"|^\W*no objections?\W*$|\b(passed|carried) (by )?\d|^\W*votes?: ?[^.]*\d" +
        @"|\broll[- ]call( vote)?:? \d",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Voted();

    [GeneratedRegex(
        @"^\W*(motion by [\w.’' ]{2,30} second|(the )?motion was seconded|(it |motion )?(passed|carried) (by )?\d" +
        @"|(passed|carried|failed)\W*$|resolution: (passed|carried|approved|agreed|accepted)\W*$" +
        @"|(all|everyone|members) (\w+ )?(are |is |was |were )?in agreement\W*$|no objections?\W*$|unanimous consent" +
        @"|\d+ votes? (for|against)|(the )?(vote|resolution|proposal) (was )?(carried|passed|approved|lost|failed)" +
        "|(all|unanimously|everyone) (agreed|in favou?r|approved|passed|carried)" +
        "|(it was |this was |these were )?" +
        @"(agreed|approved|accepted|adopted|carried|passed|so resolved|unanimous(ly)?|nem\.? con)" +
        @"( unanimously| by all| nem\.? con)?\W*$" +
        @"|(proposed|prop|moved|second|seconded|sec|2nd)( by\b|:|\.? [A-Z])" +
        @"|[\w.’' ]{2,40} seconded( (this|it|the motion|the proposal))?\W*$" +
        "|(the )?motion (was )?(carried|passed|approved|lost|failed|defeated)" +
        @"|(vote|votes|roll call vote|result|outcome|all opposed|all in favou?r|opposed|ayes|noes|nays|abstentions?)\b ?:" +
        @"|(roll[- ]call( vote)?|vote) ?:? \d|(for|in favou?r):? \d)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outcome();

    // What is noted is a decision where it is a paper that was put before the meeting; "it was noted that …" tells what was said.
    private const string Laid =
        "(reports?|updates?|papers?|minutes|accounts|statements?|position|contents|presentations?|registers?|correspondence" +
        "|letters?|plans?|budget|summary|briefings?|returns?|recommendations?)";

    [GeneratedRegex(
        @"\b" + Bodies + @" (\w+ly |also |then )*(noted|received|took note of) (and \w+ )?" +
        @"((the|this|that|these|those|a|an|its|his|her|their|all|both) )?([\w’'&-]+ ){0,5}" + Laid + @"\b" +
        @"|\b" + Laid + @"\b.{0,60} (was|were) (duly |then |also )?(noted|received)\b" +
        "|^(the |a |an )?" + Laid + @"\b.{0,60} (noted|received)\.?$" +
        "|^" + Bodies + @" (\w+ly |also |then )?noted (the|this|these|those|its|his|her|their) ([\w’'-]+ ){0,3}[\w’'-]+\.?$" +
        @"|^(report|update|paper|contents|accounts|minutes) (was |were )?noted\b" +
        @"|^noted (the|this) ([\w’'&-]+ ){0,5}" + Laid + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotedBy();

    [GeneratedRegex(
        @"\b(subject to|provided|on condition|conditional" +
        "|with (the following |minor |some |one |two |the )?" +
        "(amendment|amendments|correction|corrections|changes|condition|conditions|proviso)" +
        @"|in principle)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Conditional();

    [GeneratedRegex(
        @"\b(subject to|provided that|providing that|on condition|conditional (up)?on|with the proviso)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proviso();

    [GeneratedRegex(
        @"\b(rejected|refused|not (agreed|approved|accepted|carried)|declined|motion\b.{0,80}\b(lost|failed|defeated|died|fell)" +
        @"|did not (support|agree|approve|accept|adopt|endorse)|agreed not to|turned down)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(approv\w+|adopt\w*|ratif\w+|endors\w+|signed|accepted)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Approval();

    [GeneratedRegex(
        @"\b(agree\w*|resolv\w+|resolution|decid\w+|decision|carried|passed|elected|appointed)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"\b(noted|received)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NotedWord();
}
