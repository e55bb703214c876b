using Bunit;
using LondonBoard.Data;
using LondonBoard.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.People;

/// <summary>The pages of the directory.</summary>
public sealed class DirectoryPageTests : DirectoryContext
{
    [Theory]
    [InlineData("nv", "Nia Vaughan")]
    [InlineData("VAUG", "Nia Vaughan")]
    [InlineData("nev", "Nia Vaughan")]
    [InlineData("county lind", "Rosa Lind")]
    [InlineData("ncc", "Rosa Lind")]
    [InlineData("cerna", "Zuzana Černá")]
    [InlineData("nobody", null)]
    public async Task People_are_found_as_one_types(string typed, string? found)
    {
        await LookAsync(Role.Member);
        var council = (await Directory.SaveOrganisationAsync(new SaveOrganisation(Guid.CreateVersion7(), null, [new("Northshire County Council", "NCC", null)]))).Id();
        await Directory.AddPersonAsync("Nia Vaughan", c => c with { Initials = ["NEV"] });
        await Directory.AddPersonAsync("Rosa Lind", c => c with { OrganisationId = council });
        await Directory.AddPersonAsync("Zuzana Černá");
        var page = Shown<PeoplePage>();
        page.FindAll("tbody th a").Select(a => a.TextContent).ShouldBe(["Zuzana Černá", "Rosa Lind", "Nia Vaughan"]);
        page.Find("input[type=search]").Input(typed);
        page.FindAll("tbody th a").Select(a => a.TextContent).ShouldBe(found is null ? [] : [found]);
    }

    [Fact]
    public async Task A_member_sees_neither_addresses_nor_what_only_the_secretariat_may_do()
    {
        await LookAsync(Role.Member);
        var nia = await Directory.AddPersonAsync("Nia Vaughan", c => c with { Email = "canary@board.example" });
        var group = await Directory.AddGroupAsync("Health Network", chair: nia);
        Shown<PeoplePage>().Markup.ShouldNotContain("canary");
        var person = Shown<PersonPage>(p => p.Add(x => x.Id, nia));
        person.Markup.ShouldNotContain("canary");
        person.FindAll("button").ShouldBeEmpty();
        var page = Shown<GroupPage>(p => p.Add(x => x.Id, group));
        page.Markup.ShouldNotContain("canary");
        page.FindAll("button").Select(b => b.TextContent.Trim()).ShouldBe(["Make a link"]);
    }

    [Fact]
    public async Task The_chair_sees_addresses()
    {
        await LookAsync(Role.Chair);
        await Directory.AddPersonAsync("Nia Vaughan", c => c with { Email = "nia@board.example" });
        Shown<PeoplePage>().Find("a[href='mailto:nia@board.example']");
    }

    [Fact]
    public async Task A_person_is_added_with_an_organisation_that_is_new_too()
    {
        await LookAsync(Role.Secretariat);
        var page = Shown<PeoplePage>();
        page.Find(".people-head .button-filled, .people-head .button-outlined").Click();
        page.WaitForElement("form#person");
        Field(page, "Name").Change("Nia Vaughan");
        Field(page, "Organisation").Input("Northshire County Council");
        page.Markup.ShouldContain("Not in the directory yet; it is added too.");
        await page.Find("form#person").SubmitAsync();
        page.WaitForAssertion(() => page.Find("tbody th a").TextContent.ShouldBe("Nia Vaughan"));
        (await Board.PictureAsync()).Organisations.ShouldHaveSingleItem().Now.Name.ShouldBe("Northshire County Council");
    }

    [Fact]
    public async Task A_person_who_is_refused_leaves_no_organisation_behind_and_the_field_says_why()
    {
        await LookAsync(Role.Secretariat);
        var page = Shown<PeoplePage>();
        page.Find(".people-head .button-filled, .people-head .button-outlined").Click();
        page.WaitForElement("form#person");
        Field(page, "Organisation").Input("Northshire County Council");
        await page.Find("form#person").SubmitAsync();
        page.Find(".field-error").TextContent.ShouldContain("Give the person’s name.");
        (await Board.PictureAsync()).Organisations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_organisations_are_merged_as_the_form_says_and_taken_apart_again_from_the_history()
    {
        await LookAsync(Role.Secretariat);
        var police = await Directory.AddOrganisationAsync(new OrganisationName("Police", null, null));
        var force = await Directory.AddOrganisationAsync(new OrganisationName("Harbour Constabulary", "HC", null));
        await Directory.AddPersonAsync("Ian Dale", c => c with { OrganisationId = force });
        var page = Shown<OrganisationPage>(p => p.Add(x => x.Id, police));
        await page.FindAll("[role=menuitem]").Single(b => b.TextContent.Trim() == "Merge with another entry").ClickAsync(new());
        page.WaitForElement("form#merge");
        Field(page, "The other entry of the same organisation").Input("HC");
        page.FindAll(".merge-result ins").Select(i => i.TextContent.Trim()).ShouldBe(["Harbour Constabulary, HC", "Ian Dale"]);
        await page.Find("form#merge").SubmitAsync();
        (await Board.PictureAsync()).Organisations.ShouldHaveSingleItem().Id.ShouldBe(police);

        var old = Shown<OrganisationPage>(p => p.Add(x => x.Id, force));
        old.Markup.ShouldContain("“Harbour Constabulary” was merged into this entry.");
        await old.FindAll("button").Single(b => b.TextContent.Trim() == "Undo the merge").ClickAsync(new());
        (await Board.PictureAsync()).PeopleOf(force).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_weekday_that_does_not_fit_is_asked_about_before_the_date_isDirectoryd()
    {
        await LookAsync(Role.Secretariat);
        var group = await Directory.AddGroupAsync("Health Network");
        var page = Shown<GroupPage>(p => p.Add(x => x.Id, group));
        page.Find("section[aria-labelledby=dates] button").Click();
        page.WaitForElement("form#date");
        Field(page, "Day").Input("Thursday 12th October 2005");
        page.Find(".field-error").TextContent.ShouldContain("12 October 2005 was a Wednesday, not a Thursday. Which is meant?");
        await page.Find("form#date").SubmitAsync();
        (await Board.PictureAsync()).Dates.ShouldBeEmpty();
        page.FindAll(".day-readings button").Select(b => b.TextContent.Trim()).ShouldBe(["Wednesday 12 October 2005", "Thursday 13 October 2005", "Thursday 12 October 2006"]);
        page.FindAll(".day-readings button")[1].Click();
        Field(page, "Begins").Change("2pm");
        await page.Find("form#date").SubmitAsync();
        var date = (await Board.PictureAsync()).Dates.ShouldHaveSingleItem();
        (date.Date, date.Start).ShouldBe((new(2005, 10, 13), new TimeOnly(14, 0)));
    }

    [Fact]
    public async Task A_month_begins_on_Monday_and_holds_all_groups_dates()
    {
        await LookAsync(Role.Member);
        var group = await Directory.AddGroupAsync("Health Network");
        await Directory.AddDateAsync(group, new(2027, 2, 17), new(14, 0));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/calendar?month=2027-02");
        var page = Shown<CalendarPage>();
        page.Find("td[data-day]").GetAttribute("data-day").ShouldBe("2027-02-01");
        page.FindAll("td[data-day]").Count.ShouldBe(28);
        page.Find("td[data-day='2027-02-17'] a").TextContent.Trim().ShouldBe("2pm Health Network");
        Services.GetRequiredService<NavigationManager>().NavigateTo("/calendar?month=2027-01&view=list");
        page.WaitForAssertion(() => page.Find("tbody time").TextContent.ShouldBe("Wednesday 17 February"));
    }
}
