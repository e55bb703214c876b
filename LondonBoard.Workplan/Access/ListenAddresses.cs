namespace LondonBoard.Access;

/// <summary>The addresses a server is told to listen on.</summary>
internal static class ListenAddresses
{
    /// <summary>All addresses of the configuration: <c>Urls</c>, <c>Kestrel:Endpoints</c>, or the ports a container image names.</summary>
    public static IReadOnlyList<string> Configured(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0)
            return endpoints;
        if (configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls)
            return urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. (configuration[WebHostDefaults.HttpPortsKey] ?? "5080").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => $"http://*:{p.Trim()}")];
    }

    /// <summary>
    /// The same port on this machine only, and without TLS, which needs no certificate there. An address that is local
    /// already stays as it is.
    /// </summary>
    public static string Loopback(string address)
    {
        var parsed = BindingAddress.Parse(address);
        if (!parsed.IsUnixPipe && !parsed.IsNamedPipe && !Hosts.IsLoopback(parsed.Host))
            return $"http://127.0.0.1:{parsed.Port}";
        return address;
    }
}
