using System.Net;

namespace LondonBoard.Access;

/// <summary>What a host name in a request or setting tells.</summary>
internal static class Hosts
{
    /// <summary>Whether a host is this machine itself.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>
    /// Whether a secure cookie cannot hold: plain http to this machine. Everywhere else a cookie is sent over https or not at all.
    /// </summary>
    public static bool IsPlainLoopback(HttpRequest request) => !request.IsHttps && IsLoopback(request.Host.Host.Trim('[', ']'));

    /// <summary>The origin of the request's own pages: "https://board.example".</summary>
    public static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
