using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Data;
using LondonBoard.Edits;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Meetings;

/// <summary>Takes an action off the board from beside the minutes of a meeting, or puts it back: a step there, to be taken back as what is typed is.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="ActionId">The action.</param>
/// <param name="Off">Whether it goes; false puts it back.</param>
public sealed record TakeOffBoard(Guid MeetingId, Guid ActionId, bool Off) : IEdit
{
    /// <inheritdoc/>
    public Permission Needs => Permission.EditMeetings;
}

/// <summary>The rules of <see cref="TakeOffBoard"/>.</summary>
public sealed class TakeOffBoardRules : AbstractValidator<TakeOffBoard>
{
    /// <summary>Sets them up.</summary>
    public TakeOffBoardRules() => RuleFor(c => c.ActionId).NotEmpty();
}

public sealed partial class MeetingStore
{
    /// <summary>The field of a line's history that says whether its action is on the board.</summary>
    internal const string OnBoard = "board";

    /// <summary>Takes an action off the board, or puts it back.</summary>
    public Task<EditResult> TakeOffBoardAsync(TakeOffBoard command) => door.RunAsync(command, async scope =>
    {
        if (await scope.Db.Set<Meeting>().FindAsync(command.MeetingId) is not { } meeting || await scope.Db.Set<ActionItem>().FindAsync(command.ActionId) is not { } action)
            return new EditResult.Gone();
        if (!meeting.IsOpen)
            return Frozen();
        ActionStore.Withdraw(scope, action, command.Off);
        if (scope.Changes.Count > 0)
        {
            var line = await scope.Db.Set<MeetingLine>().FirstOrDefaultAsync(l => l.MeetingId == meeting.Id && l.ActionId == action.Id);
            scope.Record(ChangeKind.Edit, meeting.Where, line?.Id, OnBoard, action.Id, command.Off ? action.Text : null, command.Off ? null : action.Text);
        }

        return new EditResult.Saved(action.Id, 0);
    });
}
