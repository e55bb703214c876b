namespace LondonBoard.Dates;

/// <summary>Finds dates among words: what introduces them, ranges, and what follows them.</summary>
internal sealed partial class DateFinder(string text, DateContext context, bool title = false)
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

    // "May", "Draft May" and "Jan, Apr" are dates; "may review" and "March on" are not.
    private bool StandsAlone(int begin, int pointStart)
    {
        var next = cursor.Peek();
        if (begin == 0 && cursor.AtEnd)
            return true;
        return char.IsUpper(text[pointStart]) && (cursor.AtEnd || next.Text is "," or ";" or "/" or ":" or "(" or ")" or "-" or "|" or "&" or ".");
    }
}
