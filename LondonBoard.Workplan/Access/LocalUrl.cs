namespace LondonBoard.Access;

/// <summary>Addresses a person may be sent to after signing in: ours only.</summary>
public static class LocalUrl
{
    /// <summary>The address where it is a path on this site, the start page otherwise.</summary>
    public static string OrHome(string? url) => IsLocal(url) ? url! : "/";

    /// <summary>
    /// A path that begins with one slash. Browsers read <c>//</c> and <c>/\</c> as another host, and leave out control characters while
    /// they read, so that none may be in it.
    /// </summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..] && !(url.Length > 1 && url[1] is '/' or '\\') && !url.Any(char.IsControl) && Uri.TryCreate(url, UriKind.Relative, out _);
}
