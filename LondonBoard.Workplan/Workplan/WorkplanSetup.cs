using LondonBoard.Edits;

namespace LondonBoard.Workplan;

/// <summary>Registers the workplan.</summary>
public static class WorkplanSetup
{
    /// <summary>Adds the store, the live pictures and what the history needs to know.</summary>
    public static IServiceCollection AddWorkplan(this IServiceCollection services) =>
        services.AddScoped<WorkplanStore>().AddSingleton<LivePlans>().AddSingleton<IRoomHistory, WorkplanHistory>();
}
