using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Takes emphasis, links and tags out of a line and says what was bold and what struck through.</summary>
internal static partial class LineMarks
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "b", "i", "u", "s", "del", "ins", "strike", "strong", "em", "span", "a", "p", "div", "ul", "ol", "li", "sup", "sub",
        "details", "summary", "small", "font", "hr", "center", "mark", "img", "code", "abbr", "pre", "tt", "dl", "dt", "dd", "h1",
        "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>The plain words of a line.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="BoldLead">The bold words at the beginning.</param>
    /// <param name="Struck">Whether most of it is struck through.</param>
    /// <param name="BoldTail">The bold words at the end, where others stand before them.</param>
    internal readonly record struct Plain(string Text, string BoldLead, bool Struck, string BoldTail);

    /// <summary>Takes the marks out; one pass.</summary>
    public static Plain Take(string raw)
    {
        raw = raw.Contains("font-weight", StringComparison.Ordinal)
            ? BoldSpan().Replace(Unlinked(raw), "**${words}**")
            : Unlinked(raw);
        var text = new StringBuilder(raw.Length);
        int boldEnd = 0, struck = 0, letters = 0, opened = 0, shut = -1;
        bool bold = false, strike = false, leading = true;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            var was = bold;
            if (Toggle(raw, ref i, ref bold, ref strike) || IsLoneMark(raw, i) || c == '`')
            {
                opened = bold && !was ? text.Length : opened;
                shut = was && !bold ? text.Length : shut;
                if (was && !bold && ActionMarks.Ends(text.ToString(opened, text.Length - opened), raw.AsSpan(i + 1)))
                    text.Append('.');
                continue;
            }

            if (c == '\\' && i + 1 < raw.Length && (char.IsPunctuation(raw[i + 1]) || char.IsSymbol(raw[i + 1])))
                c = raw[++i];
            else if (c == '<' && Tag(raw, i, ref strike, ref bold) is { } close)
            {
                text.Append(' ');
                i = close;
                continue;
            }

            text.Append(c);
            if (!char.IsLetterOrDigit(c))
                continue;
            letters++;
            struck += strike ? 1 : 0;
            leading &= bold;
            if (leading)
                boldEnd = text.Length;
        }

        var words = WebUtility.HtmlDecode(text.ToString());
        var lead = boldEnd == 0 ? "" : PaperLine.Clean(words[..Math.Min(boldEnd, words.Length)]);
        var tail = shut > opened && opened > boldEnd && !HasLetters(text, shut) ? PaperLine.Clean(text.ToString(opened, shut - opened)) : "";
        return new(PaperLine.Clean(words), lead, letters > 0 && struck * 2 > letters, tail);

        static bool HasLetters(StringBuilder text, int from)
        {
            for (var i = from; i < text.Length; i++)
            {
                if (char.IsLetterOrDigit(text[i]))
                    return true;
            }

            return false;
        }
    }

    // `<span style="font-weight: bold">Boats</span>`
    [GeneratedRegex(
        @"<span\b[^<>]{0,300}font-weight: ?(bold|[6-9]00)[^<>]{0,300}>(?<words>[^<>]+)</span>",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BoldSpan();

    private static bool Toggle(string raw, ref int i, ref bool bold, ref bool strike)
    {
        // "'''Boats'''": bold in a wiki.
        if (raw.AsSpan(i).StartsWith("'''"))
        {
            (bold, i) = (!bold, i + 2);
            return true;
        }

        if (i + 1 >= raw.Length || raw[i] != raw[i + 1] || raw[i] is not ('*' or '_' or '~'))
            return false;
        var end = i;
        while (end < raw.Length && raw[end] == raw[i])
            end++;
        if (raw[i] == '_' && (end - i > 3 || (IsWord(raw, i - 1) && IsWord(raw, end))))
            return false;
        // "13****th** **March": what closes and opens at once changes nothing.
        var turns = (end - i) % 4 != 0;
        if (raw[i] == '~')
            strike ^= turns;
        else
            bold ^= turns;
        i = end - 1;
        return true;
    }

    // A single star or underline beside a word; a star between blanks is a star.
    private static bool IsLoneMark(string raw, int i)
    {
        if (raw[i] is not ('*' or '_'))
            return false;
        var before = IsWord(raw, i - 1);
        var after = IsWord(raw, i + 1);
        if (before && after)
            return false;
        return before
            || after
            || (i > 0 && !char.IsWhiteSpace(raw[i - 1]))
            || (i + 1 < raw.Length && !char.IsWhiteSpace(raw[i + 1]) && raw[i + 1] != raw[i]);
    }

    private static bool IsWord(string raw, int i) => i >= 0 && i < raw.Length && char.IsLetterOrDigit(raw[i]);

    private static string Unlinked(string raw)
    {
        raw = raw.Contains("[name=", StringComparison.Ordinal) ? Named().Replace(LeadName().Replace(raw, "${mark}${name}: "), "[${name}]") : raw;
        raw = raw.Contains("[[", StringComparison.Ordinal) ? WikiLink().Replace(raw, "${words}") : raw;
        if (!raw.Contains("](", StringComparison.Ordinal) && !raw.Contains(Broken, StringComparison.Ordinal))
            return raw;
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '[' && Link(raw, i) is { } link)
            {
                text.Append(link.Words);
                i = link.End - 1;
            }
            else
            {
                text.Append(raw[i]);
            }
        }

        return text.ToString();
    }

    // "[[Ann Bell]]", "[[User:annb|Ann Bell]]"
    [GeneratedRegex(@"\[\[([^\[\]|]{1,100}\|)?(?<words>[^\[\]|]{1,100})\]\]", RegexOptions.NonBacktracking)]
    private static partial Regex WikiLink();

    // "[name=Ann] : write to the yard", "… [name=Ann] [time=4 May] [color=#907bf7]": people as a pad for notes writes them.
    [GeneratedRegex(@"^(?<mark>\[[ xX]\] ?)?\[name=(?<name>[^\[\]]{1,40})\] ?:? ?(?=\S)")]
    private static partial Regex LeadName();

    [GeneratedRegex(@"\[name=(?<name>[^\[\]]{1,40})\]( ?\[(time|color)=[^\[\]]{0,40}\])*", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    // Some break the line between words and address.
    private const string Broken = "] (http";

    // "[words](address)": the words; a bare "[address]" or a box stays.
    private static (string Words, int End)? Link(string raw, int at)
    {
        var close = raw.IndexOf(']', at, Math.Min(500, raw.Length - at));
        if (close < 0 || close + 1 >= raw.Length || (raw[close + 1] != '(' && !raw.AsSpan(close).StartsWith(Broken)))
            return null;
        var end = raw.IndexOf(')', close, Math.Min(2000, raw.Length - close));
        var address = end < 0 ? "" : raw[(close + 2)..end].Trim(' ', '(');
        // "(address "title")"
        var titled = address.Contains('"', StringComparison.Ordinal);
        if (address.Length == 0 && close > at + 1 && end >= 0)
            return null;
        if (end < 0 || (address.Contains(' ', StringComparison.Ordinal) && !titled))
            return null;
        var words = raw[(at + 1)..close];
        return (words.Contains("](", StringComparison.Ordinal) ? "" : words, end + 1);
    }

    private static int? Tag(string raw, int at, ref bool strike, ref bool bold)
    {
        if (raw.AsSpan(at).StartsWith("<!--"))
            return raw.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var stop ? stop + 2 : null;
        var close = raw.IndexOf('>', at, Math.Min(300, raw.Length - at));
        if (close < 0)
            return null;
        var opens = raw[at + 1] != '/';
        var start = at + (opens ? 1 : 2);
        var end = start;
        while (end < close && char.IsAsciiLetterOrDigit(raw[end]))
            end++;
        if (raw.AsSpan(at, close - at).Contains('@') && !raw.AsSpan(at, close - at).Contains(' '))
            return close;
        var name = raw[start..end];
        if (!Tags.Contains(name))
            return null;
        if (name is "s" or "del" or "strike")
            strike = opens;
        if (name is "b" or "strong")
            bold = opens;
        return close;
    }
}
