using System.Collections.Immutable;

namespace LondonBoard.Writing;

/// <summary>
/// How wide the columns stand: each wide enough for its longest ordinary word, the rest shared by how much there is to
/// read, so that a column of numbers stays narrow and a column of activities gets the room.
/// </summary>
internal static class ColumnWidths
{
    private const int Padding = 3;
    private const int LongestOrdinaryWord = 16;
    private const int NarrowestWord = 3;

    /// <summary>Each column's share of the table's width; together 1.</summary>
    /// <param name="table">The table.</param>
    /// <param name="characters">How many characters of text fit across the whole table.</param>
    public static ImmutableArray<double> Of(PaperTable table, int characters)
    {
        var count = table.Columns.Length;
        var least = new double[count];
        var wish = new double[count];
        for (var i = 0; i < count; i++)
        {
            var texts = table.Rows.SelectMany(r => r.Cells[i]).Select(l => l.Text).Append(table.Columns[i].Title).ToList();
            var word = texts.SelectMany(t => t.Split(' ', '/')).Max(w => w.Length);
            least[i] = Padding + Math.Clamp(word, NarrowestWord, LongestOrdinaryWord);
            var longest = table.Rows.Select(r => r.Cells[i].Sum(l => l.Text.Length)).DefaultIfEmpty(0).Max();
            wish[i] = longest <= least[i] ? 0 : Math.Pow(longest, 0.7);
        }

        var spare = Math.Max(0, characters - least.Sum());
        var wishes = Math.Max(1, wish.Sum());
        var widths = least.Zip(wish, (l, w) => l + (spare * w / wishes)).ToList();
        return [.. widths.Select(w => w / widths.Sum())];
    }

    /// <summary>How many printed lines a row takes, about.</summary>
    /// <param name="row">The row.</param>
    /// <param name="shares">The columns' shares of the width.</param>
    /// <param name="characters">How many characters of text fit across the whole table.</param>
    public static int Lines(PrintedRow row, ImmutableArray<double> shares, int characters) => row.Cells
        .Select((lines, i) => lines.Sum(l => 1 + (int)((l.Text.Length + (l.Level * 2)) / Math.Max(1, (shares[i] * characters) - Padding))))
        .DefaultIfEmpty(0)
        .Max();
}
