using System.Text.RegularExpressions;

namespace LondonBoard.Reading.Minutes;

/// <content>What the loss of columns and a narrow page leave in the lines.</content>
internal sealed partial class MinuteLines
{
    private const int LongestBroken = 160;

    // "Ann Bell (Warden," and below it "Harbour Trust)": a bracket that was broken is one line's.
    private static List<MinuteLine> WithWholeBrackets(List<MinuteLine> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (!IsOpen(lines[i - 1]) || !Shuts(lines[i]))
                continue;
            lines[i - 1] = lines[i - 1] with { Text = $"{lines[i - 1].Text} {lines[i].Text}" };
            lines.RemoveAt(i);
        }

        return lines;

        static bool IsOpen(MinuteLine line) =>
            IsPlain(line) && line.Text.LastIndexOf('(') is > 0 and var open && open > line.Text.LastIndexOf(')')
            && PersonWords.IsFull(Labels.Read(line.Text[..open]).Words) && (line.Text[^1] == ',' || char.IsLetter(line.Text[^1]));

        static bool Shuts(MinuteLine line) =>
            IsPlain(line) && line is { Bullet: false, Number: null }
            && line.Text.IndexOf(')') is > 0 and var shut && line.Text.AsSpan(0, shut).IndexOf('(') < 0;

        static bool IsPlain(MinuteLine line) => line is { Heading: null, Table: null, Cells.Count: 0, Text.Length: > 0 and < LongestBroken };
    }

    // "Action 1. Apologies" where "2. Minutes" follows: what headed the column beside the minutes stands before the first item.
    private static void TakeColumnHead(List<MinuteLine> lines)
    {
        var heads = Enumerable.Range(0, lines.Count).Where(i => lines[i].Number is null && ColumnHead().IsMatch(lines[i].Text)).Take(2).ToList();
        if (heads is not [var at])
            return;
        var line = LineMaker.Numbered(lines[at] with { Text = lines[at].Text[(lines[at].Text.IndexOf(' ') + 1)..] });
        if (line.Number is { } first && lines.Skip(at).Any(l => l.Number == first.Replace('1', '2')))
            lines[at] = line;
    }

    [GeneratedRegex(@"^(Actions?|ACTIONS?) \d{1,2}(\.0)?[.):]? \p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex ColumnHead();
}
