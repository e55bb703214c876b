using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Api;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Live;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Shell;
using LondonBoard.Snapshots;
using LondonBoard.Workplan;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Console;

namespace LondonBoard.Commands;

/// <summary>Puts the program together, once for the server and for every verb.</summary>
public static class BoardServices
{
    /// <summary>Configuration and services; nothing is opened yet.</summary>
    /// <param name="args">The command line, for configuration such as <c>--urls</c>.</param>
    public static WebApplicationBuilder Builder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.HttpPortsKey]))
            builder.WebHost.UseUrls("http://localhost:5080");
        // Run from a build, in whatever environment, the files of wwwroot are where the build says; published, beside the program.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddData(builder.Configuration).AddLive().AddEdits().AddPeople().AddWorkplan().AddActions().AddMeetings().AddSnapshots().AddApi();
        builder.AddAccess();
        builder.Services.AddShell();
        return builder;
    }

    /// <summary>Opens the database for a verb, which never listens and may run beside a server.</summary>
    /// <exception cref="VerbRefused">The database cannot be opened.</exception>
    public static Task<WebApplication> OpenAsync() => OpenAsync([]);

    /// <summary>Opens the database for a verb, with configuration such as <c>--Data:Folder=…</c>.</summary>
    internal static async Task<WebApplication> OpenAsync(string[] configuration)
    {
        var builder = Builder(configuration);
        // Standard output is for results.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(null, LogLevel.Warning);
        var app = builder.Build();
        try
        {
            await app.Services.GetRequiredService<BoardDatabase>().OpenAsync(beside: true);
            return app;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            await app.DisposeAsync();
            throw new VerbRefused($"The database cannot be opened ({e.Message}). Check Data:Folder and that you may write there.");
        }
    }
}
