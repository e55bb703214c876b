using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>People whom no label announces: lists of names alone, who signed in, who is told to speak.</content>
internal sealed partial class Attendance
{
    // "In attendance: the Clerk": those who stand above it, if anybody, are the members.
    [GeneratedRegex("^(also|in attendance|officers|staff|guests?|visitors|observers|others?)\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BesideMembers();

    private static int FirstLabel(IReadOnlyList<MinuteLine> lines) =>
        lines.Index().Where(l => Labels.Read(l.Item.Text).What is Announces.Present or Announces.Apologies).Select(l => l.Index).FirstOrDefault(lines.Count);

    // "Vice-Chairman Ann Bell" on the line above "Councillors: …"
    private void TakeOfficer(IReadOnlyList<MinuteLine> lines, int begin)
    {
        if (begin is > 0 && begin < lines.Count && lines[begin - 1] is { Heading: null, Number: null, Text: { Length: < LongestGroup } text }
            && NameWords.Office(text) is var (office, name) && NameWords.IsHeldOffice(office) && FirstNames.Begins(name) && PersonWords.One(text) is { } officer)
            Add(_present, officer);
    }

    private void TakeAbove(IReadOnlyList<MinuteLine> lines, int begin)
    {
        var beside = _present.ToList();
        _present.Clear();
        TakeUnlabelled(lines, begin);
        beside.ForEach(p => Add(_present, p));
    }

    // Nobody says that these were there, but who else is named in full, one a line or all in one, between title and items?
    private void TakeUnlabelled(IReadOnlyList<MinuteLine> lines, int begin)
    {
        var found = false;
        for (var i = lines.Count > 0 && IsPlainlySomebody(lines[0]) ? 0 : 1; i < Math.Min(begin, MostHead); i++)
        {
            var head = lines.Take(Math.Min(begin, MostHead)).Skip(i).TakeWhile(l => NamesOnly(l) is not null || IsOffice(l.Text)).ToList();
            i += head.Count;
            var run = InColumns(head.Where(l => !IsOffice(l.Text)).Select(NamesOnly).OfType<string>().ToList());
            var formal = run.Count(PersonWords.IsOneFormal) is >= Fewest and var told && told * 2 > run.Count;
            var people = run.SelectMany(n => PersonWords.Read(n, (PersonWords.IsOne(n) && !AreAddressed(n)) || (formal && PersonWords.IsOneFormal(n)))).ToList();
            // Behind the first list stands another where a column was set below the next: half of it have to be known by their names.
            if (people.Count < Fewest || (people.Count(IsPlainly) * (found ? 2 : 4) < people.Count && (found || !run.Exists(AreAddressed))))
                continue;
            people.FindAll(p => !_away.Exists(a => a.Name == p.Name)).ForEach(p => Add(_present, p));
            found = true;
        }
    }

    // "Ann Bell (clerk) Carl Dove", and below it "Ray Reed Will Mill": where most lines name two, so do those of four words.
    private static List<string> InColumns(List<string> run)
    {
        var of = run.ConvertAll(n => Two().Match(n));
        var two = run.Where((n, at) => !of[at].Success && PersonWords.Pieces(n).Count == 2 && !n.Contains(',', StringComparison.Ordinal)).Count();
        var others = of.FindAll(m => m.Success).ConvertAll(m => NameWords.WithoutTitles(m.Groups["second"].Value.Split(" (")[0]));
        var split = two > 0 && others.Count > 1 && two + others.Count >= run.Count - 1 && others.Exists(FirstNames.Begins)
            && others.TrueForAll(o => PersonWords.IsFull(o) && !NameWords.IsRole(o) && !NameWords.IsBody(o));
        return split ? run.ConvertAll(n => Two().Replace(n, "${first}, ${second}")) : run;
    }

    [GeneratedRegex(
        @"^(?<first>\p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}[\p{L}’'-]*) " +
        @"(?<second>(((County|District|Parish) )?(Councillor|Cllr|Mrs?|Ms|Miss|Dr) )?\p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}[\p{L}’'-]*( \([^()]{2,30}\))?)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Two();

    // The first line is a title, unless a usual name begins it: "Ann Bell (Chair)", "Ann, Carl, Eve, Jo, Ben".
    private static bool IsPlainlySomebody(MinuteLine line) =>
        NamesOnly(line) is { } names && (ManyFirstNames(line.Text) is not null || (FirstNames.Begins(line.Text.Split('(')[0].Trim()) && PersonWords.Names(names) > 0));

    // "Ann B, carl, Jo Dove, eve": five or more, most of them by a name that many people have.
    private static string? ManyFirstNames(string text)
    {
        var pieces = text.Length > LongestNames ? [] : PersonWords.Pieces(text).ConvertAll(p => char.ToUpperInvariant(p[0]) + p[1..]).FindAll(p => p.Length > 1);
        return pieces.Count >= ManyNames && pieces.TrueForAll(p => p.Length < LongestShort && p.Count(c => c == ' ') < 3 && !NameWords.IsRole(p))
            && pieces.Count(FirstNames.Begins) * 3 >= pieces.Count * 2 ? string.Join(", ", pieces) : null;
    }

    private const int ManyNames = 5;

    private const int LongestShort = 26;

    private const int LongestNames = 300;

    // "Ann Bell | Head of Law", "Ann Bell | Carl Dove": cells that blanks divide.
    private static string? NamesInCells(MinuteLine line)
    {
        var cells = line.Cells.Where(c => c.Length > 0).ToList();
        if (cells.Count != 2 || cells[0].Length > LongestGroup || !PersonWords.IsFull(cells[0].Split('(')[0].Trim()) || NameWords.IsRole(cells[0]))
            return null;
        return string.Join(PersonWords.IsFull(cells[1]) && FirstNames.Begins(cells[1]) ? "; " : " – ", cells);
    }

    // "- Ann Bell (AB), Harbour Trust", "- Carl Dove", "- Eve (Treasurer)": bullets that each name one in full are those who were there, below an item
    // as well, where no label says so.
    private void TakeListed(IReadOnlyList<MinuteLine> lines)
    {
        for (var i = 1; i < Math.Min(lines.Count, MostHead); i++)
        {
            var run = lines.Skip(i).TakeWhile(IsListed).ToList();
            i += run.Count;
            var people = run.SelectMany(l => PersonWords.Read(l.Text, true)).ToList();
            if (people.Count < Fewest || people.Count(IsPlainly) * 2 < people.Count)
                continue;
            people.FindAll(p => !_away.Exists(a => a.Name == p.Name)).ForEach(p => Add(_present, p));
            return;
        }

        static bool IsListed(MinuteLine line) =>
            line is { Bullet: true, Struck: false, Heading: null, Number: null, Text: { Length: < LongestEntry } text }
            && PersonWords.Pieces(text) is [var first, ..] && (PersonWords.IsFull(first) || PersonWords.One(first)?.Role is not null) && Labels.Read(text).What == Announces.Nothing
            && (PersonWords.One(first) is { Stated: not null } or { Role: not null } || (PersonWords.IsOne(text) && PersonWords.Names(text) == 1));
    }

    // "Carl Dove", and below it "Medical Director, Harbour Trust".
    private static bool IsOffice(string text)
    {
        var (office, from) = text.Split([',', '('], 2) is [var first, var rest] ? (first.Trim(), rest) : (text, "");
        // "Director Harbour Trust", "Lay Member", beside names that stand in a column of their own.
        if (text.Split(' ') is [var held, _, _, ..] parts && NameWords.IsHeldOffice(held) && parts[1].Length > 2 && !NameWords.IsTitle(parts[1])
            && !FirstNames.Begins(parts[1]) && !text.AsSpan().ContainsAny("(,:"))
            return true;
        return text.Length < LongestEntry && NameWords.IsRole(office) && PersonWords.One(office) is null or { Role: null } && !FirstNames.Begins(office)
            && !NameWords.IsForm(office.Split(' ')[0]) && PersonWords.Names(from) == 0;
    }

    // "Root Certificate" and "Mill Place" look like names, too; among people some are known to be.
    private static bool IsPlainly(Person person) =>
        person is { Stated: not null } or { Handle: not null } or { Role: not null }
        || person.Words[0].TrimEnd('.').Length == 1 || FirstNames.Begins(person.Name);

    [GeneratedRegex(@"\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Postcode();

    // A line of names in full, of one with initials ("Ann (AB) – Chair"), or of a group: "Board: Ann, Ben, Carl".
    private static string? NamesOnly(MinuteLine line)
    {
        if (line is not { Heading: null, Table: null, Number: null, Text: { Length: > 0 and < 400 } text } || Postcode().IsMatch(text))
            return null;
        if (Labels.Read(text).What is not (Announces.Nothing or Announces.Present) || (text.EndsWith(" Hall", StringComparison.Ordinal) && !FirstNames.Begins(text)))
            return null;
        if ((NamesInCells(line) ?? ManyFirstNames(text)) is { } told)
            return told;
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestGroup)).IndexOf(": ");
        var names = colon > 0 && PersonWords.Names(text[..colon]) == 0 ? text[(colon + 2)..] : text;
        if ((names.Length < text.Length && AreFirstNames(names)) || AreAddressed(names)
            || (names.Length < LongestEntry && PersonWords.IsOneFormal(names)))
            return names;
        var named = PersonWords.IsOne(names)
            ? (PersonWords.Names(names) == 1 || PersonWords.One(names) is { Stated: not null }) && names.Length < LongestEntry
            : PersonWords.Names(names) * 5 >= PersonWords.Pieces(names).Count(p => !NameWords.IsRole(p)) * 4 && PersonWords.Names(names) > 0;
        return named ? names : null;
    }

    // "Cllrs Bell, Dove and Frost", "Vice Chairman, Mr P Hart in the Chair": forms of address say that these are people.
    private static bool AreAddressed(string names)
    {
        var pieces = PersonWords.Pieces(names).Where(p => !NameWords.IsRole(p)).ToList();
        return pieces.Count > 0 && NameWords.IsForm(pieces[0].Split(' ')[0]) && pieces.TrueForAll(p => PersonWords.One(p) is { Name.Length: < 30 });
    }

    private const int LongestGroup = 40;

    // "Pam, Kris, Janet and Nora": three or more, half of which many people have.
    private static bool AreFirstNames(string names) =>
        PersonWords.Pieces(names) is { Count: >= Fewest } pieces
        && pieces.TrueForAll(p => char.IsUpper(p[0]) && PersonWords.One(p) is not null)
        && pieces.Count(p => FirstNames.Begins(PersonWords.One(p)!.Name)) * 2 >= pieces.Count;

    // "Ann", "Carl D", "Eve", "Jo" and "Ben", one below the other in the head.
    private void TakeFirstNames(IReadOnlyList<MinuteLine> lines, int begin)
    {
        for (var i = 0; i < Math.Min(begin, MostHead); i++)
        {
            var run = lines.Skip(i).TakeWhile(l => l is { Heading: null, Number: null, Table: null, Text: { Length: > 1 and < LongestShort } text }
                && text.Count(c => c == ' ') < 2 && NameWords.IsName(text)).Select(l => l.Text).ToList();
            if (run.Count >= ManyNames && run.Count(FirstNames.Begins) * 3 >= run.Count * 2)
            {
                run.ForEach(n => Add(_present, new Person(n)));
                return;
            }

            i += run.Count;
        }
    }

    // "Ann / Harbour Trust / @ann": people who signed in by themselves, wherever they did.
    private void TakeSignedIn(IReadOnlyList<MinuteLine> lines)
    {
        var signed = lines.Where(l => l.Bullet && l.Text.Length < LongestEntry).Select(l => l.Text.Split(" / "))
            .Where(s => s is [_, _, ['@', _, ..]] && NameWords.IsName(s[0])).ToList();
        if (signed.Count >= Fewest)
            signed.ForEach(s => Add(_present, new Person(s[0].Trim()) { Organisation = s[1].Trim(), Handle = s[2].Trim()[1..] }));
    }

    // "Ann Bell: I have tried it": where nobody says who was there, those who speak in full were.
    private void TakeSpeakers(IReadOnlyList<MinuteLine> lines)
    {
        static string Speaker(MinuteLine l) => Says().Match(l.Text[..Math.Min(l.Text.Length, LongestGroup)]).Groups["name"].Value;
        static bool IsPerson(string name) =>
            name.Length > 0 && NameWords.IsName(name) && !NameWords.IsRole(name) && !NameWords.IsBody(name)
            && Labels.Meaning(name) == Announces.Nothing;
        var spoken = lines.Where(l => l is { Heading: null, Table: null, Number: null }).Select(Speaker).Where(IsPerson).ToList();
        var full = spoken.Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (full.Count >= Fewest && spoken.Count >= full.Count * 2 && full.Exists(FirstNames.Begins))
            full.ForEach(n => Add(_present, new Person(n)));
    }

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]*){0,2}): \S", RegexOptions.NonBacktracking)]
    private static partial Regex Says();
}
