using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>Makes two entries one, since they are one person or one organisation.</summary>
/// <param name="Of">What they are; groups are not merged.</param>
/// <param name="KeptId">The entry to keep.</param>
/// <param name="GoneId">The entry that goes into it; what points to it means the kept one from then on.</param>
/// <param name="SeenKept">The version of the kept entry that was seen.</param>
/// <param name="SeenGone">The version of the other that was seen.</param>
public sealed record MergeEntries(NameOf Of, Guid KeptId, Guid GoneId, Guid SeenKept, Guid SeenGone) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="MergeEntries"/>.</summary>
public sealed class MergeEntriesRules : AbstractValidator<MergeEntries>
{
    /// <summary>Sets them up.</summary>
    public MergeEntriesRules()
    {
        RuleFor(c => c.Of).Must(of => of is NameOf.Person or NameOf.Organisation).WithMessage("Only people and organisations are merged.");
        RuleFor(c => c.GoneId).NotEqual(c => c.KeptId).WithMessage("Choose another entry; this is the same one.");
    }
}

/// <summary>Takes a merge apart again. What was edited since is kept as it is.</summary>
/// <param name="MergeId">Which merge.</param>
public sealed record UndoMerge(Guid MergeId) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="UndoMerge"/>.</summary>
public sealed class UndoMergeRules : AbstractValidator<UndoMerge>
{
    /// <summary>Sets them up.</summary>
    public UndoMergeRules() => RuleFor(c => c.MergeId).NotEmpty();
}

public sealed partial class PeopleStore
{
    /// <summary>Makes two entries one; the result's id is the merge's, for its undo.</summary>
    public Task<EditResult> MergeAsync(MergeEntries command) => door.RunAsync(command, async scope =>
    {
        if (await FindAsync(scope, command.Of, command.KeptId) is not IMergeable { MergedIntoId: null } kept
            || await FindAsync(scope, command.Of, command.GoneId) is not IMergeable { MergedIntoId: null } gone)
            return new EditResult.Gone();
        if (kept.Version != command.SeenKept || gone.Version != command.SeenGone)
            return new EditResult.Conflict((kept.Version != command.SeenKept ? kept : gone).Name);
        return new EditResult.Saved((await MergeAsync(scope, kept, gone)).Id, 0);
    });

    /// <summary>Makes two entries one, as a part of another command.</summary>
    internal static async Task<EntryMerge> MergeAsync(EditScope scope, IMergeable kept, IMergeable gone)
    {
        EntryMerge merge = (kept, gone) switch
        {
            (Person to, Person from) => new PersonMerge { Plan = Write(await GiveAsync(scope.Db, to, from)) },
            (Organisation to, Organisation from) => new OrganisationMerge { Plan = Write(await GiveAsync(scope.Db, to, from)) },
            _ => throw new ArgumentException("Only two people or two organisations are merged.", nameof(gone)),
        };
        (merge.KeptId, merge.GoneId, merge.At, merge.Author) = (kept.Id, gone.Id, scope.Now, scope.Actor.Name);
        gone.MergedIntoId = kept.Id;
        scope.Db.Add((object)merge);
        scope.Record(ChangeKind.Merge, Place, kept.Id, before: gone.Name, after: kept.Name, state: merge.Id.ToString());
        scope.Record(ChangeKind.Merge, Place, gone.Id, before: gone.Name, after: kept.Name);
        return merge;
    }

    /// <summary>Takes a merge apart again.</summary>
    public Task<EditResult> UndoMergeAsync(UndoMerge command) => door.RunAsync(command, async scope =>
        await UndoMergeAsync(scope, command.MergeId) ?? new EditResult.Saved((await FindMergeAsync(scope, command.MergeId))!.GoneId, 0));

    /// <summary>Takes a merge apart again, as a part of another command; null where that is done.</summary>
    internal static async Task<EditResult?> UndoMergeAsync(EditScope scope, Guid mergeId)
    {
        if (await FindMergeAsync(scope, mergeId) is not { UndoneAt: null } merge
            || await FindAsync(scope, merge.KeptId) is not IMergeable kept
            || await FindAsync(scope, merge.GoneId) is not IMergeable gone)
            return new EditResult.Gone();
        if (kept.MergedIntoId is not null)
            return new EditResult.Invalid([new(nameof(UndoMerge.MergeId), $"{kept.Name} was merged into another entry since. Undo that merge first.")]);

        gone.MergedIntoId = null;
        merge.UndoneAt = scope.Now;
        if (kept is Person person)
            await TakeBackAsync(scope.Db, person, (Person)gone, Read<MergePlan>(merge));
        else
            await TakeBackAsync(scope.Db, (Organisation)kept, (Organisation)gone, Read<OrganisationMergePlan>(merge));
        scope.Record(ChangeKind.Unmerge, Place, kept.Id, before: kept.Name, after: gone.Name, state: gone.Id.ToString());
        scope.Record(ChangeKind.Unmerge, Place, gone.Id, before: kept.Name, after: gone.Name);
        return null;
    }

    /// <summary>The merges into an entry that hold, the newest first.</summary>
    public async Task<IReadOnlyList<EntryMerge>> MergesAsync(Guid keptId)
    {
        await using var db = database.Reading();
        var people = await db.Set<PersonMerge>().AsNoTracking().Where(m => m.KeptId == keptId && m.UndoneAt == null).ToListAsync();
        var organisations = await db.Set<OrganisationMerge>().AsNoTracking().Where(m => m.KeptId == keptId && m.UndoneAt == null).ToListAsync();
        return [.. people.Concat<EntryMerge>(organisations).OrderByDescending(m => m.At)];
    }

    private static async Task<EntryMerge?> FindMergeAsync(EditScope scope, Guid id) =>
        await scope.Db.Set<PersonMerge>().FindAsync(id) ?? (EntryMerge?)await scope.Db.Set<OrganisationMerge>().FindAsync(id);

    private static string Write<T>(T plan) => JsonSerializer.Serialize(plan, JsonSerializerOptions.Default);

    private static T Read<T>(EntryMerge merge) => JsonSerializer.Deserialize<T>(merge.Plan, JsonSerializerOptions.Default)!;
}
