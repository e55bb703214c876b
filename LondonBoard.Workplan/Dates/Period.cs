namespace LondonBoard.Dates;

/// <summary>The span a workplan is for.</summary>
/// <param name="Text">As written: "2006/07".</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public sealed record Period(string Text, DateOnly From, DateOnly To)
{
    private const int AYear = 360;
    private const int TwoMonths = 58;

    /// <summary>As EDTF months: <c>2006-04/2007-03</c>.</summary>
    public string Edtf => FormattableString.Invariant($"{From:yyyy-MM}/{To:yyyy-MM}");

    /// <summary>
    /// Finds a year or span in a title or heading; null where there is none. "2006/07" and "2006-7" run from April to March,
    /// "2024" and "2023-2024" are calendar years. A span of a year or more goes before a shorter one; a month or a day is no period.
    /// </summary>
    public static Period? Find(string text)
    {
        Period? shorter = null;
        foreach (var find in new DateFinder(text, default, title: true).All())
        {
            if (find.LacksYear || find.Bound != Bound.Within || find.Days(default) is not { } days)
                continue;
            var length = days.To.DayNumber - days.From.DayNumber;
            if (length < TwoMonths)
                continue;
            var period = new Period(text[find.PointStart..find.End], days.From, days.To);
            if (length >= AYear)
                return period;
            shorter ??= period;
        }

        return shorter;
    }
}
