using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>What is shown of others and of unsaved text is clean by axe in both themes and on a phone.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibleTogetherTests(Browsers browsers)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Others_at_work_and_text_left_unsaved_are_clean(ColorScheme theme, int width)
    {
        await using var app = await AppHost.StartAsync();
        var plan = await app.AddPlanAsync(SamplePlans.BoardPlanWithStatus());
        await using var tom = await browsers.SignInAsync(app, "Tom Weller", Role.Secretariat);
        await using var sue = await browsers.SignInAsync(app, "Sue Carter", Role.Secretariat, width, 900, theme);
        await sue.OpenAsync(plan);
        await sue.Cell(2, 3).ClickAsync();
        await sue.Editor.FillAsync("left unsaved");
        await Expect(sue.State).ToHaveTextAsync("Draft kept");
        await sue.OpenAsync(plan);
        await tom.OpenAsync(plan);
        await tom.Cell(1, 3).ClickAsync();
        await tom.Editor.FillAsync("typing away");
        await Expect(sue.Page.Locator(".other.typing")).ToBeVisibleAsync();
        await sue.Page.Locator(".people-chips").ClickAsync();
        await Expect(sue.Page.Locator(".people-list li")).ToHaveCountAsync(2);
        await LookAsync("bar, people, others' words");
        await sue.Page.Locator(".people-chips").ClickAsync();

        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Open Activity, 2" }).ClickAsync();
        await Expect(sue.Page.Locator(".restored")).ToBeVisibleAsync();
        await LookAsync("a draft that is open");
        (await sue.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);

        async Task LookAsync(string what) => (await sue.Page.FaultsAsync(what)).ShouldBeEmpty();
    }
}
