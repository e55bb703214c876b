using Bunit;
using LondonBoard.Data;
using LondonBoard.People;

namespace LondonBoard.Tests.People;

/// <summary>A form of the directory that somebody else saves meanwhile.</summary>
public sealed class DirectoryClashTests : DirectoryContext
{
    [Fact]
    public async Task What_somebody_else_changed_in_another_field_meanwhile_is_kept_too()
    {
        await LookAsync(Role.Secretariat);
        var nia = await Directory.AddPersonAsync("Nia Vaughan");
        var page = await ChangingAsync(nia);
        Field(page, "Job title").Change("Chair");
        await (await BoAsync()).SavePersonAsync(new SavePerson(nia, (await Board.PictureAsync()).FindPerson(nia)!.Version, "Nia Vaughan-Lee"));
        await page.Find("form#person").SubmitAsync();
        var now = (await Board.PictureAsync()).FindPerson(nia)!;
        (now.Name, now.JobTitle).ShouldBe(("Nia Vaughan-Lee", "Chair"));
        Toasts.Shown[^1].Text.ShouldBe("Entry changed. Merged with Bo Other’s change.");
    }

    [Theory]
    [InlineData("Keep mine", "Chair")]
    [InlineData("Keep theirs", "Director")]
    public async Task A_field_that_both_changed_stands_side_by_side_and_what_was_typed_is_kept(string choice, string result)
    {
        await LookAsync(Role.Secretariat);
        var nia = await Directory.AddPersonAsync("Nia Vaughan");
        var page = await ChangingAsync(nia);
        Field(page, "Job title").Change("Chair");
        await (await BoAsync()).SavePersonAsync(new SavePerson(nia, (await Board.PictureAsync()).FindPerson(nia)!.Version, "Nia Vaughan") { JobTitle = "Director" });
        await page.Find("form#person").SubmitAsync();
        page.Find(".clash-title").TextContent.ShouldContain("Bo Other changed the same while you typed");
        (page.Find(".mine").TextContent, page.Find(".theirs").TextContent).ShouldBe(("Job title: Chair", "Job title: Director"));
        Field(page, "Job title").GetAttribute("value").ShouldBe("Chair");
        (await Board.PictureAsync()).FindPerson(nia)!.JobTitle.ShouldBe("Director");
        page.FindAll(".clash button").ShouldNotContain(b => b.TextContent.Trim() == "Keep both");
        await page.FindAll(".clash button").Single(b => b.TextContent.Trim() == choice).ClickAsync(new());
        (await Board.PictureAsync()).FindPerson(nia)!.JobTitle.ShouldBe(result);
        page.FindAll("form#person").ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_texts_of_a_purpose_can_be_kept_one_below_the_other()
    {
        await LookAsync(Role.Secretariat);
        var group = await Directory.AddGroupAsync("Health Network");
        var page = Shown<GroupPage>(p => p.Add(x => x.Id, group));
        page.Find(".people-head .button-outlined").Click();
        page.WaitForElement("form#group");
        Field(page, "Purpose").Change("To learn.");
        var now = (await Board.PictureAsync()).FindGroup(group)!;
        await (await BoAsync()).SaveGroupAsync(new SaveGroup(group, now.Version, now.Name, now.Kind) { Purpose = "To teach." });
        await page.Find("form#group").SubmitAsync();
        await page.FindAll(".clash button").Single(b => b.TextContent.Trim() == "Keep both").ClickAsync(new());
        (await Board.PictureAsync()).FindGroup(group)!.Purpose.ShouldBe("To teach.\nTo learn.");
    }

    private Task<PeopleStore> BoAsync() => Board.StoreAsync<PeopleStore>(name: "Bo Other");

    private async Task<IRenderedComponent<PersonPage>> ChangingAsync(Guid person)
    {
        var page = Shown<PersonPage>(p => p.Add(x => x.Id, person));
        await page.Find(".people-head .button-outlined").ClickAsync(new());
        page.WaitForElement("form#person");
        return page;
    }
}
