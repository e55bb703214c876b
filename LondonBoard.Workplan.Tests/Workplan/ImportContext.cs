using System.Text;
using Bunit;
using LondonBoard.Data;
using LondonBoard.Ui;
using LondonBoard.Workplan;
using Microsoft.AspNetCore.Components.Forms;

namespace LondonBoard.Tests.Workplan;

/// <summary>The page that brings in a paper, with a small plan to bring in.</summary>
public abstract class ImportContext : PageContext
{
    protected const string Plan =
        "Workplan 2026/27,,,\nAction,Lead,By when,Remarks\nWrite to schools,NCC £4k,June 2026,Two replied\nRun a workshop,Police,when ready,On track\n";

    protected async Task<IRenderedComponent<ImportPage>> OpenAsync(Role role = Role.Secretariat)
    {
        await SignInAsync(role);
        return Render<ImportPage>();
    }

    protected static void Upload(IRenderedComponent<ImportPage> page, string name, byte[] content) =>
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(content, name));

    protected async Task<IRenderedComponent<ImportPage>> PreviewAsync(string plan = Plan)
    {
        var page = await OpenAsync();
        Upload(page, "plan.csv", Encoding.UTF8.GetBytes(plan));
        page.WaitForElement(".import-preview", TimeSpan.FromSeconds(10));
        return page;
    }

    protected static Select<string> ColumnOf(IRenderedComponent<ImportPage> page, string heading) =>
        page.FindComponents<Select<string>>().Single(s => s.Instance.Label == heading).Instance;

    protected static async Task PutAsync(IRenderedComponent<ImportPage> page, string heading, string use)
    {
        await page.InvokeAsync(() => ColumnOf(page, heading).ValueChanged.InvokeAsync(use));
        page.WaitForState(() => !page.Markup.Contains("aria-busy=\"true\""));
    }

    protected static async Task StoreAsync(IRenderedComponent<ImportPage> page) =>
        await page.FindAll("button").Single(b => b.TextContent.Contains("Store this workplan")).ClickAsync(new());
}
