using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Who is charged in brackets behind a sentence, and who is charged with doing what was agreed.</content>
internal static partial class Deeds
{
    // "The pump may still run (Carl to try on Sunday)", "Members agreed to the Clerk ordering a new lamp".
    private static Charge? InBrackets(string words, OwnerWords owners)
    {
        if (Bracketed().Match(words) is not { Success: true } found && (found = Agreeing().Match(words)) is not { Success: true })
            return null;
        var who = found.Groups["who"].Value;
        var verb = found.Groups["verb"].Value;
        var doing = found.Groups["going"].Success ? Verbs.IsGoingOn(found.Groups["going"].Value) : Verbs.Is(verb) || verb == "think";
        // "(group to think about it)", but not "(council to note)"
        var all = Whole().IsMatch(who) && verb is "note" or "consider" or "discuss" or "approve" or "decide" or "agree" or "review" or "receive";
        var charged = (owners.AreOfficial(who) || owners.IsSomebody(who)) && !Outside().IsMatch(who) && !all;
        return doing && charged ? new(new(Around(words, found), owners.Read(who)), words) { Plainly = true } : null;
    }

    // "The lamp is out, the path is wet (Ann to sweep it), and the gate creaks": what is between the commas.
    private static string Around(string words, Match bracket)
    {
        if (bracket.Groups["on"] is not { Success: true, Value: not ": " } on)
            return words;
        var from = words.AsSpan(0, bracket.Index).LastIndexOfAny(',', ';') + 1;
        return words[from..on.Index].Trim();
    }

    [GeneratedRegex(
        @"[^(]{4}\( ?(?<who>[^():;]{2,40}?) (to|will|to please) (?<verb>[a-z-]+)[^()]{0,80}\)([.:]?$|(?<on>[,;:] ))",
        RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"\b(agreed|AGREED) (to|with) (?<who>(the )?\p{Lu}[\w.]+( \p{Lu}[\w.]+){0,2}) (?<going>[a-z]+ing) [^.;]{3,}\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Agreeing();

    // "Ann asked Carl if he would ring the yard and Carl said he would": what was asked for and promised.
    private static Charge? Answered(string words, OwnerWords owners)
    {
        if (Answering().Match(words) is not { Success: true } found && (found = Requesting().Match(words)) is not { Success: true })
            return null;
        var (who, deed) = (found.Groups["who"].Value, found.Groups["deed"].Value);
        var promised = found.Groups["answer"].Success || !Replied().IsMatch(deed);
        return promised && (owners.IsSomebody(who) || owners.AreOfficial(who)) && Verbs.Is(deed.Split(' ')[0]) ? new(new(deed, owners.Read(who)), words) : null;
    }

    [GeneratedRegex(
        @"\basked (?<who>\p{Lu}[\w.’'-]*( \p{Lu}[\w.’'-]*){0,2}) (if|whether) (he|she|they) (would|could|can|will|might)" +
        @" (?<deed>[^.;?]{3,200}?),? and (?<answer>he|she|they|(?-i:\p{Lu}\w+))" +
        @" (agreed|said (yes|(he|she|they) (would|will|could|can))|accepted)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Answering();

    // "Ann asked Carl if he could ring the yard", where what is asked for is no answer.
    [GeneratedRegex(
        @"\basked (?<who>((Cllr|Councill?or|Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\w.’'-]*( \p{Lu}[\w.’'-]*){0,2}" +
        "|[Tt]he (Clerk|Secretary|Chairman|Chair|Treasurer))" +
        @" (if|whether) (he|she|they) (would|could|can|will|might) (?<deed>[^.;?]{8,200})\.?$" +
        @"|^(?<who>(The |the )?\p{Lu}[\w.’'-]*( \p{Lu}[\w.’'-]*){0,2}) (was|were)" +
        @" asked (if|whether) (he|she|they) (would|could|can|might) (?<deed>[^.;?]{8,200})\.?$" +
        @"|\basked (if|whether) (?<who>\p{Lu}[\w.’'-]*( \p{Lu}[\w.’'-]*){0,2}) (would|could|can|will|might) (?<deed>[^.;?]{8,200})\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Requesting();

    [GeneratedRegex(
        "^(explain|clarify|confirm|comment|describe|tell|say|answer|elaborate|remember|think|expand|give|speak|see" +
        @"|provide an update|be|have)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Replied();

    // What somebody lets others do, or goes on liking, is no deed.
    [GeneratedRegex(@"^(allow|let|accept|permit|support|agree|have)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Leave();

    // "Members of the public are welcome to attend": nobody has to; "Previously, Ann volunteered to draw it": that was then;
    // that the press and public go out is asked for at every meeting.
    [GeneratedRegex(
        @"^previously\b|\bpass a resolution (to exclude|excluding)\b" +
        @"|\b((is|are) (all |always |most |very |cordially |warmly )*(welcome|invited)|invited [\w ]{2,40})" +
        @" to (attend|join|come|take part|declare)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Notice();

    // Whoever has a title is somebody, on a list or not.
    [GeneratedRegex(
        @"^((County|District|Borough|City|Parish|Town) )?(Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}",
        RegexOptions.NonBacktracking)]
    private static partial Regex Titled();
}
