using System.Net;
using LondonBoard.Tests.Support;

namespace LondonBoard.Tests.Access;

public class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_by_the_page_and_gets_a_cookie_that_scripts_and_other_sites_cannot_reach()
    {
        await using var app = await AppHost.StartAsync();
        using var visitor = app.Visit();

        using var response = await visitor.TrySignInAsync(AppHost.Administrator, AppHost.Password);

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe("/");
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("LondonBoard=", StringComparison.Ordinal));
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/");
        cookie.ShouldNotContain("domain=");
        cookie.ShouldNotContain("expires=");
    }
}
