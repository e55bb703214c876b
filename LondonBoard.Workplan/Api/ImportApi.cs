using LondonBoard.Edits;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Mvc;

namespace LondonBoard.Api;

/// <summary>Papers brought in over HTTP.</summary>
internal static class ImportApi
{
    /// <summary>Room for the file and what a multipart body puts round it.</summary>
    private const long LargestBody = WorkplanReader.MaxBytes + 65_536;

    public static void MapImports(this IEndpointRouteBuilder api) =>
        api.MapPost("/imports/workplan", ImportAsync).WithTags("Imports")
            .WithSummary("Reads a workplan from a file (.docx, .xlsx, .csv, .md, .txt, .html or .json) and stores it. Nothing is stored from a refused file.")
            .RequireRateLimiting(Access.Limits.Import)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            // Another site's page cannot send this in a person's name: OriginCheck sees to that for all of /api.
            .DisableAntiforgery()
            .Produces(201).ProducesProblem(422);

    private static async Task<IResult> ImportAsync(IFormFile file, WorkplanStore store, CancellationToken cancellation)
    {
        var content = new byte[Math.Min(file.Length, WorkplanReader.MaxBytes + 1)];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellation);
        var name = Path.GetFileName(file.FileName);
        var reading = WorkplanReader.Read(content, name);
        if (reading.Paper is null)
            return ApiAnswers.Unprocessable($"Nothing was stored. {reading.Refusal}", [new(name, reading.Refusal!)]);
        var result = await store.CreateAsync(new CreateWorkplan(reading.Paper, name));
        return result is EditResult.Saved(var id, _)
            ? Results.Created($"/api/v1/workplans/{id}", new { id, title = reading.Paper.Title, items = reading.Paper.Rows.Length, doubts = PaperJson.WriteDoubts(reading.Doubts) })
            : ApiAnswers.Problem(result);
    }
}
