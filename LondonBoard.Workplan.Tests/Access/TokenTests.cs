using System.Net;
using System.Text;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Access;

public class TokenTests
{
    [Fact]
    public async Task A_token_opens_the_interface_until_it_is_revoked_and_never_a_page()
    {
        await using var app = await AppHost.StartAsync();
        var token = await app.AddTokenAsync(Role.Secretariat, "dashboard");
        using var program = app.WithToken(token);

        (await program.GetAsync("/api/v1/nothing-there")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/account/password");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = app.Address,
            DefaultRequestHeaders = { Authorization = new("Bearer", token) },
        };
        using (var asPage = await client.SendAsync(page))
            asPage.StatusCode.ShouldBe(HttpStatusCode.Found);

        (await app.Services.GetRequiredService<TokenStore>().RevokeAsync("dashboard")).ShouldBeTrue();
        using var refused = await program.GetAsync("/api/v1/nothing-there");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        refused.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Theory]
    [InlineData("")]
    [InlineData("lbw_")]
    [InlineData("lbw_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task An_unknown_token_is_refused_even_beside_a_good_cookie(string token)
    {
        await using var app = await AppHost.StartAsync();
        using var admin = await app.SignInAsync();
        admin.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);
        (await admin.GetAsync("/api/v1/nothing-there")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_stored()
    {
        await using var app = await AppHost.StartAsync();
        var token = await app.AddTokenAsync(Role.Member);
        await using (var db = app.Database.Reading())
            (await db.Set<ApiToken>().SingleAsync()).Hash.ShouldBe(OneTimeSecret.Hash(token));
        foreach (var file in Directory.EnumerateFiles(app.Folder, "board.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(token)).ShouldBe(-1, Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task A_command_by_token_is_refused_once_it_is_revoked()
    {
        await using var app = await AppHost.StartAsync();
        var tokens = app.Services.GetRequiredService<TokenStore>();
        var token = (await tokens.UseAsync(await app.AddTokenAsync(Role.Secretariat, "feed")))!;
        var actor = new CurrentActor();
        actor.Set(new(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.NameIdentifier, token.Id.ToString())], CurrentActor.TokenScheme)));
        await using var db = app.Database.Reading();

        (await actor.FindAsync(db)).ShouldBe(new Actor(ActorKind.Token, token.Id, "feed", Role.Secretariat));
        await tokens.RevokeAsync(token.Id.ToString());
        (await actor.FindAsync(db)).ShouldBeNull();
    }
}
