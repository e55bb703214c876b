using LondonBoard.Data;
using LondonBoard.Writing;

namespace LondonBoard.People;

/// <summary>
/// What another room puts into somebody's calendar feed beside the dates of their groups. The rooms that know such dates
/// stand above this one, so they register themselves here.
/// </summary>
/// <param name="Of">The entries of a person of the directory; their uids must stay the same while the dates change.</param>
public sealed record PersonalDates(Func<BoardDb, Guid, CancellationToken, Task<IReadOnlyList<CalendarEntry>>> Of);
