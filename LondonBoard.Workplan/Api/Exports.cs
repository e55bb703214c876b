using LondonBoard.Access;
using LondonBoard.Actions;
using LondonBoard.Dates;
using LondonBoard.Meetings;
using LondonBoard.Snapshots;
using LondonBoard.Workplan;
using LondonBoard.Writing;

namespace LondonBoard.Api;

/// <summary>Workplans, snapshots and minutes as files, for people who are signed in.</summary>
public static class Exports
{
    /// <summary>
    /// Maps <c>/workplans/{id}/export</c>, <c>/snapshots/{id}/export</c> and <c>/meetings/{id}/export</c> (docx, html, md, json) with <c>format</c> docx (unless another is named),
    /// xlsx, csv, html, md or json; <c>view=print</c> shows the HTML in the browser instead of saving it.
    /// </summary>
    public static void MapExports(this IEndpointRouteBuilder app)
    {
        var exports = app.MapGroup("").RequireAuthorization(Policies.Read).RequireRateLimiting(Limits.Export).ExcludeFromDescription();
        exports.MapGet("/workplans/{id:guid}/export", async (Guid id, string? format, string? view, WorkplanStore workplans, TimeProvider time) =>
            FormatOf(format) is { } known ? Answer(await workplans.ExportAsync(id, known, time.Today()), view) : UnknownFormat(format));
        exports.MapGet("/meetings/{id:guid}/export", MinutesAsync);
        // Always to be saved: what somebody brought must not run as a page of ours.
        exports.MapGet("/meetings/{id:guid}/files/{file:guid}/{name}", async (Guid id, Guid file, MeetingStore meetings) =>
            await meetings.FileAsync(id, file) is { } kept ? Results.File(kept.Content, kept.ContentType, kept.Name) : Results.NotFound());
        exports.MapGet("/actions/export", async (string? format, HttpRequest request, ActionStore actions, TimeProvider time) =>
        {
            if (FormatOf(format) is not { } known || known == ExportFormat.Json)
                return Results.Text("Actions are written as docx, xlsx, csv, html or md.", statusCode: StatusCodes.Status400BadRequest);
            var (filter, all) = (ActionFilter.Read(name => request.Query[name]), await actions.ListAsync());
            return Answer(ExportActions.Write(all.Where(a => filter.Fits(a, time.Today())), filter.Told(all), known, time.Today()), null);
        });
        exports.MapGet("/snapshots/{id:guid}/export", async (Guid id, string? format, string? view, SnapshotStore snapshots) =>
        {
            if (FormatOf(format) is not { } known)
                return UnknownFormat(format);
            var plan = await snapshots.FindAsync(id);
            return plan is { Paper: null } ? Results.Text(FrozenPlan.Changed, statusCode: StatusCodes.Status409Conflict) : Answer(plan?.Export(known), view);
        });
    }

    private static async Task<IResult> MinutesAsync(Guid id, string? format, MeetingStore meetings, ActionStore actions, TimeProvider time)
    {
        if (FormatOf(format) is not { } known)
            return UnknownFormat(format);
        if (await meetings.FindAsync(id) is not { } rows)
            return Results.NotFound();
        var file = ExportMinutes.Write(rows, (await actions.ListAsync()).ToDictionary(a => a.Id), known, time.Today());
        return file is null ? Results.Text("Minutes are written as docx, html, md or json.", statusCode: StatusCodes.Status400BadRequest) : Answer(file, null);
    }

    private static ExportFormat? FormatOf(string? name) => name is null ? ExportFormat.Docx : WorkplanWriter.Parse(name);

    private static IResult UnknownFormat(string? format) =>
        Results.Text($"There is no format “{format}”. Use docx, xlsx, csv, html, md or json.", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Answer(ExportFile? file, string? view) => file switch
    {
        null => Results.NotFound(),
        { ContentType: var type } when view == "print" && type.StartsWith("text/html", StringComparison.Ordinal) => new PrintView(file.Content),
        _ => Results.File(file.Content, file.ContentType, file.Name),
    };

    /// <summary>The page in the browser. Its own style sheet stands in it, which the policy of our pages forbids; it has no script and needs nothing else.</summary>
    private sealed class PrintView(byte[] page) : IResult
    {
        public async Task ExecuteAsync(HttpContext context)
        {
            SecurityHeaders.AllowOnlyOwnStyle(context);
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    }
}
