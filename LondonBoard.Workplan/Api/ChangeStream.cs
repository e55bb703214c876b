using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Live;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Api;

/// <summary>
/// The history as it happens, as Server-Sent Events (HTML Living Standard, 9.2): one event a committed change, its sequence
/// as the event's id. It listens first and then reads from the database after the last number sent, so none is missed and
/// none sent twice, wherever it was written.
/// </summary>
internal static class ChangeStream
{
    private const int AtOnce = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>How long the stream is silent before it shows that it lives, and asks whether its reader still may read.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapChanges(this IEndpointRouteBuilder api) =>
        api.MapGet("/changes", StreamAsync).WithTags("Changes")
            .WithSummary(
                "Every change as a Server-Sent Event, from the one after “after” (or the header Last-Event-ID, which goes first); "
                + "from the first of all where neither is given.")
            .Produces<string>(contentType: "text/event-stream").ProducesProblem(400);

    private static async Task<IResult> StreamAsync(HttpContext http, string? after, BoardDatabase database, ChangeFeed feed, TimeProvider time, IHostApplicationLifetime program)
    {
        var from = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : after ?? "0";
        if (!long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            return Results.Problem("Say after which change to begin as a number: ?after=0 begins with the first.", statusCode: StatusCodes.Status400BadRequest);

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, program.ApplicationStopping);
        var woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var subscription = feed.Subscribe(_ => woken.Writer.TryWrite(true));
        try
        {
            await http.Response.WriteAsync("retry: 2000\n\n", ending.Token);
            Task<bool>? signal = null;
            while (await MayReadAsync(http, database))
            {
                sequence = await SendAsync(http.Response, database, sequence, ending.Token);
                signal ??= woken.Reader.WaitToReadAsync(ending.Token).AsTask();
                if (await Task.WhenAny(signal, Task.Delay(Heartbeat, time, ending.Token)) == signal)
                {
                    _ = await signal && woken.Reader.TryRead(out _);
                    signal = null;
                }
                else
                {
                    await http.Response.WriteAsync(": alive\n\n", ending.Token);
                }
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The reader has gone, or the program stops; whoever comes back says where to go on.
        }

        return Results.Empty;
    }

    /// <summary>Sends all that was committed since.</summary>
    /// <returns>The last number sent.</returns>
    private static async Task<long> SendAsync(HttpResponse response, BoardDatabase database, long sequence, CancellationToken cancellation)
    {
        List<Change> some;
        do
        {
            await using (var db = database.Reading())
                some = await db.Changes.AsNoTracking().Where(c => c.Sequence > sequence).OrderBy(c => c.Sequence).Take(AtOnce).ToListAsync(cancellation);
            foreach (var change in some)
                await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {change.Sequence}\ndata: {JsonSerializer.Serialize(change, Json)}\n\n"), cancellation);
            await response.Body.FlushAsync(cancellation);
            sequence = some.Count > 0 ? some[^1].Sequence : sequence;
        }
        while (some.Count == AtOnce);
        return sequence;
    }

    /// <summary>Whether the reader's session or token still holds: a stream must not outlive it.</summary>
    private static async Task<bool> MayReadAsync(HttpContext http, BoardDatabase database)
    {
        if (AccountStanding.TryReadSession(http.User, out _))
            return await http.RequestServices.GetRequiredService<AccountStanding>().HoldsAsync(http.User, http.RequestAborted);
        await using var db = database.Reading();
        return await http.RequestServices.GetRequiredService<CurrentActor>().FindAsync(db) is not null;
    }
}
