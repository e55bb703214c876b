using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LondonBoard.People;

/// <summary>
/// Finds whom the names in a paper mean: "CC", "CC / ID", "Helen M", "the Chair", "London Board". The strongest kind of
/// match counts alone (full name, office, initials, short form, one name), and within it those present at the meeting go
/// before the others. Where several remain it does not choose. Total: any text gives a result.
/// </summary>
public sealed partial class NameResolver
{
    private const int Full = 0, Office = 1, GivenInitials = 2, OwnInitials = 3, ShortForm = 4, OneName = 5, Strengths = 6;

    /// <summary>The most commas and ands within one name.</summary>
    private const int MostJoints = 5;

    private static readonly string[] Chair = ["chair", "chairman", "chairwoman", "chairperson"];

    private readonly Dictionary<string, List<KnownName>>[] _byStrength = [.. Enumerable.Range(0, Strengths).Select(_ => new Dictionary<string, List<KnownName>>())];

    /// <summary>Makes one for some people, groups and organisations.</summary>
    public NameResolver(IEnumerable<KnownName> known)
    {
        foreach (var one in known.OrderBy(k => k.Name, StringComparer.OrdinalIgnoreCase).ThenBy(k => k.Id))
            Add(one);
    }

    /// <summary>Takes written owners apart ("CC / ID and the Chair") and finds each; the words are kept in their order.</summary>
    public ImmutableArray<ResolvedName> Resolve(string written)
    {
        var pieces = Joints().Split(written);
        var found = ImmutableArray.CreateBuilder<ResolvedName>();
        for (var at = 0; at < pieces.Length;)
        {
            // "Health and Wellbeing Board" is one name, although "and" stands in it. Pieces and joints take turns.
            var end = Math.Min(pieces.Length, at + (2 * MostJoints) + 1);
            while (end > at + 1 && Find(Full, WrittenName.Key(string.Concat(pieces[at..end]))).IsEmpty)
                end -= 2;
            var words = string.Concat(pieces[at..Math.Max(end, at + 1)]).Trim();
            if (words.Length > 0)
                found.Add(ResolveOne(words));
            at = Math.Max(end, at + 1) + 1;
        }

        return found.DrainToImmutable();
    }

    /// <summary>Finds whom one name means.</summary>
    public ResolvedName ResolveOne(string written)
    {
        var name = written;
        if (Bracket().Match(written) is { Success: true } bracket && Find(written).IsEmpty)
        {
            name = bracket.Groups["name"].Value;
            var organisation = WrittenName.Key(bracket.Groups["of"].Value);
            var all = Find(name);
            var there = all.RemoveAll(k => !k.Organisation.Any(o => WrittenName.Key(o) == organisation));
            return new(written, there.IsEmpty ? all : there);
        }

        return new(written, Find(name));
    }

    private ImmutableArray<KnownName> Find(string written)
    {
        var key = WrittenName.Key(written);
        for (var strength = Full; strength < Strengths; strength++)
        {
            // Given initials may look like anything ("DMy"); those worked out from a name are only sought by what looks like some.
            var sought = strength switch
            {
                GivenInitials => Together(key),
                OwnInitials => WrittenName.Initials(written),
                _ => key,
            };
            if (sought is not null && Find(strength, sought) is { IsEmpty: false } found)
                return found;
        }

        return [];
    }

    private ImmutableArray<KnownName> Find(int strength, string key)
    {
        if (!_byStrength[strength].TryGetValue(key, out var all))
            return [];
        var present = all.Where(k => k.Present).ToImmutableArray();
        return present.IsEmpty ? [.. all] : present;
    }

    private void Add(KnownName one)
    {
        foreach (var name in one.OtherNames.Prepend(one.Name))
        {
            Put(Full, WrittenName.Key(name), one);
            if (one.Of != NameOf.Person)
                continue;
            var words = WrittenName.Words(name);
            // Lists write "McCollum, Helen"; the comma is then no joint.
            if (words.Length > 1)
                Put(Full, string.Join(' ', [words[^1], .. words[..^1]]), one);
            foreach (var initials in WrittenName.InitialsOf(name))
                Put(OwnInitials, initials, one);
            foreach (var form in WrittenName.ShortForms(name))
                Put(ShortForm, form, one);
            foreach (var word in words.Length > 0 ? [words[0], words[^1]] : Array.Empty<string>())
                Put(OneName, word, one);
        }

        foreach (var initials in one.Initials)
            Put(GivenInitials, Together(WrittenName.Key(initials)), one);
        foreach (var office in Offices(one))
            Put(Office, WrittenName.Key(office), one);
    }

    private static IEnumerable<string> Offices(KnownName one)
    {
        if (one.JobTitle is { } title)
            yield return title;
        foreach (var chair in Chair)
        {
            if (one.Chairs)
                yield return chair;
            foreach (var group in one.ChairOf)
            {
                yield return $"{chair} of {group}";
                yield return $"{chair} of the {group}";
                yield return $"{group} {chair}";
            }
        }
    }

    private static string Together(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    private void Put(int strength, string key, KnownName one)
    {
        if (key.Length == 0)
            return;
        if (!_byStrength[strength].TryGetValue(key, out var all))
            _byStrength[strength][key] = all = [];
        if (!all.Exists(k => k.Id == one.Id))
            all.Add(one);
    }

    [GeneratedRegex(@"(\s*[/&+;,\n]\s*|\s+and\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex Joints();

    [GeneratedRegex(@"^(?<name>[^()]+?)\s*\((?<of>[^()]+)\)$")]
    private static partial Regex Bracket();
}
