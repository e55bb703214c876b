using System.Text.Json.Nodes;
using LondonBoard.Workplan;

namespace LondonBoard.Api;

/// <summary>
/// Holds a change to what its sender saw (RFC 9110, 13.1.1): 428 (RFC 6585) where <c>If-Match</c> is missing, 412 with the
/// item as it now stands where somebody changed it since.
/// </summary>
internal static class IfMatch
{
    /// <summary>The refusal; null where the change may be tried.</summary>
    public static IResult? Refuses(HttpRequest request, WorkplanRow row) => Refuses(request, row.Version(), () => ItemJson.Write(row));

    /// <summary>The refusal of a change to anything else; null where it may be tried.</summary>
    /// <param name="request">The change.</param>
    /// <param name="version">The version as it now is.</param>
    /// <param name="current">What now stands there.</param>
    public static IResult? Refuses(HttpRequest request, string version, Func<JsonObject> current)
    {
        if (string.IsNullOrWhiteSpace(request.Headers.IfMatch))
        {
            return Results.Problem(
                "Say which version you saw: send its “version” as If-Match: \"…\". A GET gives it, as does every answer to a change.",
                statusCode: StatusCodes.Status428PreconditionRequired);
        }

        return Names(request, version) || request.Headers.IfMatch.ToString().Trim() == "*" ? null : Stale(version, current());
    }

    /// <summary>Whether the sender says that they saw this very version.</summary>
    public static bool Names(HttpRequest request, string version) =>
        request.Headers.IfMatch.ToString().Split(',').Any(tag => tag.Trim() == $"\"{version}\"");

    /// <summary>412, with the item as it now stands and its version.</summary>
    public static IResult Stale(WorkplanRow row) => Stale(row.Version(), ItemJson.Write(row));

    /// <summary>412, with what now stands there and its version.</summary>
    public static IResult Stale(string version, JsonObject current) => new StaleAnswer(version, current);

    private sealed class StaleAnswer(string version, JsonObject current) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.Tag(version);
            return Results.Problem(
                "Somebody changed this since you read it; nothing was stored. Look at “current”, and send your change with its version.",
                statusCode: StatusCodes.Status412PreconditionFailed,
                extensions: new Dictionary<string, object?> { ["current"] = current }).ExecuteAsync(context);
        }
    }
}
