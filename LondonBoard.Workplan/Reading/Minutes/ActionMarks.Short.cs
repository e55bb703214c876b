using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Marks without the word at their beginning: "AP1:", "A3.2", "TODO(name):", arrows, a tracker's code.</content>
internal static partial class ActionMarks
{
    private const int MostArrows = 200;

    private static readonly string[] Arrows = ["→", "-->", "->", "=>", "⇒", "➔", "➜", "⟶", "↳", "»", ">>", "➡", "👉"];

    // "AP1:", "AP 1 –", "A3.2 JS to …", "TODO(name):", "TODO:", "→ JS to …".
    private static ActionMark? Short(string text, OwnerWords owners)
    {
        if (ToDo().Match(text) is { Success: true } todo)
            return Todo(text[todo.Length..].TrimStart(), owners);
        if (Lettered().Match(text) is { Success: true } lettered)
            return new(MarkKind.Full, text[lettered.Length..], "", null, false) { Who = lettered.Groups["who"].Value };
        // "[AI: Ann] write to the yard"
        if (Boxed().Match(text) is { Success: true } boxed && owners.IsOwnerCell(boxed.Groups["who"].Value))
            return new(MarkKind.Full, text[boxed.Length..], "", null, false) { Who = boxed.Groups["who"].Value };
        if (LettersBeside().Match(text) is { Success: true } letters
            && (!letters.Groups["dash"].Success || IsCharge(text[letters.Length..], owners)))
            return new(MarkKind.Full, text[letters.Length..], "", null, false);
        var at = text.StartsWith("AP", StringComparison.Ordinal) || text.StartsWith("AI", StringComparison.Ordinal) ? 2 : text.StartsWith('A') ? 1 : 0;
        if (at > 0)
        {
            var digits = at < text.Length && text[at] is ' ' or '-' or '#' && at == 2 ? at + 1 : at;
            var end = digits;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || JoinsDigits(text, end)))
                end++;
            var bare = at == 2 && end == digits;
            if (bare && text.AsSpan(at).StartsWith("(") && text.IndexOf("):", StringComparison.Ordinal) is > 3 and < 60 and var shut)
                return new(MarkKind.Full, text[(shut + 2)..].Trim(), "", null, false) { Who = text[3..shut] };
            if (bare && (text.AsSpan(at).StartsWith(": ") || text.AsSpan(at).StartsWith(" @")))
                return new(MarkKind.Full, text[3..].Trim(), "", null, false);
            // "AI Ann write to the yard"
            if (bare && text.AsSpan(at).StartsWith(" ") && text[3..] is var charge
                && owners.Leading(ref charge) is { } known && owners.IsKnown(known.Written))
                return new(MarkKind.Full, text[3..].Trim(), "", null, false);
            if (end > digits && end < text.Length)
            {
                var rest = text[end..].TrimStart(' ', ':', ')', '.', '-', '–', '—', ']');
                var signed = text[end] is ':' or ')' || text.AsSpan(end).TrimStart() is ['–' or '—' or '-', ..];
                var deed = rest;
                if (rest.Length > 0 && (signed || at == 2 || owners.Leading(ref deed) is not null))
                    return new(MarkKind.Full, rest, "", text[..end], false);
            }

            return null;
        }

        return BehindArrow(text) is { } pointed && IsCharge(pointed, owners) ? new(MarkKind.Full, pointed, "", null, false) : null;
    }

    // "action AB: write to the yard"
    [GeneratedRegex(@"^action (?<who>[A-Z]{2,4}((, ?|/| ?& ?)[A-Z]{2,4})*): ")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^[\[(](AI|AP|TODO|To ?do):? (?<who>[^\[\]()]{2,60})[\])]:? (?=\S)")]
    private static partial Regex Boxed();

    // "[AI] Ann to write", "(AP) Ann to write", "AIs: …"; "AI – Ann to write", but "AI – its use in schools" is a topic.
    [GeneratedRegex(
        @"^(\[A/?[IP]s?\]|\(A/?[IP]s?\)|A(/[IP]|[IP]s)(?=:))( ?:|(?<dash> ?[–—-]))? (?=\S)" +
        @"|^(A/?[IP](?<dash> ?[–—-])|(?<dash>A/[IP])) (?=\p{L})")]
    private static partial Regex LettersBeside();

    // "3.2", "12/34", "2017-03"
    private static bool JoinsDigits(string text, int at) =>
        text[at] is '.' or '/' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>Whether a paper marks its actions with arrows: several of its lines begin with one, and half of them charge somebody.</summary>
    public static bool AreArrowed(IReadOnlyList<MinuteLine> lines, OwnerWords owners)
    {
        var pointed = lines.Select(l => BehindArrow(l.Text)).OfType<string>().Take(MostArrows).ToList();
        return pointed.Count >= 2 && pointed.Count(p => IsCharge(p, owners)) * 2 >= pointed.Count;
    }

    /// <summary>The words behind the arrow that a line begins with; null where it begins with none.</summary>
    public static string? BehindArrow(string text)
    {
        if (Array.Find(Arrows, a => text.StartsWith(a, StringComparison.Ordinal)) is not { } arrow)
            return null;
        var rest = text[arrow.Length..].TrimStart(' ', '\uFE0F');
        return rest.StartsWith("action", StringComparison.OrdinalIgnoreCase) || rest.EndsWith('?') ? null : rest;
    }

    /// <summary>
    /// The picture that a paper marks its actions with: three of its lines begin with it, and most of those charge somebody. A tick or a cross
    /// only says how something stands.
    /// </summary>
    public static string? Picture(IReadOnlyList<MinuteLine> lines, OwnerWords owners) =>
        lines.Select(l => Pictured().Match(l.Text)).Where(m => m.Success).Take(MostArrows).GroupBy(m => m.Groups["sign"].Value, m => m.Groups["rest"].Value)
            .FirstOrDefault(g => g.Count() > 2 && g.Count(r => IsCharge(r, owners)) * 2 > g.Count())?.Key;

    [GeneratedRegex(@"^(?<sign>[\p{So}\p{Cs}-[✅✔✓☑❌✖✗]]{1,4})\uFE0F? *(?<rest>.{3,})$", RegexOptions.NonBacktracking)]
    private static partial Regex Pictured();

    private static bool IsCharge(string words, OwnerWords owners)
    {
        var deed = words[..Math.Min(words.Length, MostOwnerWords)];
        return owners.Leading(ref deed) is { } found && owners.IsStrict(found.Written);
    }

    // "AI Ann: write to the yard. AI Carl: …" says "action item" in two letters, wherever it stands.
    private static string Spelt(string text, OwnerWords owners) =>
        text.Contains("AI ", StringComparison.Ordinal) || text.Contains("AP ", StringComparison.Ordinal)
            ? Letters().Replace(text, m => owners.IsKnown(m.Groups["who"].Value) ? $"ACTION {m.Groups["who"].Value}:" : m.Value)
            : text;

    // "Ropes > todo Ann", "Ropes (TODO Ben: price)", "Passed. TODO: ask the yard", "todo Ann: the quay"
    [GeneratedRegex(@"(?<=^|[>(\[→;:.?!–-] ?)(TODO|[Tt]odo)(?=[\s:(])(?! (lists?|items?)\b)")]
    private static partial Regex ToDoWithin();

    // "AI on AB,CD -> 12 December …"
    [GeneratedRegex(@"\bA[IP] ((on |for )?(?<who>[^:;.?]{2,40}):|on (?<who>[A-Z]{2,3}(, ?[A-Z]{2,3})*) *->)", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    // A bullet or a picture may stand before it.
    [GeneratedRegex(@"^[^\p{L}\p{N}]{0,8}(TODO|(?i:to do|to-do)(?=:))")]
    private static partial Regex ToDo();

    private static ActionMark? Todo(string rest, OwnerWords owners)
    {
        if (rest.StartsWith('(') && rest.IndexOf(')', StringComparison.Ordinal) is > 1 and < 60 and var close)
            return new(MarkKind.Full, $"{rest[1..close].Trim()}: {rest[(close + 1)..].TrimStart(' ', ':', '-', '–')}", "", null, false);
        // "TODO Ann: write to the yard", "TODO for Ann: …"
        rest = rest.StartsWith("for ", StringComparison.Ordinal) ? rest[4..] : rest;
        if (rest.IndexOf(": ", StringComparison.Ordinal) is > 1 and < 50 and var colon && owners.IsOwnerCell(rest[..colon].Trim('"', '“', '”')))
            return new(MarkKind.Full, rest[(colon + 2)..].Trim(), "", null, false) { Who = rest[..colon].Trim('"', '“', '”') };
        // "TODO Ann - write to the yard", "TODO Ann write to the yard", "TODO write to the yard"
        if (rest.IndexOf(" - ", StringComparison.Ordinal) is > 1 and < 50 and var dash && owners.IsSomebody(rest[..dash]))
            return new(MarkKind.Full, rest[(dash + 3)..].Trim(), "", null, false) { Who = rest[..dash] };
        var deed = rest;
        var begins = Verbs.Is(rest.Split(' ')[0]) || (owners.Leading(ref deed) is { } who && owners.IsSomebody(who.Written));
        if (!begins && !rest.StartsWith(':') && !rest.StartsWith('@') && !rest.StartsWith('–') && !rest.StartsWith('-'))
            return null;
        var body = rest.TrimStart(' ', ':', '-', '–');
        return new(body.Length == 0 ? MarkKind.Opener : MarkKind.Full, body, "", null, false);
    }

    // "Action-BM-2017-03 Draft the register": the code of a tracker.
    private static Head? Coded(string text, int at)
    {
        var end = at + 7;
        while (end < text.Length && IsOfCode(text, end))
            end++;
        var numbered = text.AsSpan(at, end - at).IndexOfAnyInRange('0', '9') > 0;
        var goesOn = end + 2 < text.Length && text[end] is ' ' or ':' && !char.IsLower(text[end + 1]);
        return numbered && goesOn ? new(end, text.Length, 0, text[(at + 7)..end], false) : null;
    }

    private static bool IsOfCode(string text, int at) =>
        char.IsAsciiLetterUpper(text[at]) || char.IsAsciiDigit(text[at])
        || (text[at] is '-' or '.' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]));
}
