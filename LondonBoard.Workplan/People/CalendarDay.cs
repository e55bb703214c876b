using System.Collections.Immutable;

namespace LondonBoard.People;

/// <summary>An entry of the calendar: a group's date, a meeting with its agenda and minutes, or both where they are the same.</summary>
/// <param name="Stored">The group's date; null where there is only a meeting.</param>
/// <param name="Meeting">The meeting; null where there is only a date.</param>
/// <param name="Name">What it is called: the group's name, or the meeting's title.</param>
public sealed record CalendarDay(GroupDate? Stored, MeetingDay? Meeting, string Name)
{
    /// <summary>What calendars know it by: the older of the two, so that what comes later changes no entry's identity.</summary>
    public Guid Id => Stored is not null && !(Meeting?.CreatedAt < Stored.CreatedAt) ? Stored.Id : Meeting!.Id;

    /// <summary>The group that meets; null where the directory does not know the body.</summary>
    public Guid? GroupId => Stored?.GroupId ?? Meeting?.GroupId;

    /// <summary>The day.</summary>
    public DateOnly Date => Stored?.Date ?? Meeting!.Date;

    /// <summary>When it begins; null where it is not settled.</summary>
    public TimeOnly? Start => Meeting?.Start ?? Stored?.Start;

    /// <summary>When it ends; null where it is not settled.</summary>
    public TimeOnly? End => Meeting?.Start is null ? Stored?.End ?? Meeting?.End : Meeting.End;

    /// <summary>Where.</summary>
    public string? Place => Meeting?.Place ?? Stored?.Place;

    /// <summary>Whether it is called off.</summary>
    public bool Cancelled => Stored is { Cancelled: true } || Meeting is { Cancelled: true };

    /// <summary>The page that tells more of it.</summary>
    public string Address => Meeting is { } meeting ? $"/meetings/{meeting.Id}" : $"/people/groups/{GroupId}";

    /// <summary>Puts dates and meetings together, the earliest first; a meeting that was withdrawn is nobody's date.</summary>
    internal static ImmutableArray<CalendarDay> Of(IEnumerable<GroupDate> dates, IEnumerable<MeetingDay> meetings, Func<Guid?, Group?> group)
    {
        var alone = meetings.Where(m => !m.Withdrawn).ToList();
        var onDay = alone.ToLookup(m => (m.GroupId, m.Date));
        var taken = new HashSet<MeetingDay>(ReferenceEqualityComparer.Instance);
        var days = new List<CalendarDay>();
        foreach (var date in dates)
        {
            // Where a group meets twice on a day, the hour tells which is which.
            var meeting = onDay[(date.GroupId, date.Date)].Where(m => !taken.Contains(m)).OrderBy(m => m.Start == date.Start ? 0 : 1).FirstOrDefault();
            if (meeting is not null)
                taken.Add(meeting);
            var name = meeting?.Title ?? group(date.GroupId)?.Name ?? "";
            days.Add(new(date, meeting, date.Title is { } title ? $"{name}: {title}" : name));
        }

        days.AddRange(alone.Where(m => !taken.Contains(m)).Select(m => new CalendarDay(null, m, m.Title)));
        return [.. days.OrderBy(d => d.Date).ThenBy(d => d.Start).ThenBy(d => d.Id)];
    }
}
