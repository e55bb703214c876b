using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace LondonBoard.Access;

/// <summary>How much one person or program may ask for. Attempts to sign in are counted by <see cref="SignInLimits"/>.</summary>
public static class Limits
{
    /// <summary>The policy for endpoints that make a file: two at once a person.</summary>
    public const string Export = "export";

    /// <summary>The policy for endpoints that read a file: two at once a person.</summary>
    public const string Import = "import";

    /// <summary>The policy for calendar feeds, which are open to whoever has their secret: sixty a minute an address.</summary>
    public const string Calendar = "calendar";

    /// <summary>The largest body of a request, in bytes, where the endpoint names no other.</summary>
    public const long LargestBody = 1_048_576;

    internal static void Configure(RateLimiterOptions options, IConfiguration configuration)
    {
        var perMinute = configuration.GetValue("Limits:RequestsPerMinute", 300);
        var calendars = configuration.GetValue("Limits:CalendarsPerMinute", 60);
        var atOnce = configuration.GetValue("Limits:FilesAtOnce", 2);
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetSlidingWindowLimiter(Who(context), _ => new()
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                    QueueLimit = 0,
                }));
        foreach (var policy in new[] { Export, Import })
        {
            options.AddPolicy(policy, context => RateLimitPartition.GetConcurrencyLimiter(
                $"{policy} {Who(context)}",
                _ => new() { PermitLimit = atOnce, QueueLimit = 0 }));
        }

        options.AddPolicy(Calendar, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Calendar} {Who(context)}",
            _ => new() { PermitLimit = calendars, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return new ValueTask(Refusal.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests at once. Wait a minute and try again."));
        };
    }

    /// <summary>The account or token; the network address of who is not signed in.</summary>
    private static string Who(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
