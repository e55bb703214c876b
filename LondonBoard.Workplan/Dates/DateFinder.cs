namespace LondonBoard.Dates;

/// <summary>Finds dates among words: what introduces them, ranges, and what follows them.</summary>
internal sealed class DateFinder(string text, DateContext context, bool title = false)
{
    private const int MostModifiers = 6;

    private readonly TokenCursor cursor = new(DateTokens.Of(text));

    private Bound bound;
    private Third third;
    private bool about;
    private bool between;
    private bool introduced;

    /// <summary>All dates of the text, in order.</summary>
    public List<DateFind> All()
    {
        var finds = new List<DateFind>();
        while (!cursor.AtEnd)
        {
            var start = cursor.At;
            if (CanBegin() && Find() is { } find)
                finds.Add(find);
            else
                cursor.At = start + 1;
        }

        return finds;
    }

    // A number inside a longer one, a sum or a name is no date.
    private bool CanBegin()
    {
        var (before, token) = (cursor.Peek(-1), cursor.Peek());
        if (!IsDateWord(token))
            return false;
        if (!token.Glued || before.Start == before.End)
            return true;
        return token.Kind switch
        {
            TokenKind.Number => before.Kind == TokenKind.Mark && !"./-,:£$€#@_+=".Contains(before.Text[0]),
            TokenKind.Word => before.Kind != TokenKind.Number && before.Text is not ("'" or "@" or "_" or "#" or "-"),
            _ => true,
        };
    }

    private static bool IsDateWord(DateToken token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => DateWords.Openers.Contains(token.Text) || DateWords.Introductions.Contains(token.Text),
        _ => token.Text is "." or "~",
    };

    private DateFind? Find()
    {
        var (begin, first) = (cursor.At, cursor.Peek());
        (bound, third, about, between, introduced) = (Bound.Within, Third.Whole, false, false, false);
        var ongoing = TakeOngoing();
        var afterOngoing = cursor.At;
        if (ongoing && !cursor.Take("-"))
            cursor.Take("(");
        if (cursor.Take(".", ".", "/"))
            bound = Bound.By;
        var pointAt = 0;
        if (TakePoint(out pointAt) is not { } point)
        {
            cursor.At = afterOngoing;
            return ongoing ? new DateFind { Start = first.Start, End = cursor.Peek(-1).End, Ongoing = true } : null;
        }

        var start = new DateEnd(point.Part, third, about);
        DateEnd? last = point.Last is { } lastDay ? start with { Part = lastDay } : TakeRange(start, pointAt, point.Doubtful);
        if (point.Doubtful && last is null && !introduced && !ongoing && !StandsAlone(begin, pointAt))
            return null;
        if (last is not null && bound is Bound.From or Bound.After)
            bound = Bound.Within;
        var unsure = TakeSuffix();
        var closing = cursor.At;
        if (!ongoing)
        {
            if (!cursor.Take("-") && !cursor.Take("("))
                cursor.Take(",");
            ongoing = TakeOngoing() && (cursor.AtEnd || cursor.Peek().Kind == TokenKind.Mark);
            if (!ongoing)
                cursor.At = closing;
        }

        return new DateFind
        {
            Start = first.Start,
            End = cursor.Peek(-1).End,
            PointStart = pointAt,
            First = start,
            Last = last,
            Bound = bound,
            Ongoing = ongoing,
            Unsure = unsure,
        };
    }

    private DatePoint? TakePoint(out int start)
    {
        for (var i = 0; i < MostModifiers; i++)
        {
            start = cursor.Peek().Start;
            var opens = cursor.Peek().Kind == TokenKind.Number || DateWords.Openers.Contains(cursor.Peek().Text);
            if (opens && DatePoints.Read(cursor, context, title) is { } point)
            {
                about |= cursor.Peek().Glued && cursor.Take("~");
                return point;
            }

            if (!TakeModifier())
                return null;
        }

        start = 0;
        return null;
    }

    private bool TakeModifier()
    {
        var word = cursor.Peek();
        if (cursor.Take("w", "/", "c") || cursor.Take("week", "commencing") || cursor.Take("week", "beginning") || cursor.Take("wc"))
            return Introduce(Bound.WeekFrom);
        if (cursor.Take("w", "/", "e") || cursor.Take("week", "ending"))
            return Introduce(Bound.WeekTo);
        if (cursor.Take("no", "later", "than") || cursor.Take("not", "later", "than") || cursor.Take("at", "the", "latest") || cursor.Take("up", "to") || cursor.TakeAny(DateWords.By))
            return Introduce(Bound.By, colon: true);
        if (cursor.Take("before") || cursor.Take("prior", "to"))
            return Introduce(Bound.Before);
        if (cursor.Take("as", "of") || cursor.TakeAny(DateWords.From))
            return Introduce(Bound.From);
        if (cursor.Take("after"))
            return Introduce(Bound.After);
        if (cursor.Take("between"))
            return between = introduced = true;
        if (cursor.Take("to"))
        {
            bound = Bound.By;
            return true;
        }

        if (word.Kind == TokenKind.Word && DateWords.Parts.TryGetValue(word.Text, out var part))
        {
            (third, introduced) = (part, true);
            cursor.At++;
            if (!cursor.Take("-") && !cursor.Take("."))
                cursor.Take("of");
            return true;
        }

        if (cursor.Take("~") || cursor.TakeAny(DateWords.About))
        {
            if (!cursor.Take("."))
                cursor.Take("-");
            return about = introduced = true;
        }

        introduced |= word.Text is "in" or "during";
        return cursor.TakeAny(DateWords.Lead);
    }

    private bool Introduce(Bound how, bool colon = false)
    {
        (bound, introduced) = (how, true);
        if (colon)
            cursor.Take(":");
        return true;
    }

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

    private bool TakeSuffix()
    {
        if (cursor.Take("at", "the", "latest") || cursor.Take("latest"))
            bound = Bound.By;
        var at = cursor.At;
        if (cursor.Take("?"))
            return true;
        var bracket = cursor.Take("(");
        if (cursor.Take("?") || cursor.TakeAny(DateWords.Unsure))
        {
            if (bracket)
                cursor.Take(")");
            return true;
        }

        cursor.At = at;
        return false;
    }

    private bool TakeOngoing()
    {
        if (cursor.TakeAny(DateWords.Ongoing) || cursor.Take("on", "going") || cursor.Take("on", "-", "going"))
            return true;
        var dash = cursor.Peek(1).Is("-") ? 1 : 0;
        if ((cursor.Peek().Value is >= 1 and <= 12 || cursor.Peek().Is("bi")) && cursor.Peek(dash + 1).Text is "monthly" or "weekly" or "yearly")
            return Skip(dash + 2);
        var times = cursor.Peek(1).Is("times") ? 1 : 0;
        if ((times == 1 || cursor.Peek().Text is "once" or "twice") && cursor.Peek(times + 1).Text is "a" or "per" or "each" or "every"
            && cursor.Peek(times + 2).Text is "week" or "month" or "quarter" or "term" or "year")
            return Skip(times + 3);
        if (cursor.Peek().Text is not ("every" or "each") || cursor.Peek(1).Text is not ("day" or "week" or "month" or "quarter" or "term" or "year" or "meeting"))
            return false;
        return Skip(2);
    }

    private bool Skip(int tokens)
    {
        cursor.At += tokens;
        return true;
    }

    // "May", "Draft May" and "Jan, Apr" are dates; "may review" and "March on" are not.
    private bool StandsAlone(int begin, int pointStart)
    {
        var next = cursor.Peek();
        if (begin == 0 && cursor.AtEnd)
            return true;
        return char.IsUpper(text[pointStart]) && (cursor.AtEnd || next.Text is "," or ";" or "/" or ":" or "(" or ")" or "-" or "|" or "&" or ".");
    }
}
