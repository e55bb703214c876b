using LondonBoard.Actions;
using LondonBoard.Edits;

namespace LondonBoard.Meetings;

/// <summary>Registers the meetings.</summary>
public static class MeetingsSetup
{
    /// <summary>Adds the store, the live pictures, and what the chair shows.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services.AddScoped<MeetingStore>().AddSingleton<LiveMeetings>().AddSingleton<MeetingModes>().AddSingleton<IRoomHistory, MeetingHistory>()
            .AddSingleton(new ActionMeetings(ActionAgendas.OfAsync));
}
