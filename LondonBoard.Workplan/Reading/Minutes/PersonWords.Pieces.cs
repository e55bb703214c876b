using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Cuts a list of names into its pieces.</content>
internal static partial class PersonWords
{
    /// <summary>The pieces of a list: at commas, semicolons and "and", never inside brackets.</summary>
    public static List<string> Pieces(string text)
    {
        text = TogetherNames.Divided(text) ?? text;
        var pieces = new List<string>();
        int depth = 0, start = 0;
        var stroke = Stroke(text);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' && depth > 0 ? -1 : 0;
            if (depth > 0)
                continue;
            var cut = CutAt(i);
            if (cut == 0)
                continue;
            Add(pieces, text[i] == ':' ? BeforeGroup(text[start..i])! : text[start..i]);
            start = i + cut;
            i = start - 1;
        }

        Add(pieces, text[start..]);
        return WithWholeBodies(pieces, text);

        // How much to take away there; 0 where nothing is divided.
        int CutAt(int i) => text[i] switch
        {
            ',' or ';' or '\t' => 1,
            ':' => BeforeGroup(text[start..i]) is null ? 0 : 1,
            ' ' when stroke is not null && text.AsSpan(i).StartsWith(stroke) => stroke.Length,
            ' ' => Joins.FirstOrDefault(j => text.AsSpan(i).StartsWith(j))?.Length ?? 0,
            _ => 0,
        };
    }

    // "Ann Bell, Harbour Boats and Ropes Group": a body's name goes on behind "and".
    private static List<string> WithWholeBodies(List<string> pieces, string text)
    {
        for (var at = pieces.Count - 1; at > 1; at--)
        {
            var whole = $"{pieces[at - 1]} and {pieces[at]}";
            if (!NameWords.IsOnlyBody(pieces[at]) || FirstNames.Begins(pieces[at - 1]) || NameWords.IsForm(pieces[at - 1].Split(' ')[0])
                || !text.Contains(whole, StringComparison.Ordinal))
                continue;
            pieces[at - 1] = whole;
            pieces.RemoveAt(at);
        }

        return pieces;
    }

    // "Ann Bell / Carl Dove / Eve Frost", "Ann Bell | Carl Dove"; behind the stroke of "Ann Bell / Harbour Trust" stands nobody.
    private static string? Stroke(string text) =>
        Array.Find(Strokes, s => text.Split(s, StringSplitOptions.TrimEntries) is { Length: > 1 } parts
            && Array.TrueForAll(parts, p => One(p) is not null && !NameWords.IsBody(p) && !NameWords.IsRole(p))
            && (parts.Length > 2 || Array.TrueForAll(parts, IsFull))
            && parts.Select(NameWords.WithoutTitles).Count(p => FirstNames.Begins(p) || p.IndexOfAny([' ', '.']) == 1) * 2 + 1 >= parts.Length);

    private static readonly string[] Strokes = [" / ", " | "];

    /// <summary>Whether words begin with somebody's name.</summary>
    public static bool Begin(string text) =>
        Pieces(text[..Math.Min(text.Length, LongestStart)]) is [var first, ..] && One(first) is not null;

    private const int LongestStart = 120;

    private static void Add(List<string> pieces, string piece)
    {
        var words = piece.Trim().TrimEnd('.');
        if (words.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            words = words[4..];
        words = Theirs().Replace(Group().Replace(words, ""), "");
        if (words.Length > 0)
            pieces.AddRange(words.Length < 600 ? Undivided(WithBrackets(words)) : [words]);
    }

    // "Committee: Ann Bell (Chair) Guests: Carl Dove": what stands before a colon says which people follow, and is none.
    private static string? BeforeGroup(string words)
    {
        var end = words.LastIndexOf(')') + 1;
        // "Ann Bell Invited guests: Carl Dove"
        if (words.Trim().Split(' ') is { Length: > 2 and < 6 } parts && One(words) is null && TwoWords(parts) is { } name)
            return name;
        return words[end..].Trim() is { Length: > 2 and < 40 } group && IsGroup(group) ? words[..end] : null;

        bool IsGroup(string group) =>
            Labels.Meaning(group) is not Announces.Nothing || One(group) is null || (end > 0 && NameWords.IsGroup(group));
    }

    private static string? TwoWords(string[] parts) =>
        string.Join(' ', parts[..2]) is var name && NameWords.IsFullName(name) && One(string.Join(' ', parts[2..])) is null ? name : null;

    // Names that nothing divides: "A. Bell (Chair) C. Dove", "Ann Bell (AB) Carl Dove (CD)", "Mr A Bell Mrs C Dove",
    // and three or more of two words each.
    private static IEnumerable<string> Undivided(string words)
    {
        // "Ann Bell (Chair) (AB) Mr C Dove": behind a bracket a form of address begins the next.
        if (Addressed().Match(words) is { Success: true } begun && begun.Groups["sign"] is var sign
            && words[..(sign.Index + sign.Length)] is var first && (first[^1] == ')' || !NameWords.IsTitle(first.Split(' ')[^1])))
            return [.. Undivided(first), .. Undivided(words[(first.Length + 1)..])];
        if (Stated(words) is { Count: > 0 } starts && (starts.Count > 1 || starts[0] > 0))
        {
            var before = words[..starts[0]].Trim();
            var own = NameWords.IsRole(before) || NameWords.WithoutTitles(before).Length <= before.Split(' ')[^1].Length ? 0 : starts[0];
            return starts.Select((s, at) => words[(at == 0 ? own : s)..(at + 1 < starts.Count ? starts[at + 1] : words.Length)])
                .Prepend(words[..own])
                .Select(w => w.Trim(' ', ':'))
                .Where(w => w.Length > 0)
                .SelectMany(BehindBracket);
        }

        if (Row().IsMatch(words))
            return Initialled().Matches(words).Select(m => m.Value.Trim());
        var bracketed = words.Split(") ").Select(Shut).SelectMany(Pairs).ToList();
        if (bracketed.Count(b => b.EndsWith(')')) > 1 && bracketed.TrueForAll(b => IsPerson(b.Split('(')[0].Trim())))
            return bracketed;
        // "Ann Bell (Treasurer) Carl Dove": behind an office in brackets no comma was set.
        if (bracketed is [var held, var next] && next.Split(' ').Length == 2 && FirstNames.Begins(next) && !NameWords.IsRole(next) && IsOfficer(held))
            return bracketed;
        var parts = words.Split(' ');
        // "@ann @ben Carl"
        if (parts.Count(p => p is ['@', _, ..]) > 1)
            return parts;
        if (NameWords.IsForm(parts[0]) && NextForm() is > 0 and var form)
            return [string.Join(' ', parts[..form]), .. Undivided(string.Join(' ', parts[form..]))];
        // "Clerk Ann Bell Carl Dove Eve Frost"
        var office = parts.Length % 2 == 1 && NameWords.IsRole(parts[0]) ? parts[..1] : [];
        var pairs = parts[office.Length..].Chunk(2).Select(p => string.Join(' ', p)).ToList();
        if (pairs.Count > 2 && pairs.TrueForAll(IsPair))
            return [.. office, .. pairs];
        // "Ann Bell Carl Dove", "Ann Bell Eve Marie Frost": where the next begins a usual first name tells.
        return parts.Length is 4 or 5 && IsPair($"{parts[0]} {parts[1]}") && FirstNames.Begins(parts[0]) && FirstNames.Begins(parts[2])
            && !(FirstNames.Begins(parts[1]) && (parts.Length > 4 || FirstNames.Begins(parts[3]))) && IsPair(string.Join(' ', parts[2..]))
                ? [string.Join(' ', parts[..2]), string.Join(' ', parts[2..])] : [words];

        int NextForm() => Enumerable.Range(2, Math.Max(0, parts.Length - 2))
            .FirstOrDefault(i => NameWords.IsForm(parts[i]) && !NameWords.IsForm(parts[i - 1]));

        // "Carl Dove Eve Frost (Clerk)"
        static IEnumerable<string> Pairs(string piece) =>
            piece.IndexOf('(') is > 0 and var open && piece[..open].Trim().Split(' ') is { Length: 4 or 6 or 8 or 10 } names
            && names.Chunk(2).Select(p => string.Join(' ', p)).ToList() is var pairs && pairs.TrueForAll(IsPair) && pairs.Exists(FirstNames.Begins)
                ? [.. pairs[..^1], $"{pairs[^1]} {piece[open..]}"] : [piece];

        static string Shut(string piece) => piece.Contains('(', StringComparison.Ordinal) && !piece.EndsWith(')') ? piece + ")" : piece;

        static bool IsOfficer(string piece) =>
            piece.Split('(') is [var name, [.., ')'] held] && NameWords.IsFullName(name.Trim()) && NameWords.IsRole(held[..^1]);

        static bool IsPerson(string name) => NameWords.IsFullName(name) && !NameWords.IsRole(name) && !NameWords.IsBody(name);

        static bool IsPair(string pair) =>
            NameWords.IsName(pair)
            && pair.Contains(' ', StringComparison.Ordinal)
            && !NameWords.IsRole(pair)
            && !NameWords.IsBody(pair)
            && pair.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'' or '’');
    }

    // "Ann Bell (AB) C Dove (clerk)": behind the last initials an initial begins the next.
    private static string[] BehindBracket(string words) =>
        words.IndexOf(") ", StringComparison.Ordinal) is > 0 and var end && words[(end + 2)..] is [>= 'A' and <= 'Z', ' ' or '.', ..] next
        && NameWords.IsFullName(next.Split('(')[0].Trim()) ? [words[..(end + 1)], next] : [words];

    // Where names begin whose initials follow: "Ann Bell (AB) : Head of Law Carl Dove (CD)".
    private static List<int> Stated(string words)
    {
        var starts = new List<int>();
        var several = words.Count(c => c == '(') >= FewestInitials;
        for (var open = words.IndexOf('('); open > 0; open = words.IndexOf('(', open + 1))
        {
            var close = words.IndexOf(')', open);
            if (close < 0 || close > open + 5 || !NameWords.IsInitialShape(words[(open + 1)..close]))
                continue;
            var start = words.AsSpan(0, open).TrimEnd().Length;
            var (before, family) = (starts.Count, words.LastIndexOf(' ', Math.Max(0, start - 1)) + 1);
            for (var count = 1; count <= 4 && start > 0; count++)
            {
                start = words.LastIndexOf(' ', start - 1) + 1;
                if (count > 1 && IsNamed(words[start..open].Trim(), words[(open + 1)..close]))
                {
                    var form = start > 1 ? words.LastIndexOf(' ', start - 2) + 1 : start;
                    starts.Add(form < start && NameWords.IsForm(words[form..(start - 1)]) ? form : start);
                    break;
                }

                start--;
            }

            // "Bell(AB) Dove (CD)": among several a family's name alone.
            if (several && before == starts.Count && words[close - 1] == words[family] && NameWords.IsName(words[family..open].Trim()))
                starts.Add(family);
        }

        return starts;

        static bool IsNamed(string name, string initials) => NameWords.IsName(name) && new Person(name).MayBe(initials);
    }

    // "Mr A Bell, Parent Representative Mrs C Dove, Teacher": where forms of address begin each name, offices stand behind.
    private static List<string> Formal(List<string> pieces) =>
        pieces.Count == 0 || !NameWords.IsForm(pieces[0].Split(' ')[0]) || !NameWords.IsRole(pieces[^1]) || NameWords.Office(pieces[^1]) is not null ? pieces
            : [.. pieces.SelectMany(BeforeForm)];

    private static string[] BeforeForm(string piece)
    {
        var parts = piece.Split(' ');
        var form = Array.FindIndex(parts, 1, NameWords.IsForm);
        // "The Clerk Mrs Frost" is she.
        return form > 0 && parts[0] is not ("the" or "The") && form + 1 < parts.Length && NameWords.IsRole(string.Join(' ', parts[..form]))
            ? [string.Join(' ', parts[..form]), string.Join(' ', parts[form..])]
            : [piece];
    }

    // "Jane and Gerald Payne" are both Paynes; in "Ann, Jane and Gerald Payne" nobody knows.
    private static List<string> Married(List<string> pieces, string text)
    {
        for (var at = 0; at + 1 < pieces.Count; at++)
        {
            var (first, second) = (pieces[at], pieces[at + 1].Split('(')[0].Trim().Split(' '));
            var pair = IsShort(first) && second.Length == 2 && (at == 0 || !IsShort(pieces[at - 1]))
                && IsGiven(first) && NameWords.IsName(second[0]) && !NameWords.IsTitle(second[0])
                && AreJoined(first, pieces[at + 1]);
            if (pair)
                pieces[at] = $"{first} {second[1]}";
        }

        return pieces;

        static bool IsShort(string piece) => !piece.Contains(' ', StringComparison.Ordinal);

        static bool IsGiven(string word) =>
            NameWords.IsName(word) && !NameWords.IsInitialShape(word) && !NameWords.IsRole(word) && !NameWords.IsTitle(word);

        bool AreJoined(string one, string other) =>
            text.Contains($"{one} and {other}", StringComparison.Ordinal) || text.Contains($"{one} & {other}", StringComparison.Ordinal);
    }

    // "supervisors Ann Bell", "HOA members Ann Bell" says of this one and the next what they are.
    private const string Kinds = "guests|visitors|supervisors|members|trustees|directors|governors|officers|observers";

    [GeneratedRegex(@"^(\p{Lu}{2,6} )?(?i:" + Kinds + @")( of (the )?(public|press)( ?[–:-])?)? (?=\p{Lu})")]
    private static partial Regex Group();

    // "QC&P Councillors Ann Bell"
    [GeneratedRegex(@"^\p{Lu}[\p{Lu}&]{1,5} (?=(Cllrs?|Councillors?) \p{Lu})")]
    private static partial Regex Theirs();

    // "B.Brodie" has no blank.
    [GeneratedRegex(@"\b(\p{Lu})\.(?=\p{Lu}\p{Ll})")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\(\p{Lu}[\p{L}.]{1,4}\) ?:", RegexOptions.NonBacktracking)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\d{1,2}[.:]\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Hour();

    [GeneratedRegex(@"(?<sign>\)|\p{Ll}{3}\.) ((Dist|District|Cty|County|Borough)\.? )?(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Cllrs?|Councillors?)\.? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Addressed();

    private const string OneInitialled = @"((Mr|Mrs|Ms|Miss|Dr|Cllr)\.? )?([A-Z]\. ?|[A-Z] ){1,3}\p{Lu}[\p{L}'’-]+( \([^()]{1,40}\))?";

    [GeneratedRegex("^" + OneInitialled + "( " + OneInitialled + ")+$", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(OneInitialled, RegexOptions.NonBacktracking)]
    private static partial Regex Initialled();
}
