using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LondonBoard.People;

/// <summary>
/// What merging one organisation into another will do: pure, so that the page shows it before it is done. The kept entry
/// keeps the name it has now. Names of the other take their place in its history where their days say which it is;
/// those that have none, or come later, are other spellings from then on.
/// </summary>
/// <param name="Before">The names of the kept entry as they were.</param>
/// <param name="Names">Its names as they will be.</param>
/// <param name="OtherNames">Other spellings and abbreviations that it gets.</param>
/// <param name="People">The people who then speak for it.</param>
public sealed record OrganisationMergePlan(
    ImmutableArray<OrganisationName> Before, ImmutableArray<OrganisationName> Names, ImmutableArray<string> OtherNames, ImmutableArray<Guid> People)
{
    /// <summary>Works it out.</summary>
    /// <param name="kept">The entry to keep.</param>
    /// <param name="gone">The entry that goes into it.</param>
    /// <param name="people">The people of the other entry.</param>
    public static OrganisationMergePlan Of(Organisation kept, Organisation gone, IEnumerable<Person> people)
    {
        var names = kept.Names.Select((name, at) => Filled(kept.Names, at, name, gone.Names)).ToList();
        var rest = gone.Names.Where(g => !names.Exists(n => IsSame(n, g)) && !Place(names, g)).ToList();
        var known = names.SelectMany(Texts).Concat(kept.OtherNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = rest.Concat(gone.Names.Except(rest)).SelectMany(Texts).Concat(gone.OtherNames)
            .Where(known.Add).Take(Math.Max(0, Person.MostNames - kept.OtherNames.Length));
        return new(kept.Names, [.. names], [.. others], [.. people.Where(p => p.OrganisationId == gone.Id).Select(p => p.Id)]);
    }

    /// <summary>The names without what the merge gave: as they were, or, where somebody has changed them since, without those it gave that still stand.</summary>
    public ImmutableArray<OrganisationName> TakenFrom(ImmutableArray<OrganisationName> now)
    {
        if (now.SequenceEqual(Names))
            return Before;
        return now.RemoveAll(Given.Contains) is { IsEmpty: false } left ? left : now;
    }

    /// <summary>The names that the history of the kept entry gets.</summary>
    [JsonIgnore]
    public IEnumerable<OrganisationName> Given => Names.Where(n => !Before.Any(b => IsSame(b, n)));

    /// <summary>What the kept entry leaves open of a name that both have.</summary>
    private static OrganisationName Filled(ImmutableArray<OrganisationName> own, int at, OrganisationName name, ImmutableArray<OrganisationName> others)
    {
        if (others.FirstOrDefault(o => IsSame(o, name)) is not { } other)
            return name;
        var from = at == 0 && (own.Length == 1 || other.From < own[1].From) ? name.From ?? other.From : name.From;
        return name with { Abbreviation = name.Abbreviation ?? other.Abbreviation, From = from };
    }

    /// <summary>Puts a name where its day says; false where there is no such place before the name that the kept entry has now.</summary>
    private static bool Place(List<OrganisationName> names, OrganisationName name)
    {
        var at = names.FindIndex(n => n.From is not null && (name.From is null || name.From < n.From));
        var follows = at > 0 && (name.From is null || name.From <= names[at - 1].From);
        if (at < 0 || follows || names.Count == Organisation.MostNames)
            return false;
        names.Insert(at, name);
        return true;
    }

    private static IEnumerable<string> Texts(OrganisationName name) => name.Abbreviation is { } abbreviation ? [name.Name, abbreviation] : [name.Name];

    private static bool IsSame(OrganisationName one, OrganisationName other) => WrittenName.Key(one.Name) == WrittenName.Key(other.Name);
}
