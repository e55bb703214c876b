using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LondonBoard.Access;
using LondonBoard.Commands;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Support;

/// <summary>The built program as a server in a process of its own, on one port and one folder, that can be killed and started again.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("program-").FullName;
    private Process? _process;

    private RunningProgram()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>A workplan that stands in it.</summary>
    public Guid Plan { get; private set; }

    /// <summary>Starts the program with a workplan and some of the secretariat.</summary>
    public static async Task<RunningProgram> StartAsync(params string[] names)
    {
        var program = new RunningProgram();
        await program.FillAsync(names);
        await program.StartAgainAsync();
        return program;
    }

    /// <summary>Starts it, and returns once it listens.</summary>
    public async Task StartAgainAsync()
    {
        _process = ProgramRun.Start(_folder, "--urls", Address.ToString());
        var process = _process;
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("Now listening on", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it listened.");
    }

    /// <summary>Kills it, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a deploy does; returns how long it took.</summary>
    public async Task<TimeSpan> EndAsync()
    {
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString()]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task FillAsync(string[] names)
    {
        await using var board = await BoardServices.OpenAsync([$"--Data:Folder={_folder}"]);
        await using var scope = board.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SetProgram();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();
        await accounts.AddAsync(new AddAccount(AppHost.Administrator, "Ada Minister", Role.Administrator, AppHost.Password));
        foreach (var name in names)
            await accounts.AddAsync(new AddAccount(Browsers.Email(name), name, Role.Secretariat, AppHost.Password));
        var made = await scope.ServiceProvider.GetRequiredService<WorkplanStore>().CreateAsync(new CreateWorkplan(SamplePlans.BoardPlan()));
        Plan = made.ShouldBeOfType<EditResult.Saved>().Id;
    }
}
