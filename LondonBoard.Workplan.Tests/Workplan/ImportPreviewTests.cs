using Bunit;

namespace LondonBoard.Tests.Workplan;

/// <summary>A paper looked at and corrected before it is stored.</summary>
public sealed class ImportPreviewTests : ImportContext
{
    [Fact]
    public async Task Choosing_another_paper_keeps_the_one_looked_at_even_when_the_other_is_refused()
    {
        var page = await PreviewAsync();
        page.Find("input[type=checkbox]").Change(false);
        page.FindAll("button").Single(b => b.TextContent.Contains("Choose another")).Click();
        Upload(page, "empty.docx", []);
        page.WaitForElement(".alert", TimeSpan.FromSeconds(10));
        page.FindAll("button").Single(b => b.TextContent.Contains("Back to plan.csv")).Click();
        page.FindAll("tr.left-out").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_left_out_are_not_stored_and_title_and_period_are_as_corrected()
    {
        var page = await PreviewAsync();
        page.Find("input[type=checkbox]").Change(false);
        page.FindAll("input[type=text]")[0].Change("Eastshire plan");
        page.FindAll("input[type=text]")[1].Change("2027/28");
        page.WaitForAssertion(() => page.Markup.ShouldContain("Understood as 1 April 2027 to 31 March 2028"));
        await StoreAsync(page);
        var stored = (await Store.ListAsync()).ShouldHaveSingleItem();
        (stored.Title, stored.Period, stored.Items).ShouldBe(("Eastshire plan", "2027/28", 1));
    }

    [Fact]
    public async Task A_period_that_is_none_is_said_at_its_field_and_nothing_is_stored()
    {
        var page = await PreviewAsync();
        page.FindAll("input[type=text]")[1].Change("sometime");
        page.WaitForAssertion(() => page.Find(".field-error").TextContent.ShouldContain("No year or span"));
        await StoreAsync(page);
        page.Find(".import-store .alert").TextContent.ShouldContain("Not stored");
        (await Store.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_column_can_be_put_elsewhere_left_out_and_taken_back()
    {
        var page = await PreviewAsync();
        await PutAsync(page, "Lead", "targetGroup");
        page.WaitForAssertion(() => page.Find("td.of-targetGroup").TextContent.ShouldContain("NCC £4k"));
        await PutAsync(page, "Lead", "out");
        page.WaitForAssertion(() => page.Find(".import-rows").TextContent.ShouldNotContain("NCC £4k"));
        await PutAsync(page, "Lead", "responsible");
        page.WaitForAssertion(() => page.Find("td.of-responsible").TextContent.ShouldContain("£4,000"));
    }

    [Fact]
    public async Task When_every_column_is_left_out_the_last_choice_is_refused_and_the_preview_stays()
    {
        var page = await PreviewAsync();
        foreach (var heading in new[] { "Action", "Lead", "By when" })
            await PutAsync(page, heading, "out");
        await PutAsync(page, "Remarks", "out");
        page.WaitForElement(".alert").TextContent.ShouldContain("keep at least one");
        page.FindAll(".import-rows tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Words_that_are_no_date_are_a_doubt_that_leads_to_its_row()
    {
        var page = await PreviewAsync();
        page.Find(".import-doubts").TextContent.ShouldContain("when ready");
        page.Find("tr.in-doubt").TextContent.ShouldContain("Run a workshop");
        page.FindAll(".import-doubts a").Single(a => a.TextContent == "Run a workshop, By when").Click();
        page.WaitForAssertion(() => JSInterop.Invocations["reveal"].Single().Arguments.ShouldBe(["keep-1"]));
    }

    [Fact]
    public async Task A_row_that_became_no_item_is_told_and_marks_no_other_row()
    {
        var page = await PreviewAsync(Plan.Replace("when ready", "July 2026", StringComparison.Ordinal) + "Key: green is good,,,\nPublish,NCC,May 2026,\n");
        page.Find(".import-doubts").TextContent.ShouldContain("Key: green is good");
        page.FindAll("tr.in-doubt").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_long_paper_a_hundred_rows_are_shown_and_all_are_stored()
    {
        var rows = string.Concat(Enumerable.Range(1, 250).Select(n => $"Write letter {n},NCC,June 2026,\n"));
        var page = await PreviewAsync("Action,Lead,By when,Remarks\n" + rows);
        page.FindAll(".import-rows tbody tr").Count.ShouldBe(100);
        page.Markup.ShouldContain("and 150 more");
        await StoreAsync(page);
        (await Store.ListAsync()).ShouldHaveSingleItem().Items.ShouldBe(250);
    }
}
