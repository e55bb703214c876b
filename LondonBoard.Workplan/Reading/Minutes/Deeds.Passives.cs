using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Sentences that say what is to be done and name, if anybody, only behind "by" who is to do it.</content>
internal static partial class Deeds
{
    private const int LongestPassive = 300;
    private const int MostHands = 3;

    private static Charge? Undertaken(string words, OwnerWords owners)
    {
        if (words.Length > LongestPassive || words.EndsWith('?') || Signed().IsMatch(words))
            return null;
        if (Hands(words, owners) is { } who)
            return new(new(words, who), words) { Plainly = IsToBe().IsMatch(words), Offered = Suggested().IsMatch(ToBe().Replace(words, "", 1)) };
        if (ByOthers(words) || ByFirm(words, owners))
            return null;
        if (IsPassive(words) || Unnamed().IsMatch(words) || Sought().IsMatch(words) || IsSeen(words))
            return new(Owned(words, owners), words);
        if (Delivered().Match(words) is not { Success: true } delivered || Supposed().IsMatch(words))
            return null;
        var (before, through) = (words[..delivered.Index], words[..(delivered.Index + delivered.Length)]);
        if (Unsure().IsMatch(before) || Relative().IsMatch(before))
            return null;
        return new(Owned(words, owners), words) { Offered = Suggested().IsMatch(before) && !Settled().IsMatch(through) };
    }

    // "To be reported by Ann" reports nothing.
    [GeneratedRegex(@"\bbe \w+", RegexOptions.NonBacktracking)]
    private static partial Regex ToBe();

    // "The police to be asked to come": whoever is asked is not charged with the asking, unless they are of the paper.
    private static OwnedText Owned(string words, OwnerWords owners) =>
        owners.Split(words) is { Owners: { } who } && AskedOf().IsMatch(words) && !owners.IsKnown(who.Written) && !NameWords.IsRole(who.Written)
            ? new(words, null) : owners.Split(words);

    [GeneratedRegex(
        @"\bbe (\w+ly )?(asked|invited|instructed|requested|told|informed|notified|contacted|approached)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex AskedOf();

    // "The hall is to be booked."
    [GeneratedRegex(
        @"^[^.;:]{3,90} (is|are) to be (\w+ly )?(booked|repaired|replaced|removed|painted|cleaned|cleared|reported|measured|installed" +
        "|moved|updated|chased|renewed|trimmed|cut back|mended|fixed|filled|tidied|asked|insured|registered|looked (at|into))" +
        @"\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Seen();

    // "Should be written by Ann Bell and the Clerk", "would be checked, by Ann for the east and by Carl for the west".
    private static Owners? Hands(string words, OwnerWords owners)
    {
        var by = ByWhom().Match(words);
        var before = words[..by.Index];
        var sure = !Unsure().IsMatch(before) && !Relative().IsMatch(before) && !words.Contains(" if ", StringComparison.Ordinal);
        var at = by.Success && sure ? by.Index + by.Length : -1;
        var written = "";
        for (var i = 0; i < MostHands && at >= 0 && Front(words[at..], owners) is { } who; i++)
        {
            written += written.Length > 0 ? $" and {who}" : who;
            at = Others().Match(words[(at + who.Length)..]) is { Success: true } next ? at + who.Length + next.Length : -1;
        }

        return written.Length > 0 ? owners.Read(written) : null;
    }

    // "The claim will be sent by the school": others do it.
    private static bool ByOthers(string words)
    {
        if (ByWhom().Match(words) is not { Success: true } by || words[..by.Index].Contains(" be ", StringComparison.Ordinal))
            return false;
        var parts = words[(by.Index + by.Length)..].TrimEnd('.').Split(' ', MostBehindBy + 1);
        return Enumerable.Range(1, Math.Min(MostBehindBy, parts.Length)).Any(n => Outside().IsMatch(string.Join(' ', parts[..n]).TrimEnd(',')));
    }

    private const int MostBehindBy = 5;

    // "The gutters are to be mended by Doverite.": nobody of the paper does it.
    private static bool ByFirm(string words, OwnerWords owners) =>
        ByName().Match(words) is { Success: true, Groups: var by } && !DateWords.LooksTimed($"by {by["who"].Value}")
        && !by["who"].Value.Split(' ').Any(owners.IsSomebody) && !owners.AreOfficial(by["who"].Value);

    [GeneratedRegex(@"\bto be (\w+ly )?" + Participle + @" by (the )?(?<who>\p{Lu}[\w&’'-]+( \p{Lu}[\w&’'-]+){0,3})\.?$")]
    private static partial Regex ByName();

    private static string? Front(string words, OwnerWords owners)
    {
        var parts = words.Split(' ', 9);
        for (var count = Math.Min(8, parts.Length); count > 0; count--)
        {
            var who = string.Join(' ', parts[..count]).TrimEnd('.', ',', ';');
            if (who.Length > 1 && !Timing().IsMatch(who) && owners.AreOfficial(who) && !Outside().IsMatch(who) && !Whole().IsMatch(who))
                return who;
        }

        return null;
    }

    // "The Clerk before" the gala: when, and not who.
    [GeneratedRegex(
        @" (before|prior|by|on|at|after|during|until|when|within|next|this|once)\b| (in|with|for|and|to|as|from)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Timing();

    // "Notices to be put up": without a verb of its own.
    private static bool IsPassive(string words) =>
        PassiveDeed().Match(words) is { Success: true } deed && !StillOpen().IsMatch(words) && !Matters().IsMatch(words)
        && words[..words.IndexOf(" to be ", StringComparison.Ordinal)] is [.., not ','] thing && !Finite().IsMatch(thing)
        && !thing.StartsWith("No ", StringComparison.Ordinal)
        && !Goes().IsMatch(deed.Groups["rest"].Value);

    private static bool IsSeen(string words) => Seen().Match(words) is { Success: true } seen && !Relative().IsMatch(words[..seen.Groups[1].Index]);

    // That the Chair will sign the minutes goes without saying.
    [GeneratedRegex(@"\bsigned (off )?by the chair", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Signed();

    private const string Participle =
        @"(\w+ed|sent|put|kept|met|built|bought|brought|sought|set|cut|let|lent|left|held|told|sold|paid|made|done|given" +
        "|taken|drawn|written|spent|read|run|begun|got|dealt|found|hung|laid|lit|shown|shut|split|taught|chosen" +
        "|redrawn|rewritten|reset)";

    [GeneratedRegex(
        @"\b(will|would|should|shall|[Tt]o) (also |now |then |therefore )?be (\w+ly )?" + Participle +
        @"\b[^.;:]{0,40}? by (?=the |\p{Lu})")]
    private static partial Regex ByWhom();

    // "The boxes are to be sorted by the Clerk" is as plain as "The Clerk is to sort them".
    [GeneratedRegex(@"\b(is|are) to be (\w+ly )?" + Participle + @"\b[^.;:]{0,40}? by (the |\p{Lu})", RegexOptions.NonBacktracking)]
    private static partial Regex IsToBe();

    [GeneratedRegex(@"^( for [^,.;]{2,30}?)?,? and (by )?(?=the |\p{Lu})")]
    private static partial Regex Others();

    [GeneratedRegex(@"^[^a-z\s.;:][^.;:]{2,70} to be (" + Participle +
        @"|(available|ready|complete|in place)(?= (by|before|for) ))\b(?<rest>[^.;]{0,220})\.?$")]
    private static partial Regex PassiveDeed();

    // "The committee asked for a report on the roof": somebody has to write it.
    [GeneratedRegex(
        "^(the )?(board|committee|council|councillors|members|trustees|governors|directors|meeting|group|panel)" +
        " (also |further |then )?(asked for|requested|called for) (an? |further |more |some |the |regular |updated )*" +
        "(report|paper|update|briefing|list|copy|summary|breakdown|details?|information|figures|note|plan|presentation" +
        @"|clarification|costings?|quotes?|quotations?|deep dive|analysis|proposal|assurance|timetable|timeline|forecast)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sought();

    // "Day and place to be settled", "Prizes to be held over": an open point, and nothing that is to be done to a thing.
    [GeneratedRegex(
        " to be (determined|confirmed|decided|announced|arranged|advised|agreed|fixed|settled)" +
        @"( (later|soon|shortly|nearer the time|in due course))?\.?$" +
        @"| to be ((determined|confirmed|decided) (once|when|based on|depending|according to|nearer|closer)|held over|deferred|postponed|adjourned)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex StillOpen();

    // "To be put on the next agenda."
    [GeneratedRegex(
        "^To be (?!confirmed|held|noted|approved|announced|decided|advised|used|considered|found)" +
        @"(\w+ly )?" + Participle + @" [^.;:]{4,}\.?$" +
        @"|^To be (reported|chased|followed up|investigated|actioned|ordered|repaired|replaced|removed|cleaned|booked)\.?$")]
    private static partial Regex Unnamed();

    // "Points to be considered by all who garden", "Bills to be paid" head a list.
    [GeneratedRegex(
        @"\bto be (used|needed|required|considered|approved|accepted|adopted|ratified)\b" +
        "|^(invoices|bills|accounts|payments|cheques|bookings|expenses) to be (paid|signed|made|approved|authorised)" +
        @"|\b(points|issues|items|matters|questions|topics|things|factors) to be" +
        @" (considered|discussed|addressed|noted|agreed|decided|resolved|raised|covered)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Matters();

    // "If it rains" may never come to be; "to see if it rains" is what the deed is for.
    [GeneratedRegex(@"(?<!\b(see|ask|asked|asking|know|check|find out|establish|determine|enquire)) if ", RegexOptions.None)]
    private static partial Regex Supposed();

    // "The plots to be marked out will be larger": only says which.
    [GeneratedRegex(
        @"^( (out|up|in|off|down|away|on|over))? (will|would|is|are|was|were|has|have|had|should|could|may|must)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Goes();

    [GeneratedRegex(
        @"\b(is|are|was|were|has|have|had|will|would|should|need|needs|ought|agreed|asked|wanted|likely|continue|continues|due" +
        "|going|said|felt|hoped|seemed|seems|appeared|proposed|suggested|required|thought|found|believed|expected|understood" +
        @"|considered|reported|received|deemed|known|seeks)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Finite();

    // "It was agreed that Mrs Dove be thanked", behind "agreed that": what was agreed somebody has to do.
    private static Charge? Wanted(string words, OwnerWords owners)
    {
        if (words.Length > LongestPassive || Handed().Match(words) is not { Success: true } deed)
            return null;
        var before = words[..deed.Groups["be"].Index];
        return Modal().IsMatch(before.TrimEnd()) || Unsure().IsMatch(before) ? null : new(Owned(words, owners), words);
    }

    private const string Delivery =
        "(circulated|distributed|published|displayed|advertised|researched|investigated|posted|placed|gathered|notified" +
        "|made aware|reported to|referred to|provided|sent|submitted|shared|forwarded|emailed|supplied|obtained|sought|drafted" +
        "|drawn up|prepared|issued|approached|contacted|written to|invited|informed|ordered|purchased|requested|reported back" +
        "|brought back|brought to|altered|amended|checked (whether|that|with)|discussed with" +
        "|scheduled|arranged|coordinated|organised|(put|added) (on|to) the (next )?agenda)";

    [GeneratedRegex(@"^(?!any |anyone|anybody)[^.;:]{3,90}? (?<be>be )(\w+ly |also |then )?(thanked|congratulated|notified|asked|instructed|made (with|to|for)|" + Delivery + @")\b")]
    private static partial Regex Handed();

    [GeneratedRegex(
        @"\b(to|will|would|shall|must|can|could|may|might|not|cannot|please|that|which|who)\b( \w+)?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Modal();

    // What is not to hand and "would be circulated" somebody has to circulate.
    [GeneratedRegex(
        @"\bwill (also |then |now )?be produced by\b" +
        @"|\b(enquiries|inquiries|contact|arrangements|investigations?( of [\w ]{2,40})?" +
        @"|an? (request|enquiry|application|complaint|booking)) (will|would|is to|are to) (also |then |now |therefore )?be made\b" +
        @"|\b((would|will|shall|should) (also |then |now |therefore )?be|(is|are) to be) " + Delivery + @"\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Delivered();

    [GeneratedRegex(@"\b(if|whether|unless|no|nothing)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Unsure();

    // "It was felt the road is worn, a letter will be sent": what is felt stands before the comma.
    [GeneratedRegex(@", [^,]{2,40} will (also |now |then |therefore )?be \w+$", RegexOptions.NonBacktracking)]
    private static partial Regex Settled();

    // "Works that should be ordered" are only spoken of.
    [GeneratedRegex(@"\b(that|which|who) $|\bwhere [^.,;]{2,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Relative();

    [GeneratedRegex(
        @"\b(suggest(s|ed)?|proposed?|felt|thought|wondered|considered|queried|recommended|said|stated|reported|advised" +
        @"|explained|noted|commented|hoped|clarified)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Suggested();
}
