namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Minutes with slips in their numbers, titles in unusual places, and marks beside the names of those who came.</summary>
public class SlipsAndMarksTests
{
    private const string Head = "# Quay council\n\n4 May 2010\n\n## Present\n\n* Ann Bell\n* Carl Dove\n\n";

    [Fact]
    public void A_mistyped_number_breaks_no_run() =>
        Items("Minutes of the Quay council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Welcome:\n\nAll were greeted by the chair.\n\n2. Boats:\n\nTwo are sound, one is not.\n\n5. Ropes:\n\nThey are old.\n\n4. Paint:\n\nBlue again.\n\n5. Letters:\n\nNone came this month.\n\nTHE PUBLIC ARE WELCOME TO LISTEN\n\nSigned: ........\n")
            .ShouldBe("1 Welcome, 2 Boats, 5 Ropes, 4 Paint, 5 Letters");

    [Theory]
    [InlineData("# Quay council meeting, 4 May 2010\n\nBy telephone\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n")]
    [InlineData("---\ntitle: \"Quay minutes\"\ndate: 2010-05-04\n---\n# Quay minutes\n\nBy telephone\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n")]
    public void The_title_of_the_paper_is_no_item_though_headings_below_are_as_high(string text) => Items(text).ShouldBe("Boats, Ropes");

    [Fact]
    public void What_a_page_is_called_twice_is_its_title_and_whoever_brings_a_topic_stands_behind_each() =>
        Items("---\ntitle: Quay council meeting\ndate: 2010-05-04\n---\n# Quay council meeting,\n\nPresent: Ann Bell (AB), Carl Dove (CD)\n\nNew actions\n\n* AB: to write to the yard on the ropes that were in\n Pier house last year\n\n"
            + "Boats of the yard (AB)\n\nTwo are sound.\n\nRopes for the pier (CD)\n\nThey are old.\n\nPaint (AB)\n\nThere was none left.\n\nKeys (CD)\n\nThese were lost.\n\nCash box (AB)\n\nCounted on 4 May;\n")
            .ShouldBe("Boats of the yard (AB), Ropes for the pier (CD), Paint (AB), Keys (CD), Cash box (AB)");

    [Fact]
    public void What_a_program_runs_is_no_heading_and_bold_words_before_what_was_said_are() =>
        Items("Notes of the Quay council meeting, 4 May 2010\n\n# Attendees\n\n```{r}\n#| label: names\n#| echo: false\nread(names)\n```\n\n# Agenda\n\n**Boat yard:** Ann says two are sound.\n\n**Old Ropes (hemp):** none were bought.\n\n**Paint colours** - Blue again, as it was put to us in the spring.\n\n**AOB** - None.\n")
            .ShouldBe("Boat yard, Old Ropes (hemp), Paint colours, AOB");

    [Fact]
    public void What_people_say_in_bold_type_is_below_the_only_number() =>
        Items("# Quay council meeting, 4 May 2010\n\n## Attendees\n**Present:** Ann Bell, Carl Dove, Eve Frost\n\n## Content:\n\n### 1. Ropes for the boats\n\n**Ann Bell:** We need more of them\n\n**Carl Dove:** For the boats that came in May.\n\n**Eve Frost:** Or for the others\n\n**Carl Dove:** For all of them.\n\n**Ann Bell:** Hemp or wire\n\n**Eve Frost:** Hemp is what we have had in all these years on the quay, so hemp.\n")
            .ShouldBe("1 Ropes for the boats");

    [Fact]
    public void Parts_of_the_attendance_list_are_people_and_counted_motions_are_items()
    {
        var paper = MinutesSamples.Text("# Quay council, 4 May 2010\n\n## Attendance\n\n### Steering Group Members\n\n* Ann Bell\n* Carl Dove\n\n### Harbour hands\n\n* Eve Frost\n\n### Others\n\n* Gil Hart\n\n### Not attending\n\n* Jo King\n\n## Motions\n\n### Motion #7\n\nText: Paint the quay.\n\n### Motion #8\n\nText: Buy rope.\n\n## Boats\n\nSound.\n").Minutes();
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove", "Eve Frost", "Gil Hart"]);
        paper.Apologies.Select(p => p.Name).ShouldBe(["Jo King"]);
        paper.Items.Select(i => i.Title).ShouldBe(["Motions", "Motion #7", "Motion #8", "Boats"]);
    }

    [Theory]
    [InlineData("Init | Name | Body | Present | Apologies", "+ | ", " | +")]
    [InlineData("Init | Name | Body | Apologies | Notes", " | ", "x | ")]
    [InlineData("Init | Name | Body | Attended | Notes", "x | ", " | late")]
    [InlineData("Init | Name | Body | Present? | Notes", "+ | ", "- | ")]
    public void Marks_in_a_table_tell_who_came(string heads, string came, string not)
    {
        var table = $"| {heads} |\n|---|---|---|---|---|\n| AB | Ann Bell | Yard | {came} |\n| CD | Carl Dove | Pier | {came} |\n| EF | Eve Frost | Yard | {not} |\n";
        var paper = MinutesSamples.Text($"# Quay council, 4 May 2010\n\n## Boats\n\nSound.\n\n## Attendance 12\n\n{table}").Minutes();
        paper.Attendees.Select(p => $"{p.Name}, {p.Organisation}").ShouldBe(["Ann Bell, Yard", "Carl Dove, Pier"]);
        paper.Apologies.Select(p => p.Name).ShouldBe(["Eve Frost"]);
        paper.Actions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("annb, carl\\~, eve\\^, gil*", "annb, carl, eve, gil")]
    [InlineData("Chair Ann Bell, Lee and Carl Dove, Kim and Tim", "Ann Bell, Lee Dove, Carl Dove, Kim, Tim")]
    public void Signs_behind_names_are_none_of_them_and_couples_share_a_surname(string present, string expected) =>
        string.Join(", ", MinutesSamples.Text($"Minutes of the Harbour Forum, 4 May 2010\n\nPresent: {present}\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n").Minutes().Attendees.Select(p => p.Name)).ShouldBe(expected);

    [Fact]
    public void Dashes_that_were_escaped_are_bullets_and_nobody_is_present_in_a_remark() =>
        Items("Minutes of 4 May 2010\n\nPresent: Ann, Carl, Eve\n\nBoats of the yard:  \n\\- Two are sound.  \n\\- One is not.\n\nRopes:  \n\\- Carl not present. (too busy at the pier)  \n\\- Old.\n\nPaint:  \n\\- Blue\n")
            .ShouldBe("Boats of the yard, Ropes, Paint");

    [Fact]
    public void Groups_below_updates_are_items_too() =>
        Items($"{Head}## Minutes\n\n* Announcements\n  + None were made today.\n* Updates\n  + Boats of the yard\n    - Two are sound.\n  + Ropes\n    - Old.\n  + Any Other Business\n    - None.\n")
            .ShouldBe("Announcements, Updates, Boats of the yard, Ropes, Any Other Business");

    [Fact]
    public void Two_short_parts_without_words_below_are_a_list() =>
        Items("Minutes of the Quay council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Reports\n\n1.1 Boats:\n\nTwo are sound.\n\n1.2 Ropes:\n\nThey are old.\n\n2. Letters\n\n2.1 From the yard\n\n2.2 From the county\n\n3. Close\n\nAt nine.\n")
            .ShouldBe("1 Reports, 1.1 Boats, 1.2 Ropes, 2 Letters, 3 Close");

    [Fact]
    public void A_heading_that_says_all_of_the_next_meeting_is_no_item_and_one_of_words_below_it_is()
    {
        Items($"{Head}## Boats\n\nSound.\n\n## Ropes\n\nOld.\n\n## Next meeting: Tuesday, 16:00, Pier 3\n").ShouldBe("Boats, Ropes");
        Items($"{Head}## Boats\n\nSound.\n\n## Ropes\n\nOld.\n\n## Next meeting\n\nTuesday, 16:00, Pier 3\n").ShouldBe("Boats, Ropes, Next meeting");
    }

    [Theory]
    [InlineData("AOB\n\n### Keys of the shed\n\nLost.\n\n### Flags\n\nTorn.\n", "Boats, Ropes, AOB, Keys of the shed, Flags")]
    [InlineData("AOB\n\nTwo things came up.\n\n### Keys of the shed\n\nLost.\n", "Boats, Ropes, AOB")]
    [InlineData("Announcements\n\n### Introductions\n\nEve is new.\n", "Boats, Ropes, Announcements")]
    public void What_is_headed_below_a_bare_AOB_came_up_as_well(string last, string expected) =>
        Items($"{Head}## Boats\n\nSound.\n\n## Ropes\n\nOld.\n\n## {last}").ShouldBe(expected);

    [Fact]
    public void Members_of_a_group_that_was_set_up_end_no_list_of_who_came() =>
        Items("<html><body><h1>Quay council, 4 May 2010</h1><p>In attendance: Ann Bell, Carl Dove, Eve Frost</p><ul><li>Rules of the club<ul><li>Moved: to set up a group.</li><li>Members: Ann, Carl</li></ul></li><li>Boats<ul><li>Two are sound.</li></ul></li><li>Ropes<ul><li>Old.</li></ul></li></ul></body></html>")
            .ShouldBe("Rules of the club, Boats, Ropes");

    [Fact]
    public void A_bold_first_cell_is_a_title_and_nothing_stands_behind_it() =>
        Items("Minutes of the Quay council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. **Boats (old)**\tTwo are sound, and the yard has them.\n\n2. **Ropes**\tThey are old.\n\n3. **Paint**\tBlue again.\n").ShouldBe("1 Boats (old), 2 Ropes, 3 Paint");

    private static string Items(string text) => string.Join(", ", MinutesSamples.Text(text).Minutes().Items.Select(i => $"{i.Number} {i.Title}".Trim()));
}
