using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Lists with the family name first, and what stands beside names and says nothing of anybody.</content>
internal sealed partial class Attendance
{
    // "BELL Ann", "DE LA CRUZ Eve": where most of a list is written so, capitals are the family's name.
    private void TurnShouted()
    {
        var all = _present.Concat(_away).Where(p => p.Words.Length > 1).ToList();
        var shouted = all.FindAll(p => Shouted().IsMatch(p.Name));
        if (shouted.Count < Fewest || shouted.Count * 2 < all.Count || shouted.Count(p => FirstNames.Begins(Turned(p.Name))) * 3 < shouted.Count)
            return;
        foreach (var list in (ReadOnlySpan<List<Person>>)[_present, _away])
        {
            for (var at = 0; at < list.Count; at++)
                list[at] = Shouted().IsMatch(list[at].Name) ? list[at] with { Name = Turned(list[at].Name) } : list[at];
        }

        static string Turned(string name) =>
            Shouted().Match(name) is var found && found.Groups["family"] is var family
                ? $"{found.Groups["given"].Value} {Cased(family.Value)}" : name;
    }

    // "O'BRIEN" is O'Brien, "DE LA CRUZ" de la Cruz.
    private static string Cased(string family) =>
        InName().Replace(family.ToLowerInvariant(), m => NameWords.IsParticle(m.Value) ? m.Value : char.ToUpperInvariant(m.Value[0]) + m.Value[1..]);

    [GeneratedRegex(@"^(?<family>(\p{Lu}[\p{Lu}'’-]+ )*\p{Lu}[\p{Lu}'’-]+) " +
        @"(?<given>\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}[\p{L}'’.-]*)?)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Shouted();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex InName();

    // "Bell, Ann", "Dove, Carl (Harbour Trust)": where most lines of a list are so, the family's name stands first.
    private void TurnListed()
    {
        var turned = _open.Where(o => o.Body is null).Select(o => FamilyFirst().Match(o.Text)).Where(IsTurned).ToList();
        if (turned.Count * 2 <= _open.Count || (turned.Count < Fewest && !_turned))
            return;
        if (turned.Count(m => FirstNames.Begins(m.Groups["given"].Value)) * 2 < turned.Count)
            return;
        _turned = true;
        for (var at = 0; at < _open.Count; at++)
            _open[at] = _open[at] with { Text = FamilyFirst().Replace(_open[at].Text, m => IsTurned(m) ? m.Result("${given} ${family}${rest}") : m.Value) };

        static bool IsTurned(Match match) =>
            match.Groups["family"].Value is { Length: > 0 } family
            && !FirstNames.Begins(family)
            && !NameWords.IsTitle(family.Split(' ')[0])
            && (family.Count(c => c == ' ') <= family.Split(' ').Count(NameWords.IsParticle)
                || !match.Groups["given"].Value.Contains(' ', StringComparison.Ordinal));
    }

    private bool _turned;

    [GeneratedRegex(
        @"^(?<family>(\p{Ll}{2,3} ){0,2}\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?), " +
        @"(?<given>\p{Lu}[\p{L}'’.-]*( \p{Lu}[\p{L}'’.-]*)?)(?<rest>( ?[(\[–,;-].*)?)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex FamilyFirst();

    // "Ann Bell ann@harbour.example", "Carl Dove <carl@yard.example>": an address says nothing that the name does not.
    private static MinuteLine WithoutMail(MinuteLine line)
    {
        if (!line.Text.Contains('@', StringComparison.Ordinal) && !line.Cells.Any(c => c.Contains('@', StringComparison.Ordinal)))
            return line;
        return line with { Text = Bare(line.Text), Cells = [.. line.Cells.Select(Bare)] };

        static string Bare(string text) => Mail().Replace(text, "").Trim() is { Length: > 0 } bare && bare.Any(char.IsLetter) ? bare : text;
    }

    [GeneratedRegex(@"[ \t]+([–-] )?[<(\[]?(mailto:)?[\w.+-]+@[\w-]+(\.[\w-]+)+[>)\]]?", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    // "Harbour Trust (Ann Bell, Carl Dove)": where those in brackets are from.
    private bool TakeInBrackets(MinuteLine line)
    {
        if (InBrackets().Match(line.Text) is not { Success: true } found)
            return false;
        var (body, names) = (found.Groups["body"].Value.TrimEnd(), found.Groups["names"].Value);
        var pieces = PersonWords.Pieces(names);
        var isPerson = FirstNames.Begins(body) || (!NameWords.IsBody(body) && !IsShortBody(body) && !pieces.Exists(FirstNames.Begins));
        if (isPerson || pieces.Count == 0 || names.Contains('@', StringComparison.Ordinal) || !pieces.TrueForAll(IsSomebody))
            return false;
        _open.Add((names, body, line.Ticked));
        return true;

        static bool IsSomebody(string words) => IsPerson(words) && (PersonWords.IsFull(words) || FirstNames.Begins(words));
    }

    [GeneratedRegex(@"^(?<body>\p{Lu}[^():,;]{1,60}) ?\((?<names>[^()]{5,200})\)$", RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();
}
