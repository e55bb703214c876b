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

    /// <summary>Takes the owners off an action, whichever end they stand at.</summary>
    public OwnedText Split(string body)
    {
        var text = Proposing().Match(body) is { Success: true } proposing && IsKnown(proposing.Groups["who"].Value)
            ? body[proposing.Length..].Trim() : body.Trim();
        var leading = Leading(ref text);
        var trailing = Trailing(ref text, leading);
        if (leading is null || trailing is null)
        {
            var only = leading ?? trailing ?? Within(ref text) ?? AtIt(ref text)
                ?? BehindClause(text) ?? BehindLabel(text) ?? BeforeAddress(text);
            return new(text, only);
        }

        var names = leading.Names.Concat(trailing.Names).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        return new(text, new(names, $"{leading.Written}, {trailing.Written}", leading.Doubts.AddRange(trailing.Doubts)));
    }

    // "Ann proposes that Bob and Carl draw it up": they are to.
    [GeneratedRegex(@"^(?<who>[\w. ]{2,30}) (proposes|suggests|recommends|proposed|suggested|recommended) that ", RegexOptions.NonBacktracking)]
    private static partial Regex Proposing();

    /// <summary>Whether words are owners and nothing else: people of the roll, initials, roles, groups, handles.</summary>
    public bool IsStrict(string phrase)
    {
        // "Ann and others"
        return Parties(phrase) is { Count: > 0 and <= 8 } parties && parties.Index().All(p => IsStrictParty(p.Item) || (p.Index > 0 && p.Item == "others"));
    }

    /// <summary>Whether words are owners as an action column would hold them: names nobody has heard of, too.</summary>
    public bool IsOwnerCell(string words)
    {
        var parties = Parties(words);
        return parties.Count is > 0 and <= 10
            && words.Length <= 120
            && parties.TrueForAll(p => IsStrictParty(p) || NameWords.IsName(p) || NameWords.IsRole(p));
    }

    /// <summary>Whether the paper says that letters are somebody's initials: "Ann Peel (AP)".</summary>
    public bool States(string initials) => roll.States(initials);

    /// <summary>Whether every party is somebody of the roll.</summary>
    public bool IsKnown(string phrase) => Parties(phrase) is { Count: > 0 } parties && parties.TrueForAll(roll.Knows);

    /// <summary>
    /// Whether every party is somebody of the roll, or of no list but plainly a person: told to speak in the paper, or by a
    /// usual first name.
    /// </summary>
    public bool IsSomebody(string phrase)
    {
        return Parties(phrase) is { Count: > 0 } parties && parties.TrueForAll(IsPerson);

        bool IsPerson(string party) =>
            roll.Knows(party) || speakers?.Contains(party) == true || FirstNames.Begins(party) || NameWords.IsCallSign(party);
    }

    /// <summary>Whether every party is somebody of the roll, or an office or a group in a few words: "the Clerk", "all sites".</summary>
    public bool AreOfficial(string phrase)
    {
        return IsStrict(phrase) && Parties(phrase).TrueForAll(IsOfficial);

        bool IsOfficial(string party) => roll.Knows(party) || party is ['@', _, ..] || NameWords.IsInitials(party) || IsOffice(party.Split('(')[0].Trim());

        static bool IsOffice(string words) => words.Count(c => c == ' ') < 4 && (NameWords.IsGroup(words) || NameWords.IsRole(words));
    }

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
            if (!match.Known && IsNobody(party))
                continue;
            if (names.Count > 0 && !match.Known && roll.IsOf(names[^1], party))
                continue;
            // "The harbour's agent, Ann Bell, agreed": one by office and by name.
            if (match.Known && Titled().IsMatch(phrase) && names.Count == 1 && NameWords.IsRole(names[0]))
                names.Clear();
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

    [GeneratedRegex(@"^The [^,/&]{3,50}, \p{Lu}[^,/&]+,?$", RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    /// <summary>The parties of a phrase, one by one.</summary>
    public List<string> Parties(string phrase)
    {
        var bare = PaperLine.Clean(phrase).Trim(' ', ',', ';', ':', '.');
        if (IsGroupOfNamed(bare) || IsDeedOn(bare))
            return [bare];
        if (Joint().Match(bare) is { Success: true, Groups: var joint } && !IsParty(joint["first"].Value))
            return [bare];
        var parties = new List<string>();
        foreach (var piece in PersonWords.Pieces(bare))
        {
            // "Place directors, via TA" are charged, and TA only passes it on.
            if (parties.Count > 0 && Through().IsMatch(piece))
                continue;
            var words = WithoutAside(piece);
            // "@quay/wardens" is one group of a forge.
            if (roll.Knows(words) || words.Contains("://", StringComparison.Ordinal) || (words is ['@', ..] && !words.Contains(' ', StringComparison.Ordinal)))
                parties.Add(words);
            else
                parties.AddRange(words.Split(Joins, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return parties;
    }

    // "Ann to write to Carl re: ropes of the Harbour Group" names nobody behind its colon.
    private static bool IsDeedOn(string words) =>
        words.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && words.AsSpan(0, colon).Contains(" to ", StringComparison.Ordinal);

    private static readonly char[] Joins = ['/', '+', '&', '\\'];

    // "the review group (Ann, Carl)"
    private static bool IsGroupOfNamed(string words) =>
        words.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && words.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open
        && NameWords.IsGroup(words[..open]);

    private static string WithoutAside(string piece)
    {
        if (piece.IndexOf('(', StringComparison.Ordinal) is not (> 0 and var open))
            return piece;
        var behind = piece.IndexOf(')', open) is > 0 and var shut ? piece[(shut + 1)..] : "";
        return (piece[..open] + behind).Trim();
    }

    private static string Unarticled(string party)
    {
        var words = NameWords.IsRole(party) || NameWords.IsGroup(party) ? party.Trim() : NameWords.WithoutTitles(party);
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && !words.Contains('(', StringComparison.Ordinal))
            words = words[4..];
        return words.Trim(' ', ':', '.', ',');
    }

    private bool IsStrictParty(string party) =>
        party.Length <= 70
        && !IsElection(party)
        && ((roll.Knows(party) && !(party.Contains(' ', StringComparison.Ordinal) && Clause().IsMatch(party)))
            || NameWords.IsInitials(party)
            || NameWords.IsCallSign(party)
            || (party.StartsWith('@') && NameWords.IsNick(party[1..]))
            || IsPlainRole(party)
            || IsPlainGroup(party)
            || IsPlainBody(party));

    // "Elect a chair" charges nobody with it, whoever the chair is.
    private static bool IsElection(string party) => party.Split(' ', 3) is [var verb, "a" or "an" or "the", _] && Verbs.Is(verb);

    // "Contact board members" is a deed, "Audit sub-group" and "the review group (Ann, Carl)" are groups.
    private static bool IsPlainGroup(string party)
    {
        var open = party.IndexOf('(', StringComparison.Ordinal);
        var words = open > 3 && party.EndsWith(')') ? party[..open].TrimEnd() : party;
        var parts = words.Split(' ');
        var named = parts.Length == 1 || !Verbs.Is(parts[0]) || (parts.Length == 2 && Verbs.IsAlsoNoun(parts[0]))
            || parts is ["Open", not ("a" or "an" or "the" or "up"), ..];
        return named && NameWords.IsGroup(words) && !Clause().IsMatch(words);
    }

    // "Police, Council": bodies act, too.
    private bool IsPlainBody(string party)
    {
        return char.IsUpper(party[0]) && (roll.IsBody(party) || (NameWords.IsBody(party) && IsTitled(party.Split(' '))));

        static bool IsTitled(string[] words) =>
            words.Length <= 4
            && words.All(w => (w.Length > 0 && char.IsUpper(w[0])) || w is "of" or "and" or "the")
            && !Verbs.Is(words[0]);
    }

    // "The Clerk write to the school": the last word is what is to be done.
    private static bool EndsWithDeed(string party) =>
        party[(party.LastIndexOf(' ') + 1)..] is { Length: > 0 } last
        && last.Length < party.Length
        && char.IsLower(last[0])
        && Verbs.Is(last)
        && !Verbs.IsAlsoNoun(last)
        && !NameWords.IsRole(last);

    private static bool IsPlainRole(string party) =>
        NameWords.IsRole(party)
        && !EndsWithDeed(party)
        && (!Verbs.Is(party.Split(' ')[0]) || (party.Split(' ') is [var first, _] && Verbs.IsAlsoNoun(first)))
        && party.Count(c => c == ' ') <= 4
        && !party.Contains(" The ", StringComparison.Ordinal)
        && !Clause().IsMatch(party);

    // Before "to" and "will" names need not be known, nor have capitals; but a verb or a sentence is no name.
    private bool Lenient(string phrase, string rest)
    {
        if ((Broken().IsMatch(phrase) || NoOwners.Contains(phrase)) && !NameWords.IsInitials(phrase) && !roll.Knows(phrase))
            return false;
        var parties = Parties(phrase);
        if (parties.Count is 0 or > 8)
            return false;
        if (parties.TrueForAll(p => IsStrictParty(p)))
            return true;
        var verb = rest.TrimStart().Split(' ', 2)[0];
        return parties.TrueForAll(p => IsStrictParty(p) || IsNameBefore(p) || IsArticled(p) || IsNickBefore(p));

        static bool IsNameBefore(string party) => NameWords.IsName(party) && !Verbs.Begin(party);

        bool IsNickBefore(string party) => parties.Count <= 2 && NameWords.IsNick(party) && Verbs.Is(verb);
    }

    // "Need to ask", "Comments to the Clerk", "Remember to lock up": what stands before "to" and is nobody.
    private static readonly HashSet<string> NoOwners = new(
        ("like able need needs want remember try continue comments comment feedback plan plans aim ability invitation reminder link links " +
        "access changes proposal proposals request requests suggestion suggestions option options way ways work effort efforts " +
        "amount amounts money place time due going hope thanks decision how what when where something everything nothing").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static bool IsArticled(string party) =>
        party.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && party.Count(c => c == ' ') <= 6
        && (NameWords.IsGroup(party.Split('(')[0]) || NameWords.IsRole(party) || NameWords.IsName(party));

    /// <summary>Whether words say that nobody is found yet: "TBC", "unassigned".</summary>
    public static bool IsNobody(string words) => Nobody().IsMatch(words.TrimEnd(':'));

    [GeneratedRegex(
        @"^([^\p{L}\p{N}]*|tb[acd]|to be (confirmed|decided|agreed)|unassigned|unallocated|nobody|no owner|none|n/a)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Nobody();

    [GeneratedRegex(
        @"^(via|through|supported by|with support from|assisted by|in consultation with|in liaison with|c/o) ",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Through();

    // What ends a sentence within a phrase: "Any questions?"; "data.gov.uk" and "Cllr. Bell" end none.
    [GeneratedRegex(@"[;:!?""“]|\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Broken();

    // "While this allows the board" and "Chairman continues" are no groups and no roles, however they end or begin.
    private const string BeginsClause =
        "while|during|throughout|previously|if|when|as|since|because|although|though|this|that|these|once|until|unless|whether" +
        "|how|what|where|which|after|before|by|for|with|in|on|at|to|from|of|it|there|not|no|some|and|or|but|so|given|following" +
        "|depending";

    private const string LeavesOpen =
        "continues|needs|wants|hopes|plans|intends|wishes|seeks|tries|allows|proposes|expects|promises|agrees?" +
        "|the|a|an|of|that|and|his|her|their|for|with|about|from";

    [GeneratedRegex(
        "^(" + BeginsClause + @")\b" +
        "| (" + LeavesOpen + ")$" +
        "| (hoped|asked|wanted|felt|thought|agreed|noted|wished|waited|called|voted) " +
        @"| by the |['’]s (report|update|item) |\?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @",? (by|before|asap|until|no later than|this|next|within) ?.*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Timed();
}
