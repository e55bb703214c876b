using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Clauses of a sentence and whom they are about.</content>
internal static partial class Deeds
{
    private const int LongestClauses = 1_500;

    // How many words back somebody who is meant by "she" was named.
    private const int MostBack = 25;

    /// <summary>Whom a sentence begins with; null where that is nobody.</summary>
    public static string? Subject(string sentence, OwnerWords owners)
    {
        var words = sentence.Split(' ', 8);
        for (var count = Math.Min(6, words.Length - 1); count > 0; count--)
        {
            if (string.Join(' ', words[..count]) is var name && !name.EndsWith(" of", StringComparison.Ordinal)
                && (owners.IsSomebody(name) || Officer().IsMatch(name)))
                return name;
        }

        return null;
    }

    [GeneratedRegex("^([Tt]he )?(Clerk|Secretary|Treasurer)$", RegexOptions.NonBacktracking)]
    private static partial Regex Officer();

    /// <summary>A sentence that charges several people, person by person: "Ann to write, and Carl to ring the yard".</summary>
    public static List<string> Clauses(string sentence, OwnerWords owners)
    {
        if (sentence.Length > LongestClauses)
            return [sentence];
        sentence = For(Asked(sentence, owners));
        var clauses = new List<string>();
        var start = 0;
        foreach (Match join in Joint().Matches(sentence))
        {
            var above = sentence[start..join.Index];
            if (Divides(join, above[Opening().Match(above).Length..], sentence, owners))
            {
                clauses.Add(sentence[start..join.Index]);
                start = join.Index + join.Length;
            }
        }

        clauses.Add(sentence[start..]);
        return clauses.Count == 1 && (Second(sentence, owners) ?? Who(sentence, owners)) is { } two ? two
            : [.. clauses.SelectMany(c => Verbed(c, owners)).SelectMany(owners.Charges)];
    }

    // Somebody and what they are to do stand behind what joins two clauses, and somebody in the clause above it, too.
    private static bool Divides(Match join, string above, string sentence, OwnerWords owners)
    {
        if (join.ValueSpan is " and " && IsPaired(above, owners))
            return false;
        var below = sentence[(join.Index + join.Length)..];
        // "Write to the yard, owners and members to ask": a list goes on.
        if ((join.ValueSpan is " and " && char.IsLower(below[0]) && Listed().IsMatch(above))
            || (join.ValueSpan is ", " && OwnerWords.GoesOn(below)))
            return false;
        var deed = below;
        if (owners.Leading(ref deed) is not { } who)
            return false;
        var name = who.Written.StartsWith("the ", StringComparison.Ordinal) ? who.Written[4..] : who.Written;
        if (!owners.AreOfficial(name) && !owners.AreOfficial(who.Written) && !owners.IsSomebody(who.Written))
            return false;
        if (deed.Length >= below.Length || !Begins(deed) || Sentences.IsAbbreviation(sentence, join.Index))
            return false;
        above = above[Resolved().Match(above).Length..];
        return join.ValueSpan is " - " or " – " || owners.Leading(ref above) is not null
            || owners.BehindLabel(above) is not null || Hands(above, owners) is not null;
    }

    [GeneratedRegex(@", [a-z]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Listed();

    // "Ann thanked Carl and asked him to print it": the person named for the pronoun.
    private static string Asked(string sentence, OwnerWords owners) =>
        Whom().Match(sentence) is { Success: true } found && found.Groups["whom"] is var whom && Last(sentence[..found.Index], owners) is { } asked
            ? sentence[..whom.Index] + asked + sentence[(whom.Index + whom.Length)..] : sentence;

    // "Ann said it was late and would write": what follows is hers, too; "Ann will write and will ring": two deeds.
    private static List<string>? Second(string sentence, OwnerWords owners)
    {
        if (Compound().Match(sentence) is not { Success: true } second || IsOfThing(sentence, second.Index))
            return null;
        var above = sentence[..(second.Index + 1)];
        var subject = Subject(sentence, owners);
        if (second.Groups["pronoun"].ValueSpan is "he " or "she " && Meant(above, owners) is { } person && person != subject)
            return [above, $"{person} {second.Groups["deed"].Value}"];
        // "Ann will ask Carl and they will report back": one deed of hers.
        if (second.Groups["pronoun"].ValueSpan is "they " && subject is not null && owners.Parties(subject).Count == 1 && !NameWords.IsGroup(subject))
            return null;
        if (subject is null || sentence.AsSpan(subject.Length).StartsWith(" to "))
            return null;
        return [Promising().IsMatch(sentence[subject.Length..]) ? above : sentence, $"{subject} {second.Groups["deed"].Value}"];
    }

    // Whom "and she would ring" means: who began the clause before it; where nobody did, who was named last.
    private static string? Meant(string above, OwnerWords owners)
    {
        for (var end = above.Length; end > 0; end = above.LastIndexOf(", ", end - 1, StringComparison.Ordinal))
        {
            var start = above.LastIndexOf(", ", end - 1, StringComparison.Ordinal) is >= 0 and var comma ? comma + 2 : 0;
            if (Subject(above[start..], owners) is { } person)
                return person;
        }

        return Last(above, owners);
    }

    // The person or office that words end with, as a rule; otherwise whoever is named last in them.
    private static string? Last(string words, OwnerWords owners, bool atEnd = false)
    {
        var said = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var end = said.Length; end > Math.Max(0, said.Length - (atEnd ? 1 : MostBack)); end--)
        {
            for (var start = Math.Max(0, end - 4); start < end; start++)
            {
                var who = string.Join(' ', said[start..end]).TrimEnd(',', ';', '.');
                if (who.Length < 2 || !char.IsUpper(said[end - 1][0]) || Whole().IsMatch(who))
                    continue;
                if (owners.IsSomebody(who) || (said[start] is "the" or "The" && owners.AreOfficial(who)))
                    return who;
            }
        }

        return null;
    }

    // "The file went to Ann, who will print it".
    private static List<string>? Who(string sentence, OwnerWords owners)
    {
        if (Relating().Match(sentence) is not { Success: true } found)
            return null;
        return Last(sentence[..(found.Index + 1)], owners, atEnd: true) is { } who && Subject(sentence, owners) != who
            ? [sentence, $"{who} {found.Groups["deed"].Value}"] : null;
    }

    // "A page was proposed and would …", "It would have a map, would list the walks": what follows tells of the thing.
    private static bool IsOfThing(string sentence, int at) =>
        CouldBe().IsMatch(sentence.AsSpan(0, at + 1))
        || sentence.AsSpan(0, Math.Min(sentence.Length, at + 5)).EndsWith("proposed and")
        || Because().IsMatch(sentence.AsSpan(0, at + 1))
        || (sentence.AsSpan(at + 1).StartsWith(", would")
            && sentence.AsSpan(0, at).Contains(" it would ", StringComparison.OrdinalIgnoreCase));

    // "Ann would fell the ash as it is hollow and will shed its branches"
    [GeneratedRegex(@"\b(as|because|since) (it|they|this|these) (is|are|was|were|has|have) [^.;,]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Because();

    // "Anybody can and should lock the gate"
    [GeneratedRegex(@"\b(can|could|may|might|must|shall|will|would|should)$", RegexOptions.NonBacktracking)]
    private static partial Regex CouldBe();

    // "Ann: write to the yard; order two lamps": verb by verb, all of them hers.
    private static IEnumerable<string> Verbed(string clause, OwnerWords owners)
    {
        var deed = clause;
        var parts = clause.Split("; ");
        return parts.Length > 1 && owners.Leading(ref deed) is { } who && Begins(deed)
            && parts.Skip(1).All(p => p.Length > 8 && char.IsLower(p[0]) && Begins(p))
            ? [parts[0], .. parts.Skip(1).Select(p => $"{who.Written}: {p}")]
            : [clause];
    }

    // "Write to the yard", "be writing to the yard".
    private static bool Begins(string deed) =>
        deed.Split(' ', 3) is [var verb, ..] words
        && (Verbs.Is(verb) || (verb == "be" && words.Length > 1 && Verbs.IsGoingOn(words[1])));

    /// <summary>The same sentence with the "'ll" of its subject written out, and without the "also" of "she is also to".</summary>
    public static string Spelt(string sentence) => AlsoTo().Replace(Short().Replace(sentence, "${who} will ", 1), "${is} to ", 1);

    [GeneratedRegex(@"(?<=^[^,;:]{2,40} )(?<is>is|are) (also|therefore|still|then|now) to ")]
    private static partial Regex AlsoTo();

    /// <summary>The same sentence with the person named whom its "he" or "she" means, or whom it leaves out: "Also will ring".</summary>
    public static string Named(string sentence, string person)
    {
        if (Pronoun().Match(sentence) is { Success: true } who)
            return person + sentence[who.Groups["who"].Length..];
        if (Bare().Match(sentence) is not { Success: true } bare)
            return sentence;
        var deed = bare.Groups["deed"];
        return deed.Success && !Verbs.Is(deed.Value) ? sentence
            : $"{person} will {sentence[(deed.Success ? deed.Index : bare.Length)..]}";
    }

    // What somebody will be, have or like is no deed.
    private const string NoDeed = "(?!be |have |not |need |like |welcome |prefer |rather )";

    // Behind "and": what the subject of the sentence will do, besides what they said or did.
    [GeneratedRegex(
        "[a-z0-9’”)]( and| &|;(?= s?he )| and that(?= s?he )|, and|, but| but|; and|,| which(?= s?he )) (?<pronoun>he |she |they )?" +
        "(?<deed>(will|would|should|undertook to|agreed to|promised to|is to|was asked to|offered to) " + NoDeed + "[a-z-]+ .{3,})$",
        RegexOptions.None)]
    private static partial Regex Compound();

    [GeneratedRegex(
        "[a-zA-Z)],? who (?<deed>(will|would|has agreed to|agreed to|has undertaken to|undertook to|kindly agreed to" +
        "|offered to|is to|was asked to) (also |then |now )?" + NoDeed + "[a-z-]+ .{3,})$",
        RegexOptions.None)]
    private static partial Regex Relating();

    [GeneratedRegex(@"\b(asked|requested|instructed) (?<whom>him|her) to [a-z]", RegexOptions.NonBacktracking)]
    private static partial Regex Whom();

    [GeneratedRegex(@"^ (will|would|agreed to|undertook to|is to|was asked to) ", RegexOptions.NonBacktracking)]
    private static partial Regex Promising();

    [GeneratedRegex(@"(, and that |, and |; and |, | and that | and |; |\. | [-–] )", RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?<who>[\w.-]+( [\w.-]+){0,3})['’]ll ")]
    private static partial Regex Short();

    [GeneratedRegex(
        "^(?<who>He|She|They|S/he|he|she|they) (also |then |further |therefore )?" +
        "(['’]ll|will|would|is to|are to|is going to|are going to|has agreed to|agreed to|undertook to|promised to|offered to" +
        @"|was asked to|were asked to|has been asked to|have been asked to|was requested to|was instructed to|was directed to|was also asked to)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^((Also|And|Then),? will |will (also )?)(?=[a-z])|^Also,? (?<deed>(?!present (was|were)\b)[a-z-]+) ")]
    private static partial Regex Bare();
}
