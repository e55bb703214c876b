using System.Globalization;
using LondonBoard.Access;
using LondonBoard.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LondonBoard.Api;

/// <summary>The HTTP interface for other programs, its description, the files for people, and the program's signs of life.</summary>
public static class ApiSetup
{
    private const string Ready = "ready";

    /// <summary>Registers what the interface needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "LondonBoard";
            document.Info.Description = "Workplans, meetings, actions, snapshots and changes. Send a bearer token; refusals are problem details (RFC 9457).";
            return Task.CompletedTask;
        }));
        services.AddHealthChecks().AddDbContextCheck<BoardDb>(tags: [Ready]);
        return services;
    }

    /// <summary>Programs get a problem with a sentence where people get a page. Comes first of all middleware, beside the pages'.</summary>
    public static void UseApiFaults(this WebApplication app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), programs =>
        {
            programs.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
                ExceptionHandler = SayAsync,
            });
            programs.UseStatusCodePages(context => SayAsync(context.HttpContext));
        });

    /// <summary>Maps everything of this folder.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().RequireAuthorization(Policies.Read);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
        app.MapExports();
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policies.Read);
        api.MapWorkplans();
        api.MapItems();
        api.MapActions();
        api.MapMeetings();
        api.MapImports();
        api.MapSnapshots();
        api.MapChanges();
    }

    private static Task SayAsync(HttpContext http) =>
        Results.Problem(Sentence(http.Response.StatusCode), statusCode: http.Response.StatusCode).ExecuteAsync(http);

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The body or an address parameter is not what this call takes. /openapi/v1.json describes it.",
        StatusCodes.Status404NotFound => "There is no such call or thing. /openapi/v1.json lists the calls.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method. /openapi/v1.json lists what it takes.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large. A file may have at most 20 MB, anything else 1 MB.",
        StatusCodes.Status415UnsupportedMediaType => "This call takes another kind of body. Send JSON as application/json, or a file as multipart/form-data.",
        >= 500 => "Something went wrong here; nothing of this call was stored. Try again, and tell your administrator the time if it happens again.",
        _ => string.Create(CultureInfo.InvariantCulture, $"The call was refused with status {status}. /openapi/v1.json describes the calls."),
    };
}
