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
    private const int LongestPlain = 500;

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

            var count = 0;
            foreach (var item in numbered ? Cut(line, Reference(), n => Follows(n, ref last)) : line.Number is null && CountsOn(line.Text) ? Cut(line, Ordinal(), n => n == $"{count + 1}" && ++count > 0).SelectMany(Labelled) : [line])
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
        var head = text[..Math.Min(text.Length, LongestTitle)];
        if (Plain(head) is { } plain)
            return plain;
        if (Sentence().IsMatch(head))
            return null;
        foreach (Match verb in Predicate().Matches(head))
        {
            var words = head[..verb.Index].Split(' ');
            var subject = words.Length - 1;
            while (subject > 0 && !char.IsUpper(words[subject].FirstOrDefault()))
                subject--;
            for (var back = subject; back > 0 && char.IsUpper(words[back].FirstOrDefault()); back--)
            {
                if (words[back].Length == 1 || NameWords.IsTitle(words[back]))
                    subject = back;
            }

            if (subject > 0)
                return string.Join(' ', words[..subject]);
        }

        return null;
    }

    /// <summary>The same where capitals, or the word that a sentence begins with, plainly end the title; what is not numbered needs that.</summary>
    public static string? Plain(string text)
    {
        var head = text[..Math.Min(text.Length, LongestTitle)];
        return Shouted().Match(head) is { Success: true } shouted && shouted.Groups["title"].Value.Split(' ').Any(w => w.Count(char.IsUpper) > 3) ? shouted.Groups["title"].Value
            : head.Length > 3 && char.IsUpper(head[0]) && !Sentence().IsMatch(head) && Beginning().Match(head) is { Success: true, Index: > 3 } begun ? head[..begun.Index]
            : null;
    }

    [GeneratedRegex(@"^(The|A|An|It|There|No|All|This|These|We|They|In|On|At|As|After|Following)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    // "ANNUAL REPORT Mr Munro presented …"
    [GeneratedRegex(@"^(?<title>(\p{Lu}[\p{Lu}\d’'&,/-]*|\d{2,4}|&|–|-)( (\p{Lu}[\p{Lu}\d’'&,/-]+|\d{2,4}|&|–|-))*) (?=(An?|\p{Lu}\p{Ll}+) )", RegexOptions.CultureInvariant)]
    private static partial Regex Shouted();

    // Words that begin a sentence and no title goes on with; initials with a verb.
    [GeneratedRegex(@"(?<=[\p{Ll}\d’')]) (?=(The|A|An|It|There|Upon|No|All|This|These|We|They|Following|After|Discussion took|Mr|Mrs|Ms|Miss|Dr|Cllr|Cllrs|Councillor) \p{L}|[a-z]\) \p{Lu}|\p{Lu}{2,4} (reported|said|confirmed|noted|explained|advised|asked|gave|presented|agreed|updated|will|to) )", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

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

    // A whole paper in one paragraph: "… 1. WELCOME … 2. MINUTES … 3. REPORT …".
    private static bool CountsOn(string text)
    {
        var count = 0;
        if (text.Length > LongestPlain)
        {
            foreach (Match match in Ordinal().Matches(text))
                count += match.Groups["n"].Value == $"{count + 1}" ? 1 : 0;
        }

        return count >= Fewest;
    }

    // The head of such a paper: who was there stands behind its label somewhere in the title.
    private static IEnumerable<MinuteLine> Labelled(MinuteLine line)
    {
        var start = 0;
        foreach (Match label in line.Number is null ? People().Matches(line.Text) : Enumerable.Empty<Match>())
        {
            yield return Part(line, start, label.Index, start == 0);
            start = label.Index + 1;
        }

        yield return start == 0 ? line : Part(line, start, line.Text.Length, false);
    }

    [GeneratedRegex(@" (?<open>)(?<n>\d{1,2})\. ?\p{Lu}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@" (Present|In attendance|Apologies|Absent|Also present)( for absence)? ?[:–-] ", RegexOptions.NonBacktracking)]
    private static partial Regex People();

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
