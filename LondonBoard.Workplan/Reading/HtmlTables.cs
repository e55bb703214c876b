using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>HTML as Word, Excel and browsers put it on the clipboard. Only its words are taken; nothing in it is run or fetched.</summary>
internal static partial class HtmlTables
{
    // These close by themselves or are never closed, so they do not add to the depth.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "hr", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "col", "colgroup",
        "img", "input", "meta", "link", "option", "wbr", "area", "base", "source", "dd", "dt",
    };

    /// <summary>Scans HTML.</summary>
    /// <param name="html">The page or a piece of one.</param>
    /// <param name="marked">Whether bold words keep marks around them, as Markdown would write them.</param>
    public static Scan Scan(string html, bool marked = false)
    {
        CheckDepth(html);
        using var document = new HtmlParser().ParseDocument(html);
        var blocks = new List<Block>();
        if (document.Body is { } body)
            AddBlocks(body, blocks, 0, marked);
        return new Scan(blocks, document.Title);
    }

    private static void CheckDepth(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var text = html.AsSpan(tag.Index, tag.Length);
            var closes = text[1] == '/';
            var name = text[(closes ? 2 : 1)..];
            if (Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                continue;
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Limits.Depth)
                throw new Refused("This text is nested more deeply than any page that a person writes; copy only the workplan's table and paste again.");
        }
    }

    private static void AddBlocks(INode parent, List<Block> blocks, int depth, bool marked)
    {
        var loose = new HtmlLines(marked);
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && IsContainer(element) && depth < 2 * Limits.Depth)
            {
                AddLoose(loose, blocks);
                var name = element.LocalName;
                if (name == "table")
                    AddTable(element, null, blocks, marked);
                else if (name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]))
                    AddHeading(element, name[1] - '0', blocks);
                else
                    AddBlocks(element, blocks, depth + 1, marked);
            }
            else
            {
                loose.Take(child, 0);
            }
        }

        AddLoose(loose, blocks);
    }

    private static bool IsContainer(IElement element) =>
        element.LocalName is "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" || element.QuerySelector("table,h1,h2,h3,h4") is not null;

    private static void AddLoose(HtmlLines loose, List<Block> blocks) => blocks.AddRange(loose.Drain().Select(l => new LineBlock(l)));

    private static void AddHeading(IElement element, int level, List<Block> blocks)
    {
        var words = PaperLine.Clean(element.TextContent);
        if (words.Length > 0)
            blocks.Add(new HeadingBlock(words, level));
    }

    private static void AddTable(IElement table, Grid? outer, List<Block> blocks, bool marked)
    {
        var grid = new Grid { Outer = outer };
        var covered = new Dictionary<int, (int RowsLeft, GridCell Cell)>();
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table);
        foreach (var row in rows)
        {
            var cells = new List<GridCell>();
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                TakeCovered(cells, covered);
                foreach (var nested in cell.QuerySelectorAll("table").Where(t => t.ParentElement?.Closest("table") == table))
                    AddTable(nested, grid, blocks, marked);
                var span = SpanOf(cell, "colspan");
                var taker = new HtmlLines(marked);
                taker.Take(cell, 0);
                var place = new GridCell([.. taker.Drain()], span);
                var down = SpanOf(cell, "rowspan") - 1;
                for (var i = 0; i < span && cells.Count <= 10 * Limits.Columns; i++)
                {
                    if (down > 0)
                        covered[cells.Count] = (down, place);
                    cells.Add(i == 0 ? place : place with { Covered = Cover.FromLeft });
                }
            }

            TakeCovered(cells, covered);
            var header = row.ParentElement?.LocalName == "thead" || (row.Children.Length > 1 && row.Children.All(c => c.LocalName == "th"));
            if (cells.Count > 0)
                grid.Add(new GridRow(grid.Rows.Count + 1, cells, header));
        }

        if (grid.Rows.Count > 0)
            blocks.Add(new TableBlock(grid.Tidied()));
    }

    private static void TakeCovered(List<GridCell> cells, Dictionary<int, (int RowsLeft, GridCell Cell)> covered)
    {
        while (covered.Remove(cells.Count, out var above))
        {
            if (above.RowsLeft > 1)
                covered[cells.Count] = (above.RowsLeft - 1, above.Cell);
            cells.Add(above.Cell with { Covered = Cover.FromAbove });
        }
    }

    private static int SpanOf(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? Math.Clamp(n, 1, attribute == "rowspan" ? Limits.Rows : Limits.Columns)
            : 1;

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9:]*")]
    private static partial Regex Tag();
}
