using LondonBoard.Papers;
using LondonBoard.Reading.Minutes;
using static LondonBoard.Tests.Reading.OfficeFile;

namespace LondonBoard.Tests.Reading.Minutes;

public class ActionNotationTests
{
    [Theory]
    [InlineData("ACTION – CD to order buoys by 21 May", "Carl Dove | order buoys by 21 May | 2010-05-21")]
    [InlineData("Action: Eve and Gil to paint the shed", "Eve Frost, Gil Hart | paint the shed | ")]
    [InlineData("ACTION:\nEve Frost to ring the yard", "Eve Frost | ring the yard | ")]
    [InlineData("The yard wants its money. Secretary to pay the yard. (Action: CD)", "Carl Dove | Secretary to pay the yard. | ")]
    [InlineData("Actions:\n- GH: count the boats\n- Buoys to be cleaned", "Gil Hart | count the boats |  / | Buoys to be cleaned | ")]
    [InlineData("AP1: Secretary to write to the yard", "Carl Dove | write to the yard | ")]
    [InlineData("A2.1 Gil will look at the chains", "Gil Hart | look at the chains | ")]
    [InlineData("- [ ] @eve buy rope", "Eve Frost | buy rope | ")]
    [InlineData("TODO(Gil): mend the gate", "Gil Hart | mend the gate | ")]
    [InlineData("**ACTION** EF to sell the dinghy", "Eve Frost | sell the dinghy | ")]
    [InlineData("Action JK/GH to insure the pontoon before the next meeting", "Jo King, Gil Hart | insure the pontoon before the next meeting | 2010-06-01")]
    [InlineData("ACTION 3.1: Draw up a mooring plan (EF & GH)", "Eve Frost, Gil Hart | Draw up a mooring plan | ")]
    [InlineData("ACTION – the Harbour Forum to survey users within 6 weeks", "Harbour Forum | survey users within 6 weeks | 2010-06-15")]
    [InlineData("ACTION – Procedure to be published online", "| Procedure to be published online | ")]
    [InlineData("The chain is worn.\tEF", "Eve Frost | The chain is worn. | ")]
    [InlineData("Eve was asked to get three quotations.", "Eve Frost | get three quotations. | ")]
    [InlineData("Ropes are short.\n\nSecretary to action", "Carl Dove | Ropes are short. | ")]
    [InlineData("Action: Gil to splice the rope. Eve to test it.", "Gil Hart | splice the rope. |  / Eve Frost | test it. | ")]
    [InlineData("Action: Elect a chair and secretary.", "| Elect a chair and secretary. | ")]
    [InlineData("ACTION: Wilf Ray to bring his crane", "Wilf Ray | bring his crane | ")]
    [InlineData("Actions:\n- Once the tides are known, Gil will set the dates\n- Draft the rules (led by Eve), by 20 May", "Gil Hart | Once the tides are known, Gil will set the dates |  / Eve Frost | Draft the rules, by 20 May | 2010-05-20")]
    [InlineData("| No. | Description | Res (1) | Status |\n|---|---|---|---|\n| 1 | Paint the hut | GH | Started |", "Gil Hart | Paint the hut | ")]
    [InlineData("The lamp is out. Secretary\n\nThe rope is short. Eve Frost\n\nThe tide is out. Gil Hart\n\nA letter was sent to the yard and the Q.M.C. Gil Hart", "Carl Dove | The lamp is out. |  / Eve Frost | The rope is short. |  / Gil Hart | The tide is out. |  / Gil Hart | A letter was sent to the yard and the Q.M.C. | ")]
    [InlineData("The lamp is out. Secretary\n\nThe rope is short. Eve Frost\n\nThe tide is out. Gil Hart\n\nA card came from Cllrs. Eve Frost and Gil Hart", "Carl Dove | The lamp is out. |  / Eve Frost | The rope is short. |  / Gil Hart | The tide is out. | ")]
    [InlineData("Actions:\n- Eve to draw up the list, Gil to check it", "Eve Frost | draw up the list |  / Gil Hart | check it | ")]
    [InlineData("Next steps: Eve to count all the old ropes; Gil to write long letters to new tenants.", "Eve Frost | count all the old ropes |  / Gil Hart | write long letters to new tenants. | ")]
    [InlineData("Action log\n\n| Ref | Action | Lead | Status |\n|---|---|---|---|\n| 1 | Paint the hut | EF | In progress |\n| 2 | Mend the gate | GH | New |", "Gil Hart | Mend the gate | ")]
    public void A_notation_is_read(string item, string expected) =>
        string.Join(" / ", MinutesSamples.Around(item).Actions.Select(a => a.Shown().TrimStart())).ShouldBe(expected);

    [Theory]
    [InlineData("The forum discussed what action the council might take about the wreck.")]
    [InlineData("Actions from the last meeting had all been completed.")]
    [InlineData("The action group thanked Eve for her talk.")]
    [InlineData("There was an action on Gil in past minutes about the crane.")]
    [InlineData("EF reported that the pontoon is safe and that the council has been told.")]
    public void A_sentence_that_merely_has_the_word_is_none(string item) => MinutesSamples.Around(item).Actions.ShouldBeEmpty();

    [Fact]
    public void A_list_of_actions_may_be_headed_person_by_person()
    {
        var paper = MinutesSamples.Text("# Harbour Forum minutes, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n## Boats\n\nWe talked.\n\n# Actions\n\n## Forum members\n\n- Read the rules by 1 June\n\n## Ann\n\n- Count the boats\n- Paint the hut\n\n## Carl\n\n- Mend the gate\n").Minutes();
        paper.Actions.Select(a => a.Shown()).ShouldBe(["Forum members | Read the rules by 1 June | 2010-06-01", "Ann Bell | Count the boats | ", "Ann Bell | Paint the hut | ", "Carl Dove | Mend the gate | "]);
    }

    [Fact]
    public void What_somebody_tells_of_an_action_by_its_number_is_an_update()
    {
        var paper = MinutesSamples.Around("Action 12.1: Gil confirmed that the chains are sound.\n\nAction 12.2: Eve to count the buoys.");
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Eve Frost | count the buoys. | ");
        paper.PreviousActions.ShouldHaveSingleItem().Text.ShouldBe("Gil confirmed that the chains are sound.");
    }

    [Fact]
    public void The_name_before_the_Clerk_is_not_the_Clerks()
    {
        var paper = MinutesSamples.Text("Minutes of the parish council, 4 May 2010\n\nPresent: Cllrs Bell, Dove, Frost and the Clerk, 3 members of the public.\n\n1. Boats\n\nThe Clerk to write to the yard.\n\n2. Close\n\nNone.\n").Minutes();
        paper.Attendees.ShouldAllBe(p => p.Role == null);
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Clerk"]);
    }

    [Fact]
    public void Two_people_who_share_a_name_or_initials_are_a_doubt()
    {
        var reading = MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Arthur Boone, Carl Dove\n\n1. Moorings\n\nACTION – AB and CD to count the boats\n\n2. Close\n\nNone.\n");
        var action = reading.Minutes().Actions.ShouldHaveSingleItem();
        action.Owners.ShouldBe(["AB", "Carl Dove"]);
        action.OwnersAsWritten.ShouldBe("AB and CD");
        reading.Doubts.ShouldContain(new Doubt("action 1", "AB may be Ann Bell or Arthur Boone."));
    }

    [Fact]
    public void An_action_and_its_row_in_the_summary_count_once()
    {
        var paper = MinutesSamples.Around("The rule book is old. (Action 2.1)\n\n| No. | Detail | Resp. | By when |\n|---|---|---|---|\n| 2.1 | Rewrite the rule book | GH | 30 June 2010 |");
        paper.Actions.ShouldHaveSingleItem().ShouldBe(paper.Actions[0] with { Item = "2", Text = "Rewrite the rule book", Reference = "2.1" });
        paper.Actions[0].Shown().ShouldBe("Gil Hart | Rewrite the rule book | 2010-06-30");
    }

    [Fact]
    public void A_Word_table_with_initials_in_its_margin_gives_owners_to_the_right_sentences()
    {
        var body = Heading("Quay Street Surgery Partners") + Para("Minutes of the meeting on 9 March 2011 at 1pm")
            + Table(Row("Present", "Dr Ruth Amis (RA), Chair\nDr Sunil Gupta (SG)\nMrs Tess Howe (TH), Practice Manager"), Row("Apologies", "Dr Vic Mann"))
            + Table(
                Row("No", "Item", "Action"),
                Row("1", "Minutes of last meeting\nThe minutes were approved.", ""),
                Row("2", "Telephones\nCalls drop at nine o'clock. A second line would cost £30 a month. TH to get quotes from two firms by 31 March.\nThe old handsets go to charity.", "TH"),
                Row("3", "Flu clinic\nDates as last year were agreed.", "SG to write to patients\nRA"));
        var paper = MinutesReader.Read(Word(body), "minutes.docx").Minutes();
        paper.Items.Select(i => $"{i.Number} {i.Title}").ShouldBe(["1 Minutes of last meeting", "2 Telephones", "3 Flu clinic"]);
        paper.Attendees.Select(p => p.Initials).ShouldBe(["RA", "SG", "TH"]);
        paper.Actions[0].Shown().ShouldBe("Tess Howe | get quotes from two firms by 31 March. | 2011-03-31");
        paper.Actions[1].Shown().ShouldBe("Sunil Gupta | write to patients | ");
    }

    [Fact]
    public void Word_keeps_its_numbers_bold_marks_and_struck_words()
    {
        const string Bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">ACTION – </w:t></w:r>";
        const string Struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>ACTION – Una to bake</w:t></w:r>";
        var body = Para("Minutes of the Fete Committee, 2 June 2009") + Para("Present: Una Voss, Walt Xu")
            + Numbered("Cakes") + Para("There will be six.") + $"<w:p>{Bold}{Run("Walt to buy flour")}</w:p><w:p>{Struck}</w:p>"
            + Numbered("Tents") + Para("The tents were agreed.");
        var paper = MinutesReader.Read(Word(body), "minutes.docx").Minutes();
        paper.Items.Select(i => $"{i.Number} {i.Title}").ShouldBe(["1 Cakes", "2 Tents"]);
        paper.Actions.ShouldHaveSingleItem().Shown().ShouldBe("Walt Xu | buy flour | ");
        paper.PreviousActions.ShouldHaveSingleItem().State.ShouldBe(ActionState.Done);
    }
}
