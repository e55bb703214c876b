using System.Text.Json.Nodes;
using LondonBoard.Edits;
using LondonBoard.Snapshots;

namespace LondonBoard.Api;

/// <summary>Snapshots over HTTP: frozen, listed, opened; none is ever changed.</summary>
internal static class SnapshotApi
{
    /// <summary>What freezing needs.</summary>
    public sealed record Freeze(Guid WorkplanId, string? Name, DateOnly? Date);

    public static void MapSnapshots(this IEndpointRouteBuilder api)
    {
        var snapshots = api.MapGroup("/snapshots").WithTags("Snapshots");
        snapshots.MapGet("", async (Guid? workplan, SnapshotStore store, CancellationToken cancellation) => await store.ListAsync(workplan, cancellation))
            .WithSummary("All snapshots, the latest first; of one workplan where it is named.");
        snapshots.MapPost("", FreezeAsync)
            .WithSummary("Freezes a workplan as it now stands. Without a date it stands for today.")
            .Produces<SnapshotSummary>(201).ProducesProblem(404).ProducesProblem(422);
        snapshots.MapGet("/{id:guid}", GetAsync)
            .WithSummary("One snapshot with its workplan.")
            .Produces<JsonObject>().ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> FreezeAsync(Freeze body, SnapshotStore store, TimeProvider time)
    {
        var result = await store.FreezeAsync(new FreezeSnapshot(body.WorkplanId, body.Name ?? "", body.Date ?? Dates.LondonTime.Today(time)));
        if (result is not EditResult.Saved(var id, _) || await store.FindAsync(id) is not { } frozen)
            return ApiAnswers.Problem(result);
        return Results.Created($"/api/v1/snapshots/{id}", frozen.Summary);
    }

    private static async Task<IResult> GetAsync(Guid id, SnapshotStore store, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } frozen)
            return ApiAnswers.NotFound();
        if (frozen.Paper is null)
            return Results.Problem(FrozenPlan.Changed, statusCode: StatusCodes.Status409Conflict);
        var summary = frozen.Summary;
        return Results.Json(new
        {
            summary.Id,
            summary.WorkplanId,
            summary.Name,
            summary.Date,
            summary.FrozenAt,
            summary.FrozenBy,
            summary.Sequence,
            frozen.Snapshot.Hash,
            workplan = JsonNode.Parse(frozen.Snapshot.Paper),
        });
    }
}
