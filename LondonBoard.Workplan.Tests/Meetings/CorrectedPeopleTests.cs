using Bunit;
using LondonBoard.Meetings;

namespace LondonBoard.Tests.Meetings;

/// <summary>The attendance list of minutes that are brought in, put right in place.</summary>
public sealed class CorrectedPeopleTests : CorrectedMinutesContext
{
    [Fact]
    public async Task Somebody_gets_another_name_and_their_actions_and_the_chair_follow()
    {
        var page = Looked(Minutes.Replace("HM to print", "Vera Stone and Carla Cole to print", StringComparison.Ordinal));
        await ChangeAsync(page, "Vera Stone");
        Field(page, "Name").Change("Vera Stoner");
        Field(page, "Organisation").Change("Harbour Trust, Trustee");
        Field(page, "Initials").Change("VSt");
        await PressAsync(page, "Done");
        Person(page, "Vera Stoner").TextContent.ShouldStartWith("Vera Stoner, Chair, Harbour Trust, Trustee (VSt)");
        Row(page, "print it").QuerySelector("td[data-title=Owner]")!.TextContent.Trim().ShouldBe("Vera Stoner, Carla Cole");
        Row(page, "print it").TextContent.ShouldNotContain("changed");

        var (head, actions, lines) = await StoredAsync(page);

        head.Meeting.Chair.ShouldBe("Vera Stoner");
        head.People.ShouldContain(p => p.Name == "Vera Stoner" && p.Organisation == "Harbour Trust, Trustee" && p.Initials == "VSt");
        actions.Single(a => a.Stored.Text.StartsWith("print it", StringComparison.Ordinal)).Who.ShouldBe("Vera Stoner, Carla Cole");
        lines.ShouldContain(l => l.Line.Text.StartsWith("ACTION – Vera Stone and Carla Cole to print", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_passes_through_anothers_name_takes_none_of_their_actions()
    {
        var page = Looked();
        await ChangeAsync(page, "Howard Mills");
        Field(page, "Name").Change("Carla Cole");
        Field(page, "Name").Change("Howard Millar");
        Row(page, "ring the pool").QuerySelector("td[data-title=Owner]")!.TextContent.Trim().ShouldBe("Carla Cole");
        await PressAsync(page, "As in the paper");
        Person(page, "Howard Mills").ShouldNotBeNull();
    }

    [Fact]
    public async Task Initials_put_right_answer_who_is_meant()
    {
        var page = Looked();
        page.Find(".preview-asked").TextContent.ShouldContain("HM may be Harriet Moon or Howard Mills");
        await ChangeAsync(page, "Howard Mills");
        Field(page, "Name").Change("Howard de Mills");
        Field(page, "Initials").Change("HdM");
        page.WaitForAssertion(() => page.FindAll(".preview-asked, .in-doubt").ShouldBeEmpty());
        Row(page, "print it").QuerySelector("td[data-title=Owner]")!.TextContent.Trim().ShouldBe("Harriet Moon");
    }

    [Fact]
    public async Task Who_was_read_as_away_was_there_and_the_focus_goes_with_them()
    {
        var page = Looked();
        await ChangeAsync(page, "Ian Dale");
        Field(page, "Was").Change(nameof(Attended.Guest));
        await PressAsync(page, "Done");
        page.Find("[aria-live]").TextContent.ShouldBe("Ian Dale is among those present now.");
        page.Find("ul[aria-labelledby=preview-Present] li:last-child").TextContent.ShouldContain("Ian Dale, guest");
        var (head, _, _) = await StoredAsync(page);
        head.People.Single(p => p.Name == "Ian Dale").Part.ShouldBe(Attended.Guest);
    }

    [Fact]
    public async Task What_was_corrected_of_people_is_kept()
    {
        var page = Looked();
        await ChangeAsync(page, "Carla Cole");
        Field(page, "Name").Change("Carla Coleman");
        page.WaitForAssertion(() => page.Find(".import-store").TextContent.ShouldContain("Your corrections are kept"));
        var again = Looked();
        await PressAsync(again, "Put my corrections back");
        Row(again, "ring the pool").QuerySelector("td[data-title=Owner]")!.TextContent.Trim().ShouldBe("Carla Coleman");
    }

    private static AngleSharp.Dom.IElement Person(IRenderedComponent<ImportMinutesPage> page, string name) =>
        page.FindAll(".preview-people label").Single(l => l.TextContent.StartsWith(name + ",", StringComparison.Ordinal) || l.TextContent.StartsWith(name + " (", StringComparison.Ordinal));

    private static Task ChangeAsync(IRenderedComponent<ImportMinutesPage> page, string name) =>
        page.FindAll(".preview-people button").Single(b => b.TextContent == "Change " + name).ClickAsync(new());
}
