using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.People;

/// <summary>Makes a secret address for one's own calendar program; an earlier one for the same dates opens nothing from then on.</summary>
/// <param name="GroupId">The group whose dates it gives; null for those of one's own groups.</param>
/// <param name="Hash">The hash of the secret.</param>
public sealed record MakeCalendarLink(Guid? GroupId, byte[] Hash) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.KeepCalendarLink;
}

/// <summary>The rules of <see cref="MakeCalendarLink"/>.</summary>
public sealed class MakeCalendarLinkRules : AbstractValidator<MakeCalendarLink>
{
    /// <summary>Sets them up.</summary>
    public MakeCalendarLinkRules() => RuleFor(c => c.Hash).Must(h => h.Length == 32);
}

/// <summary>Revokes an address of one's own: it opens nothing from then on.</summary>
/// <param name="Id">Which.</param>
public sealed record RevokeCalendarLink(Guid Id) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.KeepCalendarLink;
}

/// <summary>The rules of <see cref="RevokeCalendarLink"/>.</summary>
public sealed class RevokeCalendarLinkRules : AbstractValidator<RevokeCalendarLink>
{
    /// <summary>Sets them up.</summary>
    public RevokeCalendarLinkRules() => RuleFor(c => c.Id).NotEmpty();
}

public sealed partial class PeopleStore
{
    /// <summary>The address of an account for a group's dates, or for its own groups', that holds; null where there is none.</summary>
    public async Task<CalendarLink?> FindLinkAsync(Guid accountId, Guid? groupId)
    {
        await using var db = database.Reading();
        return await db.Set<CalendarLink>().AsNoTracking().FirstOrDefaultAsync(l => l.AccountId == accountId && l.GroupId == groupId && l.RevokedAt == null);
    }

    /// <summary>Makes an address.</summary>
    /// <returns>The result, and the secret to show once where it was stored.</returns>
    public async Task<(EditResult Result, string? Secret)> MakeLinkAsync(Guid? groupId)
    {
        var secret = OneTimeSecret.Create();
        var result = await door.RunAsync(new MakeCalendarLink(groupId, OneTimeSecret.Hash(secret)), scope => MakeAsync(scope, groupId, OneTimeSecret.Hash(secret)));
        return (result, result is EditResult.Saved ? secret : null);
    }

    /// <summary>Revokes an address.</summary>
    public Task<EditResult> RevokeLinkAsync(RevokeCalendarLink command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<CalendarLink>().FindAsync(command.Id) is not { RevokedAt: null } link || link.AccountId != scope.Actor.Id)
            return new EditResult.Gone();
        link.RevokedAt = scope.Now;
        scope.Record(ChangeKind.Remove, Place, link.Id, "calendar link");
        return new EditResult.Saved(link.Id, 0);
    });

    private static async Task<EditResult> MakeAsync(EditScope scope, Guid? groupId, byte[] hash)
    {
        // A link is somebody's own: a program has its token.
        if (scope.Actor.Kind != ActorKind.Account)
            return new EditResult.Denied();
        if (groupId is { } group && await scope.Db.Set<Group>().FindAsync(group) is null)
            return new EditResult.Gone();
        foreach (var earlier in await scope.Db.Set<CalendarLink>().Where(l => l.AccountId == scope.Actor.Id && l.GroupId == groupId && l.RevokedAt == null).ToListAsync())
            earlier.RevokedAt = scope.Now;
        var link = new CalendarLink { AccountId = scope.Actor.Id, GroupId = groupId, Hash = hash, CreatedAt = scope.Now };
        scope.Db.Add(link);
        scope.Record(ChangeKind.Add, Place, link.Id, "calendar link");
        return new EditResult.Saved(link.Id, 0);
    }
}
