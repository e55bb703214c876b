using LondonBoard.Papers;

namespace LondonBoard.Tests.Reading.Minutes;

/// <summary>Who was there in the minutes of halls, clubs and small councils, each set out in a way of its own.</summary>
public class HallAndClubPeopleTests
{
    private const string Items = "1. Boats\n\nSound.\n\n2. Ropes\n\nOld.\n";

    private static MinutesPaper Read(string people) => MinutesSamples.Text($"Minutes of the Quay Council held on 4 May 2010\n\n{people}\n\n{Items}").Minutes();

    private static string Names(IEnumerable<MinutedPerson> people) => string.Join(", ", people.Select(p => p.Name));

    [Theory]
    [InlineData("ATTENDED BY Mr J. Bell (chairman), Mr C. Dove, Mrs R. Frost.", "J. Bell, C. Dove, R. Frost")]
    [InlineData("Present. Councillors Bell, Dove and Frost. Additionally P.C.S.O. Emily Hart and the Clerk.", "Bell, Dove, Frost, Emily Hart")]
    [InlineData("1. Sederunt: Chair Moira Bell (MB), Sec Sue Dove (SD), Tim Frost (TF)\n\nCouncillors: Cllr Andrew Hart Apologies: Gina Mill",
        "Moira Bell, Sue Dove, Tim Frost, Andrew Hart")]
    [InlineData("Christine Bell (clerk) Martin Dove (Chairman)\nPhillip Frost County Councillor David Hart\nAnthony Mill Richard Reed (Commons Officer)",
        "Christine Bell, Martin Dove, Phillip Frost, David Hart, Anthony Mill, Richard Reed")]
    [InlineData("PresentJane BellDeputy Head Teacher\nLesley Dove Chairperson\nStephanie Frost Pupil Council\nFrances Hart Secretary",
        "Jane Bell, Lesley Dove, Stephanie Frost, Frances Hart")]
    [InlineData("Present: Councillor G Bell (Chairman)\nCllr DoveCllr FrostCllr Bell\nCllr HartCllr Mill", "G Bell, Dove, Frost, Hart, Mill")]
    [InlineData("Present – Chairman PAB, President JM, Secretary IRP, John Dove JD, Paul Hart PJH, Tony Mill TM.", "PAB, JM, IRP, John Dove, Paul Hart, Tony Mill")]
    [InlineData("Present: Cllr Mrs J. Bell, Chairman\n\nCllrs R. Dove and N. Frost\n\nCllr Hart attended for a short time.", "J. Bell, R. Dove, N. Frost, Hart")]
    [InlineData("Vice-Chairman Nicholas Bell\n\nCouncillors: A. Dove, V. Frost, J. Hart", "A. Dove, V. Frost, J. Hart, Nicholas Bell")]
    [InlineData("Attendees: SKP, CG, JJ, AS, LL", "SKP, CG, JJ, AS, LL")]
    [InlineData("Everybody was welcomed by Einir Bell (EB)\n\nPresent: Diane Dove (DD), Gwen Frost (GF)", "Diane Dove, Gwen Frost, Einir Bell")]
    [InlineData("Bankside Hall\n\nJohn Bell, Chair\n\nEric Dove\n\nKeith Frost\n\nBill Hart", "John Bell, Eric Dove, Keith Frost, Bill Hart")]
    public void Those_there_are_found(string people, string names) => Names(Read(people).Attendees).ShouldBe(names);

    [Theory]
    [InlineData("Apologies. Councillor Bell.", "Bell")]
    [InlineData("Apologies, Tom Bell, Jane Dove", "Tom Bell, Jane Dove")]
    [InlineData("Apologies were received from Linda Bell and from Chris Dove.", "Linda Bell, Chris Dove")]
    [InlineData("Apologies were received from QB&C Councillors Neil Bell, Ann Dove and Mike Frost.", "Neil Bell, Ann Dove, Mike Frost")]
    [InlineData("Apologies: Janet Nurse, Kay Dove,", "Janet Nurse, Kay Dove")]
    public void Those_away_are_found(string people, string names) => Names(Read($"Present: Ray Mill, Eve Reed\n\n{people}").Apologies).ShouldBe(names);

    [Fact]
    public void A_title_that_heads_each_page_ends_no_list() =>
        Names(MinutesSamples.Text("14th Ropewalk Exec Meeting\n\n1. Business\n\n1.1 Attendees\n\n14th Ropewalk Exec Meeting\n\nAnn Bell (AB)\n\nRay Dove (RD)\n\n"
            + "14th Ropewalk Exec Meeting\n\n1.2 Apologies\n\nEve Frost (EF)\n\n1.3 Boats\n\nSound.\n\n1.4 Ropes\n\nOld.\n").Minutes().Attendees)
            .ShouldBe("Ann Bell, Ray Dove");

    [Fact]
    public void Whoever_is_listed_where_the_breaks_were_lost_was_there() =>
        Names(MinutesSamples.Text("Ropewalk Group Minutes of a meeting held on 1 October 2013 at the Quay Arts Centre at 7.30 pm Present Xanthe Bell, Roy Dove and Ann Frost "
            + "Apologies Richard Hart and Tom Mill Minutes of the last meeting Agreed without amendment. Matters arising Roy has spoken to the yard.").Minutes().Attendees)
            .ShouldBe("Xanthe Bell, Roy Dove, Ann Frost");

    [Theory]
    [InlineData("Order of business\n\n1. Boats ...... 2\n\n2. Ropes ...... 2\n\n3. Close ...... 4\n\n1. Boats\n\nSound.\n\n2. Ropes\n\nOld.\n\n3. Close\n\nAt nine.")]
    [InlineData("1,Boats\n\nSound.\n\n2,Ropes\n\nOld.\n\n3,Close\n\nAt nine.")]
    public void Numbers_and_contents_are_written_in_many_ways(string items) =>
        MinutesSamples.Text($"Minutes of the Quay Council held on 4 May 2010\n\nPresent: Ray Mill, Eve Reed\n\n{items}\n").Minutes().Items.Select(i => i.Title)
            .ShouldBe(["Boats", "Ropes", "Close"]);
}
