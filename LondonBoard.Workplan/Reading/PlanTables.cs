using System.Text.RegularExpressions;

namespace LondonBoard.Reading;

/// <summary>A stretch of a table that may be the workplan or part of it.</summary>
/// <param name="At">Where among the document's blocks its table stands.</param>
/// <param name="Table">The stretch.</param>
/// <param name="Roles">What its columns are about.</param>
/// <param name="Points">How much it is a workplan's.</param>
/// <param name="Heading">The heading it stands under.</param>
internal sealed record PlanTable(int At, TableSection Table, ColumnRole[] Roles, double Points, string? Heading);

/// <summary>Looks for the tables of a document that are the workplan.</summary>
internal static partial class PlanTables
{
    /// <summary>From how many points a table is a workplan.</summary>
    public const double LikeAWorkplan = 3.9;

    /// <summary>Every table with headings, or with cells that speak plainly, and how much it is a workplan's.</summary>
    public static List<PlanTable> Candidates(Scan scan)
    {
        var candidates = new List<PlanTable>();
        string? heading = null;
        PlanTable? previous = null;
        for (var at = 0; at < scan.Blocks.Count; at++)
        {
            switch (scan.Blocks[at])
            {
                case HeadingBlock { Level: > 0 } h:
                    heading = h.Text;
                    break;
                case LineBlock { Line: { Bullet: false, Text.Length: <= 100 } line }
                    when at + 1 < scan.Blocks.Count && scan.Blocks[at + 1] is TableBlock && !line.Text.EndsWith('.'):
                    heading = line.Text;
                    break;
                case TableBlock { Grid: { Rows.Count: > 0 } grid }:
                    foreach (var section in SectionsOf(grid, previous))
                        candidates.Add(previous = Rated(at, section, previous, heading));

                    break;
                default:
                    break;
            }
        }

        return candidates;
    }

    private static List<TableSection> SectionsOf(Grid grid, PlanTable? previous)
    {
        var sections = TableSection.Divide(grid);
        if (sections.Count == 0 && previous is not null && previous.Table.Headings.Count == grid.Width && grid.Outer is null)
            sections.Add(new TableSection(grid, previous.Table.Headings, [.. grid.Rows], null));
        else if (sections.Count == 0)
            sections.AddRange(WithoutHeadings(grid));
        return sections;
    }

    private static PlanTable Rated(int at, TableSection section, PlanTable? previous, string? heading)
    {
        var grid = section.Grid;
        var again = previous is not null && previous.Table.Grid == grid && section.HasHeadingsOf(previous.Table);
        var roles = again
            ? [.. previous!.Roles.Zip(section.Headings, (role, own) => role with { Heading = own })]
            : ColumnPlan.Of(section.Headings, section.Rows);
        var called = PlanName().IsMatch(grid.Name ?? "");
        var aside = SideName().IsMatch($"{grid.Name} {(grid.Name is null ? "" : section.Title)}");
        var points = ColumnPlan.Likeness(roles) + (called ? 1 : 0) - (aside ? 2 : 0);
        return new PlanTable(at, section, roles, points, heading ?? grid.Name);
    }

    // A table whose headings say nothing we know, or that has none, is one all the same if its cells speak plainly.
    private static IEnumerable<TableSection> WithoutHeadings(Grid grid)
    {
        if (grid.Width < 3 || grid.Rows.Count < 2)
            yield break;
        var first = grid.Rows[0];
        var headed = first.Filled.Count() * 3 >= grid.Width * 2 && first.Filled.Select(c => first.Cells[c]).All(c =>
            c.Length <= 60 && !ColumnEvidence.IsFigure(c.Text) && !DateWords.LooksTimed(c.Text));
        List<string> headings = [.. first.Cells.Select(c => headed && !c.IsEmpty ? c.Text : "")];
        List<GridRow> rows = [.. grid.Rows.Skip(headed ? 1 : 0)];
        var timed = Enumerable.Range(0, grid.Width).Any(c => ColumnEvidence.Of(rows, c) is { Timed: >= 0.6, Words: < 8, Filled: >= 2, Clock: < 0.5 });
        var written = Enumerable.Range(0, grid.Width).Any(c => ColumnEvidence.Of(rows, c) is { Words: >= 4, Filled: >= 2 });
        if (timed && written)
            yield return new TableSection(grid, headings, rows, null);
    }

    /// <summary>The best table, and every other that has the same kind of columns.</summary>
    public static List<PlanTable> Choose(List<PlanTable> candidates)
    {
        var outer = candidates.Where(c => c.Points >= LikeAWorkplan).Select(c => c.Table.Grid).ToHashSet();
        var likely = candidates.Where(c => c.Points >= LikeAWorkplan && c.Table.Rows.Count > 0 && (c.Table.Grid.Outer is null || !outer.Contains(c.Table.Grid.Outer))).ToList();
        if (likely.MaxBy(c => c.Points + Math.Min(1.5, Math.Log10(c.Table.Rows.Count))) is not { } best)
            return [];
        var kinds = Kinds(best);
        return [.. likely.Where(c => c == best || c.Table.Grid == best.Table.Grid || (Kinds(c).Count(kinds.Contains) * 3 >= kinds.Count * 2 && c.Points >= best.Points - 2))];
    }

    private static HashSet<Meaning> Kinds(PlanTable candidate) =>
        [.. candidate.Roles.Select(r => r.Meaning).Where(m => m is not (Meaning.Other or Meaning.None or Meaning.Number))];

    [GeneratedRegex(@"plan|action|tracker|programme|log\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlanName();

    [GeneratedRegex(@"example|guid(e|ance)|\bhow\b|legend|instruction|template|lookup|\blists?\b|\bkey\b|glossary|contents|definition|timeline", RegexOptions.IgnoreCase)]
    private static partial Regex SideName();
}
