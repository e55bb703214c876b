namespace LondonBoard.Reading;

/// <summary>A stretch of a table under one heading row: a sheet may hold several under one another.</summary>
/// <param name="Grid">The table.</param>
/// <param name="Headings">The heading of each column; empty where it has none.</param>
/// <param name="Rows">The rows below.</param>
/// <param name="Title">The words that stand alone right above.</param>
internal sealed record TableSection(Grid Grid, IReadOnlyList<string> Headings, List<GridRow> Rows, string? Title)
{
    private const int LongestHeading = 120;
    private const int MostLines = 6;
    private const int FewestCells = 2;

    // At the head of a table some headings are of its own; below it a row is sooner an item, and most must be known.
    private const int FewestMeanings = 2;
    private const double KnownAtHead = 0.4;
    private const int FewestDates = 2;
    private const int FewestMeaningsBelow = 3;
    private const double KnownBelow = 0.7;
    private const double AllKnown = 0.99;
    private const int LongestBelow = 80;
    private static readonly Meaning[] OfPlans = [Meaning.Timing, Meaning.Activity, Meaning.Lead];

    private const double KnownOfShort = 0.3;
    private const double SurelyTiming = 0.8;
    private const int LongestShort = 25;
    private const int MostWordsOfShort = 3;

    /// <summary>The rows above the first heading row.</summary>
    public IReadOnlyList<GridRow> Before { get; init; } = [];

    /// <summary>The same stretch in a plan of this title: the title above its headings heads the plan, not a section of it.</summary>
    public TableSection Under(string title) => Title == title ? this with { Title = null } : this;

    /// <summary>Divides a table at its heading rows; none where it has none.</summary>
    public static List<TableSection> Divide(Grid grid)
    {
        if (TableCards.Read(grid) is { } cards)
            return [cards];
        var sections = new List<TableSection>();
        var before = new List<GridRow>();
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            var current = sections.LastOrDefault();
            if (current is not null && DatesAnew(row, current) is { } headings)
            {
                var title = row.Filled.Select(c => row.Cells[c].Text).FirstOrDefault(t => !DateWords.IsDateHeading(t));
                sections.Add(new TableSection(grid, headings, [], title));
            }
            else if (IsHeader(row, first: current is null) || (current is not null && row.Filled.Count() > 1 && current.IsHeadedBy(row)))
            {
                var (merged, took) = StackedHeadings.Read(grid, i);
                if (current is null || !merged.SequenceEqual(current.Headings, StringComparer.OrdinalIgnoreCase))
                    sections.Add(new TableSection(grid, merged, [], current is null ? null : TakeTitle(current.Rows, row)) { Before = current is null ? before : [] });
                i += took - 1;
            }
            else
            {
                (current?.Rows ?? before).Add(row);
            }
        }

        return sections;
    }

    /// <summary>Whether another stretch has the same headings but for its dates.</summary>
    public bool HasHeadingsOf(TableSection other) =>
        Headings.Count == other.Headings.Count
        && Headings.Zip(other.Headings).All(p =>
            p.First == p.Second || (DateWords.IsDateHeading(p.First) && DateWords.IsDateHeading(p.Second)));

    private bool IsHeadedBy(GridRow row) => row.Cells.Select(c => c.Text).SequenceEqual(Headings, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a row reads as headings: several cells of the vocabulary, and hardly any that are not.</summary>
    public static bool IsHeader(GridRow row, bool first)
    {
        // A heading row below the first is looked for in every row, so what plainly is none goes at once.
        if (!first && !row.Header && IsPlainlyNone(row))
            return false;
        var meanings = new HashSet<Meaning>();
        int filled = 0, known = 0, dates = 0;
        foreach (var c in row.Filled)
        {
            var cell = row.Cells[c];
            if (cell.Length > LongestHeading || cell.Lines.Length > MostLines || (cell.Lines.Any(l => l.Bullet) && cell.Lines.Length > 1))
                return false;
            var guess = HeadingWords.Read(cell.Text);
            filled++;
            if (!guess.IsPlain)
                continue;
            known++;
            if (guess.Meaning == Meaning.Date)
                dates++;
            else if (guess.Meaning != Meaning.Other)
                meanings.Add(guess.Meaning);
        }

        if (filled < FewestCells)
            return false;
        if (row.Header && (meanings.Count >= 1 || known * 2 >= filled))
            return true;
        var share = (double)known / filled;
        return first ? HeadsTable() : HeadsStretch() || ShortTable(row, meanings, share);

        bool HeadsTable() =>
            (meanings.Count >= FewestMeanings && share >= KnownAtHead) || (meanings.Count >= 1 && dates >= FewestDates);

        bool HeadsStretch() =>
            meanings.Count >= FewestMeaningsBelow
                ? share >= KnownBelow
                : meanings.Count == FewestMeanings && share >= AllKnown && meanings.Overlaps(OfPlans);
    }

    private static bool IsPlainlyNone(GridRow row)
    {
        var begins = row.Filled.Select(c => row.Cells[c].Text).FirstOrDefault("");
        return row.Filled.Any(c => row.Cells[c].Length > LongestBelow) || ColumnEvidence.IsFigure(begins) || ColumnEvidence.BeginsTotal(begins);
    }

    /// <summary>A row of a table with a single cell filled, or one that stretches over all its columns.</summary>
    public static int? Alone(GridRow row)
    {
        int? only = null;
        foreach (var c in row.Filled)
        {
            if (only is not null)
                return null;
            only = c;
        }

        return only;
    }

    // "Committee | Amendment | Target Start" below another table: three short titles in a row with nothing else.
    private static bool ShortTable(GridRow row, HashSet<Meaning> meanings, double share)
    {
        return meanings.Contains(Meaning.Timing)
            && share >= KnownOfShort
            && row.Filled.All(c => IsTitle(row.Cells[c].Text))
            && row.Filled.Any(c => HeadingWords.Read(row.Cells[c].Text) is { Meaning: Meaning.Timing, Strength: >= SurelyTiming });

        static bool IsTitle(string text) =>
            text.Length <= LongestShort
            && text.Split(' ').Length <= MostWordsOfShort
            && !text.Any(char.IsAsciiDigit)
            && char.IsUpper(text[0]);
    }

    // A row that gives the date columns new dates starts a new stretch under the same headings.
    private static List<string>? DatesAnew(GridRow row, TableSection current)
    {
        var dates = Enumerable.Range(0, current.Headings.Count).Where(c => DateWords.IsDateHeading(current.Headings[c])).ToList();
        var anew = dates.Count(c => !row.Cells[c].IsEmpty && DateWords.IsDateHeading(row.Cells[c].Text));
        if (dates.Count < FewestDates || anew * 3 < dates.Count * 2 || row.Filled.Count() > dates.Count + 2)
            return null;
        return [.. current.Headings.Select((h, c) => dates.Contains(c) ? row.Cells[c].Text : h)];
    }

    // Words alone right above the headings, and not far out to the right where legends stand.
    private static string? TakeTitle(List<GridRow> rows, GridRow header)
    {
        if (rows.Count == 0 || Alone(rows[^1]) is not { } c || c > header.Filled.First() + 1)
            return null;
        var title = rows[^1].Cells[c].Text;
        rows.RemoveAt(rows.Count - 1);
        return title;
    }
}
