namespace LondonBoard.Live;

/// <summary>Registers what carries changes to screens.</summary>
public static class LiveSetup
{
    /// <summary>Adds the change feed.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) => services.AddSingleton<ChangeFeed>();
}
