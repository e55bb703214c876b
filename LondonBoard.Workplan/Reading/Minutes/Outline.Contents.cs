namespace LondonBoard.Reading.Minutes;

/// <content>Titles that a table of contents or capitals above them make known.</content>
internal sealed partial class Outline
{
    // Lines below a table of contents that repeat its titles, in its order.
    private static List<int> Contents(IReadOnlyList<MinuteLine> lines)
    {
        var head = Places(lines).FirstOrDefault(i => IsContents(lines[i].Text), -1);
        if (head < 0)
            return [];
        var listed = Places(lines, head + 1)
            .TakeWhile(i => lines[i].Heading is null && (lines[i].Number is not null || lines[i].Bullet))
            .ToList();
        var edge = listed.Count == 0 ? 0 : listed.Min(i => lines[i].Indent);
        var titles = listed.Where(i => lines[i].Indent == edge)
            .Select(i => lines[i].Text.TrimEnd(Stops))
            .Where(t => SectionWords.Of(t) is not (Section.Actions or Section.Decisions))
            .ToList();
        var found = new List<int>();
        var at = head + listed.Count + 1;
        foreach (var title in titles)
        {
            var next = Enumerable.Range(at, Math.Max(0, lines.Count - at)).FirstOrDefault(i => Repeats(i, title), -1);
            if (next > 0)
                found.Add(next);
            at = Math.Max(at, next + 1);
        }

        return found.Count * 3 >= titles.Count * 2 ? found : [];

        static bool IsContents(string text) =>
            text.Trim(' ', ':').ToLowerInvariant() is "contents" or "table of contents" or "topics" or "agenda";

        bool Repeats(int i, string title) => lines[i].Text.TrimEnd(Stops).Equals(title, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly char[] Stops = [':', '.', ' '];

    // "UNFINISHED BUSINESS", and below it "1. Strategic plan" with what was said on it: numbered titles that begin anew under
    // each.
    private static List<int> Under(IReadOnlyList<MinuteLine> lines, List<int> shouted)
    {
        var numbered = Places(lines, shouted[0]).Where(i => IsCounted(lines[i]) && !shouted.Contains(i)).ToList();
        var titled = numbered.FindAll(i => IsPartTitle(lines[i]) && HoldsWords(i) && Heading(lines, i) is not null);
        return titled.Count * 2 > numbered.Count ? titled : [];

        static bool IsCounted(MinuteLine line) =>
            line is { Number: { } number, Bullet: false, Quoted: false, Data: false } && number.All(char.IsAsciiDigit);

        bool HoldsWords(int i) => i + 1 < lines.Count && lines[i + 1] is { Number: null, Text.Length: > 40 };
    }
}
