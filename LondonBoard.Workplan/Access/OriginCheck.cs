using Microsoft.AspNetCore.Http.Features;

namespace LondonBoard.Access;

/// <summary>
/// Refuses what another site's page sends in a signed-in person's name: any request to the circuits (<c>/_blazor</c>) and any unsafe
/// method from a foreign origin, any socket that does not say its origin, and an unsafe call of the HTTP interface by cookie that does not.
/// </summary>
internal sealed class OriginCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        Refuses(context)
            ? Refusal.WriteAsync(context, StatusCodes.Status403Forbidden, "This request came from another site. Open LondonBoard itself and try again.")
            : next(context);

    private static bool Refuses(HttpContext context)
    {
        var request = context.Request;
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var ours = origin.Equals(Hosts.Origin(request), StringComparison.OrdinalIgnoreCase);
        // A form of our own posts "null": its page tells nobody where it was (Referrer-Policy); the browser says the rest in Sec-Fetch-Site.
        var foreign = site is "cross-site" or "same-site" || (origin.Length > 0 && !ours && !(origin == "null" && site == "same-origin"));

        if (request.Path.Value?.StartsWith("/_blazor", StringComparison.OrdinalIgnoreCase) == true)
            return foreign || (IsUpgrade(context) && !ours);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return false;
        if (request.Path.StartsWithSegments("/api"))
            return request.Headers.Authorization.Count == 0 && request.Headers.Cookie.Count > 0 && (foreign || !(ours || site == "same-origin"));
        return foreign;
    }

    private static bool IsUpgrade(HttpContext context) =>
        context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;
}
