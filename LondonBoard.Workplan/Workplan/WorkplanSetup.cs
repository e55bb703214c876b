namespace LondonBoard.Workplan;

/// <summary>Registers the workplan.</summary>
public static class WorkplanSetup
{
    /// <summary>Adds the store and the live pictures.</summary>
    public static IServiceCollection AddWorkplan(this IServiceCollection services) =>
        services.AddScoped<WorkplanStore>().AddSingleton<LivePlans>();
}
