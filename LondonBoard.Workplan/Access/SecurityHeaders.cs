namespace LondonBoard.Access;

/// <summary>Puts the headers on every answer that keep a browser from doing what only an attacker wants.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The nonce that a script element within this page must carry, where it is no file of ours.</summary>
    public static string Nonce(HttpContext context)
    {
        if (context.Items[typeof(SecurityHeaders)] is string nonce)
            return nonce;
        nonce = OneTimeSecret.Create();
        context.Items[typeof(SecurityHeaders)] = nonce;
        return nonce;
    }

    /// <summary>
    /// For a paper shown in the browser, which carries its own style sheet: allows that, and nothing else at all, no script,
    /// no picture, no form.
    /// </summary>
    public static void AllowOnlyOwnStyle(HttpContext context) =>
        context.Items[PaperPolicy] = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly object PaperPolicy = new();

    /// <summary>Handles a request.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.OnStarting(() =>
        {
            // style-src-attr: without it the windowed list of a long workplan stays empty, without a word.
            headers.ContentSecurityPolicy = context.Items[PaperPolicy] as string
                ?? $"default-src 'none'; base-uri 'self'; script-src 'self' 'nonce-{Nonce(context)}'; style-src 'self'; style-src-attr 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // Static files say themselves how long they keep; everything else is somebody's and is kept nowhere.
            if (headers.CacheControl.Count == 0 || headers.SetCookie.Count > 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
