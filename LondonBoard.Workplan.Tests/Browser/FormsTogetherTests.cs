using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.People;
using LondonBoard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Person = LondonBoard.Tests.Support.Person;

namespace LondonBoard.Tests.Browser;

/// <summary>Forms that two people have open, or that one comes back to.</summary>
[Collection(BrowserTests.Name)]
public sealed class FormsTogetherTests(Browsers browsers) : IAsyncLifetime
{
    private AppHost _app = null!;
    private Person _sue = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await AppHost.StartAsync();
        _sue = await browsers.SignInAsync(_app, "Sue Carter", Role.Secretariat);
    }

    public async ValueTask DisposeAsync()
    {
        await _sue.DisposeAsync();
        await _app.DisposeAsync();
    }

    private static ILocator Bar(Person person) => person.Page.Locator(".draft-bar");

    private static ILocator Dialog(Person person) => person.Page.Locator("dialog[open]");

    [Fact]
    public async Task Two_people_at_one_entry_of_the_directory_see_each_other_and_compare_what_both_changed()
    {
        var nia = new SavePerson(Guid.CreateVersion7(), null, "Nia Vaughan") { JobTitle = "Nurse" };
        var made = await _app.AsProgramAsync<PeopleStore, EditResult>(store => store.SavePersonAsync(nia));
        await using var tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat);
        foreach (var person in (Person[])[_sue, tom])
        {
            await person.Page.GotoAsync($"/people/{made.ShouldBeOfType<EditResult.Saved>().Id}");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "Change" }).ClickAsync();
            await Expect(Dialog(person).GetByLabel("Job title")).ToHaveValueAsync("Nurse");
        }

        await Dialog(tom).GetByLabel("Job title").FillAsync("Head nurse");
        await Expect(Dialog(_sue).Locator(".draft-guests")).ToHaveTextAsync("Tom Weller (Job title) is in this form too.");
        await Expect(Dialog(_sue).Locator(".field-guest")).ToHaveTextAsync("TW");
        await _sue.Page.LookAsync("directory-form");
        await Dialog(tom).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Dialog(_sue).Locator(".field-guest")).ToHaveCountAsync(0);
        await Dialog(_sue).GetByLabel("Job title").FillAsync("Lead nurse");
        await Dialog(_sue).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Dialog(_sue).Locator(".clash .theirs ins")).ToHaveTextAsync("Head nurse");
        await Expect(Dialog(_sue).GetByLabel("Job title")).ToHaveValueAsync("Lead nurse");
        await _sue.Page.LookAsync("directory-clash");
        await Dialog(_sue).GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(tom.Page.Locator(".facts")).ToContainTextAsync("Lead nurse");
        _sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_at_one_agenda_lose_neither_of_two_presenters()
    {
        var meeting = await _app.AddMeetingAsync(new CreateMeeting(new MeetingWords("Harbour Board", new(2031, 3, 12)), [], [new LineDraft("Water") { IsItem = true }]));
        await using var tom = await browsers.SignInAsync(_app, "Tom Weller", Role.Secretariat);
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member);
        await lee.Page.GotoAsync($"/meetings/{meeting}");
        foreach (var person in (Person[])[_sue, tom])
        {
            await person.Page.GotoAsync($"/meetings/{meeting}");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
            await person.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Agenda: items" }).ClickAsync();
            await Expect(Dialog(person).GetByLabel("Presenter")).ToBeVisibleAsync();
        }

        await Dialog(_sue).GetByLabel("Presenter").FillAsync("Nia Vaughan");
        await Dialog(tom).GetByLabel("Presenter").FillAsync("Zed Quinn");
        await Dialog(tom).GetByLabel("Paper", new() { Exact = true }).FillAsync("31/7");
        await Dialog(tom).GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(Dialog(tom)).ToHaveCountAsync(0);
        await Expect(lee.Page.Locator("main")).ToContainTextAsync("Zed Quinn · paper 31/7");
        await Expect(Dialog(_sue).GetByLabel("Presenter")).ToHaveValueAsync("Nia Vaughan");
        await Dialog(_sue).GetByLabel("Paper", new() { Exact = true }).FocusAsync();
        await Expect(Dialog(_sue).Locator(".clash .theirs")).ToContainTextAsync("Zed Quinn");
        await _sue.Page.LookAsync("agenda-clash");
        await Dialog(_sue).GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Expect(Dialog(_sue).Locator(".clash")).ToHaveCountAsync(0);
        await Expect(lee.Page.Locator("main")).ToContainTextAsync("Nia Vaughan · paper 31/7");
        _sue.Faults.ShouldBeEmpty();
        tom.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_attached_to_an_item_is_on_the_members_page_to_be_saved_and_goes_when_it_is_taken_off()
    {
        var meeting = await _app.AddMeetingAsync(new CreateMeeting(new MeetingWords("Harbour Board", new(2031, 3, 12)), [], [new LineDraft("Water") { IsItem = true }]));
        await using var lee = await browsers.SignInAsync(_app, "Lee Marsh", Role.Member);
        await lee.Page.GotoAsync($"/meetings/{meeting}");
        await _sue.Page.GotoAsync($"/meetings/{meeting}");
        await _sue.Page.GetByRole(AriaRole.Button, new() { Name = "More for this meeting" }).ClickAsync();
        await _sue.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Agenda: items" }).ClickAsync();
        var choose = Dialog(_sue).GetByLabel("Attach a file: 1. Water");
        await choose.SetInputFilesAsync(new FilePayload { Name = "run.exe", MimeType = "application/octet-stream", Buffer = [1] });
        await Expect(Dialog(_sue)).ToContainTextAsync("A paper is a PDF");
        await choose.SetInputFilesAsync(new FilePayload { Name = "Tide & time.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 tides"u8.ToArray() });
        await Expect(Dialog(_sue).GetByRole(AriaRole.Link, new() { Name = "Tide & time.pdf" })).ToBeVisibleAsync();
        await Expect(Dialog(_sue)).Not.ToContainTextAsync("A paper is a PDF");
        await _sue.Page.LookAsync("agenda-file");

        var download = await lee.Page.RunAndWaitForDownloadAsync(() => lee.Page.GetByRole(AriaRole.Link, new() { Name = "Tide & time.pdf" }).ClickAsync());
        download.SuggestedFilename.ShouldBe("Tide & time.pdf");
        (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).ShouldBe("%PDF-1.7 tides");
        var address = new Uri(download.Url);
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var refused = await stranger.GetAsync(address, TestContext.Current.CancellationToken);
        refused.Headers.Location.ShouldNotBeNull().ToString().ShouldContain("/sign-in");

        await Dialog(_sue).GetByRole(AriaRole.Button, new() { Name = "Take off Tide & time.pdf" }).ClickAsync();
        await Expect(lee.Page.GetByRole(AriaRole.Link, new() { Name = "Tide & time.pdf" })).ToHaveCountAsync(0);
        await Expect(choose).ToBeVisibleAsync();
        _sue.Faults.ShouldBeEmpty();
        lee.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_chair_was_typing_in_meeting_mode_is_offered_when_the_mode_is_opened_again()
    {
        var meeting = await _app.AddMeetingAsync(new CreateMeeting(
            new MeetingWords("Harbour Board", new(2031, 3, 12)),
            [],
            [new LineDraft("Water") { IsItem = true }, new LineDraft("ACTION – CC to draft the guide")]));
        var mode = $"/meetings/{meeting}/mode";
        await _sue.Page.GotoAsync(mode);
        await Expect(_sue.Page.Locator(".mode[data-ready]")).ToBeVisibleAsync();
        await _sue.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(_sue.Page.Locator(".mode h1")).ToHaveTextAsync("1. Water");
        await _sue.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(_sue.Page.Locator(".mode h1")).ToHaveTextAsync("draft the guide");
        await _sue.Page.Keyboard.PressAsync("t");
        await Expect(_sue.Page.GetByLabel("New date")).ToBeFocusedAsync();
        await _sue.Page.Keyboard.TypeAsync("end of June 2031");
        await _sue.Page.GetByLabel("Reason").FillAsync("The printer");
        await Expect(_sue.State).ToHaveTextAsync("Draft kept");
        await _sue.Page.CloseAsync();

        await using var tablet = await browsers.EnterAsync(_app.Address, Browsers.Email("Sue Carter"));
        await tablet.Page.GotoAsync(mode);
        await Bar(tablet).GetByRole(AriaRole.Button, new() { Name = "Open a new date for “draft the guide”" }).ClickAsync();
        await Expect(tablet.Page.GetByLabel("New date", new() { Exact = true })).ToHaveValueAsync("end of June 2031");
        await Expect(tablet.Page.GetByLabel("Reason")).ToHaveValueAsync("The printer");
        await tablet.Page.LookAsync("mode-draft");
        await tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Set new date" }).ClickAsync();
        await Expect(tablet.Page.Locator(".mode-when")).ToContainTextAsync("end of June 2031");
        await Expect(Bar(tablet)).ToHaveCountAsync(0);
        tablet.Faults.ShouldBeEmpty();
    }
}
