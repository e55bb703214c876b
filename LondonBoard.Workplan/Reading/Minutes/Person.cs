using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Somebody named in the minutes.</summary>
/// <param name="Name">The name without titles.</param>
internal sealed record Person(string Name)
{
    /// <summary>Where they are from.</summary>
    public string? Organisation { get; init; }

    /// <summary>What they are in the meeting.</summary>
    public string? Role { get; init; }

    /// <summary>The initials the paper states.</summary>
    public string? Stated { get; init; }

    /// <summary>Whether a form of address or a title stands before the name.</summary>
    public bool Addressed { get; init; }

    /// <summary>Their name on a chat or forge, without the @.</summary>
    public string? Handle { get; init; }

    /// <summary>The initials, stated or derived; null for a single name.</summary>
    public string? Initials => Stated ?? Derived(Name);

    /// <summary>As it is kept.</summary>
    public MinutedPerson Kept => new(Name, Organisation, Initials, Role);

    /// <summary>The words of the name.</summary>
    public string[] Words => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Whether initials can be theirs: the stated ones, or the first letters of the name with or without middle names
    /// and hyphenated halves, or the first letter with the surname's first two.
    /// </summary>
    public bool MayBe(string initials)
    {
        if (Stated is not null)
            return Stated.Equals(initials, StringComparison.OrdinalIgnoreCase);
        return Guesses().Contains(initials, StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<string> Guesses()
    {
        var words = Words;
        if (words.Length < 2)
            yield break;
        yield return Derived(Name)!;
        yield return $"{words[0][0]}{words[^1][0]}";
        yield return string.Concat(Name.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(w => w[0]));
        yield return string.Concat(words.Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        if (words[^1].Length > 2)
            yield return words[0][..1] + words[^1][..2];
        if (words[^1].Length > 3 && words[^1].StartsWith("Mc", StringComparison.Ordinal))
            yield return $"{words[0][0]}Mc{words[^1][2]}";
    }

    private static string? Derived(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 ? null : string.Concat(words.Where(w => char.IsLetter(w[0])).Select(w => char.ToUpperInvariant(w[0])));
    }
}
