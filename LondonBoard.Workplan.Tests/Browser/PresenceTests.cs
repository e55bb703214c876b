using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>People on one page see who else is there, where, and what they type.</summary>
[Collection(BrowserTests.Name)]
public sealed class PresenceTests(Browsers browsers) : IAsyncLifetime
{
    private const int Item = 2, Activity = 3;
    private static readonly LocatorAssertionsToHaveCountOptions FiveSeconds = new() { Timeout = 5000 };
    private AppHost _app = null!;
    private Line _line = null!;
    private Person _sue = null!, _tom = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _plan = await _app.AddPlanAsync(SamplePlans.BoardPlan());
        _line = new Line(_app.Address.Port);
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await _app.AddAccountAsync(Browsers.Email("Tom Weller"), Role.Secretariat, "Tom Weller");
        _tom = await browsers.EnterAsync(_line.Address, Browsers.Email("Tom Weller"));
        await _sue.OpenAsync(_plan);
        await _tom.OpenAsync(_plan);
    }

    public async ValueTask DisposeAsync()
    {
        await _sue.DisposeAsync();
        await _tom.DisposeAsync();
        await _line.DisposeAsync();
        await _app.DisposeAsync();
    }

    private ILocator SeenBySue => _sue.Cell(1, Activity).Locator(".other");

    [Fact]
    public async Task Two_people_typing_in_one_cell_see_each_others_words_as_they_come()
    {
        var stored = await _sue.Cell(1, Item).InnerTextAsync();
        foreach (var person in (Person[])[_sue, _tom])
        {
            await person.Cell(1, Item).ClickAsync();
            await Expect(person.Editor).ToBeFocusedAsync();
        }

        await _tom.Page.Keyboard.TypeAsync(", thinks Tom");
        await Expect(_sue.Cell(1, Item).Locator(".other.typing")).ToHaveAttributeAsync("data-text", stored + ", thinks Tom");
        await Expect(_sue.Cell(1, Item).Locator(".other")).ToHaveAttributeAsync("data-by", "TW");
        await _sue.Page.Keyboard.TypeAsync(", thinks Sue");
        await Expect(_tom.Cell(1, Item).Locator(".other.typing")).ToHaveAttributeAsync("data-text", stored + ", thinks Sue");
        // Under each one's hands stands what they themselves typed and nothing else.
        await Expect(_sue.Editor).ToHaveValueAsync(stored + ", thinks Sue");
        await Expect(_tom.Editor).ToHaveValueAsync(stored + ", thinks Tom");

        await _tom.Page.Keyboard.PressAsync("Escape");
        await Expect(_sue.Page.Locator(".other")).ToHaveCountAsync(0);
        await Expect(_sue.Cell(1, Item).Locator(".at-rest")).ToHaveTextAsync(stored);
        _sue.Faults.ShouldBeEmpty();
        _tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_people_on_the_page_are_named_and_found_in_their_cells()
    {
        var people = _sue.Page.GetByRole(AriaRole.Button, new() { Name = "2 people are on this page: Sue Carter, Tom Weller" });
        await Expect(people).ToBeVisibleAsync();
        await _tom.Cell(2, Item).ClickAsync();
        await people.ClickAsync();
        await Expect(_sue.Page.Locator(".people-list li").Last).ToContainTextAsync("editing Item, 2 ");

        // A screen reader hears of it on coming to the cell, and not before.
        var said = _sue.Page.Locator("[data-others-said]");
        await Expect(_sue.Cell(2, Item).Locator(".other")).ToHaveCountAsync(1);
        await Expect(said).ToBeEmptyAsync();
        await _sue.GoToAsync(2, Item);
        await Expect(said).ToHaveTextAsync("Tom Weller is editing this cell.");
    }

    [Fact]
    public async Task Whoever_closes_their_browser_is_gone_within_five_seconds()
    {
        await TomTypesAsync();
        await _tom.DisposeAsync();
        await Expect(SeenBySue).ToHaveCountAsync(0, FiveSeconds);
        await Expect(_sue.Page.Locator(".people-here")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Whoever_loses_the_network_is_gone_though_nobody_was_told_and_is_back_when_it_mends()
    {
        await TomTypesAsync();
        _line.Freeze();
        await Expect(SeenBySue).ToHaveCountAsync(0, new() { Timeout = 6000 });
        _line.Mend();
        await Expect(SeenBySue).ToHaveAttributeAsync("data-text", "• by Tom");
        _line.Cut();
        await Expect(SeenBySue).ToHaveCountAsync(0, FiveSeconds);
        _line.Mend();
        await Expect(SeenBySue).ToHaveAttributeAsync("data-text", "• by Tom");
    }

    [Fact]
    public async Task A_phone_that_sleeps_is_gone_and_comes_back_with_its_words()
    {
        await TomTypesAsync();
        await LookAtAsync(false);
        _line.Freeze();
        await Expect(SeenBySue).ToHaveCountAsync(0, FiveSeconds);
        _line.Mend();
        await LookAtAsync(true);
        await Expect(SeenBySue).ToHaveAttributeAsync("data-text", "• by Tom");
        await Expect(_tom.Editor).ToHaveValueAsync("• by Tom");
    }

    // What a phone tells its pages when its screen goes dark and when it wakes.
    private Task LookAtAsync(bool looked) => _tom.Page.EvaluateAsync("""
        looked => {
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => !looked });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """, looked);

    private async Task TomTypesAsync()
    {
        await _tom.Cell(1, Activity).ClickAsync();
        await _tom.Editor.FillAsync("• by Tom");
        await Expect(SeenBySue).ToHaveAttributeAsync("data-text", "• by Tom");
    }
}
