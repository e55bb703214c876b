namespace LondonBoard.Dates;

/// <summary>Reads what begins with or consists of years: years, financial years, quarters, seasons, terms, "year 2".</summary>
internal static partial class YearDates
{
    private const int LongestSpan = 20;

    /// <summary>Reads one at the cursor; null, and the cursor stays, where there is none.</summary>
    public static DatePoint? Read(TokenCursor cursor, DateContext context, bool title)
    {
        var start = cursor.At;
        var point = YearFirst(cursor, title) ?? Season(cursor) ?? Quarter(cursor, context) ?? NamedYear(cursor, context, title);
        if (point is null)
            cursor.At = start;
        return point;
    }

    /// <summary>
    /// Takes the year behind a month, season or quarter: "2006", ", 2006", "of 2006", "'06", "06", "-06", "2006/07" (then
    /// <paramref name="financial"/>); null, and the cursor stays, where there is none.
    /// </summary>
    public static int? TakeYear(TokenCursor cursor, out bool financial)
    {
        var start = cursor.At;
        financial = false;
        cursor.TakeAny(["of", "fy"]);
        var comma = cursor.Take(",");
        if (!comma && cursor.GluedMark(0, "-/."))
            cursor.At++;
        cursor.Take("'");
        var number = cursor.Peek();
        var full = number.IsYear && !(comma && cursor.GluedMark(1, ":"));
        var two = number is { Kind: TokenKind.Number, Text.Length: 2 }
            && !comma
            && !DatePoints.IsTime(cursor)
            && !(number.Text[0] is '1' or '2' or '3' && IsDayOfNextMonth(cursor));
        if (!full && !two)
        {
            cursor.At = start;
            return null;
        }

        cursor.At++;
        var year = DatePoints.Century(number);
        if (cursor.GluedMark(0, "/-") && cursor.GluedNumber(1) && SpanEnd(year, cursor.Peek(1)) == year + 1 && !(cursor.GluedMark(2, "./-") && cursor.GluedNumber(3)))
        {
            financial = true;
            cursor.At += 2;
        }

        return year;
    }

    /// <summary>"2006", "2006/07", "2006-06" (ISO), "2023-2024", "2006 Q2", "2006 June".</summary>
    private static DatePoint? YearFirst(TokenCursor cursor, bool title)
    {
        var year = cursor.Peek();
        if (!year.IsYear || cursor.Peek(-1).Kind == TokenKind.Number)
            return null;
        if (cursor.GluedMark(1, "-/") && cursor.GluedNumber(2))
            return YearAndNumber(cursor, year.Value, title);
        if (cursor.GluedMark(1, ".,:") && cursor.GluedNumber(2))
            return null;
        var next = cursor.Peek(1);
        if (next.Kind == TokenKind.Number || (next is { Kind: TokenKind.Word, Glued: true } && next.Text != "q"))
            return null;
        var quarterAt = next.Is("-") ? 2 : 1;
        if (cursor.Peek(quarterAt).Is("q") && cursor.GluedNumber(quarterAt + 1) && cursor.Peek(quarterAt + 1) is { Text.Length: 1, Value: >= 1 and <= 4 } quarter)
        {
            cursor.At += quarterAt + 2;
            return new(new(Grain.Quarter, year.Value, quarter.Value));
        }

        if (next.Kind == TokenKind.Word
            && cursor.Peek(2).Kind != TokenKind.Number
            && DateWords.Months.TryGetValue(next.Text, out var month)
            && (next.Capital || !DateWords.IsDoubtful(next.Text)))
        {
            cursor.At += 2;
            return new(new(Grain.Month, year.Value, month));
        }

        cursor.At++;
        return Years(year.Value, year.Value);
    }

    private static DatePoint? YearAndNumber(TokenCursor cursor, int year, bool title)
    {
        var (mark, number) = (cursor.Peek(1), cursor.Peek(2));
        var interval = mark.Is("-") && cursor.GluedMark(3, "/") && cursor.Peek(4).IsYear;
        if ((!interval && cursor.GluedMark(3, "-/.") && cursor.GluedNumber(4)) || (number.Text.Length > 2 && !number.IsYear))
            return null;
        cursor.At += 3;
        var last = SpanEnd(year, number);
        var next = last == year + 1;
        if (number.IsYear)
            return next && mark.Is("/") ? Financial(year, last) : Years(year, last);

        // With a hyphen it is an ISO month first of all, unless it stands in a title.
        var iso = mark.Is("-") && !mark.LongDash && !title && number.Text.Length == 2;
        if (iso && number.Value is >= 1 and <= 12)
            return new(new(Grain.Month, year, number.Value));
        if (next)
            return Financial(year, last);
        if (iso && number.Value is >= 21 and <= 24)
            return new(new(Grain.Season, year, number.Value));
        if (!iso && last > year && last - year <= LongestSpan && (number.Value > 12 || mark.LongDash || title || number.Text.Length == 1))
            return Financial(year, last);
        return new(new(Grain.Month, year, number.Value));
    }

    /// <summary>"Spring 2006", "autumn term", "winter 2006/07".</summary>
    private static DatePoint? Season(TokenCursor cursor)
    {
        var word = cursor.Peek();
        var season = word.Kind == TokenKind.Word ? DateWords.Season(word.Text) : 0;
        if (season == 0)
            return null;
        cursor.At++;
        var term = season != 24 && cursor.Take("term");
        var year = TakeYear(cursor, out var financial);
        if (word.Text == "fall" && year is null)
            return null;
        year += financial && (season == 21 || (term && season == 22)) ? 1 : 0;
        return new(new(term ? Grain.Term : Grain.Season, year, season), Doubtful: year is null && !term);
    }

    /// <summary>"Q2", "Q1 2006/07", "quarter 3 of 2006", "first quarter".</summary>
    private static DatePoint? Quarter(TokenCursor cursor, DateContext context)
    {
        if (!TakeQuarter(cursor, out var quarter))
            return null;
        var named = cursor.Take("of", "the") | cursor.Take("financial", "year") | cursor.Take("of", "financial", "year");
        var year = TakeYear(cursor, out var financial);

        // A quarter without a year is one of the plan's own year.
        var ofApril = year is null ? context.Period is { From.Month: 4 } : financial || named;
        return new(new(Grain.Quarter, year, quarter, Financial: ofApril));
    }

    private static bool TakeQuarter(TokenCursor cursor, out int quarter)
    {
        var (first, second) = (cursor.Peek(), cursor.Peek(1));
        quarter = 0;
        if ((first.Is("q") && cursor.GluedNumber(1)) || first.Text is "quarter" or "qtr")
            quarter = second.Text.Length == 1 ? second.Value : 0;
        else if (second.Text is "quarter" or "qtr")
            quarter = first.Text switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "last" => 4, _ => 0 };
        else if (first is { Kind: TokenKind.Number, Text.Length: 1 } && second is { Glued: true, Text: "st" or "nd" or "rd" or "th" } && cursor.Peek(2).Text is "quarter" or "qtr")
            (quarter, cursor.At) = (first.Value, cursor.At + 1);

        if (quarter is < 1 or > 4)
            return false;
        cursor.At += 2;
        return true;
    }

    // In "7 June-10 July" the 10 is no year.
    private static bool IsDayOfNextMonth(TokenCursor cursor) =>
        cursor.Peek(1) is { Kind: TokenKind.Word } next && (DateWords.Months.ContainsKey(next.Text) || next.Text is "st" or "nd" or "rd" or "th");

    /// <summary>The last year of a span: "07", "7" or "2007" after 2006.</summary>
    private static int SpanEnd(int year, DateToken number) => number.Text.Length switch
    {
        1 => year - (year % 10) + number.Value is var same && same < year ? same + 10 : same,
        2 => year - (year % 100) + number.Value is var same && same < year ? same + 100 : same,
        _ => number.Value,
    };

    private static DatePoint Years(int first, int last) => first <= last ? DatePoint(Stretch.Years(first, last)) : new(new(Grain.Month, first, 0));

    private static DatePoint Financial(int first, int last) => DatePoint(Stretch.Financial(first, last));

    private static DatePoint DatePoint(Stretch stretch) => new(DatePart.Of(stretch));
}
