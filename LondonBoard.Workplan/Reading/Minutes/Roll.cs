namespace LondonBoard.Reading.Minutes;

/// <summary>Everybody the minutes name, to resolve owners against: those present first, then those who sent apologies.</summary>
internal sealed class Roll(IReadOnlyList<Person> present, IReadOnlyList<Person> others)
{
    /// <summary>What a party of owners resolves to.</summary>
    /// <param name="Name">The full name; the words themselves where nobody or more than one fits.</param>
    /// <param name="May">The names that fit, where it is more than one.</param>
    /// <param name="Known">Whether exactly one person fits.</param>
    /// <param name="Close">Whether the name was misspelt by one letter.</param>
    internal readonly record struct Match(string Name, IReadOnlyList<string> May, bool Known, bool Close = false);

    private readonly Dictionary<string, Match> _seen = new(StringComparer.Ordinal);

    /// <summary>Those present.</summary>
    public IReadOnlyList<Person> Present => present;

    /// <summary>Short names of bodies, of which the paper speaks as of things: nobody's initials, unless it states them for somebody.</summary>
    public IReadOnlySet<string> Bodies { get; init; } = new HashSet<string>();

    /// <summary>Finds whom a name, initials, a handle or a role mean.</summary>
    public Match Find(string words)
    {
        var bare = NameWords.WithoutTitles(words).Trim(' ', '.', ',', ':', ';', '*').TrimStart('@');
        if (bare.Length is 0 or > 60)
            return new(bare.Length == 0 ? words.Trim() : bare, [], false);
        if (_seen.TryGetValue(words, out var seen))
            return seen;
        var body = Bodies.Contains(bare);
        var found = body ? [.. present.Concat(others).Where(p => bare.Equals(p.Stated, StringComparison.Ordinal))] : Among(present, bare, words);
        if (found.Count == 0 && !body)
            found = Among(others, bare, words);
        if (found.Count == 0 && NameWords.Office(bare) is { } officer)
            return _seen[words] = Find(officer.Name);
        return _seen[words] = found.Count switch
        {
            0 when (Misspelt(bare) ?? Handled(bare)) is { } person => new(person.Name, [], true, true),
            0 => new(bare, [], false),
            1 => new(found[0].Name, [], true),
            _ => new(bare, [.. found.Select(p => p.Name)], false),
        };
    }

    /// <summary>Whether a word is what somebody is called in a chat, letter for letter.</summary>
    public bool IsHandle(string word) => present.Concat(others).Any(p => p.Handle == word);

    /// <summary>Whether the paper says that letters are somebody's initials, whatever else they may mean: "Ann Peel (AP)".</summary>
    public bool States(string initials) => present.Concat(others).Any(p => p.Stated == initials);

    /// <summary>Whether somebody fits, one or several.</summary>
    public bool Knows(string words) => Find(words) is { Known: true } or { May.Count: > 0 };

    /// <summary>Whether somebody is from there, so that it may act itself.</summary>
    public bool IsBody(string words) => Bodies.Contains(words) || present.Concat(others).Any(p => IsFrom(p, words));

    /// <summary>Whether words are only where somebody is from: "Ann Bell, OPCC".</summary>
    public bool IsOf(string name, string words) =>
        present.Concat(others).Any(p => p.Name == name && IsFrom(p, words));

    private static bool IsFrom(Person person, string words) =>
        person.Organisation is { } from
        && from.Split([',', ';', '/'], StringSplitOptions.TrimEntries).Contains(words.Trim(), StringComparer.OrdinalIgnoreCase);

    // "Stewart" for "Stuart" may be anybody; one letter amiss in a name that only one person has is a slip.
    private Person? Misspelt(string bare)
    {
        if (bare.Length < 5 || !NameWords.IsName(bare))
            return null;
        var close = present.Concat(others).Where(MayBeMeant).DistinctBy(p => p.Name).Take(2).ToList();
        return close.Count == 1 ? close[0] : null;

        bool MayBeMeant(Person person) =>
            Slips.IsOneOff(person.Name, bare)
            || (!bare.Contains(' ', StringComparison.Ordinal) && Array.Exists(person.Words, IsMisspeltWord));

        bool IsMisspeltWord(string word) => word.Length > 4 && word[0] == bare[0] && Slips.IsOneOff(word, bare);
    }

    private static List<Person> Among(IReadOnlyList<Person> people, string bare, string words)
    {
        foreach (var fits in (ReadOnlySpan<Func<Person, bool>>)
        [
            p => Same(p.Name, bare) || IsHandle(p, bare) || (p.Stated is { } stated && Same(stated, Undotted(bare))),
            p => NameWords.IsInitialShape(bare) && p.MayBe(Undotted(bare)),
            p => IsShort(p, bare),
            p => p.Words.Length > 1 && Same(p.Words[0], bare),
            p => p.Words.Length > 2 && Same(string.Join(' ', p.Words[..2]), bare),
            p => p.Words.Length > 1 && Same(p.Words[^1], bare) && char.IsUpper(bare[0]),
            p => IsShortened(p, bare),
            p => HasRole(p, words) && IsFirstRole(p, bare, people),
        ])
        {
            var found = people.Where(fits).DistinctBy(p => p.Name).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];

        static bool IsHandle(Person person, string words) => person.Handle is { } handle && Same(handle, words);
    }

    // "O. Williams", "Owen W", "Tim Berners Lee".
    private static bool IsShort(Person person, string bare)
    {
        var (own, said) = (person.Words, bare.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries));
        // "Chairman thanked Cllr Dove" is not C. Dove.
        if (own.Length < 2 || said.Length is < 2 or > 4 || NameWords.IsRole(said[0]) || said.Skip(1).Any(NameWords.IsForm))
            return false;
        if (Same(own[^1], said[^1]) || IsSlip(own[^1], said[^1]))
            return SameLetter(own[0], said[0]) && (said[0].Length == 1 || Begins(own[0], said[0]) || Begins(said[0], own[0].TrimEnd('.')));
        return Same(own[0], said[0]) && said[^1].Length == 1 && SameLetter(own[^1], said[^1]);
    }

    private static bool SameLetter(string a, string b) => char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]);

    private static bool Begins(string words, string with) => words.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    // "cdove", "carldove", "carl.dove", "carld": how people make their handles of their names, where only one has such a name.
    private Person? Handled(string bare)
    {
        var handle = string.Concat(bare.Where(c => c is not ('.' or '_' or '-')));
        if (handle.Length < 4 || !handle.All(char.IsLower))
            return null;
        var made = present.Concat(others).Where(IsMadeOf).DistinctBy(p => p.Name).Take(2).ToList();
        return made.Count == 1 ? made[0] : null;

        bool IsMadeOf(Person person) =>
            person.Words.Select(Letters).ToList() is [{ Length: > 1 } given, .., { Length: > 1 } family] words
            && (Same(handle, given[..1] + family) || Same(handle, given + family) || Same(handle, given + family[..1]) || Same(handle, string.Concat(words)));

        static string Letters(string word) => string.Concat(word.Where(char.IsLetter));
    }

    // "Jon" is Jonathan, "Chris" Christopher.
    private static bool IsShortened(Person person, string bare) =>
        bare.Length is >= 3 and <= 5
        && char.IsUpper(bare[0])
        && bare.All(char.IsLetter)
        && bare.Any(char.IsLower)
        && person.Words is [var given, .. var rest]
        && given.Length > bare.Length + (rest.Length > 0 ? 0 : 2)
        && given.StartsWith(bare, StringComparison.Ordinal);

    // "William" for "Williams": a slip of one letter at the end.
    private static bool IsSlip(string own, string said) =>
        own.Length > 4
        && said.Length > 4
        && Math.Abs(own.Length - said.Length) == 1
        && (Begins(own, said) || Begins(said, own));

    private static bool HasRole(Person person, string words)
    {
        if (person.Role is null || !NameWords.IsRole(words))
            return false;
        var said = Role(words);
        return person.Role.Split([',', '/', ';', '&'], StringSplitOptions.TrimEntries).Select(Role).Any(r => IsRole(r, said));
    }

    // "Parish clerk" is the clerk, "clerk to the council" and "clerk of works" too, but "vice-chair" is no chair.
    private static bool IsRole(string own, string said) =>
        Same(own, said)
        || (EndsWith(own, said) && !Begins(own, "vice") && !Begins(own, "deputy"))
        || Begins(own, said + " to ")
        || Begins(own, said + " of ")
        || (EndsWith(said, own) && !Begins(said, "vice"));

    private static bool EndsWith(string words, string last) => words.EndsWith(' ' + last, StringComparison.OrdinalIgnoreCase);

    // A role that several have ("Councillor", "Member") names nobody.
    private static bool IsFirstRole(Person person, string bare, IReadOnlyList<Person> people) =>
        person.Role is not null && bare.Length > 0 && people.Count(p => HasRole(p, bare)) <= 1;

    private static string Role(string words)
    {
        var role = words.Trim(' ', '.', ',')
            .Replace("chairman", "chair", StringComparison.OrdinalIgnoreCase)
            .Replace("chairperson", "chair", StringComparison.OrdinalIgnoreCase)
            .Replace("chairwoman", "chair", StringComparison.OrdinalIgnoreCase)
            .Replace('-', ' ');
        role = role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role;
        return Offices.GetValueOrDefault(role, role);
    }

    // Offices that are called by their letters.
    private static readonly Dictionary<string, string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ht"] = "headteacher",
        ["head teacher"] = "headteacher",
        ["head"] = "headteacher",
        ["dht"] = "deputy headteacher",
        ["deputy head"] = "deputy headteacher",
        ["sbm"] = "school business manager",
        ["ceo"] = "chief executive",
        ["chief executive officer"] = "chief executive",
        ["cfo"] = "chief finance officer",
        ["ed"] = "executive director",
        ["sec"] = "secretary",
        ["hon sec"] = "secretary",
        ["treas"] = "treasurer",
    };

    private static string Undotted(string words) =>
        words.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
