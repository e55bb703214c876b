using System.Net;
using System.Text.RegularExpressions;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonBoard.Tests.Access;

public partial class FirstRunTests
{
    private const string Good = AppHost.Password;

    [Fact]
    public async Task Until_there_is_an_administrator_every_route_but_setting_up_answers_503()
    {
        await using var app = await AppHost.StartAsync(administrator: false);
        using var visitor = app.Visit();
        foreach (var path in new[] { "/", "/sign-in", "/accounts", "/api/v1/workplans", "/_blazor/negotiate", "/health/ready", "/nothing-there" })
        {
            using var response = await visitor.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
            (await response.Content.ReadAsStringAsync()).ShouldContain("not set up yet");
        }

        using var page = await visitor.GetAsync("/set-up");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var style = await visitor.GetAsync("/app.css");
        style.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_link_on_the_terminal_makes_the_administrator_once_and_then_there_is_no_such_page()
    {
        await using var app = await AppHost.StartAsync(administrator: false);
        var link = Link().Match(app.Printed.ToString());
        link.Groups["address"].Value.ShouldBe(app.Address.GetLeftPart(UriPartial.Authority));
        link.Groups["token"].Value.Length.ShouldBe(43);
        using var visitor = app.Visit();

        using (var done = await SetUpAsync(visitor, link.Groups["token"].Value, "first@example.org"))
            done.StatusCode.ShouldBe(HttpStatusCode.Found);

        using var gone = await visitor.GetAsync("/set-up");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var signedIn = await app.SignInAsync("first@example.org");
        using var accounts = await signedIn.GetAsync("/accounts");
        accounts.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Fifty_set_ups_at_once_make_one_administrator()
    {
        await using var app = await AppHost.StartAsync(administrator: false);
        var token = Link().Match(app.Printed.ToString()).Groups["token"].Value;
        var firstRun = app.Services.GetRequiredService<FirstRun>();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() => firstRun.CompleteAsync(token, $"person{n}@example.org", $"Person {n}", Good))));

        results.Count(r => r.Outcome == SetUpOutcome.Done).ShouldBe(1);
        results.Count(r => r.Outcome == SetUpOutcome.AlreadyDone).ShouldBe(49);
        await using var db = app.Database.Reading();
        (await db.Users.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Five_wrong_tokens_void_the_right_one_and_a_weak_password_costs_none()
    {
        await using var app = await AppHost.StartAsync(administrator: false);
        var token = Link().Match(app.Printed.ToString()).Groups["token"].Value;
        var firstRun = app.Services.GetRequiredService<FirstRun>();

        for (var n = 0; n < 6; n++)
            (await firstRun.CompleteAsync(token, "a@example.org", "A", "short")).Outcome.ShouldBe(SetUpOutcome.Invalid);
        for (var n = 0; n < 4; n++)
            (await firstRun.CompleteAsync("wrong", "a@example.org", "A", Good)).Outcome.ShouldBe(SetUpOutcome.WrongToken);
        (await firstRun.CompleteAsync("wrong", "a@example.org", "A", Good)).Outcome.ShouldBe(SetUpOutcome.Expired);
        (await firstRun.CompleteAsync(token, "a@example.org", "A", Good)).Outcome.ShouldBe(SetUpOutcome.Expired);
    }

    [Fact]
    public async Task The_token_runs_out_after_thirty_minutes()
    {
        var clock = new Clock();
        await using var app = await AppHost.StartAsync(administrator: false, services: s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var token = Link().Match(app.Printed.ToString()).Groups["token"].Value;

        clock.Advance(TimeSpan.FromMinutes(30.1));

        (await app.Services.GetRequiredService<FirstRun>().CompleteAsync(token, "a@example.org", "A", Good)).Outcome.ShouldBe(SetUpOutcome.Expired);
    }

    [Fact]
    public async Task Unattended_the_token_comes_from_a_file_is_not_printed_and_serves_one_address_only()
    {
        var file = Path.GetTempFileName();
        var token = OneTimeSecret.Create();
        await File.WriteAllTextAsync(file, token + "\n");
        await using var app = await AppHost.StartAsync(administrator: false, new() { ["Setup:AdminEmail"] = "chief@example.org", ["Setup:TokenFile"] = file });
        var firstRun = app.Services.GetRequiredService<FirstRun>();

        app.Printed.ToString().ShouldBeEmpty();
        (await firstRun.CompleteAsync(token, "other@example.org", "A", Good)).Outcome.ShouldBe(SetUpOutcome.Invalid);
        (await firstRun.CompleteAsync(token, "Chief@example.org", "A", Good)).Outcome.ShouldBe(SetUpOutcome.Done);
        File.Delete(file);
    }

    [Fact]
    public async Task An_administrator_added_by_the_verb_opens_the_program_without_a_restart()
    {
        await using var app = await AppHost.StartAsync(administrator: false);
        using var visitor = app.Visit();
        await app.AddAccountAsync("admin@example.org", Role.Administrator);
        using var response = await visitor.GetAsync("/sign-in");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Until_set_up_the_server_listens_on_this_machine_only()
    {
        await using var app = await AppHost.StartAsync(administrator: false, new() { ["Urls"] = "http://0.0.0.0:0" });
        app.Address.IsLoopback.ShouldBeTrue();
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", "http://127.0.0.1:5080")]
    [InlineData("http://*:80", "http://127.0.0.1:80")]
    [InlineData("https://board.example:443", "http://127.0.0.1:443")]
    [InlineData("http://[::]:5080", "http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://127.0.0.2:5080", "http://127.0.0.2:5080")]
    [InlineData("http://[::1]:5080", "http://[::1]:5080")]
    public void An_address_is_held_to_this_machine(string wanted, string held) => ListenAddresses.Loopback(wanted).ShouldBe(held);

    [Fact]
    public void Addresses_come_from_endpoints_then_urls_then_the_ports_of_an_image()
    {
        ListenAddresses.Configured(Settings(("urls", "http://a:1; http://b:2"))).ShouldBe(["http://a:1", "http://b:2"]);
        ListenAddresses.Configured(Settings(("urls", "http://a:1"), ("Kestrel:Endpoints:Web:Url", "https://*:443"))).ShouldBe(["https://*:443"]);
        ListenAddresses.Configured(Settings(("http_ports", "8080"))).ShouldBe(["http://*:8080"]);

        static IConfiguration Settings(params (string Key, string Value)[] settings) =>
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
    }

    private static Task<HttpResponseMessage> SetUpAsync(Visitor visitor, string token, string email) => visitor.PostFormAsync(
        "/set-up", "set-up", ("Form.Token", token), ("Form.Name", "First Person"), ("Form.Email", email), ("Form.Password", Good), ("Form.Again", Good));

    [GeneratedRegex(@"(?<address>http://[^/\s]+)/set-up#(?<token>\S+)")]
    private static partial Regex Link();
}
