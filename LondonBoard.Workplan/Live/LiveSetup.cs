namespace LondonBoard.Live;

/// <summary>Registers what carries changes to screens.</summary>
public static class LiveSetup
{
    /// <summary>Adds the change feed, and the look-out for changes that other processes store.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) =>
        services.AddSingleton<ChangeFeed>().AddSingleton<ChangePoll>().AddHostedService(all => all.GetRequiredService<ChangePoll>());
}
