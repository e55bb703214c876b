using Bunit;
using LondonBoard.Ui;
using Microsoft.AspNetCore.Components.Web;

namespace LondonBoard.Tests.Ui;

public sealed class ButtonTests : BunitContext
{
    [Fact]
    public void A_button_is_no_submit_unless_it_says_so()
    {
        Render<Button>(p => p.AddChildContent("Import")).Find("button").GetAttribute("type").ShouldBe("button");
        Render<Button>(p => p.Add(b => b.ButtonType, "submit")).Find("button").GetAttribute("type").ShouldBe("submit");
    }

    [Fact]
    public void A_press_is_told_once()
    {
        var presses = 0;
        Render<Button>(p => p.Add(b => b.OnClick, (MouseEventArgs _) => presses++)).Find("button").Click();
        presses.ShouldBe(1);
    }

    [Fact]
    public void A_busy_button_keeps_its_place_and_hears_nothing()
    {
        var presses = 0;
        var button = Render<Button>(p => p.Add(b => b.Busy, true).Add(b => b.OnClick, (MouseEventArgs _) => presses++)).Find("button");
        button.Click();
        presses.ShouldBe(0);
        button.HasAttribute("disabled").ShouldBeFalse("a disabled button would drop the focus");
        button.GetAttribute("aria-busy").ShouldBe("true");
    }

    [Fact]
    public void An_address_makes_it_a_link()
    {
        var link = Render<Button>(p => p.Add(b => b.Href, "/plans").Add(b => b.Variant, Variant.Filled).Add(b => b.Color, Color.Primary)).Find("a");
        link.GetAttribute("href").ShouldBe("/plans");
        link.ClassName.ShouldBe("button button-filled button-primary");
    }

    [Fact]
    public void An_icon_button_has_a_name_and_its_drawing_is_silent()
    {
        var part = Render<IconButton>(p => p.Add(b => b.Icon, Icons.Close).Add(b => b.AriaLabel, "Close"));
        part.Find("button").GetAttribute("aria-label").ShouldBe("Close");
        part.Find("svg").GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Fact]
    public void Every_icon_is_clean_path_data()
    {
        foreach (var icon in typeof(Icons).GetFields())
            ((string)icon.GetRawConstantValue()!).ShouldMatch(@"^[MmLlHhVvCcSsAaZz0-9 .\-]+$", icon.Name);
    }

    [Fact]
    public void A_chip_that_is_a_switch_says_whether_it_is_on()
    {
        var chip = Render<Chip>(p => p.Add(c => c.Selected, true).Add(c => c.OnClick, (MouseEventArgs _) => { }).AddChildContent("Overdue"));
        chip.Find("button").GetAttribute("aria-pressed").ShouldBe("true");
    }

    [Fact]
    public void A_status_is_shape_and_word_and_only_the_word_is_heard()
    {
        var mark = Render<StatusMark>(p => p.Add(m => m.Shape, "▲").Add(m => m.Words, "At risk").Add(m => m.Tone, Tone.Caution));
        mark.MarkupMatches("""<span class="status tone-caution"><span class="status-shape" aria-hidden="true">▲</span>At risk</span>""");
    }

    [Fact]
    public void An_error_interrupts_and_a_warning_waits()
    {
        Render<Alert>(p => p.Add(a => a.Severity, Severity.Error)).Find(".alert").GetAttribute("role").ShouldBe("alert");
        Render<Alert>(p => p.Add(a => a.Severity, Severity.Warning)).Find(".alert").GetAttribute("role").ShouldBe("status");
    }
}
