using System.CommandLine;
using System.Globalization;
using LondonBoard.Access;
using LondonBoard.Data;

namespace LondonBoard.Commands;

/// <summary><c>token</c>: makes, lists and revokes the bearer tokens of programs.</summary>
public static class TokenCommand
{
    /// <summary>Builds the verb.</summary>
    /// <param name="open">Opens the program with its database, not listening; asked only once the command line is right.</param>
    public static Command Build(Func<Task<WebApplication>> open) => new("token", "Tokens of programs that call the HTTP interface") { Add(open), List(open), Revoke(open) };

    private static Command Add(Func<Task<WebApplication>> open)
    {
        var name = new Option<string>("--name") { Description = "What the token is for, as history shows it", Required = true };
        var role = new Option<Role>("--role") { Description = "What the program may do", Required = true };
        role.AcceptOnlyFromAmong(Enum.GetNames<Role>());
        var add = new Command("add", "Make a token and print it, this once") { name, role };
        add.SetAction((parsed, _) => Verb.RunAsync<TokenStore>(parsed, open, async (tokens, output) =>
        {
            var called = parsed.GetRequiredValue(name).Trim();
            if (called.Length is 0 or > Account.MaxName)
                throw new VerbRefused($"Give the token a name, of at most {Account.MaxName} characters.");
            output.WriteLine(await tokens.AddAsync(called, parsed.GetRequiredValue(role))
                ?? throw new VerbRefused($"There is a token named '{called}' already. Revoke it first, or take another name."));
        }));
        return add;
    }

    private static Command List(Func<Task<WebApplication>> open)
    {
        var list = new Command("list", "List the tokens; what they are worth is not shown");
        list.SetAction((parsed, _) => Verb.RunAsync<TokenStore>(parsed, open, async (tokens, output) =>
        {
            foreach (var token in await tokens.ListAsync())
            {
                output.WriteLine(string.Join(
                    '\t',
                    token.Id,
                    token.Name,
                    token.Role,
                    $"created {Day(token.CreatedAt)}",
                    $"used {Day(token.LastUsedAt)}",
                    token.RevokedAt is null ? "holds" : $"revoked {Day(token.RevokedAt)}"));
            }
        }));
        return list;
    }

    private static Command Revoke(Func<Task<WebApplication>> open)
    {
        var which = new Argument<string>("NAME|ID") { Description = "The token's name or id" };
        var revoke = new Command("revoke", "Refuse a token from now on") { which };
        revoke.SetAction((parsed, _) => Verb.RunAsync<TokenStore>(parsed, open, async (tokens, _) =>
        {
            if (!await tokens.RevokeAsync(parsed.GetRequiredValue(which)))
                throw new VerbRefused($"No token that holds is named '{parsed.GetRequiredValue(which)}' or has that id. 'token list' shows them.");
        }));
        return revoke;
    }

    private static string Day(DateTime? at) => at?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
}
