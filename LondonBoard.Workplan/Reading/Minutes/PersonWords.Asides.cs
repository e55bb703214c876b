using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>What is said beside a name: initials, offices, bodies.</content>
internal static partial class PersonWords
{
    /// <summary>The same person with one more thing said: initials, a role or a body.</summary>
    public static Person With(Person person, string aside)
    {
        var words = aside.Trim(' ', '.', ',', ';', '–', '-', ':');
        while (words.Length > 2 && words[0] is '(' or '[' && words[^1] is ')' or ']')
            words = words[1..^1].Trim();
        if (words is "✓" or "✔" or "☑" or "✅" or "✗" or "✘" or "❌")
            return person with { Organisation = words };
        if (words.Length is 0 or > 160 || !words.Any(char.IsLetter))
            return person;
        if (words.Equals(person.Name, StringComparison.OrdinalIgnoreCase) || Elected().IsMatch(words))
            return person;
        if (TakeBracket(ref words) is { } inner)
            return With(With(person, words), inner);
        if (words.StartsWith('@') && !words.Contains(' ', StringComparison.Ordinal))
            return person with { Handle = words[1..] };
        if (person.Stated is null && (NameWords.IsInitialShape(words) && FitsInitials(person, words) || IsOwnShape(person, words)))
            return person with { Stated = words.Replace(".", "", StringComparison.Ordinal) };
        foreach (var separator in (ReadOnlySpan<string>)[", ", "; ", " – ", " - "])
        {
            var at = words.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0)
                return With(With(person, words[..at]), words[(at + separator.Length)..]);
        }

        if (words.Contains("public", StringComparison.OrdinalIgnoreCase) && words.Contains("member", StringComparison.OrdinalIgnoreCase))
            return person;
        if (NameWords.IsRole(words))
            return person with { Role = person.Role is null ? words : $"{person.Role}, {words}" };
        return person with { Organisation = person.Organisation is null ? words : $"{person.Organisation}, {words}" };
    }

    // "Ann Bell (until 10:30)", "Ann Bell – proposed by Carl Dove", "Ann Bell, Recorder, declared a quorum": that is told of her
    // and not where she is from.
    private const string Joining =
        "joining|left|leaving|late|remote|remotely|online|virtual|virtually|in person|by phone|(via|on) (Zoom|Teams|phone|video)";

    [GeneratedRegex(@"^((?i:proposed|seconded|nominated)|(?!retired)\p{Ll}+ed|until|till|at \d|" + Joining + @")\b")]
    private static partial Regex Elected();

    [GeneratedRegex("^(Cllrs|Councillors|Messrs|Drs|Professors|Crs)\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    [GeneratedRegex(@"^(?<family>\p{Lu}[\p{L}'’-]+), (?<given>\p{Lu}\.?( ?\p{Lu}\.?)?)(?<rest>( ?\(.*)?)$", RegexOptions.NonBacktracking)]
    private static partial Regex FamilyFirst();

    private static bool FitsInitials(Person person, string words)
    {
        var letters = words.Replace(".", "", StringComparison.Ordinal);
        return person.MayBe(letters)
            || (NameWords.IsInitials(words) && (IsFirst(letters[0]) || (person.Words.Length == 1 && IsFirst(letters[^1]))));

        bool IsFirst(char letter) => char.ToUpperInvariant(person.Name[0]) == letter;
    }

    // "Samir Boutros (SaB)" keeps a small letter to be told from another SB.
    private static bool IsOwnShape(Person person, string words) =>
        words.Length is 3 or 4
        && person.Words.Length > 1
        && words.All(char.IsLetter)
        && words.Count(char.IsUpper) >= 2
        && words[0] == person.Name[0]
        && words.Last(char.IsUpper) == char.ToUpperInvariant(person.Words[^1][0]);

    private static string Bare(string piece)
    {
        var words = piece;
        while (TakeBracket(ref words) is not null)
        {
        }

        return words.Trim();
    }

    // A role or an abbreviation beside full names is said of the one before.
    private static bool IsAside(string piece, List<Person> people)
    {
        var bare = Bare(piece.Split([" - ", " – ", " — ", "- ", "– "], StringSplitOptions.None)[0]);
        if (One(piece) is { Stated: not null, Words.Length: > 1 })
            return false;
        if (HoldsOffice(piece, bare) || NameWords.Office(bare) is not null)
            return false;
        if (IsAbbreviated(bare) && One(piece) is { Words.Length: > 1, Organisation: { } place } && place == bare)
            return false;
        // "Clerk – Ann Bell", "the Clerk (Mrs Bell)"
        if (One(piece) is { Role: not null } officer && NameWords.IsRole(bare) && !bare.Contains(officer.Name, StringComparison.Ordinal))
            return false;
        // "Secretary AB"
        if (One(piece) is { Role: not null } signed && NameWords.IsInitials(signed.Name))
            return false;
        // "Ann Bell/Harbour Trust"
        if (bare.Contains('/', StringComparison.Ordinal) && One(piece) is { Words.Length: > 1, Organisation: not null })
            return false;
        if (One(piece) is { Words.Length: > 1, Role: not null } && bare.Split(' ') is [_, var form, ..] && NameWords.IsTitle(form))
            return false;
        if (HasTitle(bare))
            return false;
        return NameWords.IsRole(bare)
            || NameWords.IsBody(bare)
            || ((people[0].Words.Length > 1 || people[^1].Words.Length > 1) && bare.Length > 1 && bare.All(char.IsUpper));

        // "Sir Carl Dove"
        static bool HasTitle(string words) =>
            NameWords.WithoutTitles(words) is var name
            && name.Length < words.Length
            && name.Contains(' ', StringComparison.Ordinal)
            && NameWords.IsName(name)
            && !NameWords.IsRole(name);
    }

    // "the Clerk (Mrs J Bell)", "Treasurer (Ann Bell)": an office, and in brackets who holds it.
    private static bool HoldsOffice(string piece, string office) =>
        NameWords.IsRole(office)
        && piece.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
        && piece[(open + 1)..].TrimEnd(')', ' ') is var name
        && NameWords.IsFullName(name) && !NameWords.IsRole(name) && !NameWords.IsBody(name)
        && name.Split(' ')[0].TrimEnd('.') is var first
        && (first.Length == 1 || NameWords.IsForm(first) || FirstNames.Begins(first));

    private static string? TakeBracket(ref string words)
    {
        var open = words.IndexOfAny(['(', '[']);
        if (open <= 0)
            return null;
        var close = words.IndexOfAny([')', ']'], open);
        var aside = close < 0 ? words[(open + 1)..] : words[(open + 1)..close];
        words = (close < 0 ? words[..open] : words[..open] + " " + words[(close + 1)..]).Trim();
        return aside;
    }

    // Initials, an office before or behind the name, and what is said of the person in small letters.
    private static void TakeBehindName(ref string words, List<string> asides)
    {
        // "Ann Bell OBO Carl Dove"
        if (words.IndexOf(" OBO ", StringComparison.OrdinalIgnoreCase) is > 0 and var behalf)
        {
            asides.Add(words[(behalf + 1)..]);
            words = words[..behalf];
        }

        // "Ann Bell AB"
        if (words.LastIndexOf(' ') is > 0 and var behind && AreInitialsOf(words[..behind], words[(behind + 1)..]))
        {
            asides.Insert(0, words[(behind + 1)..]);
            words = words[..behind];
        }

        // "Chairman AB", "Chairman Bell"
        if (words.Split(' ') is [var held, var holder] && Heads().IsMatch(held)
            && (NameWords.IsInitials(holder) || (holder.Length > 3 && NameWords.IsName(holder) && !NameWords.IsRole(holder) && !NameWords.IsBody(holder))))
        {
            asides.Add(held);
            words = holder;
            return;
        }

        // "Clerk Mrs Ann Bell", "City Manager Ann Bell"; "Ann Bell Chairman", "R. Dove Deputy Clerk".
        if ((NameWords.Office(words) ?? (NameWords.IsName(words) ? null : NameWords.Behind(words))) is var (office, name))
        {
            asides.Add(office);
            words = name;
        }

        // "Ann Bell Pupil Council"
        if (words.Split(' ', 3) is [var given, var family, var from] && from.Contains(' ', StringComparison.Ordinal) && !NameWords.IsName(words)
            && FirstNames.Begins(given) && NameWords.IsFullName($"{given} {family}") && !NameWords.IsBody(family) && !Place().IsMatch(family)
            && char.IsUpper(from[0]) && NameWords.IsBody(from) && !from.Any(char.IsPunctuation))
        {
            asides.Add(from);
            words = $"{given} {family}";
        }

        // "Amy from no. 9", "Lorna writing this".
        if (!NameWords.IsName(words) && Tail().Match(words) is { Success: true } tail && NameWords.IsName(tail.Groups["name"].Value))
        {
            asides.Add(tail.Groups["tail"].Value);
            words = tail.Groups["name"].Value;
        }

        static bool AreInitialsOf(string name, string initials) =>
            NameWords.IsInitials(initials)
            && NameWords.IsFullName(name)
            && (new Person(NameWords.WithoutTitles(name)) is var person && person.MayBe(initials) || IsWithMiddle(person, initials));

        // "Ann Bell AKB"
        static bool IsWithMiddle(Person person, string initials) =>
            person.Words.Length == 2 && initials.Length == 3 && initials.All(char.IsUpper) && person.Name[0] == initials[0] && person.Words[1][0] == initials[2];
    }

    [GeneratedRegex("^(Vice-)?(Chair|Chairman|Chairwoman|chairman|Chairperson|President|president|Secretary|Treasurer|Mayor)$", RegexOptions.NonBacktracking)]
    private static partial Regex Heads();

    // "Victoria Park Residents' Group"
    [GeneratedRegex("^(Park|Road|Street|House|Green|Hill|Lane|Court|Hall|Field|Lodge|Square|Bridge|Wood|Mill|City|Town|Street)s?$", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
