using System.Text;
using System.Xml.Linq;

namespace LondonBoard.Reading;

/// <content>The words of runs, with what is hidden left out and bold marked.</content>
internal sealed partial class DocxText
{
    private void AppendText(XElement parent, StringBuilder text, int depth)
    {
        foreach (var element in Unwrapped(parent))
        {
            switch (element.Name.LocalName)
            {
                case "t":
                    text.Append(element.Value);
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "sym":
                    text.Append(Symbol(Attribute(element, "char")));
                    break;
                case "footnoteReference" when _footnotes.TryGetValue(Attribute(element, "id") ?? "", out var note):
                    text.Append(" [").Append(note).Append(']');
                    break;
                case "r" when _marked && !IsHidden(element) && Emphasis(element) is { Length: > 0 } mark:
                    AppendMarked(element, mark, text, depth);
                    break;
                case "r" when IsHidden(element):
                case "pPr" or "rPr" or "instrText" or "delText" or "txbxContent" or "drawing" or "pict" or "Fallback" or "object":
                    break;
                default:
                    AppendText(element, text, depth + 1);
                    break;
            }
        }
    }

    // Whether the paragraph's style is a bold one.
    private bool _bold;

    private string Emphasis(XElement run)
    {
        var own = Child(run, "rPr");
        if (own is not null && (IsOn(Child(own, "strike")) || IsOn(Child(own, "dstrike"))))
            return "~~";
        return Bold(own) ?? (own is not null && Child(own, "rStyle") is { } style && IsBoldStyle(Value(style)) || _bold) ? "**" : "";
    }

    private static bool? Bold(XElement? properties) => properties is not null && Child(properties, "b") is { } b ? IsOn(b) : null;

    private bool IsBoldStyle(string? style)
    {
        for (var hops = 0; style is not null && hops < 10 && _styles.TryGetValue(style, out var found); hops++)
        {
            if (found.Bold is { } bold)
                return bold;
            style = found.BasedOn;
        }

        return false;
    }

    // Runs beside one another share their marks; blanks stand outside them.
    private void AppendMarked(XElement run, string mark, StringBuilder text, int depth)
    {
        var words = new StringBuilder();
        AppendText(run, words, depth + 1);
        var inner = words.ToString();
        if (string.IsNullOrWhiteSpace(inner) || inner.Contains('\n', StringComparison.Ordinal))
        {
            text.Append(inner);
            return;
        }

        var blank = inner.Length - inner.TrimStart().Length;
        if (blank == 0 && text.Length > 2 && text[^1] == mark[0] && text[^2] == mark[0])
            text.Length -= 2;
        else
            text.Append(inner, 0, blank).Append(mark);
        var end = inner.TrimEnd().Length;
        text.Append(inner, blank, end - blank).Append(mark).Append(inner, end, inner.Length - end);
    }

    private static bool IsHidden(XElement run) => Child(run, "rPr") is { } p && IsOn(Child(p, "vanish"));

    // Word keeps symbol fonts' characters in the private area; these are the ticks, boxes and bullets of Wingdings.
    private static string Symbol(string? code) => code?.ToUpperInvariant() switch
    {
        "F0FC" or "F0FE" or "00FC" or "00FE" or "F052" => "✓",
        "F0A8" or "F06F" or "00A8" => "☐",
        "F0B7" or "F0A7" or "F076" or "F0D8" => "•",
        "F0E0" => "→",
        "F0A3" => "£",
        _ => "",
    };
}
