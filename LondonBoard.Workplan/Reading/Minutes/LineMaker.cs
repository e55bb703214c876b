using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Makes a line of minutes out of its raw words: takes off quote, heading mark, bullet, box, number and emphasis.</summary>
internal static partial class LineMaker
{
    private const string Bullets = "-*+•·◦▪▫‣⁃∙●○■□–—➢➤§";

    /// <summary>Makes the line; its text is empty where it has no words.</summary>
    public static MinuteLine Make(int row, string raw)
    {
        raw = Spaced().Replace(WithoutSpan(raw), letters => Close(letters.Value));
        var at = 0;
        var indent = 0;
        for (; at < raw.Length && (char.IsWhiteSpace(raw[at]) || raw[at] == '\u200B'); at++)
            indent += raw[at] == '\t' ? 4 : 1;
        var rest = raw[at..];
        // "Present" and below it ": Ann Bell": a term and what it is.
        rest = rest.StartsWith(": ", StringComparison.Ordinal) ? rest[2..].TrimStart() : rest;
        var quoted = false;
        while (rest.StartsWith('>'))
            (quoted, rest) = (true, rest[1..].TrimStart());
        int? heading = null;
        var marks = rest.TakeWhile(c => c == '#').Count();
        if (marks is > 0 and <= 6 && (rest.Length == marks || !char.IsDigit(rest[marks])))
            (heading, rest) = (marks, rest[marks..].Trim().TrimEnd('#'));
        if (heading is null && rest is ['\\', ..] && Set().Match(rest) is { Success: true } set)
            (heading, rest) = (set.Groups["sub"].Captures.Count + (set.Groups["page"].Success ? 1 : 2), set.Groups["words"].Value);
        if (heading is null && rest is ['=' or '-' or 'h', ..] && Wiki().Match(rest) is { Success: true } wiki)
            (heading, rest) = (Level(wiki) ?? wiki.Groups["marks"].Length, wiki.Groups["words"].Value);
        if (heading is null && rest.StartsWith('<') && Tagged().Match(rest) is { Success: true } tagged)
            (heading, rest) = (Level(tagged) ?? LowestHeading, tagged.Groups["words"].Value);
        // "** deeper": how far down a list of a wiki stands.
        if (heading is null && Stars().Match(rest) is { Success: true } stars)
            (indent, rest) = (indent + (2 * (stars.Groups["stars"].Length - 1)), "* " + rest[stars.Length..]);
        rest = heading is null ? rest : WithoutPicture(rest);
        var bullet = TakeBullet(ref rest);
        var ticked = TakeBox(ref rest);
        if (IsMarkup(rest))
            return new MinuteLine(row, "");
        // "Boats\": a break that some programs write so.
        rest = rest.AsSpan().TrimEnd() is [.., not '\\', '\\'] ? rest.TrimEnd()[..^1] : rest;
        var plain = LineMarks.Take(CutRule(rest));
        var text = plain.Text;
        ticked ??= TakeBox(ref text);
        text = Signed(text, plain.BoldLead);
        var stamp = text.EndsWith(')') ? Stamp().Match(text) : Match.Empty;
        text = stamp.Success ? text[..stamp.Index] : text;
        if (heading is null && text is ['t' or 'T' or 's' or 'S' or '#', ..] && Topic().Match(text) is { Success: true } topic)
            (heading, text) = (topic.Value.StartsWith("sub", StringComparison.OrdinalIgnoreCase) ? 3 : 2, text[topic.Length..]);
        var line = new MinuteLine(row, text)
        {
            Heading = heading,
            Indent = indent,
            Bullet = bullet,
            Ticked = ticked,
            BoldLead = plain.BoldLead,
            BoldTail = plain.BoldTail,
            Struck = plain.Struck,
            Quoted = quoted,
            Stamped = stamp.Success,
        };
        return Numbered(line);
    }

    // "`  1. Ring the yard`": a line set as code whole is set in.
    private static string WithoutSpan(string raw) =>
        raw.AsSpan().Trim() is ['`', _, .., '`'] and var line && line[1..^1] is var words && !words.Contains('`') && words.Trim().Contains(' ')
            ? words.ToString()
            : raw;

    // "P R E S E N T", "I N  A T T E N D A N C E": letters set apart to stand out.
    [GeneratedRegex(@"\b(\p{Lu} {1,2}){4,}\p{Lu}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Spaced();

    private static string Close(string letters)
    {
        var word = string.Concat(letters.Where(char.IsLetter));
        return word.StartsWith("IN", StringComparison.Ordinal) && Labels.Meaning(word[2..]) == Announces.Present ? $"IN {word[2..]}" : word;
    }

    private static int? Level(Match heading) => heading.Groups["level"] is { Success: true } level ? level.ValueSpan[0] - '0' : null;

    /// <summary>The same line with the number at its beginning taken off.</summary>
    public static MinuteLine Numbered(MinuteLine line)
    {
        if (line.Number is not null || ItemNumber.Take(line.Text) is not { } number)
            return line;
        return line with
        {
            Text = line.Text[number.Rest..],
            Number = number.Label,
            Delimiter = number.Delimiter,
            BoldLead = Lead(line, number.Rest).TrimStart(' ', '.', ')', ':'),
        };
    }

    private static string Lead(MinuteLine line, int numbered) =>
        line.BoldLead.Length >= numbered ? line.BoldLead[numbered..]
            : line.BoldLead.Length > 0 && line.Text.EndsWith(line.BoldLead, StringComparison.Ordinal) ? line.BoldLead
            : "";

    /// <summary>A heading without the picture that some set before it: "🛶 Boats".</summary>
    public static string WithoutPicture(string heading) => heading[Picture().Match(heading).Length..];

    [GeneratedRegex(@"^([\p{So}\p{Cs}⤴⤵]\uFE0F?\u200D?)+ *(?=[\p{L}\p{N}*])")]
    private static partial Regex Picture();

    // What a recorder of chats sets behind a line: who said it and when.
    [GeneratedRegex(@"\s+\([\w.\-\[\]|`]{1,30}, \d{1,2}:\d\d(:\d\d)?\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^(#topic |(sub)?topic: )\b", RegexOptions.IgnoreCase)]
    private static partial Regex Topic();

    // "== Boats ==", "== Boats", "---++ Boats", "h2. Boats": a heading of a wiki.
    [GeneratedRegex(
        @"^(?<marks>={1,6}) ?(?<words>[^=\s].*?) ?=+\s*$" +
        @"|^(?<marks>={1,6}) (?<words>[\p{L}\p{Nd}][^=]*)$" +
        @"|^---(?<marks>\+{1,6})!* ?(?<words>[^+\s].*)$" +
        @"|^h(?<level>[1-6])\. (?<words>\S.*)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Wiki();

    // "\section{Boats}" of a text that is to be set, "\section boats Boats" of a page that is to be made.
    [GeneratedRegex(
        @"^\\((?<page>page|chapter)|(?<sub>sub)*section)(\*?\{(?<words>[^{}]{2,120})\}| [\w-]+ (?<words>\S.{0,120}))\s*$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Set();

    private const int LowestHeading = 6;

    [GeneratedRegex(@"^(?<stars>\*{2,6}) +(?=[^*\s](?!.*\*\*))")]
    private static partial Regex Stars();

    // "<h2>Boats</h2>", "<details><summary>Boats</summary>"
    [GeneratedRegex(
        @"^(</(ul|ol|p|div|table|section)>)*(<details[^<>]{0,100}>)?<(h(?<level>[1-6])|summary|dt)( [^<>]{0,300})?>(?<words>.+)</(h[1-6]|summary|dt)>\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tagged();

    private static bool TakeBullet(ref string rest)
    {
        // "\- words": whoever typed them meant a list.
        if (rest is ['\\', '-' or '*' or '+', ' ', ..])
            rest = rest[1..];
        if (rest.StartsWith("<li>", StringComparison.OrdinalIgnoreCase))
            rest = "• " + rest[4..];
        // "**- Boats**": set in bold with its bullet.
        if (rest.StartsWith("**- ", StringComparison.Ordinal))
            rest = "- **" + rest[4..];
        // "●Boats": a round sign is a bullet, blank or not.
        if (rest is ['●' or '•' or '▪' or '◦' or '‣' or '∙', not ' ', ..] && char.IsLetterOrDigit(rest[1]))
            rest = $"{rest[0]} {rest[1..]}";
        if (rest.Length < 2 || !char.IsWhiteSpace(rest[1]) || (rest[0] != 'o' && !Bullets.Contains(rest[0], StringComparison.Ordinal)))
            return false;
        rest = rest[2..].TrimStart();
        return true;
    }

    private static readonly (string Mark, bool Ticked)[] Boxes =
    [
        ("[ ]", false), ("[]", false), ("☐", false),
        ("[x]", true), ("[X]", true), ("☑", true), ("☒", true), ("✓", true), ("✔", true), ("✅", true),
    ];

    private static bool? TakeBox(ref string rest)
    {
        foreach (var (mark, ticked) in Boxes)
        {
            if (rest.StartsWith(mark, StringComparison.Ordinal) && !rest.StartsWith("[](", StringComparison.Ordinal))
            {
                rest = rest[mark.Length..].TrimStart();
                return ticked;
            }
        }

        return null;
    }

    // "**Action** Ann to write": what is bold stands apart as if by a colon.
    private static string Signed(string text, string lead) =>
        IsBareLead(text, lead) && SectionWords.Of(lead) == Section.Actions ? $"{lead}: {text[(lead.Length + 1)..]}" : text;

    private static bool IsBareLead(string text, string lead) =>
        lead.Length > 0
        && text.Length > lead.Length + 1
        && text[lead.Length] == ' '
        && char.IsLetter(lead[^1])
        && char.IsLetterOrDigit(text[lead.Length + 1])
        && text.StartsWith(lead, StringComparison.Ordinal);

    // Rules between sections, kramdown attributes, footnote definitions: looks, not words.
    private static bool IsMarkup(string rest) =>
        !rest.Any(char.IsLetterOrDigit)
        || Setting().IsMatch(rest)
        || (rest.StartsWith("{:", StringComparison.Ordinal) && rest.TrimEnd().EndsWith('}'));

    // "TOPICINFO{author="ann" version="3"}": what a wiki notes for itself.
    [GeneratedRegex(@"^%?[A-Z]{4,}:?[A-Z]*\{\w+=.*\}%?$", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();

    // "Boats ______", "==== Boats", "--- Boats ---"
    private static string CutRule(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) && text.AsSpan().TrimEnd().EndsWith("---") && text.Trim(' ', '-') is { Length: > 2 } between)
            return between;
        var end = text.TrimEnd('_', '=', ' ').Length;
        if (text.TrimEnd().Length - end >= 4)
            text = text[..end];
        var start = text.Length - text.TrimStart('_', '=', '~').Length;
        return start >= 4 ? PaperLine.Clean(text[start..]) : text;
    }
}
