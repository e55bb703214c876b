namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Lists of people whose line breaks were lost: "Ann Bell Harbour Trust Carl Dove Head of Law, Quay Council Eve Frost Clerk".
/// Usual first names and forms of address say where the next begins; between two names stands what the first of them is.
/// </summary>
internal static class TogetherNames
{
    private const int Fewest = 2;
    private const int Shortest = 40;
    private const int Longest = 3_000;
    private const int LongestOffice = 3;

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal)
    {
        "of", "and", "the", "for", "to", "in", "with", "at", "on", "behalf", "obo", "from",
    };

    /// <summary>The same words, what each person is in brackets and semicolons between them; null where they are no such list.</summary>
    public static string? Divided(string text)
    {
        if (text.Length is < Shortest or > Longest)
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var starts = Starts(words);
        if (starts is [> 0, ..] && ArePair(words, 0))
            starts.Insert(0, 0);
        var undivided = starts.Count(at => at > 0 && !IsBehindSign(words, at, starts));
        if (undivided == 0 || !AreAList(words) || (undivided < Fewest && !(starts is [0, _] && Parts(words, starts).All(HasOffice))))
            return null;
        if (starts[0] > 0)
            starts.Insert(0, 0);
        AddBehindOffices(words, starts);
        AddRepeated(words, starts);
        AddPairs(words, starts);
        return string.Join("; ", Parts(words, starts).Select(Told));
    }

    private static IEnumerable<string[]> Parts(string[] words, List<int> starts) =>
        starts.Zip([.. starts.Skip(1), words.Length], (from, to) => words[from..to]);

    // "Ann Bell Head of Law Carl Dove Quay Officer": of two, both have to be told of.
    private static bool HasOffice(string[] part) => part[NameLength(part)..].Any(w => w.Length > 3 && NameWords.IsRole(w.TrimEnd(',', ')')));

    // "Dr Bell", "Ann Bell": where a form of address or a usual first name stands before what may be a family's.
    private static List<int> Starts(string[] words)
    {
        var starts = new List<int>();
        var depth = 0;
        for (var at = 0; at + 1 < words.Length; at++)
        {
            if (depth == 0 && (IsForm(words[at]) ? char.IsUpper(words[at + 1][0]) : FirstNames.Begins(words[at]) && IsOfName(words[at + 1])))
            {
                starts.Add(at);
                at += NameLength(words[at..]) - 1;
            }

            depth = Math.Max(0, depth + words[at].Count(c => c is '(' or '[') - words[at].Count(c => c is ')' or ']'));
        }

        return starts;
    }

    // "Head of Law Ewelina Bell Quay Officer", "(chair) Ewelina Bell": behind an office, a bracket or a body's letters two words that may be a name.
    private static void AddBehindOffices(string[] words, List<int> starts)
    {
        for (var at = 1; at + 1 < words.Length; at++)
        {
            if (starts.Exists(s => s > at - 2 && s <= at + 1) || !ArePair(words, at) || (IsDivided(words[at - 1]) && !words[at - 1].EndsWith("),", StringComparison.Ordinal)))
                continue;
            var office = words[at - 1].TrimEnd(',').EndsWith(')') || (NameWords.IsRole(words[at - 1]) && words[at - 1].Length > 3);
            var ended = at + 2 == words.Length || starts.Contains(at + 2) || words[at + 2][0] == '(' || NameWords.IsRole(words[at + 2]) || NameWords.IsBody(words[at + 2]);
            if (office && ended)
                starts.Insert(starts.Count(s => s < at), at);
        }
    }

    // "Ann Bell Quay Council Ewelina Dove Quay Council": the body that others are of has ended there, too.
    private static void AddRepeated(string[] words, List<int> starts)
    {
        var bodies = Parts(words, starts).Select(p => string.Join(' ', p[NameLength(p)..])).Where(b => b.Length > 2).ToHashSet();
        foreach (var start in starts.ToArray())
        {
            var end = starts.Find(s => s > start) is > 0 and var next ? next : words.Length;
            for (var from = start + NameLength(words[start..end]); from < end;)
            {
                var to = Enumerable.Range(from + 1, Math.Max(0, Math.Min(4, end - 2 - from))).LastOrDefault(t => bodies.Contains(string.Join(' ', words[from..t])));
                if (to == 0 || !ArePair(words, to))
                    break;
                starts.Insert(starts.Count(s => s < to), to);
                from = to + 2;
            }
        }
    }

    // "Ann Bell Carl Dove Ewelina Frost Eve Hart": where most are told by their names alone, so is whoever stands between them.
    private static void AddPairs(string[] words, List<int> starts)
    {
        var parts = Parts(words, starts).ToList();
        if (parts.Count(p => p.Length == NameLength(p)) * 2 < parts.Count)
            return;
        foreach (var (start, part) in starts.ToArray().Zip(parts))
        {
            for (var at = NameLength(part); at + 1 < part.Length && ArePair(part, at); at += 2)
                starts.Insert(starts.Count(s => s < start + at), start + at);
        }
    }

    private static bool ArePair(string[] words, int at) =>
        at + 1 < words.Length && char.IsUpper(words[at][0]) && IsOfName(words[at]) && IsOfName(words[at + 1]) && char.IsLetterOrDigit(words[at][^1])
        && !NameWords.IsBody(words[at + 1]) && !NameWords.IsRole($"{words[at]} {words[at + 1]}");

    // How many words of a part are the name.
    private static int NameLength(string[] words)
    {
        var at = 0;
        while (at < words.Length && IsForm(words[at]))
            at++;
        if (at >= words.Length || IsDivided(words[at]))
            return Math.Min(at + 1, words.Length);
        // "Dr Bell Head of Law" has no first name.
        if (at > 0 && (at + 1 >= words.Length || !IsOfName(words[at + 1])))
            return at + 1;
        for (at++; at + 1 < words.Length && (NameWords.IsParticle(words[at]) || words[at].TrimEnd('.').Length == 1); at++)
        {
        }

        return Math.Min(at + 1, words.Length);
    }

    // "Ann Bell Head of Law (Chair)" as "Ann Bell (Head of Law, Chair)"; three words that nothing is said by are a name.
    private static string Told(string[] words)
    {
        var length = NameLength(words);
        if (words.Length == length + 1 && IsOfName(words[^1]) && !NameWords.IsBody(words[^1]))
            length++;
        // "Ann Bell (AB): Head of Law"
        var stated = words.Length > length && words[length].TrimEnd(':', ',') is ['(', _, .., ')'] signed && NameWords.IsInitialShape(signed[1..^1]) ? " " + signed : "";
        length += stated.Length > 0 ? 1 : 0;
        var rest = string.Join(' ', words[length..]).Replace(" (", ", ", StringComparison.Ordinal).Replace(") ", ", ", StringComparison.Ordinal);
        rest = string.Concat(rest.Where(c => c is not ('(' or ')' or '[' or ']'))).Trim(' ', ',', ';', '-', '–', ':', '.');
        var name = string.Join(' ', words[..(stated.Length > 0 ? length - 1 : length)]).TrimEnd(',', ';', ':') + stated;
        return rest.Length == 0 ? name : $"{name} ({rest})";
    }

    private static bool IsForm(string word) => NameWords.IsForm(word) || word is "Lord" or "Lady" or "Baroness";

    private static bool IsOfName(string word)
    {
        var bare = word.TrimEnd(',', ';', '.');
        return bare.Length == 1 ? char.IsUpper(bare[0])
            : NameWords.IsParticle(bare) || (NameWords.IsName(bare) && bare.Any(char.IsLower) && !NameWords.IsRole(bare) && !NameWords.IsTitle(bare));
    }

    private static bool IsDivided(string word) => word[^1] is ',' or ';' or ':' || word is "and" or "&" or "/" or "|" or "-" or "–";

    // "…, Treasurer Ann Bell": the sign stands before the office.
    private static bool IsBehindSign(string[] words, int at, List<int> starts)
    {
        var from = at;
        while (from > 0 && !IsDivided(words[from - 1]))
            from--;
        return from == at || (at - from <= LongestOffice && !starts.Exists(s => s >= from && s < at) && NameWords.IsRole(string.Join(' ', words[from..at])));
    }

    // Outside brackets a list has no words in small letters but those that join.
    private static bool AreAList(string[] words)
    {
        var depth = 0;
        foreach (var word in words)
        {
            if (depth == 0 && char.IsLower(word[0]) && !Joining.Contains(word) && !NameWords.IsParticle(word))
                return false;
            depth = Math.Max(0, depth + word.Count(c => c is '(' or '[') - word.Count(c => c is ')' or ']'));
        }

        return true;
    }
}
