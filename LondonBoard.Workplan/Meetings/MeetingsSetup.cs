using LondonBoard.Actions;
using LondonBoard.Edits;
using LondonBoard.People;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LondonBoard.Meetings;

/// <summary>Registers the meetings.</summary>
public static class MeetingsSetup
{
    /// <summary>Adds the store, the live pictures, what the chair shows, the day of a next meeting for the register, and meetings in the calendar.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services
        .AddScoped<MeetingStore>().AddScoped<IOwnerDoubts, OwnerDoubts>().AddSingleton<LiveMeetings>().AddSingleton<IRoomHistory, MeetingHistory>()
        .AddSingleton<MeetingModes>().AddScoped<ModeCircuit>().AddScoped<CircuitHandler>(all => all.GetRequiredService<ModeCircuit>())
        .AddSingleton<NextMeetingDay>(MeetingsToCome.DayAsync)
        .AddSingleton<NamesAtMeeting>(MeetingStore.NamesAtAsync)
        .AddSingleton(new ActionMeetings(ActionAgendas.OfAsync))
        .AddSingleton(new EditEcho(CarriedLines.FollowAsync))
        .AddSingleton(new MeetingDays(MeetingDates.AllAsync, MeetingDates.OfAsync));
}
