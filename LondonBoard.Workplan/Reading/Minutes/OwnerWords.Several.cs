using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Several actions in one, and owners in the midst of one.</content>
internal sealed partial class OwnerWords
{
    // "The school website (TF) to be brought up to date", "Draft the guide (led by Ann), by Friday".
    private Owners? Within(ref string text)
    {
        if (Bracketed().Match(text) is not { Success: true } found || !IsKnown(found.Groups["who"].Value))
            return null;
        text = text.Remove(found.Index, found.Length);
        return Read(found.Groups["who"].Value);
    }

    private const string ToBeDone = @" (to|will|should) be |,? (by|before|within|until|in the next|in (one|two|three|four|a|\d) )\b";

    [GeneratedRegex(@" \(((led|lead) by |lead:? )?(?<who>[^()]{2,30})\)(?=" + ToBeDone + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    // "Set up the poll (Ann). Here: https://…": behind the owner stands only where to find it.
    private Owners? BeforeAddress(string text)
    {
        var words = Address().Match(text) is { Success: true } address ? text[..address.Index] : "";
        return words.Length > 0 ? Trailing(ref words, null) : null;
    }

    [GeneratedRegex(@"([.:,;]? (\w+:? )?|\s*[–-]\s*)[(<]?https?://\S+$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // "Ann is chasing the yard", "Ann chasing the yard": what somebody is at already.
    private Owners? AtIt(ref string text)
    {
        if (Ongoing().Match(text) is not { Success: true } found || !Verbs.IsGoingOn(found.Groups["verb"].Value) || !IsKnown(found.Groups["who"].Value))
            return null;
        text = text[found.Groups["verb"].Index..];
        return Read(found.Groups["who"].Value);
    }

    [GeneratedRegex(@"^(?<who>[^:;,.]{2,40}?) ((is|are) )?(also |now |already |still |currently )?(?<verb>[a-z]+ing) \w")]
    private static partial Regex Ongoing();

    // "Once the dates are set, Ann will inform the yard": who is charged stands behind the clause that says when.
    private Owners? BehindClause(string text)
    {
        if (Subordinate().Match(text) is not { Success: true } clause)
            return null;
        var deed = text[clause.Length..];
        return Leading(ref deed) is { } who && (IsStrict(who.Written) || NameWords.IsFullName(who.Written)) ? who : null;
    }

    /// <summary>"Summary: all members to comment": who is charged stands behind what it is about.</summary>
    public Owners? BehindLabel(string text)
    {
        if (Label().Match(text[..Math.Min(LongestPhrase, text.Length)]) is not { Success: true } label)
            return null;
        var behind = text[label.Length..];
        var rest = behind;
        return Linked(ref rest, out _) is { } who && AreOfficial(who.Written) && IsToDo(behind.AsSpan(who.Written.Length)) ? who : null;

        static bool IsToDo(ReadOnlySpan<char> words) => words.StartsWith(" to ") || words.StartsWith(" will ");
    }

    [GeneratedRegex(
        @"^(once|when|if|after|as soon as|following|upon|until|before|should) [^,.;:]{4,100}?(, | ?[-–] )",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subordinate();

    // "Posters – Ann to print them"
    [GeneratedRegex("^.{3,}?(: | [–-] )", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    private bool IsParty(string words) =>
        roll.Knows(words) || FirstNames.Begins(words) || IsPlainRole(words) || NameWords.IsGroup(words) || NameWords.IsInitials(words);

    // "The Pier and Ropes Committee" is one.
    [GeneratedRegex(
        @"^([Tt]he )?(?<first>\p{Lu}[\w-]+( \p{Lu}[\w-]+)?)( &| and) \p{Lu}[\w-]+( \p{Lu}[\w-]+)?" +
        " (([Ss]ub-?|[Ww]orking )?([Cc]ommittee|[Gg]roup|[Pp]arty|[Pp]anel)|[Tt]eam|[Bb]oard|[Dd]epartment|[Ff]orum)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    /// <summary>Several actions in one: "JS to write. AB to ring."; what has no owner of its own stays with the one before.</summary>
    public List<string> Divide(string body)
    {
        var pieces = new List<string>();
        foreach (var sentence in Clauses(body).SelectMany(Charges))
        {
            var words = sentence;
            if (pieces.Count == 0 || IsOwned(sentence))
                pieces.Add(sentence);
            else
                pieces[^1] = body[body.IndexOf(pieces[^1], StringComparison.Ordinal)..EndOf(sentence, pieces[^1])];
        }

        return pieces is [var only] && Orders(only) is { Count: >= LeastOrders } orders ? orders : pieces;

        // Where a sentence behind another ends in the body; the body's end where its words were changed.
        int EndOf(string sentence, string above)
        {
            var end = body.IndexOf(above, StringComparison.Ordinal) + above.Length;
            return body.IndexOf(sentence, end, StringComparison.Ordinal) is >= 0 and var start ? start + sentence.Length : body.Length;
        }
    }

    private const int LeastOrders = 3;

    // "Buy the paint, ask for brushes, ring the yard"
    private static List<string> Orders(string body) =>
        body.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList() is var orders
        && orders.TrueForAll(o => o.Contains(' ', StringComparison.Ordinal) && Verbs.Is(o.Split(' ')[0]) && !Verbs.IsAlsoNoun(o.Split(' ')[0]))
            ? orders : [];

    private static IEnumerable<string> Clauses(string body) =>
        Sentences.Of(body)
            .SelectMany(s => s.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private bool IsOwned(string sentence)
    {
        var words = sentence;
        return Leading(ref words) is { } lead
            ? IsStrict(lead.Written) || NameWords.IsFullName(lead.Written) || IsNamedTo(sentence, lead, words)
            : Within(ref words) is not null;
    }

    // "Lyn to ring the yard", "Carol will ring it": behind another charge a first name is somebody, on a list or not.
    private static bool IsNamedTo(string sentence, Owners lead, string deed) =>
        (sentence.StartsWith(lead.Written + " to ", StringComparison.Ordinal)
            || (sentence.StartsWith(lead.Written + " will ", StringComparison.Ordinal) && FirstNames.Begins(lead.Written)))
        && lead.Names.All(NameWords.IsName)
        && Verbs.Is(deed.Split(' ')[0]);

    /// <summary>"Amy to write to the head, Sue to sign": clause by clause, where each begins with somebody of the roll.</summary>
    public IEnumerable<string> Charges(string sentence)
    {
        var start = 0;
        for (var (at, next) = Join(0); at > 0; (at, next) = Join(next))
        {
            var (above, deed) = (sentence[start..at], sentence[next..]);
            var charges = (sentence[at] == ',' && IsCharge(deed)) || (IsBrief(above) && (IsBrief(deed) || IsBriefOf(deed, known: false)));
            if (!charges || GoesOn(deed) || (Leading(ref above) is null && BehindLabel(above) is null))
                continue;
            if (IsStrict(sentence[start..at]) || IsListOfPeople(above, deed))
                continue;
            yield return sentence[start..at];
            start = sentence.Length - deed.Length;
        }

        yield return sentence[start..];

        (int At, int Next) Join(int from) => Between().Match(sentence, from) is { Success: true } join ? (join.Index, join.Index + join.Length) : (0, 0);
    }

    /// <summary>Whether a list goes on behind a comma: "Write to the yard, owners and members to ask".</summary>
    public static bool GoesOn(string words) =>
        words is [>= 'a' and <= 'z', ..] && words.Split(' ', 2)[0] is var word && word is not ("the" or "all") && !NameWords.IsRole(word);

    [GeneratedRegex(", (and )?| and ")]
    private static partial Regex Between();

    // "EF paint the hut, GH sell the boat", "EF paint the hut and GH sell the boat"
    private bool IsBrief(string words) => IsBriefOf(words, known: true);

    private bool IsBriefOf(string words, bool known) =>
        words.Split(' ', 3) is [var who, [>= 'a' and <= 'z', ..] verb, _] && NameWords.IsInitials(who) && Verbs.Is(verb)
        && (known ? IsKnown(who) : who.Length == 2 && !Verbs.IsAlsoNoun(verb));

    private bool IsCharge(string words)
    {
        var deed = words;
        return Leading(ref deed) is { } who
            && (IsKnown(who.Written) || AreOfficial(who.Written))
            && words.StartsWith(who.Written + " to ", StringComparison.Ordinal)
            && Verbs.Is(deed.Split(' ')[0]);
    }

    // "Amy to ask each club, Sue, Bob and Carl to see who can come": a list of people goes on.
    private bool IsListOfPeople(string above, string words) =>
        EndsWithPerson(above)
        && (Leading(ref words) is { Names.Length: > 1 }
            || (above.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma && EndsWithPerson(above[..comma])));

    private bool EndsWithPerson(string words) => IsKnown(words[(words.LastIndexOf(' ') + 1)..]);
}
