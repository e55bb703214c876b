namespace LondonBoard.Dates;

/// <summary>One date as written.</summary>
/// <param name="Part">What it is; a day or month that does not exist is kept, so that "31 June" is not read as June.</param>
/// <param name="Last">The last day of "7-8 June".</param>
/// <param name="Doubtful">Whether the word could mean something else ("may", "march").</param>
internal readonly record struct DatePoint(DatePart Part, DatePart? Last = null, bool Doubtful = false);

/// <summary>Reads one date, without anything before or behind it, in the British order of day and month.</summary>
internal static class DatePoints
{
    /// <summary>Reads the date that begins at the cursor and moves behind it; null, and the cursor stays, where there is none.</summary>
    public static DatePoint? Read(TokenCursor cursor, DateContext context, bool title)
    {
        var start = cursor.At;
        if (cursor.TakeAny(DateWords.Weekdays) && !cursor.Take(","))
            cursor.Take(".");
        var afterWeekday = cursor.At > start;
        var point = Numeric(cursor) ?? DayFirst(cursor) ?? MonthFirst(cursor, context);
        if (point is null && !afterWeekday)
        {
            point = YearDates.Read(cursor, context, title) ?? (title ? null : RelativeDates.Read(cursor, context));
        }

        if (point is null || (afterWeekday && point.Value.Part.Grain != Grain.Day))
        {
            cursor.At = start;
            return null;
        }

        return point;
    }

    /// <summary>"19.4.06", "19/07/2006", "2006-06-19", and "6/2006".</summary>
    private static DatePoint? Numeric(TokenCursor cursor)
    {
        if (cursor.Peek().Kind != TokenKind.Number || !cursor.GluedMark(1, "./-") || !cursor.GluedNumber(2))
            return null;
        var (a, b, mark) = (cursor.Peek(), cursor.Peek(2), cursor.Peek(1).Text);
        if (!cursor.GluedMark(3, mark) || !cursor.GluedNumber(4))
        {
            if (a.Text.Length > 2 || a.Value is < 1 or > 12 || !b.IsYear || (cursor.GluedMark(3, "./-") && cursor.GluedNumber(4)))
                return null;
            cursor.At += 3;
            return new(new(Grain.Month, b.Value, a.Value));
        }

        var c = cursor.Peek(4);
        var yearFirst = a.IsYear && b.Text.Length <= 2 && c.Text.Length <= 2;
        var yearLast = a.Text.Length <= 2 && b.Text.Length <= 2 && (c.IsYear || c.Text.Length == 2);
        if ((!yearFirst && !yearLast) || (cursor.GluedMark(5, mark) && cursor.GluedNumber(6)))
            return null;
        cursor.At += 5;
        if (yearFirst)
        {
            SkipTime(cursor);
            return new(new(Grain.Day, a.Value, b.Value, c.Value));
        }

        // Month first only where it cannot be day first.
        var (day, month) = b.Value > 12 && a.Value <= 12 ? (b.Value, a.Value) : (a.Value, b.Value);
        return new(new(Grain.Day, Century(c), month, day));
    }

    /// <summary>"19 July 2006", "12th of October", "7-8 June 2006", "19-Jul-06".</summary>
    private static DatePoint? DayFirst(TokenCursor cursor)
    {
        if (!IsDayNumber(cursor.Peek()))
            return null;
        var start = cursor.At;
        var days = new List<int>(2) { cursor.Peek().Value };
        cursor.At++;
        var ordinal = cursor.TakeOrdinal();
        var afterFirst = cursor.At;
        var joint = "";
        while (days.Count < 8 && TakeDayJoint(cursor, out var sign) && IsDayNumber(cursor.Peek()))
        {
            joint = sign;
            days.Add(cursor.Peek().Value);
            cursor.At++;
            ordinal |= cursor.TakeOrdinal();
        }

        cursor.Take("of");
        if (cursor.GluedMark(0, "-./"))
            cursor.At++;
        var word = cursor.Peek();
        if (joint == "," || !TakeMonth(cursor, out var month))
        {
            cursor.At = start;
            return null;
        }

        var year = YearDates.TakeYear(cursor, out var financial);
        var verb = word.Text is "may" or "march" && !word.Capital && !ordinal;
        if (year is null && (verb || days.Exists(d => d is < 1 or > 31)))
        {
            cursor.At = start;
            return null;
        }

        year += financial && month < 4 ? 1 : 0;
        var first = new DatePart(Grain.Day, year, month, days[0]);
        if (days.Count == 1)
            return new(first);
        if (joint == "-" || (days.Count == 2 && days[1] == days[0] + 1))
            return new(first, first with { DayOfMonth = days[^1] });
        cursor.At = afterFirst;
        return new(first);
    }

    /// <summary>"July 2006", "January 07", "Dec '06", "June 19, 2006", "July".</summary>
    private static DatePoint? MonthFirst(TokenCursor cursor, DateContext context)
    {
        var word = cursor.Peek();
        if (!TakeMonth(cursor, out var month))
            return null;
        if (TakeDayAfterMonth(cursor, context, out var day))
            return new(new(Grain.Day, YearDates.TakeYear(cursor, out _), month, day));
        var year = YearDates.TakeYear(cursor, out var financial);
        year += financial && month < 4 ? 1 : 0;
        return new(new(Grain.Month, year, month), Doubtful: year is null && DateWords.IsDoubtful(word.Text));
    }

    // "June 12" is a day, unless 2012 is about when the plan is; "January 07" is a year.
    private static bool TakeDayAfterMonth(TokenCursor cursor, DateContext context, out int day)
    {
        var number = cursor.Peek();
        day = number.Value;
        if (!IsDayNumber(number) || number.Glued || day is < 1 or > 31 || IsTime(cursor))
            return false;
        var start = cursor.At++;
        var ordinal = cursor.TakeOrdinal();
        var fullYear = cursor.Peek().IsYear || (cursor.Peek().Is(",") && cursor.Peek(1).IsYear);
        if (ordinal || fullYear || number.Text.Length == 1)
            return true;
        var (from, to) = context.Period is { } period
            ? (period.From.Year - 1, period.To.Year + 1)
            : (context.Reference.Year - 3, context.Reference.Year + 3);
        if (number.Text[0] != '0' && (2000 + day < from || 2000 + day > to))
            return true;
        cursor.At = start;
        return false;
    }

    private static bool TakeMonth(TokenCursor cursor, out int month)
    {
        month = 0;
        if (cursor.Peek().Kind != TokenKind.Word || !DateWords.Months.TryGetValue(cursor.Peek().Text, out month))
            return false;
        cursor.At++;
        if (cursor.Peek(-1).Text.Length <= 4 && cursor.Peek() is { Glued: true, Text: "." })
            cursor.At++;
        return true;
    }

    private static bool TakeDayJoint(TokenCursor cursor, out string sign)
    {
        sign = cursor.Peek().Text switch
        {
            "-" or "to" => "-",
            "&" or "and" or "/" => "&",
            "," => ",",
            _ => "",
        };
        if (sign.Length == 0 || cursor.Peek(1).Kind != TokenKind.Number)
            return false;
        cursor.At++;
        return true;
    }

    /// <summary>Whether the number at the cursor is a time of day: "2pm", "10:30", "10.30am".</summary>
    internal static bool IsTime(TokenCursor cursor) =>
        cursor.Peek(1).Text is "am" or "pm" or "noon" || (cursor.GluedMark(1, ":.") && cursor.GluedNumber(2));

    /// <summary>Two digits as a year: 00 to 49 are of this century.</summary>
    internal static int Century(DateToken number) =>
        number.Text.Length > 2 ? number.Value : number.Value < 50 ? 2000 + number.Value : 1900 + number.Value;

    private static bool IsDayNumber(DateToken token) => token is { Kind: TokenKind.Number, Text.Length: <= 2 };

    // A spreadsheet's date brings its midnight along: 2006-06-19T00:00:00Z.
    private static void SkipTime(TokenCursor cursor)
    {
        var time = cursor.Peek() is { Glued: true, Text: "t" } && cursor.GluedNumber(1) ? 1 : 0;
        if (cursor.Peek(time).Kind != TokenKind.Number || !cursor.GluedMark(time + 1, ":"))
            return;
        cursor.At += time + 1;
        for (var i = 0; i < 8 && cursor.Peek() is { Glued: true } next && (next.Kind == TokenKind.Number || next.Text is ":" or "." or "z"); i++)
            cursor.At++;
    }
}
