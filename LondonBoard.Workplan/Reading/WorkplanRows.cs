using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Finds the workplan in a scanned document, whatever its format was, and makes a paper of it.</summary>
internal static partial class WorkplanRows
{
    private const string OnlyHeadings = "This paper has the headings of a workplan but no items under them; fill in at least one row and try again.";

    /// <summary>Finds and reads the workplan; refuses a document without one.</summary>
    public static WorkplanReading Find(Scan scan, string fileName, IReadOnlyDictionary<SourceColumn, Column?> corrections)
    {
        if (MarkedPlan.Read(scan, fileName) is { } own)
            return Corrections.Apply(own, corrections);
        if (IsMinutes(scan))
            return WorkplanReading.Refuse("This reads as the minutes or agenda of a meeting and not as a workplan; read it as minutes, or give the workplan.");
        var candidates = PlanTables.Candidates(scan);
        var chosen = PlanTables.Choose(candidates);
        if (chosen.Count == 0)
            return ListPlan.Read(scan, fileName) is { } list ? Corrections.Apply(list, corrections) : WorkplanReading.Refuse(NothingFound(scan, candidates));
        // What a person says of a column does not make the table another one: it is chosen before that.
        chosen = chosen.ConvertAll(c => c with { Roles = ColumnPlan.Corrected(c.Roles, c.Table, corrections) });
        var doubts = new List<Doubt>(scan.Doubts);
        var items = new List<ItemDraft>();
        var several = chosen.Select(c => c.Heading).Distinct().Count() > 1;
        var title = PlanTitle.Find(scan, chosen[0].At, chosen[0].Table, fileName);
        foreach (var candidate in chosen)
            items.AddRange(new RowMaker(candidate.Table.Under(title), candidate.Roles, several ? candidate.Heading : null, doubts).Make());
        if (corrections.Count > 0)
            items.RemoveAll(i => i.IsEmpty);
        if (items.Count == 0)
            return WorkplanReading.Refuse(corrections.Count == 0 ? OnlyHeadings : Corrections.NothingLeft);
        if (items.Count > Limits.Rows)
            return TooMany();
        NumberFromWords(items);
        var matches = Matches(chosen);
        doubts.AddRange(matches.Where(m => !m.Sure).Select(UnsureOf).Distinct());
        var columns = PaperColumns(matches, items);
        var paper = new WorkplanPaper(title, PlanTitle.Period(title, scan, chosen[0].At, fileName), columns, [.. items.Select(i => i.Finish(columns))]);
        return new WorkplanReading(paper, [.. doubts], null) { Columns = [.. matches], SourceRows = [.. items.Select(i => i.SourceRow)] };
    }

    /// <summary>The seven columns, each under the paper's own heading where one column alone went there, and then the extras.</summary>
    public static System.Collections.Immutable.ImmutableArray<PaperColumn> PaperColumns(IReadOnlyList<ColumnMatch> matches, IEnumerable<ItemDraft> items)
    {
        var columns = new List<PaperColumn>();
        foreach (var column in Column.Paper)
        {
            var headings = matches.Where(m => m.Column == column).Select(m => m.Heading).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            columns.Add(new PaperColumn(column, headings is [{ Length: > 0 and <= 200 } own] && !DateWords.IsDateHeading(own) ? own : column.Title));
        }

        var inOrder = matches.Where(m => m.Column is { IsExtra: true }).Select(m => m.Column!.Value);
        var used = items.SelectMany(i => i.Extras).ToHashSet();
        foreach (var extra in inOrder.Concat(used).Distinct().Where(used.Contains).OrderBy(c => c == RowMaker.SectionColumn ? 0 : 1))
            columns.Add(new PaperColumn(extra, extra.Title));
        return [.. columns];
    }

    // Minutes have tables of actions too; apologies, and minutes of the last meeting to approve, are never in a plan.
    private static bool IsMinutes(Scan scan)
    {
        var texts = scan.Blocks.SelectMany(b => b switch
        {
            HeadingBlock heading => [heading.Text],
            LineBlock line => [line.Line.Text],
            TableBlock { Grid: var grid } => grid.Rows.Take(100).SelectMany(r => r.Filled.Take(4).Select(c => r.Cells[c].Text)),
            _ => Enumerable.Empty<string>(),
        });
        bool apologies = false, minutes = false;
        foreach (var text in texts.Take(400).Where(t => t.Length <= 120))
        {
            apologies |= Apologies().IsMatch(text);
            minutes |= MinutesOf().IsMatch(text);
        }

        return apologies && minutes;
    }

    private static List<ColumnMatch> Matches(List<PlanTable> chosen)
    {
        var matches = new List<ColumnMatch>();
        foreach (var (role, source) in chosen.SelectMany(c => c.Roles.Zip(Corrections.Sources(c.Roles.Select(r => r.Heading)))))
        {
            if (role is { LeftOut: false, Meaning: Meaning.None })
                continue;
            var match = new ColumnMatch(role.Heading, role.Target, role.Sure) { Nth = source.Nth, LeftOut = role.LeftOut };
            if (!matches.Exists(m => m.Source == match.Source && m.Column == match.Column))
                matches.Add(match);
        }

        return matches;
    }

    internal static WorkplanReading TooMany() => WorkplanReading.Refuse(
        $"This file has more than {Limits.Rows:N0} items, which is more than a workplan can have; "
        + "leave only the workplan's rows in it and try again.");

    private static Doubt UnsureOf(ColumnMatch match)
    {
        var where = match.Heading.Length == 0 ? "a column without a heading" : $"column “{match.Heading}”";
        return new Doubt(where, match.Column is { IsExtra: false } column
            ? $"Taken as “{column.Title}” because of what stands in it; put it elsewhere if that is wrong."
            : "Kept under its own name, since its meaning is not certain.");
    }

    // "1.2 Review the protocol" in a paper without a column of numbers.
    private static void NumberFromWords(List<ItemDraft> items)
    {
        if (items.Any(i => i[Column.Number].Count > 0 || i.Number is not null))
            return;
        foreach (var column in (ReadOnlySpan<Column>)[Column.Item, Column.Activity])
        {
            var numbered = items.Where(i => i[column].Count > 0 && LeadingNumber().IsMatch(i[column][0].Text)).ToList();
            if (numbered.Count < 2 || numbered.Count * 10 < items.Count * 6)
                continue;
            foreach (var item in numbered)
            {
                var match = LeadingNumber().Match(item[column][0].Text);
                item.Number = match.Groups["number"].Value;
                item.Replace(column, [item[column][0] with { Text = match.Groups["rest"].Value }, .. item[column].Skip(1)]);
            }

            return;
        }
    }

    private static string NothingFound(Scan scan, List<PlanTable> candidates)
    {
        if (scan.Blocks.Count == 0)
            return "There is no text in this file; check that it is the workplan and choose it again.";
        if (candidates.Exists(c => c.Points >= PlanTables.LikeAWorkplan))
            return OnlyHeadings;
        if (candidates.Count == 0 && !scan.Blocks.Any(b => b is TableBlock))
            return "There is no table in this file, nor a list of actions; give the workplan as a table with a row of headings such as Item, Activity, Responsible and Timing.";
        return "None of the tables in this file looks like a workplan; check that it has a row of headings such as Item, Activity, Responsible and Timing.";
    }

    [GeneratedRegex(@"^\W*([\d.]+\s*)?(apologies( for absence| received)?|present|in attendance|attendees|participants)\W*(:.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Apologies();

    [GeneratedRegex(
        @"^\W*([\d.]+\s*)?("
        + @"(approval of )?(the )?(draft |approved |agreed )?minutes( (of|from|agm)\b.*)?"
        + @"|notes of (the )?meeting.*|matters arising|scribes?"
        + @")\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MinutesOf();

    [GeneratedRegex(@"^(?<number>\d{1,3}(\.\d{1,3}){0,3}|[A-Z]{1,3}\d{1,3}(\.\d{1,3})?)[.):]?\s+(?<rest>\S.*)$")]
    private static partial Regex LeadingNumber();
}
