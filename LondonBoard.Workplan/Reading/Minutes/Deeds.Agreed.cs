using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Who is charged by what a meeting agreed, and offices without their articles.</content>
internal static partial class Deeds
{
    // "It was agreed that Ann would write", "agreed that the Clerk put up a notice": what all agree to is hers.
    private static Charge? ByAgreement(string clause, bool resolved, OwnerWords owners)
    {
        var words = Subjunctive().Replace(clause, "${who} to ${verb} ", 1);
        return Told(words, false, resolved, owners) is { Deed.Owners: { } who } charge && !Whole().IsMatch(who.Written)
            && (owners.IsKnown(who.Written) || owners.AreOfficial(who.Written)) ? charge with { Agreed = true } : null;
    }

    [GeneratedRegex(@"\b(agreed|resolved|decided)\b[^.]{0,20} that $", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Agreed();

    // "That the Clerk put an advert in": verbs that are their own past.
    [GeneratedRegex(@"^(?<who>(the )?(\p{Lu}[\w.]* ){0,2}\p{Lu}[\w.]*) (?<verb>put|set|read|let|cut) ")]
    private static partial Regex Subjunctive();

    /// <summary>Whether a sentence only says what is to be done to others: "To write to the owner."</summary>
    public static bool IsOutward(string sentence) => Outward().IsMatch(sentence);

    [GeneratedRegex(
        "^To (write|contact|ring|phone|telephone|email|e-mail|chase|ask|report|remind|inform|notify|invite|order|send|obtain|find out" +
        @"|follow up|enquire|inquire|speak|check|get|buy|repair|replace)\b[^:]{0,120}$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Outward();

    // "Clerk asked to ring the yard", "Clerk also asked to": an office without an article is asked and asks nobody.
    private static string Called(string words) =>
        Office().Match(words) is { Success: true } called && Verbs.Is(called.Groups["verb"].Value) && !Leave().IsMatch(called.Groups["verb"].Value)
            ? $"{called.Groups["who"].Value} was asked to {words[called.Groups["verb"].Index..]}" : words;

    [GeneratedRegex(
        "^(?<who>((Parish|Town|Deputy|Assistant|Acting) )?(Clerk|Secretary|Treasurer|RFO|Warden|Caretaker|Administrator)) " +
        @"((was|is) )?(also |then |therefore )?asked to (?<verb>(?!see\b|speak\b|leave\b|record\b|join\b)[a-z-]+)\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Office();
}
