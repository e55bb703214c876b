using System.Collections.Immutable;

namespace LondonBoard.People;

/// <summary>Somebody who comes to meetings, owns actions or belongs to a group; with or without an account.</summary>
public sealed class Person : IMergeable
{
    /// <summary>The longest name, job title or address kept, in characters.</summary>
    public const int MaxText = 200;

    /// <summary>The most other names, and the most initials, that one person has.</summary>
    public const int MostNames = 20;

    /// <summary>What the person is known by.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The name as the board writes it: "Helen McCollum".</summary>
    public required string Name { get; set; }

    /// <summary>Other spellings of the name that papers use.</summary>
    public ImmutableArray<string> OtherNames { get; set; } = [];

    /// <summary>Initials that papers use; those that the name itself gives need not stand here.</summary>
    public ImmutableArray<string> Initials { get; set; } = [];

    /// <summary>The organisation the person speaks for.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>What the person does there: "Director of Children's Services".</summary>
    public string? JobTitle { get; set; }

    /// <summary>The e-mail address; shown to those with <see cref="Access.Permission.SeeContacts"/> alone and never written into the history.</summary>
    public string? Email { get; set; }

    /// <summary>The account the person signs in with.</summary>
    public Guid? AccountId { get; set; }

    /// <inheritdoc/>
    public Guid? MergedIntoId { get; set; }

    /// <summary>When the entry was put away (UTC); null while it is in the directory.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <inheritdoc/>
    public Guid Version { get; set; }

    /// <summary>A copy for those who may not see addresses.</summary>
    public Person WithoutContacts()
    {
        var copy = (Person)MemberwiseClone();
        copy.Email = null;
        return copy;
    }
}
