namespace LondonBoard.Reading.Minutes;

/// <summary>Cuts paragraphs into sentences, minding abbreviations and initials.</summary>
internal static class Sentences
{
    private const int LongestRoman = 5;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "cllr", "cllrs", "mr", "mrs", "ms", "dr", "prof", "rev", "st", "no", "nos", "e.g", "i.e", "vs", "inc", "ltd",
        "approx", "dept", "ref", "min", "fig", "p.m", "a.m", "hon", "c", "cf", "re", "vol",
    };

    /// <summary>The sentences in order, each as it stands in the text.</summary>
    public static List<string> Of(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?'))
                continue;
            var next = i + 1;
            while (next < text.Length && text[next] is '”' or '"' or '’' or ')')
                next++;
            if (next >= text.Length || !(char.IsWhiteSpace(text[next]) || IsGlued(text, i, next)) || IsAbbreviation(text, i))
                continue;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next < text.Length && char.IsLower(text[next]) && !IsLetter(text.AsSpan(next)))
                continue;
            sentences.Add(text[start..next].Trim());
            start = next;
            i = next - 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } last)
            sentences.Add(last);
        return sentences;
    }

    // "The lamp is out.The gate creaks": a blank that was lost.
    private static bool IsGlued(string text, int dot, int next) =>
        next == dot + 1 && text[dot] == '.' && dot > 3 && next + 2 < text.Length
        && char.IsUpper(text[next]) && char.IsLower(text[next + 1]) && text.AsSpan(dot - 3, 3).IndexOfAnyExceptInRange('a', 'z') < 0
        && text.AsSpan(next) is var rest && rest.IndexOf(' ') is > 0 and var end && rest[..end].IndexOfAny('.', '/', '@') < 0;

    // "… with the yard. d) A neighbour asked", "… with the yard. iii. A neighbour asked": letters that number what is said.
    private static bool IsLetter(ReadOnlySpan<char> words)
    {
        var roman = words.IndexOfAnyExcept("ivx");
        var shut = Math.Max(1, roman);
        if (shut > LongestRoman || words[Math.Min(shut, words.Length)..] is not [var sign, ' ', var first, ..])
            return false;
        return sign == ')' ? char.IsUpper(first) : sign == '.' && (char.IsUpper(first) || (roman > 0 && char.IsAsciiDigit(first)));
    }

    private static bool IsCount(string word) =>
        word.Length > 0 && (word.AsSpan().IndexOfAnyExcept("ivx") < 0 || (word.Length == 1 && char.IsAsciiLetterLower(word[0])));

    /// <summary>Whether what stands there is a dot that ends no sentence: "Mrs. Bell", "P. Bell", "no. 5".</summary>
    public static bool IsAbbreviation(string text, int dot)
    {
        if (text[dot] != '.')
            return false;
        if (dot + 1 < text.Length && text[dot + 1] == ')')
            return dot > 1 && text[dot - 2] == '.';
        var start = dot;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.') && dot - start < 8)
            start--;
        var word = text[start..dot];
        // "No. 5" goes on, "Ann said no." ends.
        if (word is "no" or "No" or "nos" or "Nos")
            return dot + 2 < text.Length && char.IsAsciiDigit(text[dot + 2]);
        // "… was let. ii. A lamp is out": the number is of what follows.
        if (start > 1 && text[start - 2] is '.' or '?' or '!' && IsCount(word))
            return true;
        return (word.Length == 1 && char.IsUpper(word[0]))
            || Abbreviations.Contains(word)
            || (word.Length >= 3 && word[1] == '.' && word.Length % 2 == 1);
    }
}
