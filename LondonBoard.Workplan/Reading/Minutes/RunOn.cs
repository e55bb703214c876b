using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// Minutes whose line breaks were lost on the way: items, lists of people and lettered points that run on in one
/// paragraph become lines of their own where their numbers count on or their labels say so.
/// </summary>
internal static partial class RunOn
{
    private const int Fewest = 3;
    private const int Long = 400;
    private const int Label = 25;
    private const int LongestTwo = 60;

    /// <summary>The same pieces, what runs on divided.</summary>
    public static List<object> Divide(List<object> pieces)
    {
        var lines = pieces.OfType<MinuteLine>().ToList();
        var numbered = lines.Count(l => l.Number is { } n && n.Contains('/', StringComparison.Ordinal)) >= Fewest;
        // A paragraph that is most of the paper has lost its lines.
        var most = Math.Max(Long, lines.Sum(l => l.Text.Length) / 4);
        var counted = lines.FindAll(l => l.Number is { } n && n.All(char.IsAsciiDigit));
        var gaps = counted.Zip(counted.Skip(1)).Where(p => Number(p.Second) == Number(p.First) + 2).Select(p => p.First.Row).ToHashSet();
        var divided = new List<object>(pieces.Count);
        var last = -1;
        var place = (Item: 0, Part: 0);
        foreach (var piece in pieces)
        {
            if (piece is not MinuteLine { Cells.Count: <= 1 } line)
            {
                divided.Add(piece);
                continue;
            }

            if (line.Text.Contains(" • ", StringComparison.Ordinal))
            {
                divided.AddRange(Points(line));
                continue;
            }

            foreach (var part in line.Text.Length > most ? Listed(line) : gaps.Contains(line.Row) ? Gap(line) : Counted(line, ref place))
            {
                var items = numbered ? Cut(part, Reference(), n => Follows(n, part.Number == n, ref last)) : Listing(part);
                foreach (var item in items)
                {
                    var letter = item.Number is ['a'] ? 'a' : 'z';
                    divided.AddRange(letter == 'a' ? Cut(item, Letter(), n => n[0] == letter + 1 && ++letter > 0) : [item]);
                }
            }
        }

        return divided;
    }

    // "1. Apologies … 2. Minutes …": numbers within a paragraph that count from its beginning.
    private static IEnumerable<MinuteLine> Listed(MinuteLine line)
    {
        foreach (var mark in (ReadOnlySpan<Regex>)[Signed(), Bare(), Deep()])
        {
            var next = int.TryParse(line.Number, out var own) ? own : mark.IsMatch(line.Text) && mark == Deep() ? -1 : 0;
            var first = next;
            var parts = Cut(line, mark, n => int.TryParse(n.AsSpan(n.LastIndexOf('.') + 1), out var count) && count == next + 1 && ++next > 0).ToList();
            if (next - first >= Fewest)
                return parts;
        }

        return [line];
    }

    // "• Boats • Ropes": points whose line breaks were lost.
    private static IEnumerable<MinuteLine> Points(MinuteLine line)
    {
        var parts = line.Text.Split(" • ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Select((p, at) => at == 0 ? line with { Text = p } : LineMaker.Make(line.Row, $"• {p}") with { Apart = true, Indent = line.Indent });
    }

    // "6.1 The kerb is mended. AB 6.2 The lamp is out.": parts of an item that count on behind a sentence or whose it is.
    private static List<MinuteLine> Counted(MinuteLine line, ref (int Item, int Part) place)
    {
        if ((Parted(line.Number) ?? Parted(line.Text.Split(' ', 2)[0])) is { } own)
            place = own;
        var parts = new List<MinuteLine>();
        var start = 0;
        foreach (Match match in Dotted().Matches(line.Text))
        {
            if (Parted(match.Groups["n"].Value) is not { } next || next != (place.Item, place.Part + 1))
                continue;
            if (!Ended().IsMatch(line.Text[Math.Max(0, match.Index - LongestEnd)..match.Index]))
                continue;
            place = next;
            parts.Add(Part(line, start, match.Index, parts.Count == 0));
            start = match.Groups["n"].Index;
        }

        return parts.Count == 0 ? [line] : [.. parts, Part(line, start, line.Text.Length, false)];
    }

    private const int LongestEnd = 40;

    private static (int Item, int Part)? Parted(string? number) =>
        number?.Split('.') is [var item, var part] && int.TryParse(item, out var i) && int.TryParse(part, out var p) && p > 0 ? (i, p) : null;

    [GeneratedRegex(@" (?<n>\d{1,2}\.\d{1,2})[.:)]? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"([.?!:)’”]|(^|[.?!)] )\p{Lu}{2,3}( ?[/&,]? ?\p{Lu}{2,3})*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Ended();

    private static int Number(MinuteLine line) => int.TryParse(line.Number, out var n) ? n : 0;

    // "5. … 6. Minutes …" before a line that is numbered 7.
    private static IEnumerable<MinuteLine> Gap(MinuteLine line) =>
        Cut(line, Signed(), n => n.Length < 4 && int.TryParse(n, out var count) && count == Number(line) + 1);

    // "… on 3 June Present: Ann Bell, Carl Dove Apologies: Eve Frost"
    private static IEnumerable<MinuteLine> Listing(MinuteLine line)
    {
        var listed = Labels.Read(line.Text).What is Announces.Present or Announces.Apologies;
        return line.Text.Length < 60 ? [line] : Cut(line, People(), _ => true, Begins);

        bool Begins(Match match) => match.Groups["title"].Success ? match.Index > 0 && listed : (listed |= BeginsPeople(match)) && BeginsPeople(match);

        bool BeginsPeople(Match match) =>
            match.Groups["n"] is var label
            && (match.Index > Label || char.IsUpper(label.Value[0]))
            && Labels.Meaning(line.Text[..label.Index] + label.Value) == Announces.Nothing
            && (match.Groups["last"].Success || PersonWords.Begin(line.Text[(match.Index + match.Length - 1)..]))
            && (!match.Groups["bare"].Success || IsSomebody(line.Text[(match.Index + match.Length - 1)..].Split(' ', 3))
                || AreNamed(line.Text[(match.Index + match.Length - 1)..]));

        // "Present Xanthe Bell, Carl Dove": two names in full.
        static bool AreNamed(string words) =>
            PersonWords.Pieces(words[..Math.Min(words.Length, LongestTwo)]) is [var one, var two, ..] && NameWords.IsFullName(one) && NameWords.IsFullName(two);

        // "Attendees Ann Bell", "Apologies Drs Bell and Dove": without a sign between them a usual name says so.
        static bool IsSomebody(string[] words) =>
            words is [var first, [>= 'A' and <= 'Z', ..], ..] && (NameWords.IsTitle(first) || FirstNames.Begins(first) || (first.Length < 3 && char.IsUpper(first[0])));
    }

    private static IEnumerable<MinuteLine> Cut(MinuteLine line, Regex mark, Func<string, bool> counts, Func<Match, bool>? fits = null)
    {
        if (line.Number is { } own && fits is null)
            counts(own);
        var start = 0;
        var first = true;
        foreach (Match match in mark.Matches(line.Text))
        {
            if (fits?.Invoke(match) == false || !counts(match.Groups["n"].Value))
                continue;
            yield return Part(line, start, match.Index, first);
            (start, first) = (match.Groups["n"].Index - match.Groups["open"].Length, false);
        }

        yield return first ? line : Part(line, start, line.Text.Length, false);
    }

    private static MinuteLine Part(MinuteLine line, int from, int to, bool first) =>
        first ? line with { Text = line.Text[from..to].TrimEnd() }
            : Counting(LineMaker.Make(line.Row, line.Text[from..to].TrimEnd())) with { Apart = true, Indent = line.Indent };

    // "2 INTERESTS 2.1 There were none …" has its number, however long it is: it counts on.
    private static MinuteLine Counting(MinuteLine part) =>
        part.Number is null && Capitals().Match(part.Text) is { Success: true } counted
            ? part with { Number = counted.Groups["n"].Value, Delimiter = ' ', Text = part.Text[counted.Length..] }
            : part;

    [GeneratedRegex(@"^(?<n>\d{1,2}) (?=\p{Lu}{3})")]
    private static partial Regex Capitals();

    // "24/06" is the 24th of June's paper, "06/24/7" the seventh item of it; one left out breaks no run where a line begins with
    // it.
    private static bool Follows(string number, bool begins, ref int last)
    {
        var counted = number.Split('/') is [_, _, var third] ? third : number[..Math.Max(0, number.IndexOf('/'))];
        if (!int.TryParse(counted, out var count) || (!begins && last >= 0 && count != last + 1))
            return false;
        last = count;
        return true;
    }

    [GeneratedRegex(@" (?<open>((Item|Minute) )?)(?<n>\d{1,3}/\d{2,4}(/\d{1,3})?):? +[A-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@" (?<open>\(?)(?<n>[b-z])\) ?[A-Z0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    [GeneratedRegex(@" (?<open>((Item|Minute) )?)(?<n>\d{1,2})[.):] ?\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Signed();

    [GeneratedRegex(@" (?<open>((Item|Minute) )?)(?<n>\d{1,2})(/\d{2,4}:?)? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    // "61.5.0 PRESENT … 61.5.1 APOLOGIES …"
    [GeneratedRegex(@" (?<open>)(?<n>\d{1,3}\.\d{1,2}\.\d{1,2}) \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex Deep();

    private const string PeoplesLabel =
        "((Those|Also|Not|Members|Councillors|Governors|Trustees) )?([Pp]resent|in attendance)|PRESENT|In [Aa]ttendance|IN ATTENDANCE" +
        "|Attendees|Attending|Apologies( for absence| [Rr]eceived)?( [Ff]rom)?|APOLOGIES|Absent|ABSENT";

    private const string TitleBehind = "(Minutes of|MINUTES ?OF|Matters [Aa]rising|MATTERS ARISING|Declarations? of|DECLARATIONS? OF)";

    [GeneratedRegex(
        " (?<open>)(?<n>" + PeoplesLabel + @")( ?(:-?|;| [–-]) ?|(?<bare>) )\p{Lu}" +
        "| (?<open>)(?<n>In [Aa]ttendance(?<last>)) ?: ?$" +
        "| (?<open>)(?<n>(?<title>" + TitleBehind + @"))\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex People();
}
