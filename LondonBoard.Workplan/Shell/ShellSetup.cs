using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonBoard.Shell;

/// <summary>A line shown over every page, such as the one that says this is a demonstration.</summary>
/// <param name="Words">The words; null shows nothing.</param>
public sealed record ShellBanner(string? Words);

/// <summary>Puts the house's frame into the program: Blazor with its limits, the document, the pages for what is not there.</summary>
public static class ShellSetup
{
    /// <summary>The largest message a circuit takes, in bytes: a cell's longest text (20,000 characters) in its worst encoding and its envelope.</summary>
    public const long LargestMessage = 131_072;

    /// <summary>Registers Blazor with bounded circuits, and what the frame needs. A <see cref="ShellBanner"/> registered before is kept.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents(Bound)
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = LargestMessage;
                hub.MaximumParallelInvocationsPerClient = 1;
                hub.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
                hub.KeepAliveInterval = TimeSpan.FromSeconds(15);
            });
        services.AddAntiforgery();
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ShellBanner(null));
        services.AddScoped<Toasts>();
        return services;
    }

    /// <summary>Faults and missing pages get a page of ours. Comes first of all middleware; programs (<c>/api</c>) get the bare status.</summary>
    public static WebApplication UseShellFaultPages(this WebApplication app)
    {
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), people =>
        {
            people.UseExceptionHandler("/fault", createScopeForErrors: true);
            people.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });
        return app;
    }

    /// <summary>Maps the files and pages. Comes after authentication and authorisation.</summary>
    public static WebApplication MapShell(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode =>
        {
            // Compression beside other people's text would leak (BREACH), and takes most of a small circuit's memory.
            mode.DisableWebSocketCompression = true;
            mode.ContentSecurityFrameAncestorsPolicy = "'none'";
        });
        return app;
    }

    private static void Bound(CircuitOptions circuits)
    {
        circuits.DetailedErrors = false;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
        circuits.DisconnectedCircuitMaxRetained = 300;
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(20);
        circuits.RootComponents.MaxJSRootComponents = 0;
    }
}
