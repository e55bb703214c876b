namespace LondonBoard.Data;

/// <summary>Registers the database.</summary>
public static class DataSetup
{
    /// <summary>
    /// Adds the database in the data folder (<c>Data:Folder</c>, default <c>data</c> beside the working directory).
    /// Refuses a provider it does not know.
    /// </summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"Database:Provider is '{provider}'. This version stores in SQLite; set it to Sqlite.");
        services.AddSingleton(sp => new DataFolder(sp.GetRequiredService<IConfiguration>()["Data:Folder"] ?? "data"));
        services.AddSingleton(sp => new BoardDatabase(sp.GetRequiredService<DataFolder>().File("board.db")));
        services.AddScoped(sp => sp.GetRequiredService<BoardDatabase>().Reading());
        return services;
    }
}
