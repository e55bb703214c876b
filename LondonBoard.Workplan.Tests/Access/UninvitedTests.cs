using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Access;

public partial class UninvitedTests
{
    /// <summary>Everything open to somebody who is not signed in, beside style sheets and scripts. A new line here is a decision.</summary>
    private static readonly string[] Open =
    [
        "/sign-in", "/set-up", "/account/set-password", "/not-found", "/fault",
        "/health/live", "/health/ready", $"/calendar/{Guid.Empty}.ics",
    ];

    [Fact]
    public async Task Every_route_and_method_is_refused_without_a_sign_in()
    {
        await using var app = await AppHost.StartAsync(settings: Unlimited);
        using var visitor = app.Visit();
        var refused = 0;
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + Parameters().Replace(endpoint.RoutePattern.RawText ?? "", Guid.Empty.ToString()).TrimStart('/');
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || Open.Contains(path))
                continue;
            IReadOnlyList<string> methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named
                ? named
                : ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];
            foreach (var method in methods)
            {
                using var request = new HttpRequestMessage(new(method), path);
                using var response = await visitor.Http.SendAsync(request);
                var toSignIn = response.StatusCode == HttpStatusCode.Found && response.Headers.Location!.AbsolutePath == "/sign-in";
                (toSignIn || response.StatusCode == HttpStatusCode.Unauthorized).ShouldBeTrue($"{method} {path} answered {(int)response.StatusCode}");
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing-there")]
    [InlineData("POST", "/api/v1/nothing-there")]
    [InlineData("GET", "/nothing-there")]
    public async Task What_does_not_exist_opens_nothing(string method, string path)
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();
        using var response = await visitor.Http.SendAsync(new(new(method), path));
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.Found);
    }

    [Theory]
    [InlineData(false, "own", 401)]
    [InlineData(true, "own", 101)]
    [InlineData(true, "http://evil.example", 403)]
    [InlineData(true, "null", 403)]
    [InlineData(true, null, 403)]
    public async Task A_circuits_socket_opens_only_for_somebody_signed_in_from_a_page_of_ours(bool signedIn, string? origin, int expected)
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = signedIn ? await app.SignInAsync() : app.Visit();

        using var socket = await ConnectAsync(app, visitor, origin);

        ((int)socket.HttpStatusCode).ShouldBe(expected);
    }

    [Fact]
    public async Task Negotiating_a_circuit_from_a_foreign_page_is_refused()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = await app.SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "http://evil.example");
        using var response = await visitor.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Signing_out_cuts_the_open_sockets_of_the_session_and_a_copy_of_its_cookie_opens_nothing()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = await app.SignInAsync();
        var cookie = visitor.SessionCookie!.Value;
        using var socket = await ConnectAsync(app, visitor, "own");
        using var other = await app.SignInAsync();
        using var othersSocket = await ConnectAsync(app, other, "own");

        using (var page = await visitor.PostFormAsync("/account/password", "password", ("Form.Present", "x")))
            page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using (var signOut = await SignOutAsync(visitor))
            signOut.StatusCode.ShouldBe(HttpStatusCode.Found);

        await Should.ThrowAsync<WebSocketException>(async () => await socket.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken));
        othersSocket.State.ShouldBe(WebSocketState.Open);
        using var copy = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/password");
        request.Headers.Add("Cookie", $"LondonBoard={cookie}");
        using var response = await new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Address }.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task An_unsafe_call_by_cookie_needs_to_come_from_a_page_of_ours_and_a_token_needs_not()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = await app.SignInAsync();

        (await PostAsync(visitor.Http, null)).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(visitor.Http, "http://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(visitor.Http, app.Address.GetLeftPart(UriPartial.Authority))).ShouldBeOneOf(NotThere);
        using var program = app.WithToken(await app.AddTokenAsync(Role.Member));
        (await PostAsync(program, null)).ShouldBeOneOf(NotThere);

        static async Task<HttpStatusCode> PostAsync(HttpClient client, string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/nothing-there");
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var response = await client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = await app.SignInAsync();
        using var response = await visitor.Http.PostAsync("/account/sign-out", new FormUrlEncodedContent([]));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var page = await visitor.GetAsync("/account/password");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static readonly HttpStatusCode[] NotThere = [HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed];

    private static Dictionary<string, string?> Unlimited => new() { ["Limits:RequestsPerMinute"] = "100000" };

    private static Task<HttpResponseMessage> SignOutAsync(Visitor visitor) => visitor.PostFormAsync("/account/password", "password", to: "/account/sign-out");

    private static async Task<ClientWebSocket> ConnectAsync(AppHost app, Visitor visitor, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.Cookies = new();
        socket.Options.Cookies.Add(app.Address, visitor.Cookies);
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin == "own" ? app.Address.GetLeftPart(UriPartial.Authority) : origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            socket.HttpStatusCode.ShouldNotBe(HttpStatusCode.SwitchingProtocols);
        }

        return socket;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
