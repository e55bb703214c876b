using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>Adds a person to the directory, or changes one.</summary>
/// <param name="Id">Who; a new id for somebody new.</param>
/// <param name="SeenVersion">The version that was seen; null for somebody new.</param>
/// <param name="Name">The name.</param>
public sealed record SavePerson(Guid Id, Guid? SeenVersion, string Name) : IEdit
{
    /// <summary>Other spellings.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>Initials that papers use.</summary>
    public ImmutableArray<string> Initials { get; init; } = [];

    /// <summary>The organisation.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The account the person signs in with.</summary>
    public Guid? AccountId { get; init; }

    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="SavePerson"/>.</summary>
public sealed partial class SavePersonRules : AbstractValidator<SavePerson>
{
    /// <summary>Sets them up.</summary>
    public SavePersonRules()
    {
        RuleFor(c => c.Id).NotEmpty();
        RuleFor(c => c.Name).Needed("the person’s name", Person.MaxText);
        RuleFor(c => c.OtherNames).FitsList();
        RuleFor(c => c.Initials).FitsList();
        RuleFor(c => c.JobTitle).Fits(Person.MaxText);
        RuleFor(c => c.Email).Fits(Person.MaxText);
        RuleFor(c => c.Email).Must(e => string.IsNullOrWhiteSpace(e) || Address().IsMatch(e.Trim()))
            .WithMessage("An e-mail address looks like name@example.org.");
    }

    [GeneratedRegex(@"^[^@\s,;<>]+@[^@\s,;<>.]+(?:\.[^@\s,;<>.]+)+$")]
    private static partial Regex Address();
}

public sealed partial class PeopleStore
{
    /// <summary>Adds a person or changes one.</summary>
    public Task<EditResult> SavePersonAsync(SavePerson command) => door.RunAsync(command, async scope =>
    {
        var name = PeopleRules.Kept(command.Name)!;
        if (await LoadAsync(scope, command.Id, command.SeenVersion, () => new Person { Id = command.Id, Name = name }) is not var (person, isNew) || person.MergedIntoId is not null)
            return new EditResult.Gone();
        if (!isNew && person.Version != command.SeenVersion)
            return new EditResult.Conflict(Words(person));
        if (command.OrganisationId is { } organisation && await scope.Db.Set<Organisation>().FindAsync(organisation) is null)
            return new EditResult.Gone();
        if (command.AccountId is { } account && await scope.Db.Set<Person>().AnyAsync(p => p.AccountId == account && p.Id != person.Id && p.MergedIntoId == null))
            return new EditResult.Invalid([new(nameof(SavePerson.AccountId), "Another person has this account already.")]);
        var before = await EntryField.ReadAsync(scope, person);
        (person.Name, person.JobTitle, person.Email) = (name, PeopleRules.Kept(command.JobTitle), PeopleRules.Kept(command.Email));
        (person.OtherNames, person.Initials) = (PeopleRules.Kept(command.OtherNames), PeopleRules.Kept(command.Initials));
        (person.OrganisationId, person.AccountId) = (command.OrganisationId, command.AccountId);
        if (isNew)
            scope.Record("add", Place, person.Id, "person", after: name);
        else
            await EntryField.RecordAsync(scope, person.Id, person, before);
        return new EditResult.Saved(person.Id, 0);
    });

    private static string? Joined(ImmutableArray<string> texts) => texts.IsEmpty ? null : string.Join(", ", texts);

    private static string Words(Person person) =>
        string.Join(" · ", new[] { person.Name, person.JobTitle, Joined(person.OtherNames), Joined(person.Initials) }.Where(t => t is not null));
}
