using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Minutes whose line breaks were lost on the way: items and lettered points that run on in one paragraph become lines
/// of their own where their numbers count on.
/// </summary>
internal static partial class RunOn
{
    private const int Fewest = 3;
    private const int LongestTitle = 110;

    /// <summary>The same pieces, what runs on divided.</summary>
    public static List<object> Divide(List<object> pieces)
    {
        var numbered = pieces.OfType<MinuteLine>().Count(l => l.Number is { } n && n.Contains('/', StringComparison.Ordinal)) >= Fewest;
        var divided = new List<object>(pieces.Count);
        var last = -1;
        foreach (var piece in pieces)
        {
            if (piece is not MinuteLine { Cells.Count: <= 1 } line)
            {
                divided.Add(piece);
                continue;
            }

            foreach (var item in numbered ? Cut(line, Reference(), n => Follows(n, ref last)) : [line])
            {
                var letter = item.Number is ['a'] ? 'a' : 'z';
                divided.AddRange(letter == 'a' ? Cut(item, Letter(), n => n[0] == letter + 1 && ++letter > 0) : [item]);
            }
        }

        return divided;
    }

    /// <summary>
    /// The title that a run-on item begins with: "Declarations of interest No declarations were made" ends before the
    /// subject of its first sentence. Null where that cannot be told.
    /// </summary>
    public static string? Title(string text)
    {
        if (Predicate().Match(text[..Math.Min(text.Length, LongestTitle)]) is not { Success: true } verb)
            return null;
        var at = verb.Index;
        var words = text[..at].Split(' ');
        var subject = words.Length - 1;
        while (subject > 0 && !char.IsUpper(words[subject].FirstOrDefault()))
            subject--;
        for (var back = subject; back > 0 && char.IsUpper(words[back].FirstOrDefault()); back--)
        {
            if (words[back] is "The" or "A" or "An" or "No" or "It" or "There" or "All" or "This" || NameWords.IsTitle(words[back]))
                subject = back;
        }

        return subject > 0 ? string.Join(' ', words[..subject]) : null;
    }

    private static IEnumerable<MinuteLine> Cut(MinuteLine line, Regex mark, Func<string, bool> counts)
    {
        if (line.Number is { } own)
            counts(own);
        var start = 0;
        var first = true;
        foreach (Match match in mark.Matches(line.Text))
        {
            if (!counts(match.Groups["n"].Value))
                continue;
            yield return Part(line, start, match.Index, first);
            (start, first) = (match.Groups["n"].Index - match.Groups["open"].Length, false);
        }

        yield return first ? line : Part(line, start, line.Text.Length, false);
    }

    private static MinuteLine Part(MinuteLine line, int from, int to, bool first) =>
        first ? line with { Text = line.Text[from..to].TrimEnd() } : LineMaker.Make(line.Row, line.Text[from..to].TrimEnd()) with { Apart = true, Indent = line.Indent };

    private static bool Follows(string number, ref int last)
    {
        if (!int.TryParse(number.AsSpan(0, Math.Max(0, number.IndexOf('/'))), out var count) || (last >= 0 && count != last + 1))
            return false;
        last = count;
        return true;
    }

    [GeneratedRegex(@" (?<open>)(?<n>\d{1,3}/\d{2,4}) +[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@" (?<open>\(?)(?<n>[b-z])\) ?[A-Z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    [GeneratedRegex(@" (was|were|had|has|have|is|are|said|gave|took|[a-z]{3,}ed)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Predicate();
}
