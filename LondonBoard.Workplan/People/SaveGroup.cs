using System.Collections.Immutable;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>Adds a board, network or subgroup, or changes one.</summary>
/// <param name="Id">Which; a new id for a new one.</param>
/// <param name="SeenVersion">The version that was seen; null for a new one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What sort it is.</param>
public sealed record SaveGroup(Guid Id, Guid? SeenVersion, string Name, GroupKind Kind) : IEdit
{
    /// <summary>Other names and abbreviations.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>The group it belongs to.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>The person in the chair.</summary>
    public Guid? ChairId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; init; }

    /// <summary>Where its papers are.</summary>
    public string? PapersLink { get; init; }

    /// <inheritdoc cref="SavePerson.Seen"/>
    public SaveGroup? Seen { get; init; }

    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="SaveGroup"/>.</summary>
public sealed class SaveGroupRules : AbstractValidator<SaveGroup>
{
    /// <summary>Sets them up.</summary>
    public SaveGroupRules()
    {
        RuleFor(c => c.Id).NotEmpty();
        RuleFor(c => c.Name).Needed("the group’s name", Person.MaxText);
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.OtherNames).FitsList();
        RuleFor(c => c.ParentId).NotEqual(c => (Guid?)c.Id).WithMessage("A group cannot belong to itself.");
        RuleFor(c => c.Purpose).Fits(Group.MaxPurpose);
        RuleFor(c => c.PapersLink).Fits(Group.MaxLink);
        // Anything else that a browser opens, such as javascript:, is none of ours to link to.
        RuleFor(c => c.PapersLink).Must(l => string.IsNullOrWhiteSpace(l) || (Uri.TryCreate(l.Trim(), UriKind.Absolute, out var link) && link.Scheme is "http" or "https"))
            .WithMessage("A link to papers begins with https:// or http://.");
    }
}

public sealed partial class PeopleStore
{
    /// <summary>Adds a group or changes one.</summary>
    public Task<EditResult> SaveGroupAsync(SaveGroup command) => door.RunAsync(command, async scope =>
    {
        var mine = Made(command);
        if (await LoadAsync(scope, command.Id, command.SeenVersion, () => new Group { Id = command.Id, Name = mine.Name }) is not var (group, isNew))
            return new EditResult.Gone();
        var (merged, refused) = await PutTogetherAsync(scope, group, isNew ? null : command.SeenVersion ?? Guid.Empty, command.Seen is { } seen ? Made(seen) : null, mine);
        if (refused is not null)
            return refused;
        if (await IsBelowAsync(scope, mine.ParentId, group.Id))
            return new EditResult.Invalid([new(nameof(SaveGroup.ParentId), "That group belongs to this one already.")]);
        if (mine.ChairId is { } chair && await scope.Db.Set<Person>().FindAsync(chair) is null)
            return new EditResult.Gone();
        var before = await EntryField.ReadAsync(scope, group);
        await EntryField.CopyAsync(scope, mine, group);
        if (isNew)
            scope.Record(ChangeKind.Add, Place, group.Id, "group", after: group.Name);
        else
            await EntryField.RecordAsync(scope, group.Id, group, before);
        return new EditResult.Saved(group.Id, 0) { Merged = merged };
    });

    /// <summary>The entry as a form says it, stored nowhere.</summary>
    private static Group Made(SaveGroup form) => new()
    {
        Name = PeopleRules.Kept(form.Name) ?? "",
        OtherNames = PeopleRules.Kept(form.OtherNames),
        Kind = form.Kind,
        ParentId = form.ParentId,
        ChairId = form.ChairId,
        Purpose = form.Purpose?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } purpose ? purpose : null,
        PapersLink = PeopleRules.Kept(form.PapersLink),
    };

    /// <summary>Whether a group stands somewhere below another, or is it.</summary>
    internal static async Task<bool> IsBelowAsync(EditScope scope, Guid? id, Guid above)
    {
        for (; id is not null; id = (await scope.Db.Set<Group>().FindAsync(id))?.ParentId)
        {
            if (id == above)
                return true;
        }

        return false;
    }

    private static async Task<string?> GroupNameAsync(EditScope scope, Guid? id) => id is { } known ? (await scope.Db.Set<Group>().FindAsync(known))?.Name : null;

    private static async Task<string?> PersonNameAsync(EditScope scope, Guid? id) => id is { } known ? (await scope.Db.Set<Person>().FindAsync(known))?.Name : null;
}
