using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading.Minutes;

/// <summary>Reads people out of the words of an attendance list: one a line or many, with roles, initials, bodies.</summary>
internal static partial class PersonWords
{
    private static readonly string[] Joins = [" together with ", " and ", " & ", " + ", " plus ", " with "];

    /// <summary>The people of one line.</summary>
    /// <param name="text">The words.</param>
    /// <param name="one">Whether the list has one person a line, the rest of the line saying who that is.</param>
    public static List<Person> Read(string text, bool one)
    {
        var people = new List<Person>();
        if (SurnameFirst().Match(text) is { Success: true } turned)
            (text, one) = ($"{turned.Groups["given"].Value} {turned.Groups["family"].Value}, {turned.Groups["from"].Value}", true);
        // "Bell, A. (Chair); Dove, C."
        if (!one && Each(text) is { Count: > 1 } turnable && turnable.TrueForAll(FamilyFirst().IsMatch))
            return [.. turnable.SelectMany(e => Read(FamilyFirst().Replace(e, "${given} ${family}${rest}"), true))];
        // "Ann Bell, Director; Carl Dove, Curator": between semicolons one person each.
        if (!one && Each(text) is { Count: > 0 } each && (each.TrueForAll(IsOneInFull) || (each.Count >= FewestInitials && each.TrueForAll(BeginsInFull))))
            return [.. each.SelectMany(e => Read(e, IsOne(e) || !(BeginsGroup(e) || Pieces(e).Skip(1).Any(IsPlainly))))];
        var pieces = Officers(Formal(Married(Pieces(text), text)), text);
        // "Dr Ann Bell (AB), CD, EF, GH": others who are there by their initials.
        var initials = pieces.Count(NameWords.IsInitials) > 2;
        // "Ann Bell (AB): Head of Law and Quality": what stands behind the colons names nobody else.
        if (Told().Count(text) > 1)
            pieces = [.. pieces.Where(p => Stated(p).Count > 0)];
        foreach (var piece in pieces)
        {
            if (One(piece) is { } person && (people.Count == 0 || (!one && IsNext(piece))))
                people.Add(person);
            // "AS" is a word, too.
            else if (initials && NameWords.IsInitials(piece))
                people.Add(new Person(piece));
            else if (people.Count > 0 && !IsAlone(piece, people, text))
                people[^1] = With(people[^1], piece);
        }

        return people;

        bool IsNext(string piece) =>
            (initials && NameWords.IsInitials(piece)) || NameWords.IsCallSign(piece.Split(' ')[0]) || !IsAside(piece, people);

        static bool IsPlainly(string piece) =>
            FirstNames.Begins(piece) || (piece.Split(' ')[0] is var first && (NameWords.IsForm(first) || first.TrimEnd('.').Length == 1));

        // "Cllrs – Ann Bell, Carl Dove"
        static bool BeginsGroup(string words) => words.Split(',')[0].AsSpan().ContainsAny("-–:");

        static bool BeginsInFull(string words) => Pieces(words) is [var first, ..] && IsFull(first);

        static bool IsOneInFull(string words) => IsOne(words) && BeginsInFull(words);
    }

    // What stands between semicolons, but for hours and days; nothing where there are none.
    private static List<string> Each(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts
            ? [.. parts.Where(p => !char.IsAsciiDigit(p[0]))]
            : [];

    // "Cllrs Bell, Dove, Frost and the Clerk": who holds the office is not named, and it is nobody's before it.
    private static bool IsAlone(string piece, List<Person> people, string text) =>
        piece.StartsWith("the ", StringComparison.Ordinal)
        && NameWords.IsRole(piece)
        && people.Count > 1
        && (people[^1].Words.Length == 1
            || text.Contains($"& {piece}", StringComparison.Ordinal)
            || text.Contains($"and {piece}", StringComparison.Ordinal));

    /// <summary>Whether a line names one person and says who that is, rather than several: "Ann Bell, Leeds University".</summary>
    public static bool IsOne(string text)
    {
        var pieces = Pieces(text);
        if (pieces.Count <= 1)
            return true;
        if (One(pieces[0]) is not { } first || (first.Words.Length < 2 && first.Stated is null))
            return false;
        var rest = pieces.Skip(1);
        var nobodySigned = pieces[0].EndsWith(')') && first.Stated is not null && !rest.Any(IsSigned);
        return nobodySigned || rest.All(p => !IsFull(p) || NameWords.IsBody(p) || NameWords.IsRole(p));

        static bool IsSigned(string piece) => One(piece) is { Stated: not null, Words.Length: > 1 };
    }

    /// <summary>Whether of several pieces the first alone is addressed: "Mr A Bell, Youth Convenor, Quay Council".</summary>
    public static bool IsOneFormal(string text) =>
        Pieces(text) is { Count: > 1 } pieces && IsAddressed(pieces[0]) && !Several().IsMatch(pieces[0]) && !pieces.Skip(1).Any(p => IsAddressed(p) || FirstNames.Begins(p));

    private static bool IsAddressed(string piece) => NameWords.WithoutTitles(piece).Length < piece.Length && One(piece) is not null;

    /// <summary>How many pieces of a line are names.</summary>
    public static int Names(string text) => Pieces(text).Count(IsFull);

    /// <summary>Whether a piece is somebody named in full, or by title and surname.</summary>
    public static bool IsFull(string piece) =>
        One(piece) is { } person
        && (person.Words.Length > 1 || person.Handle is not null || NameWords.IsTitle(piece.Split(' ')[0]));

    /// <summary>One person: the name, and in brackets or behind a dash what they are; null where the words are none.</summary>
    public static Person? One(string piece)
    {
        var words = PaperLine.Clean(piece).Trim(' ', '.', ';', ',', '*', '\'', '–', '-', '~', '^', '†', '‡');
        // "Ann Bell (AB))"
        words = words.EndsWith("))", StringComparison.Ordinal) && words.Count(c => c == '(') == 1 ? words[..^1] : words;
        // "[Ann Bell]", whose address was left out.
        if (words is ['[', .., ']'] && NameWords.IsFullName(words[1..^1]))
            words = words[1..^1];
        // "W0ABC Ann", "W0ABC – Ann"
        var sign = words.Split(' ')[0] is var first && NameWords.IsCallSign(first) && first.Length < words.Length ? first : null;
        words = sign is null ? words : words[sign.Length..].TrimStart(' ', '–', '-');
        words = Dotted().Replace(Added().Replace(words, ""), "$1. ");
        var asides = new List<string>();
        TakeBrackets(ref words, asides);
        TakeTick(ref words, asides);
        TakePresiding(ref words, asides);
        TakeBehindDash(ref words, asides);
        TakeBehindName(ref words, asides);
        if (asides.Exists(a => Hour().IsMatch(a) || a.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
            return null;
        // "@Ann Bell" is how some programs write a name.
        if (words is ['@', _, ..] && char.IsUpper(words[1]) && NameWords.IsFullName(words[1..]) && words.Split(' ').Length == 2)
            words = words[1..];
        var handle = words.StartsWith('@') ? words.Split(' ')[0][1..] : sign;
        if (handle is not null && sign is null && words.Contains(' ', StringComparison.Ordinal))
            words = words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var name = NameWords.WithoutTitles(words.TrimStart('@'));
        var signed = asides.Exists(a => a is ['@', _, ..]) && name.Split(' ') is { Length: 2 or 3 } typed && typed.All(IsWord);
        if (!signed && !NameWords.IsName(words) && !IsNick(name))
            return null;
        if (handle is null && asides is [var full] && IsInFull(full, name))
            return new Person(full);
        // "AB (Ann Bell)"
        if (handle is null && asides is [var own, ..] && NameWords.IsInitialShape(name) && NameWords.IsFullName(own) && new Person(own).MayBe(name))
            return asides.Skip(1).Aggregate(new Person(own) { Stated = name }, With);
        var person = new Person(name) { Handle = handle, Addressed = name.Length < words.Length && NameWords.IsTitle(words.Split(' ')[0]) };
        foreach (var aside in asides)
            person = With(person, aside);
        return person;

        // "ann bell (@abell)" types no capitals.
        static bool IsWord(string word) => word.All(char.IsLetter);

        static bool IsNick(string name) =>
            NameWords.IsNick(name) && !name.Contains(' ', StringComparison.Ordinal) && !NameWords.IsRole(name);
    }

    // "Big Jo (Joanna Bell)": the name in full stands in brackets.
    private static bool IsInFull(string full, string name) =>
        full.Split(' ') is { Length: 2 } said
        && NameWords.IsFullName(full)
        && !NameWords.IsRole(full)
        && !NameWords.IsBody(full)
        && name.Split(' ') is { Length: <= 2 } nick
        && said[0].StartsWith(nick[^1][..Math.Min(3, nick[^1].Length)], StringComparison.OrdinalIgnoreCase);

    private static void TakeBrackets(ref string words, List<string> asides)
    {
        if (words.StartsWith('[') && words.IndexOf(']') is > 1 and < 7 and var shut && NameWords.IsInitialShape(words[1..shut]))
        {
            asides.Add(words[1..shut]);
            words = words[(shut + 1)..].Trim();
        }

        // "Ann Bell (AB) Housing": behind the bracket stands where she is from; "Robert (Bob) Hall" goes on with the name.
        if (words.IndexOfAny(['(', '[']) is > 0 and var open && words.IndexOfAny([')', ']'], open) is > 0 and var end
            && end + 2 < words.Length && NameWords.IsFullName(words[..open].Trim()))
        {
            asides.Add(words[(open + 1)..end]);
            asides.Add(words[(end + 1)..].Trim());
            words = words[..open].Trim();
        }

        while (TakeBracket(ref words) is { } aside)
            asides.Add(aside);
    }

    // "Ann Bell ✓"
    private static void TakeTick(ref string words, List<string> asides)
    {
        if (words.Length < 3 || words[^1] is not ('✓' or '✔' or '☑' or '✅' or '✗' or '✘' or '❌'))
            return;
        asides.Add(words[^1..]);
        words = words[..^1].TrimEnd();
    }

    private static void TakePresiding(ref string words, List<string> asides)
    {
        foreach (var presiding in (ReadOnlySpan<string>)[" in the chair", " presiding", " took the chair"])
        {
            if (words.EndsWith(presiding, StringComparison.OrdinalIgnoreCase))
            {
                asides.Add("Chair");
                words = words[..^presiding.Length];
            }
        }
    }

    private static void TakeBehindDash(ref string words, List<string> asides)
    {
        foreach (var dash in (ReadOnlySpan<string>)[" – ", " — ", " - ", ": ", "– ", " –", " | ", "- "])
        {
            var at = words.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && !words.AsSpan(0, at).Trim().IsEmpty)
            {
                asides.Insert(0, words[(at + dash.Length)..].Trim());
                words = words[..at].Trim();
                break;
            }
        }

        // "Ann Bell/Harbour Trust"
        if (words.Split('/', 2) is [{ Length: > 3 } before, { Length: > 0 } from] && IsPerson(before.Trim()) && IsNobody(from.Trim()))
        {
            asides.Insert(0, from.Trim());
            words = before.Trim();
        }

        // "Fundraising Coordinator: Ann Bell"
        if (asides is [var aside, ..] && (NameWords.IsRole(words) || IsAbbreviated(words)) && aside.Split(',')[0] is var named && IsNamed(named))
            (asides[0], words) = (words, named);
        // "Cllrs – Ann Bell"
        if (asides is [var titled, ..] && NameWords.IsTitle(words) && IsNamed(titled))
        {
            words = titled;
            asides.RemoveAt(0);
        }

        if (words.IndexOf(" @", StringComparison.Ordinal) is > 0 and var tag)
        {
            asides.Add(words[(tag + 1)..].Split(' ')[0]);
            words = words[..tag];
        }

        static bool IsPerson(string name) => FirstNames.Begins(name) && NameWords.IsFullName(name) && !NameWords.IsRole(name);

        static bool IsNobody(string words) => !FirstNames.Begins(words);

        static bool IsNamed(string name) => NameWords.IsFullName(name) && !NameWords.IsRole(name) && !NameWords.IsBody(name);
    }

    // "PIER - Ann Bell, YARD - Carl Dove": where each is from, before them.
    private static bool IsAbbreviated(string words) => words.Length is > 3 and < 9 && words.All(char.IsAsciiLetterUpper);

    // "Bell, Ann; Harbour Trust"
    [GeneratedRegex(
        @"^(?<family>\p{Lu}[\p{L}'’-]+), (?<given>\p{Lu}[\p{L}'’-]+( \p{Lu}\.?)?)\s*;\s+(?<from>[^;]+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex SurnameFirst();

    // "Also Ann Bell", "as well as Carl Dove", "and from Eve Frost".
    [GeneratedRegex(@"^(also|additionally|plus|with|from|as well as|together with|and)\b[: ]+(?=\p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex Added();

    private const string ToldBehind =
        "from|until|till|for|via|by|on|at|writing|taking|minuting|recording|chairing|joining|joined|left|leaving|arrived|arriving" +
        "|online|remotely|as|who|till";

    [GeneratedRegex(
        "^(?<name>.{2,50}?) (?<tail>" +
        "(" + ToldBehind + ") .{1,60}" +
        "|(online|remotely|remote|minuting|chairing|late|(also )?attended( for .{1,40})?)" +
        ")$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Tail();
}
