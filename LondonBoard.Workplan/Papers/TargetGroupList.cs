namespace LondonBoard.Papers;

/// <summary>The groups a target-group cell names, one by one.</summary>
public static class TargetGroupList
{
    private static readonly char[] Stray = [' ', ',', ';', '‘', '’', '\'', '"', '“', '”', '`', '\u00A0', '\t'];

    private static readonly HashSet<string> Owners = new(StringComparer.OrdinalIgnoreCase) { "their", "its", "his", "her", "the", "other", "all", "any" };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase) { "for", "with", "of", "in", "to", "from", "by", "on", "at" };

    private const int ShortName = 4;

    /// <summary>
    /// Splits lines into groups at commas, semicolons and at an "and" that joins two groups, never inside one group's name.
    /// <para>
    /// An "and" joins two groups where a plural stands on either side ("social workers and health visitors", "NHS &amp; MPS"),
    /// or where the same head word does, however long the left one is ("managers with responsibility for children &amp; IT
    /// managers"). It stays within one where the words behind refer back ("boroughs &amp; their communities"), where what
    /// stands before is no group yet ("Adult &amp; Children Care agencies"), or in an apposition ("services for children and families").
    /// </para>
    /// </summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> lines) => [.. lines.SelectMany(Groups)];

    private static IEnumerable<string> Groups(string line)
    {
        foreach (var part in Parts(line))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (start, and) = (0, -1);
            for (var i = 1; i < words.Length - 1; i++)
            {
                if (words[i] is not ("&" or "and"))
                    continue;
                var end = i + 1;
                while (end < words.Length && end - i <= ShortName + 1 && words[end] is not ("&" or "and"))
                    end++;
                var joins = i > and + 1 && end > i + 1 && JoinsGroups(words[(and + 1)..i], words[(i + 1)..end]);
                and = i;
                if (!joins)
                    continue;
                if (Tidy(words[start..i]) is { Length: > 0 } group)
                    yield return group;
                start = i + 1;
            }

            if (Tidy(words[start..]) is { Length: > 0 } last)
                yield return last;
        }
    }

    private static bool JoinsGroups(string[] left, string[] right)
    {
        if (Owners.Contains(right[0]) || right.Length > ShortName)
            return false;
        if (IsPlural(right[^1]) && left.Contains(right[^1], StringComparer.OrdinalIgnoreCase))
            return true;
        if (left.Length == 1 && right.Length == 1 && IsAcronym(left[0]) && IsAcronym(right[0]))
            return true;
        var oneSaying = left[^1].Equals("children", StringComparison.OrdinalIgnoreCase) && right[0].Equals("young", StringComparison.OrdinalIgnoreCase);
        return left.Length <= ShortName && !oneSaying && !left.Any(Prepositions.Contains)
            && IsPlural(left[^1]) && (IsPlural(right[^1]) || (right.Length == 1 && IsAcronym(right[0])));
    }

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper);

    // A group is many: "schools", "LSCBs", "children".
    private static bool IsPlural(string word) =>
        !IsAcronym(word) && (word.EndsWith('s') || word.ToLowerInvariant() is "children" or "people" or "staff" or "police");

    // Commas and semicolons outside brackets.
    private static IEnumerable<string> Parts(string line)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            depth += line[i] switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
            if (depth > 0 || line[i] is not (',' or ';'))
                continue;
            yield return line[start..i];
            start = i + 1;
        }

        yield return line[start..];
    }

    private static string Tidy(string[] words)
    {
        var group = string.Join(' ', words).Trim(Stray);
        return group.Any(char.IsLetterOrDigit) ? group : "";
    }
}
