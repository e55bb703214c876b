using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>Tells which sentence of a paragraph is the deed that a mark or a margin points to.</summary>
internal static partial class Deeds
{
    private const int LongestTold = 160;
    private const int LongestContext = 110;
    private const int LongestMuted = 400;

    /// <summary>Whether a sentence says that something is to be done.</summary>
    public static bool IsDeed(string sentence) => ToDo().IsMatch(sentence) || SaysTo(sentence);

    /// <summary>Whether a sentence orders: "Mend the gate."</summary>
    public static bool IsOrder(string sentence) => sentence.Split(' ', 3) is [[.., not ':'] and var first, _, ..] && Verbs.Is(first);

    /// <summary>Whether words order, whatever stands before the verb: "Mend the gate", "To mend the gate", "Please mend it".</summary>
    public static bool Orders(string words) =>
        IsOrder(words) || (words.Split(' ', 3) is ["To" or "to" or "Please", var verb, ..] && Verbs.Is(verb));

    /// <summary>The sentence that owners in a margin or behind a paragraph are to do.</summary>
    /// <param name="sentences">The paragraph.</param>
    /// <param name="owners">The owners' words; empty where only a number stands there.</param>
    public static string Choose(IReadOnlyList<string> sentences, string owners)
    {
        static bool IsOfName(string w) => w.Length > 1 && !NameWords.IsTitle(w) && w is not ("and" or "to");
        var names = owners.Split([' ', '/', ',', '&', '+', ';', '.'], StringSplitOptions.RemoveEmptyEntries).Where(IsOfName).ToList();
        bool Names(string s) => names.Exists(n => HasWord(s, n));
        return sentences.LastOrDefault(s => Names(s) && IsDeed(s))
            ?? (sentences.Count > 0 && IsOrder(sentences[^1]) ? sentences[^1] : null)
            ?? sentences.LastOrDefault(IsDeed)
            ?? sentences.LastOrDefault(IsOrder)
            ?? sentences.LastOrDefault(Names)
            ?? sentences.LastOrDefault() ?? "";
    }

    /// <summary>What was said without "All agreed." or what was hoped at its end, which says nothing of what is to be done.</summary>
    public static List<string> WithoutConsent(List<string> said) =>
        said.Count > 1 && (IsConsent(said[^1]) || Hope().IsMatch(said[^1])) ? said[..^1] : said;

    /// <summary>Whether a sentence only says that all were for what stands before it: "This was agreed."</summary>
    public static bool IsConsent(string sentence) => Consent().IsMatch(sentence);

    [GeneratedRegex(
        "^((this|it|that|which) was )?(all|unanimously)? ?(agreed|approved|in favour)( by all)?[.]?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Consent();

    // "It was hoped that the sun would shine."
    [GeneratedRegex(@"^(it (was|is) (hoped|felt|thought|believed|understood|expected)|hopefully)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hope();

    /// <summary>A deed as it is kept: what is left of a few words says too little without the sentence around it ("attend", "ring her").</summary>
    /// <param name="deed">What is left behind the owners.</param>
    /// <param name="around">What stands around it, the widest first; the first that is not too long is told.</param>
    public static string Telling(string deed, params ReadOnlySpan<string> around)
    {
        var telling = deed.Split(' ').Count(w => w.Length > 2 && w is not ("the" or "and"));
        if (telling >= 4)
            return deed;
        if (telling == 3 && around.Length > 1 && around[^1].Length is > 0 and <= LongestTold)
            return IsOnlySaid(around[^1], deed) || IsOnlyCharged(around[^1], deed) ? deed : around[^1];
        foreach (var words in around)
        {
            if (words.Length is > 0 and <= LongestTold)
                return IsOnlySaid(words, deed) ? deed : words;
        }

        return deed;
    }

    /// <summary>A sentence without the words that it was resolved: "(1) That the Clerk report the lamp" is for the Clerk to report it.</summary>
    public static string Unresolved(string sentence)
    {
        var opening = Opening().Match(sentence).Length;
        return Resolved().Match(sentence[opening..]) is { Length: > 0 } resolved ? sentence[(opening + resolved.Length)..] : sentence;
    }

    // "Ann said she would paint the shed" and "@ann: paint the shed" tell no more than that she is to.
    private static bool IsOnlySaid(string words, string deed) =>
        deed.Count(c => c == ' ') > 1 && words.EndsWith(deed, StringComparison.Ordinal) && Saying().IsMatch(words[..^deed.Length]);

    // "Ann is going to ring the yard" says who besides, and no more.
    private static bool IsOnlyCharged(string words, string deed) =>
        words.EndsWith(deed, StringComparison.Ordinal) && ChargingOnly().IsMatch(words[..^deed.Length]);

    [GeneratedRegex(@"^([^\s,;:.]+ ){1,6}(to|will|shall|would|should|must) $", RegexOptions.NonBacktracking)]
    private static partial Regex ChargingOnly();

    [GeneratedRegex(
        "^[^,;:]{2,40} (said|promised|agreed|confirmed|undertook|stated|reported|advised) (that )?" +
        @"(he|she|they|s/he)( would| will|['’]d|['’]ll) $|^@[\w.-]{2,30}:? $",
        RegexOptions.NonBacktracking)]
    private static partial Regex Saying();

    /// <summary>The same with the sentence before it, where only that says what is meant: "The lamp is out. Clerk to chase."</summary>
    public static string WithContext(string told, string above, string whole)
    {
        var mute = IsMute(told);
        if ((!mute && !OneWord().IsMatch(told) && told.Split(' ').Count(w => !w.Equals("the", StringComparison.OrdinalIgnoreCase)) > 3)
            || above.Length is 0 || above.Length > (mute ? LongestMuted : LongestContext))
            return told;
        var from = whole.IndexOf(above, StringComparison.Ordinal);
        var at = from < 0 ? -1 : whole.IndexOf(told, from + above.Length, StringComparison.Ordinal);
        return at > 0 && at - from - above.Length < 4 ? whole[from..(at + told.Length)] : told;
    }

    // "Ann & Carl to attend"
    [GeneratedRegex(@"^\p{Lu}[\w.]*( [\p{Lu}][\w.]*)?( ?[/,&+]| and) ?\p{Lu}[\w.]*( [\p{Lu}][\w.]*)? to [a-z-]+\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex OneWord();

    /// <summary>Whether words only say that what stands before them is to be done: "Clerk to action both".</summary>
    public static bool IsMute(string told) => Mute().IsMatch(told);

    // "Clerk to respond": what lacks its object.
    [GeneratedRegex(
        "^(\\S+ ){1,4}?to (action|respond|reply|instruct|report|arrange|order|organise|organize|write|send|do|investigate|enquire|inquire)" +
        @"( (this|these|both|all|it|further))?\.?$|^To be \w+( up)?( by [\w./& ]{2,40})?\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Mute();

    /// <summary>Whether the deadline at the end is that of all who are named: "…, both by Friday".</summary>
    public static bool IsShared(string sentence) => Shared().IsMatch(sentence);

    /// <summary>Whether a sentence says that somebody will do it; "agreed to" and "would" tell what was said.</summary>
    public static bool IsPromise(string sentence) => Promised().IsMatch(sentence[..Math.Min(sentence.Length, 80)]);

    /// <summary>Whether a sentence tells what somebody took on: "Ann volunteered to paint the shed."</summary>
    public static bool Volunteers(string sentence) => Volunteered().IsMatch(sentence);

    [GeneratedRegex(@"^([^ ,;:]+ ){1,4}(volunteered|offered) to ", RegexOptions.NonBacktracking)]
    private static partial Regex Volunteered();

    private static bool SaysTo(string sentence)
    {
        foreach (var words in To().EnumerateMatches(sentence))
        {
            if (Verbs.Is(sentence.Substring(words.Index + 3, words.Length - 3)) && !Feeling().IsMatch(sentence.AsSpan(0, words.Index)))
                return true;
        }

        return false;
    }

    // "They were pleased to learn of it", "had tried to ring": what was.
    [GeneratedRegex(@"\b(grateful|pleased|delighted|sorry|sad|surprised|able|had tried|have tried|has tried) $", RegexOptions.NonBacktracking)]
    private static partial Regex Feeling();

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                return true;
        }

        return false;
    }

    private const string Asking = "(asked|requested|instructed|invited|tasked|directed|delegated|reminded|encouraged)";

    [GeneratedRegex(
        @"\b(to be \w+|would|will|should|must|shall|(was|were|is|are|been) " + Asking + " to|needs? (to|\\w+ing)|agreed to|agreed that" +
        @"|(is|are) to|undertook to|offered to|volunteered|asked (for|that|to)|requested (a|an|the|that))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"\bto [a-z-]+", RegexOptions.NonBacktracking)]
    private static partial Regex To();

    [GeneratedRegex(@"^[^,.;]{2,50} will ", RegexOptions.NonBacktracking)]
    private static partial Regex Promised();

    [GeneratedRegex(@"\b(both|all|each) (by|before) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Shared();
}
