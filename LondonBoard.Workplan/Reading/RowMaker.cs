using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Makes items out of the rows of one stretch of a table, given what its columns are about.</summary>
internal sealed partial class RowMaker(TableSection table, ColumnRole[] roles, string? heading, List<Doubt> doubts)
{
    /// <summary>The extra column that keeps the headings that rows stand under.</summary>
    public static readonly Column SectionColumn = Column.Extra("Section");

    private readonly List<ItemDraft> _items = [];
    private readonly Dictionary<int, ImmutableArray<PaperLine>> _held = [];
    private string? _section = table.Title ?? heading;

    /// <summary>The items, each once; headings, totals, legends and empty rows are none.</summary>
    public List<ItemDraft> Make()
    {
        var lone = table.Rows.Count(r => TableSection.Alone(r) is not null);
        var loneAreItems = lone * 3 > table.Rows.Count && !table.Rows.Any(r => TableSection.Alone(r) is { } c && r.Cells[c].Span > 1);
        foreach (var row in table.Rows)
        {
            if (!row.Filled.Any() || IsTotal(row) || IsRuler(row))
                continue;
            if (TableSection.Alone(row) is { } only && !(loneAreItems || IsItemAlone(row, only)))
                TakeHeading(row.Cells[only].Text, row.Number);
            else if (Continues(row))
                Fill(_items[^1], row, continued: true);
            else
                Start(row);
        }

        return _items;
    }

    private void Start(GridRow row)
    {
        var item = new ItemDraft(row.Number);
        _items.Add(item);
        if (_section is not null)
            item.Add(SectionColumn, [new PaperLine(_section)]);
        Fill(item, row, continued: false);
    }

    private void Fill(ItemDraft item, GridRow row, bool continued)
    {
        // Costs come after those who lead, wherever their column stands.
        foreach (var c in Enumerable.Range(0, roles.Length).OrderBy(c => roles[c].Meaning == Meaning.Cost))
        {
            var cell = row.Cells[c];
            if (cell.Covered == Cover.FromLeft || (cell.Covered == Cover.FromAbove && (continued || ColumnEvidence.HasMoney(cell.Text) && roles[c].Meaning is Meaning.Cost or Meaning.Lead)))
                continue;
            var lines = cell.Lines;
            if (!continued && HoldsDown(c))
            {
                if (lines.IsEmpty && _held.TryGetValue(c, out var above))
                    lines = above;
                else if (!lines.IsEmpty)
                    _held[c] = lines;
            }

            if (roles[c].Meaning == Meaning.Status)
                TakeStatus(item, cell, roles[c]);
            else if (roles[c].Meaning == Meaning.Cost)
                TakeCost(item, lines, roles[c]);
            else if (roles[c].Target is { } target && !lines.IsEmpty)
                item.Add(target, Worded(roles[c], cell with { Lines = lines }));
            if (roles[c].Meaning is Meaning.Item or Meaning.Activity && cell is { AutoNumber: { } number, Lines.Length: 1 } && !roles.Any(r => r.Meaning == Meaning.Number))
                item.Number ??= number;
        }
    }

    // What a block is called stands in its first row only: labels left of what is done, and headings that items fall under.
    private bool HoldsDown(int column)
    {
        var subject = Array.FindIndex(roles, r => r.Meaning == Meaning.Activity);
        if (subject < 0)
            subject = Array.FindIndex(roles, r => r.Meaning == Meaning.Item);
        return column < subject && roles[column].Meaning is Meaning.Item or Meaning.Other;
    }

    private IEnumerable<PaperLine> Worded(ColumnRole role, GridCell cell)
    {
        var lines = cell.Lines;
        switch (role.Meaning)
        {
            case Meaning.Date:
                var said = DateWords.Said(role.Heading);
                return lines.Select(l => l with { Text = IsMark(l.Text) ? said : $"{l.Text} {said}", Bullet = false });
            default:
                return role.Prefix.Length == 0 ? lines : lines.Select((l, i) => i == 0 ? l with { Text = role.Prefix + l.Text } : l);
        }
    }

    // Under "Cost" stand sums; "n/a" or "within existing budgets" names nobody and stays under the column's own name.
    // A sum alone gets "Cost:" above it, or it would read as paid by whoever leads.
    private static void TakeCost(ItemDraft item, ImmutableArray<PaperLine> lines, ColumnRole role)
    {
        var funder = role.Heading.Contains("fund", StringComparison.OrdinalIgnoreCase) || role.Heading.Contains("contribut", StringComparison.OrdinalIgnoreCase);
        if (!funder && !lines.Any(l => l.Text.Any(char.IsAsciiDigit) || l.Text.Contains("kind", StringComparison.OrdinalIgnoreCase)))
        {
            if (!lines.IsEmpty)
                item.Add(Column.Extra(role.ExtraName), lines);
            return;
        }

        if (item[Column.Responsible].Count > 0 && ColumnEvidence.IsFigure(lines[0].Text))
            item.Add(Column.Responsible, [new PaperLine("Cost:")]);
        item.Add(Column.Responsible, lines.Select(l => l with { Text = Priced(l.Text, role.Heading) }));
    }

    // A figure under "Cost (£)" or "£000" has its sign and its thousands in the heading.
    private static string Priced(string text, string heading)
    {
        if (!ColumnEvidence.IsBareSum(text))
            return text;
        var thousands = ThousandsHeading().IsMatch(heading);
        var sign = heading.Contains('$', StringComparison.Ordinal) ? "$" : heading.Contains('€', StringComparison.Ordinal) ? "€" : "£";
        return sign + text + (thousands ? "k" : "");
    }

    private static bool IsMark(string text) => text is "x" or "X" or "✓" or "✔" or "●" or "•" or "*" or "√" or "Y" or "Yes" or "☑";

    private void TakeStatus(ItemDraft item, GridCell cell, ColumnRole role)
    {
        if (cell.Lines.IsEmpty)
        {
            if (cell.Fill is { } fill)
                item.Status ??= FillColour.Status(fill);
            return;
        }

        var words = cell.Text;
        var first = StatusEnd().Split(words, 2)[0];
        var status = ItemStatusWords.Read(words) ?? ItemStatusWords.Read(first);
        item.Status ??= status;
        if (status is null || ItemStatusWords.Read(words) is null || item.Status != status)
            item.Add(Column.Extra(role.ExtraName), cell.Lines);
    }

    private bool IsItemAlone(GridRow row, int column) =>
        row.Cells[column].Span == 1 && (roles[column].Meaning == Meaning.Activity || (roles[column].Meaning == Meaning.Item && table.Rows.Count <= 2)) && column > 0;

    private void TakeHeading(string text, int row)
    {
        if (Legend().IsMatch(text) || text.Length > 200)
            doubts.Add(new Doubt($"row {row}", $"Not taken as an item, since it stands alone across the table: “{Shortened(text)}”"));
        else
            _section = text;
    }

    // A row without number, item or activity of its own goes on with the row above.
    private bool Continues(GridRow row)
    {
        if (_items.Count == 0 || !roles.Any(r => r.Meaning == Meaning.Activity))
            return false;
        var others = false;
        for (var c = 0; c < roles.Length; c++)
        {
            var meaning = roles[c].Meaning;
            if (meaning is Meaning.Number or Meaning.Item or Meaning.Activity && !row.Cells[c].IsEmpty)
                return false;
            others |= meaning is not (Meaning.Number or Meaning.Item or Meaning.Activity) && !row.Cells[c].IsEmpty;
        }

        return others;
    }

    // "Total", and rows that only sum up figures under a remark.
    private bool IsTotal(GridRow row)
    {
        var words = row.Filled.Where(c => !ColumnEvidence.IsFigure(row.Cells[c].Text)).ToList();
        if (words.Count == 0)
            return row.Filled.Count() > 1 && !roles.Any(r => r.Meaning == Meaning.Date);
        if (words.Any(c => ColumnEvidence.SpeaksOfTotal(row.Cells[c].Text)))
            return words.Count == 1;
        return words.Count == 1 && row.Filled.Count() >= 3 && roles[words[0]].Meaning is Meaning.Number or Meaning.Other && roles.Any(r => r.Meaning is Meaning.Activity or Meaning.Item);
    }

    // A row of nothing but its columns' numbers or dashes.
    private static bool IsRuler(GridRow row) => row.Filled.All(c => row.Cells[c].Text is { Length: <= 40 } text && text.All(ch => ch is '-' or '–' or '—' or '_' or '=' or '.' or '…' or ' '));

    private static string Shortened(string text) => text.Length <= 300 ? text : text[..299] + "…";

    [GeneratedRegex(@"^\s*((rag |brag |colour |status )?(key|legend)|notes?|source|nb|n\.b\.)\s*[:\-–*]", RegexOptions.IgnoreCase)]
    private static partial Regex Legend();

    [GeneratedRegex(@"\s*[:;,(/\n–—]\s*|\s+-\s+")]
    private static partial Regex StatusEnd();

    [GeneratedRegex(@"£\s?(000|k)\b|\(000'?s\)|\b000s\b|thousand", RegexOptions.IgnoreCase)]
    private static partial Regex ThousandsHeading();
}
