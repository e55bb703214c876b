using System.Text;
using Bunit;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using LondonBoard.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace LondonBoard.Tests.Workplan;

/// <summary>Bringing in a paper: by file and by paste, looked at and corrected before it is stored.</summary>
public sealed class ImportPaperTests : PageContext
{
    private const string Plan =
        "Workplan 2026/27,,,\nAction,Lead,By when,Remarks\nWrite to schools,NCC £4k,June 2026,Two replied\nRun a workshop,Police,when ready,On track\n";

    /// <summary>What the page's script hands over.</summary>
    private sealed class Pasted(string words) : IJSStreamReference
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(words);

        public long Length => bytes.Length;

        public ValueTask<Stream> OpenReadStreamAsync(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => new(new MemoryStream(bytes));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private async Task<IRenderedComponent<ImportPage>> OpenAsync(Role role = Role.Secretariat)
    {
        await SignInAsync(role);
        return Render<ImportPage>();
    }

    private static void Upload(IRenderedComponent<ImportPage> page, string name, byte[] content) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

    private async Task<IRenderedComponent<ImportPage>> PreviewAsync(string plan = Plan)
    {
        var page = await OpenAsync();
        Upload(page, "plan.csv", Encoding.UTF8.GetBytes(plan));
        page.WaitForElement(".import-preview", TimeSpan.FromSeconds(10));
        return page;
    }

    private static Select<string> ColumnOf(IRenderedComponent<ImportPage> page, string heading) =>
        page.FindComponents<Select<string>>().Single(s => s.Instance.Label == heading).Instance;

    private static async Task PutAsync(IRenderedComponent<ImportPage> page, string heading, string use)
    {
        await page.InvokeAsync(() => ColumnOf(page, heading).ValueChanged.InvokeAsync(use));
        page.WaitForState(() => !page.Markup.Contains("aria-busy=\"true\""));
    }

    private static async Task StoreAsync(IRenderedComponent<ImportPage> page) =>
        await page.FindAll("button").Single(b => b.TextContent.Contains("Store this workplan")).ClickAsync(new());

    [Fact]
    public async Task Those_who_may_not_add_workplans_are_told_so_in_a_sentence()
    {
        var page = await OpenAsync(Role.Chair);
        page.Find("p").TextContent.ShouldContain("Only the secretariat");
        page.FindAll("input, textarea, button").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_file_is_previewed_whole_and_stored_as_it_was_shown()
    {
        var page = await OpenAsync();
        var plan = SamplePlans.BoardPlan();
        Upload(page, "plan.docx", WorkplanWriter.Write(new(plan, null, new(2026, 6, 1)), ExportFormat.Docx));
        page.WaitForElement(".import-preview", TimeSpan.FromSeconds(10));
        page.FindAll(".import-rows tbody tr").Count.ShouldBe(14);
        page.Find(".import-sums").TextContent.ShouldContain("£612,500");
        page.FindAll("[role=status]").ShouldContain(s => s.TextContent.StartsWith("Read 14 rows"));
        (await Store.ListAsync()).ShouldBeEmpty();

        await StoreAsync(page);
        var stored = (await Store.ListAsync()).ShouldHaveSingleItem();
        stored.Title.ShouldBe(plan.Title);
        stored.Items.ShouldBe(14);
        Toasts.Shown.ShouldHaveSingleItem().Text.ShouldBe("Stored 14 items from plan.docx");
        Services.GetRequiredService<NavigationManager>().Uri.ShouldEndWith($"/workplans/{stored.Id}");
    }

    [Theory]
    [InlineData("empty.docx", new byte[0])]
    [InlineData("old.doc", new byte[] { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0 })]
    [InlineData("picture.docx", new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0 })]
    public async Task A_refused_file_says_why_stores_nothing_and_another_can_be_tried_at_once(string name, byte[] content)
    {
        var page = await OpenAsync();
        Upload(page, name, content);
        page.WaitForElement(".alert", TimeSpan.FromSeconds(10)).TextContent.ShouldContain(name);
        page.Find(".alert").TextContent.ShouldContain("Nothing was stored");
        (await Store.ListAsync()).ShouldBeEmpty();
        page.Find("input[type=file]").HasAttribute("disabled").ShouldBeFalse();
        Upload(page, "plan.csv", Encoding.UTF8.GetBytes(Plan));
        page.WaitForElement(".import-preview", TimeSpan.FromSeconds(10));
        page.FindAll(".alert").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paste_is_read_from_its_html_and_from_its_text_where_the_html_is_no_plan()
    {
        var page = await OpenAsync();
        var area = page.FindComponent<PasteArea>().Instance;
        const string html = "<table><tr><th>Action</th><th>Lead</th><th>By when</th></tr><tr><td>Write to schools</td><td>NCC</td><td>June 2026</td></tr></table>";
        await page.InvokeAsync(() => area.TakeAsync(new Pasted(html), new Pasted("nothing")));
        page.WaitForElement(".import-preview", TimeSpan.FromSeconds(10)).TextContent.ShouldContain("the pasted table");
        page.Find(".of-activity p").TextContent.ShouldBe("Write to schools");

        page.FindAll("button").Single(b => b.TextContent.Contains("Choose another")).Click();
        area = page.FindComponent<PasteArea>().Instance;
        await page.InvokeAsync(() => area.TakeAsync(new Pasted("<table><tr><td>x</td></tr></table>"), new Pasted("Action\tLead\tBy when\nCall the chair\tPolice\tMay 2026\n")));
        page.WaitForAssertion(() => page.Find(".of-activity p").TextContent.ShouldBe("Call the chair"), TimeSpan.FromSeconds(10));
    }

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
