using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LondonBoard.Access;

/// <summary>
/// Before the server listens: where there is no administrator yet, begins the first run, holds the server to this machine, and
/// prints the one link that opens it. Somebody who brought a token of their own (<c>Setup:TokenFile</c>) needs neither.
/// </summary>
internal sealed class FirstRunStart(FirstRun firstRun, IServer server, IConfiguration configuration, Terminal terminal) : IHostedLifecycleService
{
    private string? _token;
    private bool _held;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await firstRun.IsDoneAsync())
            return;
        var token = firstRun.Begin();
        if (firstRun.TokenFile is not null)
            return;
        _token = token;
        if (server.Features.Get<IServerAddressesFeature>() is not { Addresses.IsReadOnly: false } listening)
            return;
        var wanted = ListenAddresses.Configured(configuration);
        var local = wanted.Select(ListenAddresses.Loopback).Distinct().ToArray();
        if (local.SequenceEqual(wanted))
            return;
        _held = true;
        listening.PreferHostingUrls = true;
        listening.Addresses.Clear();
        foreach (var address in local)
            listening.Addresses.Add(address);
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_token is null)
            return Task.CompletedTask;
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5080";
        terminal.WriteLine($"""

            LondonBoard has no administrator yet. Open this link on this machine within {FirstRun.Life.TotalMinutes:0} minutes; it works once:

              {address}/set-up#{_token}

            """);
        if (_held)
            terminal.WriteLine("Until then the server listens on this machine only. Start it again afterwards to open it to the network.\n");
        _token = null;
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
