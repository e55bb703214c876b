using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Clauses of a sentence and whom they are about.</content>
internal static partial class Deeds
{
    /// <summary>Whom a sentence begins with; null where that is nobody of the roll.</summary>
    public static string? Subject(string sentence, OwnerWords owners)
    {
        var words = sentence.Split(' ', 8);
        for (var count = Math.Min(6, words.Length - 1); count > 0; count--)
        {
            if (string.Join(' ', words[..count]) is var name && owners.IsKnown(name) && !name.EndsWith(" of", StringComparison.Ordinal))
                return name;
        }

        return null;
    }

    /// <summary>A sentence that charges several people, person by person: "Ann to write, and Carl to ring the yard".</summary>
    public static List<string> Clauses(string sentence, OwnerWords owners)
    {
        var clauses = new List<string>();
        var start = 0;
        foreach (Match join in Joint().Matches(sentence))
        {
            var deed = sentence[(join.Index + join.Length)..];
            var length = deed.Length;
            var above = sentence[start..join.Index];
            if (owners.Leading(ref deed) is { } who && owners.IsKnown(who.Written) && deed.Length < length && Verbs.Is(deed.Split(' ')[0]) && owners.Leading(ref above) is not null)
            {
                clauses.Add(sentence[start..join.Index]);
                start = join.Index + join.Length;
            }
        }

        clauses.Add(sentence[start..]);
        // "Ann said it was late and would write": what follows is hers, too; "Ann will write and will ring": two deeds.
        if (clauses.Count == 1 && Compound().Match(sentence) is { Success: true } second && Subject(sentence, owners) is { } subject && !sentence.AsSpan(subject.Length).StartsWith(" to "))
            clauses = [Charging().IsMatch(sentence[subject.Length..]) ? sentence[..(second.Index + 1)] : sentence, $"{subject} {second.Groups["deed"].Value}"];
        return clauses;
    }

    // Behind "and": what the subject of the sentence will do, besides what they said or did.
    [GeneratedRegex(@"[a-z0-9’”)]( and|, and|, but| but|; and) (he |she |they )?(?<deed>(will|would|undertook to|agreed to|promised to|is to|was asked to|offered to) (?!be |have |not |need |like |welcome |prefer |rather )[a-z-]+ .{3,})$", RegexOptions.None)]
    private static partial Regex Compound();

    [GeneratedRegex(@"^ (will|would|agreed to|undertook to|is to|was asked to) ", RegexOptions.NonBacktracking)]
    private static partial Regex Charging();

    // What is not to hand and "would be circulated" somebody has to circulate.
    [GeneratedRegex(@"\bwill (also |then |now )?be produced by\b|\b(would|will|shall|should) (also |then |now |therefore )?be (circulated|provided|sent|submitted|shared|forwarded|emailed|supplied|obtained|sought|drafted|drawn up|prepared|issued|approached|contacted|written to|invited|informed|ordered|purchased|requested|reported back|brought back|brought to)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Delivered();

    [GeneratedRegex(@"(, and |; and |, | and |; |\. )", RegexOptions.NonBacktracking)]
    private static partial Regex Joint();
}
