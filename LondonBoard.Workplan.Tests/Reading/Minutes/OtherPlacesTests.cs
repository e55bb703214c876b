namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Owners, deadlines, names and items that stand apart from where a neat paper has them, each in a few lines of our own.</summary>
public class OtherPlacesTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove (Harbour Master), Eve Frost (Head of Dredging)\n\n";

    [Theory]
    [InlineData("Action: Carl to ring the yard about the crane. 14 May", "Carl Dove | ring the yard about the crane. | 2010-05-14")]
    [InlineData("Action: Carl to ring the yard about the crane. CD 14/05/10", "Carl Dove | ring the yard about the crane. | 2010-05-14")]
    [InlineData("Eve to count the buoys again this month. EF 14 May", "Eve Frost | count the buoys again this month. | 2010-05-14")]
    [InlineData("The buoys are to be counted again. [Action: Eve Frost / Carl Dove – by 14 May]", "Eve Frost, Carl Dove | The buoys are to be counted again. | 2010-05-14")]
    [InlineData("The buoys are to be counted again.\nAction 4: EF. Complete by 14 May.", "Eve Frost | The buoys are to be counted again. | 2010-05-14")]
    [InlineData("Action: Carl to show the figures to the next Forum.", "Carl Dove | show the figures to the next Forum. | 2010-06-01")]
    [InlineData("Action: Carl to send the yard its bill before end of quarter", "Carl Dove | send the yard its bill before end of quarter | 2010-06-30")]
    [InlineData("Action: Carl to send monthly figures, the first end of August.", "Carl Dove | send monthly figures, the first end of August. | 2010-08-31")]
    [InlineData("Action: Carl to table the plan at the Finance and Moorings Committee on 27 May 2010.", "Carl Dove | table the plan at the Finance and Moorings Committee on 27 May 2010. | 2010-05-27")]
    [InlineData("Carl to draft a note and send it round by the 18th for comments.", "Carl Dove | draft a note and send it round by the 18th for comments. | 2010-05-18")]
    [InlineData("Action: Carl to write up the visit. Done 2 May.", "")]
    public void Deadlines_stand_apart_from_the_deed(string item, string expected) => Deeds(item).ShouldBe(expected);

    [Theory]
    [InlineData("The buoys are to be counted again. EF", "Eve Frost | The buoys are to be counted again. | ")]
    [InlineData("The buoys are to be counted again. Action: Eve Frost. The forum liked the sketches.", "Eve Frost | The buoys are to be counted again. | ")]
    [InlineData("The buoys are to be counted again. **Action: Eve Frost** The forum liked the sketches.", "Eve Frost | The buoys are to be counted again. | ")]
    [InlineData("The buoys should be counted again before the boats go in.\n\nHarbour Master\n\nThe ropes are good.", "Carl Dove | The buoys should be counted again before the boats go in. | ")]
    [InlineData("ACTION: Carl to ring the yard about the crane\n\n                EF to walk the quay with the surveyor.", "Carl Dove | ring the yard about the crane |  / Eve Frost | walk the quay with the surveyor. | ")]
    [InlineData("The members, via CD, to send their first reports on moorings.", "members | send their first reports on moorings. | ")]
    [InlineData("The Harbour Master has new rope. He’ll splice it before the regatta begins.", "Carl Dove | splice it before the regatta begins. | ")]
    [InlineData("Eve please return the long ladder to the boat house.", "Eve Frost | return the long ladder to the boat house. | ")]
    [InlineData("There was some talk of ropes, Eve will speak to the chandler about them.", "Eve Frost | speak to the chandler about them. | ")]
    [InlineData("Highways will be approached about the slipway.", " | Highways will be approached about the slipway. | ")]
    [InlineData("A leaflet will be produced by the Harbour Master.", "Carl Dove | A leaflet will be produced by the Harbour Master. | ")]
    [InlineData("£40 of the raffle money to be given to the lifeboat", " | £40 of the raffle money to be given to the lifeboat | ")]
    [InlineData("Permission was asked to record the meeting.", "")]
    [InlineData("The county council will put down new gravel.", "")]
    [InlineData("(Eve) Update on the buoys.", "")]
    [InlineData("The cost was thought to be about right.", "")]
    [InlineData("Dredging update was given by the yard.", "")]
    [InlineData("The boat shed – Carl to ask the Council again for the key. Carried forward.", "")]
    public void Owners_stand_apart_from_the_deed(string item, string expected) => Deeds(item).ShouldBe(expected);

    [Fact]
    public void Who_signs_below_the_end_has_nothing_to_do()
    {
        var paper = MinutesSamples.Text(Head + "1. Buoys\n\nThree are lost.\n\n2. Close\n\nThe meeting closed at 8.17 p.m.\n\n                                                          Chair\n").Minutes();
        paper.Actions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Actions arising", "Eve Frost | count the buoys | ")]
    [InlineData("Actions arising from the last minutes", "")]
    [InlineData("Matters arising and actions", "")]
    public void What_arose_is_new_unless_it_arose_from_earlier_minutes(string heading, string expected) =>
        Shown($"{Head}1. Buoys\n\nThree are lost.\n\n2. Ropes\n\nNone.\n\n{heading}\n\nMinute\tAction\tLead\n1\tCount the buoys\tEF\n").ToLowerInvariant().ShouldBe(expected.ToLowerInvariant());

    [Fact]
    public void A_reviewed_list_has_its_new_entries_and_marks_nothing_further_down()
    {
        Shown(Head + "1. Action item review\n\nDone:\n- Ann to paint the hut\n\nNew:\n- Carl to buy new rope for the ferry by 14 May\n\n2. Buoys\n\nEve will write to the yard about the missing buoys.\n\n3. Close\n\nNone.\n")
            .ShouldBe("Carl Dove | buy new rope for the ferry by 14 May | 2010-05-14 / Eve Frost | write to the yard about the missing buoys. | ");
    }

    [Theory]
    [InlineData("## Boats\n\n- Present: Ann, Carl, Eve", "Ann, Carl, Eve")]
    [InlineData("### Attendees: Ann (Chair), Carl, Eve\n\n## Boats\n\nNone.", "Ann, Carl, Eve")]
    [InlineData("Present: Ann Bell (AB), Carl Dove (CD); Eve Frost (EF)\n\n## Boats\n\nNone.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present – Ann Bell (AB) Chair, Carl Dove(CD) Clerk and Eve Frost Apologies – Gil Hart\n\n## Boats\n\nNone.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("## Participants\n\n- **Forum:** A.Bell, C.Dove\n- **Other:** E.Frost\n\n## Boats\n\nNone.", "A. Bell, C. Dove, E. Frost")]
    [InlineData("## Participants\n\n| Given name | Family name | Role |\n| --- | --- | --- |\n| Ann | Bell | Chair |\n| Carl | Dove | Clerk |\n\n## Boats\n\nNone.", "Ann Bell, Carl Dove")]
    [InlineData("Present\n\nName\tRole\tAgency\nAnn Bell (AB)\tChair\tPort of Wells\nCarl Dove\tAdviser\tRoyal Yard\n\n## Boats\n\nNone.", "Ann Bell, Carl Dove")]
    public void Names_stand_in_other_places(string head, string expected) =>
        string.Join(", ", MinutesSamples.Text($"Minutes of the Harbour Forum, 4 May 2010\n\n{head}\n\n## Dues\n\nAll are paid.\n\n## Close\n\nAt noon.\n", "m.md").Minutes().Attendees.Select(p => p.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("1. Buoys The chairman told the forum that three are lost and that two more are torn.\n\n2. Dues There being none to collect, the harbour master went on to the next item at once.\n\n3. Close Upon a show of hands the meeting was closed at half past nine in the evening.", "Buoys, Dues, Close")]
    [InlineData("BUOYS AND ROPES\n\n1. Buoys\nThree of them are lost and two more are torn.\n\n2. Ropes\nThe ropes are good and will last for a year.\n\nDUES\n\n1. Winter\nAll are paid, as they were a year before that.\n\nCLOSE\n\nThe meeting ended when the tide turned.", "BUOYS AND ROPES, Buoys, Ropes, DUES, Winter, CLOSE")]
    [InlineData("Buoys report CD reported that three are lost and that two more are torn by the winter storms.\n\nHarbour dues EF reported that all are paid, as they were a year ago and the year before that.\n\nRopes and chains CD said that the ropes are good and that the chains will last for another year.", "Buoys report, Harbour dues, Ropes and chains")]
    [InlineData("Agenda\n\n- Buoys\n- Dues\n- Ropes\n\nBuoys\nthree are lost\n\nDues\nall are paid\n\nRopes\nthey are good", "Buoys, Dues, Ropes")]
    [InlineData("1. Buoys:\n\nThree are lost.\n\n2. Dues:\n\nAll are paid.\n\nClerk's report:\n\nThe hut has been painted.\n\n3. Close:\n\nAt noon.", "Buoys, Dues, Clerk's report, Close")]
    public void Items_are_headed_in_other_places(string items, string expected) =>
        string.Join(", ", MinutesSamples.Text(Head + items + "\n").Minutes().Items.Select(i => i.Title)).ShouldBe(expected);

    [Fact]
    public void Paragraphs_led_by_bold_words_are_items_among_bold_lines() =>
        string.Join(", ", MinutesSamples.Text(Head + "**Minutes of 6 April** – agreed.\n\n**Buoys (Eve)**\n\nThree are lost.\n\n**Dues**\n\nAll are paid. **Carl** counted them.\n\n**Ropes**\n\nNone.\n", "m.md").Minutes().Items.Select(i => i.Title)).ShouldBe("Minutes of 6 April, Buoys (Eve), Dues, Ropes");

    [Fact]
    public void Who_is_on_no_list_but_charged_by_name_again_and_again_is_known()
    {
        Shown(Head + "## Boats\n\n- Wren will look at the pump\n- Wren: bring a list of spare parts\n- Sentinel will deliver in June\n\n## Dues\n\n- All are paid\n\n## Close\n\nNone.\n")
            .ShouldBe("Wren | Wren will look at the pump |  / Wren | bring a list of spare parts | ");
    }

    [Fact]
    public void A_numbered_list_below_one_heading_of_several_is_its_list()
    {
        var paper = MinutesSamples.Text("# Harbour Forum\n\n## 4 May 2010\n\n### Attendees\n\nAnn Bell, Carl Dove\n\n### Old business\n\nNone.\n\n### New business\n\n1. Count the buoys\n2. Buy new rope\n3. Paint the hut\n\n### Action items\n\n- Ann to buy rope\n", "m.md").Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Old business", "New business", "Action items"]);
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Ann Bell | buy rope | ");
    }

    [Fact]
    public void The_one_row_for_an_item_and_its_owner_is_of_the_action_there()
    {
        var paper = MinutesSamples.Text(Head + "1. Risks\n\nIt was felt that risk 7 reads oddly. The lead will be asked to put it better.\nAction: CD\n\n2. Close\n\nNone.\n\nActions\n\nMinute\tAction\tLead\tDue\n1\tRe-word BAF seven\tCD\t1 June 2010\n").Minutes();
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Carl Dove | Re-word BAF seven | 2010-06-01");
    }

    [Theory]
    [InlineData("Action: Carl (cd12) to print the tide tables (200 copies).", "Carl Dove | print the tide tables (200 copies). | ")]
    [InlineData("The crane is still out of order since the spring. Carl to chase.", "Carl Dove | The crane is still out of order since the spring. Carl to chase. | ")]
    [InlineData("TODO Carl: paint the big crane again", "Carl Dove | paint the big crane again | ")]
    [InlineData("👷 TODO Carl and Eve: paint the big crane again", "Carl Dove, Eve Frost | paint the big crane again | ")]
    [InlineData("Eve volunteered to paint the big crane again.", "Eve Frost | paint the big crane again. | ")]
    [InlineData("Eve offered to paint the big crane again.", "")]
    [InlineData("Eve will be sending the tide tables to everybody.", "Eve Frost | sending the tide tables to everybody. | ")]
    public void Owners_with_more_about_them_and_deeds_with_less(string item, string expected) => Deeds(item).ShouldBe(expected);

    [Fact]
    public void Hours_are_no_part_of_a_title_and_surnames_may_come_first()
    {
        var paper = MinutesSamples.Text("# Harbour Forum, 4 May 2010\n\n## Present\n\n* Bell, Ann; Harbour Trust\n* Dove, Carl;  Port Office Ltd\n\n## 14:00 Buoys\n\nThree are lost.\n\n## 14:20 – 14:40 Dues\n\nAll are paid.\n", "m.md").Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Buoys", "Dues"]);
        paper.Attendees.Select(p => $"{p.Name}, {p.Organisation}").ShouldBe(["Ann Bell, Harbour Trust", "Carl Dove, Port Office Ltd"]);
    }

    private static string Deeds(string item) => Shown($"{Head}1. Welcome\n\nNone.\n\n2. Boats\n\n{item}\n\n3. Next meeting\n\nTuesday 1 June 2010, 2pm\n");

    private static string Shown(string text) => string.Join(" / ", MinutesSamples.Text(text, "m.md").Minutes().Actions.Select(a => a.Shown()));
}
