using System.Collections.Concurrent;

namespace LondonBoard.Access;

/// <summary>The connections of open pages by session, so that the server can close them without asking the browser.</summary>
public sealed class OpenSockets
{
    private readonly ConcurrentDictionary<HttpContext, Guid> _open = new();

    /// <summary>How many connections are open.</summary>
    public int Count => _open.Count;

    /// <summary>Runs a request that stays open as long as its page, and lets <see cref="Close"/> cut it off meanwhile.</summary>
    public async Task HoldAsync(HttpContext context, Guid session, RequestDelegate next)
    {
        _open[context] = session;
        try
        {
            await next(context);
        }
        finally
        {
            _open.TryRemove(context, out _);
        }
    }

    /// <summary>Cuts off every connection of a session.</summary>
    public void Close(Guid session)
    {
        foreach (var (context, owner) in _open)
        {
            if (owner == session)
                context.Abort();
        }
    }
}
