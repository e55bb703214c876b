using LondonBoard.Edits;
using LondonBoard.People;

namespace LondonBoard.Meetings;

/// <summary>Registers the meetings.</summary>
public static class MeetingsSetup
{
    /// <summary>Adds the store, the live pictures, what the chair shows, and meetings in the calendar.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services.AddScoped<MeetingStore>().AddSingleton<LiveMeetings>().AddSingleton<MeetingModes>().AddSingleton<IRoomHistory, MeetingHistory>()
            .AddSingleton(new EditEcho(CarriedLines.FollowAsync))
            .AddSingleton(new MeetingDays(MeetingDates.AllAsync, MeetingDates.OfAsync));
}
