using LondonBoard.Dates;

namespace LondonBoard.Tests.Dates;

/// <summary>The days that written dates mean.</summary>
public class PartialDateTests
{
    internal static readonly DateContext Plan = new(new(2006, 5, 15), new Period("2006/07", new(2006, 4, 1), new(2007, 3, 31)));

    private static readonly DateContext Calendar = new(new(2024, 2, 10), new Period("2024", new(2024, 1, 1), new(2024, 12, 31)));

    [Theory]
    [InlineData("19.4.06", "2006-04-19")]
    [InlineData("19/07/2006", "2006-07-19")]
    [InlineData("3.2.11", "2011-02-03")]
    [InlineData("4-7-2006", "2006-07-04")]
    [InlineData("2006-06-19", "2006-06-19")]
    [InlineData("2006-06-19T00:00:00Z", "2006-06-19")]
    [InlineData("2006-06-19 00:00:00", "2006-06-19")]
    [InlineData("2006/06/19", "2006-06-19")]
    [InlineData("19-Jun-06", "2006-06-19")]
    [InlineData("06/19/2006", "2006-06-19")]
    [InlineData("Thursday 12th October 2005", "2005-10-12")]
    [InlineData("Weds. 8 Dec 2010", "2010-12-08")]
    [InlineData("Wednesday December 8th 2010", "2010-12-08")]
    [InlineData("December 8, 2010", "2010-12-08")]
    [InlineData("the 25th of July 2007", "2007-07-25")]
    [InlineData("25 JULY 2007", "2007-07-25")]
    [InlineData("25\u00A0July\u00A02007", "2007-07-25")]
    [InlineData("19 July", "2006-07-19")]
    [InlineData("19 January at 2pm", "2007-01-19")]
    [InlineData("7 May", "2006-05-07")]
    public void A_day_is_read_in_the_British_order(string text, string day)
    {
        var date = PartialDate.Read(text, Plan);
        date.Edtf.ShouldBe(day);
        date.From.ShouldBe(DateOnly.Parse(day, null));
        date.To.ShouldBe(date.From);
        date.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("June 2006", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("june, 2006", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("2006-06", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("6/2006", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("January 07", "2007-01", "2007-01-01", "2007-01-31")]
    [InlineData("Dec '06", "2006-12", "2006-12-01", "2006-12-31")]
    [InlineData("Dec ’06", "2006-12", "2006-12-01", "2006-12-31")]
    [InlineData("Sept. 2006", "2006-09", "2006-09-01", "2006-09-30")]
    [InlineData("Jun-06", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("Jun.06", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("2006 June", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("January", "2007-01", "2007-01-01", "2007-01-31")]
    [InlineData("May", "2006-05", "2006-05-01", "2006-05-31")]
    [InlineData("may 2006", "2006-05", "2006-05-01", "2006-05-31")]
    [InlineData("March", "2007-03", "2007-03-01", "2007-03-31")]
    [InlineData("Beg June 2006", "2006-06", "2006-06-01", "2006-06-10")]
    [InlineData("Beginning of February 2007", "2007-02", "2007-02-01", "2007-02-10")]
    [InlineData("early June 2006", "2006-06", "2006-06-01", "2006-06-10")]
    [InlineData("mid-June 2006", "2006-06", "2006-06-11", "2006-06-20")]
    [InlineData("mid June", "2006-06", "2006-06-11", "2006-06-20")]
    [InlineData("late June 2006", "2006-06", "2006-06-21", "2006-06-30")]
    [InlineData("end Aug 2006", "2006-08", "2006-08-01", "2006-08-31")]
    [InlineData("end of August", "2006-08", "2006-08-01", "2006-08-31")]
    [InlineData("c. June 2006", "2006-06~", "2006-06-01", "2006-06-30")]
    [InlineData("around June 2006", "2006-06~", "2006-06-01", "2006-06-30")]
    [InlineData("June 2006?", "2006-06?", "2006-06-01", "2006-06-30")]
    [InlineData("June 2006 (tbc)", "2006-06?", "2006-06-01", "2006-06-30")]
    [InlineData("2006~", "2006~", "2006-01-01", "2006-12-31")]
    [InlineData("circa 2006", "2006~", "2006-01-01", "2006-12-31")]
    [InlineData("2006", "2006", "2006-01-01", "2006-12-31")]
    public void A_month_or_year_is_all_of_its_days_or_the_part_named(string text, string edtf, string from, string to) => Check(text, edtf, from, to);

    [Theory]
    [InlineData("June / July", "2006-06/2006-07", "2006-06-01", "2006-07-31")]
    [InlineData("June - July", "2006-06/2006-07", "2006-06-01", "2006-07-31")]
    [InlineData("June/July 2006", "2006-06/2006-07", "2006-06-01", "2006-07-31")]
    [InlineData("Jun-Jul", "2006-06/2006-07", "2006-06-01", "2006-07-31")]
    [InlineData("June and July 2006", "2006-06/2006-07", "2006-06-01", "2006-07-31")]
    [InlineData("November to February", "2006-11/2007-02", "2006-11-01", "2007-02-28")]
    [InlineData("November – February 2007", "2006-11/2007-02", "2006-11-01", "2007-02-28")]
    [InlineData("July 2006 – March 2007", "2006-07/2007-03", "2006-07-01", "2007-03-31")]
    [InlineData("July 2006—March", "2006-07/2007-03", "2006-07-01", "2007-03-31")]
    [InlineData("from July 2006 to March 2007", "2006-07/2007-03", "2006-07-01", "2007-03-31")]
    [InlineData("between July and December 2006", "2006-07/2006-12", "2006-07-01", "2006-12-31")]
    [InlineData("2006-06/2006-07", "2006-06/2006-07", "2006-06-01", "2006-07-31")]
    [InlineData("7-8 June 2006", "2006-06-07/2006-06-08", "2006-06-07", "2006-06-08")]
    [InlineData("7 & 8 June 2006", "2006-06-07/2006-06-08", "2006-06-07", "2006-06-08")]
    [InlineData("30 June - 2 July 2006", "2006-06-30/2006-07-02", "2006-06-30", "2006-07-02")]
    [InlineData("7 June-10 July 2006", "2006-06-07/2006-07-10", "2006-06-07", "2006-07-10")]
    [InlineData("19.4.06 - 19.7.06", "2006-04-19/2006-07-19", "2006-04-19", "2006-07-19")]
    [InlineData("2006-06-19/2006-07-19", "2006-06-19/2006-07-19", "2006-06-19", "2006-07-19")]
    [InlineData("19/4/06-19/7/06", "2006-04-19/2006-07-19", "2006-04-19", "2006-07-19")]
    [InlineData("w/c 19 June 2006", "2006-06-19/2006-06-25", "2006-06-19", "2006-06-25")]
    [InlineData("2023-2024", "2023/2024", "2023-01-01", "2024-12-31")]
    [InlineData("2023 - 2024", "2023/2024", "2023-01-01", "2024-12-31")]
    [InlineData("2006-06/..", "2006-06/..", "2006-06-01", null)]
    [InlineData("from June 2006", "2006-06/..", "2006-06-01", null)]
    [InlineData("June 2006 onwards", "2006-06/..", "2006-06-01", null)]
    [InlineData("since mid June 2006", "2006-06/..", "2006-06-11", null)]
    [InlineData("after June 2006", "2006-07-01/..", "2006-07-01", null)]
    [InlineData("../2006-12", "../2006-12", null, "2006-12-31")]
    [InlineData("by December 2006", "../2006-12", null, "2006-12-31")]
    [InlineData("by end of December", "../2006-12", null, "2006-12-31")]
    [InlineData("no later than 1 May 2006", "../2006-05-01", null, "2006-05-01")]
    [InlineData("Deadline: 1 May 2006", "../2006-05-01", null, "2006-05-01")]
    [InlineData("before December 2006", "../2006-11-30", null, "2006-11-30")]
    [InlineData("until March", "../2007-03", null, "2007-03-31")]
    public void A_range_or_a_bound_is_an_interval(string text, string edtf, string? from, string? to) => Check(text, edtf, from, to);

    [Theory]
    [InlineData("Spring 2006", "2006-21", "2006-03-01", "2006-05-31")]
    [InlineData("summer 2006", "2006-22", "2006-06-01", "2006-08-31")]
    [InlineData("Autumn", "2006-23", "2006-09-01", "2006-11-30")]
    [InlineData("Winter 2006/07", "2006-24", "2006-12-01", "2007-02-28")]
    [InlineData("2006-21", "2006-21", "2006-03-01", "2006-05-31")]
    [InlineData("Autumn term 2006", "2006-09/2006-12", "2006-09-01", "2006-12-31")]
    [InlineData("Q1 2006", "2006-01/2006-03", "2006-01-01", "2006-03-31")]
    [InlineData("2006 Q2", "2006-04/2006-06", "2006-04-01", "2006-06-30")]
    [InlineData("Q1 2006/07", "2006-04/2006-06", "2006-04-01", "2006-06-30")]
    [InlineData("Q4 2006-07", "2007-01/2007-03", "2007-01-01", "2007-03-31")]
    [InlineData("Q2", "2006-07/2006-09", "2006-07-01", "2006-09-30")]
    [InlineData("Q3/Q4 2006", "2006-07/2006-12", "2006-07-01", "2006-12-31")]
    [InlineData("Q1-Q2", "2006-04/2006-09", "2006-04-01", "2006-09-30")]
    [InlineData("third quarter of 2006", "2006-07/2006-09", "2006-07-01", "2006-09-30")]
    [InlineData("2nd quarter 2006", "2006-04/2006-06", "2006-04-01", "2006-06-30")]
    [InlineData("2006/07", "2006-04/2007-03", "2006-04-01", "2007-03-31")]
    [InlineData("2006/2007", "2006-04/2007-03", "2006-04-01", "2007-03-31")]
    [InlineData("2006–07", "2006-04/2007-03", "2006-04-01", "2007-03-31")]
    [InlineData("FY 2024-25", "2024-04/2025-03", "2024-04-01", "2025-03-31")]
    [InlineData("2024-25", "2024-04/2025-03", "2024-04-01", "2025-03-31")]
    [InlineData("financial year 2006/07", "2006-04/2007-03", "2006-04-01", "2007-03-31")]
    [InlineData("academic year 2006/07", "2006-09/2007-08", "2006-09-01", "2007-08-31")]
    [InlineData("year 2", "2007-04/2008-03", "2007-04-01", "2008-03-31")]
    [InlineData("end of the year", "2006-04/2007-03", "2006-04-01", "2007-03-31")]
    [InlineData("year end", "2007-03", "2007-03-01", "2007-03-31")]
    public void Seasons_quarters_and_years_of_a_plan_are_understood(string text, string edtf, string from, string to) => Check(text, edtf, from, to);

    [Theory]
    [InlineData("next month", "2006-06", "2006-06-01", "2006-06-30")]
    [InlineData("by next month", "../2006-06", null, "2006-06-30")]
    [InlineData("this week", "2006-05-15/2006-05-21", "2006-05-15", "2006-05-21")]
    [InlineData("next quarter", "2006-07/2006-09", "2006-07-01", "2006-09-30")]
    [InlineData("next year", "2007", "2007-01-01", "2007-12-31")]
    [InlineData("in 18 months", "2007-11", "2007-11-01", "2007-11-30")]
    [InlineData("in three months' time", "2006-08", "2006-08-01", "2006-08-31")]
    [InlineData("within 6 weeks", "2006-05-15/2006-06-26", "2006-05-15", "2006-06-26")]
    [InlineData("in 10 days", "2006-05-25", "2006-05-25", "2006-05-25")]
    public void What_counts_from_today_counts_from_the_reference(string text, string edtf, string? from, string? to) => Check(text, edtf, from, to);

    [Theory]
    [InlineData("May", "2024-05")]
    [InlineData("June - July", "2024-06/2024-07")]
    [InlineData("July - October", "2024-07/2024-10")]
    [InlineData("November", "2024-11")]
    [InlineData("Q2", "2024-04/2024-06")]
    public void A_missing_year_is_the_plans(string text, string edtf) => PartialDate.Read(text, Calendar).Edtf.ShouldBe(edtf);

    [Theory]
    [InlineData("9th July", "2007-07-09")]
    [InlineData("16 August", "2007-08-16")]
    [InlineData("3 February", "2008-02-03")]
    [InlineData("June", "2007-06")]
    public void Without_a_plan_a_missing_year_lies_near_the_reference(string text, string edtf) =>
        PartialDate.Read(text, new(new(2007, 7, 25), null)).Edtf.ShouldBe(edtf);

    internal static void Check(string text, string? edtf, string? from, string? to)
    {
        var date = PartialDate.Read(text, Plan);
        (date.Edtf, date.From, date.To).ShouldBe((edtf, Day(from), Day(to)));
        date.Text.ShouldBe(text);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
}
