using Microsoft.AspNetCore.StaticAssets;

namespace LondonBoard.Access;

/// <summary>Until there is an administrator, everything but setting up answers 503; from then on setting up is 404 for good.</summary>
internal sealed class FirstRunGate(RequestDelegate next, FirstRun firstRun)
{
    /// <summary>The page that sets up.</summary>
    public const string Page = "/set-up";

    public async Task InvokeAsync(HttpContext context)
    {
        var done = await firstRun.IsDoneAsync();
        var isPage = context.Request.Path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase);
        if (done && isPage)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (done || isPage || IsHarmless(context))
            await next(context);
        else
            await Refusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable,
                "LondonBoard is not set up yet. Open the one-time link that it printed on its terminal when it started.");
    }

    /// <summary>Style sheets and scripts, which the page needs, and whether the process lives, which its keeper asks.</summary>
    private static bool IsHarmless(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || context.Request.Path == "/health/live";
}
