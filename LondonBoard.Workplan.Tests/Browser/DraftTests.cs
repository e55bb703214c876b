using LondonBoard.Data;
using LondonBoard.Tests.Support;
using LondonBoard.Workplan;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>What a person typed and did not save is theirs again when they come back.</summary>
[Collection(BrowserTests.Name)]
public sealed class DraftTests(Browsers browsers) : IAsyncLifetime
{
    private const int Item = 2, Activity = 3;
    private AppHost _app = null!;
    private Person _sue = null!;
    private Guid _plan;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _plan = await _app.AddPlanAsync(SamplePlans.BoardPlan());
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
        await _sue.OpenAsync(_plan);
    }

    public async ValueTask DisposeAsync()
    {
        await _sue.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static ILocator Bar(Person person) => person.Page.GetByRole(AriaRole.Region, new() { Name = "Your unsaved text" });

    private async Task TypeAndLeaveAsync(string text)
    {
        await _sue.Cell(2, Item).ClickAsync();
        await _sue.Editor.FillAsync(text);
        await Expect(_sue.State).ToHaveTextAsync("Draft kept");
        await _sue.Page.CloseAsync();
    }

    [Fact]
    public async Task Text_left_in_a_closed_tab_is_offered_on_another_device_to_its_author_alone()
    {
        await TypeAndLeaveAsync("half a title");
        await using var phone = await browsers.EnterAsync(_app.Address, Browsers.Email("Sue Carter"));
        await phone.OpenAsync(_plan);
        await Expect(Bar(phone)).ToContainTextAsync("You have unsaved text from");
        await Expect(phone.Cell(2, Item)).ToContainTextAsync("Your unsaved text");
        await using var tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat);
        await tom.OpenAsync(_plan);
        await Expect(Bar(tom)).ToHaveCountAsync(0);

        await Bar(phone).GetByRole(AriaRole.Button, new() { Name = "Open Item, 2" }).ClickAsync();
        await Expect(phone.Editor).ToHaveValueAsync("half a title");
        await phone.Page.Keyboard.PressAsync("Enter");
        await Expect(tom.Cell(2, Item)).ToHaveTextAsync("half a title");
        await Expect(phone.State).ToHaveTextAsync("Saved");
        await phone.OpenAsync(_plan);
        await Expect(Bar(phone)).ToHaveCountAsync(0);
        phone.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_over_a_cell_that_somebody_changed_meanwhile_is_a_clash_and_loses_neither()
    {
        await TypeAndLeaveAsync("Sue's title");
        await using var tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat);
        await tom.OpenAsync(_plan);
        await tom.Cell(2, Item).ClickAsync();
        await tom.Editor.FillAsync("Tom's title");
        await tom.Page.Keyboard.PressAsync("Enter");
        await Expect(tom.Editor).ToHaveCountAsync(0);

        await using var sue = await browsers.EnterAsync(_app.Address, Browsers.Email("Sue Carter"));
        await sue.OpenAsync(_plan);
        await sue.Cell(2, Item).ClickAsync();
        await Expect(sue.Editor).ToHaveValueAsync("Sue's title");
        await sue.Page.Keyboard.PressAsync("Enter");
        await Expect(sue.Page.GetByText("Tom's title").First).ToBeVisibleAsync();
        await Expect(sue.Editor).ToHaveValueAsync("Sue's title");
        await Expect(tom.Cell(2, Item)).ToHaveTextAsync("Tom's title");
    }

    [Fact]
    public async Task What_was_discarded_or_given_up_can_be_had_back()
    {
        await TypeAndLeaveAsync("second thoughts");
        await using var sue = await browsers.EnterAsync(_app.Address, Browsers.Email("Sue Carter"));
        await sue.OpenAsync(_plan);
        await Bar(sue).GetByRole(AriaRole.Button, new() { Name = "Discard Item, 2" }).ClickAsync();
        await Expect(Bar(sue)).ToHaveCountAsync(0);
        await Expect(sue.Page.Locator(".draft-mark")).ToHaveCountAsync(0);
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(sue.Page.Locator(".draft-mark")).ToHaveCountAsync(1);

        await sue.Cell(2, Item).ClickAsync();
        await Expect(sue.Editor).ToBeFocusedAsync();
        await sue.Page.Keyboard.PressAsync("Escape");
        await Expect(sue.Editor).ToHaveCountAsync(0);
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(sue.Editor).ToHaveValueAsync("second thoughts");
    }

    [Theory]
    [InlineData(19_999)]
    [InlineData(20_000)]
    public async Task A_text_as_long_as_a_cell_may_be_is_kept(int length)
    {
        await _sue.Cell(1, Activity).ClickAsync();
        await PasteAsync(new string('x', length));
        await Expect(_sue.State).ToHaveTextAsync("Draft kept");
        await _sue.OpenAsync(_plan);
        await _sue.Cell(1, Activity).ClickAsync();
        await Expect(_sue.Editor).ToBeFocusedAsync();
        (await _sue.Editor.InputValueAsync()).ShouldBe(new string('x', length));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_visibly_and_stays_to_be_copied()
    {
        var text = new string('x', EditCell.MaxCell + 1);
        await _sue.Cell(1, Activity).ClickAsync();
        await PasteAsync(text);
        await Expect(_sue.State).ToHaveTextAsync("Not saved: too long");
        await Expect(_sue.Page.Locator("[data-too-long]")).ToBeVisibleAsync();
        await _sue.Page.Keyboard.PressAsync("Control+Enter");
        (await _sue.Editor.InputValueAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task The_title_under_change_is_kept_like_any_other_field()
    {
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "More for this workplan" }).ClickAsync();
        await _sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Change title" }).ClickAsync();
        await _sue.Page.Locator(".rename input").FillAsync("Half a plan");
        await Expect(_sue.State).ToHaveTextAsync("Draft kept");
        await _sue.OpenAsync(_plan);
        await Bar(_sue).GetByRole(AriaRole.Button, new() { Name = "Open Title" }).ClickAsync();
        await Expect(_sue.Page.Locator(".rename input")).ToHaveValueAsync("Half a plan");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "Keep title" }).ClickAsync();
        await Expect(_sue.Page.GetByRole(AriaRole.Heading, new() { Name = "Half a plan" })).ToBeVisibleAsync();
        await _sue.OpenAsync(_plan);
        await Expect(Bar(_sue)).ToHaveCountAsync(0);
    }

    // As a hand would: the clipboard's text arrives at the field in one piece.
    private async Task PasteAsync(string text)
    {
        await Expect(_sue.Editor).ToBeFocusedAsync();
        await _sue.Editor.SelectTextAsync();
        await _sue.Editor.EvaluateAsync("""
            (area, text) => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, text);
    }
}
