using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LondonBoard.Tests.Support;

/// <summary>
/// A network between a browser and the program that can fail: cut, so that connections break and none come about, or frozen,
/// so that nothing goes through and nobody is told.
/// </summary>
public sealed class Line : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<Socket, bool> _open = [];
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _frozen;
    private volatile bool _cut;

    public Line(int to)
    {
        To = to;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port of the program.</summary>
    public int To { get; }

    /// <summary>Where a browser goes.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Breaks every connection, and each that is tried.</summary>
    public void Cut()
    {
        _cut = true;
        foreach (var socket in _open.Keys)
            socket.Close(0);
    }

    /// <summary>Nothing goes through any more, and every connection stays.</summary>
    public void Freeze() => _frozen ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All is well again; what waited goes on.</summary>
    public void Mend()
    {
        _cut = false;
        Interlocked.Exchange(ref _frozen, null)?.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        Mend();
        Cut();
        _listener.Stop();
        await _accepting;
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var browser = await _listener.AcceptSocketAsync(_ended.Token);
                _ = CarryAsync(browser);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task CarryAsync(Socket browser)
    {
        using var program = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _open[browser] = _open[program] = true;
        try
        {
            if (_cut)
                return;
            await program.ConnectAsync(IPAddress.Loopback, To);
            await Task.WhenAny(PumpAsync(browser, program), PumpAsync(program, browser));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(program, out _);
            browser.Close(0);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16_384];
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer)) > 0;)
            {
                while (_frozen is { } frozen)
                    await frozen.Task;
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }
}
