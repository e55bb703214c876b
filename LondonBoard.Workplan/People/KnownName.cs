using System.Collections.Immutable;

namespace LondonBoard.People;

/// <summary>What a name may stand for.</summary>
public enum NameOf
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A board, network or subgroup.</summary>
    Group,

    /// <summary>An organisation.</summary>
    Organisation,
}

/// <summary>Somebody or something that may be meant by a name in a paper.</summary>
/// <param name="Id">Which.</param>
/// <param name="Of">What it is.</param>
/// <param name="Name">Its name in full.</param>
public sealed record KnownName(Guid Id, NameOf Of, string Name)
{
    /// <summary>Other spellings, former names, abbreviations.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Initials that the papers give; those that the name gives are found besides.</summary>
    public ImmutableArray<string> Initials { get; init; } = [];

    /// <summary>What the person does: "Independent Chair", "Board Manager".</summary>
    public string? JobTitle { get; init; }

    /// <summary>The names of the person's organisation, which tell two persons apart: "HM (London Councils)".</summary>
    public ImmutableArray<string> Organisation { get; init; } = [];

    /// <summary>Whether the person chairs the meeting in question: "the Chair" is then they.</summary>
    public bool Chairs { get; init; }

    /// <summary>The groups that the person chairs: "the chair of the Health Network" is then they.</summary>
    public ImmutableArray<string> ChairOf { get; init; } = [];

    /// <summary>Whether the person is at the meeting in question: goes before those who are not.</summary>
    public bool Present { get; init; }
}

/// <summary>A name as written and whom it may mean.</summary>
/// <param name="AsWritten">The words.</param>
/// <param name="Candidates">Whom they may mean, in the order of their names: nobody, one, or several among whom a person has to choose.</param>
public sealed record ResolvedName(string AsWritten, ImmutableArray<KnownName> Candidates)
{
    /// <summary>The one it means; null where nobody is known or several may be meant.</summary>
    public KnownName? Known => Candidates.Length == 1 ? Candidates[0] : null;

    /// <summary>Whether several may be meant.</summary>
    public bool Doubtful => Candidates.Length > 1;
}
