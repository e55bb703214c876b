using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LondonBoard.People;

/// <summary>Names as papers write them, brought to one spelling so that they can be compared.</summary>
internal static partial class WrittenName
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "baroness", "cllr", "councillor", "rev", "revd", "reverend");

    /// <summary>The words of a name: lower case, without accents, titles, a leading "the" and all punctuation.</summary>
    public static string[] Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (c == '&')
                plain.Append(" and ");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’' or '`'))
                plain.Append(' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && (words[first] == "the" || Titles.Contains(words[first])))
            first++;
        return words[first..];
    }

    /// <summary>The words as one key.</summary>
    public static string Key(string name) => string.Join(' ', Words(name));

    /// <summary>"CC", "C.C.", "C C" and "HMc" as a key; null where the words are no initials.</summary>
    public static string? Initials(string written) =>
        InitialsForm().IsMatch(written) ? new string([.. written.Where(char.IsLetter).Select(char.ToLowerInvariant)]) : null;

    /// <summary>The initials that a name gives: "hm" and "hmc" of Helen McCollum, "asj" and "as" of Ann Smith-Jones.</summary>
    public static IEnumerable<string> InitialsOf(string name)
    {
        var words = Words(name);
        if (words.Length < 2)
            yield break;
        yield return string.Concat(words.Select(w => w[0]));
        yield return $"{words[0][0]}{words[^1][0]}";
        if (words[^1].StartsWith("mc", StringComparison.Ordinal) || words[^1].StartsWith("mac", StringComparison.Ordinal))
            yield return words[0][0] + (words[^1][1] == 'c' ? "mc" : "mac");
    }

    /// <summary>What people call each other in minutes: "helen m", "h mccollum".</summary>
    public static IEnumerable<string> ShortForms(string name)
    {
        var words = Words(name);
        if (words.Length < 2)
            yield break;
        yield return $"{words[0]} {words[^1][0]}";
        yield return $"{words[0][0]} {words[^1]}";
        yield return $"{words[0]} {words[^1]}";
    }


    [GeneratedRegex(@"^\s*(?:\p{Lu}(?:c|ac)?[. ]*){2,5}\s*$")]
    private static partial Regex InitialsForm();
}
