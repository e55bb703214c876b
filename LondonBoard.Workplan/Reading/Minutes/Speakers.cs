using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Who is told to speak in a paper, by first name, whether or not they are on a list: "Rosie asked …", "Micky volunteered …".
/// </summary>
internal static partial class Speakers
{
    private const int MostHits = 2_000;

    /// <summary>The names, each once.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<MinuteLine> lines)
    {
        return lines.SelectMany(l => Speaking().Matches(l.Text).Concat(Moving().Matches(l.Text)))
            .Take(MostHits)
            .Select(m => m.Groups["name"].Value)
            .Where(IsPerson)
            .Concat(Own(lines))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        static bool IsPerson(string name) =>
            NameWords.IsName(name) && !NameWords.IsRole(name) && !NameWords.IsBody(name) && !Verbs.Is(name);
    }

    /// <summary>Short names of which a paper speaks as of bodies, twice at least: "the HB", "HB members".</summary>
    public static IReadOnlySet<string> Bodies(IReadOnlyList<MinuteLine> lines) =>
        lines.SelectMany(l => Thing().Matches(l.Text)).Take(MostHits).CountBy(m => m.Groups["name"].Value)
            .Where(b => b.Value > 1).Select(b => b.Key).Concat(StatedBodies.Of(lines)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"\b[Tt]he (?<name>[A-Z]{2,4})\b|\b(?<name>[A-Z]{2,4}) (?i:members(hip)?|committee|meetings?|agenda|website)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Thing();

    // "Friends of Quay Primary School" are the FOQPS of their own paper, and act as somebody does.
    private static IEnumerable<string> Own(IReadOnlyList<MinuteLine> lines)
    {
        var titles = lines.Take(MostTitles).SelectMany(l => Called().Matches(l.Text)).Take(MostTitles).Select(m => m.Value.Split(' '))
            .SelectMany(words => Enumerable.Range(0, words.Length).Where(at => char.IsUpper(words[at][0])).Select(at => words[at..])).ToList();
        return titles.Select(t => string.Concat(t.Select(w => char.ToUpperInvariant(w[0]))))
            .Concat(titles.Select(t => string.Concat(t.Where(w => char.IsUpper(w[0])).Select(w => w[0]))))
            .Where(own => own.Length is > 2 and < 7).Distinct();
    }

    private const int MostTitles = 5;

    [GeneratedRegex(@"\p{Lu}[\p{L}’'-]+( (of|and|the|for|&)( the)?| \p{Lu}[\p{L}’'-]+){1,6} \p{Lu}[\p{L}’'-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Called();

    // "Proposed by: Fenn"
    [GeneratedRegex(@"^(Proposed|Seconded|Moved|Presented) by:? (?<name>\p{Lu}\p{Ll}{2,14})\.?$", RegexOptions.NonBacktracking)]
    private static partial Regex Moving();

    // Firms and councils confirm and advise, too; only people say, ask and volunteer.
    private const string Said =
        "said|says|asked|asks|spoke|volunteered|wondered|mentioned|seconded|moved|thanked|felt|thinks|thought|explained|talked" +
        "|joined|apologi[sz]ed";

    [GeneratedRegex(
        @"\b(?<name>\p{Lu}\p{Ll}{2,14}) (also |then |has |kindly )?(" + Said + @")\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Speaking();
}
