using LondonBoard.Actions;
using LondonBoard.Edits;

namespace LondonBoard.Meetings;

/// <summary>Registers the meetings.</summary>
public static class MeetingsSetup
{
    /// <summary>Adds the store, the live pictures, what the chair shows, and the day of a next meeting for the register.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services
        .AddScoped<MeetingStore>().AddSingleton<LiveMeetings>().AddSingleton<IRoomHistory, MeetingHistory>()
        .AddSingleton<MeetingModes>()
        .AddSingleton<NextMeetingDay>(MeetingsToCome.DayAsync);
}
