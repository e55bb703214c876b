namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Notes that several people keep while they talk, in pads, lists of tasks and tables, each in a few lines of our own.</summary>
public class PadsAndTablesTests
{
    private const string Head = "# Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove, Eve Frost, Gil Hart\n\n";

    [Theory]
    [InlineData("- [ ] [name=Carl] : ring the yard", "Carl Dove | ring the yard | ")]
    [InlineData("- [ ] ring the yard [name=Carl] [time=4 May] [color=#907bf7]", "Carl Dove | ring the yard | ")]
    [InlineData("- [ ] [[User:evef|Eve Frost]]: ring the yard due:2010-05-20", "Eve Frost | ring the yard due:2010-05-20 | 2010-05-20")]
    [InlineData("- [ ] Gil to sell the old boat @2010-05-14", "Gil Hart | sell the old boat @2010-05-14 | 2010-05-14")]
    [InlineData("- [ ] sell the old boat 📅 2010-05-15", " | sell the old boat 📅 2010-05-15 | 2010-05-15")]
    [InlineData("- [ ] @Carl Dove ring the yard 14 May 2010", "Carl Dove | ring the yard 14 May 2010 | 2010-05-14")]
    [InlineData("- [ ] @Carl Dove book the hall for 14 May 2010", "Carl Dove | book the hall for 14 May 2010 | ")]
    [InlineData("- [AI: Eve] open a list of what is missing", "Eve Frost | open a list of what is missing | ")]
    [InlineData("- @cdove to ring the yard by 11 May\n- AI(@evef): count the buoys", "Eve Frost | count the buoys |  / Carl Dove | ring the yard by 11 May | 2010-05-11")]
    [InlineData("The plan is to be sent round. Action – Gil by 14 May", "Gil Hart | The plan is to be sent round. | 2010-05-14")]
    [InlineData("The plan is to be sent round. Action EF/GH by end of May", "Eve Frost, Gil Hart | The plan is to be sent round. | 2010-05-31")]
    [InlineData("**EF took an action** to ask the port about both cranes", "Eve Frost | ask the port about both cranes | ")]
    [InlineData("Herbert will ask the port about both of its cranes.", "Herbert | ask the port about both of its cranes. | ")]
    [InlineData("AI - Carl to ring the yard", "Carl Dove | ring the yard | ")]
    [InlineData("[AP] Carl to ring the yard", "Carl Dove | ring the yard | ")]
    [InlineData("A/I Carl to ring the yard", "Carl Dove | ring the yard | ")]
    [InlineData("AI – its use in the office was talked of.", "")]
    [InlineData("**AI:** Eve is painting the hut", "Eve Frost | painting the hut | ")]
    [InlineData("Who keeps the list? **Action on** Eve: ask round.", "Eve Frost | ask round. | ")]
    [InlineData("The ropes are worn. Action for Gil to count them.", "Gil Hart | count them. | ")]
    [InlineData("Ropes: *Action Point* Lyn to buy more.", "Lyn | buy more. | ")]
    [InlineData("Carl: the hut is wet. **Action for Eve to paint it.** Carl: The tide turns at six, we should go.", "Eve Frost | paint it. | ")]
    [InlineData("The action on fees to come was welcomed. Action on flooding to start soon.", "")]
    [InlineData("An action was placed on Carl to ring the yard.", "Carl Dove | An action was placed on Carl to ring the yard. | ")]
    [InlineData("Eve has an action to ring the yard.", "Eve Frost | Eve has an action to ring the yard. | ")]
    [InlineData("ACTIONS: EF paint the hut, GH ring the yard", "Eve Frost | paint the hut |  / Gil Hart | ring the yard | ")]
    [InlineData("ACTION: Ann to ask Carl, Eve, and Gil to see who can come", "Ann Bell | ask Carl, Eve, and Gil to see who can come | ")]
    [InlineData("Nobody has rung the yard yet → Gil to ring it", "Gil Hart | Nobody has rung the yard yet → Gil to ring it | ")]
    [InlineData("## Actions\n\n| Who | What | By when |\n| --- | --- | --- |\n| Eve | Ring the yard | May 11 |\n| Gil | Count the buoys | May 25 |", "Eve Frost | Ring the yard | 2010-05-11 / Gil Hart | Count the buoys | 2010-05-25")]
    [InlineData("Two clubs requested permission to use the slip – approved.", "")]
    [InlineData("Carl said that anybody can and should lock the gate.", "")]
    public void Charges_are_noted_down_in_short(string item, string expected) =>
        string.Join(" / ", Paper($"## Boats\n\n{item}\n\n## Dues\n\nAll are paid.").Actions.Select(a => a.Shown())).ShouldBe(expected);

    [Fact]
    public void What_an_item_is_about_is_nothing_to_do() =>
        Paper("## Boats\n\n| Agenda item | Description | Discussion & action points |\n| --- | --- | --- |\n"
            + "| Boats | Two are old<br>The yard has a price for one | Carl to ring the yard |\n| Piers | Number 18 | Talked of |")
            .Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Carl Dove"]);

    [Fact]
    public void A_list_by_person_may_end_with_what_nobody_took() =>
        Paper("## Boats\n\nThree are lost.\n\n## Actions by person\n\n- Carl\n  - ring the yard\n- UNASSIGNED\n  - (none)").Actions.Select(a => a.Shown()).ShouldBe(["Carl Dove | ring the yard | "]);

    [Fact]
    public void Next_steps_are_to_come_though_one_is_done() =>
        Paper("## Boats\n\nThree are lost.\n\n## Next steps\n\n- Ring the yard. Completed\n- Count the buoys again.\n\n## Dues\n\nAll are paid.\n\n## Close\n\nAt noon.")
            .Actions.Select(a => a.Text).ShouldBe(["Count the buoys again."]);

    [Theory]
    [InlineData("| Time | Item | Who | Notes |\n| --- | --- | --- | --- |\n| 10 min | Boats | Eve | Join us to mend them. |\n| 5 min | Dues | Gil | All are paid. |")]
    [InlineData("| Topic | Presenter | Discussion |\n| --- | --- | --- |\n| Boats | Eve | We look for new ones. |\n| Dues | Gil | All are paid. |")]
    public void Who_stands_before_what_was_said_brought_the_item(string table)
    {
        var paper = Paper($"## Goals\n\n- More boats\n\n## Discussion items\n\n{table}");
        paper.Items.Select(i => i.Title).ShouldBe(["Goals", "Boats", "Dues"]);
        paper.Actions.ShouldBeEmpty();
    }

    [Fact]
    public void Actions_of_one_topic_do_not_end_the_topics() =>
        MinutesSamples.Text("# Meeting, 4 May 2010\n\n- Boats\n    - Three are lost\n    - Action point: Ann to ring the yard\n\n- Dues\n    - all are paid\n\n- Hut\n    - it is wet\n", "m.md")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["Boats", "Dues", "Hut"]);

    [Fact]
    public void Titles_with_a_colon_head_points_among_paragraphs_that_begin_with_theirs() =>
        MinutesSamples.Text("Harbour Owners, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\nCall to Order: Ann opened the meeting at seven.\n\nTreasurer's Report: Carl has twelve pounds.\n\nOld Business:\n- the gate is mended\n\nWorking Groups:\n- none met\n\nAdjournment: at eight.\n")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["Call to Order", "Treasurer's Report", "Old Business", "Working Groups", "Adjournment"]);

    [Fact]
    public void Stars_say_how_deep_a_point_stands() =>
        MinutesSamples.Text("Harbour Forum, 4 May 2010\n\nPresent: Ann, Carl\n\n* Boats\n** three are lost\n** Carl to ring the yard\n* Dues\n** all are paid\n* Hut\n** it is wet\n")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["Boats", "Dues", "Hut"]);

    [Fact]
    public void A_review_of_actions_before_the_agenda_is_an_item() =>
        Paper("## Review of action points\n\n- [x] Ring the yard\n\n# Agenda\n1. Boats\n    - three are lost\n2. Dues\n    - all are paid\n3. Hut\n    - it is wet")
            .Items.Select(i => i.Title).ShouldBe(["Review of action points", "Boats", "Dues", "Hut"]);

    [Fact]
    public void A_motion_is_titled_by_what_is_moved() =>
        MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n1. Boats\n\nThree are lost.\n\n2. Motion: that the hut and all that is in it be sold\n\nPassed.\n\n3. Dues\n\nAll are paid.\n")
            .Minutes().Items.Select(i => i.Title).ShouldBe(["Boats", "Motion: that the hut and all that is in it be sold", "Dues"]);

    [Theory]
    [InlineData("**People:**\n\n**Dredging Committee (DC):**\n\nAnn Bell (attends)\n\nCarl Dove (attends)\n\nKit Moss\n\n**Others:**\n\nEve Frost (attends)\n\nJo King (will not attend)", "Ann Bell, Carl Dove, Eve Frost / Jo King")]
    [InlineData("## Participants\n\n- Ann Bell\n- @Carl Dove\n- @evef Eve Frost\n- meetbot", "Ann Bell, Carl Dove, Eve Frost / ")]
    [InlineData("Present: Ann Bell, Carl Dove\n\nApologies: Jo King\n\n**Apologies**\n\nThese were taken from JK.", "Ann Bell, Carl Dove / Jo King")]
    [InlineData("Acting chair: Ann Bell\n\n## Members present\n\n- Carl Dove, Mainsail", "Ann Bell, Carl Dove / ")]
    public void People_are_told_in_groups(string head, string expected)
    {
        var paper = MinutesSamples.Text($"# Harbour Forum, 4 May 2010\n\n{head}\n\n**Boats**\n\nThree are lost, and more will be by the spring.\n\n**Dues**\n\nAll of them are paid.\n", "m.md").Minutes();
        $"{string.Join(", ", paper.Attendees.Select(p => p.Name))} / {string.Join(", ", paper.Apologies.Select(p => p.Name))}".ShouldBe(expected);
    }

    [Fact]
    public void A_body_whose_abbreviation_is_stated_is_nobody_with_these_initials()
    {
        var reading = MinutesSamples.Text("Minutes of the Dredging Committee (DC), 4 May 2010\n\nPresent: Ann Bell, Dora Crane\n\n1. Boats\n\nACTION for DC: ring the yard\n\n2. Dues\n\nAll are paid.\n");
        reading.Minutes().Actions.Select(a => a.Shown()).ShouldBe(["DC | ring the yard | "]);
        reading.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Links_whose_addresses_stand_apart_are_their_words()
    {
        var paper = MinutesSamples.Text("# Harbour Forum minutes\n\n4 May 2010\n\n[ann]: /forum/ann\n[Carl Dove]: <https://quay.example/carl> \"Carl\"\n\nPresent: [Ann Bell][ann], [Carl Dove][], Eve Frost\n\n## Boats\n\n[Ann Bell][ann] will ring the yard about the two cranes. [x] stays, and so does [this][nowhere].\n", "minutes.md").Minutes();
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove", "Eve Frost"]);
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Ann Bell"]);
    }

    [Fact]
    public void A_team_of_a_forge_is_one_owner() =>
        MinutesSamples.Text(Head + "## Actions\n\n| Action | Owner |\n| --- | --- |\n| Count the boats | @quay/wardens |\n", "minutes.md").Minutes()
            .Actions.ShouldHaveSingleItem().Owners.ShouldBe(["@quay/wardens"]);

    private static LondonBoard.Papers.MinutesPaper Paper(string body) => MinutesSamples.Text($"{Head}{body}\n", "m.md").Minutes();
}
