using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>The meeting mode on the chair's tablet, on the projector and before the secretary.</summary>
[Collection(BrowserTests.Name)]
public sealed class MeetingModeTests(Browsers browsers) : MeetingPageContext
{
    private async Task EnterAsync(Person person)
    {
        await person.Page.GotoAsync($"/meetings/{Meeting}/mode");
        await Expect(person.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
    }

    private static ILocator Button(Person person, string name) => person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{name}") });

    private static ILocator Heading(Person person) => person.Page.Locator(".mode h1");

    [Fact]
    public async Task The_focus_goes_back_to_where_it_was_when_a_form_closes_or_a_button_goes()
    {
        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair, 1024, 768);
        var page = chair.Page;
        await EnterAsync(chair);
        await Expect(Heading(chair)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(Heading(chair)).ToHaveTextAsync("1. Welcome");
        await Expect(Heading(chair)).ToBeFocusedAsync();

        // The help, by its button.
        await Button(chair, "Keys").ClickAsync();
        await Expect(page.Locator(".mode-help")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".mode-help")).ToHaveCountAsync(0);
        await Expect(Button(chair, "Keys")).ToBeFocusedAsync();

        // What lies behind is not come to.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement === document.body || !!document.activeElement.closest('.mode, .toasts')")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_gives_the_focus_back_to_its_button_and_to_the_heading_where_a_key_opened_it()
    {
        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair, 1024, 768);
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        var page = chair.Page;
        await OpenAsync(sue);
        await TypeBelowAsync(sue, "2. Safe water", "ACTION – VS to draft the leaflet");
        await Expect(sue.State).ToHaveTextAsync("Saved");
        await EnterAsync(chair);
        foreach (var shown in (string[])["1. Welcome", "2. Safe water", "draft the leaflet"])
        {
            await page.Keyboard.PressAsync("n");
            await Expect(Heading(chair)).ToHaveTextAsync(shown);
        }

        await page.Keyboard.PressAsync("t");
        await Expect(page.GetByLabel("New date", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(Button(chair, "Set new date")).ToBeInViewportAsync(new() { Ratio = 1 });
        await page.LookAsync("mode-date-1024");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Heading(chair)).ToBeFocusedAsync();

        await Button(chair, "Note").ClickAsync();
        await Expect(page.GetByLabel("New note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Half done");
        await Expect(chair.State).ToHaveTextAsync("Draft kept");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Button(chair, "Note")).ToBeFocusedAsync();
        await Expect(page.Locator(".toast")).ToBeVisibleAsync();
        await page.LookAsync("mode-toast-1024");

        // What floats above the dark page is dark as well, whatever was chosen.
        (await page.Locator(".toast").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"))
            .ShouldBe(await page.Locator(".mode").EvaluateAsync<string>("e => { const c = document.createElement('i'); c.style.background = 'var(--raised)'; e.append(c); const is = getComputedStyle(c).backgroundColor; c.remove(); return is; }"));
        await page.Locator(".toast").GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await page.Keyboard.PressAsync("m");
        await page.GetByLabel("New note").FillAsync("All done");
        await page.GetByLabel("New note").PressAsync("Control+Enter");
        await Expect(page.Locator(".mode-note")).ToContainTextAsync("All done");
        (await page.EvaluateAsync<bool>("!!document.activeElement.closest('.mode')")).ShouldBeTrue();
        chair.Faults.ShouldBeEmpty();
        sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_lead_is_taken_from_the_chair_with_two_presses_and_the_chair_sees_who_took_it()
    {
        await using var chair = await browsers.SignInAsync(App, "Vera Stone", Role.Chair, 1024, 768);
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat);
        await using var projector = await browsers.EnterAsync(App.Address, Browsers.Email("Vera Stone"), 1920, 1080);
        foreach (var person in (Person[])[chair, sue, projector])
            await EnterAsync(person);
        await Button(chair, "Next").ClickAsync();
        foreach (var person in (Person[])[chair, sue, projector])
            await Expect(Heading(person)).ToHaveTextAsync("1. Welcome");

        await sue.Page.Keyboard.PressAsync("n");
        await Expect(Heading(sue)).ToHaveTextAsync("2. Safe water");
        await sue.Page.Keyboard.DownAsync("l");
        await sue.Page.Keyboard.DownAsync("l");
        await sue.Page.Keyboard.UpAsync("l");
        await Expect(Button(sue, "Take over from Vera Stone")).ToBeVisibleAsync();
        await sue.Page.LookAsync("mode-take-over");
        await Expect(Heading(projector)).ToHaveTextAsync("1. Welcome");

        await Button(sue, "Take over from Vera Stone").ClickAsync();
        foreach (var person in (Person[])[chair, projector])
        {
            await Expect(Heading(person)).ToHaveTextAsync("2. Safe water");
            await Expect(person.Page.Locator(".mode-said")).ToHaveTextAsync("Sue Carter has taken over from you.");
        }

        // The button that was pressed is gone, and the focus is not.
        await Expect(Button(sue, "Lead from here")).ToHaveCountAsync(0);
        (await sue.Page.EvaluateAsync<bool>("!!document.activeElement.closest('.mode')")).ShouldBeTrue();
        await projector.Page.LookAsync("mode-taken-1920");
        foreach (var person in (Person[])[chair, sue, projector])
            person.Faults.ShouldBeEmpty();
    }
}
