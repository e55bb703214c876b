namespace LondonBoard.Dates;

/// <content>Two dates that are the ends of one stretch.</content>
internal sealed partial class DateFinder
{
    /// <summary>The end of a range behind its beginning; null, and the cursor stays, where there is none.</summary>
    private DateEnd? TakeRange(DateEnd start, int pointAt, bool doubtful)
    {
        var at = cursor.At;
        if (cursor.Take("/", ".", ".") || cursor.Take("onwards") || cursor.Take("onward") || (bound == Bound.From && cursor.Take("on")))
        {
            bound = Bound.From;
            return null;
        }

        // An ISO interval has a slash between its days; otherwise a slash stands between two single days.
        var iso = pointAt + 4 < text.Length && text[pointAt + 4] == '-';
        var sign = iso && cursor.Peek().Is("/") ? "-" : cursor.Peek().Text;
        var kept = (bound, third, about, introduced);
        if (cursor.Take("-") | cursor.TakeAny(["to", "until", "till", "through"]) || cursor.Take("/") || cursor.Take("&") || cursor.TakeAny(["and", "or"]))
        {
            (third, introduced) = (Third.Whole, false);
            var point = TakePoint(out _);
            var end = point is { } found ? new DateEnd(found.Part, third, about) : default;
            (bound, third, about, introduced) = kept;
            if (point is { } last && last.Last is null && Joins(sign, start, end, doubtful || last.Doubtful))
                return end;
        }

        cursor.At = at;
        return null;
    }

    private bool Joins(string sign, DateEnd start, DateEnd end, bool doubtful)
    {
        var days = new DateFind { Start = 0, End = 0, First = start, Last = end }.Days(context);
        if (days is not { } range)
            return false;
        if (sign == "/" && start.Part.Grain == Grain.Day)
            return false;
        var apart = sign is "&" or "and" or "or" || (sign == "/" && !start.Part.LacksYear && !end.Part.LacksYear);
        if (!apart || between)
            return true;
        if (doubtful && !introduced)
            return false;

        // "June and July" is one stretch, "June and September" are two dates.
        var first = start.Part.LacksYear ? start.Part.In(range.From.Year) : start.Part.Written;
        var last = end.Part.LacksYear ? end.Part.In(range.To.Year) : end.Part.Written;
        return first is { } a && last is { } b && a.To.AddDays(1) == b.From;
    }
}
