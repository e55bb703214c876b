using Bunit;
using LondonBoard.Ui;

namespace LondonBoard.Tests.Ui;

public sealed class DraftBarTests : BunitContext
{
    private static readonly DraftOffer Cell = new("a", "Activity, 3 Website", "half", "22 November 2026, 15:14");

    [Fact]
    public void Nothing_left_is_nothing_shown() => Render<DraftBar>(p => p.Add(b => b.Offers, [])).Markup.Trim().ShouldBeEmpty();

    [Fact]
    public void Each_text_left_can_be_opened_or_discarded_by_its_name()
    {
        DraftOffer? opened = null, discarded = null;
        var bar = Render<DraftBar>(p => p
            .Add(b => b.Offers, [Cell, Cell with { Key = "b", Where = "Title" }])
            .Add(b => b.OnOpen, o => opened = o)
            .Add(b => b.OnDiscard, o => discarded = o));
        bar.Find("p").TextContent.ShouldBe("You have unsaved text in 2 places, from 22 November 2026, 15:14:");
        bar.Find("[aria-label='Open Activity, 3 Website']").Click();
        bar.Find("[aria-label='Discard Title']").Click();
        (opened!.Key, discarded!.Key).ShouldBe(("a", "b"));
    }

    [Fact]
    public void Text_whose_field_has_gone_is_there_to_be_copied()
    {
        var bar = Render<DraftBar>(p => p.Add(b => b.Offers, [Cell with { Where = null }]));
        var text = bar.Find("textarea");
        text.TextContent.ShouldBe("half");
        text.HasAttribute("readonly").ShouldBeTrue();
        bar.FindAll("button").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Discard");
    }
}
