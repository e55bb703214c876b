using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LondonBoard.Meetings;

/// <summary>A page on which somebody has a meeting's mode open.</summary>
public sealed class ModeSeat : IDisposable
{
    private readonly MeetingModes _modes;

    internal ModeSeat(MeetingModes modes, Guid meetingId, Guid account) => (_modes, MeetingId, Account) = (modes, meetingId, account);

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; }

    /// <summary>The person's account.</summary>
    public Guid Account { get; }

    /// <summary>Whether the page has its connection.</summary>
    public bool IsConnected { get; internal set; } = true;

    /// <summary>
    /// The page is closed. Where it goes with its connection it may come back; where the person left the mode, and this was the
    /// last page from which they led, nobody leads any more.
    /// </summary>
    public void Dispose() => _modes.GetUp(this, atOnce: IsConnected);
}

/// <summary>Tells a page's seat when its connection is lost and comes back.</summary>
internal sealed class ModeCircuit : CircuitHandler
{
    /// <summary>The seat of this circuit's page; null where the mode is not open in it.</summary>
    public ModeSeat? Seat { get; set; }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(false);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(true);

    private Task SetAsync(bool connected)
    {
        Seat?.IsConnected = connected;
        return Task.CompletedTask;
    }
}
