namespace LondonBoard.Reading.Minutes;

/// <content>Where the people of a paper end whose groups have headings of their own.</content>
internal sealed partial class Outline
{
    // "**Finance committee:**" and "**Others:**" between the names of those present head people and no matters.
    private static int GroupsEnd(IReadOnlyList<MinuteLine> lines, int people)
    {
        var end = people;
        while (end >= 0 && end + 2 < lines.Count && (IsEntry(lines[end + 1]) || IsGroup(end + 1)))
            end++;
        return end;

        bool IsGroup(int at) =>
            lines[at].Bold && IsEntry(lines[at + 1]) && (lines[at].Text.EndsWith(':') || NameWords.IsGroup(lines[at].Text.Split('(')[0]));

        static bool IsEntry(MinuteLine line) =>
            line is { Bold: false, Heading: null, Text.Length: < 80 } && PersonWords.Names(line.Text) == 1 && PersonWords.IsOne(line.Text);
    }
}
