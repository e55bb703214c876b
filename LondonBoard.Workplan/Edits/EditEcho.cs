namespace LondonBoard.Edits;

/// <summary>
/// What else follows from a command, in the same transaction: a room that repeats what another room keeps brings its words up
/// to date. The rooms that do so stand above, so they register themselves here.
/// </summary>
/// <param name="FollowAsync">Called with the command's scope once it has done its work, before that is stored.</param>
public sealed record EditEcho(Func<EditScope, Task> FollowAsync);
