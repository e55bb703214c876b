using LondonBoard.Data;

namespace LondonBoard.Actions;

/// <summary>A meeting that raised an action or has it on its agenda.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What people call it: "Board, 25 July 2007".</param>
/// <param name="GroupId">The group that meets, where it is in the directory.</param>
/// <param name="Group">That group's name.</param>
/// <param name="On">Its day; null where it has none yet.</param>
public sealed record ActionMeeting(Guid Id, string Name, Guid? GroupId, string? Group, DateOnly? On = null);

/// <summary>
/// The meetings that actions have come to. The room of meetings stands above this one, so it registers itself here.
/// </summary>
/// <param name="Of">The meetings of some actions, by action.</param>
public sealed record ActionMeetings(Func<BoardDb, IReadOnlyCollection<Guid>, Task<ILookup<Guid, ActionMeeting>>> Of);
