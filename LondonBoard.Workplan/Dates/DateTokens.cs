namespace LondonBoard.Dates;

/// <summary>What a token of a date's words is.</summary>
internal enum TokenKind
{
    /// <summary>A run of letters, in lower case.</summary>
    Word,

    /// <summary>A run of the digits 0 to 9.</summary>
    Number,

    /// <summary>One other sign; every dash is <c>-</c>, every apostrophe <c>'</c>.</summary>
    Mark,
}

/// <summary>A word, number or sign with its place in the text.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">The words in lower case, the digits, or the sign.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Glued">Whether no space stands between it and the token before.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="LongDash">Whether it is a dash that is no hyphen.</param>
internal readonly record struct DateToken(TokenKind Kind, string Text, int Start, int End, bool Glued, bool Capital = false, bool LongDash = false)
{
    /// <summary>What stands past the end: nothing matches it.</summary>
    public static readonly DateToken None = new(TokenKind.Mark, "", 0, 0, false);

    /// <summary>Whether it is this word or sign.</summary>
    public bool Is(string text) => Kind != TokenKind.Number && Text == text;

    /// <summary>The number's value; -1 where it is no number or one too long for a date.</summary>
    public int Value => Kind == TokenKind.Number && Text.Length <= 4 ? int.Parse(Text, System.Globalization.CultureInfo.InvariantCulture) : -1;

    /// <summary>A year written in full, 1900 to 2099.</summary>
    public bool IsYear => Text.Length == 4 && Value is >= 1900 and <= 2099;
}

/// <summary>Cuts text into tokens in one pass.</summary>
internal static class DateTokens
{
    /// <summary>The tokens of a text, in order.</summary>
    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>();
        var glued = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                glued = false;
                i++;
                continue;
            }

            var start = i;
            if (char.IsLetter(c))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                tokens.Add(new(TokenKind.Word, text[start..i].ToLowerInvariant(), start, i, glued, char.IsUpper(c)));
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                tokens.Add(new(TokenKind.Number, text[start..i], start, i, glued));
            }
            else
            {
                i++;
                var plain = Plain(c);
                tokens.Add(new(TokenKind.Mark, plain, start, i, glued, LongDash: plain == "-" && c != '-'));
            }

            glued = true;
        }

        return tokens;
    }

    private static string Plain(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => "-",
        '\u2018' or '\u2019' or '\u02BC' or '`' => "'",
        _ => c.ToString(),
    };
}
