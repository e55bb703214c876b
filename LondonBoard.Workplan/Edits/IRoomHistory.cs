using LondonBoard.Access;
using LondonBoard.Data;

namespace LondonBoard.Edits;

/// <summary>
/// What a room knows of its own changes: what they are called and how each is taken back. A room registers its own, so
/// that undo and history serve every room without knowing any. A room that only says its changes in words offers no undo.
/// </summary>
public interface IRoomHistory
{
    /// <summary>Which room's changes these are.</summary>
    Room Room { get; }

    /// <summary>What somebody must be allowed to change anything here; nobody else is offered an undo.</summary>
    Permission Least => Permission.Undo;

    /// <summary>Whether a change can be taken back at all; a command can where each of its changes can.</summary>
    bool Reverses(Change change) => false;

    /// <summary>What somebody must be allowed to take a change back: what they needed to make it.</summary>
    Permission Needs(Change change) => Permission.Undo;

    /// <summary>
    /// Whether this room's changes may come along with those of another in one command, such as an action's with the minutes
    /// that raise it. Such a command is taken back there, where it was given, and this room then follows.
    /// </summary>
    bool Follows(Room room) => false;

    /// <summary>Takes a command back whole: each of its changes, the last first.</summary>
    /// <inheritdoc cref="ReverseAsync(EditScope, Change, bool)"/>
    async Task<EditResult?> ReverseAsync(EditScope scope, IReadOnlyList<Change> changes, bool overLater)
    {
        foreach (var change in changes)
        {
            if (await ReverseAsync(scope, change, overLater) is { } refused)
                return refused;
        }

        return null;
    }

    /// <summary>
    /// Takes a change back and records that. Where somebody else changed the same thing later it does nothing and returns
    /// what now stands there beside what would come back, unless it is told to go ahead all the same.
    /// </summary>
    /// <param name="scope">The undoing command's.</param>
    /// <param name="change">The change.</param>
    /// <param name="overLater">Whether to do it over somebody's later change: its author has seen the two side by side.</param>
    /// <returns>Null where it is taken back or there is nothing left to take back; otherwise why it is not.</returns>
    Task<EditResult?> ReverseAsync(EditScope scope, Change change, bool overLater) =>
        throw new InvalidOperationException($"The room {Room} does not take its changes back.");

    /// <summary>
    /// What typing is called of which a change is one stroke, where a text is stored while it is typed: the history shows one
    /// person's strokes as one entry. Null for a change that stands by itself.
    /// </summary>
    string? TypedAs(Change change) => null;

    /// <summary>Every paper of the room, the newest first; withdrawn ones too. None where the room is one paper itself.</summary>
    Task<IReadOnlyList<Named>> PapersAsync(BoardDb db) => Task.FromResult<IReadOnlyList<Named>>([]);

    /// <summary>Says changes in words, in their order.</summary>
    Task<IReadOnlyList<ChangeWords>> DescribeAsync(BoardDb db, IReadOnlyList<Change> changes);
}

/// <summary>A change in words.</summary>
/// <param name="Done">What was done: "edited Progress of item 6".</param>
/// <param name="Paper">On which paper: its title.</param>
/// <param name="Address">Where that paper is shown; null where it cannot be shown.</param>
public sealed record ChangeWords(string Done, string? Paper, string? Address);
