using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Access;

public partial class AccountTests
{
    private const string Person = "person@example.org";

    [Fact]
    public async Task A_disabled_account_is_refused_at_its_next_command_and_its_next_request()
    {
        await using var app = await AppHost.StartAsync();
        var id = await app.AddAccountAsync(Person, Role.Administrator);
        using var person = await app.SignInAsync(Person);
        await using var circuit = app.Services.CreateAsyncScope();
        var claims = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString())], IdentityConstants.ApplicationScheme);
        circuit.ServiceProvider.GetRequiredService<CurrentActor>().Set(new(claims));
        var accounts = circuit.ServiceProvider.GetRequiredService<AccountStore>();
        (await accounts.ListAsync()).ShouldNotBeEmpty();

        await app.AsProgramAsync<AccountStore, AccountResult>(a => a.SetEnabledAsync(Person, enabled: false));

        (await accounts.ListAsync()).ShouldBeEmpty();
        (await accounts.SetRoleAsync(id, Role.Member)).Account.ShouldBeNull();
        (await person.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await app.AsProgramAsync<AccountStore, AccountResult>(a => a.SetEnabledAsync(Person, enabled: true));
        (await person.GetAsync("/account/password")).StatusCode.ShouldBe(HttpStatusCode.Found, "an old session stays ended");
    }

    [Fact]
    public async Task A_session_holds_twelve_hours_at_most_and_only_with_the_role_it_began_with()
    {
        var clock = new Clock();
        await using var app = await AppHost.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        var id = await app.AddAccountAsync(Person, Role.Member);
        var standing = app.Services.GetRequiredService<AccountStanding>();
        await using var db = app.Database.Reading();
        var principal = await new AccountPrincipal(clock).CreateAsync((await db.Users.FindAsync(id))!);

        (await standing.HoldsAsync(principal)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromHours(11.9));
        (await standing.HoldsAsync(principal)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromHours(0.2));
        (await standing.HoldsAsync(principal)).ShouldBeFalse();

        var fresh = await new AccountPrincipal(clock).CreateAsync((await db.Users.FindAsync(id))!);
        await app.AsProgramAsync<AccountStore, AccountResult>(a => a.SetRoleAsync(id, Role.Chair));
        (await standing.HoldsAsync(fresh)).ShouldBeFalse();
        (await standing.HoldsAsync(new())).ShouldBeFalse();
    }

    [Fact]
    public async Task The_administrator_adds_a_person_who_sets_the_password_by_a_link_that_works_once()
    {
        await using var app = await AppHost.StartAsync();
        using var admin = await app.SignInAsync();
        using var added = await admin.PostFormAsync("/accounts", "add", ("Form.Name", "Ann O'Neil"), ("Form.Email", "ann.o'neil@example.org"), ("Form.Role", "Chair"));
        var link = Link().Match(WebUtility.HtmlDecode(await added.Content.ReadAsStringAsync()));
        var (page, code) = (link.Groups["page"].Value, Uri.UnescapeDataString(link.Groups["code"].Value));
        using var ann = app.Visit();

        (await SetAsync("a wrong code", AppHost.Password)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SetAsync(code, "password2026")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SetAsync(code, AppHost.Password)).ShouldBe(HttpStatusCode.Found);
        (await SetAsync(code, "another fine password")).ShouldBe(HttpStatusCode.UnprocessableEntity);

        using var signedIn = await app.SignInAsync("ann.o'neil@example.org");
        using var accounts = await signedIn.GetAsync("/accounts");
        accounts.StatusCode.ShouldBe(HttpStatusCode.NotFound, "the page of administrators looks like none");

        async Task<HttpStatusCode> SetAsync(string secret, string password)
        {
            using var response = await ann.PostFormAsync(page, "set-password", ("Form.Code", secret), ("Form.Password", password), ("Form.Again", password));
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task The_administrator_changes_a_role_and_disables_by_the_page_but_never_the_last_administrator()
    {
        await using var app = await AppHost.StartAsync();
        var id = await app.AddAccountAsync(Person, Role.Member);
        using var admin = await app.SignInAsync();

        (await admin.PostFormAsync("/accounts", $"role-{id}", ("Form.Role", "Secretariat"))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await admin.PostFormAsync("/accounts", $"enabled-{id}")).StatusCode.ShouldBe(HttpStatusCode.Found);
        await using var db = app.Database.Reading();
        var account = (await db.Users.FindAsync(id))!;
        account.Role.ShouldBe(Role.Secretariat);
        account.Enabled.ShouldBeFalse();

        var own = db.Users.Single(a => a.Email == AppHost.Administrator).Id;
        using var refused = await admin.PostFormAsync("/accounts", $"enabled-{own}");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("only administrator");
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Secretariat)]
    public async Task Nobody_but_an_administrator_changes_accounts(Role role)
    {
        await using var app = await AppHost.StartAsync();
        var id = await app.AddAccountAsync(Person, role);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Set(new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id.ToString())], "Test")));
        var accounts = scope.ServiceProvider.GetRequiredService<AccountStore>();

        (await accounts.ListAsync()).ShouldBeEmpty();
        (await accounts.AddAsync(new("new@example.org", "New", Role.Administrator, AppHost.Password))).Account.ShouldBeNull();
        (await accounts.SetRoleAsync(id, Role.Administrator)).Account.ShouldBeNull();
        (await accounts.SetEnabledAsync(AppHost.Administrator, enabled: false)).Account.ShouldBeNull();
    }

    [GeneratedRegex("(?<page>/account/set-password\\?id=[^#]+)#(?<code>[^<\\s]+)")]
    private static partial Regex Link();
}
