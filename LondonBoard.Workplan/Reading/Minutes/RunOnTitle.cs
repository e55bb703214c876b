using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// The title that a paragraph begins with where nothing divides it from the first sentence: "Declarations of interest No
/// declarations were made", "MATTERS ARISING There were none", "Treasurer's report AB reported …".
/// </summary>
internal static partial class RunOnTitle
{
    private const int Longest = 120;
    private const int MostWords = 14;

    // Words that have a capital only where a sentence begins; the second dozen also within a title of capitals.
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "The", "It", "There", "This", "These", "Those", "No", "Nothing", "None", "Upon", "After", "Following", "He", "She",
        "They", "We", "Nobody", "Everyone", "Several", "Having",
    };

    private static readonly HashSet<string> SmallOpeners = new(StringComparer.Ordinal)
    {
        "A", "An", "All", "In", "On", "At", "As", "When", "While", "Since", "Both", "Each", "Some", "Members", "With", "Due",
        "Further", "To", "Thanks", "Approved", "Agreed", "Noted", "Lots", "Discussion", "Brief", "Received", "Still",
    };

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "and", "the", "to", "with", "in", "on", "at", "from", "by", "&", "/", "a", "an",
    };

    /// <summary>Where the first sentence begins; 0 where that cannot be told.</summary>
    public static int End(string text)
    {
        var words = Glued().Replace(text[..Math.Min(text.Length, Longest)], "\n").Split(' ', '\n');
        if (words.Length < 3 || !char.IsLetter(text[0]) || Opens(words, 0) || IsVerb(words[1]) && !IsShouted(words[0]))
            return 0;
        var at = words[0].Length;
        for (var i = 1; i + 1 < words.Length && i <= MostWords; at += words[i++].Length)
        {
            at += text[at] == ' ' ? 1 : 0;
            // These divide a title from its words by themselves.
            if (words[i] is "–" or "—" or "-" || words[i - 1].EndsWith(':'))
                return 0;
            if (!Joints.Contains(words[i - 1]) && !words[i - 1].EndsWith(',') && (IsLetter(words[i]) || (Opens(words, i) && !GoesOn(words, i))))
                return BeforeFigure(words, i) ? at - words[i - 1].Length - 1 : at;
        }

        return IsShoutedBefore(words, words.Length - 1) && words[^1] is "None" or "None." or "Nothing" or "Nil" or "Nil." ? text.Length - words[^1].Length : 0;
    }

    /// <summary>Where the first sentence begins behind a title that many bodies have: "Matters arising Item 4 (kerb) is done."; 0 where none does.</summary>
    public static int EndOfUsual(string text)
    {
        var end = SectionWords.UsualEnd(text);
        if (end == 0 || end + 1 >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]))
            return 0;
        var words = text[(end + 1)..].Split(' ');
        // "MINUTES OF THE LAST MEETING HELD ON 4 MAY": capitals go on.
        if (!text[..end].Any(char.IsLower) && IsShouted(words[0]))
            return 0;
        var tells = words.Length > 2 && Array.Exists(words, w => char.IsLower(w.FirstOrDefault()) && (IsVerb(w) || IsVerbBehind(w)));
        var none = words[0].TrimEnd('.') is "None" or "Nil" or "Nothing" or "Agreed" or "Accepted" or "Noted" || words is ["Received", "from", ..];
        return tells || none || (words.Length > 3 && text[^1] is '.' && char.IsLower(words[^1][0])) ? end + 1 : 0;
    }

    // "NEXT MEETING 5 June", "MATTERS ARISING 11/9 The gate": figures behind capitals belong to what follows.
    private static bool BeforeFigure(string[] words, int at) =>
        at > 2 && char.IsAsciiDigit(words[at - 1].FirstOrDefault()) && IsShoutedBefore(words, at) && !Joints.Contains(words[at - 2]);

    private static bool IsShoutedBefore(string[] words, int at) => at > 0 && words[..at].All(IsShouted) && words[..at].Sum(w => w.Count(char.IsUpper)) > 4;

    // "NCC Draft Local Plan i. The plan was read": capitals up to the letter that numbers what was said first.
    private static bool GoesOn(string[] words, int at) =>
        Array.FindIndex(words, at, IsLetter) is var letter && letter > at + 1 && letter < at + MostNamed
        && words[at..letter].All(w => w.Length > 0 && (char.IsUpper(w[0]) || Joints.Contains(w)) && w[^1] is not ('.' or ':'));

    private const int MostNamed = 7;

    // "Alcohol licenceAll had read it", "Village planAB was against it": the line's break went missing.
    [GeneratedRegex(@"(?<=\p{Ll})(?=(The|All|It|There|No|This|We|They|A|An) |\p{Lu}{2,3}[ ,])")]
    private static partial Regex Glued();

    private static bool Opens(string[] words, int at)
    {
        var (word, next, third) = (words[at], Word(words, at + 1), Word(words, at + 2));
        if (word.Length == 0 || !char.IsUpper(word[0]))
            return false;
        var shouted = IsShoutedBefore(words, at);
        return (shouted && !IsShouted(word))
            || (Openers.Contains(word) && !(next.Length > 1 && IsShouted(next) && IsShouted(third)))
            || (SmallOpeners.Contains(word) && (char.IsLower(next.FirstOrDefault()) || char.IsAsciiDigit(next.FirstOrDefault())))
            || (NameWords.IsInitials(word) && IsVerb(next))
            || (word.TrimEnd('.').Length <= 4 && NameWords.IsTitle(word) && next.Length > 0 && char.IsUpper(next[0]) && !IsShouted(word))
            || (word.TrimEnd('.').Length == 1 && next.Length > 2 && char.IsUpper(next[0]) && IsVerb(third))
            || (at > 0 && char.IsLower(words[at - 1].FirstOrDefault()) && IsVerbBehind(next))
            || (at > 0 && IsWeekday(word) && words[at - 1].Equals("meeting", StringComparison.OrdinalIgnoreCase));
    }

    // "NEXT MEETING MONDAY 5 MAY"
    private static bool IsWeekday(string word) =>
        word.Trim(',', '.') is { Length: > 5 } day && Enum.TryParse<DayOfWeek>(day, true, out _);

    private static string Word(string[] words, int at) => at < words.Length ? words[at] : "";

    private static bool IsShouted(string word) => !word.Any(char.IsLower);

    private static bool IsLetter(string word) =>
        word is "a)" or "(a)" or "a." or "i)" or "(i)" or "i." or "1)" or "(1)" or "•" or "·" || IsPartNumber(word);

    // "10.1"
    private static bool IsPartNumber(string word) =>
        word.Length is >= 3 and <= 5
        && char.IsAsciiDigit(word[^1])
        && ItemNumber.Depth(word) == 2
        && word.All(c => char.IsAsciiDigit(c) || c == '.');

    // The verbs a sentence on somebody goes on with.
    private static bool IsVerbBehind(string word) =>
        word is "was" or "were" or "had" or "has" or "have" or "is" or "are" or "will" or "would"
            or "said" or "gave" or "asked" or "reported" or "noted" or "advised";

    /// <summary>Whether a word is one that a sentence goes on with.</summary>
    public static bool IsVerb(string word) =>
        word is "was" or "were" or "had" or "has" or "have" or "is" or "are" or "will" or "would"
            or "said" or "gave" or "took" or "to" or "asked"
        || (word.Length > 4 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal));
}
