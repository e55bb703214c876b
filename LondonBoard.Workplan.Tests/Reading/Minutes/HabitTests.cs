using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Habits of writers, each in a few lines of our own.</summary>
public class HabitTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove, Eve Frost\n\n";

    [Theory]
    [InlineData("HF10/07\tWelcome\n\tNobody was new.\nHF10/08\tBuoys\n\tThree are lost.\nHF10/09\tClose\n\tAt noon.", "HF10/07 Welcome, HF10/08 Buoys, HF10/09 Close")]
    [InlineData("M.7 Welcome\n\nNobody was new.\n\nM.8 Buoys\n\nThree are lost.\n\nM.9 Close\n\nAt noon.", "M.7 Welcome, M.8 Buoys, M.9 Close")]
    [InlineData("1.0\tBuoys\n1.1\tThree are lost and two are adrift off the point.\n1.2\tAll noted.\n2.0\tClose\n2.1\tThe meeting went home at noon in good order.", "1.0 Buoys, 2.0 Close")]
    public void Items_are_numbered_as_the_paper_numbers_them(string items, string expected) =>
        string.Join(", ", Read(items).Items.Select(i => $"{i.Number} {i.Title}")).ShouldBe(expected);

    [Fact]
    public void Roads_and_sizes_are_no_numbers_of_items() => Read("1. Roads\n\nA38 Works go on.\n\nB12 Works are done.\n\n2. Close\n\nAt noon.").Items.Select(i => i.Title).ShouldBe(["Roads", "Close"]);

    [Theory]
    [InlineData("-> Carl to ring the yard\n-> Eve to buy paint\n-> rope wants mending", "Carl Dove | ring the yard |  / Eve Frost | buy paint |  / | rope wants mending | ")]
    [InlineData("ACTION: Carl to ring the yard, Eve to pay it.", "Carl Dove | ring the yard |  / Eve Frost | pay it. | ")]
    [InlineData("The gate is down. Eve was asked to hang it again. (Action: Eve Frost)", "Eve Frost | Eve was asked to hang it again. | ")]
    [InlineData("A list of wrecks is to be kept. (Action: Harbour Records)", "Harbour Records | A list of wrecks is to be kept. | ")]
    [InlineData("ACTION: CARL TO WRITE TO THE YARD", "Carl Dove | WRITE TO THE YARD | ")]
    [InlineData("AI(Eve): count the ropes", "Eve Frost | count the ropes | ")]
    [InlineData("The EF met in May, and two EF members are new.\n\nACTION: EF to print the rules", "EF | print the rules | ")]
    [InlineData("ACTION: New plan: All members to comment on the draft", "All members | New plan: All members to comment on the draft | ")]
    [InlineData("ACTION: Audit sub-group to look at the dues", "Audit sub-group | look at the dues | ")]
    [InlineData("ACTION: Eve to ask the yard for a price until 15 June 2010", "Eve Frost | ask the yard for a price until 15 June 2010 | 2010-06-15")]
    [InlineData("ACTION: Eve sends the letters by 13.6.", "Eve Frost | sends the letters by 13.6. | 2010-06-13")]
    [InlineData("ACTION: Eve to count the ropes by EOM June", "Eve Frost | count the ropes by EOM June | 2010-06-30")]
    [InlineData("ACTION: Eve to count the ropes before season's end (30 September 2010)", "Eve Frost | count the ropes before season's end (30 September 2010) | 2010-09-30")]
    [InlineData("ACTION: Carl to ring the yard\n\nEve will send the list to the yard by 14 May.", "Carl Dove | ring the yard |  / Eve Frost | send the list to the yard by 14 May. | 2010-05-14")]
    public void Deeds_are_told_in_many_ways(string item, string expected) =>
        string.Join(" / ", Read("1. Welcome\n\nNone.\n\n2. Boats\n\n" + item + "\n\n3. Close\n\nNone.").Actions.Select(a => a.Shown().TrimStart())).ShouldBe(expected);

    [Fact]
    public void Between_the_number_and_the_margin_a_column_without_a_heading_has_what_was_said()
    {
        var paper = Read("| Ref | | Action |\n|---|---|---|\n| QB10.41 | **Boats** | |\n| | Carl is to look at the third one. | CD |\n| QB10.42 | **Ropes** | |\n| | These are old. | |\n");
        paper.Items.Select(i => $"{i.Number} {i.Title}").ShouldBe(["QB10.41 Boats", "QB10.42 Ropes"]);
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Carl Dove | Carl is to look at the third one. | ");
    }

    [Fact]
    public void What_the_same_people_are_to_do_by_the_same_day_is_one_action() =>
        Read("1. Ropes\n\nAction: Members to comment by 22 May\n\n2. Boats\n\nNone.\n\nSummary of actions\n\n| Action | Owner | Due |\n|---|---|---|\n| Comment on the rules of the rope shed | Members | 22 May |\n")
            .Actions.ShouldHaveSingleItem().Due!.To.ShouldBe(new DateOnly(2010, 5, 22));

    [Fact]
    public void A_day_may_stand_before_the_name_of_the_meeting() =>
        MinutesSamples.Text("# 04/05/10 Committee\n\n**There:** Ann, Carl, Eve\n\n### Boats\n\nSound.\n\n### Ropes\n\nOld.\n").Minutes().Meeting.Date.ShouldBe(new DateOnly(2010, 5, 4));

    [Fact]
    public void Offices_are_called_by_their_letters() =>
        MinutesSamples.Text("# Millpond School, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove (Headteacher), Eve Frost (SBM)\n\n## Roof\n\nACTION: HT/SBM to ask the yard\n\n## Pond\n\nDry.\n")
            .Minutes().Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Carl Dove", "Eve Frost"]);

    [Fact]
    public void What_a_paper_says_of_an_action_three_times_is_one_action()
    {
        var paper = Read("1. Ropes\n\nACTION: Eve to splice the long rope again\n<bot> Created ACTION-7 - Splice the long rope again [on Eve Frost - due 2010-05-11].\n\n2. Boats\n\nNone.\n\nSummary of action items\n[NEW] ACTION: Eve to splice the long rope again\n");
        paper.Actions.ShouldHaveSingleItem().Due!.Edtf.ShouldNotBeNull().ShouldContain("2010-05-11");
    }

    [Fact]
    public void In_a_summary_what_was_given_earlier_is_no_new_action()
    {
        var paper = Read("1. Ropes\n\nACTION: Eve to splice the long rope\n\n2. Close\n\nNone.\n\nRef\tMeeting\tAction\tLead\tStatus\n1\t02.03.10\tPaint the hut\tCD\tOpen\n2\t04.05.10\tSplice the long rope\tEF\tOpen\n\nKey: Red = late; Green = on time");
        paper.Actions.ShouldHaveSingleItem().Text.ShouldContain("long rope");
        paper.PreviousActions.ShouldHaveSingleItem().Text.ShouldBe("Paint the hut");
    }

    [Fact]
    public void Among_apologies_what_is_marked_is_an_action_too() =>
        Read("1. Welcome and apologies\n\nNone came from the yard.\n\nACTION: Carl to ask the yard why\n\n2. Close\n\nNone.").Actions.ShouldHaveSingleItem().Text.ShouldBe("ask the yard why");

    [Theory]
    [InlineData("Motion by Ann, second by Eve, to sell the dinghy. Carl asked for how much. Ann said no. Roll call: Bell yes, Dove yes. Motion carried 2-0.", "Motion by Ann, second by Eve, to sell the dinghy. Motion carried 2-0.")]
    [InlineData("Motion to approve failed for want of a second.", "Motion to approve failed for want of a second.")]
    [InlineData("The forum did not support a second slipway.", "The forum did not support a second slipway.")]
    [InlineData("Old slipway – approved with one change.", "Old slipway – approved with one change.")]
    [InlineData("RESOLVED –\n\nThat the slipway be mended.", "That the slipway be mended.")]
    [InlineData("After some talk the forum decided\n– to mend the slipway,\n– to let the hut.", "to mend the slipway, / to let the hut.")]
    [InlineData("Decision (Beschluss): The slipway is mended first.", "The slipway is mended first.")]
    [InlineData("Not everyone agreed that the hut is ugly.", "")]
    [InlineData("Eve made a motion to sell both dinghies.\n\nCarl seconded.\n\nAll opposed: none.\n\nThe motion passed.", "Eve made a motion to sell both dinghies. Carl seconded. All opposed: none. The motion passed.")]
    [InlineData("Carl proposed a taller mast seconded by Eve. 2 votes for, 1 against. Carried", "Carl proposed a taller mast seconded by Eve. 2 votes for, 1 against. Carried")]
    [InlineData("There was a general agreement to keep the old bell.", "There was a general agreement to keep the old bell.")]
    [InlineData("All members were happy for Carl to go on with this.", "All members were happy for Carl to go on with this.")]
    [InlineData("Insurance of the hut is due, payment agreed.", "Insurance of the hut is due, payment agreed.")]
    [InlineData("- Proposal: let the hut in the winter (Eve)\n  - Agreed.", "Proposal: let the hut in the winter (Eve) Agreed.")]
    [InlineData("I think we agreed on the colour of the boat.", "")]
    [InlineData("The forum talked about whether the old rules should be adopted.", "")]
    [InlineData("The new rules have not yet been fully agreed.", "")]
    [InlineData("Eve moved to adjourn at nine, seconded by Carl.", "")]
    public void Decisions_are_told_in_many_ways(string item, string expected) =>
        string.Join(" / ", Read("1. Welcome\n\nNone.\n\n2. Boats\n\n" + item + "\n\n3. Close\n\nNone.").Decisions.Select(d => d.Text)).ShouldBe(expected);

    [Fact]
    public void A_title_that_is_a_sentence_may_decide() =>
        Read("1. Welcome\n\nNone.\n\n2. The minutes of 2 March were agreed as a true record\n\n3. Boats\n\nNone.\n").Decisions.ShouldHaveSingleItem().Text.ShouldBe("The minutes of 2 March were agreed as a true record");

    [Fact]
    public void What_people_say_in_a_talk_told_in_bullets_charges_nobody()
    {
        string[] said = ["why is it so cold?", "share the sense of doom.", "we could move the boats.", "agree with Carl.", "no idea.", "prefer the old rope.", "what about the mast?", "add more of the same?", "will ask the yard about it."];
        Read("1. Boats\n\n" + string.Join("\n", said.Select((s, i) => $"- {(i % 2 == 0 ? "Ann Bell" : "Carl Dove")}: {s}")) + "\n").Actions.ShouldHaveSingleItem().Shown().ShouldContain("Ann Bell | ask the yard about it.");
    }

    [Fact]
    public void Pages_leave_neither_their_feet_nor_their_edges()
    {
        var paper = Read("1  SLIPWAY AND MOOR-\nINGS\nACTION: Carl to ask the yard for its improve-\nments\n\nHarbour Forum 04.05.10      CONFIDENTIAL      Page 1 of 2\n\n2  CLOSE\nNone.");
        paper.Items.Select(i => i.Title).ShouldBe(["SLIPWAY AND MOORINGS", "CLOSE"]);
        paper.Actions.ShouldHaveSingleItem().Text.ShouldBe("ask the yard for its improvements");
    }

    [Fact]
    public void People_stand_with_titles_offices_and_what_is_said_of_them()
    {
        var paper = MinutesSamples.Text("Notes of the harbour meeting 4 May 2010\n\nPresent\nChf Supt Ann Bell      Northern Constabulary\nCarl Dove              Harbour Office\nÅke Öberg              Yard Manager\n\nnot there: Gil\n\n1. Boats\n\nACTION: ÅÖ to tow one\n\n2. Close\n\nNone.").Minutes();
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove", "Åke Öberg"]);
        paper.Apologies.ShouldHaveSingleItem().Name.ShouldBe("Gil");
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Åke Öberg"]);
    }

    [Fact]
    public void Notes_without_form_are_read_and_take_their_year_from_the_files_name()
    {
        var paper = MinutesSamples.Text("boat people, thurs 4 may\n\nthere: Ann, Carl + Eve from the yard, Gil taking notes\n\nROPES\n-> Eve to buy some\n\nTAR\nagreed no more tar\n", "boat-people-2006-05-04.txt").Minutes();
        paper.Meeting.Date.ShouldBe(new DateOnly(2006, 5, 4));
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann", "Carl", "Eve", "Gil"]);
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Eve"]);
        paper.Decisions.ShouldHaveSingleItem().Text.ShouldBe("agreed no more tar");
    }

    [Fact]
    public void Of_notes_of_many_meetings_the_first_is_read_and_no_pattern()
    {
        var paper = MinutesSamples.Text("# Boat group notes\n\n## 2010-05-04\n\nAttendees: Ann Bell, Eve Frost\n\n### Ropes\n- AI: Eve to buy some\n\n### Tar\n- none left\n\n## 2010-04-06\n\n### Ropes\n- AI: Ann to count them\n\n## Template\n- AI: @name do something\n", "notes.md").Minutes();
        paper.Actions.ShouldHaveSingleItem().Text.ShouldBe("buy some");
        paper.Items.Select(i => i.Title).ShouldBe(["Ropes", "Tar"]);
    }

    [Fact]
    public void Corrections_below_approved_minutes_are_no_item_and_a_doubt()
    {
        var reading = MinutesSamples.Text("# Minutes of the Forum\n\n4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n## 1. Boats\n\nNine were counted.\n\n## Corrections\n\nItem 1: eight boats. (recorded at Forum, 1 June 2010)\n\n## Next meetings\n\nTuesday 1 June 2010\n", "m.md");
        var paper = reading.Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Boats"], "the next meetings stand as this product writes them");
        reading.Points.Select(p => p.Text).ShouldBe(["Nine were counted."]);
        paper.NextMeetings.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2010, 6, 1));
        reading.Doubts.ShouldHaveSingleItem().Message.ShouldContain("Item 1: eight boats.");
    }

    private static MinutesPaper Read(string items) => MinutesSamples.Text(Head + items + "\n").Minutes();
}
