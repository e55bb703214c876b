using System.Net;
using LondonBoard.Data;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Access;

public class GuardTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/api/v1/nothing-there")]
    [InlineData("/app.css")]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe(string path)
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();
        using var response = await visitor.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").First();

        policy.ShouldStartWith("default-src 'none'; base-uri 'self'; script-src 'self' 'nonce-");
        policy.ShouldEndWith(
            "; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; object-src 'none'");
        One("X-Content-Type-Options").ShouldBe("nosniff");
        One("Referrer-Policy").ShouldBe("no-referrer");
        One("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        response.Headers.Contains("Server").ShouldBeFalse();
        if (path != "/app.css")
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();

        string One(string header) => response.Headers.GetValues(header).Single();
    }

    [Fact]
    public async Task The_nonce_of_the_script_policy_is_new_each_time()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();
        using var first = await visitor.GetAsync("/sign-in");
        using var second = await visitor.GetAsync("/sign-in");
        first.Headers.GetValues("Content-Security-Policy").First().ShouldNotBe(second.Headers.GetValues("Content-Security-Policy").First());
    }

    [Fact]
    public async Task One_persons_requests_are_limited_and_anothers_are_not_touched()
    {
        await using var app = await AppHost.StartAsync(settings: new() { ["Limits:RequestsPerMinute"] = "10" });
        await app.AddAccountAsync("busy@example.org", Role.Member);
        using var busy = await app.SignInAsync("busy@example.org");
        using var calm = await app.SignInAsync();
        for (var n = 0; n < 10; n++)
            (await busy.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var refused = await busy.GetAsync("/account/password");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await calm.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();
        using var response = await visitor.PostFormAsync("/sign-in", "sign-in", ("Form.Email", new string('a', 2_000_000)));
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_keys_of_cookies_are_kept_over_a_restart_for_their_owner_alone()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = await app.SignInAsync();
        var keys = new DirectoryInfo(Path.Combine(app.Folder, "keys"));
        keys.GetFiles("key-*.xml").ShouldNotBeEmpty();
        if (!OperatingSystem.IsWindows())
            keys.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();
        visitor.Http.DefaultRequestHeaders.Host = "evil.example";
        (await visitor.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
