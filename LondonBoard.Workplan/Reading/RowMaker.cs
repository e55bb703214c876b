using System.Collections.Immutable;
using LondonBoard.Papers;

namespace LondonBoard.Reading;

/// <summary>Makes items out of the rows of one stretch of a table, given what its columns are about.</summary>
internal sealed partial class RowMaker(TableSection table, ColumnRole[] roles, string? heading, List<Doubt> doubts)
{
    /// <summary>The extra column that keeps the headings that rows stand under.</summary>
    public static readonly Column SectionColumn = Column.Extra("Section");

    private readonly List<ItemDraft> _items = [];
    private readonly Dictionary<int, ImmutableArray<PaperLine>> _held = [];
    private bool _loneAreItems;
    private string? _section = table.Title ?? heading;

    /// <summary>The items, each once; headings, totals, legends and empty rows are none.</summary>
    public List<ItemDraft> Make()
    {
        var lone = table.Rows.Count(r => TableSection.Alone(r) is not null);
        _loneAreItems = lone * 3 > table.Rows.Count && !table.Rows.Any(r => TableSection.Alone(r) is { } c && r.Cells[c].Span > 1);
        foreach (var row in table.Rows.Where(r => r.Filled.Any()))
        {
            if (IsTotal(row))
                SetAside(row, "it adds up or counts others");
            else if (IsRuler(row))
                continue;
            else if (IsKey(row))
                SetAside(row, "it explains colours or codes");
            else if (IsHeadingWithSum(row))
                TakeHeadingWithSum(row);
            else if (TableSection.Alone(row) is { } only && !(_loneAreItems || IsItemAlone(row, only)))
                TakeHeading(row.Cells[only].Text, row.Number);
            else if (Continues(row))
                Fill(_items[^1], row, continued: true);
            else
                Start(row);
        }

        LeaveHeading();
        return _items;
    }

    private void Start(GridRow row)
    {
        var item = new ItemDraft(row.Number);
        _items.Add(item);
        _waiting = null;
        if (_section is not null)
            item.Add(SectionColumn, [new PaperLine(_section)]);
        Fill(item, row, continued: false);
    }

    private void Fill(ItemDraft item, GridRow row, bool continued)
    {
        var costs = new List<(ColumnRole Role, ImmutableArray<PaperLine> Lines)>();
        for (var c = 0; c < roles.Length; c++)
        {
            var cell = row.Cells[c];
            if (cell.Covered == Cover.FromLeft || (cell.Covered == Cover.FromAbove && (continued || IsReadOnce(cell, roles[c]))))
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
                costs.Add((roles[c], lines));
            else if (!roles[c].LeftOut && !lines.IsEmpty)
                item.Add(roles[c].Target ?? Column.Extra(roles[c].ExtraName), Worded(roles[c], cell with { Lines = lines }));
            if (roles[c].Meaning is Meaning.Item or Meaning.Activity && cell is { AutoNumber: { } number, Lines.Length: 1 } && !roles.Any(r => r.Meaning == Meaning.Number))
                item.Number ??= number;
        }

        // Costs come after those who lead, wherever their column stands.
        TakeCosts(item, costs);
    }

    // A sum in a cell that stretches over several rows is read once.
    private static bool IsReadOnce(GridCell cell, ColumnRole role) =>
        ColumnEvidence.HasMoney(cell.Text) && role.Meaning is Meaning.Cost or Meaning.Lead;

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
        var whole = ItemStatusWords.Read(words);
        item.Status ??= ItemStatusWords.Begins(words);
        if (whole is not null && item.Status == whole)
            item.StatusAsWritten ??= words;
        else
            item.Add(role.TellsProgress ? Column.Progress : Column.Extra(role.ExtraName), cell.Lines);
    }

    private bool IsItemAlone(GridRow row, int column) =>
        row.Cells[column].Span == 1 && (roles[column].Meaning == Meaning.Activity || (roles[column].Meaning == Meaning.Item && table.Rows.Count <= 2)) && column > 0;

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
}
