using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>Tells which sentence of a paragraph is the deed that a mark or a margin points to.</summary>
internal static partial class Deeds
{
    /// <summary>Whether a sentence says that something is to be done.</summary>
    public static bool IsDeed(string sentence) => ToDo().IsMatch(sentence);

    /// <summary>
    /// Reads a sentence that charges somebody: "The Clerk was asked to …" and "The Chair asked Ann to …" plainly,
    /// "Ann will …", "Clerk to …", "Notices to be put up" only where the paper marks no actions. Null for any other.
    /// </summary>
    public static (OwnedText Deed, bool Plainly)? Charged(string sentence, OwnerWords owners)
    {
        var words = sentence;
        foreach (var lead in (ReadOnlySpan<string>)["It was agreed that ", "It was therefore agreed that ", "It was agreed ", "It was decided that ", "Agreed that ", "It was resolved that ", "RESOLVED that ", "Agreed: ", "The Board agreed that "])
            words = words.StartsWith(lead, StringComparison.OrdinalIgnoreCase) ? words[lead.Length..] : words;
        var asked = Asked().Match(words);
        if (asked.Success)
            words = words[(asked.Index + asked.Length)..];
        var plainly = asked.Success || Charge().IsMatch(words);
        foreach (var clause in (ReadOnlySpan<string>)[words, words[(words.LastIndexOf(" - ", StringComparison.Ordinal) is >= 0 and var dash ? dash + 3 : 0)..]])
        {
            var deed = clause;
            if (owners.Leading(ref deed) is { } who && (owners.IsStrict(who.Written) || plainly) && deed.Length > 5 && Verbs.Is(deed.Split(' ')[0]) && !Past().IsMatch(clause[..^deed.Length]))
                return (new(deed, who), plainly);
        }

        return words.Length <= 120 && IsPassive(words) ? (new(words, null), false) : null;
    }

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

    [GeneratedRegex(@"\b(to be \w+|would|will|should|must|shall|(was|were|is|are|been) (asked|requested|instructed|invited|tasked|directed|delegated|reminded|encouraged) to|needs? to|agreed to|agreed that|(is|are) to|undertook to|offered to|volunteered|to (contact|write|send|circulate|arrange|check|report|draft|prepare|obtain|investigate|liaise|ask|follow|update|review|discuss|invite|speak|meet|produce|provide|pass|get|put|look|find|bring|share|add|organise|chase|raise|email|confirm|complete|submit|consider|respond))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ToDo();

    [GeneratedRegex(@"\b(asked|requested|instructed|tasked|invited) (?!to\b)(?=(the |Cllr |Mr |Mrs |Ms |Dr )?[\w.]+( [\w.]+){0,3} to \w)", RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b(had|has been|was due|used) ", RegexOptions.NonBacktracking)]
    private static partial Regex Past();

    [GeneratedRegex(@"^[A-Z][^.;:]{2,70} to be \w+(ed|en|t|n|ut|ade|ld|id)\b[^.;]{0,60}\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex PassiveDeed();

    [GeneratedRegex(@"\b(was|were|is|are) (therefore |also |then |again )?(asked|requested|instructed|tasked|directed|delegated|charged|mandated|authorised and instructed) (to|with)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charge();

    // "Notices to be put up": without a verb of its own.
    private static bool IsPassive(string words) => PassiveDeed().IsMatch(words) && !Finite().IsMatch(words);

    [GeneratedRegex(@"\b(is|are|was|were|has|have|had|will|would|should|need|needs|ought|agreed|asked|wanted|likely|continue|continues|due|going|said|felt|hoped|seemed|seems|appeared|proposed|suggested|required)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Finite();
}
