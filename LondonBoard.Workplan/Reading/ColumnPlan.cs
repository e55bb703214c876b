using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Decides what each column of a table is about: by its heading first, by its cells where the heading leaves a choice.</summary>
internal static partial class ColumnPlan
{
    /// <summary>The roles of a table's columns, one each.</summary>
    public static ColumnRole[] Of(IReadOnlyList<string> headings, IReadOnlyList<GridRow> rows)
    {
        var evidence = headings.Select((_, c) => ColumnEvidence.Of(rows, c)).ToArray();
        var roles = headings.Select((h, c) => FromHeading(h, evidence[c])).ToArray();
        NameUnheaded(roles, evidence);
        TakeHints(roles, evidence);
        TakeByCells(roles, evidence);
        SettleFunders(roles, evidence);
        SettleStates(roles, evidence);
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
        var said = roles.Select(r => r.Meaning).Distinct().Count(m =>
            m is Meaning.Lead or Meaning.Timing or Meaning.Date or Meaning.Status or Meaning.TargetGroup or Meaning.Progress);
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
            Meaning.Item or Meaning.Number
                when cells is { Filled: > 1, Graded: >= 0.8 } && heading.StartsWith("priorit", StringComparison.OrdinalIgnoreCase)
                => said with { Meaning = Meaning.Other },
            Meaning.Number when cells is { Words: > 4, Numbered: < 0.5 } => said with { Meaning = Meaning.Item },
            Meaning.Status when cells is { Filled: > 0, Words: > 4, Status: < 0.5 } => said with { Meaning = Meaning.Progress },
            Meaning.Timing when cells is { Filled: > 0, Clock: >= 0.5 } => said with { Meaning = Meaning.Other },
            Meaning.Cost when cells is { Filled: > 0, Money: < 0.2 } => said with { Meaning = Meaning.Other },
            Meaning.Other
                when cells is { Filled: > 1, Timed: >= 0.8, Words: < 5 } && heading.Contains("ilestone", StringComparison.Ordinal)
                => said with { Meaning = Meaning.Timing, Sure = false },
            _ => said,
        };
    }

    private static bool Has(ColumnRole[] roles, Meaning meaning) => Array.Exists(roles, r => r.Meaning == meaning);
}
