using System.Net;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LondonBoard.Tests.Access;

public class SignInTests
{
    private const string Person = "person@example.org";

    [Fact]
    public async Task The_cookie_of_a_session_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();

        using var response = await visitor.TrySignInAsync(AppHost.Administrator, AppHost.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe("/");
        var cookie = SessionCookie(response, "LondonBoard=");
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/");
        cookie.ShouldNotContain("domain=");
        cookie.ShouldNotContain("expires=");
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_with_https_the_cookie_is_secure_and_bound_to_the_host()
    {
        await using var app = await AppHost.StartAsync(settings: new() { ["Proxies:0"] = "127.0.0.1" });
        using var visitor = app.Visit();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var response = await SignInOverHttpsAsync(visitor);

        SessionCookie(response, "__Host-LondonBoard=").ShouldContain("; secure");
    }

    [Fact]
    public async Task Forwarded_headers_of_somebody_else_are_not_believed()
    {
        await using var app = await AppHost.StartAsync(settings: new() { ["Proxies:0"] = "192.0.2.1" });
        using var visitor = app.Visit();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var response = await visitor.TrySignInAsync(AppHost.Administrator, AppHost.Password);
        SessionCookie(response, "LondonBoard=").ShouldNotContain("secure");
    }

    [Fact]
    public async Task A_wrong_address_a_wrong_password_and_a_disabled_account_get_the_same_answer()
    {
        await using var app = await AppHost.StartAsync();
        await app.AddAccountAsync(Person, Role.Member);
        await app.AddAccountAsync("gone@example.org", Role.Member);
        await app.AsProgramAsync<AccountStore, AccountResult>(a => a.SetEnabledAsync("gone@example.org", enabled: false));

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var (email, password) in new[] { ("nobody@example.org", AppHost.Password), (Person, "not the password"), ("gone@example.org", AppHost.Password) })
        {
            using var visitor = app.Visit();
            using var response = await visitor.TrySignInAsync(email, password);
            answers.Add((response.StatusCode, Said(await response.Content.ReadAsStringAsync())));
        }

        answers.Distinct().ShouldHaveSingleItem().Item2.ShouldContain("That address and password do not open an account.");
    }

    [Theory]
    [InlineData(Person)]
    [InlineData("nobody@example.org")]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour_whether_there_is_an_account_or_not(string email)
    {
        await using var app = await AppHost.StartAsync(settings: new() { ["Limits:SignInsPerMinute"] = "100" });
        await app.AddAccountAsync(Person, Role.Member);
        using var visitor = app.Visit();

        var answers = new List<bool>();
        for (var n = 0; n < 6; n++)
        {
            using var response = await visitor.TrySignInAsync(email, n < 5 ? "not the password" : AppHost.Password);
            answers.Add((await response.Content.ReadAsStringAsync()).Contains("Too many wrong passwords", StringComparison.Ordinal));
        }

        answers.ShouldBe([false, false, false, false, true, true]);
    }

    [Fact]
    public async Task The_sixth_attempt_in_a_minute_for_an_account_from_one_address_is_refused_and_others_are_not()
    {
        await using var app = await AppHost.StartAsync(settings: new() { ["Limits:SignInsPerMinute"] = "2" });
        using var visitor = app.Visit();
        for (var n = 0; n < 2; n++)
            (await visitor.TrySignInAsync(Person, "not the password")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var refused = await visitor.TrySignInAsync(Person.ToUpperInvariant(), "not the password");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var other = await app.SignInAsync();
    }

    [Theory]
    [InlineData("/workplans/1?tab=2", "/workplans/1?tab=2")]
    [InlineData("https://evil.example/", "/")]
    public async Task Signing_in_leads_back_to_a_page_of_ours_and_nowhere_else(string wanted, string expected)
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();
        using var response = await visitor.TrySignInAsync(AppHost.Administrator, AppHost.Password, "/sign-in?returnUrl=" + Uri.EscapeDataString(wanted));
        response.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_the_old_one_no_longer_opens()
    {
        await using var app = await AppHost.StartAsync();
        await app.AddAccountAsync(Person, Role.Member);
        using var here = await app.SignInAsync(Person);
        using var there = await app.SignInAsync(Person);
        const string changed = "eleven patient otters";

        using (var wrong = await here.PostFormAsync("/account/password", "password", ("Form.Present", "wrong"), ("Form.Password", changed), ("Form.Again", changed)))
            (await wrong.Content.ReadAsStringAsync()).ShouldContain("not your present password");
        using (var done = await here.PostFormAsync("/account/password", "password", ("Form.Present", AppHost.Password), ("Form.Password", changed), ("Form.Again", changed)))
            done.StatusCode.ShouldBe(HttpStatusCode.Found);

        (await here.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await Should.ThrowAsync<InvalidOperationException>(() => app.SignInAsync(Person));
        using var again = await app.SignInAsync(Person, changed);
    }

    [Fact]
    public async Task Passwords_are_kept_as_slow_salted_hashes()
    {
        await using var app = await AppHost.StartAsync();
        await using var db = app.Database.Reading();
        var hash = Convert.FromBase64String((await db.Users.SingleAsync()).PasswordHash!);
        // Identity's format 3: marker 1, then PRF (2 is HMAC-SHA512), iterations, salt length; each 32 bits, big-endian.
        hash[0].ShouldBe((byte)1);
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)).ShouldBe(2u);
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)).ShouldBeGreaterThanOrEqualTo(220_000u);
    }

    private static string SessionCookie(HttpResponseMessage response, string name) =>
        response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(name, StringComparison.Ordinal));

    private static string Said(string html) => System.Text.RegularExpressions.Regex.Match(html, "<p class=\"alert-title\">(.*?)</p>").Groups[1].Value;

    /// <summary>The client's cookie jar sees plain http and would keep back secure cookies: they are carried by hand.</summary>
    private static async Task<HttpResponseMessage> SignInOverHttpsAsync(Visitor visitor)
    {
        using var page = await visitor.GetAsync("/sign-in");
        var html = await page.Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(html, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(
            [
                new("_handler", "sign-in"),
                new("__RequestVerificationToken", token),
                new("Form.Email", AppHost.Administrator),
                new("Form.Password", AppHost.Password),
            ]),
        };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        return await visitor.Http.SendAsync(request);
    }
}
