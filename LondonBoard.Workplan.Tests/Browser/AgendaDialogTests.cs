using LondonBoard.Data;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LondonBoard.Tests.Browser;

/// <summary>The agenda's form: one adds, renames and removes items there, and whoever types minutes sees it in the text.</summary>
[Collection(BrowserTests.Name)]
public sealed class AgendaDialogTests(Browsers browsers) : MeetingPageContext
{
    [Fact]
    public async Task Items_are_added_renamed_and_removed_in_the_form_and_in_the_text_of_whoever_types()
    {
        await using var sue = await browsers.SignInAsync(App, "Sue Carter", Role.Secretariat, 320);
        await using var tom = await browsers.SignInAsync(App, "Tom Weller", Role.Secretariat);
        await OpenAsync(tom);
        await TypeBelowAsync(tom, "2. Safe water", "It is wet.");
        await OpenAsync(sue);
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Agenda: items" }).ClickAsync();

        await sue.Page.GetByLabel("New item").FillAsync("Any other business");
        await sue.Page.GetByLabel("New item").PressAsync("Enter");
        await Expect(Text(tom)).ToHaveValueAsync("1. Welcome\n2. Safe water\nIt is wet.\n3. Budget\n4. Any other business");
        await Expect(sue.Page.GetByLabel("New item")).ToHaveValueAsync("");
        await sue.Page.GetByRole(AriaRole.Group, new() { Name = "3. Budget" }).GetByLabel("Title").FillAsync("Money");
        await sue.Page.GetByLabel("New item").FocusAsync();
        await Expect(Text(tom)).ToHaveValueAsync("1. Welcome\n2. Safe water\nIt is wet.\n3. Money\n4. Any other business");

        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: Safe water" }).ClickAsync();
        await Expect(sue.Page.GetByText("“Safe water” has minutes under it, so it stays.")).ToBeInViewportAsync();
        await sue.Page.LookAsync("agenda-refused-320");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: Money" }).ClickAsync();
        await Expect(Text(tom)).ToHaveValueAsync("1. Welcome\n2. Safe water\nIt is wet.\n3. Any other business");
        await Expect(sue.Page.Locator(".agenda-removed")).ToContainTextAsync("“3. Money” is off the agenda.");
        await Expect(sue.Page.Locator(".agenda-removed")).ToBeInViewportAsync();
        await sue.Page.LookAsync("agenda-removed-320");
        await sue.Page.SetViewportSizeAsync(1280, 900);
        await sue.Page.LookAsync("agenda-removed-1280");
        await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(Text(tom)).ToHaveValueAsync("1. Welcome\n2. Safe water\nIt is wet.\n3. Money\n4. Any other business");
        sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }
}
