using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>What a column of a table is taken for.</summary>
/// <param name="Heading">Its heading as written.</param>
/// <param name="Meaning">What it is about.</param>
/// <param name="Sure">Whether heading and cells leave no doubt.</param>
internal sealed record ColumnRole(string Heading, Meaning Meaning, bool Sure)
{
    /// <summary>Words to set before each of its lines, where several columns share one cell.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether a person left it out.</summary>
    public bool LeftOut { get; init; }

    /// <summary>Where its lines go; null for a status and for a column that is not used.</summary>
    public Column? Target => Meaning switch
    {
        Meaning.Number => Column.Number,
        Meaning.Item => Column.Item,
        Meaning.Activity => Column.Activity,
        Meaning.TargetGroup => Column.TargetGroup,
        Meaning.Lead or Meaning.Cost => Column.Responsible,
        Meaning.Progress => Column.Progress,
        Meaning.Timing or Meaning.Date => Column.Timing,
        Meaning.Other => Column.Extra(ExtraName),
        _ => null,
    };

    /// <summary>The name it is kept under as an extra column.</summary>
    public string ExtraName => Heading.Length == 0 ? "No heading" : Heading.Length <= 200 ? Heading : Heading[..200];
}

/// <summary>Decides what each column of a table is about: by its heading first, by its cells where the heading leaves a choice.</summary>
internal static class ColumnPlan
{
    // Titles of one thing first, then what it serves, then the heading it falls under.
    private static readonly string[] ItemRank = ["item", "title", "project", "task", "name", "work package", "recommendation", "objective", "aim", "goal", "issue"];

    /// <summary>The roles of a table's columns, one each.</summary>
    public static ColumnRole[] Of(IReadOnlyList<string> headings, IReadOnlyList<GridRow> rows)
    {
        var evidence = headings.Select((_, c) => ColumnEvidence.Of(rows, c)).ToArray();
        var roles = headings.Select((h, c) => FromHeading(h, evidence[c])).ToArray();
        NameUnheaded(roles, evidence);
        TakeHints(roles, evidence);
        TakeByCells(roles, evidence);
        SettleDates(roles, evidence);
        SettleItems(roles, evidence);
        SettleActivities(roles, evidence);
        KeepFirst(roles, Meaning.Number);
        SettlePrefixes(roles);
        return roles;
    }

    /// <summary>The roles with a person's corrections.</summary>
    public static ColumnRole[] Corrected(ColumnRole[] roles, TableSection table, IReadOnlyDictionary<SourceColumn, Column?> corrections)
    {
        var sources = Corrections.Sources(roles.Select(r => r.Heading)).ToList();
        if (!sources.Exists(corrections.ContainsKey))
            return roles;
        ColumnRole[] corrected = [.. roles.Select((role, c) => corrections.TryGetValue(sources[c], out var use)
            ? role with { Meaning = MeaningOf(use, ColumnEvidence.Of(table.Rows, c)), Sure = true, Prefix = "", LeftOut = use is null }
            : role.Meaning == Meaning.Timing ? role with { Prefix = "" } : role)];
        SettlePrefixes(corrected);
        return corrected;
    }

    private static Meaning MeaningOf(Column? use, ColumnEvidence cells) =>
        use is not { } column ? Meaning.None
        : column == Column.Number ? Meaning.Number
        : column == Column.Item ? Meaning.Item
        : column == Column.Activity ? Meaning.Activity
        : column == Column.TargetGroup ? Meaning.TargetGroup
        : column == Column.Responsible ? cells.Money >= 0.6 ? Meaning.Cost : Meaning.Lead
        : column == Column.Progress ? Meaning.Progress
        : column == Column.Timing ? Meaning.Timing
        : column == PaperMark.Status ? Meaning.Status
        : Meaning.Other;

    /// <summary>How much the columns are a workplan's: from 4 it is one. What is done, or an item, is needed, and who, when, for whom or how it stands.</summary>
    public static double Likeness(IReadOnlyList<ColumnRole> roles)
    {
        double Has(double points, params ReadOnlySpan<Meaning> meanings)
        {
            foreach (var role in roles)
            {
                if (meanings.Contains(role.Meaning))
                    return role.Sure ? points : points * 0.8;
            }

            return 0;
        }

        var activity = Has(3, Meaning.Activity);
        var subject = activity + Has(2, Meaning.Item);
        var plan = Has(2, Meaning.Lead) + Has(2, Meaning.Timing, Meaning.Date) + Has(1.5, Meaning.Status) + Has(1, Meaning.TargetGroup);
        var rest = Has(1.5, Meaning.Progress) + Has(1, Meaning.Cost) + Has(0.5, Meaning.Number);
        var said = roles.Where(r => r.Meaning is Meaning.Lead or Meaning.Timing or Meaning.Date or Meaning.Status or Meaning.TargetGroup or Meaning.Progress).Select(r => r.Meaning).Distinct().Count();
        // A list of names and organisations, or of events and days, is no plan; actions with one of these are.
        var enough = activity > 0 ? plan > 0 || (subject > activity && rest > 0) : said >= 2 && plan > 0;
        return subject > 0 && enough ? subject + plan + rest : 0;
    }

    private static ColumnRole FromHeading(string heading, ColumnEvidence cells)
    {
        var (meaning, strength) = HeadingWords.Read(heading);
        if (strength < 0.7)
            return new ColumnRole(heading, Meaning.None, false);
        var said = new ColumnRole(heading, meaning, strength >= 0.8);
        return meaning switch
        {
            Meaning.Item when cells is { Filled: > 0, Numbered: >= 0.8, Words: < 1.5 } => said with { Meaning = Meaning.Number },
            Meaning.Item or Meaning.Number when cells is { Filled: > 1, Graded: >= 0.8 } && heading.StartsWith("priorit", StringComparison.OrdinalIgnoreCase) => said with { Meaning = Meaning.Other },
            Meaning.Number when cells is { Words: > 4, Numbered: < 0.5 } => said with { Meaning = Meaning.Item },
            Meaning.Status when cells is { Filled: > 0, Words: > 4, Status: < 0.5 } => said with { Meaning = Meaning.Progress },
            Meaning.Timing when cells is { Filled: > 0, Clock: >= 0.5 } => said with { Meaning = Meaning.Other },
            Meaning.Cost when cells is { Filled: > 0, Money: < 0.2 } => said with { Meaning = Meaning.Other },
            Meaning.Other when cells is { Filled: > 1, Timed: >= 0.8, Words: < 5 } && heading.Contains("ilestone", StringComparison.Ordinal) => said with { Meaning = Meaning.Timing, Sure = false },
            _ => said,
        };
    }

    // Left of the first heading stand numbers and block labels; right of the last, remarks.
    private static void NameUnheaded(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var first = Array.FindIndex(roles, r => r.Meaning != Meaning.None);
        for (var c = 0; c < roles.Length; c++)
        {
            if (roles[c].Heading.Length > 0 || evidence[c].Filled == 0)
                continue;
            var (meaning, sure) = evidence[c] switch
            {
                { Numbered: >= 0.6 } when c <= Math.Max(first, 0) => (Meaning.Number, true),
                { Words: >= 3 } when c > first && roles.Any(r => r.Heading.Length > 0) => (Meaning.Progress, false),
                { Timed: >= 0.6 } when c > first && !Has(roles, Meaning.Timing) => (Meaning.Timing, false),
                _ => (Meaning.Other, false),
            };
            roles[c] = new ColumnRole(meaning == Meaning.Other && c < first ? "Section" : "", meaning, sure);
        }
    }

    // A heading with one known word in it, where nothing else claims that meaning and the cells do not speak against it.
    private static void TakeHints(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        for (var c = 0; c < roles.Length; c++)
        {
            var (hint, strength) = HeadingWords.Read(roles[c].Heading);
            if (roles[c].Meaning != Meaning.None || strength == 0 || hint is Meaning.None or Meaning.Date || Has(roles, hint))
                continue;
            var fits = hint switch
            {
                Meaning.Timing => evidence[c].Timed >= 0.4,
                Meaning.Cost => evidence[c].Money >= 0.4,
                Meaning.Number => evidence[c].Numbered >= 0.6,
                Meaning.Lead => evidence[c].Words <= 8 && evidence[c].Timed < 0.5,
                Meaning.Status => evidence[c].Status >= 0.4,
                Meaning.Activity or Meaning.Progress => evidence[c].Words >= 3,
                _ => evidence[c].Timed < 0.6 && evidence[c].Money < 0.6,
            };
            if (fits && evidence[c].Filled > 0)
                roles[c] = roles[c] with { Meaning = hint };
        }
    }

    private static void TakeByCells(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var unknown = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.None && evidence[c].Filled > 0).ToList();
        void Take(int? column, Meaning meaning)
        {
            if (column is not { } c || Has(roles, meaning))
                return;
            roles[c] = roles[c] with { Meaning = meaning };
            unknown.Remove(c);
        }

        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Timed: >= 0.6, Words: < 8 }), Meaning.Timing);
        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Money: >= 0.6, Numbered: < 0.6 }), Meaning.Cost);
        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Numbered: >= 0.8, Filled: > 1 } && c == 0), Meaning.Number);
        Take(unknown.Cast<int?>().FirstOrDefault(c => evidence[c!.Value] is { Status: >= 0.7, Filled: > 1 }), Meaning.Status);
        if (!Has(roles, Meaning.Activity))
            Take(unknown.Cast<int?>().Where(c => roles[c!.Value].Heading.Length > 0 || !Has(roles, Meaning.Item)).Where(c => evidence[c!.Value].Words >= (Has(roles, Meaning.Item) ? 4 : 2)).MaxBy(c => evidence[c!.Value].Words), Meaning.Activity);
        foreach (var c in unknown)
            roles[c] = roles[c] with { Meaning = Meaning.Other, Sure = roles[c].Heading.Length > 0 };
    }

    // Columns headed by dates: what was said at each if they hold sentences, when something falls due if they hold codes.
    private static void SettleDates(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var dates = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.Date).ToList();
        var filled = dates.Where(c => evidence[c].Filled > 0).ToList();
        var words = filled.Count == 0 ? 0 : filled.Average(c => evidence[c].Words);
        var apart = filled.Count > 0 && (filled.Average(c => evidence[c].Status) >= 0.6 || filled.All(c => evidence[c] is { Money: >= 0.6 } && roles[c].Heading.Any(char.IsAsciiDigit) && !Has(roles, Meaning.Timing) && evidence[c].Numbered < 0.6));
        foreach (var c in dates)
        {
            roles[c] = words >= 4 ? roles[c] with { Meaning = Meaning.Progress, Prefix = roles[c].Heading + ": " }
                : apart || dates.Count < 2 ? roles[c] with { Meaning = Meaning.Other }
                : roles[c];
        }
    }

    private static void SettleItems(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var items = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.Item).ToList();
        if (items.Count < 2)
            return;
        var best = items.Where(c => evidence[c].Filled > 0).DefaultIfEmpty(items[0]).OrderBy(c => Rank(roles[c].Heading)).ThenByDescending(c => c).First();
        foreach (var c in items.Where(c => c != best))
            roles[c] = roles[c] with { Meaning = Meaning.Other };
    }

    private static int Rank(string heading)
    {
        var at = Array.FindIndex(ItemRank, w => heading.Contains(w, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? ItemRank.Length : at;
    }

    // Of two columns that say what is done, the left one names it where nothing else does; what follows from it is kept apart.
    private static void SettleActivities(ColumnRole[] roles, ColumnEvidence[] evidence)
    {
        var activities = Enumerable.Range(0, roles.Length).Where(c => roles[c].Meaning == Meaning.Activity).ToList();
        foreach (var c in activities.Skip(1).Where(c => roles[c].Heading.Contains("next step", StringComparison.OrdinalIgnoreCase) || roles[c].Heading.Contains("deliverable", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            roles[c] = roles[c] with { Meaning = Meaning.Other };
            activities.Remove(c);
        }

        if (activities.Count > 1 && !Has(roles, Meaning.Item) && evidence[activities[0]].Words <= 12)
            roles[activities[0]] = roles[activities[0]] with { Meaning = Meaning.Item };
    }

    private static void KeepFirst(ColumnRole[] roles, Meaning meaning)
    {
        var first = Array.FindIndex(roles, r => r.Meaning == meaning);
        for (var c = first + 1; first >= 0 && c < roles.Length; c++)
        {
            if (roles[c].Meaning == meaning)
                roles[c] = roles[c] with { Meaning = Meaning.Other };
        }
    }

    // "Start" and "End" share the timing cell, so each line says which it is; so do dated updates.
    private static void SettlePrefixes(ColumnRole[] roles)
    {
        var timings = roles.Count(r => r.Meaning == Meaning.Timing);
        var updates = roles.Count(r => r.Meaning == Meaning.Progress);
        for (var c = 0; c < roles.Length; c++)
        {
            if (timings > 1 && roles[c] is { Meaning: Meaning.Timing, Heading.Length: > 0 and <= 40 })
                roles[c] = roles[c] with { Prefix = roles[c].Heading.TrimEnd(':') + ": " };
            else if (updates > 1 && roles[c] is { Meaning: Meaning.Progress, Heading.Length: > 0 and <= 60, Prefix: "" } && roles[c].Heading.Any(char.IsAsciiDigit))
                roles[c] = roles[c] with { Prefix = roles[c].Heading.TrimEnd(':') + ": " };
        }
    }

    private static bool Has(ColumnRole[] roles, Meaning meaning) => Array.Exists(roles, r => r.Meaning == meaning);
}
