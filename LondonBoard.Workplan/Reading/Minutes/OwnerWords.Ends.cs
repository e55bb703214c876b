using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Taking owners off the front and the end of an action.</content>
internal sealed partial class OwnerWords
{
    /// <summary>Takes "X to", "X will", "X:" or "@x" off the front.</summary>
    public Owners? Leading(ref string text)
    {
        if (text.StartsWith('@'))
            return Handles(ref text);
        if (text.Length > 0 && text[0] is '[' or '(' && text.IndexOf(text[0] == '[' ? ']' : ')') is > 1 and < 40 and var shut && (IsStrict(text[1..shut]) || (text.AsSpan(shut + 1).StartsWith(":") && NameWords.IsFullName(text[1..shut]))))
        {
            var inside = text[1..shut];
            text = text[(shut + 1)..].TrimStart(' ', ':', '-', '–');
            return Read(inside);
        }

        return Linked(ref text, out var passive) is { } linked ? linked : passive ? null : Labelled(ref text) ?? BeforeVerb(ref text, int.MaxValue);
    }

    // "Ann to …", "Ann was asked to …"; what is to be done to a thing is nobody's.
    private Owners? Linked(ref string text, out bool passive)
    {
        passive = false;
        var opening = text[..Math.Min(text.Length, LongestPhrase + 20)];
        // What is written in capitals has its "TO" in them, too.
        var span = (opening.Any(char.IsLower) ? opening : opening.ToLowerInvariant()).AsSpan();
        var (at, link) = (int.MaxValue, "");
        foreach (var candidate in span.Contains("ed to ", StringComparison.Ordinal) || span.Contains("told to ", StringComparison.Ordinal) ? AllLinks : Links)
        {
            var found = span.IndexOf(candidate, StringComparison.Ordinal);
            if (found > 0 && (found < at || (found == at && candidate.Length > link.Length)))
                (at, link) = (found, candidate);
        }

        if (at >= LongestPhrase)
            return null;
        // "Everyone check the notices/posters to …": the verb stands before the link.
        if (!IsStrict(text[..at]) && BeforeVerb(ref text, at) is { } doing)
            return doing;
        // "Ann: needs to …", "Ann also needs to …"
        var named = Adverb().Replace(text[..at].TrimEnd(':'), "");
        var rest = text[(at + link.Length)..].TrimStart();
        if (!Lenient(named, rest))
            return null;
        passive = IsPassive(rest);
        if (passive)
            return null;
        text = rest;
        return Read(named);
    }

    /// <summary>Takes "(X)", "– X" or ", X." off the end; where owners stand in front, only a bracket of known ones.</summary>
    private Owners? Trailing(ref string text, Owners? leading)
    {
        var end = text.TrimEnd(' ', '.', ';', ',');
        if (end.EndsWith(')') || end.EndsWith(']'))
        {
            var open = Opening(end);
            if (open > 0 && WithoutLead(end[(open + 1)..^1]) is { Length: > 0 } inside && (leading is null ? IsStrict(inside) || (NameWords.IsFullName(inside) && inside.Length <= 30) : IsKnown(inside) && !IsKnown(leading.Written)))
            {
                text = end[..open].TrimEnd();
                return Read(inside);
            }

            return null;
        }

        if (leading is not null)
            return null;
        foreach (var dash in (ReadOnlySpan<string>)[" – ", " — ", " - ", " -- ", " → ", " -> ", " => ", " | ", ": ", ", "])
        {
            var at = end.LastIndexOf(dash, StringComparison.Ordinal);
            var last = at < 0 ? "" : WithoutLead(end[(at + dash.Length)..]);
            if (at > 0 && last.Length is > 0 and <= 45 && (dash is ", " or ": " ? IsKnown(last) : IsStrict(last) || (NameWords.IsFullName(last) && !NameWords.IsName(end[..at]))))
            {
                if (dash == ", " && StartOfList(end, at) is var start && start < at)
                    (at, last) = (start, end[(start + 2)..]);
                text = end[..at].TrimEnd(' ', ',', ';', ':', '.');
                return Read(last);
            }

            // "… – Ann, before the holiday": owners and, behind them, when.
            if (at > 0 && dash is not (", " or ": ") && Timed().Match(last) is { Success: true } timed && last.Length <= 45 && (IsKnown(last[..timed.Index]) || IsStrict(last[..timed.Index])))
                return Read(last[..timed.Index]);

            // "… – all sites – by 1 July": the deadline stands behind the owners.
            if (at > 0 && dash is not (", " or ": ") && DateWords.LooksTimed(last) && last.Length <= 45 && end[..at] is var words && Trailing(ref words, null) is { } before)
            {
                text = words;
                return before;
            }
        }

        return Tail(end, ref text);
    }

    // "JS: write …", "JS – write …".
    private Owners? Labelled(ref string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[":", " – ", " — ", " - ", "- ", "– ", ". ", " -> ", " → "])
        {
            var at = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOf(sign, StringComparison.Ordinal);
            if (at <= 0 || at + sign.Length >= text.Length)
                continue;
            var phrase = text[..at];
            // "Harbour lights – Ann: order two": what it is about, and who.
            if (sign is " – " or " — " or " - " && !IsStrict(phrase) && text.AsSpan(at, Math.Min(45, text.Length - at)).IndexOf(": ") is > 4 and var colon && IsOwnerCell(text[(at + 3)..(at + colon)]))
            {
                var charged = Read(text[(at + 3)..(at + colon)]);
                text = text[(at + colon + 2)..];
                return charged;
            }

            if (IsStrict(phrase) || (sign is ":" or " – " or " — " or " - " && Parties(phrase) is { Count: > 0 } parties && parties.TrueForAll(p => IsStrictParty(p) || (NameWords.IsFullName(p) && !Verbs.Is(p.Split(' ')[0])))))
            {
                text = text[(at + sign.Length)..].TrimStart();
                return Read(phrase);
            }
        }

        return null;
    }

    // "… to the council. JS", "… @name".
    private Owners? Tail(string end, ref string text)
    {
        var at = end.LastIndexOf(' ');
        if (at <= 0)
            return null;
        var last = end[(at + 1)..];
        var handle = last.StartsWith('@') && NameWords.IsNick(last[1..]) && at > 8;
        var signed = NameWords.IsInitials(last) && roll.Knows(last) && end[at - 1] is '.' or ';' or '?' or ')';
        if (!handle && !signed)
            return null;
        text = end[..at].TrimEnd();
        return Read(last);
    }

    private int StartOfList(string end, int at)
    {
        for (var before = end.LastIndexOf(", ", Math.Max(0, at - 1), StringComparison.Ordinal); before > 0 && IsKnown(end[(before + 2)..at]); before = end.LastIndexOf(", ", Math.Max(0, before - 1), StringComparison.Ordinal))
            at = before;
        return at;
    }

    private static int Opening(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0 && text.Length - i < 150; i--)
        {
            depth += text[i] is ')' or ']' ? 1 : text[i] is '(' or '[' ? -1 : 0;
            if (depth == 0)
                return i;
        }

        return -1;
    }

    private static string WithoutLead(string words)
    {
        var bare = words.Trim();
        foreach (var lead in (ReadOnlySpan<string>)["new for", "new:", "action:", "action by", "action on", "action –", "action -", "actions:", "action", "owner:", "lead:", "assigned to", "assignee:", "by:", "resp:", "responsible:", "who:", "owners:", "for:"])
        {
            if (bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return bare[lead.Length..].Trim();
        }

        return bare;
    }

    [GeneratedRegex(@" (also|then|therefore|now|still|again|(very )?kindly)$", RegexOptions.NonBacktracking)]
    private static partial Regex Adverb();

    private static bool IsPassive(string rest) => rest.StartsWith("be ", StringComparison.Ordinal) && rest.AsSpan(3).TrimStart() is var next && !next.StartsWith("in ") && !next.StartsWith("part ") && !Verbs.IsGoingOn(next[..Math.Max(0, next.IndexOf(' '))].ToString());
}
