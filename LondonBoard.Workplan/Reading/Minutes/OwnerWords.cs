using System.Collections.Immutable;
using System.Text.RegularExpressions;
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
internal sealed partial class OwnerWords(Roll roll, IReadOnlySet<string>? speakers = null)
{
    private const int LongestPhrase = 90;

    // What stands between an owner and the deed.
    private static readonly string[] Links =
    [
        " to ", " to: ", " will ", " shall ", " would ", " should ", " must ", " can ", " please ", " needs to ", " need to ", " will need to ", " has to ", " have to ", " going to ", " is going to ",
        " is to ", " are to ", " was to ", " were to ", " agreed to ", " agrees to ", " has agreed to ", " have agreed to ", " kindly agreed to ", " has kindly agreed to ", " have kindly agreed to ", " was authorised to ", " undertook to ", " has undertaken to ", " have undertaken to ",
        " offered to ", " offers to ", " has offered to ", " kindly offered to ", " volunteered to ", " volunteers to ", " has volunteered to ", " have volunteered to ",
        " promised to ", " promised that he would ", " promised that she would ", " took it upon himself to ", " took it upon herself to ",
        " was tasked with ", " were tasked with ", " has been tasked with ", " is tasked with ",
        " is happy to ", " was happy to ", " are happy to ", " were happy to ", " took the action of ", " took on the task of ", " took the task of ",
        " took the action to ", " took away an action to ", " took away the action to ", " took an action to ", " took the action item to ", " took an action item to ", " has an action to ", " has the action to ",
    ];

    private static readonly string[] AllLinks = [.. Links, .. Asking()];

    // "Ann was asked to", "is to be asked to", "has been instructed to": what somebody was, is or will be charged with.
    private static IEnumerable<string> Asking() =>
        from being in (string[])["is", "are", "was", "were", "be", "will be", "would be", "should be", "to be", "is to be", "are to be", "has been", "have been", "had been"]
        from asked in (string[])["asked", "requested", "instructed", "directed", "invited", "told", "tasked", "appointed", "actioned", "delegated"]
        select $" {being} {asked} to ";

    /// <summary>Takes the owners off an action, whichever end they stand at.</summary>
    public OwnedText Split(string body)
    {
        var text = body.Trim();
        var leading = Leading(ref text);
        var trailing = Trailing(ref text, leading);
        if (leading is null || trailing is null)
        {
            var only = leading ?? trailing ?? Within(ref text) ?? BehindClause(text) ?? BehindLabel(text);
            return new(text, only);
        }

        var names = leading.Names.Concat(trailing.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new(text, new(names, $"{leading.Written}, {trailing.Written}", leading.Doubts.AddRange(trailing.Doubts)));
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

    /// <summary>Whether every party is somebody of the roll, or of no list but plainly a person: told to speak in the paper, or by a usual first name.</summary>
    public bool IsSomebody(string phrase) => Parties(phrase) is { Count: > 0 } parties && parties.TrueForAll(p => roll.Knows(p) || speakers?.Contains(p) == true || FirstNames.Begins(p) || CallSign().IsMatch(p));

    /// <summary>Whether every party is somebody of the roll, or an office or a group in a few words: "the Clerk", "all sites".</summary>
    public bool AreOfficial(string phrase) =>
        IsStrict(phrase) && Parties(phrase).TrueForAll(p => roll.Knows(p) || NameWords.IsInitials(p) || (p.Split('(')[0].Trim() is var name && name.Count(c => c == ' ') < 4 && (NameWords.IsGroup(name) || NameWords.IsRole(name))));

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
            // "??" and "TBC" say that nobody is found yet.
            if (!match.Known && Nobody().IsMatch(party))
                continue;
            if (names.Count > 0 && !match.Known && roll.IsOf(names[^1], party))
                continue;
            var name = match.Known || match.May.Count > 0 ? match.Name : Unarticled(party);
            if (name.Length > 0 && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
            if (match.Close)
                doubts.Add($"{party} is on no list; read as {match.Name}.");
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
            // "Place directors, via TA" are charged, and TA only passes it on.
            if (parties.Count > 0 && Through().IsMatch(piece))
                continue;
            var words = piece.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? (piece[..open] + (piece.IndexOf(')', open) is > 0 and var shut ? piece[(shut + 1)..] : "")).Trim() : piece;
            if (roll.Knows(words) || words.Contains("://", StringComparison.Ordinal))
                parties.Add(words);
            else
                parties.AddRange(words.Split(['/', '+', '&', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return parties;
    }

    private static string Unarticled(string party)
    {
        var words = NameWords.IsRole(party) || NameWords.IsGroup(party) ? party.Trim() : NameWords.WithoutTitles(party);
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !words.Contains('(', StringComparison.Ordinal) ? words[4..] : words;
        return words.Trim(' ', ':', '.', ',');
    }

    private bool IsStrictParty(string party) =>
        party.Length <= 70 && !IsElection(party) && ((roll.Knows(party) && !(party.Contains(' ', StringComparison.Ordinal) && Clause().IsMatch(party))) || NameWords.IsInitials(party) || CallSign().IsMatch(party) || (party.StartsWith('@') && NameWords.IsNick(party[1..])) || IsPlainRole(party) || IsPlainGroup(party) || IsPlainBody(party));

    // "Elect a chair" charges nobody with it, whoever the chair is.
    private static bool IsElection(string party) => party.Split(' ', 3) is [var verb, "a" or "an" or "the", _] && Verbs.Is(verb);

    // "Contact board members" is a deed, "Audit sub-group" and "the review group (Ann, Carl)" are groups.
    private static bool IsPlainGroup(string party)
    {
        var words = party.IndexOf('(', StringComparison.Ordinal) is > 3 and var open && party.EndsWith(')') ? party[..open].TrimEnd() : party;
        var parts = words.Split(' ');
        return NameWords.IsGroup(words) && !Clause().IsMatch(words) && (parts.Length == 1 || !Verbs.Is(parts[0]) || (parts.Length == 2 && Verbs.IsAlsoNoun(parts[0])));
    }

    // "Police, Council": bodies act, too.
    private bool IsPlainBody(string party) => char.IsUpper(party[0]) && (NameWords.IsBody(party) && party.Split(' ') is { Length: <= 4 } words && words.All(w => (w.Length > 0 && char.IsUpper(w[0])) || w is "of" or "and" or "the") && !Verbs.Is(words[0]) || roll.IsBody(party));

    // "The Clerk write to the school": the last word is what is to be done.
    private static bool EndsWithDeed(string party) =>
        party[(party.LastIndexOf(' ') + 1)..] is { Length: > 0 } last && last.Length < party.Length && char.IsLower(last[0]) && Verbs.Is(last) && !Verbs.IsAlsoNoun(last) && !NameWords.IsRole(last);

    private static bool IsPlainRole(string party) => NameWords.IsRole(party) && !EndsWithDeed(party) && !Verbs.Is(party.Split(' ')[0]) && party.Count(c => c == ' ') <= 4 && !party.Contains(" The ", StringComparison.Ordinal) && !Clause().IsMatch(party);

    // Before "to" and "will" names need not be known, nor have capitals; but a verb or a sentence is no name.
    private bool Lenient(string phrase, string rest)
    {
        if ((Broken().IsMatch(phrase) || phrase is "like" or "Like" or "able" or "need" or "want") && !NameWords.IsInitials(phrase))
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

    [GeneratedRegex(@"^([^\p{L}\p{N}]*|tb[acd]|to be (confirmed|decided|agreed)|unassigned|unallocated|none|n/a)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^(via|through|supported by|with support from|assisted by|in consultation with|in liaison with|c/o) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Through();

    // What ends a sentence within a phrase: "Any questions?"; "data.gov.uk" and "Cllr. Bell" end none.
    [GeneratedRegex(@"[;:!?""“]|\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Broken();

    // "While this allows the board" and "Chairman continues" are no groups and no roles, however they end or begin.
    [GeneratedRegex(@"^(while|during|throughout|previously|if|when|as|since|because|although|though|this|that|these|once|until|unless|whether|how|what|where|which|after|before|by|for|with|in|on|at|to|from|of|it|there|not|no|some|and|or|but|so|given|following|depending)\b| (continues|needs|wants|hopes|plans|intends|wishes|seeks|tries|allows|proposes|expects|promises|agrees?|the|a|an|of|that|and|his|her|their|for|with|about|from)$| (hoped|asked|wanted|felt|thought|agreed|noted|wished|waited|called|voted) | by the |['’]s (report|update|item) |\?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    // Radio amateurs go by "W0ABC" and "M6XYZ".
    [GeneratedRegex(@"^([AGKMNVWZ][A-Z]?|EI|2[A-Z])\d[A-Z]{2,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex CallSign();

    [GeneratedRegex(@",? (by|before|asap|until|no later than|this|next|within) ?.*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Timed();
}
