using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Taking owners off the front and the end of an action.</content>
internal sealed partial class OwnerWords
{
    // What stands between an owner and the deed.
    private static readonly string[] Links =
    [
        " to ", " to: ", " will ", " shall ", " would ", " should ", " must ", " can ", " please ", " needs to ", " need to ",
        " will need to ", " has to ", " have to ", " going to ", " is going to ",
        " is to ", " are to ", " was to ", " were to ", " agreed to ", " agrees to ", " has agreed to ", " have agreed to ",
        " kindly agreed to ", " has kindly agreed to ", " have kindly agreed to ", " was authorised to ", " undertook to ",
        " has undertaken to ", " have undertaken to ",
        " offered to ", " offers to ", " has offered to ", " kindly offered to ", " volunteered to ", " volunteers to ",
        " has volunteered to ", " have volunteered to ",
        " promised to ", " promised that he would ", " promised that she would ", " took it upon himself to ",
        " took it upon herself to ",
        " was tasked with ", " were tasked with ", " has been tasked with ", " is tasked with ",
        " is happy to ", " was happy to ", " are happy to ", " were happy to ", " took the action of ", " took on the task of ",
        " took the task of ", " was assigned the task of ", " was given the task of ", " were given the task of ",
        " took the action to ", " took away an action to ", " took away the action to ", " took an action to ",
        " took actions to ", " took the action item to ", " took an action item to ", " has an action to ", " has the action to ",
        " takes an action to ", " takes the action to ",
    ];

    private static readonly string[] AllLinks = [.. Links, .. Asking()];

    // "Ann was asked to", "is to be asked to", "has been instructed to": what somebody was, is or will be charged with.
    private static IEnumerable<string> Asking()
    {
        string[] beings =
        [
            "is", "are", "was", "were", "be", "will be", "would be", "should be", "to be", "is to be", "are to be",
            "has been", "have been", "had been",
        ];
        string[] askings =
        [
            "asked", "requested", "instructed", "directed", "invited", "told", "tasked", "appointed", "actioned", "delegated",
        ];
        return from being in beings from asked in askings select $" {being} {asked} to ";
    }

    /// <summary>Takes "X to", "X will", "X:" or "@x" off the front.</summary>
    public Owners? Leading(ref string text)
    {
        if (text.StartsWith('@'))
            return Handles(ref text);
        if (InBracket(text) is > 0 and var shut)
        {
            var inside = text[1..shut];
            text = text[(shut + 1)..].TrimStart(' ', ':', '-', '–');
            return Read(inside);
        }

        return Linked(ref text, out var passive) is { } linked ? linked
            : passive ? null
            : Labelled(ref text) ?? BeforeVerb(ref text, int.MaxValue) ?? Called(ref text);
    }

    // "ebell posters for the fair": in a chat whoever is called by a name of the chat does it.
    private Owners? Called(ref string text)
    {
        if (text.IndexOf(' ') is not (> 0 and var end) || !roll.IsHandle(text[..end]))
            return null;
        var called = Read(text[..end]);
        text = text[(end + 1)..].TrimStart();
        return called;
    }

    // Where a bracket at the beginning that holds the owners shuts: "[AB] write …", "(Ann Bell): write …"; 0 where none does.
    private int InBracket(string text)
    {
        if (text is not ['[' or '(', ..] || text.IndexOf(text[0] == '[' ? ']' : ')') is not (> 1 and < 40 and var shut))
            return 0;
        var inside = text[1..shut];
        return IsStrict(inside) || (text.AsSpan(shut + 1).StartsWith(":") && NameWords.IsFullName(inside)) ? shut : 0;
    }

    // "Ann to …", "Ann was asked to …"; what is to be done to a thing is nobody's.
    private Owners? Linked(ref string text, out bool passive)
    {
        passive = false;
        var opening = text[..Math.Min(text.Length, LongestPhrase + 20)];
        // What is written in capitals has its "TO" in them, too.
        var span = (opening.Any(char.IsLower) ? opening : opening.ToLowerInvariant()).AsSpan();
        var (at, link) = (int.MaxValue, "");
        var asked = span.Contains("ed to ", StringComparison.Ordinal) || span.Contains("told to ", StringComparison.Ordinal);
        foreach (var candidate in asked ? AllLinks : Links)
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
            if (open > 0 && WithoutDay(WithoutLead(end[(open + 1)..^1])) is { Length: > 0 } inside && AreInBracket(inside, leading))
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
            if (at > 0 && last.Length is > 0 and <= LongestSigned && AreBehind(dash, last, end[..at]))
            {
                if (dash == ", " && StartOfList(end, at) is var start && start < at)
                    (at, last) = (start, end[(start + 2)..]);
                text = end[..at].TrimEnd(' ', ',', ';', ':', '.');
                return Read(last);
            }

            if (at <= 0 || dash is ", " or ": " || last.Length > LongestSigned)
                continue;
            // "… – Ann, before the holiday": owners and, behind them, when.
            if (Timed().Match(last) is { Success: true } timed && (IsKnown(last[..timed.Index]) || IsStrict(last[..timed.Index])))
                return Read(last[..timed.Index]);

            // "… – all sites – by 1 July": the deadline stands behind the owners.
            if (DateWords.LooksTimed(last) && end[..at] is var words && Trailing(ref words, null) is { } before)
            {
                text = words;
                return before;
            }
        }

        // "Strengthen the gate posts by TN"
        if (ByInitials().Match(end) is { Success: true } by && !end.Contains(" be ", StringComparison.Ordinal)
            && NameWords.IsInitials(by.Groups["who"].Value) && Verbs.Is(end.Split(' ')[0]))
        {
            text = end[..by.Index];
            return Read(by.Groups["who"].Value);
        }

        return Tail(end, ref text);
    }

    [GeneratedRegex(@" by (?<who>\p{Lu}{2,4})$", RegexOptions.NonBacktracking)]
    private static partial Regex ByInitials();

    private const int LongestSigned = 45;

    private bool AreInBracket(string inside, Owners? leading) =>
        leading is null
            ? IsStrict(inside) || (NameWords.IsFullName(inside) && inside.Length <= 30)
            : IsKnown(inside) && !IsKnown(leading.Written);

    // Behind a comma or colon only who is known, for much else stands there.
    private bool AreBehind(string sign, string words, string before) =>
        sign is ", " or ": "
            ? IsKnown(words)
            : IsStrict(words) || (NameWords.IsFullName(words) && !NameWords.IsName(before));

    // "JS: write …", "JS – write …".
    private Owners? Labelled(ref string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[":", " – ", " — ", " - ", "- ", "– ", ". ", " -> ", " → "])
        {
            var at = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOf(sign, StringComparison.Ordinal);
            if (at <= 0 || at + sign.Length >= text.Length)
                continue;
            var phrase = text[..at];
            if (sign is " – " or " — " or " - " && !IsStrict(phrase) && BehindTopic(text, at + sign.Length) is > 0 and var colon)
            {
                var charged = Read(text[(at + sign.Length)..colon]);
                text = text[(colon + 2)..];
                return charged;
            }

            if (IsStrict(phrase) || (sign is ":" or " – " or " — " or " - " && AreNames(phrase)))
            {
                text = text[(at + sign.Length)..].TrimStart();
                // "Ann – to write to the yard"
                text = text.StartsWith("to ", StringComparison.Ordinal) && Verbs.Is(text[3..].Split(' ')[0]) ? text[3..] : text;
                return Read(phrase);
            }
        }

        return null;
    }

    // "Harbour lights – Ann: order two": what it is about, and who, up to the colon; 0 where nobody stands there.
    private int BehindTopic(string text, int from)
    {
        var colon = text.AsSpan(from, Math.Min(42, text.Length - from)).IndexOf(": ");
        return colon > 1 && IsOwnerCell(text[from..(from + colon)]) ? from + colon : 0;
    }

    private bool AreNames(string phrase) =>
        Parties(phrase) is { Count: > 0 } parties
        && parties.TrueForAll(p => IsStrictParty(p) || (NameWords.IsFullName(p) && !Verbs.Begin(p)));

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
        var before = CommaBefore(at);
        while (before > 0 && IsKnown(end[(before + 2)..at]))
            (at, before) = (before, CommaBefore(before));
        return at;

        int CommaBefore(int place) => end.LastIndexOf(", ", Math.Max(0, place - 1), StringComparison.Ordinal);
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

    /// <summary>Words without "Action by" or "Owner:" before them.</summary>
    public static string WithoutLead(string words) => words.Trim() is var bare && Lead().Match(bare) is { Length: > 0 } lead ? bare[lead.Length..] : bare;

    [GeneratedRegex(@"^(new( for\b|:)|actions?( by| on)?\b( ?[:–-])?|(" + Labels + ") ?:) *", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@" (also|then|therefore|now|still|again|(very )?kindly)$", RegexOptions.NonBacktracking)]
    private static partial Regex Adverb();

    private static bool IsPassive(string rest)
    {
        // "be contacted", "also be contacted"
        var be = rest.StartsWith("be ", StringComparison.Ordinal) ? 3 : rest.StartsWith("also be ", StringComparison.Ordinal) ? 8 : 0;
        if (be == 0)
            return false;
        // "be in touch", "be part of it", "be sending" is for somebody to do.
        var next = rest.AsSpan(be).TrimStart();
        return !next.StartsWith("in ")
            && !next.StartsWith("part ")
            && !Verbs.IsGoingOn(next[..Math.Max(0, next.IndexOf(' '))].ToString());
    }
}
