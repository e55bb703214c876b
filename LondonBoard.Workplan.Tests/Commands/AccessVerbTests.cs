using System.CommandLine;
using LondonBoard.Access;
using LondonBoard.Commands;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Commands;

public sealed class AccessVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verbs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_account_is_added_listed_disabled_and_enabled()
    {
        var added = await RunAsync("user add --email ann@example.org --name Ann --role Secretariat");
        added.Code.ShouldBe(0);
        Guid.Parse(added.Output.Trim()).ShouldNotBe(Guid.Empty);
        (await RunAsync("user add --email root@example.org --name Root --role Administrator")).Code.ShouldBe(0);

        (await RunAsync("user disable ANN@example.org")).Code.ShouldBe(0);
        (await RunAsync("user list")).Output.ShouldContain("ann@example.org\tAnn\tSecretariat\tdisabled");
        (await RunAsync("user enable ann@example.org")).Code.ShouldBe(0);
        (await RunAsync("user list")).Output.ShouldContain("ann@example.org\tAnn\tSecretariat\tenabled");
    }

    [Theory]
    [InlineData("user add --email ann@example.org --name Ann --role Secretariat", "short", "at least 12 characters")]
    [InlineData("user add --email nonsense --name Ann --role Secretariat", AppHost.Password, "no e-mail address")]
    [InlineData("user disable nobody@example.org", "", "no such account")]
    [InlineData("token revoke nothing", "", "No token that holds")]
    public async Task A_refusal_exits_1_with_one_line_that_says_why(string line, string password, string reason)
    {
        var (code, output, error) = await RunAsync(line, password);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldContain(reason);
        error.Trim().ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("user add --email ann@example.org --name Ann --role Emperor")]
    [InlineData("user add --email ann@example.org --name Ann --role 3")]
    [InlineData("user add --name Ann --role Member")]
    [InlineData("token add --role Member")]
    [InlineData("token revoke")]
    public void Bad_usage_is_seen_before_the_database_is_opened(string line) => Root("").Parse(line).Errors.ShouldNotBeEmpty();

    [Fact]
    public async Task A_token_is_printed_once_listed_without_its_worth_and_revoked()
    {
        var token = (await RunAsync("token add --name dashboard --role Member")).Output.Trim();
        token.ShouldStartWith(TokenStore.Prefix);
        (await RunAsync("token add --name dashboard --role Member")).Code.ShouldBe(1);
        var list = (await RunAsync("token list")).Output;
        list.ShouldContain("\tdashboard\tMember\t");
        list.ShouldNotContain(token);
        (await RunAsync("token revoke dashboard")).Code.ShouldBe(0);
        (await RunAsync("token list")).Output.ShouldContain("revoked");
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string line, string password = AppHost.Password)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Root(password).Parse(line).InvokeAsync(new() { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private RootCommand Root(string password) => [UserCommand.Build(OpenAsync, () => password), TokenCommand.Build(OpenAsync)];

    private async Task<WebApplication> OpenAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Data:Folder"] = _folder;
        builder.Services.AddSingleton(TimeProvider.System).AddData(builder.Configuration);
        builder.AddAccess();
        var app = builder.Build();
        await app.Services.GetRequiredService<BoardDatabase>().OpenAsync();
        return app;
    }
}
