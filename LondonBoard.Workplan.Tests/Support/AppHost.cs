using System.Net;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonBoard.Tests.Support;

/// <summary>
/// The real program on a real port, with a real database in a folder of its own that is thrown away. Start it with
/// <see cref="StartAsync"/>, which adds an administrator unless told not to; then <see cref="Address"/> is open to an
/// <see cref="HttpClient"/>, a socket or a browser.
/// <code>
/// await using var app = await AppHost.StartAsync();
/// await app.AddAccountAsync("sec@example.org", Role.Secretariat);
/// using var sec = await app.SignInAsync("sec@example.org");   // an HttpClient with the session's cookie
/// var cookie = sec.SessionCookie;                               // for a browser's context
/// </code>
/// </summary>
public class AppHost : WebApplicationFactory<Program>
{
    /// <summary>The password of every account made here.</summary>
    public const string Password = "seven quiet herons wading";

    /// <summary>The administrator that is there from the start.</summary>
    public const string Administrator = "admin@example.org";

    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _services;

    private AppHost(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? services)
    {
        _settings = settings;
        _services = services;
        UseKestrel(0);
    }

    /// <summary>The folder with the database and the keys.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("londonboard-").FullName;

    /// <summary>What the program has printed on its terminal.</summary>
    public StringWriter Printed { get; } = new();

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("[::1]", "127.0.0.1"));

    /// <summary>The database.</summary>
    public BoardDatabase Database => Services.GetRequiredService<BoardDatabase>();

    /// <summary>Starts the program.</summary>
    /// <param name="administrator">Whether <see cref="Administrator"/> is there already; without, the program is in its first run.</param>
    /// <param name="settings">Settings beside the usual ones, such as <c>Limits:SignInsPerMinute</c>.</param>
    /// <param name="services">Services to put in or replace, such as a <see cref="TimeProvider"/>.</param>
    public static async Task<AppHost> StartAsync(bool administrator = true, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var app = new AppHost(settings ?? [], services);
        app.StartServer();
        if (administrator)
            await app.AddAccountAsync(Administrator, Role.Administrator);
        return app;
    }

    /// <summary>Adds an account with <see cref="Password"/> straight into the database.</summary>
    /// <param name="email">Its address.</param>
    /// <param name="role">Its role.</param>
    /// <param name="name">Its name; the part of the address before the @ where none is given.</param>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddAccountAsync(string email, Role role, string? name = null) => await AsProgramAsync<AccountStore, Guid>(async accounts =>
    {
        var result = await accounts.AddAsync(new AddAccount(email, name ?? email.Split('@')[0], role, Password));
        return result.Account?.Id ?? throw new InvalidOperationException(string.Join(" ", result.Faults.Select(f => f.Message)));
    });

    /// <summary>Runs something of a scope that acts as the program itself, as its verbs do.</summary>
    public async Task<T> AsProgramAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SetProgram();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Sets up a workplan, as the program.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddPlanAsync(WorkplanPaper paper) =>
        (await AsProgramAsync<WorkplanStore, EditResult>(store => store.CreateAsync(new CreateWorkplan(paper)))).ShouldBeOfType<EditResult.Saved>().Id;

    /// <summary>Sets up a meeting, as the program.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> AddMeetingAsync(CreateMeeting meeting) =>
        (await AsProgramAsync<MeetingStore, EditResult>(store => store.CreateAsync(meeting))).ShouldBeOfType<EditResult.Saved>().Id;

    /// <summary>Makes a bearer token.</summary>
    public async Task<string> AddTokenAsync(Role role, string? name = null) =>
        await Services.GetRequiredService<TokenStore>().AddAsync(name ?? $"{role} {Guid.NewGuid()}", role) ?? throw new InvalidOperationException("There is a token of that name.");

    /// <summary>A visitor who is not signed in. Does not follow redirects.</summary>
    public Visitor Visit() => new(Address);

    /// <summary>A visitor who has signed in by the page, as people do.</summary>
    public async Task<Visitor> SignInAsync(string email = Administrator, string password = Password)
    {
        var visitor = Visit();
        using var response = await visitor.TrySignInAsync(email, password);
        return response.StatusCode == HttpStatusCode.Found ? visitor : throw new InvalidOperationException($"{email} was not let in: {(int)response.StatusCode}.");
    }

    /// <summary>A client that sends a bearer token.</summary>
    public HttpClient WithToken(string token)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Folder", Folder);
        builder.UseSetting("Urls", "http://127.0.0.1:0");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(new Terminal(TextWriter.Synchronized(Printed))));
            _services?.Invoke(services);
        });
    }
}
