namespace LondonBoard.Money;

/// <summary>Tells names from purposes in the words round a sum: names begin with capitals, what is done with the money does not.</summary>
internal static class CostPhrase
{
    private static readonly HashSet<string> Joins = new(StringComparer.OrdinalIgnoreCase) { "of", "the", "and", "&", "de", "upon", "on", "in" };

    private static readonly HashSet<string> Purposes = new(StringComparer.OrdinalIgnoreCase)
    {
        "post", "posts", "cost", "costs", "overheads", "salary", "salaries", "training", "printing", "venue", "fees", "expenses", "hire",
        "evaluation", "publicity", "materials", "travel", "administration", "conference", "website", "mileage", "supply", "cover", "catering",
        "licence", "licences", "subscription", "equipment", "days", "stipend", "per", "each", "p.a.", "pa",
    };

    /// <summary>"ALG mapping of services": the names, and what follows them in small letters or after "for" or a dash.</summary>
    /// <param name="text">The words.</param>
    /// <param name="surely">Whether names are known to come first, however they are written.</param>
    public static (IReadOnlyList<string> Names, string? Purpose) Names(string text, bool surely = false)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return ([], null);
        if (!surely && (!char.IsUpper(words[0].TrimStart('(', '‘', '\'').FirstOrDefault()) || words.Any(Purposes.Contains)))
            return ([], text);
        var end = 1;
        while (end < words.Length && Continues(words, end))
            end++;
        var behind = end < words.Length && words[end] is "for" or "towards" or "to" or "-" or "–" or "—" ? end + 1 : end;
        var purpose = string.Join(' ', words[behind..]);
        return (PartyNames.Split(string.Join(' ', words[..end])), purpose.Length > 0 ? purpose : null);
    }

    /// <summary>"ALG – Manager post": the names before a dash or colon, and the purpose behind it; all purpose where it begins with no name.</summary>
    public static (IReadOnlyList<string> Names, string? Purpose) DashedNames(string text)
    {
        var dash = text.IndexOfAny(['–', '—', ':']);
        if (dash < 0)
            dash = text.IndexOf(" - ", StringComparison.Ordinal) is var spaced and >= 0 ? spaced + 1 : -1;
        if (dash <= 0)
            return Names(text);
        var (names, purpose) = Names(text[..dash].Trim());
        var rest = text[(dash + 1)..].Trim(' ', '-', '–', '—', ':');
        return names.Count == 0 ? ([], text) : (names, rest.Length == 0 ? purpose : purpose is null ? rest : $"{purpose} {rest}");
    }

    private static bool Continues(string[] words, int at)
    {
        var (before, word) = (words[at - 1], words[at]);
        if (word is "for" or "towards" or "to" or "-" or "–" or "—")
            return false;
        if (!char.IsLower(word[0]) || before[^1] is ',' or '/' or ';' || word[0] is '/' or ',' || before is "&" or "and")
            return true;
        return Joins.Contains(word) && at + 1 < words.Length && !char.IsLower(words[at + 1][0]);
    }
}
