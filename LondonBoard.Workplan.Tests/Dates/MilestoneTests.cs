using LondonBoard.Dates;

namespace LondonBoard.Tests.Dates;

public class MilestoneTests
{
    [Theory]
    [InlineData("Beg June 2006 CPP start date", "CPP start date", "2006-06")]
    [InlineData("June / July launch Procedure & start work on FGM", "launch Procedure & start work on FGM", "2006-06/2006-07")]
    [InlineData("Draft July 2006", "Draft", "2006-07")]
    [InlineData("Draft due end Aug 2006", "Draft", "2006-08")]
    [InlineData("Final: December 2006", "Final", "2006-12")]
    [InlineData("Launch (June 2006) of the plan", "Launch of the plan", "2006-06")]
    [InlineData("Board meeting 7-8 June 2006", "Board meeting", "2006-06-07/2006-06-08")]
    [InlineData("Quarterly report June 2006", "Quarterly report", "2006-06")]
    [InlineData("May: survey", "survey", "2006-05")]
    [InlineData("June 2006", null, "2006-06")]
    [InlineData("Ongoing 2006", null, "2006")]
    [InlineData("tbc", null, null)]
    [InlineData("launch on 31 June 2006", null, null)]
    public void A_line_with_one_date_keeps_its_words_and_the_rest_is_the_label(string line, string? label, string? edtf)
    {
        var milestone = Milestone.ReadLine(line, PartialDateTests.Plan).ShouldHaveSingleItem();
        (milestone.Label, milestone.Date.Edtf, milestone.Date.Text).ShouldBe((label, edtf, line));
    }

    [Theory]
    [InlineData("Draft July 2006, Final December 2006", "Draft July 2006=Draft@2006-07|Final December 2006=Final@2006-12")]
    [InlineData("Draft July 2006 / Final December 2006", "Draft July 2006=Draft@2006-07|Final December 2006=Final@2006-12")]
    [InlineData("Draft July 2006 Final December 2006", "Draft July 2006=Draft@2006-07|Final December 2006=Final@2006-12")]
    [InlineData("Draft October, Final January 2007", "Draft October=Draft@2006-10|Final January 2007=Final@2007-01")]
    [InlineData("Draft July 2006, Final February", "Draft July 2006=Draft@2006-07|Final February=Final@2007-02")]
    [InlineData("July 2006 draft, December 2006 final", "July 2006 draft=draft@2006-07|December 2006 final=final@2006-12")]
    [InlineData("July 2006 draft; Dec 2006 final", "July 2006 draft=draft@2006-07|Dec 2006 final=final@2006-12")]
    [InlineData("19.4.06, 19.7.06, 25.10.06, January 07", "19.4.06=@2006-04-19|19.7.06=@2006-07-19|25.10.06=@2006-10-25|January 07=@2007-01")]
    [InlineData("19.4.06 / 19.7.06", "19.4.06=@2006-04-19|19.7.06=@2006-07-19")]
    [InlineData("June and September 2006", "June=@2006-06|September 2006=@2006-09")]
    [InlineData("7 and 9 June 2006", "7=@2006-06-07|9 June 2006=@2006-06-09")]
    [InlineData("Jan 07 / Apr 07 / Jul 07", "Jan 07=@2007-01|Apr 07=@2007-04|Jul 07=@2007-07")]
    [InlineData("Dec 2006 (was Sept 2006)", "Dec 2006=@2006-12|was Sept 2006=was@2006-09")]
    [InlineData("Ongoing; review June 2006", "Ongoing=@|review June 2006=review@2006-06")]
    [InlineData("31 June 2006, 5 July 2006", "31 June 2006=@|5 July 2006=@2006-07-05")]
    public void A_line_with_several_dates_is_several_milestones(string line, string expected) =>
        string.Join('|', Milestone.ReadLine(line, PartialDateTests.Plan).Select(m => $"{m.Date.Text}={m.Label}@{m.Date.Edtf}")).ShouldBe(expected);

    [Fact]
    public void An_ongoing_activity_keeps_what_goes_on_as_its_label()
    {
        var milestone = Milestone.ReadLine("Ongoing work with boroughs", PartialDateTests.Plan).ShouldHaveSingleItem();
        (milestone.Label, milestone.Date.Ongoing, milestone.Date.Edtf).ShouldBe(("work with boroughs", true, null));
    }
}
