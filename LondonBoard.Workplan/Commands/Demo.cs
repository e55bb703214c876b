using LondonBoard.Access;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LondonBoard.Commands;

/// <summary>
/// <c>demo</c>: the web application on a database of its own in a temporary folder, for this machine only. Whatever the
/// configuration names, no real database is opened; the folder is deleted when the program stops.
/// </summary>
public sealed class Demo : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("londonboard-demo-").FullName;

    /// <summary>Whether the arguments ask for it.</summary>
    public static bool Asked(string[] args) => args is ["demo", ..];

    /// <summary>Turns the server into a demonstration: other folder, this machine only, a banner on every page.</summary>
    public void Prepare(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection([new("Data:Folder", _folder), new("Database:Provider", "Sqlite"), new("ConnectionStrings:Board", null)]);
        var local = ListenAddresses.Configured(builder.Configuration).Select(ListenAddresses.Loopback).Distinct();
        builder.WebHost.UseUrls(string.Join(';', local)).PreferHostingUrls(true);
        builder.Services.AddSingleton(new ShellBanner("Demonstration: everything here is thrown away when the program stops"));
    }

    /// <summary>Fills the board, and prints the sign-ins once the server listens.</summary>
    public static async Task FillAsync(WebApplication app)
    {
        var people = await DemoBoard.FillAsync(app.Services);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            Console.WriteLine($"""

                Demonstration: everything here is thrown away when the program stops. Open {address} and sign in as one of

                """);
            foreach (var person in people)
                Console.WriteLine($"  {person.Role,-14} {person.Email,-28} {person.Password}");
            Console.WriteLine();
        });
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
