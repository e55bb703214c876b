using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>What names, titles, roles and bodies look like among words.</summary>
internal static partial class NameWords
{
    /// <summary>Whether words are nothing but an office that bodies have: "Vice-chair", "Treasurer".</summary>
    public static bool IsHeldOffice(string words) => RoleSet.Contains(words.TrimEnd(':', ' '));

    /// <summary>Whether a word is a title in front of a name.</summary>
    public static bool IsTitle(string word) =>
        Titles.Contains(WithoutApostrophes(word.TrimEnd('.', ','))) || word is "P.C.S.O." or "P.C." or "W.P.C.";

    private static string WithoutApostrophes(string words) =>
        words.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);

    /// <summary>Whether a word is a form of address that begins a name: "Mr", "Dr", "Cllr".</summary>
    public static bool IsForm(string word) => word.Length <= 11 && word.TrimEnd('.').ToLowerInvariant() is
        "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "prof" or "cllr" or "rev" or "revd" or "sir" or "dame"
        or "cllrs" or "councillor" or "councillors" or "professor" or "reverend" or "messrs";

    /// <summary>The name without the titles in front of it.</summary>
    public static string WithoutTitles(string name)
    {
        var words = PaperLine.Clean(name).Split(' ');
        var skip = 0;
        while (skip < words.Length && (IsTitle(words[skip]) || IsRank(words, skip)) && !(words.Length == 1 && IsInitialShape(words[0])))
            skip++;
        // "The Archdeacon of Stannage" has no other name.
        if (skip > 0 && skip < words.Length && words[skip] == "of")
            skip--;
        var end = words.Length;
        while (end - skip > 2 && Honours.Contains(words[end - 1]))
            end--;
        return string.Join(' ', words[skip..end]);
    }

    private static bool IsRank(string[] words, int at) =>
        Ranks.Contains(words[at].TrimEnd('.'))
        && at + 2 < words.Length
        && (IsTitle(words[at + 1]) || IsRank(words, at + 1))
        && !IsTitle(words[^1]);

    /// <summary>An office and the name behind it: "City Manager Ann Bell"; null where the words are no such pair.</summary>
    public static (string Office, string Name)? Office(string words)
    {
        var parts = words.Split(' ');
        // "The Clerk Mrs Bell", but "the Rev Bell".
        if (parts is ["the" or "The", var held, _, ..] && RoleSet.Contains(held))
            return Office(words[4..]);
        // "Parish Clerk Ann Bell", but "Parish Councillor Ann Bell".
        if (IsTitle(parts[0]) && !(parts.Length > 2 && RoleSet.Contains($"{parts[0]} {parts[1]}")))
            return null;
        for (var cut = 1; cut < Math.Min(parts.Length, 5); cut++)
        {
            var (office, name) = (string.Join(' ', parts[..cut]), string.Join(' ', parts[cut..]));
            if (IsRole(office) && parts[cut] != "of" && IsName(name) && IsPair(office, name, IsTitle(parts[cut])))
                return (office, name);
        }

        return null;

        bool IsPair(string office, string name, bool titled) =>
            titled
            || (!IsRole(words) && !IsRole(name))
            || (RoleSet.Contains(office) && name.Count(c => c == ' ') == 1 && !IsRole(name) && !IsBody(name));
    }

    /// <summary>A name and the office behind it: "Ann Bell Deputy Chairman"; null where the words are no such pair.</summary>
    public static (string Office, string Name)? Behind(string words)
    {
        var parts = words.Split(' ');
        var forms = parts.Length - WithoutTitles(words).Count(c => c == ' ') - 1;
        for (var cut = forms + 2; cut < Math.Min(parts.Length, forms + 5); cut++)
        {
            var (name, office) = (string.Join(' ', parts[..cut]), string.Join(' ', parts[cut..]));
            if (IsFullName(name) && !IsRole(name) && !IsBody(name) && IsRole(office))
                return (office, name);
        }

        return null;
    }

    /// <summary>Whether a word stands in small letters within a name: "de", "van".</summary>
    public static bool IsParticle(string word) => Particles.Contains(word);

    /// <summary>Whether words are a person's name: one to five words with capitals, particles between; a handle too.</summary>
    public static bool IsName(string words)
    {
        var bare = WithoutTitles(words);
        // "Mrs K" is all that is told of somebody.
        if (bare.Length == 1)
            return char.IsUpper(bare[0]) && PaperLine.Clean(words).Length > 2;
        if (bare.Length is 0 or > 50)
            return false;
        var parts = bare.Split(' ');
        if (parts.Length > 5 || Particles.Contains(parts[^1]) || !parts.All(IsNamePart) || parts.Index().Any(p => IsWord(p.Item, p.Index)))
            return false;
        return parts.Any(p => p.Length > 1 && char.IsUpper(p[0]) && !Particles.Contains(p));

        bool IsWord(string part, int at) =>
            part.TrimEnd('.') is { Length: > 1 } word && NotNames.Contains(word) && !IsSurname(parts, at);
    }

    // "Ann Hall", "C. Head", "Eve Page": these are names, too, where nothing before them says what hall or page it is.
    private static bool IsSurname(string[] parts, int at) =>
        at > 0
        && at == parts.Length - 1
        && (parts[at].ToLowerInvariant() is "hall" or "head" or "page"
            || (at == 1 && parts[at] is "Nurse" or "Master" or "Keeper" or "Steward" or "Ranger" && FirstNames.Begins(parts[0])))
        && !Places.Contains(parts[at - 1].TrimEnd('.'));

    /// <summary>Whether words are a name of at least two words, or one with a title.</summary>
    public static bool IsFullName(string words) =>
        IsName(words)
        && WithoutTitles(words) is var name
        && (name.Contains(' ', StringComparison.Ordinal) || name.Length < PaperLine.Clean(words).Length);

    /// <summary>Whether words are the name of a body rather than of a person.</summary>
    public static bool IsBody(string words) =>
        Bodies.Contains(words.Trim('.', ' ').Split(' ')[^1], StringComparer.OrdinalIgnoreCase)
        || Lettered().IsMatch(words)
        || words.StartsWith("healthwatch ", StringComparison.OrdinalIgnoreCase);

    // "Harbour PCT": capitals that nobody can say are no family's.
    [GeneratedRegex(@"\p{Ll} [B-DF-HJ-NP-TV-XZ]{3,5}$", RegexOptions.NonBacktracking)]
    private static partial Regex Lettered();

    /// <summary>Whether words are a body's and cannot be a family's as well, as "Church" and "Bank" are.</summary>
    public static bool IsOnlyBody(string words) =>
        words.Contains(' ', StringComparison.Ordinal)
        && IsBody(words)
        && words[(words.LastIndexOf(' ') + 1)..].ToLowerInvariant() is not
            ("church" or "bank" or "college" or "homes" or "care" or "lab" or "media" or "union" or "board" or "council" or "school");

    /// <summary>Whether words are one bare nickname: small letters and digits.</summary>
    public static bool IsNick(string words) =>
        words.Length is >= 2 and <= 25
        && words.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '@')
        && char.IsLetter(words.TrimStart('@').FirstOrDefault())
        && !NotNames.Contains(words)
        && !Verbs.Is(words);

    /// <summary>Whether words are initials: two to four capitals, perhaps with dots; one small letter at most ("HMcC", "TMa").</summary>
    public static bool IsInitials(string words) =>
        IsInitialShape(words) && !NotInitials.Contains(words.Replace(".", "", StringComparison.Ordinal).Trim());

    /// <summary>Whether a word is what a radio amateur goes by: "W0ABC", "M6XYZ".</summary>
    public static bool IsCallSign(string word) => CallSign().IsMatch(word);

    [GeneratedRegex(@"^([AGKMNVWZ][A-Z]?|EI|2[A-Z])[\dØ][A-Z]{1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex CallSign();

    /// <summary>Whether words have the shape of initials, whatever they may stand for.</summary>
    public static bool IsInitialShape(string words)
    {
        var bare = WithoutApostrophes(words.Replace(".", "", StringComparison.Ordinal)).Trim();
        return bare.Length is >= 2 and <= 4
            && char.IsUpper(bare[0])
            && bare.All(char.IsLetter)
            && (bare.All(char.IsUpper) || HasOneSmall(bare));

        static bool HasOneSmall(string bare) => bare.Length >= 3 && bare.Count(char.IsLower) == 1 && char.IsUpper(bare[1]);
    }

    /// <summary>Whether words are what somebody is: "Chair", "Head of Finance", "Parish Clerk".</summary>
    public static bool IsRole(string words)
    {
        var bare = PaperLine.Clean(words).Trim('.', ',', ':', ' ');
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            bare = bare[4..];
        if (RoleSet.Contains(bare))
            return true;
        if (bare.Length is 0 or > 60 || IsSaying(bare) || IsPerson(bare))
            return false;
        var last = bare[(bare.LastIndexOfAny([' ', '/']) + 1)..];
        return RoleEndings.Contains(last, StringComparer.OrdinalIgnoreCase)
            || RoleOpenings.Any(o => bare.StartsWith(o, StringComparison.OrdinalIgnoreCase));

        // "Ann Head" has a name that ends as an office does.
        static bool IsPerson(string words) =>
            words.Split(' ') is [var given, _] parts && IsNamePart(given) && !NotNames.Contains(given) && IsSurname(parts, 1);
    }

    /// <summary>Whether words are a group of people: "the London Board", "all sites", "everyone", "Finance Committee".</summary>
    public static bool IsGroup(string words)
    {
        var bare = PaperLine.Clean(words).Trim('.', ',', ':', ' ');
        if (bare.Length is 0 or > 70 || bare.Contains(':', StringComparison.Ordinal))
            return false;
        var parts = bare.Split(' ');
        if (IsEvery(parts[0]))
            return parts.Length <= 6 && !HasVerb(parts) && !IsCharge(parts) && !IsState(parts) && parts is not ["Any" or "any"];
        if (Crowds.Contains(parts[^1]))
            return parts.Length <= 3 && char.IsUpper(bare[0]);
        return parts.Length <= 7 && !IsSaying(bare) && BodyEndings.Contains(parts[^1], StringComparer.OrdinalIgnoreCase);

        // "Everyone join the list" tells them to.
        static bool IsCharge(string[] parts) =>
            parts.Length > 1 && parts[0].ToLowerInvariant() is ("everyone" or "everybody" or "folks") && Verbs.Is(parts[1]);

        static bool IsEvery(string word) => word.ToLowerInvariant() is
            "all" or "everyone" or "everybody" or "folks" or "anyone" or "members" or "both" or "each" or "any";
    }

    // "All sound", "all clear": how things are, and nobody.
    private static bool IsState(string[] words) =>
        words is ["all" or "All", [>= 'a' and <= 'z', ..] how] && !how.EndsWith('s')
        && how is not ("staff" or "board" or "present" or "council" or "committee" or "team" or "people" or "men" or "women" or "crew" or "here");

    // "Chairman asked the Clerk" is no role; "everyone trained on the laser" is a group.
    private static bool IsSaying(string words) =>
        HasVerb(words.Split(' ')) || words.Split(' ').Any(IsPast);

    // "elected" and "retired" are said of officers.
    private static bool IsPast(string word) =>
        word.Length > 3
        && char.IsLower(word[0])
        && word.EndsWith("ed", StringComparison.Ordinal)
        && word is not ("elected" or "opted" or "co-opted" or "appointed" or "retired");

    private static bool HasVerb(string[] words) =>
        words.Any(w => w
            is "was" or "were" or "is" or "are" or "has" or "had" or "have" or "will" or "to" or "be" or "that" or "please" or "vote"
            or "she’s" or "she's" or "he’s" or "he's" or "said" or "agreed" or "thought" or "felt" or "asked" or "discussed" or "considered" or "whether");

    private static bool IsNamePart(string part)
    {
        if (Particles.Contains(part) || (part.Length == 2 && part[1] == '.' && char.IsUpper(part[0])))
            return true;
        var first = part.TrimStart('“', '"', '\'', '‘', '(').FirstOrDefault();
        return char.IsUpper(first) && part.All(IsOfName);
    }

    private static bool IsOfName(char c) =>
        char.IsLetter(c)
        || c is '-' or '\u2011' or '.' or '\'' or '’' or '‘' or '“' or '”' or '"' or '´' or '`'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
