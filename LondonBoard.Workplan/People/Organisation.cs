using System.Collections.Immutable;

namespace LondonBoard.People;

/// <summary>A body that people come from. It stays the same one when its name changes.</summary>
public sealed class Organisation : IMergeable
{
    /// <summary>The most names that one organisation has had.</summary>
    public const int MostNames = 20;

    /// <summary>What it is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Its names, the first first; at least one.</summary>
    public required ImmutableArray<OrganisationName> Names { get; set; }

    /// <summary>Other spellings and abbreviations that papers use for it, whatever the day.</summary>
    public ImmutableArray<string> OtherNames { get; set; } = [];

    /// <inheritdoc/>
    public Guid? MergedIntoId { get; set; }

    /// <summary>When it was put away (UTC); null while it is in the directory.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>The name it has now.</summary>
    public OrganisationName Now => Names[^1];

    /// <summary>Everything it is or was called, in full and abbreviated.</summary>
    public IEnumerable<string> AllNames => Names.SelectMany(n => n.Abbreviation is { } a ? new[] { n.Name, a } : [n.Name]).Concat(OtherNames);

    /// <inheritdoc/>
    string IMergeable.Name => Now.Name;

    /// <summary>The name it had on a day: the last that had begun by then, or its first.</summary>
    public OrganisationName NameOn(DateOnly day) => Names.LastOrDefault(n => n.From is null || n.From <= day) ?? Names[0];
}

/// <summary>A name that an organisation has or had.</summary>
/// <param name="Name">In full: "Department for Education and Skills".</param>
/// <param name="Abbreviation">What papers call it: "DfES"; null where it has none.</param>
/// <param name="From">The first day of the name; null where nobody knows or it was always so. The name before ends the day before.</param>
public sealed record OrganisationName(string Name, string? Abbreviation, DateOnly? From)
{
    /// <summary>The abbreviation, or the name where it has none.</summary>
    public string Short => Abbreviation ?? Name;
}
