using System.Collections.Immutable;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Owners as understood.</summary>
/// <param name="Names">Full names, groups, or the words.</param>
/// <param name="Written">The author's words.</param>
/// <param name="Doubts">What is uncertain about them.</param>
internal sealed record Owners(ImmutableArray<string> Names, string Written, ImmutableArray<string> Doubts);

/// <summary>An action's words with the owners taken off.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="Owners">Who; null where nobody is named.</param>
internal readonly record struct OwnedText(string Text, Owners? Owners);

/// <summary>Tells owners from the rest of an action: "CC / ID to draft …", "Kari will …", "… (SP &amp; CJ)", "… – Clerk".</summary>
internal sealed class OwnerWords(Roll roll)
{
    private const int LongestPhrase = 90;

    // What stands between an owner and the deed.
    private static readonly string[] Links =
    [
        " to ", " will ", " shall ", " would ", " should ", " must ", " needs to ", " need to ", " agreed to ", " has agreed to ", " have agreed to ", " is to ", " are to ", " was to ", " were to ", " undertook to ", " offered to ", " has to ", " have to ", " was asked to ", " were asked to ", " was requested to ", " is asked to ", " are asked to ", " can ", " volunteered to ", " has offered to ", " going to ", " is going to ", " to: ",
    ];

    /// <summary>Takes the owners off an action, whichever end they stand at.</summary>
    public OwnedText Split(string body)
    {
        var text = body.Trim();
        var trailing = Trailing(ref text);
        var leading = Leading(ref text);
        if (leading is null || trailing is null)
            return new(text, leading ?? trailing);
        var names = leading.Names.Concat(trailing.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new(text, new(names, $"{leading.Written}, {trailing.Written}", leading.Doubts.AddRange(trailing.Doubts)));
    }

    /// <summary>Takes "X to", "X will", "X:" or "@x" off the front.</summary>
    public Owners? Leading(ref string text)
    {
        if (text.StartsWith('@'))
            return Handles(ref text);
        var span = text.AsSpan(0, Math.Min(text.Length, LongestPhrase + 20));
        var (at, link) = (int.MaxValue, "");
        foreach (var candidate in Links)
        {
            var found = span.IndexOf(candidate, StringComparison.Ordinal);
            if (found > 0 && (found < at || (found == at && candidate.Length > link.Length)))
                (at, link) = (found, candidate);
        }

        if (at < LongestPhrase && Lenient(text[..at], text[(at + link.Length)..]))
        {
            var rest = text[(at + link.Length)..].TrimStart();
            if (IsPassive(rest))
                return null;
            var owners = Read(text[..at]);
            text = rest;
            return owners;
        }

        return Labelled(ref text) ?? BeforeVerb(ref text);
    }

    /// <summary>Takes "(X)", "– X" or ", X." off the end.</summary>
    public Owners? Trailing(ref string text)
    {
        var end = text.TrimEnd(' ', '.', ';', ',');
        if (end.EndsWith(')') || end.EndsWith(']'))
        {
            var open = Opening(end);
            if (open > 0 && WithoutLead(end[(open + 1)..^1]) is { Length: > 0 } inside && (IsStrict(inside) || (NameWords.IsFullName(inside) && inside.Length <= 30)))
            {
                text = end[..open].TrimEnd();
                return Read(inside);
            }

            return null;
        }

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
        }

        return Tail(end, ref text);
    }

    /// <summary>Whether words are owners and nothing else: people of the roll, initials, roles, groups, handles.</summary>
    public bool IsStrict(string phrase) => Parties(phrase) is { Count: > 0 and <= 8 } parties && parties.TrueForAll(IsStrictParty);

    /// <summary>Whether words are owners as an action column would hold them: names nobody has heard of, too.</summary>
    public bool IsOwnerCell(string words)
    {
        var parties = Parties(words);
        return parties.Count is > 0 and <= 10 && words.Length <= 120 && parties.TrueForAll(p => IsStrictParty(p) || NameWords.IsName(p) || NameWords.IsRole(p));
    }

    /// <summary>Whether every party is somebody of the roll.</summary>
    public bool IsKnown(string phrase) => Parties(phrase) is { Count: > 0 } parties && parties.TrueForAll(roll.Knows);

    /// <summary>Understands words as owners.</summary>
    public Owners Read(string phrase)
    {
        var written = PaperLine.Clean(phrase).Trim(' ', ',', ';', ':', '.', '(', ')', '*');
        if (phrase.Contains('(', StringComparison.Ordinal) && phrase.TrimEnd(' ', '.', ':').EndsWith(')'))
            written = PaperLine.Clean(phrase).Trim(' ', ',', ':');
        var names = ImmutableArray.CreateBuilder<string>();
        var doubts = ImmutableArray.CreateBuilder<string>();
        foreach (var party in Parties(phrase))
        {
            var match = roll.Find(party);
            var name = match.Known || match.May.Count > 0 ? match.Name : Unarticled(party);
            if (name.Length > 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
            if (match.May.Count > 0)
                doubts.Add($"{party} may be {string.Join(" or ", match.May)}.");
        }

        return new(names.ToImmutable(), written, doubts.ToImmutable());
    }

    /// <summary>The parties of a phrase, one by one.</summary>
    public List<string> Parties(string phrase)
    {
        var bare = PaperLine.Clean(phrase).Trim(' ', ',', ';', ':', '.');
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && bare.Contains('(', StringComparison.Ordinal) && NameWords.IsGroup(bare[..bare.IndexOf('(', StringComparison.Ordinal)]))
            return [bare];
        var parties = new List<string>();
        foreach (var piece in PersonWords.Pieces(bare))
        {
            var words = piece.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? piece[..open].Trim() : piece;
            if (roll.Knows(words) || words.Contains("://", StringComparison.Ordinal))
                parties.Add(words);
            else
                parties.AddRange(words.Split(['/', '+', '&', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return parties;
    }

    private static bool IsPassive(string rest) => rest.StartsWith("be ", StringComparison.Ordinal) && rest.AsSpan(3).TrimStart() is var next && !next.StartsWith("in ") && !next.StartsWith("part ");

    private static string Unarticled(string party)
    {
        var words = NameWords.IsRole(party) || NameWords.IsGroup(party) ? party.Trim() : NameWords.WithoutTitles(party);
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !words.Contains('(', StringComparison.Ordinal) ? words[4..] : words;
        return words.Trim(' ', ':', '.', ',');
    }

    private bool IsStrictParty(string party) =>
        party.Length <= 60 && (roll.Knows(party) || NameWords.IsInitials(party) || (party.StartsWith('@') && NameWords.IsNick(party[1..])) || IsPlainRole(party) || (NameWords.IsGroup(party) && !Verbs.Is(party.Split(' ')[0])));

    private static bool IsPlainRole(string party) => NameWords.IsRole(party) && !Verbs.Is(party.Split(' ')[0]) && party.Count(c => c == ' ') <= 4;

    // Before "to" and "will" names need not be known, nor have capitals; but a verb or a sentence is no name.
    private bool Lenient(string phrase, string rest)
    {
        if (phrase.AsSpan().IndexOfAny(".;:!?\"“") >= 0 && !phrase.Contains(". ", StringComparison.Ordinal) && !NameWords.IsInitials(phrase))
            return false;
        var parties = Parties(phrase);
        if (parties.Count is 0 or > 8)
            return false;
        if (parties.TrueForAll(p => IsStrictParty(p)))
            return true;
        var verb = rest.TrimStart().Split(' ', 2)[0];
        return parties.TrueForAll(p => IsStrictParty(p) || (NameWords.IsName(p) && !Verbs.Is(p.Split(' ')[0])) || IsArticled(p) || (parties.Count <= 2 && NameWords.IsNick(p) && Verbs.Is(verb)));
    }

    private static bool IsArticled(string party) =>
        party.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && party.Count(c => c == ' ') <= 6 && (NameWords.IsGroup(party.Split('(')[0]) || NameWords.IsRole(party) || NameWords.IsName(party));

    // "JS: write …", "JS – write …".
    private Owners? Labelled(ref string text)
    {
        foreach (var sign in (ReadOnlySpan<string>)[":", " – ", " — ", " - ", "- ", "– ", ". ", " -> ", " → ", ", "])
        {
            var at = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOf(sign, StringComparison.Ordinal);
            if (at <= 0 || at + sign.Length >= text.Length)
                continue;
            var phrase = text[..at];
            if (IsStrict(phrase) || (sign is ":" or " – " or " — " or " - " && Parties(phrase) is { Count: > 0 } parties && parties.TrueForAll(p => IsStrictParty(p) || (NameWords.IsFullName(p) && !Verbs.Is(p.Split(' ')[0])))))
            {
                text = text[(at + sign.Length)..].TrimStart();
                return Read(phrase);
            }
        }

        return null;
    }

    // "Parish Clerk arrange …", "Clerk write to …", "JS follow up".
    private Owners? BeforeVerb(ref string text)
    {
        var end = 0;
        for (var words = 0; words < 4; words++)
        {
            end = text.IndexOf(' ', end);
            if (end <= 0)
                return null;
            var next = text.AsSpan(end + 1);
            var stop = next.IndexOf(' ');
            var verb = (stop < 0 ? next : next[..stop]).ToString();
            if (verb.Length > 1 && char.IsLower(verb[0]) && Verbs.Is(verb) && IsStrict(text[..end]) && !Verbs.Is(text[..end].Split(' ')[0]))
            {
                var owners = Read(text[..end]);
                text = text[(end + 1)..];
                return owners;
            }

            end++;
        }

        return null;
    }

    private Owners? Handles(ref string text)
    {
        var end = 0;
        while (end < text.Length && text[end] == '@')
        {
            var stop = text.AsSpan(end).IndexOfAny(" ,:/&");
            end = stop < 0 ? text.Length : end + stop;
            var next = text.AsSpan(end).IndexOfAnyExcept(" ,:/&");
            if (text.AsSpan(end).StartsWith(" and @"))
                next = 5;
            end = next < 0 ? text.Length : end + next;
        }

        var owners = Read(text[..end].Replace(" @", ", @", StringComparison.Ordinal));
        var rest = text[end..].TrimStart(' ', ':', '-', '–');
        text = rest.StartsWith("to ", StringComparison.Ordinal) ? rest[3..] : rest.StartsWith("will ", StringComparison.Ordinal) ? rest[5..] : rest;
        return owners;
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
        foreach (var lead in (ReadOnlySpan<string>)["action:", "action by", "action on", "action –", "action -", "actions:", "action", "owner:", "lead:", "assigned to", "assignee:", "by:", "resp:", "responsible:", "who:", "owners:", "for:"])
        {
            if (bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                return bare[lead.Length..].Trim();
        }

        return bare;
    }
}
