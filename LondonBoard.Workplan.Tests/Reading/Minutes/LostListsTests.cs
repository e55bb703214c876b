using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Lists of people as pages leave them: without their breaks, their columns, their labels or the blanks between names.</summary>
public class LostListsTests
{
    private const string Items = "\n\n1. Buoys\n\nThree are lost.\n\n2. Ropes\n\nAll are sound.\n";

    [Theory]
    [InlineData("Present: Ann Bell Chair Carl Dove Harbour Trust Eve Frost Head of Law Helen Hart Quay Council", "Ann Bell, Carl Dove, Eve Frost, Helen Hart")]
    [InlineData("PRESENT Ann Bell (Chair) Carl Dove Eve Frost (Clerk) Gil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Present: Ann Bell Quay Trust Ewelina Dove Quay Trust Carl Frost Quay Trust Eve Hart Mill Board", "Ann Bell, Ewelina Dove, Carl Frost, Eve Hart")]
    [InlineData("Trustees present: Lady Bell Chairman Carl Dove Eve King Ewelina Frost Sir Martin Hart Helen Moss", "Bell, Carl Dove, Eve King, Ewelina Frost, Martin Hart, Helen Moss")]
    [InlineData("Present: Ann Bell Chief Pilot, Harbour Police Carl Dove Repair Manager – Quay Trust Eve Frost Lay Member", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Present Mr A Bell Chairman Mrs C Dove Dr E Frost Rev G Hart", "A Bell, C Dove, E Frost, G Hart")]
    [InlineData("Present: G Bell(GB) Chair Councillors Dove(CD) E Frost(EF) Hart(GH) J King (clerk)\nApologies L Moss N Oake", "G Bell, Dove, E Frost, Hart, J King, L Moss, N Oake")]
    public void Names_that_nothing_divides_begin_with_usual_names_and_forms_of_address(string head, string expected) => Names(head).ShouldBe(expected);

    [Theory]
    [InlineData("PresentAnn Bell, Harbour Trust\nCarl Dove, Quay Council\n\nApologiesEve Frost, Harbour Trust", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("AttendeesAnn BellCarl Dove\nEve FrostGil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Ann BellCarl Dove\nEve FrostGil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Meeting Chair / Ann Bell, Head of the Harbour CouncilPresent / Carl Dove, Quay Council\nEve Frost, Mill Boats and Ropes Group\nApologies / Gil Hart", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Present: / Ann Bell (AB) - Chair\nCarl Dove (CD)\n/ Eve Frost (EF)\nGil Hart (GH) / Quay PCT", "Ann Bell, Carl Dove, Eve Frost, Gil Hart")]
    [InlineData("Date | 4 May 2010 | |\nPresent | Ann, Carl, Eve | |\nApologies | Gil | |", "Ann, Carl, Eve, Gil")]
    [InlineData("| Attendees | Apologies |\n|---|---|\n| Ann Bell<br>Carl Dove | Gil Hart |", "Ann Bell, Carl Dove, Gil Hart")]
    [InlineData("Attendees\tApologies\nAnn Bell\tGil Hart\nCarl Dove\t", "Ann Bell, Carl Dove, Gil Hart")]
    [InlineData("Present: Cllr A Bell, Cllr C DoveandCllr E Frost", "A Bell, C Dove, E Frost")]
    [InlineData("Apologies: Ann Bell; Carl Dove; Revd Eve Frost |\nPresent: Gil Hart", "Gil Hart, Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("#### *Present/Contributors*: Ann Bell, Carl Dove, Eve Frost", "Ann Bell, Carl Dove, Eve Frost")]
    public void Labels_and_names_that_a_page_ran_together_are_told_apart(string head, string expected) => Names(head).ShouldBe(expected);

    [Theory]
    [InlineData("Ann Bell            Head of the Harbour Trust (Chair)\nCarl Dove           Quay Council\nEve Frost           Mill Board", "Ann Bell, Carl Dove, Eve Frost")]
    [InlineData("Ann B, carl, Eve, jo Hart, Helen, peter", "Ann B, Carl, Eve, Jo Hart, Helen, Peter")]
    [InlineData("Ann Bell\nCarl Dove\nEve Frost\n\nTitle\nHead of Law\n\nGil Hart\nHelen King\nPeter Moss", "Ann Bell, Carl Dove, Eve Frost, Gil Hart, Helen King, Peter Moss")]
    [InlineData("The Chairman, Ann Bell, welcomed everyone.\n\nApologies: Carl Dove", "Ann Bell, Carl Dove")]
    [InlineData("Chair and Minute Taker: Ann Bell (AB)\nAttendees: Carl Dove (CD)", "Ann Bell, Carl Dove")]
    [InlineData("Mr A Bell, Youth Convenor, Quay Council\nMrs C Dove, Reporter, Mill Watch\nDr E Frost, Harbour Watch, HW\nCllr G Hart", "A Bell, C Dove, E Frost, G Hart")]
    public void Who_was_there_needs_no_label(string head, string expected) => Names(head).ShouldBe(expected);

    [Theory]
    [InlineData("Present: Ann Bell, Carl Dove\n\nPeter Hart sent apologies.", "Ann Bell, Carl Dove, Peter Hart")]
    [InlineData("Present: Ann Bell, Carl Dove\n\nApologies of absence were received from the following:\nGil Hart(Boats Rep)\nJo King", "Ann Bell, Carl Dove, Gil Hart, Jo King")]
    [InlineData("Present: Ann Bell, Carl Dove\n\nApologies were submitted on behalf of Gil Hart.", "Ann Bell, Carl Dove, Gil Hart")]
    [InlineData("Present: Ann Bell OBO Jo King, Carl Dove", "Ann Bell, Carl Dove")]
    [InlineData("Present: AB (Ann Bell), CD (Carl Dove)", "Ann Bell, Carl Dove")]
    [InlineData("Present: Bell, A. (Chair); Dove, C.; Frost, E.", "A. Bell, C. Dove, E. Frost")]
    [InlineData("Present: Ann Bell, Carl Dove\nApologies: Cllrs King and Moss. Dist Cllr Oake", "Ann Bell, Carl Dove, King, Moss, Oake")]
    public void What_is_said_of_somebody_is_no_part_of_the_name(string head, string expected) => Names(head).ShouldBe(expected);

    [Fact]
    public void Names_with_initials_under_a_number_are_those_who_were_there()
    {
        var paper = Read("Meeting 4 May 2010\n\n\n1.   Ann Bell (AB), Carl Dove (CD), Eve Frost (EF, Quay)\n\nApologies for absence: None\n\n\n2.   Buoys\n\nAB to buy three.\n\n\n3.   Ropes\n\nAll are sound.\n");
        string.Join(", ", paper.Attendees.Select(p => p.Name)).ShouldBe("Ann Bell, Carl Dove, Eve Frost");
        paper.Actions.ShouldHaveSingleItem().Owners.ShouldBe(["Ann Bell"]);
    }

    [Fact]
    public void Minutes_of_one_line_are_read_for_who_was_there()
    {
        var paper = Read("minutes of the Quay Club MEETING HELD at the HALL on 4TH MAY 2010 7 PM Attendees Ann Bell Quay Trust Carl Dove Quay Trust Eve Frost Mill Board Apologies Drs Hart, King and Moss MINUTES OF THE LAST MEETING Agreed as true Buoys Three are lost and nobody knows where they have gone to.\n");
        string.Join(", ", paper.Attendees.Concat(paper.Apologies).Select(p => p.Name)).ShouldBe("Ann Bell, Carl Dove, Eve Frost, Hart, King, Moss");
    }

    private static string Names(string head) =>
        string.Join(", ", Read("Minutes of the harbour meeting held on 4 May 2010\n\n" + head + Items) is var paper ? paper.Attendees.Concat(paper.Apologies).Select(p => p.Name) : []);

    private static MinutesPaper Read(string text) => MinutesSamples.Text(text).Minutes();
}
