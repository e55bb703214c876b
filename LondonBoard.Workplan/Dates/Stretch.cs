using static System.FormattableString;

namespace LondonBoard.Dates;

/// <summary>Which part of a stretch is meant.</summary>
internal enum Third
{
    /// <summary>All of it; "end of August" too, since its last day is what counts.</summary>
    Whole,

    /// <summary>"Beginning of", "early".</summary>
    First,

    /// <summary>"Mid".</summary>
    Middle,

    /// <summary>"Late".</summary>
    Last,
}

/// <summary>A stretch of whole days with the EDTF name (ISO 8601-2) of either end.</summary>
internal readonly record struct Stretch(DateOnly From, DateOnly To, string Start, string End)
{
    /// <summary>The latest year calculated with; beyond it a date is refused rather than overflowed.</summary>
    public const int LastYear = 9990;

    /// <summary>Its EDTF: one name, or two with a slash.</summary>
    public string Edtf => Start == End ? Start : $"{Start}/{End}";

    /// <summary>One day.</summary>
    public static Stretch Day(DateOnly day) => Days(day, day);

    /// <summary>From one day to another.</summary>
    public static Stretch Days(DateOnly from, DateOnly to) => new(from, to, Invariant($"{from:yyyy-MM-dd}"), Invariant($"{to:yyyy-MM-dd}"));

    /// <summary>Whole months from the one that holds <paramref name="first"/>.</summary>
    public static Stretch Months(DateOnly first, int count)
    {
        var from = new DateOnly(first.Year, first.Month, 1);
        var to = from.AddMonths(count).AddDays(-1);
        return new(from, to, Invariant($"{from:yyyy-MM}"), Invariant($"{to:yyyy-MM}"));
    }

    /// <summary>A season by its EDTF number, 21 spring to 24 winter; winter runs into the next year.</summary>
    public static Stretch Season(int year, int number) =>
        Months(new(year, 3 * (number - 20), 1), 3) with { Start = Invariant($"{year:0000}-{number}"), End = Invariant($"{year:0000}-{number}") };

    /// <summary>Whole calendar years.</summary>
    public static Stretch Years(int first, int last) => new(new(first, 1, 1), new(last, 12, 31), Invariant($"{first:0000}"), Invariant($"{last:0000}"));

    /// <summary>Financial years: from April of the first year to March of the last.</summary>
    public static Stretch Financial(int first, int last) => Months(new(first, 4, 1), 12 * (last - first));

    /// <summary>From the beginning of this one to the end of another; null where that would run backwards.</summary>
    public Stretch? Until(Stretch last) => last.To < From ? null : new(From, last.To, Start, last.End);

    /// <summary>How many days of it lie within a period.</summary>
    public int DaysWithin(Period period)
    {
        var from = Math.Max(From.DayNumber, period.From.DayNumber);
        var to = Math.Min(To.DayNumber, period.To.DayNumber);
        return Math.Max(0, to - from + 1);
    }

    /// <summary>A third of it: for a month the 1st to 10th, 11th to 20th, 21st to last; the EDTF name stays that of the whole.</summary>
    public Stretch Part(Third part)
    {
        var third = (To.DayNumber - From.DayNumber + 1) / 3;
        return third == 0 ? this : part switch
        {
            Third.First => this with { To = From.AddDays(third - 1 + Extra(third)) },
            Third.Middle => this with { From = From.AddDays(third + Extra(third)), To = From.AddDays((2 * third) - 1 + (2 * Extra(third))) },
            Third.Last => this with { From = From.AddDays((2 * third) + (2 * Extra(third))) },
            _ => this,
        };
    }

    /// <summary>With EDTF's <c>~</c> (about) or <c>?</c> (uncertain) on both names.</summary>
    public Stretch Qualified(char mark) => this with { Start = Start + mark, End = End + mark };

    // February's third is nine days, yet its first ten days are "the beginning" like any month's.
    private static int Extra(int third) => third == 9 ? 1 : 0;
}
