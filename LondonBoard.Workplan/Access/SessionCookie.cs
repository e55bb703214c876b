using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace LondonBoard.Access;

/// <summary>
/// The cookie of a session: <c>__Host-LondonBoard</c>, sent over https only, out of reach of scripts and of other sites. On plain http
/// to this machine, where browsers refuse that, it goes without the prefix.
/// </summary>
internal sealed class SessionCookie : ICookieManager
{
    /// <summary>The cookie's name on plain http to this machine; elsewhere the prefix stands before it.</summary>
    public const string Name = "LondonBoard";

    /// <summary>The prefix by which a browser itself keeps a cookie to https and to this host (RFC 6265bis section 4.1.3).</summary>
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _cookies = new();

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new SessionCookie();
        options.ExpireTimeSpan = AccountStanding.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = AskToSignInAsync;
        options.Events.OnRedirectToAccessDenied = DenyAsync;
    }

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, KeyFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, KeyFor(context, key), value, Secured(context, options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, KeyFor(context, key), Secured(context, options));

    private static string KeyFor(HttpContext context, string key) => Hosts.IsPlainLoopback(context.Request) ? key : Prefix + key;

    private static CookieOptions Secured(HttpContext context, CookieOptions options)
    {
        options.Secure = !Hosts.IsPlainLoopback(context.Request);
        options.Path = "/";
        return options;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var standing = context.HttpContext.RequestServices.GetRequiredService<AccountStanding>();
        if (context.Principal is { } principal && await standing.HoldsAsync(principal, context.HttpContext.RequestAborted))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>A page sends to sign-in; what a program or a script asks for is refused where it stands.</summary>
    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api"))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refusal.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized,
                "This call needs a token. Send it as 'Authorization: Bearer TOKEN'; an administrator makes one with 'token add'.");
        }

        if (!HttpMethods.IsGet(request.Method) || request.Path.Value?.StartsWith("/_", StringComparison.Ordinal) == true)
            return Refusal.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized, "You are not signed in, or not any more. Sign in and try again.");
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>What a person may not see looks like what does not exist.</summary>
    private static Task DenyAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            return Refusal.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden, "Your role does not allow that. Ask an administrator.");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
