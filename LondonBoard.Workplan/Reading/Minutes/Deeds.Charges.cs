using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Sentences that charge somebody.</content>
internal static partial class Deeds
{
    // No sentence that somebody wrote charges more people one by one.
    private const int MostTurns = 12;

    /// <summary>
    /// Reads a sentence that charges somebody: "The Clerk was asked to …" and "The Chair asked Ann to …" plainly,
    /// "Clerk to …"; "Ann will …", "Ann agreed to …", "Notices to be put up" only where the paper marks no actions. Null for any other.
    /// </summary>
    public static Charge? Charged(string sentence, OwnerWords owners)
    {
        var words = Unbracketed(Called(sentence[Opening().Match(sentence).Length..]), owners);
        var resolved = Resolved().Match(words).Length;
        var agreed = Agreed().IsMatch(words[..resolved]);
        words = words[resolved..];
        var said = Asked().Match(words);
        var whole = words;
        var asked = said.Success && !Public().IsMatch(words[..said.Index]) ? said.Index + said.Length : 0;
        words = words[asked..];
        // "It was agreed to ask the MP to help": the asking is to be done.
        if (asked > 0 && AgreedOn(whole, owners) is { } asking && ForOthers(words, owners))
            return asking;
        if (Promise().Match(words) is { Success: true } promise)
        {
            var (who, deed) = (promise.Groups["who"].Value, promise.Groups["deed"].Value);
            if (owners.IsSomebody(who) && Verbs.Is(deed.Split(' ')[0].TrimStart('“', '"', '‘')) && !Leave().IsMatch(deed))
                return new(new(deed, owners.Read(who)), words);
        }

        if (Spoke().Match(words) is { Success: true } spoke)
        {
            var (who, deed) = (spoke.Groups["who"].Value, spoke.Groups["deed"].Value);
            if (owners.IsStrict(who) && Verbs.Is(deed.Split(' ')[0]))
                return new(new(deed, owners.Read(who)), words) { Offered = true };
        }

        if (Answered(words, owners) is { } answered)
            return answered;
        if (Notice().IsMatch(words))
            return null;
        if (InBrackets(words, owners) is { } bracketed)
            return bracketed;
        var plainly = asked > 0 || Charging().IsMatch(words);
        return (agreed ? ByAgreement(words, true, owners) : null)
            ?? Told(words, plainly, resolved > 0, owners)
            ?? Turned(words, plainly, owners)
            ?? (resolved > 0 ? Wanted(words, owners) : null)
            ?? Undertaken(words, owners)
            ?? AgreedOn(words, owners);
    }

    // "(AB) to sign it at the next meeting"
    private static string Unbracketed(string words, OwnerWords owners) =>
        words is ['(', .., ')'] && words.IndexOf(')') == words.Length - 1 ? words[1..^1] :
        LeadInBrackets().Match(words) is { Success: true } lead && owners.IsStrict(lead.Groups["who"].Value)
            ? lead.Groups["who"].Value + words[lead.Length..]
            : TopicInBrackets().Match(words) is { Success: true } topic ? words[topic.Length..] : words;

    // "(the roof) Ann to ring the yard"
    [GeneratedRegex(@"^\([a-z][^()]{2,40}\) (?=\p{Lu}[\w.]*( \p{Lu}[\w.]*){0,2} (to|will) [a-z])")]
    private static partial Regex TopicInBrackets();

    [GeneratedRegex(@"^\((?<who>[^()]{2,40})\)(?= to \w)")]
    private static partial Regex LeadInBrackets();

    // Behind a dash or a colon a new sentence begins; behind a comma somebody is charged only where it certainly is a
    // person or an office: "The gate is down; Clerk to report".
    private static Charge? Turned(string words, bool plainly, OwnerWords owners)
    {
        foreach (var turn in Turns().Matches(words).Take(MostTurns))
        {
            var clause = words[(turn.Index + turn.Length)..];
            var found = turn.Groups["goes"].Success || turn.Groups["short"].Success ? GoingOn(turn, words, owners)
                : Proposal().IsMatch(words[..turn.Index]) ? null
                : (Agreed().IsMatch(turn.Value) ? ByAgreement(clause, false, owners) : null)
                ?? Told(clause, plainly, false, owners)
                ?? (turn.ValueSpan.EndsWith("that ") ? Wanted(clause, owners) : Headed(words, turn, owners));
            if (found is { } charge)
                return turn.Groups["idea"].Success && !Taken().IsMatch(clause) ? charge with { Offered = true } : charge;
        }

        return null;
    }

    // "Hedge at the mill: letter to be sent."
    private static Charge? Headed(string words, Match turn, OwnerWords owners) =>
        words.Length <= LongestPassive && turn.Index is > 2 and < 60 && words[(turn.Index + turn.Length)..] is [>= 'a' and <= 'z', ..] clause
        && IsPassive(char.ToUpperInvariant(clause[0]) + clause[1..]) ? new(Owned(words, owners), words) : null;

    // What a sentence goes on with behind "and" or "reported that".
    private static Charge? GoingOn(Match turn, string words, OwnerWords owners)
    {
        if (turn.ValueSpan is " and " && IsPaired(words[..turn.Index], owners))
            return null;
        var clause = Called(words[(turn.Index + turn.Length)..]);
        if (turn.Groups["short"].Success && !owners.IsKnown(clause[..clause.IndexOf(" to ", StringComparison.Ordinal)]))
            return null;
        return Joined(clause, owners)
            ?? (turn.Groups["wish"].Success ? Wanted(clause, owners)
                : turn.Groups["idea"].Success ? Told(clause, false, false, owners)
                : null);
    }

    // "Leave for Ann and Carl Dove to plant trees": the second of two is not charged alone.
    private static bool IsPaired(string before, OwnerWords owners) =>
        before[(before.LastIndexOf(' ') + 1)..] is { Length: > 1 } last && (last[0] == '@' || (char.IsUpper(last[0]) && (owners.IsSomebody(last) || WithWhom().IsMatch(before))));

    // "Meet with Carl Dove and Eve to see the roof", whoever Carl is.
    [GeneratedRegex(@" (with|between) \p{Lu}[\w’'-]+( \p{Lu}[\w’'-]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex WithWhom();

    private static Charge? Joined(string clause, OwnerWords owners)
    {
        var deed = clause;
        if (owners.Leading(ref deed) is not { } who || !(owners.AreOfficial(who.Written) || owners.IsSomebody(who.Written)))
            return null;
        var asked = clause[..^deed.Length].EndsWith(" asked to ", StringComparison.Ordinal);
        return (asked || !Whole().IsMatch(who.Written)) && Linking().IsMatch(clause[..^deed.Length]) ? Told(clause, false, false, owners) : null;
    }

    // What a clause that begins with somebody tells of them.
    private static Charge? Told(string clause, bool plainly, bool resolved, OwnerWords owners)
    {
        var deed = clause;
        if (owners.Leading(ref deed) is not { } who || deed.Length == 0)
            return null;
        var lead = clause[..^deed.Length];
        var known = owners.IsKnown(who.Written);
        if (!plainly && !IsSomebody(who, lead, known, owners))
            return null;
        // "The builders should be asked to": whoever is not of the paper is not charged by it; somebody has to ask.
        if (ToAsk().IsMatch(lead) && !known && !owners.AreOfficial(who.Written))
            return null;
        // "(Ann) Update on the yard" and "Ann: update on the yard" say who speaks.
        var speaks = (clause[0] is '(' or '[' && !deed.StartsWith("to ", StringComparison.Ordinal))
            || (!resolved && !Linked().IsMatch(lead) && Topic().IsMatch(deed));
        if (speaks || IsMatter(who) || NoOne().IsMatch(who.Written) || Anybody().IsMatch(who.Written))
            return null;
        // "Ann comment about the yard:" only leads to what she said.
        if (!Linked().IsMatch(lead) && deed.EndsWith(':'))
            return null;
        deed = deed[Aside().Match(deed).Length..];
        // "Ann will be sending the list"
        if (WillBe(lead, deed) && !Outside().IsMatch(who.Written)
            && (known || owners.AreOfficial(who.Written) || owners.IsSomebody(who.Written)))
            return new(new(deed[3..], who), clause);
        var verb = deed.Split(' ')[0];
        if (!known && !plainly && who.Names.All(IsElsewhere) && lead.EndsWith("will ", StringComparison.Ordinal))
            return null;
        if (!Linked().IsMatch(lead) && Tells().IsMatch(deed))
            return null;
        if ((deed.Length <= 5 && !IsShortDeed(deed, lead)) || IsNoOrder(deed, lead) || (!known && !plainly && IsElsewhere(who, lead, deed, owners)))
            return null;
        var charged = known || (lead.EndsWith(" to ", StringComparison.Ordinal) && Whole().IsMatch(who.Written));
        if (!IsDoing(verb, lead, charged, plainly || resolved) && !(known && lead.Trim() == who.Written && IsAhead(deed, verb)))
            return null;
        if (Past().IsMatch(lead) || IsResolve(lead, who, resolved))
            return null;
        if (Spoken().IsMatch(deed) || (lead.EndsWith("would ", StringComparison.Ordinal) && Opinion().IsMatch(deed)))
            return null;
        return new(new(deed, who), clause)
        {
            // "Resolved that Ann write to the yard" charges her; "agreed that Ann would write" may only tell what was said.
            Plainly = plainly || IsShort(lead, who, owners.AreOfficial(who.Written))
                || (resolved && (known || owners.AreOfficial(who.Written)) && !lead.EndsWith("would ", StringComparison.Ordinal)),
            Offered = (Offer().IsMatch(lead) && !Taken().IsMatch(deed)) || lead.EndsWith(" can ", StringComparison.Ordinal),
        };
    }

    // "Clerk to pay."
    private static bool IsShortDeed(string deed, string lead) =>
        lead.EndsWith(" to ", StringComparison.Ordinal) && Verbs.Is(deed) && deed.Trim(' ', '.') is { Length: > 2 } and not "note";

    // "Councillor report – none", "MC – email had come", "JM – Chair) were thanked", "Clerk to read ‘Ann Bell’" in the minutes before,
    // "The Chair agreed to allow it": no orders.
    private static bool IsNoOrder(string deed, string lead) =>
        (!Linked().IsMatch(lead) && (!deed.Contains(' ', StringComparison.Ordinal) || Finished().IsMatch(deed)))
        || Amending().IsMatch(deed) || (Agrees(lead) && Leave().IsMatch(deed));

    [GeneratedRegex(@"^([^\s(]+\) |[a-z]+ [-–] |[a-z-]+ (had|has|have|was|were|is|are|been) )", RegexOptions.NonBacktracking)]
    private static partial Regex Finished();

    [GeneratedRegex("^read ?[‘“\"'(]", RegexOptions.NonBacktracking)]
    private static partial Regex Amending();

    // "RNLI – repaint the boat" heads what they do, "The new mayor to speak" tells who comes: neither is of the paper.
    private static bool IsElsewhere(Owners who, string lead, string deed, OwnerWords owners) =>
        Linked().IsMatch(lead) ? deed.TrimEnd('.') is "speak" or "attend" && !owners.IsSomebody(who.Written) && !owners.AreOfficial(who.Written)
        : who.Names.All(n => n.Length > LongestInitials && IsElsewhere(n));

    private const int LongestInitials = 3;

    // "A proposal", "the suggestions": no people.
    private static bool IsMatter(Owners who) =>
        (Thing().IsMatch(who.Written) || Want().IsMatch(who.Written))
        && !FirstNames.Begins(who.Written)
        && who.Names.Contains(who.Written);

    // "The club requested permission to put up a sign"
    [GeneratedRegex(
        "^(permission|leave|consent|approval|agreement|authority|authorisation|authorization|funding|funds|money|time" +
        "|support|assistance|help|advice|guidance)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Want();

    private static bool WillBe(string lead, string deed) =>
        lead.EndsWith("will ", StringComparison.Ordinal) && deed.StartsWith("be ", StringComparison.Ordinal)
        && Verbs.IsGoingOn(deed[3..].Split(' ')[0]);

    // "Ann prepares the plan before the next meeting": what has an end that is to come is still to be done.
    private static bool IsAhead(string deed, string verb) => verb.EndsWith('s') && Verbs.Is(verb[..^1]) && Coming().IsMatch(deed);

    [GeneratedRegex(
        @"\b(by|before|until|till) (the )?(next (meeting|call|session|week|month)|end of|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day|\d)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Coming();

    // Only people agree to something and volunteer, so that whoever does is somebody, on a list or not.
    private static bool IsSomebody(Owners who, string lead, bool known, OwnerWords owners) =>
        known || owners.IsSomebody(who.Written)
        || (Linked().IsMatch(lead) && owners.Parties(who.Written).TrueForAll(p => MayBeCharged(p, owners)))
        || (owners.IsStrict(who.Written) && !Outside().IsMatch(who.Written))
        || (Volunteering().IsMatch(lead) && who.Names.All(MayBePerson) && !Outside().IsMatch(who.Written));

    // "NOAA will hold a workshop": three letters and more that nobody present has are a body's as a rule.
    private static bool IsElsewhere(string name) => name.Length > 2 && name.All(char.IsUpper);

    // "The Clerk and Mrs Bell to look into it": one by office, the other by a title.
    private static bool MayBeCharged(string party, OwnerWords owners) =>
        Titled().IsMatch(party) || owners.IsSomebody(party) || (owners.AreOfficial(party) && !Outside().IsMatch(party));

    private static bool MayBePerson(string name) => NameWords.IsName(name) && !NameWords.IsBody(name) && !name.All(char.IsUpper);

    // Behind "Ann will" and "Ann to" any word is a deed but those that only tell how things are; elsewhere verbs alone are.
    private static bool IsDoing(string word, string lead, bool known, bool plainly) =>
        Linked().IsMatch(lead) ? Verbs.Is(word.Split('/')[0]) || ((known || plainly) && IsAnyDeed(word))
        : lead.EndsWith(" with ", StringComparison.Ordinal) || lead.EndsWith(" of ", StringComparison.Ordinal) ? Verbs.IsGoingOn(word)
        : (Verbs.Is(word) && !Verbs.IsAlsoPast(word)) || (plainly && word.EndsWith('s') && Verbs.Is(word[..^1]));

    private static bool IsAnyDeed(string word) =>
        char.IsLower(word[0]) && word.All(c => char.IsLetter(c) || c == '-') && !Being().IsMatch(word);

    // What the whole body agrees to do it has decided; nobody is charged with it,
    // nor with what others have asked the council for.
    private static bool IsResolve(string lead, Owners who, bool resolved) =>
        ((resolved || lead.EndsWith(" been asked to ", StringComparison.Ordinal)) && who.Names.All(n => Whole().IsMatch(n)))
        || (Agrees(lead) && (Whole().IsMatch(who.Written) || who.Names.All(IsSeveral)));

    private static bool Agrees(string lead) =>
        lead.EndsWith("agreed to ", StringComparison.Ordinal) || lead.EndsWith("agree to ", StringComparison.Ordinal)
        || lead.EndsWith("agrees to ", StringComparison.Ordinal);

    // "The partners", but not "the directors", an office, or "all".
    private static bool IsSeveral(string name) =>
        NameWords.IsGroup(name) && !NameWords.IsRole(name) && !name.StartsWith("all", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bbe \w+ to $", RegexOptions.NonBacktracking)]
    private static partial Regex ToAsk();

    // "Ann to …", "Ann is to …" is how minutes say an action; "Ann agreed to …" and "Ann will …" may only tell what was said.
    private static bool IsShort(string lead, Owners who, bool official) =>
        official && (lead.EndsWith(" is to ", StringComparison.Ordinal) || lead.EndsWith(" are to ", StringComparison.Ordinal)
            || (lead.TrimEnd().Length == who.Written.Length + 3 && lead.EndsWith(" to ", StringComparison.Ordinal)));
}
