using LondonBoard.Dates;

namespace LondonBoard.Tests.Dates;

/// <summary>A day and its weekday, as people write them; times of day.</summary>
public sealed class WrittenDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData("Thursday 12th October 2005", "12 October 2005 was a Wednesday, not a Thursday.", "2005-10-12 2005-10-13 2006-10-12")]
    [InlineData("Thursday 12 October 2006", null, "2006-10-12")]
    [InlineData("Mon 3 May 2027", null, "2027-05-03")]
    [InlineData("Fri, 1.1.27", null, "2027-01-01")]
    [InlineData("Tues 1 January 2030", null, "2030-01-01")]
    [InlineData("Sunday 1 January 2030", "1 January 2030 is a Tuesday, not a Sunday.", "2030-01-01 2029-12-30")]
    [InlineData("25th July 2007", null, "2007-07-25")]
    [InlineData("July 2007", null, "")]
    [InlineData("next month", null, "")]
    [InlineData("Wednesday", null, "")]
    [InlineData("31 February 2026", null, "")]
    [InlineData("", null, "")]
    public void A_weekday_that_does_not_fit_is_said_with_what_may_be_meant(string text, string? doubt, string readings)
    {
        var day = WrittenDay.Read(text, Today);
        day.Doubt(Today).ShouldBe(doubt);
        string.Join(' ', day.Readings.Select(r => r.ToString("yyyy-MM-dd"))).ShouldBe(readings);
    }

    [Fact]
    public void Every_reading_of_a_doubtful_day_is_the_day_or_has_the_weekday_and_lies_near()
    {
        var random = new Random(12102005);
        for (var run = 0; run < 3000; run++)
        {
            var day = new DateOnly(random.Next(1950, 2090), 1, 1).AddDays(random.Next(365));
            var weekday = (DayOfWeek)random.Next(7);
            var read = WrittenDay.Read($"{weekday} {day.Words()}", Today);
            read.Day.ShouldBe(day);
            read.Contradicts.ShouldBe(day.DayOfWeek != weekday);
            read.Readings[0].ShouldBe(day);
            if (!read.Contradicts)
            {
                read.Readings.Length.ShouldBe(1);
                continue;
            }

            Math.Abs(read.Readings[1].DayNumber - day.DayNumber).ShouldBeInRange(1, 3);
            read.Readings.Skip(1).ShouldAllBe(r => r.DayOfWeek == weekday);
        }
    }

    [Theory]
    [InlineData("2pm", "14:00")]
    [InlineData("2.30pm", "14:30")]
    [InlineData("9 a.m.", "09:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("12.15am", "00:15")]
    [InlineData("14:00", "14:00")]
    [InlineData("1400", "14:00")]
    [InlineData("9.05", "09:05")]
    [InlineData("noon", "12:00")]
    [InlineData("2", null)]
    [InlineData("25:00", null)]
    [InlineData("13pm", null)]
    [InlineData("9:75", null)]
    [InlineData("after lunch", null)]
    [InlineData("", null)]
    public void Times_are_understood_as_people_write_them(string text, string? expected) => ClockTime.Read(text)?.ToString("HH:mm").ShouldBe(expected);

    [Fact]
    public void A_time_in_words_is_read_back_as_itself()
    {
        for (var minute = 0; minute < 1440; minute++)
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);
            ClockTime.Read(time.Words()).ShouldBe(time);
        }
    }

    [Fact]
    public void Spans_are_written_as_in_papers()
    {
        ClockTime.Words(new(13, 0), new(15, 30)).ShouldBe("1pm to 3.30pm");
        ClockTime.Words(new(12, 0), null).ShouldBe("from 12 noon");
        ClockTime.Words(null, null).ShouldBeNull();
    }
}
