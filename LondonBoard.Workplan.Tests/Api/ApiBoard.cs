using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LondonBoard.Data;
using LondonBoard.Papers;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Api;

/// <summary>The program with one workplan in it, and a client with the secretariat's token.</summary>
public sealed class ApiBoard : IAsyncDisposable
{
    private ApiBoard(AppHost app, HttpClient client, Guid plan) => (App, Client, Plan) = (app, client, plan);

    public AppHost App { get; }

    public HttpClient Client { get; }

    public Guid Plan { get; }

    public static async Task<ApiBoard> StartAsync(WorkplanPaper? paper = null)
    {
        var app = await AppHost.StartAsync();
        var client = app.WithToken(await app.AddTokenAsync(Role.Secretariat));
        var plan = await app.AddPlanAsync(paper ?? SamplePlans.BoardPlanWithStatus());
        return new(app, client, plan);
    }

    public async Task<JsonObject> GetAsync(string path) => (await Client.GetFromJsonAsync<JsonObject>(path)).ShouldNotBeNull();

    public async Task<JsonObject> ItemAsync(int at) => ((JsonArray)(await GetAsync($"/api/v1/workplans/{Plan}"))["rows"]!)[at]!.AsObject();

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, string? version)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", version == "*" ? version : $"\"{version}\"");
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }
}
