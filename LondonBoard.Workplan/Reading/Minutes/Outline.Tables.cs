namespace LondonBoard.Reading.Minutes;

/// <content>Titles of minutes that are kept in a table.</content>
internal sealed partial class Outline
{
    // Where most rows of minutes in a table have a title in a column of their own.
    private static List<int> Columned(IReadOnlyList<MinuteLine> lines) => Columned(lines, 0, lines.Count);

    private static List<int> Columned(IReadOnlyList<MinuteLine> lines, int from, int end)
    {
        var rows = Places(lines, from).Where(i => i < end && lines[i].Titles).ToList();
        var titled = rows.FindAll(i => IsShort(lines[i].Text) && Heading(lines, i) is { Rest: "" } && IsItemTitle(lines[i]));
        return titled.Count * 2 > rows.Count ? titled : [];

        static bool IsShort(string text) => text.Length is > 2 and <= LongestTopic;
    }

    // Minutes in a table have the item's title as the first words of its row.
    private static List<int> Tabled(IReadOnlyList<MinuteLine> lines) =>
        [.. Places(lines).Where(i => BeginsRow(lines, i) && IsShortHeading(lines, i))];

    private static bool BeginsRow(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at].Block > 0 && (at == 0 || lines[at - 1].Block != lines[at].Block);

    private static bool IsShortHeading(IReadOnlyList<MinuteLine> lines, int at) =>
        lines[at] is { Text.Length: > 2 and <= 90 } line && !line.Text.EndsWith('.') && Heading(lines, at) is not null;
}
