using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Initials that stand bare behind the names they are of.</content>
internal static partial class PersonWords
{
    private const int LongestStated = 4;

    private const int FewestInitials = 3;

    /// <summary>Initials that nothing divides with commas between them, "AB CD EF"; any other words as they are.</summary>
    public static string Divided(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= FewestInitials } signed && Array.TrueForAll(signed, IsSigned)
            ? string.Join(", ", signed) : words;

    private static bool IsSigned(string word) => word.Length is 2 or 3 && word.All(char.IsAsciiLetterUpper);

    // "Ann Bell AB Chair Carl Dove CD Clerk" as "Ann Bell (AB) Chair Carl Dove (CD) Clerk": letters that are those of the
    // two or three words before them, where more people or their offices follow.
    private static string WithBrackets(string words)
    {
        var parts = words.Split(' ');
        var stated = Enumerable.Range(0, parts.Length).Where(at => IsStatedBehind(parts, at)).ToList();
        if (stated.Count == 0 || (stated.Count == 1 && stated[0] == parts.Length - 1))
            return words;
        foreach (var at in stated)
            parts[at] = $"({parts[at]})";
        return string.Join(' ', parts);
    }

    // "… and the Clerk, Ann Bell": the office is of whom the next words name.
    private static List<string> Officers(List<string> pieces, string text)
    {
        for (var at = pieces.Count - 2; at >= 0; at--)
        {
            var (office, next) = (pieces[at], pieces[at + 1]);
            if (!office.StartsWith("the ", StringComparison.Ordinal) || !NameWords.IsRole(office) || NameWords.Office(office) is not null || !IsFull(next))
                continue;
            if (!NameWords.IsForm(next.Split(' ')[0]) && !text.Contains($"and {office}, {next}", StringComparison.Ordinal))
                continue;
            pieces[at] = $"{office[4..]} {next}";
            pieces.RemoveAt(at + 1);
        }

        return pieces;
    }

    private static bool IsStatedBehind(string[] parts, int at)
    {
        if (parts[at].Length is < 2 or > LongestStated || !parts[at].All(char.IsUpper))
            return false;
        for (var count = 2; count <= Math.Min(3, at); count++)
        {
            var name = parts[(at - count)..at];
            if (name.All(n => GivenOrFamily().IsMatch(n)) && string.Join(' ', name) is var full && !NameWords.IsRole(full) && new Person(full).MayBe(parts[at]))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^(\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*|\p{Lu}\.?)$", RegexOptions.NonBacktracking)]
    private static partial Regex GivenOrFamily();
}
