using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>The numbers that stand before items: "5)", "5.", "5/", "2.1", "Item 5", "12/34", "iv)", "(a)".</summary>
internal static partial class ItemNumber
{
    private static readonly string[] Leads =
    [
        "agenda item no", "agenda item", "item no", "item", "minute no", "minute", "min", "no", "pt", "punkt", "topic",
    ];

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>A number found at the beginning of a line.</summary>
    /// <param name="Label">Without its dot or bracket.</param>
    /// <param name="Delimiter">What stood behind it.</param>
    /// <param name="Rest">Where the words begin.</param>
    internal readonly record struct Found(string Label, char Delimiter, int Rest);

    /// <summary>Finds the number; null where the line begins with none.</summary>
    public static Found? Take(string text)
    {
        var at = Lead(text);
        var open = at < text.Length && text[at] == '(' ? 1 : 0;
        var end = Label(text, at + open);
        if (end == at + open || end - at > 20)
            return null;
        var label = text[(at + open)..end];
        // "(15m)" says how long.
        if (open == 1 && label is [.., 'm' or 'h'])
            return null;
        if (IsVersion(label))
            return null;
        if (label is [_, _, _, _, '-', _, _, '-', _, _] || (label.Count(c => c == '.') == 2 && Dated().IsMatch(text)))
            return null;
        if (end == text.Length)
            return at > 0 || label.Length <= (label.Contains('/', StringComparison.Ordinal) ? 7 : 4) ? new(label, ' ', end) : null;
        var delimiter = text[end];
        var bare = char.IsWhiteSpace(delimiter);
        var next = end + 1;
        // "1.1Approved" lost its blank.
        if (label.Contains('.', StringComparison.Ordinal) && char.IsUpper(delimiter) && next < text.Length && char.IsLower(text[next]))
            return new(label, ' ', end);
        if (!bare && delimiter is not ('.' or ')' or ':' or '-' or '–' or '/'))
            return null;
        if (open == 1 && delimiter != ')')
            return null;
        if (next < text.Length && delimiter == '.' && text[next] == ')')
            next++;
        if (IsFigure())
            return null;
        var words = next;
        while (words < text.Length && Divides(text[words]))
            words++;
        var signed = bare && text.AsSpan(next, words - next).ContainsAny('-', '–', ':');
        if (at == 0 && bare && !MayStandBare(label, text.AsSpan(words), signed))
            return null;
        if (!label.Any(char.IsDigit) && (bare || delimiter is ':' or '-' or '–'))
            return null;
        // "Item 4 Boats", "Item 5. Ropes": the word says as much as a dot.
        return new(label, at > 0 ? '.' : delimiter, words);

        // A date, a time or a sum is no number of an item.
        bool IsFigure() => !bare && next < text.Length && !char.IsWhiteSpace(text[next])
            && (delimiter is '-' or '–' or ':' or '/' || char.IsDigit(text[next]) || !char.IsUpper(text[next]));

        bool Divides(char c) => char.IsWhiteSpace(c) || c is '–' or '-' or ':' or '.' || (bare && c is '/' or '|');
    }

    // "HTTP/2 issues" is of a version.
    private static bool IsVersion(string label) =>
        (label is [.. var product, '/', _] && product.All(char.IsAsciiLetterUpper))
        || (label is [.. var named, '/', _, '.', _] && named.All(char.IsAsciiLetterUpper));

    // "3.2.22 Minutes" is of a day.
    [GeneratedRegex(
        @"^\d{1,2}\.\d{1,2}\.(\d{4}|\d\d) (minutes|meeting|notes|committee|agm)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dated();

    /// <summary>How many levels a number has: "5" one, "2.1" two; 0 for letters and Roman numerals.</summary>
    public static int Depth(string label) =>
        label.Any(char.IsDigit) ? 1 + label[Math.Max(0, label.IndexOfAny(Digits))..].Count(c => c == '.') : 0;

    /// <summary>Its last part as a number; -1 where that is none.</summary>
    public static int Last(string label)
    {
        var start = label.LastIndexOfAny(['.', '/', '-', ':', ')']) + 1;
        var last = label.AsSpan(start).TrimEnd("abcdefghijklmnopqrstuvwxyz");
        var digits = last.IndexOfAnyInRange('0', '9');
        return digits >= 0 && int.TryParse(last[digits..], out var n) ? n : -1;
    }

    /// <summary>What a Roman numeral counts; 0 where the word is none.</summary>
    public static int Roman(string label)
    {
        var (sum, before) = (0, 0);
        for (var i = label.Length - 1; i >= 0; i--)
        {
            var value = label[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 0 };
            if (value == 0)
                return 0;
            sum += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return sum;
    }

    private static int Lead(string text)
    {
        foreach (var lead in Leads)
        {
            var led = text.Length > lead.Length + 1 && text.StartsWith(lead, StringComparison.OrdinalIgnoreCase);
            if (led && text[lead.Length] is ' ' or '.' or '#')
            {
                var at = lead.Length + text.AsSpan(lead.Length).IndexOfAnyExcept(" .#");
                if (at > lead.Length && char.IsDigit(text[at]))
                    return at;
            }
        }

        return text is ['#' or '§', >= '0' and <= '9', ..] ? 1 : 0;
    }

    private static int Label(string text, int at)
    {
        // "AM/41/23" is a number, "HTTP/2" none.
        var end = at;
        while (end < text.Length && end - at < 10 && char.IsAsciiLetter(text[end]))
            end++;
        var digits = end == at || end >= text.Length || text[end] != '/' ? 0 : text.AsSpan(end + 1).IndexOfAnyExceptInRange('0', '9');
        end = digits > 0 && text[end + 1 + digits] == '/' ? end + 1 : at;
        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            // "50a/19": a part of a minute that is counted within a year.
            while (IsDigit(end) || (end < text.Length && text[end] is '.' or '/' or '-' && IsDigit(end + 1))
                || (end + 1 < text.Length && char.IsAsciiLetterLower(text[end]) && text[end + 1] == '/' && IsDigit(end + 2)))
                end++;
            if (end < text.Length && char.IsAsciiLetterLower(text[end]) && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])))
                end++;
            return end;
        }

        while (end < text.Length && end - at < 5 && text[end] is 'i' or 'v' or 'x')
            end++;
        if (end > at || at >= text.Length || !char.IsAsciiLetter(text[at]))
            return end;
        // One letter with its bracket: "a)".
        return at + 1 < text.Length && text[at + 1] == ')' ? at + 1 : at;

        bool IsDigit(int i) => i < text.Length && char.IsAsciiDigit(text[i]);
    }

    // "5 Finance" and "2.1 Matters", not "29 members of the public" or "2008 was"; "20/27 Update", not "1/8 of".
    private static bool MayStandBare(string label, ReadOnlySpan<char> words, bool signed) =>
        words.Length > 0
        && (words.Length <= LongestBare || signed || label.Contains('/') || IsTitled(words))
        && (char.IsUpper(words[0]) || (words[0] is >= '0' and <= '9' && TimedTitle().IsMatch(words)))
        && label.Count(c => c is '/' or '-') <= 3
        && (label.Length <= 3 || label.AsSpan().IndexOfAny("./-") >= 0)
        && !IsDay(label, words);

    private const int LongestBare = 150;

    // "4 10:15 Boats", "4 10.15–10.30am Boats"
    [GeneratedRegex(@"^\d{1,2}[:.]\d\d( ?[ap]m)?( ?[–-] ?\d{1,2}[:.]\d\d( ?[ap]m)?)? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex TimedTitle();

    // "4 Boats – …", "4 Ropes: …", "24.1 Hall bookings. …": a long paragraph with its title.
    private static bool IsTitled(ReadOnlySpan<char> words)
    {
        var end = words.Length;
        foreach (var sign in (ReadOnlySpan<string>)[": ", " – ", " - ", ". "])
            end = words.IndexOf(sign) is > 2 and var at ? Math.Min(end, at) : end;
        return end <= LongestTitle && !words[..end].ToString().Split(' ').Any(RunOnTitle.IsVerb);
    }

    private const int LongestTitle = 60;

    private static bool IsDay(string label, ReadOnlySpan<char> words)
    {
        if (label.Length > 2)
            return false;
        foreach (var month in Clock.Months)
        {
            if (words.StartsWith(month, StringComparison.OrdinalIgnoreCase) || BeginsShort(words, month))
                return true;
        }

        return false;

        // "Mar", "Mar.", "Sept ", but not "Marks".
        static bool BeginsShort(ReadOnlySpan<char> words, string month) =>
            words.StartsWith(month.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)
            && (words.Length == 3 || !char.IsLetter(words[3]) || words.StartsWith("Sept "));
    }
}
