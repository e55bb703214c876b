using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Dates;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>Adds an organisation, or changes its names.</summary>
/// <param name="Id">Which; a new id for a new one.</param>
/// <param name="SeenVersion">The version that was seen; null for a new one.</param>
/// <param name="Names">Its names, the first first.</param>
public sealed record SaveOrganisation(Guid Id, Guid? SeenVersion, ImmutableArray<OrganisationName> Names) : IEdit
{
    /// <summary>Other spellings and abbreviations.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <inheritdoc cref="SavePerson.Seen"/>
    public SaveOrganisation? Seen { get; init; }

    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="SaveOrganisation"/>.</summary>
public sealed class SaveOrganisationRules : AbstractValidator<SaveOrganisation>
{
    /// <summary>Sets them up.</summary>
    public SaveOrganisationRules()
    {
        RuleFor(c => c.Id).NotEmpty();
        RuleFor(c => c.Names).Must(n => n.Length is > 0 and <= Organisation.MostNames && n.All(o => PeopleRules.Kept(o.Name) is not null))
            .WithMessage("Give the organisation’s name.");
        RuleFor(c => c.Names).Must(n => n.All(o => o.Name.Length <= Person.MaxText && (o.Abbreviation?.Length ?? 0) <= Person.MaxText))
            .WithMessage($"At most {Person.MaxText} characters, please.");
        RuleFor(c => c.OtherNames).FitsList();
        RuleFor(c => c.Names).Must(n => n.Skip(1).All(o => o.From is not null))
            .WithMessage("Say from which day the organisation had each later name.");
        RuleFor(c => c.Names).Must(n => n.Zip(n.Skip(1)).All(p => p.First.From is null || p.First.From < p.Second.From))
            .WithMessage("Each name begins after the one before it.");
    }
}

public sealed partial class PeopleStore
{
    /// <summary>Adds an organisation or changes its names.</summary>
    public Task<EditResult> SaveOrganisationAsync(SaveOrganisation command) => door.RunAsync(command, async scope =>
    {
        var mine = Made(command);
        var loaded = await LoadAsync(scope, command.Id, command.SeenVersion, () => new Organisation { Id = command.Id, Names = mine.Names });
        if (loaded is not var (organisation, isNew) || organisation.MergedIntoId is not null)
            return new EditResult.Gone();
        var (merged, refused) = await PutTogetherAsync(scope, organisation, isNew ? null : command.SeenVersion ?? Guid.Empty, command.Seen is { } seen ? Made(seen) : null, mine);
        if (refused is not null)
            return refused;
        var before = await EntryField.ReadAsync(scope, organisation);
        await EntryField.CopyAsync(scope, mine, organisation);
        if (isNew)
            scope.Record(ChangeKind.Add, Place, organisation.Id, "organisation", after: organisation.Now.Name);
        else
            await EntryField.RecordAsync(scope, organisation.Id, organisation, before);
        return new EditResult.Saved(organisation.Id, 0) { Merged = merged };
    });

    /// <summary>The entry as a form says it, stored nowhere.</summary>
    private static Organisation Made(SaveOrganisation form) => new()
    {
        Names = [.. form.Names.Select(n => new OrganisationName(PeopleRules.Kept(n.Name) ?? "", PeopleRules.Kept(n.Abbreviation), n.From))],
        OtherNames = PeopleRules.Kept(form.OtherNames),
    };

    /// <summary>The names in words.</summary>
    internal static string Words(ImmutableArray<OrganisationName> names) => string.Join(", ", names.Select((n, at) =>
        $"{(at > 0 ? "then " : "")}{n.Short}{(at + 1 < names.Length && names[at + 1].From is { } next ? $" until {next.AddDays(-1).Words()}" : "")}"));
}
