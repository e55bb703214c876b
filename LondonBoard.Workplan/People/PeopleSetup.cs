using LondonBoard.Edits;

namespace LondonBoard.People;

/// <summary>Registers the directory, the groups and their calendar.</summary>
public static class PeopleSetup
{
    /// <summary>Adds the store, the shared picture and the calendar feeds.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<PeopleStore>().AddSingleton<LivePeople>().AddSingleton<CalendarFeeds>().AddSingleton<IRoomHistory, PeopleHistory>();

    /// <summary>Maps the calendar feeds.</summary>
    public static void MapPeople(this WebApplication app) => CalendarFeeds.Map(app);
}
