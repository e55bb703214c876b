using System.Globalization;
using System.Text.Json.Nodes;
using LondonBoard.Live;
using LondonBoard.Papers;
using LondonBoard.Workplan;

namespace LondonBoard.Api;

/// <summary>Workplans over HTTP.</summary>
internal static class WorkplanApi
{
    public static void MapWorkplans(this IEndpointRouteBuilder api)
    {
        var workplans = api.MapGroup("/workplans").WithTags("Workplans");
        workplans.MapGet("", async (WorkplanStore store, CancellationToken cancellation) =>
                (await store.ListAsync(cancellation)).Select(p => new { id = p.Id, title = p.Title, period = p.Period, status = Open, items = p.Items, changedAt = p.ChangedAt }))
            .WithSummary("All workplans, the newest first.");
        workplans.MapGet("/{id:guid}", async (Guid id, HttpResponse response, WorkplanStore store) =>
            {
                if (await store.FindAsync(id) is not { } plan)
                    return ApiAnswers.NotFound();
                var json = Write(plan);
                response.Tag((string)json["version"]!);
                return Results.Json(json);
            })
            .WithSummary("One workplan with its items. Archived items are left out.")
            .Produces<JsonObject>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private const string Open = "open";

    private static JsonObject Write(LiveRows<WorkplanHead, WorkplanRow> plan)
    {
        var paper = PlanPaper.Of(plan);
        var json = PaperJson.WriteHead(paper);
        json.Insert(0, "id", plan.Head.Id.ToString());
        json.Insert(1, "version", Version(plan));
        json.Insert(2, "status", Open);
        json["rows"] = new JsonArray([.. plan.Rows.Where(r => r.Stored.ArchivedAt is null).Select(ItemJson.Write)]);
        json["doubts"] = new JsonArray();
        return json;
    }

    /// <summary>Another one whenever an item, its words or the title changes.</summary>
    private static string Version(LiveRows<WorkplanHead, WorkplanRow> plan) =>
        string.Create(CultureInfo.InvariantCulture, $"{plan.Rows.Select(r => r.Revision).DefaultIfEmpty().Max()}-{plan.Head.Version:n}");
}
