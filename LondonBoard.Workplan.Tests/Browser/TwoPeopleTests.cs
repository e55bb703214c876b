using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>Two people type into one workplan.</summary>
[Collection(BrowserTests.Name)]
public sealed class TwoPeopleTests(Browsers browsers) : TwoPeopleContext(browsers)
{
    [Fact]
    public async Task Each_sees_the_others_edits_at_once_and_by_keyboard_alone()
    {
        await Sue.GoToAsync(1, Activity);
        await Sue.Page.Keyboard.PressAsync("Enter");
        await Expect(Sue.Editor).ToBeFocusedAsync();
        await Sue.Page.Keyboard.PressAsync("Enter");
        await Sue.Page.Keyboard.TypeAsync("Sue's new bullet");
        await Sue.Page.Keyboard.PressAsync("Control+Enter");

        var seen = Tom.Cell(1, Activity);
        await Expect(seen.Locator("li").Last).ToHaveTextAsync("Sue's new bullet");
        await Expect(seen).ToHaveAttributeAsync("data-by", "SC");
        await Expect(Sue.Cell(1, Activity)).ToBeFocusedAsync();
        // One's own edit does not glow.
        await Expect(Sue.Cell(1, Activity)).Not.ToHaveAttributeAsync("data-by", "SC");

        await Tom.GoToAsync(2, Item);
        await Tom.Page.Keyboard.PressAsync("F2");
        await Tom.Editor.FillAsync("Tom's title");
        await Tom.Page.Keyboard.PressAsync("Tab");
        await Expect(Sue.Cell(2, Item)).ToHaveTextAsync("Tom's title");
        await Expect(Tom.Cell(2, Activity)).ToBeFocusedAsync();
        Sue.Faults.ShouldBeEmpty();
        Tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_pressed_before_the_field_has_come_are_typed_in_it()
    {
        await Sue.GoToAsync(1, Activity);
        await Sue.Page.EvaluateAsync("""
            keys => keys.forEach(key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
            """, (string[])["Enter", .. "Both boroughs!".Select(c => c.ToString()), "Backspace", "Enter", "S", "o"]);
        await Expect(Sue.Editor).ToBeFocusedAsync();
        await Sue.Page.Keyboard.TypeAsync("uthwark");
        await Sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Tom.Cell(1, Activity).Locator("li").Last).ToHaveTextAsync("Southwark");
        await Expect(Tom.Cell(1, Activity).Locator("li").Nth(-2)).ToHaveTextAsync("Both boroughs");
        Sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Keys_pressed_while_a_field_is_being_kept_go_where_the_person_is_then()
    {
        await Sue.Cell(1, Item).ClickAsync();
        await Sue.Editor.FillAsync("Kept");
        // All within one task of the page: nothing of the server's can come between.
        await Sue.Page.EvaluateAsync("""
            keys => keys.forEach(key => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
            """, (string[])["Enter", "ArrowDown", "Enter", "!", "?"]);
        await Expect(Tom.Cell(1, Item)).ToHaveTextAsync("Kept");
        await Expect(Sue.Cell(2, Item).Locator("textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"\w!\?$"));
        Sue.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Bullets_that_two_people_add_to_one_cell_are_both_kept()
    {
        foreach (var person in (Person[])[Sue, Tom])
        {
            await person.Cell(1, Activity).ClickAsync();
            await person.Editor.PressAsync("Control+End");
            await person.Page.Keyboard.PressAsync("Enter");
        }

        await Sue.Page.Keyboard.TypeAsync("from Sue");
        await Tom.Page.Keyboard.TypeAsync("from Tom");
        await Sue.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Sue.Editor).ToHaveCountAsync(0);
        await Tom.Page.Keyboard.PressAsync("Control+Enter");
        foreach (var person in (Person[])[Sue, Tom])
        {
            await Expect(person.Cell(1, Activity)).ToContainTextAsync("from Sue");
            await Expect(person.Cell(1, Activity)).ToContainTextAsync("from Tom");
        }
    }

    [Fact]
    public async Task A_clash_in_one_line_shows_both_texts_and_keeps_what_the_person_says()
    {
        foreach (var person in (Person[])[Sue, Tom])
        {
            await person.Cell(1, Item).ClickAsync();
            await Expect(person.Editor).ToBeFocusedAsync();
        }

        await Sue.Editor.FillAsync("Said by Sue");
        await Sue.Page.Keyboard.PressAsync("Enter");
        await Expect(Tom.Editor).ToBeVisibleAsync();
        await Tom.Editor.FillAsync("Said by Tom");
        await Tom.Page.Keyboard.PressAsync("Enter");

        await Expect(Tom.Page.Locator(".theirs ins")).ToHaveTextAsync("Said by Sue");
        await Expect(Tom.Editor).ToHaveValueAsync("Said by Tom");
        await Expect(Sue.Cell(1, Item)).ToHaveTextAsync("Said by Sue");
        await Tom.Page.GetByRole(AriaRole.Button, new() { Name = "Keep both" }).ClickAsync();
        await Expect(Sue.Cell(1, Item)).ToContainTextAsync("Said by Tom");
        await Expect(Sue.Cell(1, Item)).ToContainTextAsync("Said by Sue");
    }

    [Fact]
    public async Task What_money_and_dates_mean_is_shown_as_they_are_typed()
    {
        await Sue.Cell(1, Timing).ClickAsync();
        await Sue.Editor.FillAsync("Draft July 2031, Final December 2031");
        await Expect(Sue.Page.Locator(".understood li")).ToHaveTextAsync(["Draft: July 2031", "Final: December 2031"]);
        await Sue.Page.GetByLabel("Later than before. Why?").FillAsync("the printers are late");
        await Sue.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Expect(Tom.Cell(1, Timing)).ToContainTextAsync("the printers are late");

        await Sue.Cell(1, Responsible).ClickAsync();
        await Sue.Editor.FillAsync("£8,000/MPS, ALG, GLA");
        await Expect(Sue.Page.Locator(".understood li")).ToHaveTextAsync(["£8,000 from MPS, ALG and GLA jointly"]);
        await Sue.Page.Keyboard.PressAsync("Escape");
        await Expect(Sue.Editor).ToHaveCountAsync(0);
    }
}
