using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>
/// Plain text. A Word table copied as text comes with a tab before each cell and the cell's lines under one another;
/// one from Excel has a line a row. What has neither is headings and lists.
/// </summary>
internal static class TextTables
{
    /// <summary>Scans a plain text.</summary>
    public static Scan Scan(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n');
        if (CellStarts(lines) >= 4 && CellStarts(lines) > 2 * lines.Count(HasInnerTab))
            return CellsUnderOneAnother(lines);
        return lines.Count(HasInnerTab) >= 2 ? RowsOnLines(lines) : Prose(lines);
    }

    private static int CellStarts(string[] lines) => lines.Count(l => l.StartsWith('\t'));

    private static bool HasInnerTab(string line) => line.Trim('\t', ' ').Contains('\t', StringComparison.Ordinal);

    private static Scan CellsUnderOneAnother(string[] lines)
    {
        var before = new List<Block>();
        var cells = new List<List<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith('\t'))
                cells.Add([line[1..]]);
            else if (cells.Count > 0)
                cells[^1].Add(line);
            else if (PaperLine.Parse(line) is { Text.Length: > 0 } words)
                before.Add(before.Count == 0 ? new HeadingBlock(words.Text, 0) : new LineBlock(words));
        }

        var all = cells.Select(c => GridCell.Of(string.Join('\n', c))).ToList();
        var width = Width(all);
        var grid = new Grid();
        for (var at = 0; at < all.Count; at += width)
        {
            var row = all.Skip(at).Take(width).ToList();
            grid.Add(new GridRow(grid.Rows.Count + 1, [.. row, .. Enumerable.Repeat(GridCell.Empty, width - row.Count)]));
        }

        return new Scan([.. before, new TableBlock(grid.Tidied())]);
    }

    /// <summary>
    /// How many cells make a row: the number for which the first row reads best as headings and the rows below as rows
    /// (a running number first, the same kinds of cells under one another).
    /// </summary>
    private static int Width(List<GridCell> cells)
    {
        var (best, most) = (Math.Min(7, cells.Count), double.MinValue);
        for (var width = 2; width <= Math.Min(16, cells.Count); width++)
        {
            var headings = cells.Take(width).Select(c => HeadingWords.Read(c.Text)).ToList();
            var known = headings.Count(h => h.IsPlain && h.Meaning != Meaning.None);
            var next = width < cells.Count && HeadingWords.Read(cells[width].Text) is { IsPlain: true } ? 1 : 0;
            var rows = Enumerable.Range(1, Math.Max(0, (cells.Count - 1) / width)).Select(r => cells[r * width]).ToList();
            var numbered = rows.Count == 0 ? 0 : rows.Count(c => c.Text.Length is > 0 and <= 8 && char.IsAsciiDigit(c.Text[0])) / (double)rows.Count;
            var even = cells.Count % width == 0 ? 1 : 0;
            var score = (2.0 * known) - (width - known) - next + (3 * numbered) + even;
            if (score > most)
                (best, most) = (width, score);
        }

        return best;
    }

    private static Scan RowsOnLines(string[] lines)
    {
        var first = Array.FindIndex(lines, HasInnerTab);
        var before = Prose(lines[..first]).Blocks;
        return new Scan([.. before, new TableBlock(CsvTables.Table(string.Join('\n', lines[first..]), '\t'))]);
    }

    private static Scan Prose(string[] lines)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = PaperLine.Parse(lines[i]);
            if (line.Text.Length == 0)
                continue;
            var alone = (i == 0 || string.IsNullOrWhiteSpace(lines[i - 1])) && line is { Bullet: false, Text.Length: <= 90 } && !line.Text.EndsWith('.');
            blocks.Add(alone ? new HeadingBlock(line.Text, blocks.Count == 0 ? 0 : 2) : new LineBlock(line));
        }

        return new Scan(blocks);
    }
}
