using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Who is charged by what a meeting agreed, and offices without their articles.</content>
internal static partial class Deeds
{
    // "It was agreed that Ann would write", "agreed that the Clerk put up a notice": what all agree to is hers.
    private static Charge? ByAgreement(string clause, bool resolved, OwnerWords owners)
    {
        var words = Subjunctive().Replace(clause, "${who} to ${verb} ", 1);
        return (Told(words, false, resolved, owners) ?? Told(words, false, false, owners)) is { Deed.Owners: { } who } charge
            && (!Whole().IsMatch(who.Written) || Turning().IsMatch(charge.Deed.Text))
            && (owners.IsKnown(who.Written) || owners.AreOfficial(who.Written)) ? charge with { Agreed = true } : null;
    }

    [GeneratedRegex("^(" + ToOthers + @")\b", RegexOptions.NonBacktracking)]
    private static partial Regex Turning();

    [GeneratedRegex(@"\b(agreed|resolved|decided)\b[^.]{0,20} that $", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Agreed();

    // "That the Clerk put an advert in": verbs that are their own past.
    [GeneratedRegex(@"^(?<who>(the )?(\p{Lu}[\w.]* ){0,2}\p{Lu}[\w.]*) (?<verb>put|set|read|let|cut) ")]
    private static partial Regex Subjunctive();

    // "The Clerk's salary would rise", "the need for members to pay": what somebody has or has to do does nothing.
    [GeneratedRegex(
        @"['’]s [a-z]+$|\b(requirement|need|obligation|duty|request|requests|call|opportunity|chance|time|reason|way) for ",
        RegexOptions.NonBacktracking)]
    private static partial Regex NoOne();

    /// <summary>Whether a sentence only says what is to be done to others: "To write to the owner."</summary>
    public static bool IsOutward(string sentence) => Outward().IsMatch(sentence);

    /// <summary>
    /// What a sentence tells whoever will: "Ask the yard for a price.", "Gate – Email the owner"; null where the word is a thing, as
    /// in "Email sent" and "Contact details".
    /// </summary>
    public static string? Ordered(string sentence) =>
        BareOrder().Match(sentence) is { Success: true } found && !Happened().IsMatch(found.Groups["order"].Value) ? found.Groups["order"].Value : null;

    [GeneratedRegex(
        "^([^.;:,]{2,50} [-–] |Also )?(?<order>(Please (send|email|contact|let|tell|ask|forward|return|check|reply|inform|notify|bring|pass)" +
        "|Ask|Contact|Email|E-mail|Write to|Ring|Phone|Chase|Remind|Inform|Invite|Obtain|Find out" +
        @"|Follow up|Speak to|Request|Arrange|Send|Circulate|Advertise|Investigate|Look into|Enquire|Notify) [^?:]{3,200})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex BareOrder();

    [GeneratedRegex(
        @"^Request to\b" +
        @"|^\w+( up| out| to)? (details?|from|for|of|with|by|in|at|was|were|is|are|has|had|form|list|address|number|\w*(ed|sent|made|given|received))\b" +
        @"|\b(was|were|had|has been|have been|received|would|will be)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Happened();

    private static bool ForOthers(string words, OwnerWords owners)
    {
        var deed = words;
        return owners.Leading(ref deed) is not { } who || Outside().IsMatch(who.Written);
    }

    private const string ToOthers =
        "write|contact|ring|phone|telephone|email|e-mail|chase|ask|report|remind|inform|notify|invite|order|send|obtain|find out" +
        "|follow up|enquire|inquire|speak|check|get";

    // What a body that agrees to it has yet to do, and does not rule by agreeing.
    private const string Outwards =
        ToOthers + "|furnish|provide|supply|(re-?)?advertise|raise|reach out|approach|look into|investigate|seek|request|arrange|organise";

    [GeneratedRegex("^((Also|And|Then),? t|T)o (" + ToOthers + @"|advise|(re-?)?advertise|buy|repair|replace)\b[^:]{0,200}$", RegexOptions.NonBacktracking)]
    private static partial Regex Outward();

    // "It was agreed to write to the owner": somebody has to, where it does not rule, as "agreed to adopt the accounts" does.
    private static Charge? AgreedOn(string words, OwnerWords owners) =>
        words.Length <= LongestPassive && AgreedToTurn().Match(words) is { Success: true, Groups: var agreed }
            ? new(InAll(agreed["deed"].Value, agreed["who"], owners), words) { ByAll = true } : null;

    // "We need to ask the yard (Ann)"
    private static OwnedText InAll(string deed, Group who, OwnerWords owners) =>
        deed.TrimEnd('.').EndsWith(')') && owners.Split(deed) is { Owners: not null } split ? split : new(deed, who.Success ? owners.Read(who.Value) : null);

    [GeneratedRegex(
        // "Can we ask the yard", "We need to ask the yard"
        "^(please )?(can we (please |also )?|we (also )?need to )(?<deed>(" + ToOthers + ")\\b[^?]{8,})$" +
        "|^(it was|all|we|councillors|members|trustees|directors|governors" +
        "|(?<who>the ([a-z]+ ){0,2}(board|committee|council|group|panel|trustees|directors|councillors|members|meeting)))" +
        @"( \w+ly| also| then| therefore| all)* (agreed|decided|resolved)( \w+ly)? to (?<deed>(" + Outwards + @")\b.{8,})$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AgreedToTurn();

    // "Clerk asked to ring the yard", "Clerk also asked to", "members asked to", "AB asked to": who has no article is asked and asks nobody.
    private static string Called(string written)
    {
        // The Chair chairs as well, so that the office needs its article.
        var chairs = written.StartsWith("Chair to ", StringComparison.Ordinal) || written.StartsWith("Chair will ", StringComparison.Ordinal);
        written = chairs ? $"The {written}" : written;
        var words = AgreedBare().Replace(For(WouldYou().Replace(written, "${who} to ${verb} ")), "It was agreed to ");
        var called = Office().Match(words);
        var verb = called.Groups["verb"];
        return called.Success && Verbs.Is(verb.Value) && !Leave().IsMatch(verb.Value)
            ? $"{called.Groups["who"].Value} was asked to {words[verb.Index..]}" : words;
    }

    // "Can everyone send their times", "Please could the Clerk ring"
    [GeneratedRegex(
        @"^(Please )?([Cc]an|[Cc]ould) (?<who>(everyone|everybody|all)( \w+s)?|members|councillors|trustees|governors|the \p{Lu}\w+)" +
        @" (please |all )?(?<verb>[a-z]+) (?=[^?]+$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex WouldYou();

    private const string Somebody = @"(the )?\p{Lu}[\w.]*( \p{Lu}[\w.]*){0,3}";

    // "Agreed we ask that the lamp be mended", "Resolved to write to the owner", "M/S/C: That we write" (moved, seconded, carried)
    [GeneratedRegex(
        "^(((it was )?(agreed|resolved|decided)|m/?s/?c(arried)?:)( that|,|:)? we (should |would |will |shall |must )?|(agreed|resolved|decided)( unanimously)? to )(?!order|get)" +
        "(?=(" + Outwards + ")\\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AgreedBare();

    // "Agreed for Ann to write" is for her, as "agreed that Ann would" is.
    private static string For(string words) => AgreedFor().Replace(words, "${agreed} that ");

    // "It was agreed for Ann to write"
    [GeneratedRegex(@"\b(?<agreed>agreed|resolved|decided) for (?=" + Somebody + "( and " + Somebody + ")? to [a-z])")]
    private static partial Regex AgreedFor();

    [GeneratedRegex(
        "^(?<who>((Parish|Town|Deputy|Assistant|Acting) )?(Clerk|Secretary|Treasurer|RFO|Warden|Caretaker|Administrator)" +
        "|(All )?([Mm]embers|[Cc]ouncillors|[Tt]rustees|[Gg]overnors|[Vv]olunteers)|Cllr \\p{Lu}[\\w’'-]+|\\p{Lu}{2,3}) " +
        "((was|is|were|are) )?(also |then |therefore )?(asked|requested|instructed|directed|tasked|authorised) to " +
        @"(?<verb>(?!see\b|speak\b|leave\b|record\b|join\b|know\b|hear\b|note\b|defer\b|raise\b|discuss\b|view\b)[a-z-]+)\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Office();
}
