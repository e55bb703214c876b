using System.Text;
using Bunit;
using LondonBoard.Meetings;
using LondonBoard.Reading.Minutes;

namespace LondonBoard.Tests.Meetings;

/// <summary>The items and lines of minutes that are brought in, put right before they are stored.</summary>
public sealed class CorrectedItemsTests : CorrectedMinutesContext
{
    [Fact]
    public async Task An_item_gets_another_number_and_title()
    {
        var page = Looked();
        await ItemAsync(page, "1 Safe water");
        Field(page, "Number").Change("4.1");
        Title(page).Change("Safer water");
        await PressAsync(page, "Done");
        Row(page, "print it").QuerySelector("td[data-title=Item]")!.TextContent.ShouldBe("4.1");

        var (_, actions, lines) = await StoredAsync(page);

        lines.Where(l => l.Line.IsItem).Select(l => (l.Line.Number, l.Line.Text)).ShouldBe([("4.1", "Safer water"), ("2", "Budget")]);
        actions.Select(a => a.Stored.AgendaNumber).Distinct().ShouldBe(["4.1"]);
    }

    [Fact]
    public async Task What_is_no_item_goes_into_the_one_above_with_its_lines_and_back()
    {
        var page = Looked();
        await ItemAsync(page, "2 Budget");
        await PressAsync(page, "Not an item");
        page.Find("[aria-live]").TextContent.ShouldBe("“2 Budget” is a line of “1 Safe water” now.");
        Row(page, "noted the figures").QuerySelector("td[data-title=Item]")!.TextContent.ShouldBe("1");
        page.Markup.ShouldContain("1 item, 3 actions");
        await LineAsync(page, "2 Budget", "Item");
        await PressAsync(page, "Done");
        page.Markup.ShouldContain("2 items, 3 actions");
        await ItemAsync(page, "2 Budget");
        await PressAsync(page, "Not an item");

        var (_, _, lines) = await StoredAsync(page);

        lines.Select(l => (l.Line.IsItem, l.Line.Text)).ShouldBe(
        [
            (true, "Safe water"), (false, "The Board approved the leaflet."), (false, "All were pleased."),
            (false, "ACTION – HM to print it by end of May and feed back to the schools"), (false, "ACTION – Carla Cole to ring the pool"),
            (false, "ACTION – Procedure to be published online"), (false, "2 Budget"), (false, "The Board noted the figures."),
        ]);
    }

    [Fact]
    public async Task A_line_that_heads_an_item_becomes_one_and_what_stands_under_it_is_of_it()
    {
        var page = Looked();
        await PressAsync(page, "Show every line");
        await LineAsync(page, "All were pleased.", "Item");
        Title(page).Change("Publicity");
        Row(page, "ring the pool").QuerySelector("td[data-title=Item]")!.TextContent.ShouldBe("Publicity");
        var (_, actions, lines) = await StoredAsync(page);
        lines.Where(l => l.Line.IsItem).Select(l => l.Line.Text).ShouldBe(["Safe water", "Publicity", "Budget"]);
        var publicity = lines.Single(l => l.Line.Text == "Publicity").Id;
        actions.ShouldAllBe(a => a.Stored.AgendaItemId == publicity);
    }

    [Fact]
    public async Task An_action_goes_to_another_item_with_its_line()
    {
        var page = Looked();
        await Row(page, "ring the pool").QuerySelector(".preview-change button")!.ClickAsync(new());
        var select = Field(page, "Item");
        select.QuerySelectorAll("option").Select(o => o.TextContent).ShouldBe(["1 Safe water", "2 Budget"]);
        select.Change(select.QuerySelectorAll("option")[1].GetAttribute("value"));
        await PressAsync(page, "Done");
        Row(page, "ring the pool").QuerySelector("td[data-title=Item]")!.TextContent.ShouldBe("2");
        var (_, actions, lines) = await StoredAsync(page);
        lines[^1].Line.Text.ShouldBe("ACTION – Carla Cole to ring the pool");
        lines.Count.ShouldBe(8);
        actions.Single(a => a.Stored.Text == "ring the pool").Stored.AgendaNumber.ShouldBe("2");
    }

    [Fact]
    public async Task An_action_that_was_missed_is_added_from_its_line()
    {
        var page = Looked(Minutes.Replace("All were pleased.", "Thank the printers by 3 June.", StringComparison.Ordinal));
        await PressAsync(page, "Add an action that was missed");
        await LineAsync(page, "Thank the printers", "Action");
        page.Find("[aria-live]").TextContent.ShouldStartWith("Action 4: ");
        Row(page, "Thank the printers").TextContent.ShouldContain("added from its line");
        await LineAsync(page, "Thank the printers", "Action 4");
        await Row(page, "Thank the printers").QuerySelector(".preview-change button")!.ClickAsync(new());
        Field(page, "What is to be done").Input("Thank all printers");
        Field(page, "Owners").Input("CC");

        var (_, actions, lines) = await StoredAsync(page);

        var added = actions.Single(a => a.Stored.Text == "Thank all printers");
        (added.Who, added.Due?.To).ShouldBe(("Carla Cole", new DateOnly(2031, 6, 3)));
        lines.Single(l => l.Line.ActionId == added.Id).Line.Text.ShouldBe("Thank the printers by 3 June.");
    }

    [Fact]
    public async Task What_was_taken_for_no_action_is_one_again_from_its_line()
    {
        var page = Looked();
        Row(page, "ring the pool").QuerySelector("input")!.Change(false);
        await PressAsync(page, "Show every line");
        await LineAsync(page, "ACTION – Carla Cole to ring", "Action");
        Row(page, "ring the pool").ClassList.ShouldNotContain("left-out");
        page.FindAll(".preview-table")[0].QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Items_and_added_actions_are_kept_with_the_other_corrections()
    {
        var page = Looked();
        await PressAsync(page, "Show every line");
        await LineAsync(page, "All were pleased.", "Action");
        await LineAsync(page, "The Board approved", "Item");
        await ItemAsync(page, "2 Budget");
        await PressAsync(page, "Not an item");
        await Row(page, "ring the pool").QuerySelector(".preview-change button")!.ClickAsync(new());
        Field(page, "Item").Change(Field(page, "Item").QuerySelectorAll("option")[0].GetAttribute("value"));
        page.WaitForAssertion(() => page.Find(".import-store").TextContent.ShouldContain("Your corrections are kept"));

        var again = Looked();
        await PressAsync(again, "Put my corrections back");
        again.Markup.ShouldContain("2 items, 4 actions");
        Row(again, "All were pleased.").QuerySelector("td[data-title=Item]")!.TextContent.ShouldBe("The Board approved the leaflet.");
        Row(again, "ring the pool").QuerySelector("td[data-title=Item]")!.TextContent.ShouldBe("1");
    }

    [Fact]
    public void A_paragraph_that_is_longer_than_a_line_of_minutes_stands_in_several_and_no_word_is_lost()
    {
        var words = string.Join(' ', Enumerable.Range(1, 3000).Select(n => $"word{n}"));
        var reading = MinutesReader.Read(Encoding.UTF8.GetBytes(Minutes.Replace("All were pleased.", words, StringComparison.Ordinal)), "minutes.txt");
        var lines = MinutesImport.Command(reading, "minutes.txt").Lines;
        lines.ShouldAllBe(l => l.Text.Length <= MeetingLine.MaxText);
        string.Join(' ', lines.Select(l => l.Text)).ShouldContain(words);
    }

    private static AngleSharp.Dom.IElement Title(IRenderedComponent<ImportMinutesPage> page) => page.FindAll(".preview-item-fields input")[1];

    private static Task ItemAsync(IRenderedComponent<ImportMinutesPage> page, string item) => PressAsync(page, "Change item " + item);

    private static Task LineAsync(IRenderedComponent<ImportMinutesPage> page, string words, string what) =>
        page.FindAll(".preview-lines li").Single(l => l.TextContent.TrimStart().StartsWith(words, StringComparison.Ordinal))
            .QuerySelectorAll("button").First(b => b.TextContent.Trim() == what || b.TextContent.Trim().StartsWith(what + ":", StringComparison.Ordinal)).ClickAsync(new());
}
