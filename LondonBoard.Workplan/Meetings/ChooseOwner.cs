using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Says whom doubtful words mean among the owners of an action.</summary>
/// <param name="MeetingId">The meeting in whose minutes they stand.</param>
/// <param name="ActionId">The action.</param>
/// <param name="Written">The words: "HM".</param>
/// <param name="Name">The whole name of one of those they may mean.</param>
public sealed record ChooseOwner(Guid MeetingId, Guid ActionId, string Written, string Name) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="ChooseOwner"/>.</summary>
public sealed class ChooseOwnerRules : AbstractValidator<ChooseOwner>
{
    /// <summary>Sets them up.</summary>
    public ChooseOwnerRules() => RuleFor(c => c.Name).NotEmpty().WithMessage("Choose one of the names.");
}

public sealed partial class MeetingStore
{
    /// <summary>The field of a line's history that says whom its words mean among the owners of its action.</summary>
    internal const string Owner = "owner";

    /// <summary>Says whom doubtful words mean.</summary>
    public Task<EditResult> ChooseOwnerAsync(ChooseOwner command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting || await ActionStore.LoadAsync(scope, command.ActionId) is not { } action)
            return new EditResult.Gone();
        var owners = await scope.Db.Set<ActionOwner>().Where(o => o.ActionId == action.Id).OrderBy(o => o.Position).ToListAsync();
        // Its words mean who was there when it was raised, also when it has come to a later agenda.
        var raised = action.MeetingId is { } at && at != meeting.Id ? await scope.Db.Set<Meeting>().FindAsync(at) ?? meeting : meeting;
        var chosen = (await ResolverAsync(scope.Db, raised)).ResolveOne(command.Written).Candidates.FirstOrDefault(c => c.Name == command.Name);
        if (chosen is null || owners.TrueForAll(o => o.Written != command.Written))
            return new EditResult.Gone();
        var entry = await ActionStore.EntryAsync(scope.Db, command.Written, chosen);
        await ActionStore.RewordAsync(scope, action, new ActionWords(
            action.Text,
            [.. owners.Select(o => o.Written == command.Written ? entry : OwnerEntry.Of(o))],
            action.OwnersAsWritten,
            action.DueText,
            action.Condition,
            action.FollowUp));
        // It is chosen in the minutes, so it is a step there, to be taken back before the words typed earlier.
        if (scope.Changes.Count > 0)
        {
            var line = await scope.Db.Set<MeetingLine>().FirstOrDefaultAsync(l => l.MeetingId == meeting.Id && l.ActionId == action.Id);
            scope.Record(ChangeKind.Edit, meeting.Where, line?.Id, Owner, action.Id, command.Written, chosen.Name);
        }

        return new EditResult.Saved(action.Id, 0);
    });
}
