using System.Text.Json;
using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>Makes two entries one, since they are one person.</summary>
/// <param name="KeptId">The entry to keep.</param>
/// <param name="GoneId">The entry that goes into it; what points to it means the kept one from then on.</param>
/// <param name="SeenKept">The version of the kept entry that was seen.</param>
/// <param name="SeenGone">The version of the other that was seen.</param>
public sealed record MergePeople(Guid KeptId, Guid GoneId, Guid SeenKept, Guid SeenGone) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditPeople;
}

/// <summary>The rules of <see cref="MergePeople"/>.</summary>
public sealed class MergePeopleRules : AbstractValidator<MergePeople>
{
    /// <summary>Sets them up.</summary>
    public MergePeopleRules() => RuleFor(c => c.GoneId).NotEqual(c => c.KeptId).WithMessage("Choose another entry; this is the same one.");
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
    public Task<EditResult> MergeAsync(MergePeople command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Person>().FindAsync(command.KeptId) is not { MergedIntoId: null } kept || await scope.Db.Set<Person>().FindAsync(command.GoneId) is not { MergedIntoId: null } gone)
            return new EditResult.Gone();
        if (kept.Version != command.SeenKept || gone.Version != command.SeenGone)
            return new EditResult.Conflict(Words(kept.Version != command.SeenKept ? kept : gone));
        return new EditResult.Saved((await MergeAsync(scope, kept, gone)).Id, 0);
    });

    /// <summary>Makes two entries one, as a part of another command.</summary>
    internal static async Task<PersonMerge> MergeAsync(EditScope scope, Person kept, Person gone)
    {
        var members = await scope.Db.Set<GroupMember>().Where(m => m.PersonId == kept.Id || m.PersonId == gone.Id).ToListAsync();
        var groups = await scope.Db.Set<Group>().Where(g => g.ChairId == gone.Id).ToListAsync();
        var plan = MergePlan.Of(kept, gone, members, groups);

        kept.OtherNames = [.. kept.OtherNames, .. plan.OtherNames];
        kept.Initials = [.. kept.Initials, .. plan.Initials];
        kept.OrganisationId ??= plan.OrganisationId;
        kept.JobTitle ??= plan.JobTitle;
        kept.Email = plan.TakesEmail ? gone.Email : kept.Email;
        kept.AccountId ??= plan.AccountId;
        foreach (var member in members.Where(m => plan.Memberships.Contains(m.Id)))
            member.PersonId = kept.Id;
        foreach (var group in groups)
            group.ChairId = kept.Id;
        gone.MergedIntoId = kept.Id;

        var merge = new PersonMerge { KeptId = kept.Id, GoneId = gone.Id, At = scope.Now, Author = scope.Actor.Name, Plan = JsonSerializer.Serialize(plan, JsonSerializerOptions.Default) };
        scope.Db.Add(merge);
        scope.Record("merge", Place, kept.Id, before: gone.Name, after: kept.Name, state: merge.Id.ToString());
        scope.Record("merge", Place, gone.Id, before: gone.Name, after: kept.Name);
        return merge;
    }

    /// <summary>Takes a merge apart again.</summary>
    public Task<EditResult> UndoMergeAsync(UndoMerge command) => door.RunAsync(command, async scope =>
    {
        var refused = await UndoMergeAsync(scope, command.MergeId);
        return refused ?? new EditResult.Saved((await scope.Db.Set<PersonMerge>().FindAsync(command.MergeId))!.GoneId, 0);
    });

    /// <summary>Takes a merge apart again, as a part of another command; null where that is done.</summary>
    internal static async Task<EditResult?> UndoMergeAsync(EditScope scope, Guid mergeId)
    {
        if (await scope.Db.Set<PersonMerge>().FindAsync(mergeId) is not { UndoneAt: null } merge
            || await scope.Db.Set<Person>().FindAsync(merge.KeptId) is not { } kept
            || await scope.Db.Set<Person>().FindAsync(merge.GoneId) is not { } gone)
            return new EditResult.Gone();
        if (kept.MergedIntoId is not null)
            return new EditResult.Invalid([new(nameof(UndoMerge.MergeId), $"{kept.Name} was merged into another entry since. Undo that merge first.")]);
        var plan = JsonSerializer.Deserialize<MergePlan>(merge.Plan, JsonSerializerOptions.Default)!;

        gone.MergedIntoId = null;
        merge.UndoneAt = scope.Now;
        TakeBack(kept, gone, plan);
        await GiveBackAsync(scope.Db, kept, gone, plan);
        scope.Record("unmerge", Place, kept.Id, before: kept.Name, after: gone.Name, state: gone.Id.ToString());
        scope.Record("unmerge", Place, gone.Id, before: kept.Name, after: gone.Name);
        return null;
    }

    // What the merge gave and nobody has changed since.
    private static void TakeBack(Person kept, Person gone, MergePlan plan)
    {
        kept.OtherNames = kept.OtherNames.RemoveAll(plan.OtherNames.Contains);
        kept.Initials = kept.Initials.RemoveAll(plan.Initials.Contains);
        if (plan.OrganisationId is not null && kept.OrganisationId == plan.OrganisationId)
            kept.OrganisationId = null;
        if (plan.JobTitle is not null && kept.JobTitle == plan.JobTitle)
            kept.JobTitle = null;
        if (plan.TakesEmail && kept.Email == gone.Email)
            kept.Email = null;
        if (plan.AccountId is not null && kept.AccountId == plan.AccountId)
            kept.AccountId = null;
    }

    private static async Task GiveBackAsync(BoardDb db, Person kept, Person gone, MergePlan plan)
    {
        foreach (var id in plan.Memberships)
        {
            if (await db.Set<GroupMember>().FindAsync(id) is { } member && member.PersonId == kept.Id)
                member.PersonId = gone.Id;
        }

        foreach (var id in plan.Chairs)
        {
            if (await db.Set<Group>().FindAsync(id) is { } group && group.ChairId == kept.Id)
                group.ChairId = gone.Id;
        }
    }
}
