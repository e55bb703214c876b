using LondonBoard.Access;
using LondonBoard.Live;

namespace LondonBoard.Shell;

/// <summary>
/// Ends the program in good manners: tells everybody, writes the last drafts, and only then lets the connections be closed.
/// </summary>
internal sealed class Drain(IHostApplicationLifetime program, ServerNotice notice, DraftStore drafts, OpenSockets sockets, ILogger<Drain> log) : IHostedService
{
    /// <summary>How long open pages get to show the notice and send their last words.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromMilliseconds(1500);

    /// <summary>The longest it takes, whatever happens.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Whoever registers last is called first: when the program has started, those who close the connections have registered.
        program.ApplicationStarted.Register(() => program.ApplicationStopping.Register(End));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void End()
    {
        // Stopping goes on when this returns, so it is waited for.
        if (!Task.Run(EndAsync).Wait(Longest))
            log.LogWarning("The last drafts were not written within {Longest}", Longest);
    }

    private async Task EndAsync()
    {
        if (sockets.Count > 0)
        {
            notice.Say("The server restarts in a moment. What you type is kept, and this page comes back by itself.");
            await Task.Delay(Notice);
        }

        await drafts.FlushAsync();
    }
}
