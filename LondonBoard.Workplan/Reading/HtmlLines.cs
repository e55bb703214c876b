using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Takes lines out of inline and block elements as a browser would break them.</summary>
internal sealed partial class HtmlLines
{
    private readonly List<PaperLine> _lines = [];
    private readonly StringBuilder _text = new();
    private bool _bullet;
    private int _level;

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
            _text.Append(text.Data.Replace('\n', ' ').Replace('\r', ' '));
            return;
        }

        if (node is not IElement element || element.LocalName is "style" or "script" or "head" or "template" or "del")
            return;
        var style = element.GetAttribute("style") ?? "";
        if (style.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase) || style.Contains("display:none", StringComparison.OrdinalIgnoreCase))
            return;
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
                TakeChildren(element, listDepth + 1);
                Break();
                return;
            case "li":
                Break();
                (_bullet, _level) = (true, Math.Max(0, listDepth - 1));
                TakeChildren(element, listDepth);
                Break();
                return;
            case "p" or "div" or "tr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
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
        _lines.Add(_bullet ? line with { Bullet = true, Level = Math.Clamp(_level, 0, PaperLine.MaxLevel) } : line);
        (_bullet, _level) = (false, 0);
    }

    [GeneratedRegex(@"mso-list:[^;""']{0,40}level(?<level>\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MsoLevel();
}
