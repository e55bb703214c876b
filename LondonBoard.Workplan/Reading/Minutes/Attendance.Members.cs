using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Puts people on the lists, each once.</content>
internal sealed partial class Attendance
{
    private void Official(Person person, Announces what, string label)
    {
        if (what == Announces.Chair && !NameWords.IsRole(person.Name) && !_away.Exists(p => p.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase)))
            Chair ??= person.Name;
        var role = what == Announces.Chair ? "Chair" : NameWords.IsRole(label) && !label.Contains("minute", StringComparison.OrdinalIgnoreCase) ? label : null;
        if (_away.FindIndex(p => p.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var away)
            _away[away] = _away[away] with { Role = _away[away].Role ?? role };
        else
            Add(_present, person.Role is null && role is not null ? person with { Role = role } : person);
    }

    // "Minutes: AB" beside "Ann Bell (AB)" is no other person.
    private void DropInitials()
    {
        foreach (var person in _present.Where(p => NameWords.IsInitials(p.Name)).ToList())
        {
            if (_present.Where(p => p != person && (p.Stated is { } stated ? stated.Equals(person.Name, StringComparison.OrdinalIgnoreCase) : p.Words.Length > 1 && p.MayBe(person.Name))).Take(2).ToList() is not [var own])
                continue;
            _present.Remove(person);
            _present[_present.IndexOf(own)] = own with { Role = own.Role ?? person.Role };
        }
    }

    // Among people with their initials a bare word is a scrap of where somebody is from.
    private void DropScraps()
    {
        if (_present.Count(p => p.Stated is not null) is > 2 and var stated && stated * 10 >= _present.Count * 6)
            _present.RemoveAll(p => p is { Words.Length: 1, Stated: null, Handle: null, Role: null } && !NameWords.IsInitials(p.Name));
    }

    // "Tim Monks (monk)", "Raj Shukla (Natural20)": a word of their own beside everybody, not all as bodies are written, is what they are called.
    private void TakeNicknames()
    {
        var beside = _present.Where(p => p is { Organisation: not null, Words.Length: > 1 }).ToList();
        var nicks = beside.Select(p => p.Organisation!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (beside.Count < 3 || nicks.Count < beside.Count || beside.Exists(p => p.Organisation!.Contains(' ', StringComparison.Ordinal)) || !nicks.Any(n => char.IsLower(n[0]) || n.Any(char.IsAsciiDigit)))
            return;
        foreach (var person in beside)
            _present[_present.IndexOf(person)] = person with { Organisation = null, Handle = person.Handle ?? person.Organisation };
    }

    // Somebody named twice is one person, of whom more is known.
    private static void Add(List<Person> list, Person person)
    {
        if (person.Name.Length < 2)
            return;
        var at = person.Handle is { } handle ? list.FindIndex(p => handle.Equals(p.Handle, StringComparison.OrdinalIgnoreCase)) : -1;
        at = at >= 0 ? at : list.FindIndex(p => p.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase) || (person.Words.Length == 1 && p.Words.Length > 1 && p.Words.Contains(person.Name, StringComparer.OrdinalIgnoreCase)) || (person.Words is [{ Length: <= 2 } i, var s] && p.Words.Length > 1 && p.Words[^1].Equals(s, StringComparison.OrdinalIgnoreCase) && p.Name[0] == i[0]));
        at = at >= 0 ? at : list.FindIndex(p => p.Words is [{ Length: <= 2 } i, var s] && person.Words.Length > 1 && person.Words[^1].Equals(s, StringComparison.OrdinalIgnoreCase) && person.Words[0].Length > 2 && person.Name[0] == i[0]);
        at = at >= 0 ? at : list.FindIndex(p => p.Words is [var only] && person.Words.Length > 1 && person.Words[0].Equals(only, StringComparison.OrdinalIgnoreCase) && p.Handle is null);
        if (at < 0)
            list.Add(person);
        else if ((list[at].Words[0].Length <= 2 && person.Words[0].Length > 2) || list[at].Words.Length < Math.Min(person.Words.Length, 2))
            list[at] = person with { Organisation = person.Organisation ?? list[at].Organisation, Role = person.Role ?? list[at].Role };
        else
            list[at] = list[at] with { Organisation = list[at].Organisation ?? person.Organisation, Role = list[at].Role ?? person.Role, Stated = list[at].Stated ?? person.Stated, Handle = list[at].Handle ?? person.Handle };
    }

    /// <summary>Who is on no list, but is charged by name again and again: "- Ann: write to the yard", "- Ann will ring".</summary>
    public IEnumerable<Person> Named(IReadOnlyList<MinuteLine> lines) =>
        lines.Where(l => l.Bullet).Select(l => ByName().Match(l.Text[..Math.Min(l.Text.Length, 60)])).Where(m => m.Success && NameWords.IsName(m.Groups["name"].Value) && !NameWords.IsRole(m.Groups["name"].Value) && Verbs.Is(m.Groups["verb"].Value))
            .GroupBy(m => m.Groups["name"].Value)
            .Where(g => g.Count() > 1 && g.Any(m => m.Groups["sign"].Value == ":") && !_present.Concat(_away).Any(p => p.Words.Contains(g.Key, StringComparer.OrdinalIgnoreCase)))
            .Select(g => new Person(g.Key));

    [GeneratedRegex(@"^(?<name>\p{Lu}\p{Ll}{2,14})(?<sign>:| will| to) (?<verb>\p{L}\p{Ll}+)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ByName();
}
