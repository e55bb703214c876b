using LondonBoard.Workplan;

namespace LondonBoard.Api;

/// <summary>
/// Holds a change to what its sender saw (RFC 9110, 13.1.1): 428 (RFC 6585) where <c>If-Match</c> is missing, 412 with the
/// item as it now stands where somebody changed it since.
/// </summary>
internal static class IfMatch
{
    /// <summary>The refusal; null where the change may be tried.</summary>
    public static IResult? Refuses(HttpRequest request, WorkplanRow row)
    {
        var wanted = request.Headers.IfMatch.ToString().Trim();
        if (wanted.Length == 0)
            return Results.Problem("Say which version you saw: send its “version” as If-Match: \"…\". A GET gives it, as does every answer to a change.", statusCode: StatusCodes.Status428PreconditionRequired);
        return wanted == "*" || wanted.Split(',').Any(tag => tag.Trim() == $"\"{row.Version()}\"") ? null : Stale(row);
    }

    /// <summary>412, with the item as it now stands and its version.</summary>
    public static IResult Stale(WorkplanRow row) => new StaleAnswer(row);

    private sealed class StaleAnswer(WorkplanRow row) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.Tag(row.Version());
            return Results.Problem(
                "Somebody changed this item since you read it; nothing was stored. Look at “current”, and send your change with its version.",
                statusCode: StatusCodes.Status412PreconditionFailed,
                extensions: new Dictionary<string, object?> { ["current"] = ItemJson.Write(row) }).ExecuteAsync(context);
        }
    }
}
