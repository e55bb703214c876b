using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Papers;
using LondonBoard.Reading;
using LondonBoard.Reading.Minutes;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Mvc;

namespace LondonBoard.Api;

/// <summary>Papers brought in over HTTP.</summary>
internal static class ImportApi
{
    /// <summary>Room for the file and what a multipart body puts round it.</summary>
    private const long LargestBody = WorkplanReader.MaxBytes + 65_536;

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        Open(api.MapPost("/imports/workplan", ImportAsync))
            .WithSummary("Reads a workplan from a file (.docx, .xlsx, .csv, .md, .txt, .html or .json) and stores it. Nothing is stored from a refused file.");
        Open(api.MapPost("/imports/minutes", ImportMinutesAsync))
            .WithSummary(
                "Reads the minutes of a meeting from a file (.docx, .md, .txt or .html) and stores them; their actions go into the register. "
                + "Nothing is stored from a refused file.");
    }

    private static RouteHandlerBuilder Open(RouteHandlerBuilder import) =>
        import.WithTags("Imports").RequireRateLimiting(Access.Limits.Import)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            // Another site's page cannot send this in a person's name: OriginCheck sees to that for all of /api.
            .DisableAntiforgery()
            .Produces(201).ProducesProblem(422);

    private static async Task<IResult> ImportAsync(IFormFile file, WorkplanStore store, CancellationToken cancellation)
    {
        var content = await BytesAsync(file, cancellation);
        var name = Path.GetFileName(file.FileName);
        var reading = WorkplanReader.Read(content, name);
        if (reading.Paper is null)
            return ApiAnswers.Unprocessable($"Nothing was stored. {reading.Refusal}", [new(name, reading.Refusal!)]);
        var result = await store.CreateAsync(new CreateWorkplan(reading.Paper, name));
        return result is EditResult.Saved(var id, _)
            ? Results.Created($"/api/v1/workplans/{id}", new { id, title = reading.Paper.Title, items = reading.Paper.Rows.Length, doubts = PaperJson.WriteDoubts(reading.Doubts) })
            : ApiAnswers.Problem(result);
    }

    private static async Task<IResult> ImportMinutesAsync(IFormFile file, MeetingStore store, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.FileName);
        var reading = MinutesReader.Read(await BytesAsync(file, cancellation), name);
        if (reading.Paper is not { } paper)
            return ApiAnswers.Unprocessable($"Nothing was stored. {reading.Refusal}", [new(name, reading.Refusal!)]);
        IEnumerable<Doubt> doubts = await MinutesImport.TwiceAsync(store, reading) is { } twice ? [twice, .. reading.Doubts] : reading.Doubts;
        var result = await store.CreateAsync(MinutesImport.Command(reading, name));
        return result is EditResult.Saved(var id, _)
            ? Results.Created($"/api/v1/meetings/{id}", new
            {
                id,
                title = paper.Meeting.Title,
                items = paper.Items.Length,
                actions = paper.Actions.Length,
                doubts = PaperJson.WriteDoubts(doubts),
            })
            : ApiAnswers.Problem(result);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        var content = new byte[Math.Min(file.Length, WorkplanReader.MaxBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellation);
        return content;
    }
}
