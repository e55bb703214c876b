using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Cells of a table that a page's text runs together: "Ann BellHead of the yard", "Ring the yardCarl". Where lines of one block
/// show a small letter directly before a capital, they are set apart again.
/// </summary>
internal static partial class GluedCells
{
    private const int Fewest = 3;
    private const int LongestLine = 160;
    private const int LongestList = 400;

    /// <summary>Sets them apart with a tab, a name and what that person is with a comma.</summary>
    public static string[] Part(string[] raw)
    {
        // "QC/23/20Boats", "QC/24/20Ropes"
        if (raw.Count(l => Reference().IsMatch(l)) >= Fewest)
            raw = Array.ConvertAll(raw, l => Reference().Replace(l, "$0 "));
        var lists = new List<int>();
        var named = raw.Where(l => l.Length < LongestList).SelectMany(l => Named().Matches(l)).Select(m => m.Groups["first"].Value).ToHashSet();
        for (var from = 0; from < raw.Length; from++)
        {
            var end = from;
            while (end < raw.Length && !string.IsNullOrWhiteSpace(raw[end]))
                end++;
            if (end - from >= Fewest)
                lists.AddRange(Part(raw, from, end, named));
            from = end;
        }

        // Nothing but people, and no label above them.
        return lists.Count == 0 ? raw : [.. raw.SelectMany((l, i) => lists.Contains(i) ? new[] { "Present:", l } : [l])];
    }

    private static IEnumerable<int> Part(string[] raw, int from, int end, HashSet<string> named)
    {
        var glued = Enumerable.Range(from, end - from).Where(i => Seam(raw[i]) > 0).ToList();
        // Lines that have it stand together.
        var runs = glued.GroupBy(i => i - glued.IndexOf(i)).Where(g => g.Count() >= Fewest);
        foreach (var run in runs.Where(g => g.Count(i => IsSure(raw[i], named)) is >= Fewest and var sure && sure * 2 > g.Count()))
        {
            var people = run.Count(i => NameWords.IsFullName(raw[i][..Seam(raw[i])].Trim())) * 2 > run.Count() && !IsLabelled(raw, run.First());
            foreach (var at in run)
                raw[at] = raw[at].Insert(Seam(raw[at]), NameWords.IsFullName(raw[at][..Seam(raw[at])].Trim()) ? ", " : "\t");
            if (people)
                yield return run.First();
        }
    }

    [GeneratedRegex(@"^\s*(\p{Lu}{1,4}/)?\d{1,3}/\d{2,4}(?=\p{Lu}\p{Ll})")]
    private static partial Regex Reference();

    private static bool IsLabelled(string[] raw, int at) =>
        Array.FindLastIndex(raw, Math.Max(0, at - 1), l => !string.IsNullOrWhiteSpace(l)) is >= 0 and var above
        && Labels.Read(raw[above].Trim()).What is Announces.Present or Announces.Apologies;

    // Where the one seam of a line is; 0 where it has none, or several.
    private static int Seam(string line)
    {
        if (line.Length > LongestLine || line.Contains('\t', StringComparison.Ordinal))
            return 0;
        var seams = Seams().Matches(line).Where(m => !IsWithinWord(line, m.Index)).Take(2).ToList();
        return seams is [var one] ? one.Index : 0;
    }

    // "McLean", "MacAdam", "DeVito", "iPad"
    private static bool IsWithinWord(string line, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(line[start - 1]))
            start--;
        return line[start..at] is "Mc" or "Mac" or "Fitz" or "De" or "Di" or "Du" or "La" or "Le" or "Lo" or "Van" or "St" or "i" or "e";
    }

    // A person and what that person is, or what is to be done and who does it.
    private static bool IsSure(string line, HashSet<string> named)
    {
        var seam = Seam(line);
        var (left, right) = (line[..seam].Trim(), line[seam..].Trim());
        return NameWords.IsFullName(left) || (left.Contains(' ', StringComparison.Ordinal) && AreSomebody(right, named));
    }

    private static bool AreSomebody(string words, HashSet<string> named) =>
        TableColumns.Heads(words) is not null || words.Split([" and ", " & ", "/", ", "], StringSplitOptions.TrimEntries) is var all
        && Array.TrueForAll(all, w => w.Split(' ') is { Length: <= 3 } parts
            && (named.Contains(w) || FirstNames.Begins(w) || NameWords.IsFullName(w) || NameWords.IsRole(w) || NameWords.IsInitials(w)
                || NameWords.IsTitle(parts[0])));

    // "Ann Bell, Carl Dove": whoever has a family name elsewhere is somebody.
    [GeneratedRegex(@"\b(?<first>\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}+", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex Seams();
}
