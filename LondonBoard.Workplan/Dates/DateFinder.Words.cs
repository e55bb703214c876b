namespace LondonBoard.Dates;

/// <content>The words that stand before and behind a date: what bounds it, how sure it is, and what recurs.</content>
internal sealed partial class DateFinder
{
    private bool TakeModifier()
    {
        var word = cursor.Peek();
        if (cursor.Take("w", "/", "c") || cursor.Take("week", "commencing") || cursor.Take("week", "beginning") || cursor.Take("wc"))
            return Introduce(Bound.WeekFrom);
        if (cursor.Take("w", "/", "e") || cursor.Take("week", "ending"))
            return Introduce(Bound.WeekTo);
        if (cursor.Take("no", "later", "than") || cursor.Take("not", "later", "than") || cursor.Take("at", "the", "latest")
            || cursor.Take("up", "to") || cursor.TakeAny(DateWords.By))
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
}
