using System.Text;
using Bunit;
using LondonBoard.Meetings;
using LondonBoard.Reading;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;

namespace LondonBoard.Tests.Meetings;

/// <summary>What was corrected outlives the page it was corrected on; and what cannot be read is said in words for this page.</summary>
public sealed class KeptCorrectionsTests : CorrectedMinutesContext
{
    [Fact]
    public async Task Corrections_are_offered_when_the_same_minutes_are_brought_in_again_and_go_once_they_are_stored()
    {
        var first = Looked();
        Field(first, "Title").Input("Harbour Board");
        Row(first, "print it").QuerySelectorAll(".preview-doubt button")[1].Click();
        Row(first, "noted the figures").QuerySelector("input")!.Change(false);
        first.WaitForAssertion(() => first.Find(".import-store").TextContent.ShouldContain("Your corrections are kept"));

        var again = Render<ImportMinutesPage>();
        again.WaitForAssertion(() => again.Find(".import-left").TextContent.ShouldContain("You were correcting “minutes.txt”"));
        Upload(again, "renamed.txt", Encoding.UTF8.GetBytes(Minutes));
        again.WaitForAssertion(() => again.Find(".import-left").TextContent.ShouldContain("You corrected these minutes before"));
        Field(again, "Title").GetAttribute("value").ShouldBe("Minutes of the Harbour Borad");
        await PressAsync(again, "Put my corrections back");

        Field(again, "Title").GetAttribute("value").ShouldBe("Harbour Board");
        again.FindAll(".import-left, .in-doubt").ShouldBeEmpty();
        var (head, actions, lines) = await StoredAsync(again);
        head.Meeting.Title.ShouldBe("Harbour Board");
        actions.ShouldContain(a => a.Who == "Howard Mills");
        lines.Count(l => l.Line.Decision is not null).ShouldBe(1);
        Render<ImportMinutesPage>().FindAll(".import-left").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_pasted_is_kept_from_the_moment_it_is_read_and_gone_on_with_together_with_its_corrections()
    {
        var first = await PastedAsync(Minutes);
        first.WaitForAssertion(() => first.Find(".import-store").TextContent.ShouldContain("What you pasted and your corrections are kept meanwhile."));
        var reloaded = Render<ImportMinutesPage>();
        reloaded.WaitForElement(".import-left").TextContent.ShouldContain("minutes that you pasted (“Minutes of the Harbour Borad”)");
        await PressAsync(reloaded, "Go on with it");
        reloaded.WaitForElement(".import-store", TimeSpan.FromSeconds(10));
        Field(reloaded, "Title").Input("Harbour Board");

        var again = Render<ImportMinutesPage>();
        again.WaitForElement(".import-left").TextContent.ShouldContain("The text and your corrections are kept.");
        await PressAsync(again, "Go on with it");
        again.WaitForAssertion(() => Field(again, "Title").GetAttribute("value").ShouldBe("Harbour Board"), TimeSpan.FromSeconds(10));
        again.FindAll(".import-left").ShouldBeEmpty();
        await StoredAsync(again);
        Render<ImportMinutesPage>().FindAll(".import-left").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_text_pasted_again_does_not_take_the_place_of_its_corrections()
    {
        var first = await PastedAsync(Minutes);
        Field(first, "Title").Input("Harbour Board");
        first.WaitForAssertion(() => first.Find(".import-store").TextContent.ShouldContain("are kept meanwhile"));
        var again = await PastedAsync(Minutes);
        again.WaitForElement(".import-left").TextContent.ShouldContain("You corrected these minutes before");
        var other = Render<ImportMinutesPage>();
        other.WaitForElement(".import-left");
        await PressAsync(other, "Discard it");
        Render<ImportMinutesPage>().FindAll(".import-left").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_that_is_too_long_to_be_kept_says_so_and_its_corrections_are_kept()
    {
        var page = await PastedAsync(Minutes + string.Concat(Enumerable.Range(1, 1000).Select(n => $"\nLine {n} says in the words of the harbour what was seen from the quay, and by whom it was seen on that day.")));
        page.Find(".import-store").TextContent.ShouldContain("What you pasted is too long to be kept meanwhile");
        Field(page, "Title").Input("Harbour Board");
        var again = Render<ImportMinutesPage>();
        again.WaitForElement(".import-left").TextContent.ShouldContain("You were correcting minutes that you pasted, last on");
    }

    private async Task<IRenderedComponent<ImportMinutesPage>> PastedAsync(string text)
    {
        var page = Render<ImportMinutesPage>();
        await page.InvokeAsync(() => page.FindComponent<PasteArea>().Instance.TakeAsync(null, new Pasted(text)));
        page.WaitForElement(".import-store", TimeSpan.FromSeconds(10));
        return page;
    }

    [Fact]
    public async Task Choosing_another_file_keeps_the_one_looked_at()
    {
        var page = Looked();
        Field(page, "Title").Input("Harbour Board");
        await PressAsync(page, "Choose another");
        Upload(page, "empty.txt", []);
        page.WaitForElement(".alert");
        await PressAsync(page, "Back to minutes.txt");
        Field(page, "Title").GetAttribute("value").ShouldBe("Harbour Board");
    }

    [Fact]
    public async Task Nothing_pasted_is_said_by_the_field()
    {
        var page = Render<ImportMinutesPage>();
        await page.InvokeAsync(() => page.FindComponent<PasteArea>().Instance.TakeAsync(null, null));
        page.Find(".paste .field-error").TextContent.ShouldContain("There is nothing here yet. Paste the text of the minutes");
        page.Find(".paste textarea").GetAttribute("aria-describedby").ShouldNotBeNull().ShouldContain(page.Find(".paste .field-error").Id!);
    }

    [Fact]
    public async Task More_than_can_be_read_is_refused_with_the_limit_and_nothing_is_taken()
    {
        var page = Render<ImportMinutesPage>();
        await page.InvokeAsync(() => page.FindComponent<PasteArea>().Instance.TakeAsync(null, new Pasted(new string('x', WorkplanReader.MaxBytes + 1))));
        page.Find(".paste .field-error").TextContent.ShouldContain("This is more than 20 MB of text");
        page.FindAll(".alert, .import-store").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("photo.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 4 }, "This is a picture, from which no words can be read; choose the document that it was made from.")]
    [InlineData("minutes.docx", new byte[] { 110, 111, 32, 122, 105, 112 }, "This file is called .docx and is no Word document")]
    [InlineData("minutes.txt", new byte[] { 110, 111, 32, 122, 105, 112 }, "check that it is the right paper and the whole of it.")]
    [InlineData("minutes.txt", new byte[0], "This file is empty; check that it was saved and choose it again.")]
    [InlineData("minutes.docx", new byte[] { 80, 75, 3, 4, 0, 0 }, "This file is cut off or damaged; open it in Word")]
    public void A_file_that_cannot_be_read_is_told_with_what_to_do_on_this_page(string name, byte[] content, string said)
    {
        var page = Render<ImportMinutesPage>();
        Upload(page, name, content);
        var alert = page.WaitForElement(".alert");
        alert.TextContent.ShouldContain(said);
        alert.TextContent.ShouldNotContain(".csv");
    }
}
