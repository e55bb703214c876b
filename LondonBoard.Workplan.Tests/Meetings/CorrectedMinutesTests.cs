using Bunit;
using LondonBoard.Papers;
using LondonBoard.Tests.People;

namespace LondonBoard.Tests.Meetings;

/// <summary>Minutes looked over and corrected before they are stored.</summary>
public sealed class CorrectedMinutesTests : CorrectedMinutesContext
{
    [Fact]
    public async Task A_doubt_stands_at_its_row_and_one_press_settles_it()
    {
        var page = Looked();
        page.Find(".preview-asked").TextContent.ShouldContain("HM may be Harriet Moon or Howard Mills");
        var row = Row(page, "print it");
        row.ClassList.ShouldContain("in-doubt");
        row.QuerySelectorAll(".preview-doubt button").Select(b => b.TextContent).ShouldBe(["Harriet Moon (Schools)", "Howard Mills (Port)"]);

        row.QuerySelectorAll(".preview-doubt button")[1].Click();

        page.FindAll(".in-doubt, .preview-asked").ShouldBeEmpty();
        Row(page, "print it").QuerySelector("td[data-title=Owner]")!.TextContent.Trim().ShouldBe("Howard Mills");
        page.Find("[aria-live]").TextContent.ShouldBe("HM is Howard Mills.");
        var (_, actions, lines) = await StoredAsync(page);
        actions.Single(a => a.Stored.Text.StartsWith("print it", StringComparison.Ordinal)).Who.ShouldBe("Howard Mills");
        lines.Select(l => l.Line.Text).ShouldContain("ACTION – HM to print it by end of May and feed back to the schools");
    }

    [Fact]
    public async Task The_list_of_doubts_leads_to_the_row()
    {
        var page = Looked();
        await page.Find(".preview-asked button").ClickAsync(new());
        JSInterop.Invocations.ShouldContain(i => i.Identifier.Contains("focus", StringComparison.Ordinal) && page.Find(".preview-doubts").HasAttribute("tabindex"));
    }

    [Fact]
    public async Task The_head_is_corrected_in_the_fields_of_the_meetings_own_form()
    {
        await (await Board.PeopleAsync()).AddGroupAsync("Harbour Board");
        await (await Board.PeopleAsync()).AddGroupAsync("Port Subgroup");
        var page = Looked();
        Field(page, "From").GetAttribute("value").ShouldBe("14:00");
        Field(page, "Title").Input("Harbour Board");
        Field(page, "To").Change("4.30pm");
        Field(page, "Place").Input("Town Hall");
        Field(page, "Chair").Input("Carla Cole");
        Field(page, "Date").Input("13 March 2031");
        Field(page, "Group").Change(page.FindAll("option").Single(o => o.TextContent == "Port Subgroup").GetAttribute("value"));

        var (head, _, _) = await StoredAsync(page);

        (head.Meeting.Title, head.Meeting.Date, head.Meeting.Start, head.Meeting.End).ShouldBe(("Harbour Board", new DateOnly(2031, 3, 13), new TimeOnly(14, 0), new TimeOnly(16, 30)));
        (head.Meeting.Place, head.Meeting.Chair, head.Group!.Name).ShouldBe(("Town Hall", "Carla Cole", "Port Subgroup"));
    }

    [Theory]
    [InlineData("Date", "Thursday 12 March 2031", "12 March 2031 is a Wednesday, not a Thursday. Which is meant?")]
    [InlineData("Date", "soon", "This is not a day yet.")]
    [InlineData("From", "tea time", "Write a time as 14:00 or 2pm.")]
    [InlineData("To", "1pm", "A meeting ends after it begins.")]
    [InlineData("Title", " ", "Give the meeting a title")]
    public async Task What_the_form_of_a_meeting_would_not_take_is_said_by_its_field_and_nothing_is_stored(string field, string typed, string said)
    {
        var page = Looked();
        if (field is "Title" or "Date")
            Field(page, field).Input(typed);
        else
            Field(page, field).Change(typed);
        page.Find("#" + Field(page, field).Id + "-error").TextContent.ShouldContain(said);
        await PressAsync(page, "Store these minutes");
        page.Find(".import-store .alert").TextContent.ShouldContain("Not yet");
        (await Store.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_coming_meeting_whose_weekday_does_not_fit_its_day_is_asked_about_before_it_is_stored()
    {
        var page = Looked();
        Field(page, "Next meetings").Change("Thursday 12 January 2032, 2pm, Town Hall");
        await PressAsync(page, "Store these minutes");
        page.Find("#" + Field(page, "Next meetings").Id + "-error").TextContent.ShouldContain("Choose below which day is meant");
        await PressAsync(page, "Monday 12 January 2032");
        var (head, _, _) = await StoredAsync(page);
        head.Meeting.NextMeetings.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2032, 1, 12));
    }

    [Fact]
    public async Task Days_that_the_paper_counts_into_the_next_year_are_not_asked_about()
    {
        var page = Looked(Minutes + "\n\n3. Dates of next meetings\nWednesday September 10th, 2pm\nWednesday January 14th, 2pm\nWednesday June 9th, 2pm\n");
        page.FindAll(".day-readings").ShouldBeEmpty();
        var (head, _, _) = await StoredAsync(page);
        head.Meeting.NextMeetings.Select(m => m.Date).ShouldBe([new(2031, 9, 10), new(2032, 1, 14), new(2032, 6, 9)]);
    }

    [Fact]
    public async Task A_row_turns_into_fields_and_what_is_typed_is_stored_while_the_line_keeps_the_authors_words()
    {
        await (await Board.PeopleAsync()).AddPersonAsync("Lee Marsh");
        var page = Looked();
        await Row(page, "ring the pool").QuerySelector(".preview-change button")!.ClickAsync(new());
        Field(page, "What is to be done").Input("Ring the new pool");
        Field(page, "Owners").Input("LM / CC");
        Field(page, "Due").Input("in six weeks");
        page.Find(".preview-fields").TextContent.ShouldContain("Understood as 23 April 2031");
        await PressAsync(page, "Done");
        Row(page, "Ring the new pool").QuerySelector("td[data-title=Owner]")!.TextContent.Trim().ShouldBe("Lee Marsh, Carla Cole");

        var (_, actions, lines) = await StoredAsync(page);

        var action = actions.Single(a => a.Stored.Text == "Ring the new pool");
        (action.Who, action.Due?.To).ShouldBe(("Lee Marsh, Carla Cole", new DateOnly(2031, 4, 23)));
        action.Owners[0].PersonId.ShouldNotBeNull();
        lines.Single(l => l.Line.ActionId == action.Id).Line.Text.ShouldBe("ACTION – Carla Cole to ring the pool");
    }

    [Fact]
    public async Task A_due_date_that_means_nothing_is_a_doubt_and_is_kept_as_written()
    {
        var page = Looked();
        await Row(page, "ring the pool").QuerySelector(".preview-change button")!.ClickAsync(new());
        Field(page, "Due").Input("when the tide is out");
        await PressAsync(page, "Done");
        page.Find(".preview-asked").TextContent.ShouldContain("“when the tide is out” is no date that is understood; it is kept as written.");
        await Row(page, "ring the pool").QuerySelector(".preview-doubt button")!.ClickAsync(new());
        page.Find(".preview-asked").TextContent.ShouldNotContain("tide");

        var (_, actions, _) = await StoredAsync(page);
        actions.Single(a => a.Stored.Text == "ring the pool").Stored.DueText.ShouldBe("when the tide is out");
    }

    [Fact]
    public async Task A_row_can_say_again_what_the_paper_says_and_one_without_words_is_not_stored()
    {
        var page = Looked();
        await Row(page, "ring the pool").QuerySelector(".preview-change button")!.ClickAsync(new());
        Field(page, "What is to be done").Input(" ");
        page.Find(".preview-fields .field-error").TextContent.ShouldContain("Say what is to be done.");
        await PressAsync(page, "Store these minutes");
        page.Find(".import-store .alert").TextContent.ShouldContain("“ring the pool” needs a look");
        await PressAsync(page, "As in the paper");
        Field(page, "What is to be done").GetAttribute("value").ShouldBe("ring the pool");
        page.FindAll(".import-store .alert").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_kind_of_a_decision_is_chosen()
    {
        var page = Looked();
        Row(page, "noted the figures").QuerySelector("select")!.Change(nameof(DecisionKind.Approved));
        var (_, _, lines) = await StoredAsync(page);
        lines.Select(l => l.Line.Decision).OfType<DecisionKind>().ShouldBe([DecisionKind.Approved, DecisionKind.Approved]);
    }

    [Fact]
    public void Follow_ups_blank_owners_times_and_the_lines_of_each_item_are_shown()
    {
        var page = Looked();
        Row(page, "print it").TextContent.ShouldContain("Follow-up: feed back to the schools");
        Row(page, "print it").QuerySelector("td[data-title=Due]")!.TextContent.ShouldContain("31 May 2031");
        Row(page, "published online").QuerySelector("td[data-title=Owner]")!.TextContent.ShouldContain("nobody named");
        page.Markup.ShouldContain("3 actions (1 with nobody named)");
        page.FindAll(".preview-item").Select(i => (i.Children[0].TextContent, i.Children[1].TextContent)).ShouldBe([("1 Safe water", "· 5 lines"), ("2 Budget", "· 1 line")]);
    }

    [Fact]
    public async Task Who_was_missed_is_added_and_initials_mean_them()
    {
        var page = Looked(Minutes.Replace("Howard Mills, Port", "Peter Park, Port", StringComparison.Ordinal));
        page.FindAll(".preview-doubt").ShouldBeEmpty();
        Field(page, "Also present").Input("Hugo Mann, Coastguard");
        await Row(page, "ring the pool").QuerySelector(".preview-change button")!.ClickAsync(new());
        Field(page, "Owners").Input("HM");
        page.FindAll(".preview-doubt button").Select(b => b.TextContent).ShouldBe(["Harriet Moon (Schools)", "Hugo Mann (Coastguard)"]);
        var (head, _, _) = await StoredAsync(page);
        head.People.ShouldContain(p => p.Name == "Hugo Mann" && p.Organisation == "Coastguard");
    }
}
