namespace LondonBoard.Dates;

/// <summary>Reads dates that are counted from the reference day: "next month", "in 18 months", "within 6 weeks".</summary>
internal static class RelativeDates
{
    private const int Most = 999;

    /// <summary>Reads one at the cursor; null, and the cursor stays, where there is none.</summary>
    public static DatePoint? Read(TokenCursor cursor, DateContext context)
    {
        var start = cursor.At;

        // Room for counting either way; nobody's plan lies outside.
        var stretch = context.Reference.Year is < 100 or > Stretch.LastYear - 1100 ? null
            : Named(cursor, context.Reference) ?? Counted(cursor, context.Reference);
        if (stretch is null)
            cursor.At = start;
        return stretch is { } days ? new(DatePart.Of(days)) : null;
    }

    private static Stretch? Named(TokenCursor cursor, DateOnly today)
    {
        if (cursor.Take("today"))
            return Stretch.Day(today);
        if (cursor.Take("tomorrow"))
            return Stretch.Day(today.AddDays(1));
        var step = cursor.Peek().Text switch { "this" or "current" => 0, "next" or "coming" => 1, "last" or "previous" => -1, _ => 2 };
        if (step == 2 || cursor.Peek().Kind != TokenKind.Word)
            return null;
        var month = new DateOnly(today.Year, today.Month, 1);
        var financial = today.Month < 4 ? today.Year - 1 : today.Year;
        cursor.At++;
        if (cursor.Take("financial", "year"))
            return Stretch.Financial(financial + step, financial + step + 1);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (7 * step));
        Stretch? named = cursor.Peek().Text switch
        {
            "week" => Stretch.Days(monday, monday.AddDays(6)),
            "month" => Stretch.Months(month.AddMonths(step), 1),
            "quarter" => Stretch.Months(month.AddMonths((3 * step) - ((today.Month - 1) % 3)), 3),
            "year" => Stretch.Years(today.Year + step, today.Year + step),
            _ => null,
        };
        cursor.At++;
        return named;
    }

    private static Stretch? Counted(TokenCursor cursor, DateOnly today)
    {
        var within = cursor.Take("within") || cursor.Take("over") || cursor.Take("in", "the", "next") || cursor.Take("during", "the", "next");
        if (within)
            cursor.TakeAny(["the"]);
        if (!within && !cursor.Take("in"))
            return null;
        cursor.TakeAny(["next"]);
        var token = cursor.Peek();
        var count = token.Kind == TokenKind.Word && DateWords.Counts.TryGetValue(token.Text, out var word) ? word : token.Value;
        if (count is < 1 or > Most)
            return null;
        cursor.At++;
        Stretch? there = cursor.Peek().Text switch
        {
            "day" or "days" => Stretch.Day(today.AddDays(count)),
            "fortnight" or "fortnights" => Stretch.Day(today.AddDays(14 * count)),
            "week" or "weeks" or "wks" => Stretch.Day(today.AddDays(7 * count)),
            "month" or "months" or "mths" => Month(today.AddMonths(count), within),
            "year" or "years" or "yrs" => Month(today.AddYears(count), within),
            _ => null,
        };
        if (there is not { } end)
            return null;
        cursor.At++;
        cursor.Take("'");
        cursor.Take("time");
        return within ? Stretch.Days(today, end.To) : end;
    }

    // "In 18 months" is about that month; "within 18 months" ends on the day.
    private static Stretch Month(DateOnly day, bool within) => within ? Stretch.Day(day) : Stretch.Months(day, 1);
}
