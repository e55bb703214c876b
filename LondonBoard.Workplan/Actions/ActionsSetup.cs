using LondonBoard.Edits;
using LondonBoard.People;

namespace LondonBoard.Actions;

/// <summary>Registers the register of actions.</summary>
public static class ActionsSetup
{
    /// <summary>Adds the store, the live picture, and due dates in the calendar feeds.</summary>
    public static IServiceCollection AddActions(this IServiceCollection services) =>
        services.AddScoped<ActionStore>().AddSingleton<LiveActions>().AddSingleton<IRoomHistory, ActionHistory>().AddSingleton(new PersonalDates(ActionDates.OfAsync));
}
