using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>The words by which a charge is known.</content>
internal static partial class Deeds
{
    [GeneratedRegex(
        @"^([-–] )?(\d{1,3}(\.\d{1,3})+[a-z]?[.)]? (?=\p{Lu}))?(\(?([a-z]|[ivx]{2,5})[.)] |\(\d{1,2}\) )?" +
        "((also|then|therefore|however|accordingly|so|hence|finally|in addition|meanwhile|next steps?)(: | - | – |, | ))*" +
        // "Need everyone to count the ropes"
        @"((we )?need (?=(everyone|everybody|all( \w+)?|(?-i:\p{Lu}\w+( \p{Lu}\w+)?)) to ))?" +
        @"(?=[\p{L}\d@(])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(that |resolution: |agreed(:| ?[–-])? (that )?|(it was )?resolved( unanimously)?:? (\(\d{1,2}\) )?(that |(?=(?-i:(The )?[A-Z]\w)))" +
        "|((it was|councillors|members|all|everyone|we|the (board|committee|council|meeting|group)) )" +
        @"(\w+ly |also |then |therefore |all )*(agreed|decided|resolved)( unanimously)? (that )?" +
        @"|(the )?(general )?(consensus|agreement|decision|conclusion|outcome) (was|is) that )" +
        @"(?!to\b|on\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Resolved();

    // "Asked Ann to …", "asked that the Clerk …", "we'll get Carl to …".
    [GeneratedRegex(
        @"\b(asked|requested|instructed|tasked|invited|directed|(left|referred|passed|handed|delegated) (to|with)(?= )" +
        "|action( item| point)? (was |is |has been )?((placed|put) (up)?on|(given|assigned|allocated) to|lies with|rests with)" +
        "|(it was|council|board|committee|meeting|group|members|councillors|trustees|governors|directors|all|we)" +
        @" (\w+ly |also )?(agreed|resolved|decided) to (ask|instruct|request)(?= )" +
        "|(councillors|members|council|committee|board|meeting|trustees|governors|we|all) would like)" +
        @" (?!to\b|by\b|for\b|that\b(?! (the )?\w+( \w+)? be\b))(?=(the |Cllr |Mr |Mrs |Ms |Dr )?[\w.]+( [\w.]+){0,3} to \w)" +
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
        "(he|she|they|s/he)( would| will|['’]d|['’]ll|( was| were| is| are)( also)?( going)? to" +
        "|( intends?| intended| plans?| planned)( also)? to)" +
        " (also )?(?<deed>.+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"\b(has|have) (the|an) action( item)? to\b|\b(was|were|is|are|be) (therefore |also |then |again )?" +
        "(asked|told|actioned|requested|instructed|tasked|directed|delegated|charged|appointed|mandated|authorised and instructed)" +
        @" (to|with)\b" +
        @"|\btook (away )?((the|an) action( item)?|actions) to\b|\b(was|were) (assigned|given) the task of\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Charging();

    // "Ann: I'll send the slides round": what people say of themselves in talk may be meant or not.
    [GeneratedRegex(
        "^(?<who>[^,;:]{2,40}?): (.{0,80}?[.,] )?I(['’]ll| will) (also |then |try and |try to )?(?<deed>.+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Spoke();

    // Where a sentence turns to somebody; a full stop may have been lost before the Clerk and before initials.
    [GeneratedRegex(
        @":( ?[-–—])? | ([-–—]|[-=]+>|→|⇒|➡️?) " +
        @"|(?<=[a-z])[-–]{1,2} (?=\p{Lu}\w* (to|will|was|is|has) )|\b(agreed|decided|resolved|left) that |,? and for (?=[^,.;]{2,40} to )" +
        @"|(?<goes>\b(said|stated|reported|advised|confirmed|explained|noted|(?<wish>asked|requested)" +
        "|(?<idea>suggested|proposed|recommended)) that " +
        "|[,;] (and |but |so )?| and " +
        @"| (?<!\b(the|parish|town|our|and|or|by|for|to|with|from|new|deputy|locum) )(?=(The )?Clerk (will|to) )" +
        "|(?<short> (?<!([,&/:;–-]|\\b(and|or|by|for|to|with|from|of|the|an?|our|ask\\w*|invit\\w+|want\\w*|allow\\w*|enabl\\w+|get\\w*|requir\\w+)) )" +
        @"(?=\p{Lu}{2,3}(( ?[&/,]| and) ?\p{Lu}{2,3})* to [a-z]))" +
        @"|(?<=\w(ived|ired|osed|oken)) (?=the Clerk to ))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Turns();

    // What was proposed "and agreed" is more than an idea.
    [GeneratedRegex(@"\b(agreed|carried|approved|resolved|in favour|accepted)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Taken();

    [GeneratedRegex(
        @"\b(motion|proposals?|suggestions?|options?|questions?|recommendations?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Proposal();

    [GeneratedRegex(
        "[^,] ((is |are )?to|will|needs? to|will need to|should|(was|were|has been) (asked|requested|instructed) to" +
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
        @"^((an? )?(update|report|review|summary|intro\w*|demo|discussion|question|presentation|support|comment|request)s?" +
        @" (on|of|from|for|about|to|received|made)\b" +
        "|call to|kick)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Topic();

    [GeneratedRegex(
        "^((will|also|then|now|therefore|kindly|please|again|still|first|in the meantime|next) )+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    // "Permission was asked to record", "Consensus among the group to move on": what is asked for is nobody; Florence and
    // Clarence are.
    [GeneratedRegex(
        @"^\p{Lu}\p{Ll}*(ion|ment|ence|ance|val|sent|ness|ice|ity|ing)$" +
        "|^(([Aa]n?|[Tt]he|[Aa]ny|[Nn]o|[Ss]ome) )?([a-z-]+ )?([Cc]onsensus|[Rr]ule|[Aa]greement|changes?|[Ii]dea|[Mm]otion|[Pp]lan|[Nn]eed)( [a-z].*)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Thing();

    [GeneratedRegex(
        "^((anyone|anybody|those|whoever|one|another|some|several|many|most|a (member|resident|parishioner|visitor|neighbour)) .*" +
        "|us|we|them|they|me|you|him|he|her|she|it|people|someone|somebody|anyone|anybody|everybody else)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Anybody();

    // What others will do nobody here is charged with.
    [GeneratedRegex(
        "^(?-i:council|[A-Z]{1,3}(CC|DC|BC|MBC))$" +
        @"|^(the )?([\w’'-]+ ){0,4}((county|district|borough|city) council|authority|police|company|agency|department" +
        "|contractors?|suppliers?|residents|users|highways|public" +
        "|mayor|surveyor|auditors?|architect|landlord|landowner|owners?|tenants?|applicants?|neighbours?|school|insurers?|bank|vendor" +
        "|government|minister|secretary of state|borough|inspectorate|MS?P)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Outside();

    // "Was to have spoken" tells what was not done, "will leave for the show on Friday" where somebody will be, "agreed to
    // stay on as treasurer", "will step down" what somebody is or no longer is.
    [GeneratedRegex(
        "^(step down|stand down|retire|resign|abstain|take over as|take on the (role|post|position|office|chair)|chair (the|next|this) )" +
        @"|^(leave (for|on|at|from)|arrive|pass (a|the) (resolution|motion))\b|^have \w+(ed|en|wn|nt|id|ne|ut|et|ld)\b|^kick off\b" +
        "|^(continue|carry on|stay on|stay|remain|serve|stand|act)" +
        @" (as|in (the|their|his|her) (\w+ )?(roles?|posts?|positions?|office)|for (re-?election|another))\b" +
        @"|^(take|write|record|do) (the )?(minutes|notes)( (in|at|for|during|of) (the |his |her |this |today).*|\.|$)" +
        @"|\bat this (point|stage|juncture)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Spoken();

    // "Ann would suggest a bench", "would let the others decide": what somebody thinks, or leaves to others.
    [GeneratedRegex(
        "^((also|however|still|much),? )*(suggest|propose|recommend|agree|accept|support|argue|say|think|question|query|prefer|hope" +
        "|let|allow|like|have|expect|welcome) ",
        RegexOptions.NonBacktracking)]
    private static partial Regex Opinion();

    // "Ann and Carl confirm that it came": what people say, and not what they are to say.
    [GeneratedRegex(
        "^(confirm|report|note|suggest|propose|recommend|advise|explain|state|announce|mention|request|think|stress|observe|add)s? that |^talk \\(",
        RegexOptions.NonBacktracking)]
    private static partial Regex Tells();

    // What somebody offers is theirs to do once it is taken up.
    [GeneratedRegex(@"\b(offered|offers|happy) to $", RegexOptions.NonBacktracking)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(to|will|would|shall) $", RegexOptions.NonBacktracking)]
    private static partial Regex Linked();

    [GeneratedRegex(
        "^(be|have|had|been|not|never|no|need|want|wish|like|love|prefer|rather|welcome|expect|hope|become|remain|seem|appear" +
        "|exceed|happen|last|fall|rise|the|a|an|his|her|their|our|this|that|these|those|all|any|each|some|which|whom|what" +
        "|and|or|of|in|on|at|for|from|with|by|as|date|term)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Being();

    // "Ann had asked to …"; what she "has been asked to" do is still to be done.
    [GeneratedRegex(@"\b(had|has been (?!asked|instructed|requested|tasked)|was due|used) ")]
    private static partial Regex Past();
}
