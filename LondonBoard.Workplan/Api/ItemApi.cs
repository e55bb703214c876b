using System.Text.Json.Nodes;
using LondonBoard.Edits;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Mvc;

namespace LondonBoard.Api;

/// <summary>Items of a workplan over HTTP: added, changed and archived through the one door for writes.</summary>
internal static class ItemApi
{
    public static void MapItems(this IEndpointRouteBuilder api)
    {
        api.MapPost("/workplans/{id:guid}/items", AddAsync).WithTags("Items")
            .WithSummary("Adds an item at the end, or below the item named in “after”.")
            .Produces<JsonObject>(StatusCodes.Status201Created).ProducesProblem(404).ProducesProblem(422);
        var items = api.MapGroup("/items/{id:guid}").WithTags("Items");
        items.MapGet("", GetAsync).WithSummary("One item, with the version that a change must name.")
            .Produces<JsonObject>().ProducesProblem(404);
        items.MapPatch("", ChangeAsync).WithSummary("Changes fields of an item, all of them or none. Fields not named stay. Needs If-Match.")
            .Produces<JsonObject>().ProducesProblem(404).ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        items.MapDelete("", ArchiveAsync).WithSummary("Archives an item; it can be brought back on the page. Needs If-Match.")
            .Produces(204).ProducesProblem(404).ProducesProblem(412).ProducesProblem(428);
    }

    private static async Task<IResult> AddAsync(Guid id, [FromBody] JsonObject body, HttpResponse response, WorkplanStore store)
    {
        if (await store.FindColumnsAsync(id) is not { } columns)
            return ApiAnswers.NotFound();
        var fields = new ItemFields(body, columns);
        Guid? after = null;
        if (body["after"] is JsonValue place)
        {
            if (!place.TryGetValue<Guid>(out var above))
                return ApiAnswers.Unprocessable("Nothing was stored. “after” must be the id of an item.", [new("after", "No id.")]);
            after = above;
        }

        if (fields.Faults.Count > 0)
            return ApiAnswers.Problem(new EditResult.Invalid(fields.Faults));
        var result = await store.AddItemAsync(new AddItem(id, after, fields.Row(columns)));
        if (result is not EditResult.Saved(var itemId, _))
            return ApiAnswers.Problem(result);
        var row = await FindAsync(store, itemId);
        if (row is null)
            return ApiAnswers.NotFound();
        response.Tag(row.Version());
        return Results.Created($"/api/v1/items/{itemId}", ItemJson.Write(row));
    }

    private static async Task<IResult> GetAsync(Guid id, HttpResponse response, WorkplanStore store) =>
        await FindAsync(store, id) is { } row ? Answer(row, response) : ApiAnswers.NotFound();

    private static async Task<IResult> ChangeAsync(Guid id, [FromBody] JsonObject body, HttpRequest request, HttpResponse response, WorkplanStore store, LivePlans live)
    {
        // What screens show is begun with where it is what the sender saw; the store holds the edit to what then stands.
        var seen = live.Glance(id) is { } shown && IfMatch.Names(request, shown.Version()) ? shown : await FindAsync(store, id);
        if (seen is not { Stored.ArchivedAt: null } row)
            return ApiAnswers.NotFound();
        if (IfMatch.Refuses(request, row) is { } refusal)
            return refusal;
        var columns = body.ContainsKey("extras") ? await store.FindColumnsAsync(row.Stored.WorkplanId) : null;
        var fields = new ItemFields(body, columns ?? [], row);
        if (fields.Faults.Count > 0)
            return ApiAnswers.Problem(new EditResult.Invalid(fields.Faults));
        var result = await store.EditItemAsync(fields.Edit(row));
        var now = await FindAsync(store, id);
        return (result, now) switch
        {
            (EditResult.Saved or EditResult.Conflict, null) => ApiAnswers.NotFound(),
            (EditResult.Saved, _) => Answer(now, response),
            (EditResult.Conflict, _) => IfMatch.Stale(now),
            _ => ApiAnswers.Problem(result),
        };
    }

    private static async Task<IResult> ArchiveAsync(Guid id, HttpRequest request, WorkplanStore store)
    {
        if (await FindAsync(store, id) is not { } row)
            return ApiAnswers.NotFound();
        if (IfMatch.Refuses(request, row) is { } refusal)
            return refusal;
        var result = await store.ArchiveItemAsync(new ArchiveItem(id, Archived: true, row.Stored.Version, row.Revision));
        return result switch
        {
            EditResult.Saved => Results.NoContent(),
            EditResult.Conflict when await FindAsync(store, id) is { } now => IfMatch.Stale(now),
            _ => ApiAnswers.Problem(result),
        };
    }

    private static async Task<WorkplanRow?> FindAsync(WorkplanStore store, Guid id) =>
        await store.FindRowAsync(id) is { Stored.ArchivedAt: null } row ? row : null;

    private static IResult Answer(WorkplanRow row, HttpResponse response)
    {
        response.Tag(row.Version());
        return Results.Json(ItemJson.Write(row));
    }
}
