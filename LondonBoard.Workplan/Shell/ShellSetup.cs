using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonBoard.Shell;

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
        services.AddLeanInterop();
        services.AddAntiforgery();
        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ShellBanner(null));
        services.AddScoped<Toasts>();
        services.AddSingleton<ServerNotice>().AddHostedService<Drain>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        return services;
    }

    /// <summary>
    /// Faults and missing pages get a page of ours; programs (<c>/api</c>) get the bare status of what is missing. Comes first of all
    /// middleware, and <c>UseAuthentication</c> and <c>UseAuthorization</c> must be called after it by name, so that they run again for the page shown instead.
    /// </summary>
    public static WebApplication UseShellFaultPages(this WebApplication app)
    {
        app.UseExceptionHandler("/fault", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments("/api") && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(http);
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
        // This bound counts the document's own two (head and routes) as well: with fewer, no circuit comes about.
        circuits.RootComponents.MaxJSRootComponents = 2;
    }
}
