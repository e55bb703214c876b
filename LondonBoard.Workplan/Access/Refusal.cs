namespace LondonBoard.Access;

/// <summary>Refuses a request with one plain sentence: as problem details (RFC 9457) under <c>/api</c>, as text elsewhere.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            return Results.Problem(sentence, statusCode: status).ExecuteAsync(context);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence);
    }
}
