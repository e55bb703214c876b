using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>What is plainly an action before anybody knows who was there: no title, and the heading of nothing.</content>
internal static partial class ActionMarks
{
    /// <summary>
    /// Whether a line is an action by the mark that it begins or ends with, whoever is to do it: "TODO: …", "[AI] Ann to …",
    /// "Book the hall (ACTION: Ann)". What only heads actions, or has the word in it, is none: "Actions", "Action plan – review".
    /// </summary>
    public static bool IsPlain(string line) => BeginsPlainly(line) || EndsPlainly(line);

    /// <summary>Whether it is one by the mark that it begins with.</summary>
    public static bool BeginsPlainly(string line)
    {
        if (!line.AsSpan().ContainsAny(MarkSpelling.Hints))
            return false;
        var text = line[..Math.Min(line.Length, MostOwnerWords)];
        if (Signed().Match(text) is not { Success: true } signed)
            return Unsigned().Match(text) is { Success: true } bare && IsCharge(text[bare.Length..], !bare.Groups["todo"].Success);
        return signed.Groups["word"].Success || IsCharge(text[signed.Length..], signed.Groups["several"].Success);
    }

    // "Ann to ring", "AB: ring the yard", "write to the yard", "for the Secretariat"
    private static bool IsCharge(string words, bool named) =>
        (!named && Verbs.Is(words.Split(' ', 2)[0].TrimEnd(',')))
        || words.StartsWith("for ", StringComparison.Ordinal)
        || (Charged().Match(words) is { Success: true } charge
            && (charge.Groups["deed"].Success ? Verbs.Is(charge.Groups["deed"].Value) : IsSomeone(charge.Groups["who"].Value)));

    private static bool IsSomeone(string who) => FirstNames.Begins(who) || NameWords.IsInitials(who);

    // A mark at the end stands in its last words; of a long line no others are looked through.
    private static bool EndsPlainly(string line)
    {
        var end = line[Math.Max(0, line.Length - LongestEnd)..];
        return end.AsSpan().ContainsAny(MarkSpelling.Hints)
            && Closed().Match(end) is { Success: true } closed
            && (closed.Groups["signed"].Success || IsSomeone(closed.Groups["who"].Value));
    }

    private const int LongestEnd = 120;

    private const string Front = @"^[^\p{L}\p{N}]{0,8}((?i:new|my|our|key|agreed) )?";
    private const string Figure = @"( ?(#|no\.? ?)? ?\d{1,5}([./-]\d{1,4})*[a-z]?)?";

    // "Action: ", "TODO 3 – ", "[action] ", "To do (Ann): ", "AP1: "; a task, "AI: " and several take somebody to do them.
    [GeneratedRegex(
        Front + "((?<word>(?i:action( item| point)?|to[ -]?do))" + Figure + @"|(?<word>A/?[IP]s? ?#?\d{1,4})" +
        @"|A/?[IP]|(?<several>A/?[IP]s|(?i:actions|action items|action points|tasks?|next steps?|follow[- ]?ups?)))" +
        @"[*_`]*( ?[(\[][^()\[\]\d]{2,40}[)\]][*_`]*( ?[:–—=-])?|[)\]][*_`]*( ?[:–—-])?| ?([:–—=;]|->|=>|→)| -(?= ))[*_`]* *(?=\S)",
        RegexOptions.None)]
    private static partial Regex Signed();

    // "Action Ann to …", "AI AB: …", "todo ring the yard"; "Action review" is a title.
    [GeneratedRegex(
        Front + "((?i:action( item| point)?)|(?<todo>(?i:to[ -]?do))|A/?[IP])" + Figure + @"[*_`]*,? ((?i:for|on|by|to) )?")]
    private static partial Regex Unsigned();

    [GeneratedRegex(
        @"^(?<who>\p{Lu}[\p{L}.'’-]*(( ?[,/&+] ?| and | )\p{Lu}[\p{L}.'’-]*){0,4})( (to|will|should) (?<deed>\p{Ll}+)| ?(:|->|→|–)| - )")]
    private static partial Regex Charged();

    // "… (ACTION: Ann)", "… [AI Ann]", "… Action: Ann."
    [GeneratedRegex(
        @"\p{L}.*([(\[][*_]*((?i:action( item| point)?)|A/?[IP]|(?i:to[ -]?do))( (?i:by|on|for))?" +
        @"((?<signed> ?[:–—-] ?)[^()\[\]:]{2,60}| (?<who>\p{Lu}[^()\[\]:]{1,60}))[*_]*[)\]]" +
        @"|[.!?] [*_]*(Action|ACTION|AP|AI|TODO)( by)?(?<signed>[*_]* ?[:–—-] ?[*_]*)\p{Lu}[\p{L} ,/&.'’-]{1,40})\.?$")]
    private static partial Regex Closed();
}
