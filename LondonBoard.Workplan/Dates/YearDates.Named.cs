namespace LondonBoard.Dates;

/// <content>Years that are named and not counted: financial and academic years, those of the plan.</content>
internal static partial class YearDates
{
    /// <summary>"FY 2024-25", "financial year 2006/07", "academic year 2006/07", "year 2", "year end".</summary>
    private static DatePoint? NamedYear(TokenCursor cursor, DateContext context, bool title)
    {
        if (title && TwoDigitYears(cursor) is { } bare)
            return bare;
        var academic = cursor.Take("academic", "year") || cursor.Take("school", "year");
        if (academic || cursor.Take("fy") || cursor.Take("financial", "year") || cursor.Take("fiscal", "year"))
        {
            if (cursor.Peek() is { Kind: TokenKind.Number } number && TakeYear(cursor, out var financial) is { } year && (financial || number.IsYear))
                return !financial ? Years(year, year) : DatePoint(academic ? Stretch.Months(new(year, 9, 1), 12) : Stretch.Financial(year, year + 1));
            return academic ? null : OfThePlan(context, financial: true);
        }

        if (cursor.Take("year", "end") || cursor.Take("year", "-", "end"))
            return OfThePlan(context, financial: false) is { } whole ? DatePoint(Stretch.Months(whole.Part.Whole.To, 1)) : null;
        if (cursor.Peek(-1).Text is "of" or "the" && cursor.Peek(-2).Text is "end" or "of" or "middle" && cursor.Take("year"))
            return OfThePlan(context, financial: false);
        return YearOfPlan(cursor, context);
    }

    /// <summary>"Year 2" of the plan, which needs to have a period.</summary>
    private static DatePoint? YearOfPlan(TokenCursor cursor, DateContext context)
    {
        if (context.Period is not { } period || cursor.Peek().Text is not ("year" or "years" or "yr"))
            return null;
        var word = cursor.Peek(1);
        var number = word.Kind == TokenKind.Word && word.Text is not ("a" or "an" or "last") && DateWords.Counts.TryGetValue(word.Text, out var count) ? count : word.Value;
        if (number is < 1 or > LongestSpan || period.From.Year + number > Stretch.LastYear || word.Text.Length == 4 && word.Kind == TokenKind.Number)
            return null;
        cursor.At += 2;
        return DatePoint(Stretch.Months(period.From.AddYears(number - 1), 12));
    }

    private static DatePoint? TwoDigitYears(TokenCursor cursor)
    {
        var (a, b) = (cursor.Peek(), cursor.Peek(2));
        if (a is not { Kind: TokenKind.Number, Text.Length: 2 } || !cursor.GluedMark(1, "/") || !cursor.GluedNumber(2) || b.Text.Length != 2
            || b.Value != a.Value + 1 || (cursor.GluedMark(3, "./-") && cursor.GluedNumber(4)))
            return null;
        cursor.At += 3;
        return Financial(DatePoints.Century(a), DatePoints.Century(a) + 1);
    }

    // The year a plan is for; without a plan, the one the reference lies in.
    private static DatePoint? OfThePlan(DateContext context, bool financial)
    {
        if (context.Period is { } period && period.To.Year <= Stretch.LastYear && period.To.DayNumber - period.From.DayNumber is >= 0 and < 370)
            return DatePoint(Stretch.Months(period.From, ((period.To.Year - period.From.Year) * 12) + period.To.Month - period.From.Month + 1));
        var day = context.Reference;
        if (day.Year is < 2 or >= Stretch.LastYear)
            return null;
        var first = day.Month < 4 ? day.Year - 1 : day.Year;
        return financial ? Financial(first, first + 1) : Years(day.Year, day.Year);
    }
}
