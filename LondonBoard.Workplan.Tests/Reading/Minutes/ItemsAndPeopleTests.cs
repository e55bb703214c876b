namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Items and people in the shapes that papers of real bodies give them, each in a few lines of our own.</summary>
public class ItemsAndPeopleTests
{
    private const string Head = "Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell (Chair), Carl Dove, Eve Frost\n\n";

    private const string Long = "The yard has looked at all of it twice and will let the forum know before the boats go in.";

    [Theory]
    [InlineData("# Boats\n\nTwo are sound.\n\n## Ropes\n\nThey are old.\n\n## Paint\n\nIt is blue.\n\n# Any other business\n\n## Keys\n\nLost.\n", "Boats, Ropes, Paint, Any other business, Keys")]
    [InlineData("# Boats\n\n## Discussion\n\nLong.\n\n# Buoys\n\n## Discussion\n\nShort.\n", "Boats, Buoys")]
    [InlineData("# Boats\n\nTwo are sound.\n\n## Ropes\n\nThey are old.\n\n### Knots\n\nNone.\n\n# Buoys\n\nThree.\n", "Boats, Ropes, Buoys")]
    [InlineData("# Boats\n\n## Action\n\nNone.\n\n# Buoys\n\n## Outcome\n\nAgreed.\n", "Boats, Buoys")]
    public void Headings_below_an_item_head_its_parts(string items, string expected) => Items(Head + items).ShouldBe(expected);

    [Fact]
    public void A_list_within_one_item_divides_no_paper_may_it_be_the_longer_one() =>
        Items(Head + "## 1. Minutes\n\nAgreed.\n\n## 2. Aims\n\nFive were set.\n\n##### S1 - Sail\n\nMore of it.\n\n##### S2 - Row\n\nLess.\n\n##### S3 - Swim\n\nA little.\n\n##### S4 - Walk\n\nHome.\n\n##### S5 - Rest\n\nLong.\n\n## 3. Close\n\nAt nine.\n")
            .ShouldBe("1 Minutes, 2 Aims, 3 Close");

    [Fact]
    public void Numbers_in_two_chapters_are_items_and_so_are_the_chapters() =>
        Items(Head + "# Matters arising\n\n## 1. Boats\n\nSound.\n\n## 2. Ropes\n\nOld.\n\n## 3. Paint\n\nBlue.\n\n# Points raised\n\n## 1. Keys\n\nLost.\n\n## 2. Locks\n\nNew.\n")
            .ShouldBe("Matters arising, 1 Boats, 2 Ropes, 3 Paint, Points raised, 1 Keys, 2 Locks");

    [Fact]
    public void What_stands_above_the_people_is_the_papers_title() =>
        Items("# Harbour news\n\n# Minutes of the Harbour Forum\n\n**4 May 2010**\n\nPresent: Ann Bell, Carl Dove\n\n**1.**     **Boats**\n\nSound.\n\n**2.**     **Ropes**\n\nOld.\n\n**3.**     **Paint**\n\nBlue.\n")
            .ShouldBe("1 Boats, 2 Ropes, 3 Paint");

    [Theory]
    [InlineData("1. Boats\n\nSound.\n\nElection of officers\n\n" + Long + "\n\n2. Ropes\n\nOld.\n\n3. Paint\n\nBlue.\n", "1 Boats, Election of officers, 2 Ropes, 3 Paint")]
    [InlineData("Matters Arising:\n\n" + Long + "\n\nCarl joined the forum at eight\n\n" + Long + "\n\nPlanning:\n\nGrant of a licence\n\n" + Long + "\n\nCorrespondence:\n\n" + Long + "\n", "Matters Arising, Planning, Correspondence")]
    [InlineData("Minutes of the April meeting: Eve asked for one change, to which all agreed at once.\n\nMatters Arising:\n\n" + Long + "\n\nPlanning:\n\n" + Long + "\n\nCorrespondence:\n\n" + Long + "\n", "Minutes of the April meeting, Matters Arising, Planning, Correspondence")]
    [InlineData("- Wiki—the site is up and the yard has looked at all of it twice since then.\n- Outreach: the group met on Monday and went through the letters one by one.\n- Licences - the county sent theirs back without a word about the slipway.\n", "Wiki, Outreach, Licences")]
    [InlineData("# Boats\n\nSound.\n\n# Template next steps\n\nIt grows.\n\n# Template (copy me)\n\n# Boats\n", "Boats, Template next steps")]
    [InlineData("# Agenda: letters of the week\n\n- One from the yard\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n", "Boats, Ropes")]
    [InlineData("**Boats**\n\nSound.\n\n**Due: January**\n\nRopes to be bought.\n\n**Paint**\n\nBlue.\n\n**Keys**\n\nLost.\n", "Boats, Paint, Keys")]
    public void What_heads_an_item_is_told_from_what_stands_alone(string items, string expected) => Items(Head + items).ShouldBe(expected);

    [Theory]
    [InlineData("1. Boat repairs Carl was asked to look. " + Long + "\n\n2. Approval of the April minutes Eve will send her changes to Carl.\n\n3. NEXT MEETING MONDAY 7 JUNE at 7 p.m. QUAY HOUSE\n", "1 Boat repairs, 2 Approval of the April minutes, 3 NEXT MEETING")]
    [InlineData("1. Boats Lots of paint came off in the storm. 2. Ropes " + Long + "\n\n3. LETTERS i. From the yard ii. From the county\n\n4. Reports 4.1 The quay is shut. 4.2 The pier is not.\n", "1 Boats, 2 Ropes, 3 LETTERS, 4 Reports")]
    public void Titles_that_run_on_end_where_something_else_begins(string items, string expected) => Items(Head + items).ShouldBe(expected);

    [Fact]
    public void Twenty_items_may_be_followed_by_the_twenty_fourth() =>
        Items(Head + string.Concat(Enumerable.Range(1, 20).Append(24).Append(25).Select(n => $"{n}. Matter {(char)('A' + n)}\n\nNoted.\n\n"))).ShouldEndWith("20 Matter U, 24 Matter Y, 25 Matter Z");

    [Fact]
    public void People_with_numbers_are_no_items()
    {
        var paper = MinutesSamples.Text("Minutes of the Harbour Forum, 4 May 2010\n\nParticipants:\n1. Ann Bell, Yard\n2. Carl Dove, Quay\n3. Mara (Trust)\n4.\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n").Minutes();
        paper.Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes"]);
        paper.Attendees.Select(p => p.Name).ShouldBe(["Ann Bell", "Carl Dove", "Mara"]);
    }

    [Theory]
    [InlineData("Present:R. Bell Deputy Chairman, C. Dove, E. Frost together with 3 members of the public.", "R. Bell, C. Dove, E. Frost")]
    [InlineData("Attendance\n\nFundraising Coordinator: Ann Bell\nTreasurer: Carl Dove\n", "Ann Bell, Carl Dove")]
    [InlineData("Present: Cllr I Bell, Carl Hall, Eve Page, Gil Head, Jo King", "I Bell, Carl Hall, Eve Page, Gil Head, Jo King")]
    [InlineData("Present: Ann Bell, David I. Dove, Eve Frost", "Ann Bell, David I. Dove, Eve Frost")]
    [InlineData("Voting members present\n\n* Bell, Ann;\tHarbour Trust\n* Dove, Carl;\tOracle\n* Frost, Eve; Quay Inc.\n", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("**Attendance:**\n\n**Cllr Ann Bell                            AB        Chair**\n\n**Cllr Carl Dove                           CD**\n\n**Eve Frost                          EF        Town Clerk**\n", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("| Attendees : | Ann Bell, Carl Dove, Eve Frost |\n", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Chairs:\n* Ann Bell, Yard\n* Carl Dove, Quay\n\nMaterial: https://forum.example/papers\n", "Ann Bell, Carl Dove")]
    [InlineData("Present: Ann Bell\n\nScribe(s): Carl Dove, Eve Frost\n", "Carl Dove, Eve Frost, Ann Bell")]
    public void People_are_found_however_they_are_listed(string head, string expected) =>
        Names(MinutesSamples.Text($"Minutes of the Harbour Forum, 4 May 2010\n\n{head}\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n").Minutes().Attendees).ShouldBe(expected);

    [Theory]
    [InlineData("Apologies: Were received from Jo King, Lou Marsh - Borough Councillor", "Jo King, Lou Marsh")]
    [InlineData("1. County report Cllr King was not present and sent her apologies. Nothing new.", "King")]
    [InlineData("1. Apologies accepted from: None from members. Apologies from Borough Councillor J King noted.", "J King")]
    [InlineData("Apologies: None\n\nElection of Chairman\n\n" + Long, "")]
    public void Who_sent_apologies_is_found_where_it_is_said(string words, string expected) =>
        Names(MinutesSamples.Text($"{Head}{words}\n\n2. Boats\n\nSound.\n\n3. Ropes\n\nOld.\n").Minutes().Apologies).ShouldBe(expected);

    [Theory]
    [InlineData("Roll call: Ann Bell – present; Carl Dove – absent; Eve Frost – present", "Ann Bell, Eve Frost / Carl Dove")]
    [InlineData("Those present were: Ann Bell, Carl Dove and Eve Frost. Gil Hart sent his apologies.", "Ann Bell, Carl Dove, Eve Frost / Gil Hart")]
    public void Who_was_there_and_who_was_not_may_be_said_in_one_line(string head, string expected)
    {
        var paper = MinutesSamples.Text($"Minutes of the Harbour Forum, 4 May 2010\n\n{head}\n\n1. Boats\n\nSound.\n\n2. Ropes\n\nOld.\n").Minutes();
        $"{Names(paper.Attendees)} / {Names(paper.Apologies)}".ShouldBe(expected);
    }

    [Fact]
    public void A_sentence_of_the_first_item_may_name_all_who_were_there()
    {
        var paper = MinutesSamples.Text("# Minutes (May, 2010)\n\n# Town of Quay\n4 May 2010\n\n## OPENING\nAnn Bell opened the meeting at the North Quay town hall. Board members present were supervisors Ann Bell, Jo King, and Carl Dove, clerk Lou Marsh and guests Eve and Gil Frost.\n\n## ROADS\nThey are white.\n").Minutes();
        Names(paper.Attendees).ShouldBe("Ann Bell, Jo King, Carl Dove, Lou Marsh, Eve Frost, Gil Frost");
        paper.Items.Select(i => i.Title).ShouldBe(["OPENING", "ROADS"]);
    }

    [Fact]
    public void Nicknames_in_brackets_are_whom_the_actions_mean()
    {
        var paper = MinutesSamples.Text("Minutes of the Net Society, 4 May 2010\n\nPresent\n\nAnn Bell (pepper)\nCarl Dove (Tux)\nEve Frost (Natural8)\n\n1. Server\n\nAction: Tux to order a disk.\n\n2. Rooms\n\nNone.\n").Minutes();
        paper.Attendees.ShouldAllBe(p => p.Organisation == null);
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Carl Dove"]);
    }

    [Fact]
    public void A_list_that_breaks_off_at_and_goes_on_below()
    {
        var paper = MinutesSamples.Text("# Forum 81, 4 May 2010\n\nPresent: Ann, Carl, Eve M, Eve R, Gil, Jo and\nLou Apologies: Max\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n").Minutes();
        Names(paper.Attendees).ShouldBe("Ann, Carl, Eve M, Eve R, Gil, Jo, Lou");
        Names(paper.Apologies).ShouldBe("Max");
    }

    [Fact]
    public void A_long_item_with_a_years_number_is_read() =>
        Items("Minutes of the Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n70/10 Apologies There were none. " + string.Concat(Enumerable.Repeat(Long + " ", 8)) + "71/10 Boats All are sound.\n\n72/10 Ropes They are old.\n\n73/10 Paint It is blue.\n")
            .ShouldBe("70/10 Apologies, 71/10 Boats, 72/10 Ropes, 73/10 Paint");

    [Theory]
    [InlineData("* ESS - Bell, Dove\n* ILL - Frost\n* CSNS -\n* Outsiders - Gil Hart (guest), Jo King\n", "Bell, Dove, Frost, Gil Hart, Jo King")]
    [InlineData("- AB - Ann Bell, Bureau of Tides, Wales [BoT], Chair\n- CD - Carl Dove, Port Office, Wales [PO]\n", "Ann Bell, Carl Dove")]
    [InlineData("* Eve Marie\u2011Frost\n* Carl Dove (clerk) - came late, as the bus had broken down at the quay.\n* Ann Bell\n", "Eve Marie\u2011Frost, Carl Dove, Ann Bell")]
    public void Who_was_there_may_be_told_by_body_or_by_initials(string list, string expected)
    {
        var paper = MinutesSamples.Text($"# Minutes\n\n## Tide Forum 7\n\n**Minutes of: 2010-05-04**\n\n## In attendance\n\n{list}\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n", "m.md").Minutes();
        Names(paper.Attendees).ShouldBe(expected);
        paper.Items.Select(i => i.Title).ShouldBe(["Boats", "Ropes"]);
    }

    [Theory]
    [InlineData("Present:  Chairman: Cllr Bell, Cllrs Dove, Frost & Hart, the Clerk & County Cllr King.  Members of the public – Mr Max Lane, HBC.", "Bell, Dove, Frost, Hart, King, Max Lane")]
    [InlineData("Present: Cllrs Bell, Dove & the Clerk, Mr Max Lane, HBC.", "Bell, Dove, Max Lane")]
    [InlineData("Present: Cllr A Bell (Chairman), Cllr C Dove. PCSO Jo King was present for part of the meeting.", "A Bell, C Dove, Jo King")]
    [InlineData("Apologies\n\n1. Minutes of 1 April\n2. Report – F. Reid\n3. Boats - T. Hall\n\nPresent: Ann Bell, Carl Dove", "Ann Bell, Carl Dove")]
    public void Chair_office_and_body_beside_the_names_are_no_people(string head, string expected)
    {
        var paper = MinutesSamples.Text($"Minutes of the Quay Council, 4 May 2010\n\n{head}\n\n4. Boats\n\nSound.\n\n5. Ropes\n\nOld.\n\n6. Paint\n\nBlue.\n").Minutes();
        Names(paper.Attendees).ShouldBe(expected);
        paper.Apologies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("= Forum 2010-05-04 =\n\n== Attendees ==\n\nAnn Bell, Carl Dove\n\n== Agenda ==\n\n * Boats\n\n== Boats ==\n\n * Sound\n  * All of them\n * Old\n  * Two\n\n== Ropes ==\n\n * Old\n", "Boats, Ropes")]
    [InlineData("# Tide Group\n\nMeeting in Quay House, 4 May 2010\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n\n# Paint\n\nBlue.\n", "Boats, Ropes, Paint")]
    [InlineData("# Tide Group, 4 May 2010\n\n## Present\n\n* Ann Bell\n\n## Announcements\n\n### Code of conduct\n\nBe kind.\n\n## Topics\n\n### Boats\n\nSound.\n\n### Ropes\n\nOld.\n", "Boats, Ropes")]
    [InlineData("### Tide Group, 4 May 2010\n\nAttendees: Ann Bell, Carl Dove\n\n### Welcome and introductions 2:00 PM – 2:10 PM\n\nAnn spoke.\n\n#### Boats\t\t2:10 PM – 2:40 PM\n\nSound.\n\n#### Ropes\n\nOld.\n", "Welcome and introductions, Boats, Ropes")]
    [InlineData("# Tide Group, 4 May 2010\n\n## 1. Boats\n\nSound.\n\n## 2. Ropes\n\nOld.\n\n## 3. Paint\n\nBlue.\n\n## Attendees\n\n* Ann Bell\n", "1 Boats, 2 Ropes, 3 Paint")]
    [InlineData("# Tide Group meeting, 4 May 2010\n\n## Connection details\n\nBy wire.\n\n## Notes\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n", "Boats, Ropes")]
    [InlineData("Minutes of the Quay Council, 4 May 2010\n\nPresent: A. Bell, C. Dove\n\nMinutes: Those of April were agreed as a true record of it.\n\nPlanning: None\n\nCorrespondence: The county sent a letter about the road to the quay.\n\nRoads: They are white from here to the north end of the island.\n", "Minutes, Planning, Correspondence, Roads")]
    public void Titles_containers_and_notices_are_no_items(string text, string expected) => Items(text).ShouldBe(expected);

    [Fact]
    public void Numbers_that_begin_anew_below_capitals_are_lists()
    {
        var paper = MinutesSamples.Text("# Minutes of the Quay Council Meeting\n\nHeld on 4 May 2010\n\nPRESENT Vice Chairman (Mr. Bell, who took the chair), Mrs. Dove and Messrs Frost and Hart, Borough Councillor Mr. M. Lane also attended plus two members of the public.\n\nAPOLOGIES Mr. King.\n\nMATTERS ARISING\n\n1\\. The sign is to be mended.\n\n2\\. Gravel. It lies there still.\n\n3\\. Path. It is shut.\n\n4\\. Ropes. They are old.\n\nPLANNING\n\n1\\. Hall Lane. Roof. Agreed.\n\n2\\. Quay Lane. Wall. Agreed.\n\nPRECEPT. It stays at forty pounds for this year.\n\nCORRESPONDENCE\n\n1\\. The county wrote.\n", "m.md").Minutes();
        Names(paper.Attendees).ShouldBe("Bell, Dove, Frost, Hart, M. Lane");
        paper.Items.Select(i => i.Title).ShouldBe(["MATTERS ARISING", "PLANNING", "PRECEPT", "CORRESPONDENCE"]);
    }

    private static string Items(string text) => string.Join(", ", MinutesSamples.Text(text).Minutes().Items.Select(i => $"{i.Number} {i.Title}".Trim()));

    private static string Names(IEnumerable<LondonBoard.Papers.MinutedPerson> people) => string.Join(", ", people.Select(p => p.Name));
}
