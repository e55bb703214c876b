using System.Collections.Immutable;
using LondonBoard.Dates;
using LondonBoard.Papers;

namespace LondonBoard.Tests.Writing;

/// <summary>
/// Papers that nobody would write and that must still come back word for word: texts that look like marks, headings that
/// mislead, rows that look like a total or like the headings.
/// </summary>
internal static class NastyPapers
{
    private static readonly string[] Pieces =
    [
        "-", "–", "*", "o", "•", "✓", "[x]", "[ ]", "1.", "a)", "Total", "TOTAL £85,000",
        "=1+1", "+44 20", "@SUM(A1)", "'quoted'", "\"both\"", "a;b,c", "|", "\\", "<b>", "&amp;", "&", "]]>",
        "_x0041_", "_x005F_", "#REF!", "123", "1e5", "01/02/2026", "TRUE", "£8,000/MPS", "June / July",
        "עברית", "مرحبا بالعالم", "日本語", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u0301", "\u202Eabc", "\uFFFD", "ﬁ", "\u00AD",
        "Item", "Activity", "Status", "No.", "Progress", "On track", "https://example.org/?a=1&b=2", "supercalifragilistic", new string('w', 90),
        "[MERGED]", "Page 1 of 3", "\uFE0F", "＝1", "$x$", "``",
    ];

    private static readonly string[] Headings =
    [
        "Status", "RAG", "Update", "Notes", "Item", "Cost", "Lead", "Activity", "Timing",
        "No.", "#", "Priority", "=A1", "- x", "Total", "عمود", "Comments 👍", "2026/27",
    ];

    private static readonly Period?[] Periods =
    [
        null,
        new("2026/27", new(2026, 4, 1), new(2027, 3, 31)),
        new("April 2026 – March 2028", new(2026, 4, 1), new(2028, 3, 31)),
        new("the year after next", new(2028, 1, 1), new(2028, 12, 31)),
    ];

    /// <summary>A paper that depends on the seed alone.</summary>
    public static WorkplanPaper Of(int seed)
    {
        var random = new Random(seed);
        var columns = Columns(random);
        var rows = Enumerable.Range(0, random.Next(9)).Select(_ => Row(random, columns)).ToList();
        if (random.Next(3) == 0)
            rows.Add(new(null, [.. columns.Where(c => c.Title.Length > 0).Select(c => new PaperCell(c.Column, [new(c.Title)])).Where(c => Canonical(c.Lines[0]))]));
        var period = Periods[random.Next(Periods.Length)];
        var title = Text(random) + (random.Next(2) == 0 ? " 2026/27" : "");
        return new(title, period, columns, [.. rows]);
    }

    /// <summary>Whether typing the line gives the line: the form in which lines are kept.</summary>
    public static bool Canonical(PaperLine line) => PaperLine.Parse(line.Typed) == line;

    private static ImmutableArray<PaperColumn> Columns(Random random)
    {
        var own = Column.Paper.Select(c => new PaperColumn(c, random.Next(4) == 0 ? Headings[random.Next(Headings.Length)] : c.Title));
        var extras = Enumerable.Range(0, random.Next(4)).Select(_ => Headings[random.Next(Headings.Length)]).Distinct().Select(name => new PaperColumn(Column.Extra(name), name));
        return [.. own, .. extras];
    }

    private static PaperRow Row(Random random, ImmutableArray<PaperColumn> columns)
    {
        var share = random.Next(8);
        var cells = columns
            .Where(c => c.Column == columns[random.Next(columns.Length)].Column || random.Next(8) < share)
            .Select(c => new PaperCell(c.Column, Lines(random)))
            .ToList();
        return new(cells.Count == 0 || random.Next(4) == 0 ? Enum.GetValues<ItemStatus>()[random.Next(6)] : null, [.. cells]);
    }

    private static ImmutableArray<PaperLine> Lines(Random random)
    {
        var lines = new List<PaperLine>();
        for (var left = random.Next(1, 6); left > 0;)
        {
            var done = random.Next(5) == 0;
            var line = new PaperLine(Text(random), done || random.Next(2) == 0, random.Next(3) == 0 ? random.Next(4) : 0, done);
            if (!Canonical(line))
                continue;
            lines.Add(line);
            left--;
        }

        return [.. lines];
    }

    private static string Text(Random random) =>
        PaperLine.Clean(string.Join(random.Next(6) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pieces[random.Next(Pieces.Length)])));
}
