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
        var words = sentence[Opening().Match(sentence).Length..];
        var resolved = Resolved().Match(words).Length;
        words = words[resolved..];
        var said = Asked().Match(words);
        var asked = said.Success && !Public().IsMatch(words[..said.Index]) ? said.Index + said.Length : 0;
        words = words[asked..];
        if (Promise().Match(words) is { Success: true } promise && owners.IsSomebody(promise.Groups["who"].Value) && Verbs.Is(promise.Groups["deed"].Value.Split(' ')[0]) && !Leave().IsMatch(promise.Groups["deed"].Value))
            return new(new(promise.Groups["deed"].Value, owners.Read(promise.Groups["who"].Value)), words);
        if (Spoke().Match(words) is { Success: true } spoke && owners.IsStrict(spoke.Groups["who"].Value) && Verbs.Is(spoke.Groups["deed"].Value.Split(' ')[0]))
            return new(new(spoke.Groups["deed"].Value, owners.Read(spoke.Groups["who"].Value)), words) { Offered = true };
        if (Answered(words, owners) is { } answered)
            return answered;
        if (Notice().IsMatch(words))
            return null;
        if (InBrackets(words, owners) is { } bracketed)
            return bracketed;
        var plainly = asked > 0 || Charging().IsMatch(words);
        return Told(words, plainly, resolved > 0, owners) ?? Turned(words, plainly, owners) ?? (resolved > 0 ? Wanted(words, owners) : null) ?? Undertaken(words, owners);
    }

    // Behind a dash or a colon a new sentence begins; behind a comma somebody is charged only where it certainly is a
    // person or an office: "The gate is down; Clerk to report".
    private static Charge? Turned(string words, bool plainly, OwnerWords owners)
    {
        foreach (var turn in Turns().Matches(words).Take(MostTurns))
        {
            var clause = words[(turn.Index + turn.Length)..];
            var found = turn.Groups["goes"].Success ? turn.ValueSpan is " and " && IsPaired(words[..turn.Index], owners) ? null : Joined(clause, owners) ?? (turn.Groups["wish"].Success ? Wanted(clause, owners) : turn.Groups["idea"].Success ? Told(clause, false, false, owners) : null)
                : Proposal().IsMatch(words[..turn.Index]) ? null
                : Told(clause, plainly, false, owners) ?? (turn.ValueSpan.EndsWith("that ") ? Wanted(clause, owners) : null);
            if (found is { } charge)
                return turn.Groups["idea"].Success && !Taken().IsMatch(clause) ? charge with { Offered = true } : charge;
        }

        return null;
    }

    // "Leave for Ann and Carl Dove to plant trees": the second of two is not charged alone.
    private static bool IsPaired(string before, OwnerWords owners) => before[(before.LastIndexOf(' ') + 1)..] is { Length: > 1 } last && char.IsUpper(last[0]) && owners.IsSomebody(last);

    private static Charge? Joined(string clause, OwnerWords owners)
    {
        var deed = clause;
        return owners.Leading(ref deed) is { } who && (owners.AreOfficial(who.Written) || owners.IsSomebody(who.Written)) && !Whole().IsMatch(who.Written) && Linking().IsMatch(clause[..^deed.Length]) ? Told(clause, false, false, owners) : null;
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
        if ((Thing().IsMatch(who.Written) && !FirstNames.Begins(who.Written) && who.Names.Contains(who.Written)) || Anybody().IsMatch(who.Written) || (clause[0] is '(' or '[' && !deed.StartsWith("to ", StringComparison.Ordinal)) || (!Linked().IsMatch(lead) && Topic().IsMatch(deed)))
            return null;
        // "Ann comment about the yard:" only leads to what she said.
        if (!Linked().IsMatch(lead) && deed.EndsWith(':'))
            return null;
        deed = deed[Aside().Match(deed).Length..];
        // "Ann will be sending the list"
        if (deed.StartsWith("be ", StringComparison.Ordinal) && lead.EndsWith("will ", StringComparison.Ordinal) && Verbs.IsGoingOn(deed[3..].Split(' ')[0]) && !Outside().IsMatch(who.Written) && (known || owners.AreOfficial(who.Written) || owners.IsSomebody(who.Written)))
            return new(new(deed[3..], who), clause);
        if (deed.Length <= 5 || !IsDoing(deed.Split(' ')[0], lead, known, plainly) || Past().IsMatch(lead) || IsResolve(lead, who, resolved) || Spoken().IsMatch(deed) || (lead.EndsWith("would ", StringComparison.Ordinal) && Opinion().IsMatch(deed)))
            return null;
        return new(new(deed, who), clause)
        {
            Plainly = plainly || IsShort(lead, who, owners.AreOfficial(who.Written)),
            Offered = Offer().IsMatch(lead) || lead.EndsWith(" can ", StringComparison.Ordinal),
        };
    }

    // Only people agree to something and volunteer, so that whoever does is somebody, on a list or not.
    private static bool IsSomebody(Owners who, string lead, bool known, OwnerWords owners) =>
        known || owners.IsSomebody(who.Written)
        || (Titled().IsMatch(who.Written) && Linked().IsMatch(lead))
        || (owners.IsStrict(who.Written) && !Outside().IsMatch(who.Written))
        || (Volunteering().IsMatch(lead) && who.Names.All(n => NameWords.IsName(n) && !NameWords.IsBody(n) && !n.All(char.IsUpper)) && !Outside().IsMatch(who.Written));

    // Behind "Ann will" and "Ann to" any word is a deed but those that only tell how things are; elsewhere verbs alone are.
    private static bool IsDoing(string word, string lead, bool known, bool plainly) =>
        Linked().IsMatch(lead) ? Verbs.Is(word.Split('/')[0]) || ((known || plainly) && char.IsLower(word[0]) && word.All(c => char.IsLetter(c) || c == '-') && !Being().IsMatch(word))
        : lead.EndsWith(" with ", StringComparison.Ordinal) || lead.EndsWith(" of ", StringComparison.Ordinal) ? Verbs.IsGoingOn(word)
        : (Verbs.Is(word) && !Verbs.IsAlsoPast(word)) || (plainly && word.EndsWith('s') && Verbs.Is(word[..^1]));

    // What the whole body agrees to do it has decided; nobody is charged with it.
    private static bool IsResolve(string lead, Owners who, bool resolved) =>
        (resolved && who.Names.All(n => Whole().IsMatch(n)))
        || ((lead.EndsWith("agreed to ", StringComparison.Ordinal) || lead.EndsWith("agree to ", StringComparison.Ordinal)) && (Whole().IsMatch(who.Written) || who.Names.All(n => NameWords.IsGroup(n) && !NameWords.IsRole(n) && !n.StartsWith("all", StringComparison.OrdinalIgnoreCase))));

    [GeneratedRegex(@"\b(to|would|should|will) be \w+ to $", RegexOptions.NonBacktracking)]
    private static partial Regex ToAsk();

    // "Ann to …", "Ann is to …" is how minutes say an action; "Ann agreed to …" and "Ann will …" may only tell what was said.
    private static bool IsShort(string lead, Owners who, bool official) =>
        official && (lead.EndsWith(" is to ", StringComparison.Ordinal) || lead.EndsWith(" are to ", StringComparison.Ordinal) || lead.TrimEnd().Length == who.Written.Length + 3 && lead.EndsWith(" to ", StringComparison.Ordinal));

    [GeneratedRegex(
        @"^([-–] )?(\d{1,3}(\.\d{1,3})+[a-z]?[.)]? (?=\p{Lu}))?(\(?[a-z][.)] )?" +
        "((also|then|therefore|however|accordingly|so|hence|finally|in addition|meanwhile|next steps?)(: | - | – |, " +
        @"| ))*(?=[\p{L}\d@(])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        "^(that |agreed:? (that )?|resolved:? that " +
        @"|((it was|councillors|members|all|everyone|we|the (board|committee|council|meeting|group)) )(\w+ly |also |then " +
        @"|therefore |all )*(agreed|decided|resolved)( unanimously)? (that )?)(?!to\b" +
        @"|on\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();

    [GeneratedRegex(
        @"\b(asked|requested|instructed|tasked|invited|directed|(left|referred|passed|handed|delegated) (to|with)(?= )" +
        "|(it was|council|board|committee|meeting|group|members|councillors|trustees|governors|directors|all|we)" +
        @" (\w+ly |also )?(agreed|resolved|decided) to (ask|instruct|request)(?= )" +
        @"|(councillors|members|council|committee|board|meeting|trustees|governors|we|all) would like) (?!to\b|by\b" +
        @"|for\b)(?=(the |Cllr |Mr |Mrs |Ms |Dr )?[\w.]+( [\w.]+){0,3} to \w)" +
        @"|\b(asked|requested) that (?=(?-i:([Tt]he )?[A-Z]))" +
        "|(^|[,;] )we (will|['’]ll|should|are going to)" +
        @" ((ask|get) (?=[\w.]+( [\w.]+){0,2} to \w)|have (?=(?-i:[A-Z]\w+ [a-z])))",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asked();

    // What the public asks for nobody is charged with yet.
    [GeneratedRegex(@"\b(parishioners?|residents?|public|petition)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Public();

    [GeneratedRegex(
        "^(?<who>[^,;:]{2,40}?) (has |had |have |also )?" +
        "(said|promised|agreed|confirmed|undertook|reported|stated|advised|indicated|explained|mentioned|noted) (that )?" +
        "(he|she|they|s/he)" +
        "( would| will|['’]d|['’]ll|( was| were| is| are)( also)?( going)? to" +
        "|( intends?| intended| plans?| planned)( also)? to)" +
        " (also )?(?<deed>.+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"\b(was|were|is|are|be) (therefore |also |then |again )?" +
        "(asked|told|actioned|requested|instructed|tasked|directed|delegated|charged|appointed|mandated" +
        "|authorised and instructed)" +
        @" (to|with)\b" +
        @"|\btook (away )?(the|an) action( item)? to\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charging();

    // "Ann: I'll send the slides round": what people say of themselves in talk may be meant or not.
    [GeneratedRegex(
        "^(?<who>[^,;:]{2,40}?): (.{0,80}?[.,] )?I(['’]ll| will) (also |then |try and |try to )?(?<deed>.+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Spoke();

    // Where a sentence turns to somebody; a full stop may have been lost before the Clerk.
    [GeneratedRegex(
        @": ([-–—] )?| [-–—] |\b(agreed|decided|resolved|left) that " +
        @"|(?<goes>\b(said|stated|reported|advised|confirmed|explained|noted|(?<wish>asked|requested)" +
        "|(?<idea>suggested|proposed|recommended)) that " +
        "|[,;] (and |but |so )?| and " +
        @"| (?<!\b(the|parish|town|our|and|or|by|for|to|with|from|new|deputy|locum) )(?=(The )?Clerk (will|to) )" +
        @"|(?<=\w(ived|ired|osed|oken)) (?=the Clerk to ))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Turns();

    // What was proposed "and agreed" is more than an idea.
    [GeneratedRegex(@"\b(agreed|carried|approved|resolved|in favour)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Taken();

    [GeneratedRegex(
        @"\b(motion|proposals?|suggestions?|options?|questions?|recommendations?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proposal();

    [GeneratedRegex(
        "[^,] ((is |are )?to|will|needs? to|will need to|should|(was|were|has been) asked to" +
        "|(has |have )?(agreed|volunteered|undertaken|offered) to|undertook to) $",
        RegexOptions.NonBacktracking)]
    private static partial Regex Linking();

    [GeneratedRegex(
        @"\b(agreed|volunteered|promised|undertook|offered|agrees|volunteers|promises|offers) to $",
        RegexOptions.NonBacktracking)]
    private static partial Regex Volunteering();

    [GeneratedRegex(
        "^(the )?((parish|town|community|management|executive|full|whole) )?" +
        "(council|board|committee|meeting|association|society|club|trust|forum|group|councill?ors|cllrs|members|trustees" +
        "|governors|directors|commissioners|supervisors|attendees|participants)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^((an? )?(update|report|review|summary|intro\w*|demo|discussion|question|presentation|support|comment|request)s? (on" +
        @"|of|from|for|about|to|received|made)\b" +
        "|call to|kick)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Topic();

    [GeneratedRegex(
        "^((will|also|then|now|therefore|kindly|please|again|still|first|in the meantime|next) )+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    // "Permission was asked to record": what is asked for is nobody; Florence and Clarence are.
    [GeneratedRegex(@"^\p{Lu}\p{Ll}*(ion|ment|ence|ance|val|sent|ness|ice|ity|ing)$", RegexOptions.NonBacktracking)]
    private static partial Regex Thing();

    [GeneratedRegex(
        "^(us|we|them|they|me|you|him|he|her|she|it|people|someone|somebody|anyone|anybody|everybody else)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Anybody();

    // What others will do nobody here is charged with.
    [GeneratedRegex(
        "^(?-i:council|[A-Z]{1,3}(CC|DC|BC|MBC))$" +
        "|^(the )?" +
        @"([\w’'-]+ ){0,4}((county|district|borough|city) council|authority|police|company|agency|department|contractors?" +
        "|suppliers?|residents|users|highways|public)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outside();

    // "Was to have spoken" tells what was not done.
    [GeneratedRegex(@"^have \w+(ed|en|wn|nt|id|ne|ut|et|ld)\b|^kick off\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Spoken();

    // "Ann would suggest a bench", "would let the others decide": what somebody thinks, or leaves to others.
    [GeneratedRegex(
        "^(suggest|propose|recommend|agree|accept|support|argue|say|think|question|query|prefer|hope|let|allow|like|have|expect" +
        "|welcome) ",
        RegexOptions.NonBacktracking)]
    private static partial Regex Opinion();

    // What somebody offers is theirs to do once it is taken up.
    [GeneratedRegex(@"\b(offered|offers|happy) to $", RegexOptions.NonBacktracking)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(to|will|would|shall) $", RegexOptions.NonBacktracking)]
    private static partial Regex Linked();

    [GeneratedRegex(
        "^(be|have|had|been|not|never|no|need|want|wish|like|love|prefer|rather|welcome|expect|hope|become|remain|seem|appear" +
        "|exceed|cost|happen|last|fall|rise|the|a|an|his|her|their|our|this|that|these|those|all|any|each|some|which|whom|what" +
        "|and|or|of|in|on|at|for|from|with|by|as|date|term)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Being();

    [GeneratedRegex(@"\b(had|has been|was due|used) ", RegexOptions.NonBacktracking)]
    private static partial Regex Past();
}
