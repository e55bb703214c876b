namespace LondonBoard.Dates;

/// <summary>How fine a date is.</summary>
internal enum Grain
{
    /// <summary>A day of a month.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season, by its EDTF number.</summary>
    Season,

    /// <summary>A school term, by the EDTF number of its season.</summary>
    Term,

    /// <summary>A quarter of a calendar or financial year.</summary>
    Quarter,

    /// <summary>Years, or days counted from the reference: nothing of it is missing.</summary>
    Fixed,
}

/// <summary>A date of which the year may still be missing.</summary>
/// <param name="Grain">How fine.</param>
/// <param name="Year">The year; null where not written.</param>
/// <param name="Number">The month, the season's, term's or quarter's number.</param>
/// <param name="DayOfMonth">The day, for a day.</param>
/// <param name="Financial">For a quarter: whether the year begins in April.</param>
/// <param name="Whole">For <see cref="Grain.Fixed"/>: the days.</param>
internal readonly record struct DatePart(Grain Grain, int? Year, int Number = 0, int DayOfMonth = 0, bool Financial = false, Stretch Whole = default)
{
    /// <summary>Days that need nothing more.</summary>
    public static DatePart Of(Stretch whole) => new(Grain.Fixed, whole.From.Year, Whole: whole);

    /// <summary>Whether only the year is missing.</summary>
    public bool LacksYear => Year is null;

    /// <summary>The days it is in that year; null where there is no such day.</summary>
    public Stretch? In(int year)
    {
        if (Grain == Grain.Fixed)
            return Whole;
        if (year is < 1 or > Stretch.LastYear)
            return null;
        return Grain switch
        {
            Grain.Day => Number is >= 1 and <= 12 && DayOfMonth >= 1 && DayOfMonth <= DateTime.DaysInMonth(year, Number)
                ? Stretch.Day(new(year, Number, DayOfMonth))
                : null,
            Grain.Month => Number is >= 1 and <= 12 ? Stretch.Months(new(year, Number, 1), 1) : null,
            Grain.Season => Stretch.Season(year, Number),
            Grain.Term => Number switch
            {
                21 => Stretch.Months(new(year, 1, 1), 3),
                22 => Stretch.Months(new(year, 4, 1), 4),
                _ => Stretch.Months(new(year, 9, 1), 4),
            },
            _ => Stretch.Months(new DateOnly(year, Financial ? 4 : 1, 1).AddMonths(3 * (Number - 1)), 3),
        };
    }

    /// <summary>Its days in the year written; null where there are none or the year is missing.</summary>
    public Stretch? Written => Year is { } year ? In(year) : null;

    /// <summary>The last such days that begin no later than <paramref name="day"/>.</summary>
    public Stretch? UpTo(DateOnly day) => NotAfter(In(day.Year), day) ?? NotAfter(In(day.Year - 1), day) ?? EveryYear(day.Year, -1);

    /// <summary>The first such days that begin no earlier than <paramref name="day"/>.</summary>
    public Stretch? FromOn(DateOnly day) => NotBefore(In(day.Year), day) ?? NotBefore(In(day.Year + 1), day) ?? EveryYear(day.Year, 1);

    /// <summary>
    /// The days meant where no year is written: those that lie most within the plan's period, else those between three
    /// months before and nine months after the reference.
    /// </summary>
    public Stretch? Guess(DateContext context) => context.Period is { } period ? InPeriod(period) : FromOn(Earlier(context.Reference));

    private Stretch? InPeriod(Period period)
    {
        Stretch? best = null;
        var most = 0;
        var last = Math.Min(period.To.Year, period.From.Year + 20);
        for (var year = period.From.Year - 1; year <= last; year++)
        {
            if (In(year) is not { } here || here.DaysWithin(period) is var days && days <= most)
                continue;
            (best, most) = (here, days);
            if (here.From >= period.From && here.To <= period.To)
                break;
        }

        return best ?? FromOn(period.From);
    }

    private static DateOnly Earlier(DateOnly reference) => reference.Year > 1 ? reference.AddMonths(-3) : reference;

    private static Stretch? NotAfter(Stretch? here, DateOnly day) => here?.From <= day ? here : null;

    private static Stretch? NotBefore(Stretch? here, DateOnly day) => here?.From >= day ? here : null;

    // Only 29 February needs to look further than the next year.
    private Stretch? EveryYear(int year, int step)
    {
        if (Grain != Grain.Day || Number != 2 || DayOfMonth != 29)
            return null;
        for (var i = 0; i <= 8; i++)
        {
            if (In(year + (i * step)) is { } here && i > 0)
                return here;
        }

        return null;
    }
}
