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
        var doing = found.Groups["going"].Success ? Verbs.IsGoingOn(found.Groups["going"].Value) : Verbs.Is(verb);
        return doing && (owners.AreOfficial(who) || owners.IsSomebody(who)) && !Outside().IsMatch(who) && !Whole().IsMatch(who) ? new(new(words, owners.Read(who)), words) { Plainly = true } : null;
    }

    [GeneratedRegex(@"[^(]{4}\((?<who>[^():;,]{2,40}?) (to|will|to please) (?<verb>[a-z-]+)[^()]{0,80}\)\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\bagreed (to|with) (?<who>(the )?\p{Lu}[\w.]+( \p{Lu}[\w.]+){0,2}) (?<going>[a-z]+ing) [^.;]{3,}\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Agreeing();

    // "Members of the public are welcome to attend": nobody has to.
    [GeneratedRegex(@"\b(is|are) (all |always |most |very |cordially |warmly )*(welcome|invited) to (attend|join|come|take part)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Notice();

    // Whoever has a title is somebody, on a list or not.
    [GeneratedRegex(@"^((County|District|Borough|City|Parish|Town) )?(Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Titled();
}
