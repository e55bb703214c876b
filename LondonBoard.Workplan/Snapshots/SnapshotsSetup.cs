namespace LondonBoard.Snapshots;

/// <summary>Registers snapshots.</summary>
public static class SnapshotsSetup
{
    /// <summary>Adds the store.</summary>
    public static IServiceCollection AddSnapshots(this IServiceCollection services) => services.AddScoped<SnapshotStore>();
}
