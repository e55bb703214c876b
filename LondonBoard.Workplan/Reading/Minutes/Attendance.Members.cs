using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>Puts people on the lists, each once.</content>
internal sealed partial class Attendance
{
    private void Official(Person person, Announces what, string label)
    {
        if (what == Announces.Chair && !NameWords.IsRole(person.Name)
            && !_away.Exists(p => p.Name.Equals(person.Name, StringComparison.OrdinalIgnoreCase)))
            Chair ??= person.Name;
        _officials.Add(person.Name);
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
            if (_present.Where(p => p != person && IsWith(p, person.Name)).Take(2).ToList() is not [var own])
                continue;
            _present.Remove(person);
            _present[_present.IndexOf(own)] = own with { Role = own.Role ?? person.Role };
        }

        _away.RemoveAll(p => NameWords.IsInitials(p.Name) && _away.Exists(o => o != p && IsWith(o, p.Name)));
    }

    private static bool IsWith(Person person, string initials) =>
        person.Stated is { } stated
            ? stated.Equals(initials, StringComparison.OrdinalIgnoreCase)
            : person.Words.Length > 1 && person.MayBe(initials);

    // "Apologies: Ann Bell, Harbour Trust, Area Commander": a body is nobody, and a lone office that was not there neither.
    private void DropBodies()
    {
        static bool Alone(Person p) => p is { Stated: null, Handle: null, Organisation: null, Words.Length: > 1 };
        _present.RemoveAll(p => Alone(p) && NameWords.IsOnlyBody(p.Name));
        _away.RemoveAll(p => Alone(p) && (NameWords.IsOnlyBody(p.Name) || (p.Role is null && NameWords.IsRole(p.Name))));
    }

    // "Notes: Jon" beside "Jonathan Reed" is no other person, where nobody else begins so.
    private void DropShort()
    {
        bool IsShort(Person p) =>
            p is { Words: [{ Length: >= 3 }] or [_, { Length: >= 3 }], Organisation: null, Stated: null, Handle: null } && _officials.Contains(p.Name);
        // "Scribe: Carl" is C. Dove.
        bool BeginsSo(Person p, string name) =>
            p.Words.Length > 1 && p.Name != name
            && (p.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                || (!name.Contains(' ', StringComparison.Ordinal) && p.Words[0].TrimEnd('.') is [var initial] && initial == name[0]));
        foreach (var person in _present.Where(IsShort).ToList())
        {
            if (_present.Where(p => BeginsSo(p, person.Name)).Take(2).ToList() is not [var own])
                continue;
            _present.Remove(person);
            _present[_present.IndexOf(own)] = own with { Role = own.Role ?? person.Role };
        }
    }

    // Among people with their initials a bare word is a scrap of where somebody is from.
    private void DropScraps()
    {
        // "meetbot (3)": what keeps the log of a chat is nobody.
        _present.RemoveAll(p => p.Words.Length == 1 && char.IsLower(p.Name[0]) && p.Name.EndsWith("bot", StringComparison.Ordinal));
        if (_present.Count(p => p.Stated is not null) is > 2 and var stated && stated * 10 >= _present.Count * 6)
            _present.RemoveAll(p => p is { Words.Length: 1, Stated: null, Handle: null, Role: null, Addressed: false } && !NameWords.IsInitials(p.Name));
    }

    // "Ann Bell – present, Carl Dove – absent", "Eve Frost (N)": what a roll call says of each is where they belong.
    private void TakeRollCall()
    {
        var called = _present.Where(p => Came(p) is not null).ToList();
        if (called.TrueForAll(p => p.Organisation!.Length < 4) && called.Count < Fewest)
            return;
        // "Ann Bell (attends)": where most say that they do, the others are members who did not.
        if (called.Count(Attends) is >= Fewest and var there && there * 2 >= _present.Count)
            _present.RemoveAll(p => Came(p) is null && p.Role is null && !_officials.Contains(p.Name));
        foreach (var person in called)
        {
            if (Came(person) == true)
            {
                _present[_present.IndexOf(person)] = person with { Organisation = null };
                continue;
            }

            _present.Remove(person);
            Add(_away, person with { Organisation = null });
        }
    }

    private static bool Attends(Person person) => Came(person) == true && person.Organisation!.Contains("attend", StringComparison.OrdinalIgnoreCase);

    private static bool? Came(Person person) => person.Organisation?.ToLowerInvariant() switch
    {
        "present" or "attends" or "attended" or "attending" or "will attend" or "y" or "yes" or "✓" or "✔" or "☑" or "✅" => true,
        "absent" or "apologies" or "excused" or "absent with apologies" or "n" or "no" or "✗" or "✘" or "❌" => false,
        "will not attend" or "not attending" or "did not attend" => false,
        _ => null,
    };

    // "Ann Bell (pepper), Carl Dove (Tux)": no body begins with a small letter, and no two people share a nickname.
    private static void TakeNicknames(List<Person> people)
    {
        var named = people.FindAll(p => p is { Handle: null, Words.Length: > 1, Organisation: { } from }
            && NameWords.IsNick(from) && !NameWords.IsRole(from));
        if (named.Count < Fewest || named.Count * 2 < people.Count)
            return;
        if (!named.Exists(p => char.IsLower(p.Organisation![0])) || named.DistinctBy(p => p.Organisation).Count() < named.Count)
            return;
        named.ForEach(p => people[people.IndexOf(p)] = p with { Handle = p.Organisation, Organisation = null });
    }

    // Somebody named twice is one person, of whom more is known.
    private static void Add(List<Person> list, Person person)
    {
        if (person.Name.Length < 2)
            return;
        var at = Find(list, person);
        if (at < 0)
            list.Add(person);
        else if ((list[at].Words[0].Length <= 2 && person.Words is [{ Length: > 2 }, _, ..]) || list[at].Words.Length < Math.Min(person.Words.Length, 2))
            list[at] = person with { Organisation = person.Organisation ?? list[at].Organisation, Role = person.Role ?? list[at].Role };
        else
        {
            list[at] = list[at] with
            {
                Organisation = list[at].Organisation ?? person.Organisation,
                Role = list[at].Role ?? person.Role,
                Stated = list[at].Stated ?? person.Stated,
                Handle = list[at].Handle ?? person.Handle,
            };
        }
    }

    // Where somebody is on a list already, by the surest sign first; -1 where nowhere.
    private static int Find(List<Person> list, Person person)
    {
        bool HasHandle(Person p) => person.Handle is { } handle && handle.Equals(p.Handle, StringComparison.OrdinalIgnoreCase);
        bool HasName(Person p) =>
            Plain(p.Name).Equals(Plain(person.Name), StringComparison.OrdinalIgnoreCase)
            || (person.Words.Length == 1 && p.Words.Length > 1 && p.Words.Contains(person.Name, StringComparer.OrdinalIgnoreCase))
            || IsInitialOf(person, p);
        bool HasInitial(Person p) => IsInitialOf(p, person) && person.Words[0].Length > 2;
        bool HasSurname(Person p) =>
            p is { Words: [var only], Stated: { } stated } && person.Words.Length > 1
            && person.Words[^1].Equals(only, StringComparison.OrdinalIgnoreCase) && person.MayBe(stated);
        bool HasFirstName(Person p) =>
            p.Words is [var only] && person.Words.Length > 1
            && person.Words[0].Equals(only, StringComparison.OrdinalIgnoreCase) && p.Handle is null;
        foreach (var isOne in (Predicate<Person>[])[HasHandle, HasName, HasInitial, HasSurname, HasFirstName])
        {
            if (list.FindIndex(isOne) is >= 0 and var at)
                return at;
        }

        return -1;
    }

    // "A. Bell" and "Ann Bell"
    private static bool IsInitialOf(Person brief, Person full) =>
        brief.Words is [{ Length: <= 2 } initial, var last] && full.Words.Length > 1
        && full.Words[^1].Equals(last, StringComparison.OrdinalIgnoreCase) && full.Name[0] == initial[0];

    // "Käbisch" is the "Kaebisch" of the list.
    private static string Plain(string name) =>
        name.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);

    /// <summary>
    /// Who is on no list, but is charged by name again and again: "- Ann: write to the yard", "- Ann will ring"; and those by
    /// whom a chat's recorder lists what is to be done.
    /// </summary>
    public IEnumerable<Person> Named(IReadOnlyList<MinuteLine> lines) => Charged(lines).Concat(Recorded(lines));

    private static IEnumerable<Person> Recorded(IReadOnlyList<MinuteLine> lines)
    {
        var list = lines.SkipWhile(l => !ByPerson().IsMatch(l.Text)).Skip(1).SkipWhile(l => !l.Bullet).TakeWhile(l => l.Bullet).ToList();
        return list.Where(l => l.Indent == list[0].Indent && !l.Text.Contains(' ', StringComparison.Ordinal) && !OwnerWords.IsNobody(l.Text))
            .Select(l => new Person(l.Text) { Handle = l.Text });
    }

    [GeneratedRegex("^action items,? by person", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ByPerson();

    private IEnumerable<Person> Charged(IReadOnlyList<MinuteLine> lines)
    {
        bool IsListed(string name) => _present.Concat(_away).Any(p => p.Words.Contains(name, StringComparer.OrdinalIgnoreCase));
        return lines.Where(l => l.Bullet).Select(l => ByName().Match(l.Text[..Math.Min(l.Text.Length, 60)])).Where(IsCharge)
            .GroupBy(m => m.Groups["name"].Value)
            .Where(g => g.Count() > 1 && g.Any(m => m.Groups["sign"].Value == ":") && !IsListed(g.Key))
            .Select(g => new Person(g.Key));
    }

    private static bool IsCharge(Match found) =>
        found.Success && NameWords.IsName(found.Groups["name"].Value) && !NameWords.IsRole(found.Groups["name"].Value)
        && Verbs.Is(found.Groups["verb"].Value);

    [GeneratedRegex(@"^(?<name>\p{Lu}\p{Ll}{2,14})(?<sign>:| will| to) (?<verb>\p{L}\p{Ll}+)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ByName();
}
