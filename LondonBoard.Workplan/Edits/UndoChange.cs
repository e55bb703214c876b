using FluentValidation;
using LondonBoard.Access;
using LondonBoard.Data;

namespace LondonBoard.Edits;

/// <summary>Takes one's own last command on a paper back, whole.</summary>
/// <param name="Place">The paper.</param>
/// <param name="CommandId">The command, as the person was offered it: another one would be a surprise.</param>
/// <param name="Later">What to do where somebody else has changed the same thing since.</param>
public sealed record UndoChange(Place Place, Guid CommandId, LaterChange Later = LaterChange.Ask) : IEdit
{
    /// <summary>Beside it the author must still be allowed what is taken back.</summary>
    public Permission Needs => Permission.Undo;
}

/// <summary>Does again what one took back last on a paper.</summary>
/// <param name="Place">The paper.</param>
/// <param name="CommandId">The command that took it back, as the person was offered it.</param>
/// <param name="Later">What to do where somebody else has changed the same thing since.</param>
public sealed record RedoChange(Place Place, Guid CommandId, LaterChange Later = LaterChange.Ask) : IEdit
{
    /// <inheritdoc cref="UndoChange.Needs"/>
    public Permission Needs => Permission.Undo;
}

/// <summary>What to do where somebody else has changed the same thing since.</summary>
public enum LaterChange
{
    /// <summary>Nothing: show both.</summary>
    Ask,

    /// <summary>Put mine in its place all the same; theirs stays in the history.</summary>
    Replace,

    /// <summary>Leave theirs, and go on to the step before.</summary>
    Leave,
}

/// <summary>The rules of <see cref="UndoChange"/>.</summary>
public sealed class UndoChangeRules : AbstractValidator<UndoChange>
{
    /// <summary>Sets them up.</summary>
    public UndoChangeRules()
    {
        RuleFor(c => c.CommandId).NotEmpty();
        RuleFor(c => c.Later).IsInEnum();
    }
}

/// <summary>The rules of <see cref="RedoChange"/>.</summary>
public sealed class RedoChangeRules : AbstractValidator<RedoChange>
{
    /// <summary>Sets them up.</summary>
    public RedoChangeRules()
    {
        RuleFor(c => c.CommandId).NotEmpty();
        RuleFor(c => c.Later).IsInEnum();
    }
}
