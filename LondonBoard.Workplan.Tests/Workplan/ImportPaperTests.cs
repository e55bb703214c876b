using System.Text;
using Bunit;
using LondonBoard.Data;
using LondonBoard.Tests.Support;
using LondonBoard.Ui;
using LondonBoard.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Workplan;

/// <summary>Bringing in a paper, by file and by paste.</summary>
public sealed class ImportPaperTests : ImportContext
{
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
}
