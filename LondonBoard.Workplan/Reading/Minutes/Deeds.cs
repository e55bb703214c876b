using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>Tells which sentence of a paragraph is the deed that a mark or a margin points to.</summary>
internal static partial class Deeds
{
    /// <summary>Whether a sentence says that something is to be done.</summary>
    public static bool IsDeed(string sentence) => ToDo().IsMatch(sentence);

    /// <summary>Whether a sentence plainly charges somebody: "X was asked to …".</summary>
    public static bool IsCharge(string sentence) => Charge().IsMatch(sentence);

    /// <summary>Whether a sentence has somebody take something on: "X agreed to …", "X will …".</summary>
    public static bool IsPromise(string sentence) => Promise().IsMatch(sentence);

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

    [GeneratedRegex(@"\b(was|were|is|are) (therefore |also |then |again )?(asked|requested|instructed|tasked|directed|delegated|charged|mandated|authorised and instructed) (to|with)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charge();

    [GeneratedRegex(@"\b(agreed to|undertook to|offered to|volunteered to|has agreed to|will|would|is to|are to|to)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Promise();
}
