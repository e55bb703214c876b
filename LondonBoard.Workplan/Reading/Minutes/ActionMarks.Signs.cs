using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Numbers, signs and brackets around a mark.</content>
internal static partial class ActionMarks
{
    private const int LongestReference = 24;

    // "2.4", "12/34", "QC/24/033a", "KSC-34": the paper's own number for the action.
    private static string? Reference(string text, ref int end)
    {
        var at = end + Math.Max(0, text.AsSpan(end).IndexOfAnyExcept(" #-[(*"));
        if (Numbered().Match(text[at..Math.Min(text.Length, at + LongestReference)]) is not { Success: true } number)
            return null;
        end = at + number.Length;
        return number.Groups["own"].Value;
    }

    [GeneratedRegex(
        @"^(no\.? ?)?(?<own>([A-Z]{1,6}[/.-]?)?\d{1,5}([./-](\d{1,4}|[A-Z]{1,4}\d*))*[a-z]?)(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>Whether a line ends with the word and initials: whose the action is, and no more of it.</summary>
    public static bool IsWhole(string line) => Ending().IsMatch(line);

    [GeneratedRegex(@"\b(ACTION|Action)( by)? ?[:–-] ?[A-Z]{2,4}(( ?[/,&+]| and) ?[A-Z]{2,4})*[.\])]? *$", RegexOptions.NonBacktracking)]
    private static partial Regex Ending();

    /// <summary>Whether bold words are a whole action, or a mark with its owners, behind which a new sentence begins.</summary>
    public static bool Ends(string bold, ReadOnlySpan<char> next) =>
        bold.Length > 8 && BeginsPlainly(bold) && char.IsLetterOrDigit(bold[^1])
        && next is [' ', var first, ..] && char.IsUpper(first) && !Verbs.Is(next[1..].ToString().Split(' ', 2)[0]);

    [GeneratedRegex(@"^(?<code>(AI|AP|A)[ #-]?\d{1,4}[a-z]?) ?[:–-] ?(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // "Ask the yard for a price – action point", "Note it on the list (TODO)"
    [GeneratedRegex(
        @" ([-–—] (?i:action( point| item)?)|ACTION|[(\[](TODO|(?<code>AP|AI)|(?i:to[ -]do|action (point|item)))[)\]])\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Behind();

    private static bool IsSign(string text, int at, out int length)
    {
        length = 0;
        while (at + length < text.Length && text[at + length] is ':' or '–' or '—' or '-' or '>' or '=' or '→' or ']' or ')' or '*' or '.' or ' ')
            length++;
        return text[at] is ':' or '–' or '—' or '-' or '=' or '→' or ']' or '.' || (text[at] == ')' && length > 0);
    }

    private static int Close(string text, int at)
    {
        var depth = 1;
        var end = Math.Min(text.Length, at + LongestBracket);
        for (var i = at; i < end; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return end;
    }

    // "Who keeps the list? Action on Ann to ask.", "Ropes: Action point Ann to ask."
    private static bool BeginsSentence(ReadOnlySpan<char> before) => before.TrimEnd(" *_") is [.., '.' or '?' or '!' or ':' or '>' or '→'];

    private static readonly string[] Prefaces = ["new", "agreed", "key", "follow-up", "my", "our"];

    // What may stand before a mark at the beginning: a speaker ("<ann>"), "[NEW]", "New", a bullet that was kept.
    private static bool IsPreface(ReadOnlySpan<char> before)
    {
        var words = before.Trim(" [(*_–—-•>\"'");
        if (words.IsEmpty)
            return true;
        if (words.Length > 25)
            return false;
        return words[0] == '<' || before.TrimStart().StartsWith("[") || Prefaces.Contains(words.ToString(), StringComparer.OrdinalIgnoreCase);
    }
}
