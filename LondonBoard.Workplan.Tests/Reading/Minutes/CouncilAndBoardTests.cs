using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Who was there and who is charged in the minutes of parish councils, governors and boards, each in a few lines of our own.</summary>
public class CouncilAndBoardTests
{
    private const string Items = "1. Boats\n\nSound.\n\n2. Ropes\n\nOld.\n";

    private const string Head = "Minutes of the Quay Council, 4 May 2010\n\nPresent: Ann Bell (AB), Carl Dove (CD), Eve Frost\n\n1. Boats\n\n";

    private static MinutesPaper Read(string text) => MinutesSamples.Text(text).Minutes();

    private static string Names(IEnumerable<MinutedPerson> people) => string.Join(", ", people.Select(p => p.Name));

    private static string Actions(string items) => string.Join(" / ", Read(Head + items + "\n\n2. Ropes\n\nOld.\n").Actions.Select(a => a.Shown().Trim()));

    [Theory]
    [InlineData("Cllr P Bell (Chair)\n\nCllr N Dove\n\nCllr D Frost\n\nIn attendance: Jane Hart (Town Clerk)", "P Bell, N Dove, D Frost, Jane Hart")]
    [InlineData("Cllr Bell (Chair) Cllrs Quay Dove, Frost and Hart.\nParish Clerk G Mill\nDistrict Councillor Reed", "Bell, Quay Dove, Frost, Hart, G Mill, Reed")]
    [InlineData("Vice Chairman, Mr P Bell in the Chair\nMr R Dove.\nMiss P Frost.\n3 members of the public also attended.", "P Bell, R Dove, P Frost")]
    [InlineData("Ms Jane Bell JB Mr Ray Dove RD\n\nMr Ian Frost (Chairman)\n\nIn attendance: Ms Sue Hart (Clerk) SH.", "Jane Bell, Ray Dove, Ian Frost, Sue Hart")]
    [InlineData("P D Bell, G Dove, M Frost\n\nIn attendance:\n\nMrs Kay Hart (Parish Clerk)", "P D Bell, G Dove, M Frost, Kay Hart")]
    [InlineData("Prof. Ann Bell (in the Chair), Carl Dove, Dr Eve Frost\n\nIn attendance:\n\nRob Hart, Andy Mill (for 2)", "Ann Bell, Carl Dove, Eve Frost, Rob Hart, Andy Mill")]
    [InlineData("Tom Bell (Chair)\nMedical Director, NHSQ\nDavid Dove\nClinical Oncologist, NHSP\nMaggie Frost", "Tom Bell, David Dove, Maggie Frost")]
    public void Those_above_the_items_were_there_though_no_label_says_so(string people, string names) =>
        Names(Read($"Minutes of the Quay Council held on 4 May 2010\n{people}\n\n{Items}").Attendees).ShouldBe(names);

    [Theory]
    [InlineData("Present:\n\nIn the chair\n\nAnn Bell\n\nVice-chair\n\nCarl Dove\n\nSecretary\n\nEve Frost\n\nMembers present\n\nBeth Hart\nTom Mill", "Ann Bell, Carl Dove, Eve Frost, Beth Hart, Tom Mill")]
    [InlineData("P R E S E N T:-\n\nMiss R Bell, Mrs M Dove, Mrs D Frost", "R Bell, M Dove, D Frost")]
    [InlineData("Name / Title & Organisation / Present / Apology\nAnn Bell / Chair, Quay Trust /\nCarl Dove / Pier Council / By phone\nEve Frost / Lay Member /", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Attendees\n\nName Agency\nCllr Ann Bell Quay Council (Chair)\nCarl Dove Harbour Police\nEve Frost Pier Health Trust", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("PRESENT: Mrs K Bell (KB) Mr M Dove (MD) Dr. J Frost (Chair) (JF) Mr S Hart (Headteacher)", "K Bell, M Dove, J Frost, S Hart")]
    [InlineData("Present: Ann Bell, Carl Dove Eve Marie Frost\nAlso present, members of the public Mrs Linda Hart and Mr Tom Mill.", "Ann Bell, Carl Dove, Eve Marie Frost, Linda Hart, Tom Mill")]
    public void Lists_are_set_out_in_many_ways(string people, string names) =>
        Names(Read($"Minutes of the Quay Council held on 4 May 2010\n\n{people}\n\n{Items}").Attendees).ShouldBe(names);

    [Theory]
    [InlineData("The following sent their apologies. Mr J Bell and Mr P Dove had to attend elsewhere. Mr C Frost due to a bereavement. Mr D Hart was unable to attend.", "J Bell, P Dove, C Frost, D Hart")]
    [InlineData("Apology received from Cllr Bell due to bereavement in the family and Cllr Dove due to sickness.", "Bell, Dove")]
    public void Apologies_come_with_their_reasons(string said, string names) =>
        Names(Read($"Minutes of the Quay Council held on 4 May 2010\n\nPresent: Ann Mill, Eve Reed\n\n1. Apologies for absence\n\n{said}\n\n2. Boats\n\nSound.\n\n3. Ropes\n\nOld.\n").Apologies).ShouldBe(names);

    [Theory]
    [InlineData("Action: AB to write to the yard re: ropes of the Harbour Group", "Ann Bell | write to the yard re: ropes of the Harbour Group |")]
    [InlineData("The price is to be told to those who asked for it                   Action Carl", "Carl Dove | The price is to be told to those who asked for it |")]
    [InlineData("Action: Strengthen the gate posts by TN.", "TN | Strengthen the gate posts |")]
    [InlineData("The form was given out. (CD) to sign it at the next meeting.", "Carl Dove | sign it at the next meeting. |")]
    [InlineData("CD – to clarify the figures for the board.", "Carl Dove | clarify the figures for the board. |")]
    [InlineData("Action: The Committee RESOLVED to approve the notes as accurate minutes.", "")]
    [InlineData("The notes were approved and will be signed by the Chairman when he is back.", "")]
    [InlineData("They would however like to have further information.", "")]
    [InlineData("Minutes of the meeting held in April to be approved.", "")]
    [InlineData("Action: Ann to ring the yard.\n\nAction: Carl to row.\n\nAction: Eve to paint the boat.\n\nResolution: The Clerk will ask that the bench is mended.",
        "Ann Bell | ring the yard. | / Carl Dove | row. | / Eve Frost | paint the boat. | / Clerk | ask that the bench is mended. |")]
    public void Somebody_is_charged_or_nobody(string words, string actions) => Actions(words).ShouldBe(actions);

    [Fact]
    public void Who_shares_a_task_is_charged_with_their_part() =>
        Read(Head + "AB to print the pictures, CD to laminate them.\n\n2. Ropes\n\nOld.\n").Actions.Select(a => a.Owners.Single())
            .ShouldBe(["Ann Bell", "Carl Dove"]);

    [Fact]
    public void The_day_that_stands_alone_in_the_head_is_that_of_the_meeting_and_numbers_of_pages_are_no_items()
    {
        var paper = Read("1\n\n2\n\n3\n\n4\n\nMeeting of the Board of Directors\n\nThursday 7 March 2013\n\nAnn Bell\n\nCarl Dove\n\nEve Frost\n\n" +
            "Apologies for absence\n\nThere were none.\n\nMinutes of the meeting held on 10 January 2013\n\nThey were agreed.\n\nMatters arising\n\nThe lamp is lit.\n");
        paper.Meeting.Date.ShouldBe(new DateOnly(2013, 3, 7));
        paper.Items.ShouldNotContain(i => i.Title.Length == 0);
        Names(paper.Attendees).ShouldBe("Ann Bell, Carl Dove, Eve Frost");
    }

    [Theory]
    [InlineData("QC/23/20Boats\nSound.\nQC/24/20Ropes\nOld.\nQC/25/20Masts\nNone.", "QC/23/20 Boats, QC/24/20 Ropes, QC/25/20 Masts")]
    [InlineData("Minutes of last meeting held on 24.08.2009\nThey were adopted as they stood.\nMatters arising\nThe lamp is lit.\nTreasurer’s Report\nThere is enough.",
        " Minutes of last meeting held on 24.08.2009,  Matters arising,  Treasurer’s Report")]
    public void Items_whose_blanks_or_lines_were_lost_are_found(string items, string titles) =>
        string.Join(", ", Read($"Minutes of the Quay Council, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n{items}\n").Items.Select(i => $"{i.Number} {i.Title}")).ShouldBe(titles);

    [Fact]
    public void Numbered_capitals_divide_a_paper_that_lost_its_lines() =>
        Read("Minutes of the Quay School held on 4 May 2010. Present: Mr R Bell Chairman Mrs S Dove Dr H Frost 1 ABSENCE 1.1 Apologies had been received from Mr D Hart and Mrs L Mill, " +
            "who could not come. 1.2 Governors consented to their absence. 2 INTERESTS 2.1 There were no declarations of any interest in any item of the agenda. " +
            "2.2 There were no changes to the register. 3 MEMBERSHIP 3.1 The Chairman welcomed Mrs Dove, a new governor, to the meeting and to the school. " +
            "4 MINUTES 4.1 The minutes of the meeting held in April were confirmed as a true record and were signed.")
            .Items.Select(i => $"{i.Number} {i.Title}").ShouldBe(["1 ABSENCE", "2 INTERESTS", "3 MEMBERSHIP", "4 MINUTES"]);

    [Theory]
    [InlineData("Minutes of the Quay Council held on May 4th 2010\n\nPresent: Ann Bell\n\n1. The gate is mended.\n\n2. The bill was paid.\n\n3. The lamp was lit.\n\n4. The meeting closed at 7.45 p.m.")]
    [InlineData("Minutes of the Quay Council clerked by Ann Bell on 4 May 2010\n\nPresent: Ann Bell\n\n1. Gate\n\nMended.\n\n2. Bill\n\nPaid. The meeting closed at 7.45 p.m.")]
    public void The_hour_of_the_close_is_not_that_of_the_beginning_nor_the_day_a_place(string text)
    {
        var meeting = Read(text).Meeting;
        (meeting.Date, meeting.Start, meeting.End, meeting.Location).ShouldBe((new DateOnly(2010, 5, 4), null, new TimeOnly(19, 45), null));
    }

    [Fact]
    public void A_column_that_a_page_lost_leaves_its_head_above_those_present()
    {
        var paper = MinutesSamples.Text(
            "Quay Boat Club\n\nMinutes of 4 May 2010\n\nACTION\nPresent\nAnn Bell, Carl Dove, Eve Frost.\n\n1. Boats\n\nTar for the slip to be bought before June.\n\n2. Close\n\nAt nine.\n").Minutes();
        paper.Attendees.Select(a => a.Name).ShouldBe(["Ann Bell", "Carl Dove", "Eve Frost"]);
        paper.Actions.Select(a => a.Text).ShouldBe(["Tar for the slip to be bought before June."]);
    }

    [Theory]
    // Nothing of the log is done: what was said on it charges anew.
    [InlineData("- The slip is worn. Ann to ask the yard for tar\n- Carl to list the buoys", 2, 0)]
    [InlineData("- Ann to ask the yard for tar - done\n- Carl to list the buoys - carried forward", 0, 2)]
    public void Matters_arising_from_a_log_of_actions_charge_anew_or_tell_what_was_done(string points, int actions, int earlier)
    {
        var paper = MinutesSamples.Text(
            "Minutes of the Quay Board, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n## Welcome\n\nAll came.\n\n## Matters arising from the action log\n\n" + points +
            "\n\n## Boats\n\nThey are sound.\n", "minutes.md").Minutes();
        (paper.Actions.Length, paper.PreviousActions.Length).ShouldBe((actions, earlier));
    }
}
