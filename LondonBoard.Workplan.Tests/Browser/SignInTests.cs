using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Coming in by the page, as people do; the other browser tests hand their browser a session.</summary>
[Collection(BrowserTests.Name)]
public sealed class SignInTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;

    public async ValueTask InitializeAsync() => _app = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task By_keyboard_a_person_comes_in_where_they_wanted_to_be()
    {
        await _app.AddAccountAsync(Browsers.Email("Sue Carter"), Role.Secretariat, "Sue Carter");
        await using var sue = await browsers.VisitAsync(_app.Address);
        await sue.Page.GotoAsync("/people");
        await Expect(sue.Page.GetByLabel("E-mail address")).ToBeFocusedAsync();
        await sue.Page.Keyboard.TypeAsync(Browsers.Email("Sue Carter"));
        await sue.Page.Keyboard.PressAsync("Tab");
        await sue.Page.Keyboard.TypeAsync(AppHost.Password);
        await sue.Page.Keyboard.PressAsync("Enter");
        await Expect(sue.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/people$"));
        await Expect(sue.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("People");
        sue.Faults.ShouldBeEmpty();
    }
}
