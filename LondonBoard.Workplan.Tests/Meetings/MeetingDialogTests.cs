using System.Globalization;
using Bunit;
using LondonBoard.Data;
using LondonBoard.Edits;
using LondonBoard.Meetings;
using LondonBoard.Tests.People;
using LondonBoard.Tests.Workplan;
using Microsoft.Extensions.DependencyInjection;

namespace LondonBoard.Tests.Meetings;

/// <summary>The form of a meeting's details.</summary>
public sealed class MeetingDialogTests : PageContext
{
    private static readonly DateOnly Held = new(2026, 11, 12), Today = new(2026, 11, 27);

    private MeetingStore _store = null!;
    private Guid _id;

    private async Task<Meeting> MeetingAsync() => (await _store.FindAsync(_id)).ShouldNotBeNull().Head.Meeting;

    private async Task<IRenderedComponent<MeetingDialog>> OpenAsync(params string[] groups) => await OpenAsync(words => words, groups);

    private async Task<IRenderedComponent<MeetingDialog>> OpenAsync(Func<MeetingWords, MeetingWords> with, params string[] groups)
    {
        await SignInAsync(Role.Secretariat);
        foreach (var group in groups)
            await (await Board.PeopleAsync()).AddGroupAsync(group);
        Services.AddSingleton(_store = await Board.StoreAsync<MeetingStore>());
        _id = (await _store.CreateAsync(new(with(new MeetingWords("Harbour Board", Held)), [], []))).ShouldBeOfType<EditResult.Saved>().Id;
        var head = (await _store.FindAsync(_id))!.Head;
        return Render<MeetingDialog>(p => p.Add(d => d.Head, head).Add(d => d.Open, true));
    }

    [Fact]
    public async Task A_coming_meeting_whose_weekday_does_not_fit_its_day_is_asked_about_before_it_is_kept()
    {
        var dialog = await OpenAsync();
        var next = dialog.FindAll("label").Single(l => l.TextContent.StartsWith("Next meetings", StringComparison.Ordinal)).GetAttribute("for");
        dialog.Find("#" + next).Change("Thursday 12 January 2027, 2pm to 4pm, Town Hall\nsoon");
        dialog.FindAll("p.field-error").Select(e => e.TextContent).ShouldBe(
        [
            "12 January 2027 is a Tuesday, not a Thursday. Which is meant?",
            "“soon” names no whole day, so it is kept as it is written and comes to no calendar.",
        ]);
        await dialog.Find("form").SubmitAsync();
        (await MeetingAsync()).NextMeetings.ShouldBeEmpty();
        (dialog.Find("#" + next).GetAttribute("aria-invalid"), dialog.FindAll("[role=alert]").Count).ShouldBe(("true", 0));

        dialog.FindAll(".day-readings button").Single(b => b.TextContent.Trim() == "Thursday 14 January 2027").Click();
        await dialog.Find("form").SubmitAsync();
        (await MeetingAsync()).NextMeetings.Select(m => (m.Date, m.Start, m.Text)).ShouldBe(
        [
            (new DateOnly(2027, 1, 14), new TimeOnly(14, 0), "Thursday 14 January 2027, 2pm to 4pm, Town Hall"),
            (null, null, "soon"),
        ]);
    }

    [Fact]
    public async Task A_line_that_names_several_meetings_to_come_keeps_all_of_them()
    {
        const string line = "2026/27: 10 December, 14 January";
        var dialog = await OpenAsync(words => words with { NextMeetings = [new(new(2026, 12, 10), null, null, null, line), new(new(2027, 1, 14), null, null, null, line)] });
        var next = "#" + dialog.FindAll("label").Single(l => l.TextContent.StartsWith("Next meetings", StringComparison.Ordinal)).GetAttribute("for");
        dialog.Find(next).GetAttribute("value").ShouldBe(line);
        dialog.Find(next).Change(line + "\n11 February 2027");
        await dialog.Find("form").SubmitAsync();
        (await MeetingAsync()).NextMeetings.Select(m => m.Date).ShouldBe([new(2026, 12, 10), new(2027, 1, 14), new(2027, 2, 11)]);
    }

    [Fact]
    public async Task The_group_that_meets_is_chosen_from_the_directory()
    {
        var dialog = await OpenAsync("Sailing Group", "Training Subgroup");
        var select = "#" + dialog.FindAll("label").Single(l => l.TextContent == "Group").GetAttribute("for");
        dialog.FindAll(select + " option").Select(o => o.TextContent).ShouldBe(["As the title says", "Sailing Group", "Training Subgroup"]);
        dialog.Find(select).Change(dialog.FindAll(select + " option")[2].GetAttribute("value"));
        await dialog.Find("form").SubmitAsync();
        (await _store.FindAsync(_id))!.Head.Group!.Name.ShouldBe("Training Subgroup");
    }

    [Theory]
    [InlineData("4.30pm", "16:30")]
    [InlineData("14:00", "14:00")]
    [InlineData("2 p.m.", "14:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("1400", "14:00")]
    [InlineData("2", null)]
    [InlineData("tea time", null)]
    public async Task A_time_is_taken_as_people_write_it(string typed, string? kept)
    {
        var dialog = await OpenAsync();
        var from = "#" + dialog.FindAll("label").Single(l => l.TextContent == "From").GetAttribute("for");
        dialog.Find(from).Change(typed);
        dialog.Find(from).HasAttribute("aria-invalid").ShouldBeFalse();
        await dialog.Find("form").SubmitAsync();
        ((await MeetingAsync()).Start?.ToString("HH:mm", CultureInfo.InvariantCulture)).ShouldBe(kept);
        if (kept is null)
            dialog.Find(from + "[aria-invalid=true] ~ .field-error").TextContent.ShouldContain("Write a time as 14:00 or 2pm.");
    }

    [Theory]
    [InlineData("12 January 2027", null)]
    [InlineData("Tuesday 12 January 2027, 2pm", null)]
    [InlineData("Board: Tues, 12 January, Thursday Hall", null)]
    [InlineData("Wed 12 January, 2pm", "Tuesday 12 January 2027, 2pm")]
    [InlineData("12 January 2027 (Friday), 2pm", "Tuesday 12 January 2027, 2pm")]
    public void Only_the_weekday_beside_the_day_counts(string line, string? asWritten) =>
        (PlannedDoubt.Of(line, Held, Today).SingleOrDefault()?.Readings[0].Line).ShouldBe(asWritten);
}
