namespace LondonBoard.Data;

/// <summary>
/// What a <see cref="Change"/> did, in a word. The words are stored, and go out in the stream of changes: one that is there
/// is never renamed.
/// </summary>
public static class ChangeKind
{
    /// <summary>An item, line, entry or whole action came.</summary>
    public const string Add = "add";

    /// <summary>Words or a property were changed.</summary>
    public const string Edit = "edit";

    /// <summary>A line, note or membership went.</summary>
    public const string Remove = "remove";

    /// <summary>It stands in another place, or is shown in other words than before although nobody typed any.</summary>
    public const string Move = "move";

    /// <summary>How it stands was set.</summary>
    public const string Status = "status";

    /// <summary>A note or a correction was recorded.</summary>
    public const string Note = "note";

    /// <summary>It was put away; it can be restored.</summary>
    public const string Archive = "archive";

    /// <summary>What was archived or called off is there again.</summary>
    public const string Restore = "restore";

    /// <summary>A paper was set up.</summary>
    public const string Create = "create";

    /// <summary>A paper was brought in; of an item, that it came with it.</summary>
    public const string Import = "import";

    /// <summary>A whole paper was removed, or setting it up taken back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>A whole paper that was withdrawn is there again.</summary>
    public const string Return = "return";

    /// <summary>A meeting or date was called off.</summary>
    public const string Cancel = "cancel";

    /// <summary>A snapshot was frozen.</summary>
    public const string Freeze = "freeze";

    /// <summary>Two entries of the directory were merged.</summary>
    public const string Merge = "merge";

    /// <summary>Two merged entries were taken apart.</summary>
    public const string Unmerge = "unmerge";

    /// <summary>An action came to the agenda of a later meeting (its line), or left it.</summary>
    public const string Carry = "carry";

    /// <summary>Places were given new numbers, since there was no room between two.</summary>
    public const string Spread = "spread";

    /// <summary>An undo that left somebody's later change as it was.</summary>
    public const string Leave = "leave";

    /// <summary>A text was brought up to date with what it repeats: it is no step of its author's.</summary>
    public const string Follow = "follow";

    /// <summary>A text was typed and refused, since somebody else had changed the same words: kept here alone.</summary>
    public const string SetAside = "set aside";
}
