using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <summary>
/// What a page leaves in a text that was taken from it: its foot with the page's number, and words cut in two at its edge.
/// </summary>
internal static partial class TextPages
{
    private const int LongestFoot = 160;

    // Words that keep a hyphen of their own.
    private static readonly HashSet<string> Hyphened = new(StringComparer.OrdinalIgnoreCase)
    {
        "co", "sub", "non", "pre", "post", "self", "multi", "anti", "ex", "mid", "vice", "well", "long", "short", "high", "low",
        "part", "full", "inter", "cross", "semi", "in", "on", "off", "up", "out", "over", "follow", "e", "one", "two", "three",
        "four", "five", "six", "year", "day", "by", "half", "cost",
    };

    /// <summary>Takes both out; the lines are changed in place and stay as many.</summary>
    public static void Mend(string[] raw)
    {
        Unlink(raw);
        Regulate(raw);
        DivideTables(raw);
        DivideActions(raw);
        Divide(raw);
        HeadByStars(raw);
        for (var i = 0; i < raw.Length; i++)
        {
            if (IsFoot(raw[i]))
                raw[i] = "";
            else if (i + 1 < raw.Length && Cut(raw[i], raw[i + 1]) is { } mended)
                (raw[i], raw[i + 1]) = mended;
        }
    }

    // "1. Boats ........ 3": what a table of contents lists stands again below it; "1,Boats" counts as "1. Boats" does, "-Boats" and
    // "*Boats" are bullets as "- Boats" is, and the title that heads each page again says nothing.
    private static void Regulate(string[] raw)
    {
        bool AreSeveral(Regex form, int least) => raw.Where(l => form.IsMatch(l)).Take(least).Count() == least;
        var title = raw.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l))?.Trim() ?? "";
        var (first, headed) = (Array.FindIndex(raw, l => l.Trim() == title), title.Length > ShortestTitle && raw.Count(l => l.Trim() == title) >= Fewest);
        var (listed, counted) = (AreSeveral(Listed(), Fewest), AreSeveral(Comma(), 2));
        var (dashed, starred) = (AreSeveral(CloseDash(), Fewest), AreSeveral(CloseStar(), Fewest));
        for (var i = 0; i < raw.Length; i++)
        {
            var said = !(headed && i > first && raw[i].Trim() == title) && !(listed && Listed().IsMatch(raw[i]));
            raw[i] = !said ? "" : counted ? Comma().Replace(raw[i], "${n}. ") : raw[i];
            raw[i] = dashed ? CloseDash().Replace(raw[i], "${bullet} ") : raw[i];
            raw[i] = starred ? CloseStar().Replace(raw[i], "${bullet} ") : raw[i];
        }
    }

    private const int Fewest = 3;
    private const int ShortestTitle = 15;

    [GeneratedRegex(@"^\s*(\d{1,2}[.)]? ?)?\p{L}[^.…]{2,100}(\.{4,}|…{2,}|(\. ){4,}) ?\d{1,3}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?<n>\d{1,2}),(?=\p{Lu}\p{L}{2})")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<bullet>\s*-)(?=\p{Lu}\p{L})")]
    private static partial Regex CloseDash();

    // A star that another shuts further on in the line is emphasis.
    [GeneratedRegex(@"^(?<bullet>\s*\*)(?=[^*\s][^*]*$)")]
    private static partial Regex CloseStar();

    // "Name / Role / Present / Apology", and below it "Ann Bell / Harbour Trust /": a table that was written down with strokes.
    private static void DivideTables(string[] raw)
    {
        for (var i = 0; i + 1 < raw.Length; i++)
        {
            var heads = raw[i].Length > LongestHead ? [] : Cells(raw[i]);
            var holds = heads.Length < 3 ? [] : TableColumns.Of(heads);
            if (TableColumns.AreMinutes(holds) && !TableColumns.AreActions(holds))
                i = DivideMinutes(raw, i, heads.Length);
            if (!TableColumns.ArePeople(holds) && !TableColumns.AreActions(holds))
                continue;
            raw[i] = string.Join('|', heads);
            while (i + 1 < raw.Length && Cells(raw[i + 1]) is { Length: > 1 } cells && cells.Length <= heads.Length)
                raw[++i] = string.Join('|', cells) + new string('|', heads.Length - cells.Length);
        }

    }

    private static string[] Cells(string line) => $"{line.TrimEnd()} ".Split(" / ", StringSplitOptions.TrimEntries);

    // "Item / Raised by / Discussion", and below it "Boats / Chair / All are sound.": what stands below such a row in lines of
    // its own goes on in its last cell, and a usual title alone is a row. The last line of the table.
    private static int DivideMinutes(string[] raw, int head, int width)
    {
        var end = head + 1;
        while (end < raw.Length && !string.IsNullOrWhiteSpace(raw[end]))
            end++;
        var rows = Enumerable.Range(head + 1, end - head - 1).Where(IsRow).ToList();
        if (rows.Count < FewestRows || rows[0] != head + 1)
            return head;
        var table = new System.Text.StringBuilder("<table>").Append(Row(Cells(raw[head])));
        foreach (var (from, to) in rows.Zip([.. rows.Skip(1), end]))
        {
            var cells = Cells(raw[from]).Take(width).ToList();
            // "… and is old. / Ann to mend it": the next cell may begin in any line.
            foreach (var parts in raw[(from + 1)..to].Select(Cells))
            {
                cells[^1] += $"\n{parts[0]}";
                cells.AddRange(parts.Skip(1).Take(width - cells.Count));
            }

            table.Append(Row([.. cells]));
        }

        Array.Fill(raw, "", head, end - head);
        raw[head] = table.Append("</table>").ToString();
        return end - 1;

        bool IsRow(int i) => Cells(raw[i]) is { Length: > 1 } cells
            && (cells.Length == width || (cells.Length < width && ItemNumber.Take(cells[0]) is not null))
            && cells[0].Length is > 2 and < LongestTitle
            || SectionWords.UsualEnd(raw[i]) is > 0 and var title && raw[i].AsSpan(title).Trim(" .:").Length == 0;

        string Row(string[] cells) =>
            "<tr><td>" + string.Join("</td><td>", cells.Concat(Enumerable.Repeat("", width - cells.Length)).Select(Broken)) + "</td></tr>";

        static string Broken(string words) => Escaped(words).Replace("\n", "<br>", StringComparison.Ordinal);
    }

    private const int FewestRows = 2;

    private const int LongestTitle = 80;

    private const int LongestHead = 200;

    // "Action sheet", and below it "1. / Paint the gate / Ann": actions, each with who is to act.
    private static void DivideActions(string[] raw)
    {
        var first = Array.FindIndex(raw, l => Numbered().Match(l).Groups["n"].ValueSpan is "1");
        var above = first < 1 ? -1 : Array.FindLastIndex(raw, first - 1, l => !string.IsNullOrWhiteSpace(l));
        if (above < 0 || SectionWords.Of(raw[above].TrimStart('#')) != Section.Actions)
            return;
        var end = first;
        while (end < raw.Length && !string.IsNullOrWhiteSpace(raw[end]))
            end++;
        var begin = Enumerable.Range(first, end - first).Where(i => Numbered().IsMatch(raw[i])).ToList();
        if (begin.Count < FewestNumbered)
            return;
        var rows = begin.Zip([.. begin.Skip(1), end], (from, to) => Cells(string.Join(' ', raw[from..to]))).ToList();
        if (rows.Count(r => r.Length == 3) * 2 < rows.Count)
            return;
        Array.Fill(raw, "", first, end - first);
        raw[first] = "<table><tr><td>No</td><td>Action</td><td>Who</td></tr>" + string.Concat(rows.Select(Row)) + "</table>";

        static string Row(string[] cells) =>
            $"<tr><td>{cells[0]}</td><td>{Escaped(string.Join(" / ", cells[1..Math.Max(2, cells.Length - 1)]))}</td>" +
            $"<td>{(cells.Length > 2 ? Escaped(cells[^1]) : "")}</td></tr>";
    }

    private const int FewestNumbered = 3;

    private static string Escaped(string words) => System.Net.WebUtility.HtmlEncode(words);

    // Minutes in a table that was written down with strokes: "4 / Newsletter", "… / Ann to draft it".
    private static void Divide(string[] raw)
    {
        var count = 0;
        foreach (var line in raw)
        {
            var number = Numbered().Match(line).Groups["n"];
            if (int.TryParse(number.ValueSpan, out var n) && n == count + 1)
                count++;
        }
        if (count < 3)
            return;
        for (var i = 0; i < raw.Length; i++)
            raw[i] = Beside().Replace(Titled().Replace(Numbered().Replace(raw[i], "${n}.\t"), "${title}\t"), "\t\t\t${who}");
    }

    // "4.\tNewsletter / The last one is out."
    [GeneratedRegex(@"^(?<title>\d{1,2}\.\t\S[^/]{1,70}\S) / (?=\S{2,} .{20,})")]
    private static partial Regex Titled();

    [GeneratedRegex(@"^\s*(?<n>\d{1,2})\.? / (?=\S)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@" / (?<who>\p{Lu}[\w’'-]+( \p{Lu}[\w’'-]+){0,2}( (to|will) .{3,150})?)\s*$")]
    private static partial Regex Beside();

    // "** Boats", "*** Ropes", and below them "- we need two": an outline whose headings are written with stars.
    private static void HeadByStars(string[] raw)
    {
        var starred = Enumerable.Range(0, raw.Length).Where(i => Starred().IsMatch(raw[i])).ToList();
        var deepest = starred.FindAll(s => raw[s][1] == '*');
        var deeper = deepest.Count;
        var dashes = raw.Count(l => l.AsSpan().TrimStart().StartsWith("- "));
        var headed = Array.Exists(raw, l => l.StartsWith("##", StringComparison.Ordinal));
        if (headed || deeper < FewestStarred || (!StandApart(deepest) && (deeper * 2 < starred.Count || dashes < starred.Count)))
            return;
        // Only those that are titles, where single stars are bullets elsewhere.
        if (deeper * 2 < starred.Count || dashes < starred.Count)
            starred = deepest;
        foreach (var at in starred)
        {
            raw[at] = new string('#', raw[at].IndexOf(' ')) + raw[at][raw[at].IndexOf(' ')..];
            if (IsWrapped(at))
                (raw[at], raw[at + 1]) = ($"{raw[at].TrimEnd()} {raw[at + 1].Trim()}", "");
        }

        bool IsBlank(int at) => at < 0 || at >= raw.Length || string.IsNullOrWhiteSpace(raw[at]);

        // "** What to do with boats", and below it "   that have no owner".
        bool IsWrapped(int at) => !IsBlank(at + 1) && raw[at + 1][0] == ' ' && char.IsAsciiLetterLower(raw[at + 1].TrimStart()[0]) && IsBlank(at + 2);

        bool StandApart(List<int> titles) =>
            titles.TrueForAll(t => IsBlank(t - 1)) && titles.Count(t => IsBlank(t + 1) || IsWrapped(t)) * 4 >= titles.Count * 3;
    }

    private const int FewestStarred = 3;

    [GeneratedRegex(@"^\*{1,6} +(?!(TODO|DONE|ACTION)\b)[^*\s][^*]{0,90}$")]
    private static partial Regex Starred();

    // A browser's text has "[4]Title" for a link and lists the addresses by their numbers.
    private static void Unlink(string[] raw)
    {
        if (raw.Count(l => Address().IsMatch(l)) < 3)
            return;
        for (var i = 0; i < raw.Length; i++)
            raw[i] = Address().IsMatch(raw[i]) ? "" : Link().Replace(raw[i], "");
    }

    [GeneratedRegex(@"^\s*\[?\d{1,4}[\].] (https?|mailto|ftp|file):\S*\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\[\d{1,4}\](?=\S)")]
    private static partial Regex Link();

    /// <summary>A text with labels set apart that a page's text runs together with the sentence before them: "… of the pier.Action: Ann".</summary>
    public static string SetApart(string text) => GluedTitle().Replace(GluedPeople().Replace(GluedMark().Replace(text, " "), "\n"), "\n\n");

    // "… were signed. Matters arising" at the end of a line
    [GeneratedRegex(
        @"(?<=\p{Ll}[.!?]) +(?=(Matters [Aa]rising|Any [Oo]ther [Bb]usiness|Public [Pp]articipation|Correspondence|Declarations? of [Ii]nterests?):?\r?$)",
        RegexOptions.Multiline)]
    private static partial Regex GluedTitle();

    [GeneratedRegex(@"(?<=[\p{Ll}\d)][.!?])(?=(Actions?|ACTIONS?)( [Pp]oints?| [Bb]y)?: ?\p{Lu})")]
    private static partial Regex GluedMark();

    [GeneratedRegex(@"((?<=[\p{Ll}\d)][.!?])|(?<=\S) / )(?=(Attendance|Attendees|Present|PRESENT|In [Aa]ttendance|Apologies( for [Aa]bsence)?|APOLOGIES) ?:)")]
    private static partial Regex GluedPeople();

    private static bool IsFoot(string line) => line.Length is > 1 and <= LongestFoot && Foot().IsMatch(line);

    // "… the improve-" and "ment plan": the second half follows in the same case.
    private static (string First, string Second)? Cut(string above, string below)
    {
        var end = above.AsSpan().TrimEnd();
        if (end.Length < 4 || end[^1] != '-' || !char.IsLetter(end[^2]) || above.AsSpan().Trim()[0] == '|')
            return null;
        var rest = below.TrimStart();
        var stop = rest.Length;
        for (var i = 0; i < rest.Length && stop == rest.Length; i++)
            stop = char.IsLetter(rest[i]) ? stop : i;
        if (stop == 0 || !SameCase(rest[0], end[^2]) || (stop > 1 && !SameCase(rest[1], rest[0])))
            return null;
        var start = end.Length - 1;
        while (start > 0 && char.IsLetter(end[start - 1]))
            start--;
        var keeps = Hyphened.Contains(end[start..^1].ToString())
            || (start > 0 && end[start - 1] == '-')
            || (end[start..^1] is "re" or "Re" && Verbs.Is(rest[..stop]));
        var word = rest.IndexOf(' ') is >= 0 and var blank ? blank : rest.Length;
        var whole = (keeps ? above.TrimEnd() : above.TrimEnd()[..^1]) + rest[..word];
        return (whole, below[..(below.Length - rest.Length)] + rest[word..].TrimStart());

        static bool SameCase(char a, char b) => char.IsUpper(a) == char.IsUpper(b);
    }

    [GeneratedRegex(
        @"^\W*page \d{1,4}( ?(of|/) ?\d{1,4})?\W*$" +
        @"|(^|\s|\|)page \d{1,4} ?(of|/) ?\d{1,4}(\s|\W|$)" +
        @"|^\s*[-–—] ?\d{1,4} ?[-–—]\s*$" +
        @"|^\s*\d{1,4} (of|/) \d{1,4}\s*$" +
        @"|^\s*\d{1,4} ?\| ?P ?a ?g ?e\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Foot();
}
