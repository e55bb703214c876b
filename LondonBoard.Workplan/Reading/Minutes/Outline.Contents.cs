namespace LondonBoard.Reading.Minutes;

/// <content>Titles that a table of contents or capitals above them make known.</content>
internal sealed partial class Outline
{
    // Lines below a table of contents that repeat its titles, in its order.
    private static List<int> Contents(IReadOnlyList<MinuteLine> lines)
    {
        var head = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines[i].Text.Trim(' ', ':').ToLowerInvariant() is "contents" or "table of contents" or "topics" or "agenda", -1);
        if (head < 0)
            return [];
        var listed = Enumerable.Range(head + 1, lines.Count - head - 1).TakeWhile(i => lines[i].Heading is null && (lines[i].Number is not null || lines[i].Bullet)).ToList();
        var edge = listed.Count == 0 ? 0 : listed.Min(i => lines[i].Indent);
        var titles = listed.Where(i => lines[i].Indent == edge).Select(i => lines[i].Text.TrimEnd(Stops)).Where(t => SectionWords.Of(t) is not (Section.Actions or Section.Decisions)).ToList();
        var found = new List<int>();
        var at = head + listed.Count + 1;
        foreach (var title in titles)
        {
            var next = Enumerable.Range(at, Math.Max(0, lines.Count - at)).FirstOrDefault(i => lines[i].Text.TrimEnd(Stops).Equals(title, StringComparison.OrdinalIgnoreCase), -1);
            if (next > 0)
                found.Add(next);
            at = Math.Max(at, next + 1);
        }

        return found.Count * 3 >= titles.Count * 2 ? found : [];
    }

    private static readonly char[] Stops = [':', '.', ' '];

    // "UNFINISHED BUSINESS", and below it "1. Strategic plan" with what was said on it: numbered titles that begin anew under each.
    private static List<int> Under(IReadOnlyList<MinuteLine> lines, List<int> shouted)
    {
        var numbered = Enumerable.Range(shouted[0], lines.Count - shouted[0]).Where(i => lines[i] is { Number: { } n, Bullet: false, Quoted: false, Data: false } && n.All(char.IsAsciiDigit) && !shouted.Contains(i)).ToList();
        var titled = numbered.Where(i => IsPartTitle(lines[i]) && i + 1 < lines.Count && lines[i + 1] is { Number: null, Text.Length: > 40 } && Heading(lines, i) is not null).ToList();
        return titled.Count * 2 > numbered.Count ? titled : [];
    }
}
