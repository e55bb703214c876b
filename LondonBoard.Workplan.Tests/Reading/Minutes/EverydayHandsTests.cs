using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>What clubs, schools and teams of volunteers write besides, each in a few lines of our own.</summary>
public class EverydayHandsTests
{
    private const string Head = "Minutes of the Quay Club, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Ada Peel (AP)\n\n";

    private static MinutesPaper Read(string items) => MinutesSamples.Text(Head + items).Minutes();

    private static string Items(string text) => string.Join(", ", MinutesSamples.Text(text).Minutes().Items.Select(i => i.Title));

    private static string Actions(string items) => string.Join(" / ", Read(items).Actions.Select(a => a.Shown().Trim()));

    [Theory]
    [InlineData("In attendence: Mr Carl Dove, Ms Eve Frost")]
    [InlineData("Attendes: Carl Dove, Eve Frost")]
    [InlineData("Particpants: Carl Dove, Eve Frost")]
    [InlineData("Attendees:\n\n  ●Carl Dove (Quay)\n   ●Eve Frost (Pier)")]
    [InlineData("In attendance were (2): M6XYZ Carl Dove, 2E0ABC Eve Frost.")]
    [InlineData("In attendance: W0ABC – Carl Dove, KØEF – Eve Frost")]
    [InlineData("## Attending UTC 14:00 (Carl)\n\n- Carl Dove\n\n## Attending UTC 22:00 (Eve)\n\n- Eve Frost")]
    [InlineData("Name | Organisation | Status\n--------------------\nCarl Dove | Quay | Attended\nEve Frost | Pier | Attended")]
    public void People_are_listed_with_slips_of_the_pen_signs_and_call_signs(string people) =>
        MinutesSamples.Text($"Minutes of the Quay Club, 4 May 2010\n\n{people}\n\n1. Boats\n\nSound.\n\n2. Ropes\n\nOld.\n")
            .Minutes().Attendees.Select(p => p.Name).ShouldBe(["Carl Dove", "Eve Frost"]);

    [Fact]
    public void Bullets_with_an_office_each_are_who_was_there() =>
        MinutesSamples.Text("# Quay Club, 4 May 2010\n\n- Carl (Treasurer)\n- Eve (Secretary)\n- Ann (Chair)\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n")
            .Minutes().Attendees.Select(p => p.Name).ShouldBe(["Carl", "Eve", "Ann"]);

    [Fact]
    public void A_list_in_front_matter_goes_on_in_the_next_line() =>
        MinutesSamples.Text("---\ntitle: Quay Club minutes\ndate: 2010-05-04\nattendees: Ann Bell, Carl\n  Dove, Eve Frost\n---\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n")
            .Minutes().Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove", "Eve Frost"]);

    [Fact]
    public void The_hour_behind_a_title_is_no_part_of_it() =>
        Items("# Quay Club, 4 May 2010\n\nPresent: Ann Bell\n\n## Notes\n\n* Boats (15:47)\n\t- All are sound.\n* Ropes (15:52)\n\t- All are old.\n* Close (16:01)\n\t- At once.\n")
            .ShouldBe("Boats, Ropes, Close");

    [Fact]
    public void What_paragraphs_below_headings_begin_with_in_bold_are_items_too() =>
        Items(Head + "## Old business\n\n**Boat trip** Ann told of it, and that nobody was seasick.\n\n**Rope shed** was painted in April by whoever was there.\n\n" +
            "## New business\n\n**Autumn fair** will be on the pier, with the band that came last year.\n\nNobody had more to say.\n")
            .ShouldBe("Old business, Boat trip, Rope shed, New business, Autumn fair");

    [Fact]
    public void Topics_go_on_behind_the_one_that_gathers_the_actions() =>
        Items(Head + "Agenda:\n\n- Opening\n    - Ann opened.\n- Talking points: (inform/discuss)\n  - Boats\n    - All are sound.\n  - Ropes\n    - Most are old.\n" +
            "- Summarize action points: Who, what?\n    - Shared tasks\n        - Count the ropes\n        - Paint the shed\n- Feedback round\n    - It went well.\n- Closure\n    - At noon.\n")
            .ShouldBe("Opening, Talking points: (inform/discuss), Boats, Ropes, Summarize action points: Who, what?, Feedback round, Closure");

    [Fact]
    public void Bold_bullets_with_words_below_them_are_items() =>
        Items(Head + "### Agenda:\n\n* **Boats** (Ann)  \nAll are sound.\n\n* **Ropes and masts** (Carl)  \nMost are old.\n\n* **Paint**  \nThere is none.\n")
            .ShouldBe("Boats, Ropes and masts, Paint");

    [Fact]
    public void A_column_of_kinds_says_which_rows_are_actions() =>
        Actions("Type | Description                        | Owner | Deadline\n---------------------------------------------------------\n" +
            "D    | The shed will be blue.             |   -   |    -\nT    | Ring the yard and ask              | Ann   | 14-05-2010\n        for a price.\nI    | The band played.                   |   -   |    -\n")
            .ShouldBe("Ann Bell | Ring the yard and ask for a price. | 2010-05-14");

    [Theory]
    [InlineData("## Action items\nFrom the talk the following action items were found:\n- Purchase paint for the pier.\n- Focus on the ropes.\n- Digitize the old receipts.\n",
        "| Purchase paint for the pier. | / | Focus on the ropes. | / | Digitize the old receipts. |")]
    [InlineData("## Ropes\n\nNeed everyone to count the ropes.\n", "everyone | Need everyone to count the ropes. |")]
    [InlineData("## Ropes\n\nThey were counted on 4/29.\n\nACTION: Carl to ring the yard. Due date: 6/3/2010\n", "Carl Dove | ring the yard. | 2010-06-03")]
    [InlineData("## Ropes\n\n- [ ] Count the ropes (AP)\n", "Ada Peel | Count the ropes |")]
    [InlineData("## Ropes\n\n- [ ] Count the ropes\n- [ ] Ann to ring the yard\n- [ ] Paint the shed\n- [ ] Keys for the shed\n",
        "| Count the ropes | / Ann Bell | ring the yard | / | Paint the shed | / | Keys for the shed |")]
    [InlineData("## Action points\n\n- Shared tasks\n    - Count the ropes\n    - Paint the shed\n", "| Count the ropes | / | Paint the shed |")]
    [InlineData("## Ropes\n\nACTION: Carl to contact the yard on 31 May\n", "Carl Dove | contact the yard on 31 May | 2010-05-31")]
    [InlineData("## Ropes\n\nACTION: Carl to look at the figures for last week and this week\n", "Carl Dove | look at the figures for last week and this week |")]
    public void Tasks_are_told_in_everyday_ways(string items, string expected) => Actions(items + "\n## Close\n\nAt noon.\n").ShouldBe(expected);

    [Fact]
    public void Where_nobody_has_these_initials_they_mark_an_action() =>
        MinutesSamples.Text("Minutes of the Quay Club, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n## Ropes\n\nAP: Carl to count the ropes\n\n## Close\n\nAt noon.\n")
            .Minutes().Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Carl Dove"]);
}
