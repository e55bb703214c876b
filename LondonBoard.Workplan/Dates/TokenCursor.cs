namespace LondonBoard.Dates;

/// <summary>A place among tokens; reading looks a bounded way ahead, so that any text is read in linear time.</summary>
internal sealed class TokenCursor(List<DateToken> tokens)
{
    /// <summary>The index of the next token.</summary>
    public int At { get; set; }

    /// <summary>Whether no token is left.</summary>
    public bool AtEnd => At >= tokens.Count;

    /// <summary>The token so many places ahead (or behind), or <see cref="DateToken.None"/>.</summary>
    public DateToken Peek(int ahead = 0) => At + ahead >= 0 && At + ahead < tokens.Count ? tokens[At + ahead] : DateToken.None;

    /// <summary>Takes these words and signs if they come next, in this order.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Peek(i).Is(words[i]))
                return false;
        }

        At += words.Length;
        return true;
    }

    /// <summary>Takes the next token if it is one of these words.</summary>
    public bool TakeAny(ICollection<string> words)
    {
        if (Peek().Kind != TokenKind.Word || !words.Contains(Peek().Text))
            return false;
        At++;
        return true;
    }

    /// <summary>Takes "st", "nd", "rd" or "th" that hangs on the number before.</summary>
    public bool TakeOrdinal()
    {
        if (!Peek().Glued || Peek().Text is not ("st" or "nd" or "rd" or "th"))
            return false;
        At++;
        return true;
    }

    /// <summary>Whether a number comes next that hangs on the token before.</summary>
    public bool GluedNumber(int ahead) => Peek(ahead) is { Kind: TokenKind.Number, Glued: true };

    /// <summary>Whether one of these signs comes next, with nothing but it between two tokens.</summary>
    public bool GluedMark(int ahead, string marks) =>
        Peek(ahead) is { Kind: TokenKind.Mark, Glued: true } mark && mark.Text.Length == 1 && marks.Contains(mark.Text[0]) && Peek(ahead + 1).Glued;
}
