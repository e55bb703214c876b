using System.Text.RegularExpressions;
using LondonBoard.Access;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LondonBoard.Tests.Access;

/// <summary>What only a browser shows: the secret after the #, forms under our own headers, and a page whose account goes.</summary>
public partial class BrowserTests
{
    [Fact]
    public async Task The_administrator_opens_the_link_sets_up_signs_in_and_out_and_loses_the_page_when_disabled()
    {
        await using var app = await AppHost.StartAsync(administrator: false, new() { ["Access:RevalidateSeconds"] = "1" });
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        var page = await browser.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Add(said.Text);
        };

        await page.GotoAsync(Link().Match(app.Printed.ToString()).Value);
        page.Url.ShouldNotContain("#", customMessage: "the secret leaves the address bar");
        await page.GetByLabel("Your name").FillAsync("Ann Example");
        await page.GetByLabel("E-mail address").FillAsync("ann@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(AppHost.Password);
        await page.GetByLabel("Password again").FillAsync(AppHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();

        await page.WaitForURLAsync("**/sign-in");
        var wanted = new Uri(app.Address, $"/workplans/{Guid.NewGuid()}").ToString();
        await page.GotoAsync(wanted);
        await page.WaitForURLAsync("**/sign-in?**");
        await page.GetByLabel("E-mail address").FillAsync("ann@example.org");
        await page.GetByLabel("Password").FillAsync("not the password");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("do not open an account");
        await page.GetByLabel("Password").FillAsync(AppHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(wanted);

        await page.GetByRole(AriaRole.Button, new() { Name = "Ann Example" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in");
        await page.GotoAsync(wanted);
        await page.WaitForURLAsync("**/sign-in?**");
        await page.GetByLabel("E-mail address").FillAsync("ann@example.org");
        await page.GetByLabel("Password").FillAsync(AppHost.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(wanted);
        await Assertions.Expect(page.Locator("main#main")).ToBeVisibleAsync();
        app.Services.GetRequiredService<OpenSockets>().Count.ShouldBe(1);

        await app.AddAccountAsync("other@example.org", Role.Administrator);
        await app.AsProgramAsync<AccountStore, AccountResult>(a => a.SetEnabledAsync("ann@example.org", enabled: false));

        await page.WaitForURLAsync("**/sign-in?**");
        complaints.ShouldBeEmpty();
    }

    [GeneratedRegex(@"http://\S+/set-up#\S+")]
    private static partial Regex Link();
}
