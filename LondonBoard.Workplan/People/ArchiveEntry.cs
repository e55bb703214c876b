using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>Puts a person, organisation or group away, or brings it back. Nothing is lost either way.</summary>
/// <param name="Of">What it is.</param>
/// <param name="Id">Which.</param>
/// <param name="Archived">True to put it away.</param>
public sealed record ArchiveEntry(NameOf Of, Guid Id, bool Archived) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="ArchiveEntry"/>.</summary>
public sealed class ArchiveEntryRules : AbstractValidator<ArchiveEntry>
{
    /// <summary>Sets them up.</summary>
    public ArchiveEntryRules()
    {
        RuleFor(c => c.Of).IsInEnum();
        RuleFor(c => c.Id).NotEmpty();
    }
}

public sealed partial class PeopleStore
{
    /// <summary>Puts an entry away or brings it back.</summary>
    public Task<EditResult> ArchiveAsync(ArchiveEntry command) => door.RunAsync(command, async scope =>
    {
        DateTime? at = command.Archived ? scope.Now : null;
        bool Put(DateTime? stood) => stood is not null != command.Archived;
        bool changes;
        switch (command.Of)
        {
            case NameOf.Person when await scope.Db.Set<Person>().FindAsync(command.Id) is { MergedIntoId: null } person:
                (changes, person.ArchivedAt) = (Put(person.ArchivedAt), at);
                break;
            case NameOf.Organisation when await scope.Db.Set<Organisation>().FindAsync(command.Id) is { } organisation:
                (changes, organisation.ArchivedAt) = (Put(organisation.ArchivedAt), at);
                break;
            case NameOf.Group when await scope.Db.Set<Group>().FindAsync(command.Id) is { } group:
                (changes, group.ArchivedAt) = (Put(group.ArchivedAt), at);
                break;
            default:
                return new EditResult.Gone();
        }

        if (changes)
            scope.Record(command.Archived ? "archive" : "restore", Place, command.Id);
        return new EditResult.Saved(command.Id, 0);
    });
}
