using LondonBoard.Edits;

namespace LondonBoard.Actions;

/// <summary>Registers the register of actions.</summary>
public static class ActionsSetup
{
    /// <summary>Adds the store and the live picture.</summary>
    public static IServiceCollection AddActions(this IServiceCollection services) =>
        services.AddScoped<ActionStore>().AddSingleton<LiveActions>().AddSingleton<IRoomHistory, ActionHistory>();
}
