using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
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
        if (await FindAsync(scope, command.Of, command.Id) is not { } entry || entry is IMergeable { MergedIntoId: not null })
            return new EditResult.Gone();
        Archive(scope, command.Id, entry, command.Archived);
        return new EditResult.Saved(command.Id, 0);
    });

    /// <summary>Puts an entry away or brings it back, as a part of another command.</summary>
    internal static void Archive(EditScope scope, Guid id, object entry, bool archived)
    {
        var stood = entry switch { Person p => p.ArchivedAt, Organisation o => o.ArchivedAt, Group g => g.ArchivedAt, _ => null };
        if (stood is not null == archived)
            return;
        DateTime? at = archived ? scope.Now : null;
        switch (entry)
        {
            case Person person: person.ArchivedAt = at; break;
            case Organisation organisation: organisation.ArchivedAt = at; break;
            case Group group: group.ArchivedAt = at; break;
        }

        scope.Record(archived ? ChangeKind.Archive : ChangeKind.Restore, Place, id);
    }
}
