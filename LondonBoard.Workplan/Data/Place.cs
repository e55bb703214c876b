namespace LondonBoard.Data;

/// <summary>Where in the house something happened.</summary>
public enum Room
{
    /// <summary>A workplan, its items and snapshots.</summary>
    Workplan,

    /// <summary>A meeting: its agenda, attendance and minutes.</summary>
    Meetings,

    /// <summary>The register of actions.</summary>
    Actions,

    /// <summary>The directory of people, organisations and groups.</summary>
    People,
}

/// <summary>Which paper of which room something happened on.</summary>
/// <param name="Room">The room.</param>
/// <param name="PaperId">The workplan, meeting or other paper; null where the room has only one.</param>
public readonly record struct Place(Room Room, Guid? PaperId);
