using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>The title in a line, and where its words begin.</content>
internal sealed partial class Outline
{
    private const int LongestHeading = 200;

    private static readonly string[] Signs = [": ", " – ", " — ", " - ", "– "];

    /// <summary>The title in a line; null where the line is a sentence rather than a heading.</summary>
    private static ItemHeading? Heading(IReadOnlyList<MinuteLine> lines, int at)
    {
        var line = lines[at];
        var text = line.Cells.Count > 1 && line.Block == 0 && !line.Data ? FirstWords(line) : line.Text;
        if (line.Number is not null && text.Length == 0)
            text = at + 1 < lines.Count && lines[at + 1] is { Number: null, Text.Length: > 0 and <= 90 } next ? next.Text : "";
        var title = text.TrimEnd(' ', ':', '–', '-');
        if (title.Length == 0)
            return null;
        // "5.4 Site visit;" with words below it is no entry of a list.
        if (line.Number is not null && title.EndsWith(';') && at + 1 < lines.Count && lines[at + 1].Number is null)
            title = title.TrimEnd(';', ' ');
        if (Marked(line, at, text) is { } marked)
            return marked;
        if (line.Heading is not null || line.Bold)
            return title.Length <= LongestHeading ? new(at, line.Number, title, "") : null;
        if (line.Number is not null && SentenceTitle(text) is > 2 and var said)
            return RunOn(at, line.Number, text, said);
        if ((line.Number is null ? Unnumbered(at, text) : Numbered(line, at, text)) is { } divided)
            return divided;
        var words = title.Count(c => c == ' ') + 1;
        if (IsShort() && Sentences.Of(Reference().Replace(title, "")).Count == 1 && !title.EndsWith(';'))
            return new(at, line.Number, title, "");
        // "3. Apologies: …", "3. APOLOGIES – …", "3. Apologies. …"
        if (Cut(text, [.. Signs, ". ", "—", "--"]) is { } cut && char.IsUpper(text[0]))
            return new(at, line.Number, text[..cut.At], text[cut.End..]);
        return line.Number is not null && RunOnTitle.End(text) is > 2 and var begins ? RunOn(at, line.Number, text, begins) : null;

        bool IsShort() => title.Length <= LongestTitle && words <= 20 && !(title.EndsWith('.') && words > 10);
    }

    private static ItemHeading RunOn(int at, string? number, string text, int end) =>
        new(at, number, text[..end].TrimEnd(' ', ':', '.', '–', '-'), text[end..]);

    // What bold type, a sign or capitals set apart.
    private static ItemHeading? Marked(MinuteLine line, int at, string text)
    {
        if (line.BoldLead.Length > 2 && !line.Bold && text.StartsWith(line.BoldLead, StringComparison.Ordinal))
        {
            // "**Ropes (hemp):** Ann has some"
            var lead = text.AsSpan(line.BoldLead.Length).StartsWith(")") ? line.BoldLead + ")" : line.BoldLead;
            return new(at, line.Number, lead.Trim(' ', ':', '.', '–', '-'), text[lead.Length..].TrimStart(' ', ':', '.', '–', '-'));
        }

        if (line.Number is null)
        {
            return !line.Bold && line.Heading is null && ShoutedLead(text) is { } shouted
                ? new(at, null, shouted.TrimEnd(), text[shouted.Length..].TrimStart(' ', ':', '–', '—', '-', '.'))
                : null;
        }

        if (Cut(text, [" – ", " — "]) is { } first && char.IsLower(text[first.End]) && text.AsSpan(first.End).IndexOf(": ") > 0)
            return new(at, line.Number, text[..first.At], text[first.End..]);
        var colon = line.Heading is null && !line.Bold ? text.AsSpan(0, Math.Min(text.Length, 80)).IndexOf(": ") : -1;
        return colon > 2 && IsTitle(text.AsSpan(0, colon)) && text.AsSpan(colon).Count(' ') > 4
            ? new(at, line.Number, text[..colon], text[(colon + 2)..].TrimStart())
            : null;

        static bool IsTitle(ReadOnlySpan<char> words) => words.Count(' ') < 9 && words.IndexOf(". ") < 0;
    }

    private static ItemHeading? Numbered(MinuteLine line, int at, string text)
    {
        if (Labels.Read(text) is (Announces.Present or Announces.Apologies, { Length: > 2 } names) && PersonWords.Begin(names))
        {
            var label = text[..^names.Length].TrimEnd(' ', ':', ';', '–', '—', '-');
            // "Apologies received from Ann Bell"
            return new(at, line.Number, SectionWords.UsualEnd(label) is > 0 and var stop ? label[..stop] : label, names);
        }

        // "10. Letters 10.1 The yard wrote."
        var part = text.IndexOf($" {line.Number}.", StringComparison.Ordinal);
        if (part is > 2 and <= LongestTitle && text.AsSpan(part + line.Number!.Length + 2) is [>= '0' and <= '9', ..])
            return RunOn(at, line.Number, text, part + 1);
        if (RunOnTitle.EndOfUsual(text) is > 2 and var usual)
            return RunOn(at, line.Number, text, usual);
        // "Minutes of the last meeting were agreed.": a title that the sentence begins with.
        if (SectionWords.UsualEnd(text) is > 10 and var said && text.Length > said && Finite().IsMatch(text[said..]))
            return new(at, line.Number, text[..said], text);
        if (ToDecide().IsMatch(text) && text.Length <= LongestHeading)
            return new(at, line.Number, text.TrimEnd(' ', ':', '.'), "");
        if (Cut(text, Signs) is { } early && text.AsSpan(0, early.At).IndexOf(". ") < 0 && Divides(early.At, early.End))
            return new(at, line.Number, text[..early.At], text[early.End..]);
        return RunOnTitle.End(text) is > 2 and var end && (text.EndsWith('.') || IsShoutedTo(end))
            ? RunOn(at, line.Number, text, end)
            : null;

        // "Minutes of the last meeting – accepted as correct", "Date of next meeting: 4 May"
        bool Divides(int sign, int behind) =>
            text[sign] == ':' ? SectionWords.IsUsual(text[..sign]) || SectionWords.IsNext(text[..sign])
                : text[sign] == '–' || Outcome().IsMatch(text[behind..]);

        bool IsShoutedTo(int end) => !text[..end].Any(char.IsLower) && text[end..].Any(char.IsLower);
    }

    [GeneratedRegex("^ (was|were|had been|have been|are|is) ", RegexOptions.NonBacktracking)]
    private static partial Regex Finite();

    // "Minutes of the meeting held on 4 May to be approved."
    [GeneratedRegex(@"^(?i:minutes|notes) of [^.]* to be (approved|agreed|confirmed|signed|accepted)( as [\w ]+)?\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex ToDecide();

    // "Apologies: from Ann Bell and Carl Dove"
    private static ItemHeading? Unnumbered(int at, string text) =>
        Cut(text, [": "]) is { } said && SectionWords.IsUsual(text[..said.At]) ? new(at, null, text[..said.At], text[said.End..]) : null;

    // The first of the signs that may divide a title from its words.
    private static (int At, int End)? Cut(string text, ReadOnlySpan<string> signs)
    {
        (int At, int End)? first = null;
        foreach (var sign in signs)
        {
            var at = text.AsSpan(0, Math.Min(text.Length, 90)).IndexOf(sign, StringComparison.Ordinal);
            if (at > 2 && at + sign.Length < text.Length && text.AsSpan(0, at).Count(' ') < 13 && !(at >= first?.At))
                first = (at, at + sign.Length);
        }

        return first;
    }

    [GeneratedRegex(
        @"^(agreed|accepted|approved|noted|none|nothing|received|no|nil|carried|deferred|signed|there (was|were))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outcome();

    // "Ropes for the pier (AB)": where titles say who brings them, whatever stands so is one.
    private static bool IsBroughtBy(string title) =>
        title.EndsWith(')') && title.LastIndexOf('(') is > 3 and var open && NameWords.IsInitials(title[(open + 1)..^1]);

    /// <summary>Whether words break off before what they lead to: "the keys of the".</summary>
    public static bool IsUnfinished(string words) => Leading().IsMatch(words);

    [GeneratedRegex("[a-z,] (a|an|and|by|for|from|in|of|or|the|to|with)$", RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    private static string FirstWords(MinuteLine line)
    {
        var cells = line.Cells.Where(c => c.Length > 0).ToList();
        var first = cells.Count == 0 ? "" : cells[0];
        if (line.Number is null || first.Length == 0)
            return first;
        return ItemNumber.Take(first) is { } number && number.Rest < first.Length ? first[number.Rest..]
            : cells.Count > 1 ? cells[1]
            : "";
    }
}
