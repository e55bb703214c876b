using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LondonBoard.Dates;

namespace LondonBoard.Tests.Dates;

public class AnyTextTests
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] Words =
    [
        "may", "May", "March", "June", "dec", "31", "7", "06", "2006", "2006/07", "-", "–", "/", ",", ".", "'", "~", "?", "(", ")", ";", ":", "by", "end", "mid", "from", "to",
        "until", "and", "&", "between", "Q1", "spring", "ongoing", "weekly", "next", "last", "month", "in", "18", "months", "year", "financial", "w/c", "th", "of", "the",
        "before", "after", "onwards", "0", "9999", "..", "1900", "2099", "29", "Feb", "Draft", "tbc", "every", "Monday",
    ];

    private static readonly DateContext[] Contexts =
    [
        PartialDateTests.Plan, default, new(DateOnly.MaxValue, null), new(DateOnly.MinValue, new("", DateOnly.MinValue, DateOnly.MaxValue)),
        new(new(2007, 7, 25), null), new(DateOnly.MaxValue, new("", DateOnly.MaxValue, DateOnly.MaxValue)), new(new(2006, 1, 1), new("", new(2007, 1, 1), new(2006, 1, 1))),
    ];

    [Fact]
    public void Any_text_is_kept_and_never_refused() =>
        Prop.ForAll<string>(text =>
        {
            Holds(text ?? "", PartialDateTests.Plan);
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_of_a_dates_words_gives_a_date_that_does_not_run_backwards()
    {
        var random = new Random(42);
        for (var i = 0; i < 40_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Words[random.Next(Words.Length)] + (random.Next(3) == 0 ? "" : " ")));
            Holds(text, Contexts[i % Contexts.Length]);
        }
    }

    [Fact]
    public void A_day_reads_the_same_in_every_British_spelling()
    {
        string[] formats =
        [
            "d.M.yy", "dd/MM/yyyy", "d/M/yy", "d-M-yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "d MMMM yyyy", "dddd d MMMM yyyy", "ddd d MMM yyyy", "d MMM yy", "d-MMM-yy",
            "MMMM d, yyyy", "d MMM 'yy", "d MMMM, yyyy", "yyyy-MM-ddTHH:mm:ss", "dd MMMM yyyy",
        ];
        for (var day = new DateOnly(2004, 1, 1); day.Year < 2032; day = day.AddDays(5))
        {
            foreach (var format in formats)
            {
                var text = day.ToDateTime(default).ToString(format.Replace("'yy", "\\'yy", StringComparison.Ordinal), British);
                var date = PartialDate.Read(text, PartialDateTests.Plan);
                (date.From, date.To, date.Edtf).ShouldBe((day, day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), text);
            }
        }
    }

    [Fact]
    public void A_month_reads_back_from_its_EDTF_and_from_words()
    {
        for (var month = new DateOnly(1990, 1, 1); month.Year < 2050; month = month.AddMonths(1))
        {
            var edtf = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            string[] texts =
            [
                edtf,
                month.ToString("MMMM yyyy", British),
                month.ToString("MMM yyyy", British),
                month.ToString("MM/yyyy", CultureInfo.InvariantCulture),
            ];
            foreach (var text in texts)
            {
                var date = PartialDate.Read(text, PartialDateTests.Plan);
                (date.Edtf, date.From, date.To).ShouldBe((edtf, month, month.AddMonths(1).AddDays(-1)), text);
            }
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("2006")]
    [InlineData("2006-")]
    [InlineData("2006/07 ")]
    [InlineData("1.")]
    [InlineData("may ")]
    [InlineData("June ")]
    [InlineData("by end of ")]
    [InlineData("on ")]
    [InlineData("ongoing ")]
    [InlineData("ongoing                    ")]
    [InlineData("7, ")]
    [InlineData("1 and ")]
    [InlineData("June - ")]
    [InlineData("29 Feb ")]
    [InlineData("June 2006, ")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("'")]
    [InlineData("2006-01-01T1:")]
    public void A_hostile_line_ends(string unit)
    {
        var line = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
        Holds(line, PartialDateTests.Plan);
    }

    private static void Holds(string text, DateContext context)
    {
        var date = PartialDate.Read(text, context);
        date.Text.ShouldBe(text);
        Sound(date);
        foreach (var milestone in Milestone.ReadLine(text, context))
        {
            Sound(milestone.Date);
            milestone.Label.ShouldNotBe("");
        }

        if (Period.Find(text) is { } period)
            (period.From < period.To).ShouldBeTrue(text.Length < 200 ? text : "");
    }

    private static void Sound(PartialDate date)
    {
        if (date.From > date.To || (date.Edtf is null && (date.From ?? date.To) is not null) || (date.Edtf is not null && (date.From ?? date.To) is null))
            throw new ShouldAssertException(date.ToString());
    }
}
