using System.Text;
using LondonBoard.Writing;

namespace LondonBoard.Tests.Writing;

/// <summary>Calendars for other programs, read back by a reader of the tests' own.</summary>
public sealed class CalendarFileTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly DateTime Made = new(2026, 1, 5, 9, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void A_meeting_has_all_that_a_calendar_needs()
    {
        var entry = new CalendarEntry("1@londonboard", "Health Network; all, together", new(2027, 7, 7))
        {
            Start = new(14, 0),
            End = new(16, 0),
            Location = "Town Hall, Room 3\\4",
            Description = "Papers:\nhttps://board.example/papers",
            Link = "https://board.example/papers?a=1,2",
            Revision = 3,
            CreatedAt = Made,
            ChangedAt = Made.AddDays(2),
        };
        var calendar = CalendarReader.Read(CalendarFile.Write("Health Network", [entry]));
        calendar.Name.ShouldBe("VCALENDAR");
        calendar["VERSION"].Value.ShouldBe("2.0");
        calendar["PRODID"].Value.ShouldNotBeEmpty();
        calendar["X-WR-CALNAME"].Text.ShouldBe("Health Network");
        var written = calendar.Parts.Single(p => p.Name == "VEVENT");
        written["UID"].Text.ShouldBe("1@londonboard");
        written["SUMMARY"].Text.ShouldBe(entry.Summary);
        written["LOCATION"].Text.ShouldBe(entry.Location);
        written["DESCRIPTION"].Text.ShouldBe(entry.Description);
        written["URL"].Value.ShouldBe(entry.Link);
        written["SEQUENCE"].Value.ShouldBe("3");
        written["STATUS"].Value.ShouldBe("CONFIRMED");
        written["DTSTAMP"].Value.ShouldBe("20260107T093000Z");
        written["LAST-MODIFIED"].Value.ShouldBe("20260107T093000Z");
        written["CREATED"].Value.ShouldBe("20260105T093000Z");
        CalendarReader.Utc(calendar, written["DTSTART"]).ShouldBe(new DateTime(2027, 7, 7, 13, 0, 0));
        CalendarReader.Utc(calendar, written["DTEND"]).ShouldBe(new DateTime(2027, 7, 7, 15, 0, 0));
    }

    [Fact]
    public void A_day_without_a_time_is_a_whole_day_and_one_without_an_end_has_none()
    {
        var calendar = CalendarReader.Read(CalendarFile.Write("x", [new("1", "a", new(2027, 1, 6)), new("2", "b", new(2027, 1, 6)) { Start = new(9, 0) }]));
        var written = calendar.Parts.Where(p => p.Name == "VEVENT").ToList();
        written[0]["DTSTART"].Parameters["VALUE"].ShouldBe("DATE");
        written[0]["DTSTART"].Value.ShouldBe("20270106");
        written.ShouldAllBe(e => e.Find("DTEND") == null);
        written[1]["DTSTART"].Parameters["TZID"].ShouldBe("Europe/London");
    }

    [Fact]
    public void What_is_called_off_says_so() =>
        CalendarReader.Read(CalendarFile.Write("x", [new("1", "a", new(2027, 1, 6)) { Cancelled = true }]))
            .Parts.Single(p => p.Name == "VEVENT")["STATUS"].Value.ShouldBe("CANCELLED");

    [Fact]
    public void A_calendar_of_nothing_is_a_calendar() => CalendarReader.Read(CalendarFile.Write("x", [])).Parts.ShouldHaveSingleItem().Name.ShouldBe("VTIMEZONE");

    [Fact]
    public void Any_text_at_any_time_comes_back_as_it_was_and_the_clocks_are_Londons()
    {
        var random = new Random(5545);
        string[] bits = ["Board", ", ", ";", "\\", "\n", "é", "会議", "👩‍👩‍👧", ":", "\"", "BEGIN:VEVENT", " ", "\\n", "ß", "x"];
        for (var run = 0; run < 1500; run++)
        {
            string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => bits[random.Next(bits.Length)]));
            var entry = new CalendarEntry($"{run}@londonboard", Text(), new DateOnly(1996, 1, 1).AddDays(random.Next(75_000)))
            {
                Start = new(random.Next(6, 22), random.Next(60)),
                Location = Text(),
                Description = Text(),
                ChangedAt = Made.AddMinutes(run),
            };
            var calendar = CalendarReader.Read(CalendarFile.Write(Text(), [entry]));
            var written = calendar.Parts.Single(p => p.Name == "VEVENT");
            (written["SUMMARY"].Text, written["LOCATION"].Text, written["DESCRIPTION"].Text).ShouldBe((entry.Summary, entry.Location, entry.Description));
            var local = entry.Date.ToDateTime(entry.Start.Value);
            CalendarReader.Utc(calendar, written["DTSTART"]).ShouldBe(TimeZoneInfo.ConvertTimeToUtc(local, London));
        }
    }

    [Fact]
    public void The_same_events_give_the_same_bytes_and_what_no_calendar_can_hold_is_left_out()
    {
        CalendarEntry[] entries = [new("1", "a\u0000b\u0007c\r\nd", new(2027, 1, 6)) { Link = "javascript alert" }];
        var file = CalendarFile.Write("x", entries);
        CalendarFile.Write("x", entries).ShouldBe(file);
        var written = CalendarReader.Read(file).Parts.Single(p => p.Name == "VEVENT");
        written["SUMMARY"].Text.ShouldBe("abc\nd");
        written.Find("URL").ShouldBeNull();
        Encoding.UTF8.GetString(file).ShouldNotContain("\0");
    }
}
