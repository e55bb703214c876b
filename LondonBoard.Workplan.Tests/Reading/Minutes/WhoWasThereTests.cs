namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>People whom no list of its own names, or a list that names others besides.</summary>
public class WhoWasThereTests
{
    private const string Items = "\n\n# Boats\n\nSound.\n\n# Ropes\n\nOld.\n";

    [Theory]
    [InlineData("The following members attended the meeting: Ann, Ben, Carl, Diana and Eve", "Ann, Ben, Carl, Diana, Eve")]
    [InlineData("The forum was called to order at nine. Those attending: Ann (President, and chairing the meeting); Ben, Carl, Eve.", "Ann, Ben, Carl, Eve")]
    [InlineData("Forum: Ann, Ben (:05), Carl\nOther: Gil Hart, Jo King", "Ann, Ben, Carl, Gil Hart, Jo King")]
    [InlineData("Ann (AB) - Chair\n\nBen (BC)\n\nMike (MD) – Quay staff", "Ann, Ben, Mike")]
    [InlineData("Councillors A. Bell, C. Dove, E. Frost.\nApologies were received from councillors G. Hart, J. King and were accepted\nLocum Clerk: Mara Lane", "Mara Lane, A. Bell, C. Dove, E. Frost")]
    [InlineData("Sgt Ann Bell, PC Carl Dove and PCSO Eve Frost met with some 20 residents to speak of the quay. Eva Hart, the link between police and wards, chaired the meeting.", "Ann Bell, Carl Dove, Eve Frost, Eva Hart")]
    [InlineData("Roll call was taken and Ann Bell, Carl Dove and Eve Frost were present. Those absent were Gil Hart and Jo King.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: Cllrs Bell, Dove and Frost. County Councillor Ann Hart was in attendance with 14 members of the public. Also in attendance for part of the meeting was Mrs Jo King, Head Teacher.", "Bell, Dove, Frost, Ann Hart, Jo King")]
    [InlineData("Participants: PIER - Ann Bell, MOLE - Carl Dove, Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present: Mr A Bell (Chairman), Councillor C Dove, the Clerk (Mrs E Frost)", "A Bell, C Dove, E Frost")]
    [InlineData("PRESENT Cllr. Mrs A. Bell (Chairman)\nCllr. C. Dove\nIN ATTENDANCE Mr E. Frost (Clerk)\nAPOLOGIES Cllr. J. King", "A. Bell, C. Dove, E. Frost")]
    [InlineData("CALL TO ORDER: At nine.\n\nROLL CALL: Bell, Dove - present. King - absent. Also present: Director Frost.\n\nBOATS: Two are sound.\n\nROPES: These are old.", "Bell, Dove, Frost")]
    [InlineData("Participation: Ann Bell, Carl Dove, Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    public void Who_was_there_is_found_where_no_list_says_so(string head, string expected) => Present(head + Items).ShouldBe(expected);

    [Theory]
    [InlineData("Board attendance: President Ann Bell, Treasurer Carl Dove", "Ann Bell, Carl Dove")]
    [InlineData("Present: Ann Bell (Treasurer) Carl Dove, Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("In attendance: Ann Bell, [Carl Dove]", "Ann Bell, Carl Dove")]
    [InlineData("## Attendance\n\n### Committee\n\n* Ann Bell\n* Carl Dove\n* The whole committee was there\n\n### Guests\n\n* Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("## Attendees\n\n- **Quay Trust:** Ann Bell\n- **Mill Co:** Carl Dove\n- **Silver Sails:** Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("## Opening and roll call\n\n* Ann Bell\n* Carl Dove\n* Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("**1. Welcome**\n\nAll were greeted.\n\n**2. Delegates**\n\n- Ann Bell (AB), Quay Trust [QT]\n- Carl Dove (CD), Mill Co [MC]\n- Eve Frost (EF), Yard\n\n**3. Oars**\n\nLost.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("| | |\n|---|---|\n| **Attendance** | AB CD EFG |", "AB, CD, EFG")]
    [InlineData("Present: AB CD EFG", "AB, CD, EFG")]
    [InlineData("**Crew attendance:**\n* tiller\n* jib_n_boom\n* mast771", "tiller, jib_n_boom, mast771")]
    public void Groups_offices_and_lists_below_an_item_name_people(string head, string expected) => Present(head + Items).ShouldBe(expected);

    [Theory]
    [InlineData("Present: Ann Bell\n\n## Voting member regrets\n\n- Gil Hart, Quay Trust\n- Jo King, Yard Trust", "Gil Hart, Jo King")]
    [InlineData("Present:\n\n- Ann Bell\n\nAbsent:\n\n- Gil will be at the fair in the north. Sorry.\n- Jo also away on Wednesdays from now on, for good!", "Gil, Jo")]
    [InlineData("Present: Ann Bell, Carl Dove\n\n# Apologies for absence\n\nApologies were received and accepted for Jo King. The forum thanked Eve for her help.", "Jo King")]
    public void Who_is_excused_sent_apologies(string head, string expected) =>
        Names(MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\n" + head + Items).Minutes().Apologies).ShouldBe(expected);

    [Theory]
    [InlineData("Root Store in the Browser\nMill Place\nQuay Store\nHarbour Lamps")]
    [InlineData("There were eight attendees\n\n**Coming Events**\n\n* 25 August Quay Hour, 1800-1900, Mill Cafe, Stannage\n* 27 August, 1400-15:45, Stannage Library, Mill Lane\n")]
    public void What_only_looks_like_names_is_nobody(string head) => Present(head + Items).ShouldBe("");

    [Fact]
    public void Who_speaks_in_full_was_there_where_nobody_is_listed() =>
        Present("## Boats\n\n- Ann Bell: I like the blue one.\n\n- Carl Dove: So do I.\n\n- Eve Frost: Not me.\n\n## Ropes\n\n- Ann Bell: They are old.\n\n- Carl Dove: Two are new.\n\n- Eve Frost: One is.\n").ShouldBe("Ann Bell, Carl Dove, Eve Frost");

    [Fact]
    public void Front_matter_may_list_the_people_in_brackets()
    {
        const string Front = "---\nlocation: Quay House\nroll-call: [Ann Bell (AB), Carl Dove (CD),\n\t   Eve Frost (EF)]\n---\n\n";
        var paper = MinutesSamples.Text(Front + "1. **Boats**\n   1. Sound.\n2. **Ropes**\n   1. Old.\n").Minutes();
        Names(paper.Attendees).ShouldBe("Ann Bell, Carl Dove, Eve Frost");
    }

    [Fact]
    public void Front_matter_may_list_the_people()
    {
        var paper = MinutesSamples.Text("---\ntitle: Minutes of the Harbour Forum\ndate: 2010-05-04\ndirectors:\n- Ann Bell\n- Carl Dove\nsecretary:\n- Eve Frost\nchair: Ann Bell\nnotice: given\n---\n\n## Boats\n\nSound.\n\n## Ropes\n\nOld.\n").Minutes();
        Names(paper.Attendees).ShouldBe("Ann Bell, Carl Dove, Eve Frost");
        paper.Meeting.Chair.ShouldBe("Ann Bell");
    }

    [Theory]
    [InlineData("## Present\n\n* Harbour Cross Project Council\n* Harbour Project Maintainers\n* Harbour Board of Directors\n\n* Ann Bell (@abell)\n* carl dove (@dove)\n* Eve", "Ann Bell, carl dove, Eve")]
    [InlineData("## Attended by\n\n### Voting members\n\n* [X] Ann Bell, Quay Trust\n* [ ] Gil Hart, Yard Trust\n\n### Others\n\n* Carl Dove, Mill Trust", "Ann Bell, Carl Dove")]
    [InlineData("**IN ATTENDANCE**:\n\n- Ann Bell\n\n- Carl Dove\n\n**INVITED**: Ann Bell, Carl Dove, Gil Hart, Jo King", "Ann Bell, Carl Dove")]
    [InlineData("| Name | Role | Voting seat (Y/N) |\n| --- | --- | --- |\n| Ann Bell | Chair | Y |\n| Carl Dove | Secretary | N |", "Ann Bell, Carl Dove")]
    [InlineData("| Name | Role | Status |\n| --- | --- | --- |\n| Ann Bell | Chair | Present |\n| Gil Hart | Clerk | Absent |", "Ann Bell")]
    [InlineData("## Attending\n\n* Ann Bell (@abell)\n* Carl Dove (@dove)\n\nBesides, the following are not in attendance but agree:\n\n* Gil Hart (@gil)", "Ann Bell, Carl Dove")]
    [InlineData("**Present:** Ann Bell, Carl Dove\n\nEve Frost, Harbour Recorder, declared a quorum.", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Absent:\nGil Hart\n\nNew Board of Directors Members Present:\nAnn Bell\nCarl Dove", "Ann Bell, Carl Dove")]
    [InlineData("Present:\n\nCllr Mr A Bell (Chair)\n\nMr C Dove Clerk and Executive Officer to Stannage Parish Council", "A Bell, C Dove")]
    [InlineData("Facilitator:\n\nDr Frost (EF)\n\nPresent:\n\nMs Ann Bell\n\nDr Eve Frost", "Eve Frost, Ann Bell")]
    [InlineData("Present: Mrs Bell, Mrs Dove, Jo King\nApologies: Mrs Hart\n\nElection of committee\n\nTreasurer: Mrs Dove - Proposed by Mrs Bell, Seconded by Miss Lane", "Bell, Dove, Jo King")]
    public void A_list_is_read_with_what_stands_in_it_besides(string head, string expected) => Present(head + Items).ShouldBe(expected);

    [Theory]
    [InlineData("Attendance:\n- Ann Bell (Y)\n- Carl Dove (Y)\n- Gil Hart (N)\n- Eve Frost (Y)")]
    [InlineData("Board members: Ann Bell ✓, Carl Dove ✓, Gil Hart ✗, Eve Frost ✓")]
    [InlineData("Attended: Ann Bell, Carl Dove, Eve Frost. Not attended: Gil Hart")]
    [InlineData("| Name | Company | 04 May |\n|---|---|---|\n| Ann Bell | Quay | x |\n| Carl Dove | Mill | x |\n| Gil Hart | Yard |  |\n| Eve Frost | Quay | x |")]
    [InlineData("Attendance:\n- ~~Gil Hart~~\n- Ann Bell (until 10:30)\n- Carl Dove, remote\n- Eve Frost")]
    [InlineData("Present: Ann Bell/Harbour Trust, Carl Dove/Quay Ltd, Eve Frost/Mill Co")]
    [InlineData("Officials (regular attendees)\n\nAnn Bell\n\nCarl Dove (Quay Trust)\n\nEve Frost")]
    [InlineData("The forum was called to order by Ann Bell at 7:05 pm with Carl Dove and Eve Frost in attendance.")]
    public void Who_was_called_and_did_not_come_was_not_there(string head) => Present(head + Items).ShouldBe("Ann Bell, Carl Dove, Eve Frost");

    [Theory]
    [InlineData("## Actions\n\n- **The guide**: All members to read it before May.\n", "The guide: All members to read it before May.|All members")]
    [InlineData("ACTION: AI-4: Ann to send the first draft.\n", "send the first draft.|Ann Bell")]
    [InlineData("- Ask the yard for a better price - action point.\n", "Ask the yard for a better price|")]
    [InlineData("Count the oars in the loft before May (Carl).\n", "Count the oars in the loft before May|Carl Dove")]
    [InlineData("### Action\n\nTo be settled at the next meeting.\n", "To be settled at the next meeting.|")]
    [InlineData("## Actions\n\n- [ ] task 1\n- [ ] task 2\n", "")]
    [InlineData("Action: See action 6.\n", "")]
    [InlineData("* Lead - Ann Bell\n", "")]
    public void Marked_actions_are_found_and_forms_are_none(string text, string expected) =>
        string.Join(", ", MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\nPresent: Ann Bell, Carl Dove\n\n# Boats\n\nSound.\n\n# Ropes\n\n" + text).Minutes().Actions.Select(a => $"{a.Text}|{string.Join(" & ", a.Owners)}")).ShouldBe(expected);

    [Fact]
    public void Talk_in_bullets_charges_nobody_but_for_what_is_promised()
    {
        var talk = string.Concat(Enumerable.Range(1, 10).Select(n => $"- Ann Bell: agree with it, the {n}. time.\n\n- Carl Dove: share the sense of it.\n\n"));
        MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\n## Boats\n\n" + talk + "- Eve Frost: will ask the yard about the new ropes.\n").Minutes().Actions.Select(a => a.Owners[0]).ShouldBe(["Eve Frost"]);
    }

    private static string Present(string paper) => Names(MinutesSamples.Text("# Minutes of the Harbour Forum, 4 May 2010\n\n" + paper).Minutes().Attendees);

    private static string Names(IEnumerable<LondonBoard.Papers.MinutedPerson> people) => string.Join(", ", people.Select(p => p.Name));
}
