using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Owners before a bare verb and handles before a deed.</content>
internal sealed partial class OwnerWords
{
    // "Ann Bell and Carl van Dove ring the yard": so many words are only a sentence, but where all of them are known.
    private const int FewNameWords = 4;
    private const int MostNameWords = 7;

    // "Parish Clerk arrange …", "Clerk write to …", "JS follow up".
    private Owners? BeforeVerb(ref string text, int before)
    {
        var end = 0;
        for (var words = 0; words < MostNameWords; words++)
        {
            end = text.IndexOf(' ', end);
            if (end <= 0 || end >= before)
                return null;
            var next = text.AsSpan(end + 1);
            var stop = next.IndexOf(' ');
            var verb = (stop < 0 ? next : next[..stop]).ToString();
            // "ALPN update was given" is about an update, "Club reserve account stands at £5" about an account.
            if (stop > 0 && verb is not ("follow-up" or "work" or "check" or "call" or "pass") && Finite().IsMatch(next[(stop + 1)..]))
                return null;
            if (IsNobody(text[..end], verb))
                return null;
            if (IsDoing(verb, text[..end]) && (words < FewNameWords ? IsSomebodyOf(text[..end]) : IsKnown(text[..end])))
            {
                var owners = Read(text[..end]);
                text = text[(end + 1)..];
                return owners;
            }

            end++;
        }

        return null;

        bool IsSomebodyOf(string words) => (IsStrict(words) || IsSomebody(words)) && !Verbs.Is(words.Split(' ')[0]);
    }

    // "All present agreed", "All actions done", "Council grant for …", "Secretary's note: …", "HGVs continue to …".
    private static bool IsNobody(string before, string verb) =>
        (verb == "present" && NameWords.IsGroup(before))
        || (verb.EndsWith('s') && before is "All" or "all" or "Both" or "both")
        || (verb == "grant" && (NameWords.IsBody(before) || NameWords.IsGroup(before)))
        || before.EndsWith("'s", StringComparison.Ordinal)
        || before.EndsWith("’s", StringComparison.Ordinal)
        || (before is [.., >= 'A' and <= 'Z', 's'] && !before.Contains(' ', StringComparison.Ordinal));

    // "Clerk write", and of an office also "Clerk writes"; "AB Writes".
    private bool IsDoing(string verb, string before) =>
        verb.Length > 1
        && verb[^1] != ':'
        && verb is not ("have" or "agree" or "agrees" or "let" or "lets")
        && (char.IsLower(verb[0]) || (verb[^1] == 's' && char.IsLower(verb[1]) && NameWords.IsInitials(before)))
        && before[^1] is not ('–' or '—' or '-' or ':')
        && (Verbs.Is(verb) || (verb.EndsWith('s') && Verbs.Is(verb[..^1]) && (AreOfficial(before) || IsSomebody(before))));

    private Owners? Handles(ref string text)
    {
        // "@Ann Bell write to the yard"
        if (text.Split(' ', 3) is [var given, var family, var deed] && family.Length > 1 && char.IsUpper(family[0])
            && $"{given[1..]} {family.TrimEnd(',', ':')}" is var name && roll.Find(name) is { Known: true, Close: false })
        {
            text = Behind().Replace(deed, "");
            return Read(name);
        }

        var end = 0;
        while (end < text.Length && text[end] == '@')
        {
            var stop = text.AsSpan(end).IndexOfAny(" ,:/&");
            end = stop < 0 ? text.Length : end + stop;
            var next = text.AsSpan(end).IndexOfAnyExcept(" ,:/&");
            if (text.AsSpan(end).StartsWith(" and @"))
                next = 5;
            end = next < 0 ? text.Length : end + next;
        }

        var handles = text[..end].Replace(" and @", " @", StringComparison.Ordinal).Replace(" @", ", @", StringComparison.Ordinal);
        var owners = Read(handles);
        text = Behind().Replace(text[end..], "");
        return owners;
    }

    [GeneratedRegex("^[ :–-]*((to|will) )?")]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"^((was|were|is|are|has|have|had|will|would|by|from|on)\b" +
        @"|((?!what|which|who|that|whether|if|how|where|why|when)\w+ )(stands|stood|is now|was|were|should)\b)")]
    private static partial Regex Finite();
}
