using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Whatever fails, what was typed into the minutes is there afterwards.</summary>
[Collection(BrowserTests.Name)]
public sealed class MinutesReliabilityTests(Browsers browsers)
{
    [Fact]
    public async Task Typed_while_the_server_was_gone_the_lines_are_handed_in_and_come_back_into_the_minutes()
    {
        await using var program = await RunningProgram.StartAsync("Sue Carter");
        await using var sue = await browsers.EnterAsync(new Uri($"http://127.0.0.1:{program.Port}"), Browsers.Email("Sue Carter"));
        await sue.Page.GotoAsync("/meetings");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "New meeting" }).ClickAsync();
        await sue.Page.Locator("dialog[open]").GetByLabel("Title").FillAsync("Harbour Board");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Set up meeting" }).ClickAsync();
        var text = sue.Page.Locator("#minutes-text");
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("next meetings"));
        await Expect(text).ToBeEditableAsync();
        await text.PressAsync("Control+End");
        await sue.Page.Keyboard.PressAsync("Enter");
        await sue.Page.Keyboard.TypeAsync("Said before");
        await Expect(sue.State).ToHaveTextAsync("Saved");

        await program.KillAsync();
        await Expect(sue.Page.Locator(".reconnect-trying")).ToBeVisibleAsync();
        await sue.Page.Keyboard.TypeAsync(" and while it was gone");
        await Expect(sue.State).ToHaveTextAsync("Not saved: no connection");
        await sue.Page.EvaluateAsync("() => { document.body.dataset.before = ''; }");
        await program.StartAgainAsync();
        await Expect(sue.Page.Locator("body[data-before]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\nSaid before and while it was gone$"));
        await Expect(sue.State).ToHaveTextAsync("Saved");
        await sue.Page.ReloadAsync();
        await Expect(text).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("\nSaid before and while it was gone$"));
        await Expect(sue.Page.Locator(".surface-left")).ToHaveCountAsync(0);
    }
}
