using System.Collections.Immutable;

namespace LondonBoard.Edits;

/// <summary>
/// What one person can take back, and what they can do again, worked out from the history alone: so it is the same after
/// a reload, on another device, after a restart.
/// </summary>
/// <param name="Undo">Commands to take back; the next is the last.</param>
/// <param name="Redo">Commands that took others back, to be taken back themselves; the next is the last.</param>
public sealed record UndoStack(ImmutableArray<UndoStep> Undo, ImmutableArray<UndoStep> Redo)
{
    /// <summary>Works it out.</summary>
    /// <param name="commands">A person's commands in the order they were given: each with the one it takes back, and whether it left everything as it was.</param>
    public static UndoStack Of(IEnumerable<(Guid Command, Guid? Undoes, bool Left)> commands)
    {
        List<UndoStep> undo = [], redo = [];
        foreach (var (command, undoes, left) in commands)
        {
            if (undoes is not { } target)
            {
                // Whoever goes on from here has left what was taken back behind.
                redo.Clear();
                undo.Add(new(command, command));
            }
            else if (Take(undo, target) is { } undone)
            {
                if (!left)
                    redo.Add(undone with { Command = command });
            }
            else if (Take(redo, target) is { } redone && !left)
            {
                undo.Add(redone with { Command = command });
            }
        }

        return new([.. undo], [.. redo]);
    }

    private static UndoStep? Take(List<UndoStep> steps, Guid command)
    {
        var step = steps.Find(s => s.Command == command);
        if (step is not null)
            steps.Remove(step);
        return step;
    }
}

/// <summary>A command that can be taken back.</summary>
/// <param name="Command">The command.</param>
/// <param name="Origin">The person's own command that it all began with: what it is called by.</param>
public sealed record UndoStep(Guid Command, Guid Origin);
