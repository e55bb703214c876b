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

    [GeneratedRegex(@" \(((led|lead) by |lead:? )?(?<who>[^()]{2,30})\)(?= (to|will|should) be |,? (by|before|within|until|in the next|in (one|two|three|four|a|\d) )\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    // "Once the dates are set, Ann will inform the yard": who is charged stands behind the clause that says when.
    private Owners? BehindClause(string text)
    {
        if (Subordinate().Match(text) is not { Success: true } clause)
            return null;
        var deed = text[clause.Length..];
        return Leading(ref deed) is { } who && (IsStrict(who.Written) || NameWords.IsFullName(who.Written)) ? who : null;
    }

    // "Summary: all members to comment": who is charged stands behind what it is about.
    private Owners? BehindLabel(string text)
    {
        if (text.AsSpan(0, Math.Min(LongestPhrase, text.Length)).IndexOf(": ") is not (> 2 and var colon))
            return null;
        var behind = text[(colon + 2)..];
        var rest = behind;
        return Linked(ref rest, out _) is { } who && AreOfficial(who.Written) && behind.AsSpan(who.Written.Length) is [' ', 't', 'o', ' ', ..] or [' ', 'w', 'i', 'l', 'l', ' ', ..] ? who : null;
    }

    [GeneratedRegex(@"^(once|when|if|after|as soon as|following|upon|until|before|should) [^,.;:]{4,100}, ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Subordinate();

    /// <summary>Several actions in one: "JS to write. AB to ring."; what has no owner of its own stays with the one before.</summary>
    public List<string> Divide(string body)
    {
        var pieces = new List<string>();
        foreach (var sentence in Sentences.Of(body).SelectMany(s => s.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).SelectMany(Charges))
        {
            var words = sentence;
            var owned = Leading(ref words) is { } lead ? IsStrict(lead.Written) || NameWords.IsFullName(lead.Written) || IsNamedTo(sentence, lead, words) : Within(ref words) is not null;
            if (pieces.Count > 0 && owned)
                pieces.Add(sentence);
            else if (pieces.Count == 0)
                pieces.Add(sentence);
            else
                pieces[^1] = body[body.IndexOf(pieces[^1], StringComparison.Ordinal)..(body.IndexOf(sentence, body.IndexOf(pieces[^1], StringComparison.Ordinal) + pieces[^1].Length, StringComparison.Ordinal) is >= 0 and var start ? start + sentence.Length : body.Length)];
        }

        return pieces;
    }

    // "Lyn to ring the yard": behind another charge a first name is somebody, on a list or not.
    private static bool IsNamedTo(string sentence, Owners lead, string deed) =>
        sentence.StartsWith(lead.Written + " to ", StringComparison.Ordinal) && lead.Names.All(NameWords.IsName) && Verbs.Is(deed.Split(' ')[0]);

    // "Amy to write to the head, Sue to sign": clause by clause, where each begins with somebody of the roll.
    private IEnumerable<string> Charges(string sentence)
    {
        var start = 0;
        for (var at = sentence.IndexOf(", ", StringComparison.Ordinal); at > 0; at = sentence.IndexOf(", ", at + 2, StringComparison.Ordinal))
        {
            var (above, deed) = (sentence[start..at], sentence[(at + 2)..]);
            deed = deed.StartsWith("and ", StringComparison.Ordinal) ? deed[4..] : deed;
            var behind = deed;
            if (Leading(ref behind) is not { } who || !IsKnown(who.Written) || !deed.StartsWith(who.Written + " to ", StringComparison.Ordinal) || !Verbs.Is(behind.Split(' ')[0]) || Leading(ref above) is null)
                continue;
            yield return sentence[start..at];
            start = sentence.Length - deed.Length;
        }

        yield return sentence[start..];
    }
}
