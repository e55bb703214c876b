using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Takes lines out of inline and block elements as a browser would break them.</summary>
/// <param name="marked">Whether bold words keep marks around them, as Markdown would write them.</param>
internal sealed partial class HtmlLines(bool marked = false)
{
    private readonly List<PaperLine> _lines = [];
    private readonly StringBuilder _text = new();
    private bool _bullet;
    private int _level;
    private int _bold;

    // The number of the next entry of each open list; null for bullets.
    private readonly Stack<int?> _counts = [];

    /// <summary>The lines taken since the last time.</summary>
    public List<PaperLine> Drain()
    {
        Break();
        List<PaperLine> lines = [.. _lines];
        _lines.Clear();
        return lines;
    }

    /// <summary>Takes what stands in a node.</summary>
    public void Take(INode node, int listDepth)
    {
        if (node is IText text)
        {
            Append(text.Data.Replace('\n', ' ').Replace('\r', ' '));
            return;
        }

        if (node is not IElement element || element.LocalName is "style" or "script" or "head" or "template" or "del")
            return;
        var style = element.GetAttribute("style") ?? "";
        if (style.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase) || style.Contains("display:none", StringComparison.OrdinalIgnoreCase))
            return;
        var bold = marked && IsBold(element.LocalName, style);
        _bold += bold ? 1 : 0;
        TakeElement(element, style, listDepth);
        _bold -= bold ? 1 : 0;
    }

    // Google's editors write `<b style="font-weight:normal">` around whole papers.
    private static bool IsBold(string name, string style) =>
        style.Contains("font-weight", StringComparison.OrdinalIgnoreCase) ? BoldStyle().IsMatch(style) : name is "b" or "strong" or "dt" or "summary";

    // Words beside one another share their marks; blanks stand outside them, and a break between two lines as well.
    private void Append(string words)
    {
        if (_bold == 0 || string.IsNullOrWhiteSpace(words))
        {
            _text.Append(words);
            return;
        }

        var inner = words.Trim();
        var blank = words.Length - words.TrimStart().Length;
        if (blank == 0 && _text.Length > 2 && _text[^1] == '*' && _text[^2] == '*')
            _text.Length -= 2;
        else
            _text.Append(words, 0, blank).Append("**");
        _text.Append(inner).Append("**").Append(words, blank + inner.Length, words.Length - blank - inner.Length);
    }

    private void TakeElement(IElement element, string style, int listDepth)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
                return;
            case "input" when element.HasAttribute("checked"):
                _text.Append("✓ ");
                return;
            case "ul" or "ol":
                Break();
                _counts.Push(marked && element.LocalName == "ol" && element.GetAttribute("type") is null or "1" ? int.TryParse(element.GetAttribute("start"), out var first) ? first : 1 : null);
                TakeChildren(element, listDepth + 1);
                _counts.Pop();
                Break();
                return;
            case "li":
                Break();
                (_bullet, _level) = (true, Math.Max(0, listDepth - 1));
                if (_counts.TryPop(out var count))
                {
                    _counts.Push(count + 1);
                    if (count is { } n)
                        (_bullet, _) = (false, _text.Append(n).Append(". "));
                }

                TakeChildren(element, listDepth);
                Break();
                return;
            case "p" or "div" or "tr" or "dt" or "dd" or "summary" or "details" or "section" or "article" or "blockquote" or "pre" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                if (_text.ToString().Trim().Length > 0)
                    Break();
                if (MsoLevel().Match(style) is { Success: true } list)
                    (_bullet, _level) = (true, list.Groups["level"].ValueSpan[0] - '1');
                TakeChildren(element, listDepth);
                Break();
                return;
            case "td" or "th":
                TakeChildren(element, listDepth);
                _text.Append(' ');
                return;
            default:
                TakeChildren(element, listDepth);
                return;
        }
    }

    private void TakeChildren(IElement element, int listDepth)
    {
        foreach (var child in element.ChildNodes)
            Take(child, listDepth);
    }

    private void Break()
    {
        var line = PaperLine.Parse(_text.ToString().Trim());
        _text.Clear();
        if (line.Text.Length == 0)
            return;
        _lines.Add(line with { Bullet = _bullet || line.Bullet, Level = _bullet || _level > 0 ? Math.Clamp(_level, 0, PaperLine.MaxLevel) : line.Level });
        (_bullet, _level) = (false, 0);
    }

    [GeneratedRegex(@"font-weight: ?(bold|[6-9]00)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BoldStyle();

    [GeneratedRegex(@"mso-list:[^;""']{0,40}level(?<level>\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MsoLevel();
}
