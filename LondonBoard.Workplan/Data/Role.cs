namespace LondonBoard.Data;

/// <summary>What somebody may do. Everything not allowed is denied.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Member,

    /// <summary>Reads, sets the status of items and actions in the meeting.</summary>
    Chair,

    /// <summary>Edits workplans and minutes, imports, freezes snapshots.</summary>
    Secretariat,

    /// <summary>All of it, and accounts, tokens and settings.</summary>
    Administrator,
}
