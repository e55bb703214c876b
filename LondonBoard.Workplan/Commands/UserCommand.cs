using System.CommandLine;
using LondonBoard.Access;
using LondonBoard.Data;

namespace LondonBoard.Commands;

/// <summary><c>user</c>: adds, lists, disables and enables accounts without the web pages.</summary>
public static class UserCommand
{
    /// <summary>Builds the verb.</summary>
    /// <param name="open">Opens the program with its database, not listening; asked only once the command line is right.</param>
    /// <param name="readPassword">Where the password comes from; standard input or the terminal where none is given.</param>
    public static Command Build(Func<Task<WebApplication>> open, Func<string>? readPassword = null) => new("user", "Accounts of people")
    {
        Add(open, readPassword ?? PasswordPrompt.Read),
        List(open),
        Enable(open, "disable", "Refuse a person from now on", enabled: false),
        Enable(open, "enable", "Let a person in again", enabled: true),
    };

    private static Command Add(Func<Task<WebApplication>> open, Func<string> readPassword)
    {
        var email = new Option<string>("--email") { Description = "The e-mail address to sign in with", Required = true };
        var name = new Option<string>("--name") { Description = "The person's name as others see it", Required = true };
        var role = new Option<Role>("--role") { Description = "What the person may do", Required = true };
        role.AcceptOnlyFromAmong(Enum.GetNames<Role>());
        var add = new Command("add", "Add an account; the password is read from standard input") { email, name, role };
        add.SetAction((parsed, _) => Verb.RunAsync<AccountStore>(parsed, open, async (accounts, output) =>
        {
            var command = new AddAccount(parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), readPassword());
            var result = await accounts.AddAsync(command);
            output.WriteLine(result.Account?.Id.ToString() ?? throw Refused(result));
        }));
        return add;
    }

    private static Command List(Func<Task<WebApplication>> open)
    {
        var list = new Command("list", "List the accounts");
        list.SetAction((parsed, _) => Verb.RunAsync<AccountStore>(parsed, open, async (accounts, output) =>
        {
            foreach (var account in await accounts.ListAsync())
                output.WriteLine(string.Join('\t', account.Id, account.Email, account.Name, account.Role, account.Enabled ? "enabled" : "disabled"));
        }));
        return list;
    }

    private static Command Enable(Func<Task<WebApplication>> open, string verb, string does, bool enabled)
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail address" };
        var command = new Command(verb, does) { email };
        command.SetAction((parsed, _) => Verb.RunAsync<AccountStore>(parsed, open, async (accounts, _) =>
        {
            var result = await accounts.SetEnabledAsync(parsed.GetRequiredValue(email), enabled);
            if (result.Account is null)
                throw Refused(result);
        }));
        return command;
    }

    private static VerbRefused Refused(AccountResult result) => new(string.Join(" ", result.Faults.Select(f => f.Message)));
}
