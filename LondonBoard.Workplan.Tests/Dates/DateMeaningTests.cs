using LondonBoard.Dates;

namespace LondonBoard.Tests.Dates;

/// <summary>What a written date means beside its days: whether it goes on, is none, comes first or is overdue.</summary>
public class DateMeaningTests
{
    [Theory]
    [InlineData("Ongoing", null, null, null)]
    [InlineData("On-going", null, null, null)]
    [InlineData("continuous", null, null, null)]
    [InlineData("Quarterly", null, null, null)]
    [InlineData("every term", null, null, null)]
    [InlineData("6 monthly", null, null, null)]
    [InlineData("bi-monthly", null, null, null)]
    [InlineData("three times a year", null, null, null)]
    [InlineData("Twice a year", null, null, null)]
    [InlineData("Ongoing 2006", "2006", "2006-01-01", "2006-12-31")]
    [InlineData("throughout 2006/07", "2006-04/2007-03", "2006-04-01", "2007-03-31")]
    [InlineData("Ongoing from June 2006", "2006-06/..", "2006-06-01", null)]
    [InlineData("Ongoing to March 2007", "../2007-03", null, "2007-03-31")]
    [InlineData("June 2006, ongoing", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("June 2006 - ongoing", "2006-06", "2006-06-01", "2006-06-30")]
    public void What_goes_on_says_so(string text, string? edtf, string? from, string? to)
    {
        PartialDateTests.Check(text, edtf, from, to);
        PartialDate.Read(text, PartialDateTests.Plan).Ongoing.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("tbc")]
    [InlineData("n.k.")]
    [InlineData("asap")]
    [InlineData("?")]
    [InlineData("Upon completion of MSE")]
    [InlineData("31 June 2006")]
    [InlineData("31.6.06")]
    [InlineData("29 February 2007")]
    [InlineData("2006-13")]
    [InlineData("2006-02-30")]
    [InlineData("13/13/2006")]
    [InlineData("may review")]
    [InlineData("LSCBs may wish to attend")]
    [InlineData("2 may attend")]
    [InlineData("March on")]
    [InlineData("march on Parliament")]
    [InlineData("Mayor of London")]
    [InlineData("Mayor 2")]
    [InlineData("Augustine")]
    [InlineData("spring into action")]
    [InlineData("020 7934 1992")]
    [InlineData("£2006")]
    [InlineData("v3.2.11")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2")]
    [InlineData("32 LSCBs")]
    [InlineData("year 2000000")]
    public void What_is_no_date_is_kept_as_words(string text)
    {
        PartialDate.Read(text, PartialDateTests.Plan).ShouldBe(new PartialDate(text, null, null, null, false));
    }

    [Fact]
    public void The_earliest_comes_first_and_what_has_no_date_last()
    {
        string[] words = ["tbc", "July 2006", "by June 2006", "June 2006", "from March 2006", "1 July 2006"];
        words.Select(w => PartialDate.Read(w, PartialDateTests.Plan)).OrderBy(d => d.SortKey).Select(d => d.Text)
            .ShouldBe(["from March 2006", "June 2006", "by June 2006", "1 July 2006", "July 2006", "tbc"]);
    }

    [Theory]
    [InlineData("June 2006", true)]
    [InlineData("July 2006", false)]
    [InlineData("by June 2006", true)]
    [InlineData("from January 2006", false)]
    [InlineData("Ongoing June 2006", false)]
    [InlineData("tbc", false)]
    public void Overdue_is_what_ended_before_today_and_does_not_go_on(string text, bool overdue) =>
        PartialDate.Read(text, PartialDateTests.Plan).IsOverdue(new(2006, 7, 1)).ShouldBe(overdue);
}
