using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
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

    /// <summary>The form as its author began with it: what others changed since is put together with it. Without it any other version is a conflict.</summary>
    public SavePerson? Seen { get; init; }

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
        var mine = Made(command);
        var loaded = await LoadAsync(scope, command.Id, command.SeenVersion, () => new Person { Id = command.Id, Name = mine.Name });
        if (loaded is not var (person, isNew) || person.MergedIntoId is not null)
            return new EditResult.Gone();
        var (merged, refused) = await PutTogetherAsync(scope, person, isNew ? null : command.SeenVersion ?? Guid.Empty, command.Seen is { } seen ? Made(seen) : null, mine);
        if (refused is not null)
            return refused;
        while (mine.OrganisationId is { } organisation && await scope.Db.Set<Organisation>().FindAsync(organisation) is { MergedIntoId: { } into })
            mine.OrganisationId = into;
        if (mine.OrganisationId is { } known && await scope.Db.Set<Organisation>().FindAsync(known) is null)
            return new EditResult.Gone();
        if (mine.AccountId is { } account && await scope.Db.Set<Person>().AnyAsync(p => p.AccountId == account && p.Id != person.Id && p.MergedIntoId == null))
            return new EditResult.Invalid([new(nameof(SavePerson.AccountId), "Another person has this account already.")]);
        var before = await EntryField.ReadAsync(scope, person);
        await EntryField.CopyAsync(scope, mine, person);
        if (isNew)
            scope.Record(ChangeKind.Add, Place, person.Id, "person", after: person.Name);
        else
            await EntryField.RecordAsync(scope, person.Id, person, before);
        return new EditResult.Saved(person.Id, 0) { Merged = merged };
    });

    /// <summary>The entry as a form says it, stored nowhere.</summary>
    private static Person Made(SavePerson form) => new()
    {
        Name = PeopleRules.Kept(form.Name) ?? "",
        JobTitle = PeopleRules.Kept(form.JobTitle),
        Email = PeopleRules.Kept(form.Email),
        OtherNames = PeopleRules.Kept(form.OtherNames),
        Initials = PeopleRules.Kept(form.Initials),
        OrganisationId = form.OrganisationId,
        AccountId = form.AccountId,
    };
}
