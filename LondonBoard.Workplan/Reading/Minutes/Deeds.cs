using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>Tells which sentence of a paragraph is the deed that a mark or a margin points to.</summary>
internal static partial class Deeds
{
    private const int LongestTold = 160;

    /// <summary>Whether a sentence says that something is to be done.</summary>
    public static bool IsDeed(string sentence) => ToDo().IsMatch(sentence) || SaysTo(sentence);

    /// <summary>
    /// Reads a sentence that charges somebody: "The Clerk was asked to …" and "The Chair asked Ann to …" plainly,
    /// "Clerk to …"; "Ann will …", "Ann agreed to …", "Notices to be put up" only where the paper marks no actions. Null for any other.
    /// </summary>
    public static (OwnedText Deed, bool Plainly, bool Offered)? Charged(string sentence, OwnerWords owners)
    {
        var words = sentence;
        foreach (var lead in (ReadOnlySpan<string>)["That ", "It was also agreed that ", "It was agreed that ", "It was therefore agreed that ", "It was agreed ", "It was decided that ", "Agreed that ", "It was resolved that ", "RESOLVED that ", "Agreed: ", "The Board agreed that "])
            words = words.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? words[lead.Length..] : words;
        var asked = Asked().Match(words);
        if (asked.Success)
            words = words[(asked.Index + asked.Length)..];
        if (Promise().Match(words) is { Success: true } promise && owners.IsKnown(promise.Groups["who"].Value) && Verbs.Is(promise.Groups["deed"].Value.Split(' ')[0]))
            return (new(promise.Groups["deed"].Value, owners.Read(promise.Groups["who"].Value)), false, false);
        var plainly = asked.Success || Charge().IsMatch(words);
        foreach (var clause in (ReadOnlySpan<string>)[words, After(words, " - "), After(words, " – "), After(words, " — "), After(words, ": "), After(words, ", ") is var last && Promised().IsMatch(last) && owners.IsKnown(last[..last.IndexOf(" will ", StringComparison.Ordinal)]) ? last : words])
        {
            var deed = clause;
            if (owners.Leading(ref deed) is not { } who || !(owners.IsStrict(who.Written) || plainly) || Thing().IsMatch(who.Written) || (!plainly && Outside().IsMatch(who.Written) && !owners.IsKnown(who.Written)))
                continue;
            var lead = clause[..^deed.Length];
            // "(Ann) Update on the yard" says who speaks.
            if (clause[0] is '(' or '[' && !deed.StartsWith("to ", StringComparison.Ordinal))
                continue;
            deed = deed[Aside().Match(deed).Length..];
            // "Ann will be sending the list"
            if (deed.StartsWith("be ", StringComparison.Ordinal) && lead.EndsWith("will ", StringComparison.Ordinal) && Verbs.IsGoingOn(deed[3..].Split(' ')[0]) && owners.IsKnown(who.Written))
                return (new(deed[3..], who), false, false);
            if (deed.Length > 5 && IsDoing(deed.Split(' ')[0], lead, owners.IsKnown(who.Written)) && !Past().IsMatch(lead) && !IsResolve(lead, who) && !Spoken().IsMatch(deed))
                return (new(deed, who), plainly || IsShort(lead, who, owners.AreOfficial(who.Written)), Offer().IsMatch(lead));
        }

        return (words.Length <= 200 && IsPassive(words)) || (words.Length <= 300 && Delivered().IsMatch(words) && !words.Contains(" if ", StringComparison.Ordinal) && !words.EndsWith('?')) ? (ByWhom().Match(words) is { Success: true } by && owners.AreOfficial(by.Groups["who"].Value) ? new(words, owners.Read(by.Groups["who"].Value)) : owners.Split(words), false, false) : null;
    }

    /// <summary>The same sentence with the "'ll" of its subject written out.</summary>
    public static string Spelt(string sentence) => Short().Replace(sentence, "${who} will ", 1);

    [GeneratedRegex(@"^(?<who>[\w.-]+( [\w.-]+){0,3})['’]ll ")]
    private static partial Regex Short();

    /// <summary>The same sentence with the person named whom its "he" or "she" means.</summary>
    public static string Named(string sentence, string person) => Pronoun().Match(sentence) is { Success: true } who ? person + sentence[who.Groups["who"].Length..] : sentence;

    /// <summary>A deed as it is kept: what is left of a few words says too little without the sentence around it ("attend", "ring her").</summary>
    public static string Telling(string deed, string sentence) => deed.Split(' ').Count(w => w.Length > 2 && w is not ("the" or "and")) < 4 && sentence.Length <= LongestTold ? sentence : deed;

    /// <summary>The same with the sentence before it, where only that says what is meant: "The lamp is out. Clerk to chase."</summary>
    public static string Telling(string told, string above, string whole) =>
        told.Split(' ').Count(w => !w.Equals("the", StringComparison.OrdinalIgnoreCase)) <= 3 && above.Length is > 0 and <= LongestTold && whole.IndexOf(above, StringComparison.Ordinal) is >= 0 and var from && whole.IndexOf(told, from + above.Length, StringComparison.Ordinal) is > 0 and var at && at - from - above.Length < 3 ? whole[from..(at + told.Length)] : told;

    /// <summary>Whether the deadline at the end is that of all who are named: "…, both by Friday".</summary>
    public static bool IsShared(string sentence) => Shared().IsMatch(sentence);

    /// <summary>Whether a sentence says that somebody will do it; "agreed to" and "would" tell what was said.</summary>
    public static bool IsPromise(string sentence) => Promised().IsMatch(sentence[..Math.Min(sentence.Length, 80)]);

    [GeneratedRegex(@"^[^,.;]{2,50} will ", RegexOptions.NonBacktracking)]
    private static partial Regex Promised();

    private static bool SaysTo(string sentence)
    {
        foreach (var words in To().EnumerateMatches(sentence))
        {
            if (Verbs.Is(sentence.Substring(words.Index + 3, words.Length - 3)))
                return true;
        }

        return false;
    }

    // Behind "Ann will" and "Ann to" any word is a deed but those that only tell how things are; elsewhere verbs alone are.
    private static bool IsDoing(string word, string lead, bool known) =>
        Linked().IsMatch(lead) ? Verbs.Is(word) || (known && char.IsLower(word[0]) && word.All(c => char.IsLetter(c) || c == '-') && !Being().IsMatch(word)) : Verbs.Is(word) && !Verbs.IsAlsoPast(word);

    // "Was to have spoken" tells what was not done.
    [GeneratedRegex(@"^have \w+(ed|en|wn|nt|id|ne|ut|et|ld)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Spoken();

    // What the whole body agrees to do it has decided; nobody is charged with it.
    private static bool IsResolve(string lead, Owners who) =>
        lead.EndsWith("agreed to ", StringComparison.Ordinal) && who.Names.All(n => NameWords.IsGroup(n) && !n.StartsWith("all", StringComparison.OrdinalIgnoreCase));

    private static string After(string words, string sign) => words.LastIndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? words[(at + sign.Length)..] : words;

    // "Ann to …", "Ann is to …" is how minutes say an action; "Ann agreed to …" and "Ann will …" may only tell what was said.
    private static bool IsShort(string lead, Owners who, bool known) =>
        known && (lead.EndsWith(" is to ", StringComparison.Ordinal) || lead.EndsWith(" are to ", StringComparison.Ordinal) || lead.TrimEnd().Length == who.Written.Length + 3 && lead.EndsWith(" to ", StringComparison.Ordinal));

    /// <summary>The sentence that owners in a margin or behind a paragraph are to do.</summary>
    /// <param name="sentences">The paragraph.</param>
    /// <param name="owners">The owners' words; empty where only a number stands there.</param>
    public static string Choose(IReadOnlyList<string> sentences, string owners)
    {
        var names = owners.Split([' ', '/', ',', '&', '+', ';', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && !NameWords.IsTitle(w) && w is not ("and" or "to")).ToList();
        bool Names(string s) => names.Exists(n => HasWord(s, n));
        return sentences.LastOrDefault(s => Names(s) && IsDeed(s)) ?? sentences.LastOrDefault(IsDeed) ?? sentences.LastOrDefault(Names) ?? sentences.LastOrDefault() ?? "";
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(to be \w+|would|will|should|must|shall|(was|were|is|are|been) (asked|requested|instructed|invited|tasked|directed|delegated|reminded|encouraged) to|needs? to|agreed to|agreed that|(is|are) to|undertook to|offered to|volunteered|asked (for|that|to)|requested (a|an|the|that))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"\bto [a-z-]+", RegexOptions.NonBacktracking)]
    private static partial Regex To();

    [GeneratedRegex(@"\b(asked|requested|instructed|tasked|invited|directed) (?!to\b|by\b)(?=(the |Cllr |Mr |Mrs |Ms |Dr )?[\w.]+( [\w.]+){0,3} to \w)", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?<who>[^,;:]{2,40}?) (has |had |have )?(said|promised|agreed|confirmed|undertook) (that )?(he|she|they|s/he)( would| will|['’]d|['’]ll) (?<deed>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Promise();

    [GeneratedRegex(@"^((also|then|now|therefore|kindly|please|again|still|first|in the meantime|next) )+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    // "Permission was asked to record": what is asked for is nobody.
    [GeneratedRegex(@"^\p{Lu}\p{Ll}*(ion|ment|ence|ance|val|sent|ness|ice|ity)$", RegexOptions.NonBacktracking)]
    private static partial Regex Thing();

    // What others will do nobody here is charged with.
    [GeneratedRegex(@"^(?-i:council)$|^(the )?([\w’'-]+ ){0,4}((county|district|borough|city) council|authority|police|company|agency|department|contractors?|suppliers?|residents|users)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outside();

    [GeneratedRegex(@" be \w+ by (?<who>(the )?[\w.’'-]+( \p{Lu}[\w.’'-]+){0,3})\b", RegexOptions.NonBacktracking)]
    private static partial Regex ByWhom();

    // What somebody offers is theirs to do once it is taken up.
    [GeneratedRegex(@"\b(offered|offers) to $", RegexOptions.NonBacktracking)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(to|will|would|shall) $", RegexOptions.NonBacktracking)]
    private static partial Regex Linked();

    [GeneratedRegex(@"^(be|have|had|been|not|never|no|need|want|wish|like|love|prefer|rather|welcome|expect|hope|become|remain|seem|appear|exceed|cost|happen|last|fall|rise|the|a|an|his|her|their|our|this|that|these|those|all|any|each|some|which|whom|what|and|or|of|in|on|at|for|from|with|by|as|date|term)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Being();

    [GeneratedRegex(@"^(?<who>He|She|They|S/he|he|she|they) (also |then |further |therefore )?(['’]ll|will|would|is to|are to|is going to|are going to|has agreed to|agreed to|undertook to|promised to|offered to|was asked to|were asked to|was requested to|was instructed to|was directed to|was also asked to)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b(both|all|each) (by|before) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(had|has been|was due|used) ", RegexOptions.NonBacktracking)]
    private static partial Regex Past();

    [GeneratedRegex(@"^[^a-z\s.;:][^.;:]{2,70} to be (\w+ed|sent|put|kept|met|built|bought|brought|sought|set|cut|let|lent|left|held|told|sold|paid|made|done|given|taken|drawn|written|spent|read|run|begun|got|dealt|found|hung|laid|lit|shown|shut|split|taught|chosen|redrawn|rewritten|reset)\b[^.;]{0,120}\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex PassiveDeed();

    [GeneratedRegex(@"\b(was|were|is|are|be) (therefore |also |then |again )?(asked|requested|instructed|tasked|directed|delegated|charged|appointed|mandated|authorised and instructed) (to|with)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charge();

    // "Notices to be put up": without a verb of its own.
    private static bool IsPassive(string words) => PassiveDeed().IsMatch(words) && !Finite().IsMatch(words[..words.IndexOf(" to be ", StringComparison.Ordinal)]);

    [GeneratedRegex(@"\b(is|are|was|were|has|have|had|will|would|should|need|needs|ought|agreed|asked|wanted|likely|continue|continues|due|going|said|felt|hoped|seemed|seems|appeared|proposed|suggested|required|thought|found|believed|expected|understood|considered|reported|deemed|known)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Finite();
}
